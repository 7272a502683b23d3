//! The handover: what is open and how long there is, what the one before has left, and both
//! signatures. Records of before are kept, searched and printed.

use aircop_api::{DraftRow, HandoverItem, HandoverPart, HandoverRecord, HandoverView, MessageRow};
use leptos::prelude::*;

use crate::components::{
    Failure, Icon, TimeLeft, Working, icon, ltr, news, office, own_direction, urgency_mark,
};
use crate::rows::is_arabic;
use crate::state::{HANDOVER, Load, use_desk};

/// The page.
#[component]
pub(crate) fn HandoverPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("handover-title")}</h1></div>
        <div class="scroll handover" data-testid="handover">
            {move || match desk.handover.now.get() {
                Load::Nothing | Load::Waiting => {
                    view! { <Working what="handover-loading"/> }.into_any()
                }
                Load::Failed(error) => view! {
                    <Failure what="handover-failed" error
                        again=Callback::new(move |()| desk.reload_handover())/>
                }.into_any(),
                Load::Here(view) => view! { <Open view/> }.into_any(),
            }}
            <Records/>
        </div>
    }
}

/// How things stand.
#[component]
fn Open(view: HandoverView) -> impl IntoView {
    let words = use_desk().words;
    let nothing = view.owed.is_empty()
        && view.asked.is_empty()
        && view.open.is_empty()
        && view.undelivered.is_empty()
        && view.drafts.is_empty();
    let (last_here, since) = (view.last_here, view.since.clone());
    view! {
        <Sign view=view.clone()/>
        {nothing.then(|| view! {
            <p class="handover-nothing">{icon(Icon::Check)} {words.t("handover-nothing")}</p>
        })}
        <Part title="handover-owed" handle="owed" rows=view.owed/>
        <Part title="handover-asked" handle="asked" rows=view.asked/>
        <Part title="handover-open" handle="open" rows=view.open/>
        <Part title="handover-undelivered" handle="undelivered" rows=view.undelivered/>
        <Drafts drafts=view.drafts/>
        {match last_here {
            Some(at) => view! { <Since at rows=since/> }.into_any(),
            None => view! { <p class="note">{words.t("handover-first-time")}</p> }.into_any(),
        }}
    }
}

/// Whose desk it is, the note of the one before, and the signature.
#[component]
fn Sign(view: HandoverView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let handover = desk.handover;
    let before = view.on_duty.clone();
    let due = view.due;
    let said = move || {
        before.as_ref().map(|duty| {
            let since = words.short(duty.since, desk.now.get());
            words.say(
                "handover-on-duty",
                &[
                    ("officer", (&duty.officer).into()),
                    ("time", (&since).into()),
                ],
            )
        })
    };
    let mine = view.on_duty.as_ref().map(|duty| duty.officer.clone());
    // What waits is the note of the one before; afterwards it stands among the records.
    let left = view.last.filter(|last| last.taken.is_none());
    let waits = left.as_ref().and_then(|last| last.handed).filter(|_| !due);
    view! {
        <section class="handover-sign" class:due=due>
            <p data-testid="on-duty">{said}</p>
            {due.then(|| {
                let officer = mine.unwrap_or_default();
                let name = officer.clone();
                view! {
                    {match left {
                        Some(record) => view! { <Note record/> }.into_any(),
                        None => view! {
                            <p>{move || words.say("handover-no-note", &[("officer", (&name).into())])}</p>
                        }.into_any(),
                    }}
                    <p class="note">{move || {
                        words.say("handover-due", &[("officer", (&officer).into())])
                    }}</p>
                    <button type="button" class="primary large" data-testid="take-over"
                        disabled=move || handover.busy.get() on:click=move |_| desk.take_over()>
                        {icon(Icon::Check)} {words.t("handover-take")}
                    </button>
                }
            })}
            {(!due).then(|| view! {
                {waits.map(|at| view! {
                    <p role="status" data-testid="handed-over">
                        {icon(Icon::Check)} " "
                        {move || {
                            let time = words.short(at, desk.now.get());
                            words.say("handover-waits", &[("time", (&time).into())])
                        }}
                    </p>
                })}
                <label for="handover-note">{words.t("handover-note")}</label>
                <textarea id="handover-note" data-testid="handover-note" dir="auto" rows="3"
                    maxlength="4000" prop:value=move || desk.typed.at(HANDOVER)
                    on:input=move |event| desk.typed_at(HANDOVER, event_target_value(&event))>
                </textarea>
                <p class="note">{words.t("handover-hand-says")}</p>
                <button type="button" class="primary" data-testid="hand-over"
                    disabled=move || handover.busy.get() on:click=move |_| desk.hand_over()>
                    {icon(Icon::Handover)} {words.t("handover-hand")}
                </button>
            })}
        </section>
    }
}

