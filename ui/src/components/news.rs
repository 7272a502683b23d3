//! What is new in a message, as a line of its row: an answer has the subject of its alert, and a
//! correction looks like what it corrects.

use aircop_api::{Changed, Gist, MessageRow, SeizedGist};
use leptos::prelude::*;

use super::standing::withdrawn_words;
use crate::state::use_desk;
use crate::words::Words;

/// The line; nothing for a message whose subject says it.
pub(crate) fn news(row: &MessageRow) -> Option<AnyView> {
    let words = use_desk().words;
    let gist = row.gist.clone()?;
    let photos = row.photos;
    let said = move || said(words, &gist, photos);
    let title = said.clone();
    Some(
        view! {
            <strong class="row-news" data-testid="row-news" title=title><bdi>{said}</bdi></strong>
        }
        .into_any(),
    )
}

fn said(words: Words, gist: &Gist, photos: u32) -> String {
    match gist {
        Gist::Reply {
            status,
            outcome,
            asks,
        } => {
            let said = match outcome {
                Some(outcome) => words.label(outcome),
                None => words.label(status),
            };
            if *asks {
                words.say("news-asks", &[("said", (&said).into())])
            } else {
                said
            }
        }
        Gist::StandDown { holds: false, .. } => words.text("thread-no-stand-down"),
        Gist::StandDown { reason, .. } => withdrawn_words(words, reason),
        Gist::ReportedByMistake { reason } => {
            words.say("thread-by-mistake", &[("reason", reason.into())])
        }
        Gist::Seizure { goods } => {
            let mut parts: Vec<String> = goods.iter().map(|goods| of_goods(words, goods)).collect();
            if photos > 0 {
                parts.push(words.say("news-photos", &[("count", photos.into())]));
            }
            parts.join(BETWEEN)
        }
        Gist::Correction { changes } if changes.is_empty() => words.text("news-corrected"),
        Gist::Correction { changes } => {
            let parts = changes.iter().filter_map(|one| of_change(words, one));
            let parts: Vec<String> = parts.collect();
            if parts.is_empty() {
                return words.text("news-corrected");
            }
            parts.join(BETWEEN)
        }
    }
}

/// `1.2 kg cocaine`.
fn of_goods(words: Words, goods: &SeizedGist) -> String {
    let what = match &goods.drug {
        Some(drug) => words.label(drug),
        None => words.label(&goods.category),
    };
    let (Some(quantity), Some(unit)) = (&goods.quantity, &goods.unit) else {
        return what;
    };
    words.say(
        "news-goods",
        &[
            ("amount", (&quantity.to_string()).into()),
            ("unit", (&words.label(unit)).into()),
            ("what", (&what).into()),
        ],
    )
}

/// `VR641 becomes VR643`; none for what reads as before, such as another second of a time.
fn of_change(words: Words, changed: &Changed) -> Option<String> {
    let (was, now) = match changed {
        Changed::Text { was, now } => (was.clone(), now.clone()),
        // One day at one place: the clock says it, and nothing is cut off.
        Changed::Time {
            was: Some(was),
            now: Some(now),
        } if words.same_day_there(*was, *now) => (words.clock_there(*was), words.clock_there(*now)),
        Changed::Time { was, now } => {
            let there = |when: &Option<_>| when.map(|when| words.there(when)).unwrap_or_default();
            (there(was), there(now))
        }
    };
    let id = match (was.is_empty(), now.is_empty()) {
        (true, _) => "news-added",
        (_, true) => "news-removed",
        _ => "news-becomes",
    };
    let said = || words.say(id, &[("was", (&was).into()), ("now", (&now).into())]);
    (was != now).then(said)
}

/// Between two things that are new.
const BETWEEN: &str = " \u{b7} ";
