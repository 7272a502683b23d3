//! A whole message as text: for `show`.

use aircop_api::{MessageView, ReceiptView, ThreadView};
use aircop_message::{Alert, Person};

use crate::files;
use crate::print::{Console, clean, clean_lines};
use crate::read::{office_line, state};

/// A thread, the oldest message first; the one that was asked for is marked.
pub(crate) fn thread_text(console: &Console, thread: &ThreadView) -> String {
    let mut text = String::new();
    for view in &thread.messages {
        if !text.is_empty() {
            text.push('\n');
        }
        let asked = thread.messages.len() > 1 && view.row.id == thread.opened;
        text.push_str(&message_text(console, view, asked));
    }
    text
}

fn message_text(console: &Console, view: &MessageView, asked: bool) -> String {
    let (locale, message, row) = (&console.locale, &view.message, &view.row);
    let mut title = vec![
        clean(&message.reference),
        locale.label(&message.kind),
        locale.label(&message.urgency),
    ];
    if message.exercise {
        title.push(console.text("cli-exercise"));
    }
    if asked {
        title.push("<<".into());
    }
    let grading = [
        locale.label(&view.tlp),
        locale.label(&view.handling),
        locale.label(&message.source),
        locale.label(&message.information),
    ];
    let mut text = format!("{}\n", title.join("  "));
    text.push_str(
        &console.fields(&[
            ("cli-subject", message.subject.clone()),
            (
                "cli-from",
                format!("{}, {}", office_line(&row.from), row.officer),
            ),
            ("cli-group", view.group_name.clone()),
            ("cli-sent", console.time(row.created)),
            ("cli-received", console.time(row.received)),
            (
                "cli-reply-by",
                message
                    .reply_by
                    .map(|by| console.time_there(by))
                    .unwrap_or_default(),
            ),
            ("cli-state", state(console, row)),
            ("cli-grading", grading.join("; ")),
            ("cli-signed-by", view.signed_by.clone()),
            ("cli-id", row.id.to_string()),
        ]),
    );
    if let Some(alert) = &message.alert {
        text.push('\n');
        text.push_str(&alert_text(console, alert));
    }
    if !message.narrative.is_empty() {
        text.push('\n');
        text.push_str(&clean_lines(&message.narrative, "  "));
    }
    if !view.attachments.is_empty() {
        text.push('\n');
        text.push_str(&files::table(console, &view.attachments));
    }
    text.push('\n');
    text.push_str(&receipts_text(console, &view.recipients));
    text
}

fn alert_text(console: &Console, alert: &Alert) -> String {
    let locale = &console.locale;
    let reasons: Vec<String> = alert.reasons.iter().map(|r| locale.label(r)).collect();
    let mut text = console.fields(&[
        ("cli-action", locale.label(&alert.action)),
        ("cli-vector", locale.label(&alert.vector)),
        ("cli-direction", locale.label(&alert.direction)),
        ("cli-reasons", reasons.join(", ")),
    ]);
    if !alert.legs.is_empty() {
        let rows: Vec<Vec<String>> = alert
            .legs
            .iter()
            .map(|leg| {
                let time = |at: Option<_>| at.map(|at| console.time_there(at)).unwrap_or_default();
                vec![
                    leg.airport.clone(),
                    leg.flight.clone().unwrap_or_default(),
                    time(leg.eta),
                    time(leg.etd),
                    locale.label(&leg.role),
                ]
            })
            .collect();
        text.push('\n');
        text.push_str(&console.table(
            &[
                "cli-airport",
                "cli-flight",
                "cli-arrives",
                "cli-leaves",
                "cli-part",
            ],
            &rows,
            "cli-no-messages",
        ));
    }
    for person in &alert.persons {
        text.push('\n');
        text.push_str(&person_text(console, person));
    }
    if !alert.goods.is_empty() {
        let rows: Vec<Vec<String>> = alert
            .goods
            .iter()
            .map(|goods| {
                vec![
                    locale.label(&goods.category),
                    goods
                        .drug
                        .as_ref()
                        .map(|d| locale.label(d))
                        .unwrap_or_default(),
                    goods.description.clone(),
                ]
            })
            .collect();
        text.push('\n');
        text.push_str(&console.table(
            &["cli-goods", "cli-drug", "cli-description"],
            &rows,
            "cli-no-messages",
        ));
    }
    text
}

fn person_text(console: &Console, person: &Person) -> String {
    let locale = &console.locale;
    let optional = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = optional(&person.document_number);
    let nationality = person.nationality.as_ref();
    console.fields(&[
        ("cli-person", person.name.clone()),
        ("cli-aliases", person.aliases.join(", ")),
        ("cli-sex", locale.label(&person.sex)),
        ("cli-born", optional(&person.born)),
        (
            "cli-nationality",
            nationality
                .map(|code| locale.country(code))
                .unwrap_or_default(),
        ),
        (
            "cli-document",
            format!("{} {number}", locale.label(&person.document))
                .trim_end()
                .to_owned(),
        ),
        ("cli-pnr", optional(&person.pnr)),
        ("cli-seat", optional(&person.seat)),
    ])
}

fn receipts_text(console: &Console, receipts: &[ReceiptView]) -> String {
    let rows: Vec<Vec<String>> = receipts
        .iter()
        .map(|receipt| {
            let time = |at: Option<_>| at.map_or_else(|| "-".to_owned(), |at| console.time(at));
            vec![
                receipt.office.name.clone(),
                time(receipt.delivered),
                time(receipt.read),
                time(receipt.acknowledged),
                receipt.officer.clone().unwrap_or_default(),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-recipient",
            "cli-state-delivered",
            "cli-state-read",
            "cli-state-acknowledged",
            "cli-officer",
        ],
        &rows,
        "cli-no-offices",
    )
}