/// What the one before wrote.
#[component]
fn Note(record: HandoverRecord) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (from, handed, note) = (record.from, record.handed, record.note);
    let arabic = is_arabic(&note);
    view! {
        <h2>{move || {
            let time = handed.map(|at| words.short(at, desk.now.get())).unwrap_or_default();
            words.say("handover-note-from", &[("officer", (&from).into()), ("time", (&time).into())])
        }}</h2>
        <p class="handover-note" class:arabic=arabic dir="auto" data-testid="note-before">{note}</p>
    }
}

/// A list of messages; nothing where it is empty.
#[component]
fn Part(title: &'static str, handle: &'static str, rows: Vec<MessageRow>) -> impl IntoView {
    let words = use_desk().words;
    (!rows.is_empty()).then(|| {
        let count = rows.len();
        view! {
            <section class="handover-part" data-testid=format!("handover-{handle}")>
                <h2>
                    {words.t(title)} " "
                    <span class="count">{move || words.locale().number(count)}</span>
                </h2>
                <ul>{rows.into_iter().map(|row| view! { <Item row/> }).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Since(at: aircop_message::Timestamp, rows: Vec<MessageRow>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = rows.len();
    view! {
        <section class="handover-part" data-testid="handover-since">
            <h2>
                {move || {
                    let time = words.short(at, desk.now.get());
                    words.say("handover-since", &[("time", (&time).into())])
                }} " "
                <span class="count">{move || words.locale().number(count)}</span>
            </h2>
            <ul>{rows.into_iter().map(|row| view! { <Item row/> }).collect_view()}</ul>
        </section>
    }
}

/// One message: a line that opens it.
#[component]
fn Item(row: MessageRow) -> impl IntoView {
    let desk = use_desk();
    let id = row.id;
    let (subject, reference) = (row.subject.clone(), row.reference.clone());
    let handle = reference.clone();
    let arabic = is_arabic(&subject);
    // Of what we sent we know the sender; how many have it to answer is what counts.
    let who = if row.outgoing {
        let count = row.recipients;
        let said = move || desk.words.say("row-to", &[("count", count.into())]);
        view! { <span class="office">{said}</span> }.into_any()
    } else {
        office(&row.from).into_any()
    };
    view! {
        <li>
            <button type="button" class="handover-item" data-testid="handover-item"
                data-reference=handle on:click=move |_| desk.open(id)>
                {urgency_mark(&row.urgency)}
                <span class="reference">{ltr(reference)}</span>
                {news(&row)}
                <span class="handover-subject" class:arabic=arabic dir="auto">{subject}</span>
                {who}
                <TimeLeft row/>
            </button>
        </li>
    }
}

#[component]
fn Drafts(drafts: Vec<DraftRow>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    (!drafts.is_empty()).then(|| {
        let count = drafts.len();
        let each = drafts.into_iter().map(|draft| {
            let (id, kind, author) = (draft.id, draft.kind, draft.author);
            let subject = draft.subject;
            view! {
                <li>
                    <button type="button" class="handover-item" data-testid="handover-draft"
                        on:click=move |_| desk.open_draft(id)>
                        {icon(Icon::Draft)}
                        <span>{move || words.locale().label_of("kind", &kind)}</span>
                        <span class="handover-subject" dir="auto">{move || {
                            if subject.trim().is_empty() {
                                words.text("drafts-untitled")
                            } else {
                                subject.clone()
                            }
                        }}</span>
                        {(!author.is_empty()).then(|| view! {
                            <span class="aside">{move || {
                                words.say("handover-by", &[("officer", (&author).into())])
                            }}</span>
                        })}
                    </button>
                </li>
            }
        });
        view! {
            <section class="handover-part" data-testid="handover-drafts">
                <h2>
                    {words.t("handover-drafts")} " "
                    <span class="count">{move || words.locale().number(count)}</span>
                </h2>
                <ul>{each.collect_view()}</ul>
            </section>
        }
    })
}

/// Records of before.
#[component]
fn Records() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let handover = desk.handover;
    view! {
        <section class="handover-part">
            <h2>{words.t("handover-records")}</h2>
            <input type="search" class="handover-search" data-testid="handover-search" dir="auto"
                autocomplete="off" placeholder=words.t("handover-search")
                aria-label=words.t("handover-search") prop:value=move || handover.search.get()
                on:input=move |event| {
                    handover.search.set(event_target_value(&event));
                    desk.search_handovers();
                }/>
            {move || match handover.records.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="handover-failed" error
                        again=Callback::new(move |()| desk.search_handovers())/>
                }.into_any(),
                Load::Here(records) if records.is_empty() => view! {
                    <p class="note">{words.t("handover-records-none")}</p>
                }.into_any(),
                Load::Here(records) => {
                    let each = records.into_iter().map(|record| view! { <RecordRow record/> });
                    view! { <ul>{each.collect_view()}</ul> }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn RecordRow(record: HandoverRecord) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let number = record.number;
    let at = record.taken.or(record.handed);
    let (from, to) = (record.from.clone(), record.to.clone());
    let note = record.note.clone();
    view! {
        <li>
            <button type="button" class="handover-item" data-testid="handover-record-row"
                data-number=number.to_string() on:click=move |_| desk.open_record(record.clone())>
                {icon(Icon::Handover)}
                <span>{move || words.say("handover-number", &[("number", number.into())])}</span>
                <span>{own_direction(from)} {ltr(ARROW)} {own_direction(to)}</span>
                <span class="handover-subject" dir="auto">{note}</span>
                {at.map(|at| view! {
                    <time class="aside"><bdi dir="ltr">{move || words.short(at, desk.now.get())}</bdi></time>
                })}
            </button>
        </li>
    }
}

/// A record as it was signed, beside the page and on paper.
#[component]
pub(crate) fn RecordPane() -> impl IntoView {
    let desk = use_desk();
    move || {
        let record = desk.handover.opened.get();
        record.map(|record| view! { <Record record/> })
    }
}

#[component]
fn Record(record: HandoverRecord) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let number = record.number;
    let signed = move |id: &'static str, officer: String, at| {
        move || -> String {
            let time = words.here(at);
            words.say(
                id,
                &[("officer", (&officer).into()), ("time", (&time).into())],
            )
        }
    };
    let from = record.from.clone();
    let note = record.note.clone();
    let arabic = is_arabic(&note);
    let parts = PARTS.map(|(part, title)| {
        let items: Vec<HandoverItem> = record
            .items
            .iter()
            .filter(|item| item.part == part)
            .cloned()
            .collect();
        view! { <RecordPart title items/> }
    });
    view! {
        <article class="message" data-testid="handover-record" data-number=number.to_string()>
            <h2>{move || words.say("handover-number", &[("number", number.into())])}</h2>
            <p>{match record.handed {
                Some(at) => signed("handover-signed-from", from, at).into_any(),
                None => {
                    let officer = from;
                    (move || words.say("handover-no-note", &[("officer", (&officer).into())])).into_any()
                }
            }}</p>
            <p>{match record.taken {
                Some(at) => signed("handover-signed-to", record.to.clone(), at).into_any(),
                None => words.t("handover-not-taken").into_any(),
            }}</p>
            <div class="actions">
                <button type="button" data-testid="handover-paper" on:click=move |_| desk.save_record(number)>
                    {icon(Icon::Save)} {words.t("paper-save")}
                </button>
            </div>
            {(!note.is_empty()).then(|| view! {
                <div class="narrative" class:arabic=arabic dir="auto">{note}</div>
            })}
            {parts.collect_view()}
        </article>
    }
}

#[component]
fn RecordPart(title: &'static str, items: Vec<HandoverItem>) -> impl IntoView {
    let words = use_desk().words;
    (!items.is_empty()).then(|| {
        let rows = items.into_iter().map(|item| {
            let urgency = item.urgency;
            view! {
                <tr>
                    <th scope="row">{ltr(item.reference)}</th>
                    <td>{move || urgency.as_ref().map(|urgency| words.label(urgency))}</td>
                    <td dir="auto">{item.subject}</td>
                    <td>{own_direction(item.by)}</td>
                    <td>{item.due.map(|due| view! {
                        <bdi dir="ltr">{move || words.here(due)}</bdi>
                    })}</td>
                </tr>
            }
        });
        view! {
            <section class="block">
                <h3>{words.t(title)}</h3>
                <table class="facts"><tbody>{rows.collect_view()}</tbody></table>
            </section>
        }
    })
}

/// The parts of a record and their headings.
const PARTS: [(HandoverPart, &str); 5] = [
    (HandoverPart::Owed, "handover-owed"),
    (HandoverPart::Asked, "handover-asked"),
    (HandoverPart::Open, "handover-open"),
    (HandoverPart::Undelivered, "handover-undelivered"),
    (HandoverPart::Draft, "handover-drafts"),
];
/// From whom to whom.
const ARROW: &str = " \u{2192} ";
