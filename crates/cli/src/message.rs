//! A whole message as text: for `show` and `verify`.
//!
//! What the sender signed is told by `aircop_locale::statement`; around it stands what this desk adds.

use aircop_api::{MessageView, OfficeWork, ReceiptView, ThreadView};
use aircop_locale::{Fact, Known, Section, statement};
use aircop_message::MessageId;

use crate::files;
use crate::print::{Console, clean, clean_lines, columns};
use crate::read::{office_line, state, withdrawn};

/// Characters of a value that still stands beside its label.
const LONG: usize = 160;

/// A thread, the oldest message first; the one that was asked for is marked.
pub(crate) fn thread_text(console: &Console, thread: &ThreadView) -> String {
    let mut text = String::new();
    for view in &thread.messages {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&message_text(console, thread, view));
    }
    text.push_str(&office_text(console, &thread.office));
    text
}

/// What the office has noted of it for itself.
fn office_text(console: &Console, work: &OfficeWork) -> String {
    let mut text = String::new();
    let held = work.hold.iter().map(|note| ("cli-held", note));
    let assigned = work.assigned.iter().map(|note| ("cli-assigned", note));
    let remarks = work.remarks.iter().map(|note| ("cli-remark", note));
    for (id, note) in held.chain(assigned).chain(remarks) {
        let said = console.text_with(
            id,
            &[
                ("text", (&note.text).into()),
                ("officer", (&note.officer).into()),
                ("time", (&console.time(note.at)).into()),
            ],
        );
        text.push_str(&format!("## {}\n", clean(&said)));
    }
    if text.is_empty() {
        return text;
    }
    format!("\n{}\n{text}", console.text("cli-office-only"))
}

fn message_text(console: &Console, thread: &ThreadView, view: &MessageView) -> String {
    let (locale, message, row) = (&console.locale, &view.message, &view.row);
    let mut title = vec![
        clean(&message.reference),
        locale.label(&message.kind),
        locale.label(&message.urgency),
    ];
    if message.exercise {
        title.push(console.text("cli-exercise"));
    }
    if thread.messages.len() > 1 && row.id == thread.opened {
        title.push("<<".into());
    }
    let mut text = format!("{}\n", title.join("  "));
    if let Some(by) = row.corrected_by {
        let said = console.text_with(
            "cli-corrected-by",
            &[("message", (&called(thread, by)).into())],
        );
        text.push_str(&format!("!! {}\n", clean(&said)));
    }
    if let Some(said) = withdrawn(console, row) {
        text.push_str(&format!("!! {}\n", clean(&said)));
    }
    let from = format!("{}, {}", office_line(&row.from), row.officer);
    text.push_str(
        &console.fields(&[
            ("cli-from", from),
            (
                "cli-received",
                Some(row)
                    .filter(|row| !row.outgoing)
                    .map(|row| console.time(row.received))
                    .unwrap_or_default(),
            ),
            ("cli-state", state(console, row)),
            ("cli-signed-by", view.signed_by.clone()),
            ("cli-id", row.id.to_string()),
        ]),
    );
    let known = Known {
        created: row.created,
        group: &view.group_name,
        reference: &|id| reference(thread, id),
    };
    text.push_str(&statement_text(&statement(locale, message, &known)));
    if !view.attachments.is_empty() {
        text.push('\n');
        text.push_str(&files::table(console, &view.attachments));
        for file in &view.attachments {
            text.push_str(&files::signed(&file.name, &file.kind, &file.sha256));
        }
    }
    text.push('\n');
    text.push_str(&receipts_text(console, &view.recipients));
    text
}

/// What a sender signed, a heading over each part.
pub(crate) fn statement_text(sections: &[Section]) -> String {
    let mut text = String::new();
    for section in sections {
        text.push_str(&format!("\n{}\n", clean(&section.heading)));
        let numbered = section.entries.len() > 1;
        for (number, facts) in (1..).zip(&section.entries) {
            if numbered {
                text.push_str(&format!("  {number}.\n"));
            }
            text.push_str(&facts_text(facts));
        }
    }
    text
}

/// Labels and values in two columns; a text of several lines begins below its label.
fn facts_text(facts: &[Fact]) -> String {
    let mut text = String::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for fact in facts {
        if fact.value.trim_end().contains('\n') || fact.value.chars().count() > LONG {
            text.push_str(&indented(&mut rows));
            text.push_str(&format!("  {}\n", clean(&fact.label)));
            text.push_str(&clean_lines(&fact.value, "    "));
        } else {
            rows.push(vec![fact.label.clone(), fact.value.clone()]);
        }
    }
    text.push_str(&indented(&mut rows));
    text
}

fn indented(rows: &mut Vec<Vec<String>>) -> String {
    let lines = columns(rows.iter());
    rows.clear();
    lines.lines().map(|line| format!("  {line}\n")).collect()
}

fn reference(thread: &ThreadView, id: MessageId) -> Option<String> {
    let mut rows = thread.messages.iter().map(|view| &view.row);
    rows.find(|row| row.id == id)
        .map(|row| row.reference.clone())
}

/// A message by its reference, where it is here, and its id.
fn called(thread: &ThreadView, id: MessageId) -> String {
    match reference(thread, id) {
        Some(reference) => format!("{reference} ({id})"),
        None => id.to_string(),
    }
}

fn receipts_text(console: &Console, receipts: &[ReceiptView]) -> String {
    let rows: Vec<Vec<String>> = receipts
        .iter()
        .map(|receipt| {
            let time = |at: Option<_>| at.map_or_else(|| "-".to_owned(), |at| console.time(at));
            vec![
                receipt.office.name.clone(),
                match receipt.problem {
                    Some(_) => console.text("receipt-no-keys"),
                    None => time(receipt.delivered),
                },
                time(receipt.read),
                time(receipt.acknowledged),
                receipt.officer.clone().unwrap_or_default(),
            ]
        })
        .collect();
    let mut text = console.table(
        &[
            "cli-recipient",
            "cli-state-delivered",
            "cli-state-read",
            "cli-state-acknowledged",
            "cli-officer",
        ],
        &rows,
        "cli-no-offices",
    );
    for receipt in receipts {
        if let Some(at) = receipt.erased {
            let time = console.time(at);
            let values = [
                ("office", (&receipt.office.name).into()),
                ("time", (&time).into()),
            ];
            let said = console.text_with("cli-erased-at", &values);
            text.push_str(&format!("!! {}\n", clean(&said)));
        }
    }
    text
}
