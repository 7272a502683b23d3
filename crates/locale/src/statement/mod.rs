//! Everything that a sender signed, in the reader's words.
//!
//! The one list of what a message says: `aircop show`, `aircop verify` and the window are drawn
//! from it, so that no field can be on one of them and missing on another. It holds labels and
//! values and no layout. A test fills every field of the model and fails for one that is not here.
//!
//! Turned down: a view of the message's JSON (codes instead of words), and leaving the choice of
//! fields to each program (which is how a seizure came to be printed without its goods).

mod parts;
mod people;
mod seizure;
#[cfg(test)]
mod tests;

use aircop_codes::{CodeList, Phrase};
use aircop_message::{Alert, LocalTime, Message, MessageId, Newer, Reply, Timestamp};

use crate::Locale;

/// What a reader knows of a message beside the message itself.
pub struct Known<'a> {
    /// When the sender wrote it; signed with it.
    pub created: Timestamp,
    /// Name of its group, empty where that is not known.
    pub group: &'a str,
    /// The reference of another message, where it is known.
    pub reference: &'a dyn Fn(MessageId) -> Option<String>,
}

/// A part of a message under its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which part it is, for programs: `legs`, `persons`, `case`.
    pub name: &'static str,
    /// What it is called.
    pub heading: String,
    /// One for each leg, person, kind of goods; in other sections there is one.
    pub entries: Vec<Vec<Fact>>,
}

/// A label and a value, both in words. Empty values are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label in words; for a field of a newer version its own name.
    pub label: String,
    /// The value.
    pub value: String,
    /// What kind of text it is.
    pub text: Text,
}

/// What kind of text a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// Labels of codes, countries: in the reader's language.
    Words,
    /// Numbers, times, identifiers: left to right in every language.
    Code,
    /// What a person wrote, in a language of its own; may have several lines.
    Free,
}

/// All sections of a message that say something.
#[must_use]
pub fn statement(locale: &Locale, message: &Message, known: &Known<'_>) -> Vec<Section> {
    let mut sections = vec![head(locale, message, known)];
    if let Some(alert) = &message.alert {
        sections.extend(alert_sections(locale, alert));
    }
    if let Some(reply) = &message.reply {
        sections.push(reply_section(locale, reply, known));
    }
    if let Some(seizure) = &message.seizure {
        sections.extend(seizure::sections(locale, seizure, known));
    }
    sections.push(phrases(locale, &message.phrases));
    let mut text = Facts::new(locale);
    text.free("message-narrative", &message.narrative);
    sections.push(text.section("narrative", "message-narrative"));
    for said in message.briefing.iter().flat_map(|briefing| &briefing.texts) {
        let mut text = Facts::new(locale);
        text.words("write-language", locale.language_name(&said.language));
        text.free("write-subject", &said.subject);
        text.free("message-narrative", &said.text);
        text.newer(&said.newer);
        sections.push(text.section("briefing", "kind-briefing"));
    }
    if let Some(briefing) = &message.briefing {
        let mut newer = Facts::new(locale);
        newer.newer(&briefing.newer);
        sections.push(newer.section("briefing", "kind-briefing"));
    }
    let mut newer = Facts::new(locale);
    newer.newer(&message.newer);
    sections.push(newer.section("newer", "statement-newer"));
    for section in &mut sections {
        section.entries.retain(|facts| !facts.is_empty());
    }
    sections.retain(|section| !section.entries.is_empty());
    sections
}

