//! Enquiries: "do you hold this person, document, number?", to chosen offices, and what they answer.
//!
//! An enquiry is a kind of its own beside messages: it stands in no thread and no list of messages,
//! and is signed, sealed, repeated and sealed again on a nack as they are. The asked desk looks the
//! questions up and proposes; an officer answers, or the desk says "no hit" by itself where its
//! office allows that. What is told is whether and how many, and what an officer chose to write.
//!
//! Two ways: the open one, in which the asked offices read what is asked, and the blind one for
//! documents and numbers ([`blind`]), in which they do not.

mod answer;
mod arrive;
mod ask;
mod blind;
pub(crate) mod blind_payload;
mod look_up;
mod oprf;
pub(crate) mod payload;
mod view;

use aircop_api::{Command, EnquiryByItself, ErrorCode, Event, QuestionsLeft, Reply};
use aircop_archive::AuditAction;
use aircop_message::Timestamp;

use self::arrive::{HOUR_SECONDS, QUESTIONS_AN_HOUR};
use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};

/// Enquiries that are listed at most.
const LISTED: u32 = 200;
/// Whether the desk answers "no hit" by itself.
const NO_HIT_BY_ITSELF: &str = "enquiry.no-hit-by-itself";
/// Whether it evaluates blind enquiries by itself.
const BLIND_BY_ITSELF: &str = "enquiry.blind-by-itself";

/// The commands of this folder.
pub(crate) fn on_desk(desk: &Desk, command: Command) -> Outcome<Reply> {
    let now = desk.now();
    match command {
        Command::Ask { draft } => {
            let number = desk.lock().ask(&draft, now)?;
            desk.wake.notify_one();
            one(desk, number, now)
        }
        Command::Enquiries => {
            let state = desk.lock();
            let rows = state.archive.enquiries(LISTED)?;
            let views = rows.iter().map(|row| state.enquiry_view(row));
            views.collect::<Outcome<_>>().map(Reply::Enquiries)
        }
        Command::Enquiry { number } => one(desk, number, now),
        Command::AnswerEnquiry { number, reply } => {
            desk.lock().answer_enquiry(number, &reply, now)?;
            desk.wake.notify_one();
            desk.tell(Event::Enquiry {
                number,
                answered: true,
                news: false,
            });
            one(desk, number, now)
        }
        Command::QuestionsLeft => {
            let hour = now.plus_seconds(-HOUR_SECONDS);
            let asked = desk.lock().archive.questions_asked_since(hour)?;
            Ok(Reply::QuestionsLeft(QuestionsLeft {
                left: QUESTIONS_AN_HOUR.saturating_sub(asked),
                of: QUESTIONS_AN_HOUR,
            }))
        }
        Command::EnquiryByItself { no_hit, blind } => {
            let state = desk.lock();
            for (setting, on) in [(NO_HIT_BY_ITSELF, no_hit), (BLIND_BY_ITSELF, blind)] {
                if let Some(on) = on {
                    state.let_the_desk(setting, on, now)?;
                }
            }
            Ok(Reply::EnquiryByItself(EnquiryByItself {
                no_hit: state.says_no_hit_by_itself()?,
                blind: state.evaluates_by_itself()?,
            }))
        }
        _ => Err(ClientError::with(
            ErrorCode::Internal,
            "a command in the wrong place",
        )),
    }
}

fn one(desk: &Desk, number: i64, now: Timestamp) -> Outcome<Reply> {
    let view = desk.lock().enquiry_page(number, now)?;
    Ok(Reply::Enquiry(Box::new(view)))
}

impl State {
    fn says_no_hit_by_itself(&self) -> Outcome<bool> {
        self.is_let(NO_HIT_BY_ITSELF)
    }

    fn evaluates_by_itself(&self) -> Outcome<bool> {
        self.is_let(BLIND_BY_ITSELF)
    }

    fn is_let(&self, setting: &str) -> Outcome<bool> {
        let kept = self.archive.setting(setting)?;
        Ok(kept.as_deref() == Some("on"))
    }

    fn let_the_desk(&self, setting: &str, on: bool, now: Timestamp) -> Outcome<()> {
        if self.is_let(setting)? == on {
            return Ok(());
        }
        let value = if on { "on" } else { "off" };
        let what = setting.trim_start_matches("enquiry.");
        let detail = format!("{}: {value}", what.trim_end_matches("-by-itself"));
        self.archive.transaction(|archive| -> Outcome<()> {
            archive.set_setting(setting, value)?;
            self.audit_with(AuditAction::EnquiryByItself, None, detail, now)
        })
    }
}
