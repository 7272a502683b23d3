//! What was asked beside what is held, hit by hit: an officer must not open twenty messages to see
//! whether a name is the same one.

use aircop_api::{ConnectionView, EnquiryQuestionView, HeldView};
use aircop_message::EntityKind;
use leptos::prelude::*;

use super::kind;
use crate::components::{ltr, own_direction, reason_id};
use crate::state::use_desk;
use crate::words::Words;

#[component]
pub(super) fn Compare(question: EnquiryQuestionView, found: Vec<ConnectionView>) -> impl IntoView {
    let words = use_desk().words;
    let of = |wanted: EntityKind| {
        let is = EntityKind::from_code(&question.kind) == Some(wanted);
        if is {
            question.text.clone()
        } else {
            String::new()
        }
    };
    let asked = Columns {
        name: vec![of(EntityKind::Person)],
        born: vec![question.born.clone()],
        document: vec![with_issuer(&of(EntityKind::Document), &question.country)],
        other: match EntityKind::from_code(&question.kind) {
            Some(EntityKind::Person | EntityKind::Document) => Vec::new(),
            _ => vec![(question.kind.clone(), question.text.clone())],
        },
    };
    view! {
        <div class="enquiry-compare">
            <table class="facts" data-testid="enquiry-compare">
                <thead><tr>
                    <th scope="col"></th>
                    <th scope="col">{words.t("entity-person")}</th>
                    <th scope="col">{words.t("message-born")}</th>
                    <th scope="col">{words.t("entity-document")}</th>
                    <th scope="col">{words.t("enquiry-numbers")}</th>
                </tr></thead>
                <tbody>
                    <tr class="enquiry-row-asked">
                        <th scope="row">{words.t("enquiry-what")}</th>
                        {asked.view(words)}
                    </tr>
                    {found.into_iter().map(|one| view! { <Hit one/> }).collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// A message that is here: what it is, why it was found, and what it says.
#[component]
fn Hit(one: ConnectionView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (id, received) = (one.row.id, one.row.received);
    let because = one.because.first().map(reason_id);
    let held = Columns::of(&one.held);
    view! {
        <tr data-testid="enquiry-hit-row">
            <th scope="row">
                <button type="button" class="quiet" on:click=move |_| desk.open(id)>
                    {ltr(one.row.reference)} " " {own_direction(one.row.subject)}
                </button>
                <span class="aside">
                    <time>{move || words.short(received, desk.now.get())}</time>
                    {because.map(|id| view! { " · " {move || words.text(&id)} })}
                </span>
            </th>
            {held.view(words)}
        </tr>
    }
}

#[derive(Default)]
struct Columns {
    name: Vec<String>,
    born: Vec<String>,
    document: Vec<String>,
    /// With what each is.
    other: Vec<(String, String)>,
}

impl Columns {
    fn of(held: &[HeldView]) -> Self {
        let mut columns = Self::default();
        for one in held {
            match one.kind {
                EntityKind::Person => columns.name.push(one.text.clone()),
                EntityKind::Born => columns.born.push(one.text.clone()),
                EntityKind::Document => {
                    columns.document.push(with_issuer(&one.text, &one.country));
                }
                kind => columns
                    .other
                    .push((kind.code().to_owned(), one.text.clone())),
            }
        }
        columns
    }

    fn view(self, words: Words) -> impl IntoView {
        let cell = |texts: Vec<String>, code: bool| {
            let texts = texts.into_iter().filter(|text| !text.is_empty());
            let lines = texts.map(move |text| match code {
                true => view! { <div>{ltr(text)}</div> }.into_any(),
                false => view! { <div>{own_direction(text)}</div> }.into_any(),
            });
            view! { <td>{lines.collect_view()}</td> }
        };
        let other = self.other.into_iter().map(move |(code, text)| {
            view! {
                <div>
                    <span class="aside">{move || kind(words, &code)}</span> " " {ltr(text)}
                </div>
            }
        });
        view! {
            {cell(self.name, false)}
            {cell(self.born, true)}
            {cell(self.document, true)}
            <td>{other.collect_view()}</td>
        }
    }
}

fn with_issuer(number: &str, country: &str) -> String {
    let mut parts = vec![number, country];
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}