fn head(locale: &Locale, message: &Message, known: &Known<'_>) -> Section {
    let mut facts = Facts::new(locale);
    facts.free("write-subject", &message.subject);
    facts.code("statement-reference", &message.reference);
    facts.label("statement-kind", &message.kind);
    facts.label("write-urgency", &message.urgency);
    if message.exercise {
        facts.words("statement-training", locale.text("row-exercise"));
    }
    let group = message.group.to_string();
    if known.group.is_empty() {
        facts.code("message-group", &group);
    } else {
        facts.free("message-group", &format!("{} ({group})", known.group));
    }
    facts.code("statement-thread", &other(message.thread, known));
    if let Some(earlier) = message.supersedes {
        facts.code("statement-corrects", &other(earlier, known));
    }
    let written = LocalTime {
        at: known.created,
        offset_minutes: message.offset_minutes,
    };
    facts.time("message-sent", Some(written));
    facts.time("message-reply-by", message.reply_by);
    let kept = message.retain_until.map(|day| day.to_string());
    facts.code("statement-retain-until", &kept.unwrap_or_default());
    facts.means("message-handling", &message.handling);
    facts.means("write-tlp", &message.tlp);
    facts.label("write-source", &message.source);
    facts.label("write-information", &message.information);
    facts.words("write-language", locale.language_name(&message.language));
    facts.section("head", "statement-head")
}

/// Sentences of the phrasebook, one below the other in the sender's order.
fn phrases(locale: &Locale, phrases: &[Phrase]) -> Section {
    let mut facts = Facts::new(locale);
    for phrase in phrases {
        facts.label("message-phrase", phrase);
    }
    facts.section("phrases", "message-phrases")
}

fn alert_sections(locale: &Locale, alert: &Alert) -> Vec<Section> {
    let mut asked = Facts::new(locale);
    asked.label("message-action", &alert.action);
    asked.label("message-vector", &alert.vector);
    asked.label("message-direction", &alert.direction);
    asked.labels("message-reasons", &alert.reasons);
    asked.labels("form-risks", &alert.risks);
    asked.free("form-reason-text", &alert.reason_text);
    asked.newer(&alert.newer);
    let mut sections = vec![
        asked.section("alert", "statement-alert"),
        parts::legs(locale, &alert.legs),
        people::persons(locale, &alert.persons),
        parts::suspected(locale, &alert.goods),
    ];
    sections.extend(parts::consignment(
        locale,
        alert.cargo.as_ref(),
        alert.post.as_ref(),
        alert.conveyance.as_ref(),
    ));
    sections
}

fn reply_section(locale: &Locale, reply: &Reply, known: &Known<'_>) -> Section {
    let mut facts = Facts::new(locale);
    facts.code("statement-answers", &other(reply.alert, known));
    facts.label("form-status", &reply.status);
    facts.maybe("form-outcome", reply.outcome.as_ref());
    facts.maybe("form-stand-down", reply.stand_down.as_ref());
    facts.time("form-acted-at", reply.acted_at);
    facts.labels("form-checks", &reply.checks);
    facts.free("form-other-text", &reply.other_text);
    facts.free("form-reason-not-done", &reply.reason_not_done);
    facts.code("form-seizure-reference", &reply.seizure_reference);
    if let Some(n) = reply.usefulness {
        facts.code("form-usefulness", &format!("{n}/{BEST}"));
    }
    facts.free("form-new-leads", &reply.new_leads);
    facts.free("form-question", &reply.question);
    facts.newer(&reply.newer);
    facts.section("reply", "thread-reply")
}

/// Another message: by its reference where that is known, and always by its id, which is what was
/// signed.
fn other(id: MessageId, known: &Known<'_>) -> String {
    match (known.reference)(id) {
        Some(reference) => format!("{reference} ({id})"),
        None => id.to_string(),
    }
}

/// The top of the scale of usefulness.
const BEST: u8 = 5;

/// Facts of one thing, collected in the order in which they are read.
struct Facts<'a> {
    locale: &'a Locale,
    facts: Vec<Fact>,
}

impl<'a> Facts<'a> {
    fn new(locale: &'a Locale) -> Self {
        Self {
            locale,
            facts: Vec::new(),
        }
    }

    fn add(&mut self, label: &str, value: String, text: Text) {
        if !value.is_empty() {
            let label = self.locale.text(label);
            self.facts.push(Fact { label, value, text });
        }
    }

    fn words(&mut self, label: &str, value: String) {
        self.add(label, value, Text::Words);
    }

