//! `passengers`: a list of who is on a flight, beside what this desk knows.

use aircop_api::{PassengerMark, PassengerRow, PassengersView};
use aircop_client::transfer::{Dates, PassengerOptions};

use crate::arguments::Options;
use crate::arguments_statistics::Passengers;
use crate::failure::Outcome;
use crate::print::{Answer, Console, clean};
use crate::seen::{not_shown, reasons, watched};
use crate::session::Session;
use crate::statistics::bytes_of_or_stdin;

/// Matches a list. Nothing of it is kept.
pub(crate) async fn passengers(
    console: &Console,
    options: &Options,
    asked: &Passengers,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let bytes = bytes_of_or_stdin(&asked.file)?;
    let engine = session.open(false).await?;
    let read = PassengerOptions {
        columns: asked.column.clone(),
        dates: asked.dates.map(Dates::from),
    };
    let matched = engine.match_passengers(&bytes, &read);
    engine.shutdown().await;
    let view = matched?;
    Answer::new(&view, text(console, &view))
}

fn text(console: &Console, view: &PassengersView) -> String {
    let journey = [&view.flight, &view.from, &view.to, &view.departs];
    let journey: Vec<&str> = journey
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let mut text = String::new();
    if !journey.is_empty() {
        text.push_str(&clean(&journey.join("  ")));
        text.push('\n');
    }
    let marked: Vec<&PassengerRow> = view.rows.iter().filter(|row| row.is_marked()).collect();
    let known = marked.iter().filter(|row| row.is_known()).count();
    let count = u32::try_from(known).unwrap_or(u32::MAX);
    text.push_str(&console.text_with(
        "cli-passengers-known",
        &[
            ("known", count.into()),
            ("all", (view.passengers + view.crew).into()),
        ],
    ));
    text.push_str("\n\n");
    for row in marked {
        let who = [&row.name, &row.born, &row.document, &row.seat, &row.pnr];
        let who: Vec<&str> = who
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        text.push_str(&clean(&format!("{}. {}", row.number, who.join("  "))));
        text.push('\n');
        for hit in &row.watched {
            text.push_str(&format!("   !! {}\n", watched(console, hit)));
        }
        for one in &row.seen {
            let said = format!("{}  {}", one.row.reference, reasons(console, one));
            text.push_str(&format!("   {}\n", clean(&said)));
        }
        if let Some(more) = not_shown(console, row.total, row.seen.len()) {
            text.push_str(&format!("   {more}\n"));
        }
        for mark in &row.marks {
            text.push_str(&format!("   - {}\n", sentence(console, row, mark)));
        }
    }
    if !view.ignored.is_empty() {
        let headings = console.locale.list(&view.ignored);
        let said = console.text_with(
            "cli-passengers-ignored",
            &[("headings", (&headings).into())],
        );
        text.push_str(&format!("\n{}\n", clean(&said)));
    }
    text.push_str(&console.text("cli-passengers-not-kept"));
    text.push('\n');
    text
}

/// What a rule says.
fn sentence(console: &Console, row: &PassengerRow, mark: &PassengerMark) -> String {
    let others: Vec<String> = mark.others.iter().map(u32::to_string).collect();
    let others = console.locale.list(&others);
    let country = |code: &str| console.locale.country(code);
    let (issuer, nationality) = (country(&row.issuer), country(&row.nationality));
    let said = console.text_with(
        &format!("mark-{}", mark.rule.code()),
        &[
            ("others", (&others).into()),
            ("date", (&mark.date).into()),
            ("days", mark.days.into()),
            ("issuer", (&issuer).into()),
            ("nationality", (&nationality).into()),
        ],
    );
    clean(&said)
}