    fn code(&mut self, label: &str, value: &str) {
        self.add(label, value.to_owned(), Text::Code);
    }

    fn free(&mut self, label: &str, value: &str) {
        self.add(label, value.to_owned(), Text::Free);
    }

    fn number<T: ToString>(&mut self, label: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.add(label, value.to_string(), Text::Code);
        }
    }

    fn label<C: CodeList>(&mut self, label: &str, code: &C) {
        self.words(label, self.locale.label(code));
    }

    fn maybe<C: CodeList>(&mut self, label: &str, code: Option<&C>) {
        if let Some(code) = code {
            self.label(label, code);
        }
    }

    fn labels<C: CodeList>(&mut self, label: &str, codes: &[C]) {
        let labels: Vec<String> = codes.iter().map(|code| self.locale.label(code)).collect();
        self.words(label, labels.join("; "));
    }

    /// A code of a list that also says what each code means.
    fn means<C: CodeList>(&mut self, label: &str, code: &C) {
        let meaning = format!("{}-means", code.label_id());
        let mut words = self.locale.label(code);
        if self.locale.has(&meaning) {
            words = format!("{words}. {}", self.locale.text(&meaning));
        }
        self.words(label, words);
    }

    fn country(&mut self, label: &str, code: Option<&String>) {
        if let Some(code) = code {
            self.words(label, format!("{} ({code})", self.locale.country(code)));
        }
    }

    fn airport(&mut self, label: &str, code: &str) {
        let Some(place) = aircop_codes::airport(code) else {
            self.code(label, code);
            return;
        };
        let mut said = vec![place.city_in(self.locale.language().code()).to_owned()];
        said.extend(self.locale.standing(place));
        self.words(label, format!("{code} ({})", said.join(", ")));
    }

    fn time(&mut self, label: &str, when: Option<LocalTime>) {
        if let Some(when) = when {
            self.add(label, self.locale.time_there(when), Text::Code);
        }
    }

    /// What a newer version says, under its own names.
    fn newer(&mut self, newer: &Newer) {
        for (name, value) in newer {
            let value = match value {
                ciborium::Value::Text(text) => text.clone(),
                other => plain(other),
            };
            self.facts.push(Fact {
                label: name.clone(),
                value,
                text: Text::Free,
            });
        }
    }

    fn section(self, name: &'static str, heading: &str) -> Section {
        Section {
            name,
            heading: self.locale.text(heading),
            entries: vec![self.facts],
        }
    }
}

/// A section of several things of one kind.
fn several<T>(
    locale: &Locale,
    (name, heading): (&'static str, &str),
    things: &[T],
    tell: impl Fn(&mut Facts<'_>, &T),
) -> Section {
    let entries = things.iter().map(|thing| {
        let mut facts = Facts::new(locale);
        tell(&mut facts, thing);
        facts.facts
    });
    Section {
        name,
        heading: locale.text(heading),
        entries: entries.collect(),
    }
}

/// A value whose meaning is not known here, in the diagnostic notation of RFC 8949 as far as it
/// goes.
fn plain(value: &ciborium::Value) -> String {
    use ciborium::Value;
    let list = |values: &[Value]| values.iter().map(plain).collect::<Vec<_>>().join(", ");
    match value {
        Value::Integer(n) => i128::from(*n).to_string(),
        Value::Bytes(bytes) => {
            let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("h'{digits}'")
        }
        Value::Float(n) => n.to_string(),
        Value::Text(text) => format!("\"{text}\""),
        Value::Bool(yes) => yes.to_string(),
        Value::Null => "null".to_owned(),
        Value::Tag(tag, inner) => format!("{tag}({})", plain(inner)),
        Value::Array(values) => format!("[{}]", list(values)),
        Value::Map(fields) => {
            let fields = fields.iter();
            let fields: Vec<String> = fields
                .map(|(key, value)| format!("{}: {}", plain(key), plain(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
        _ => String::new(),
    }
}
