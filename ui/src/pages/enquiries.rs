//! Enquiries: what other offices ask, what is here, and what this office says to it.

use aircop_api::{EnquiryAnswerView, EnquiryFound, EnquiryQuestionView, EnquirySaid, EnquiryView};
use aircop_message::EntityKind;
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, icon, office, own_direction};
use crate::state::{Load, use_desk};
use crate::words::Words;

/// The page: the list, and below it the one that is looked at.
#[component]
pub(crate) fn EnquiriesPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("views-enquiries")}</h1></div>
        <p class="hint">{words.t("enquiry-intro")}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=words.t("views-enquiries")>
            {move || match desk.enquiries.opened.get() {
                Load::Here(view) => view! { <Opened view/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="list-failed" error
                        again=Callback::new(move |()| desk.enquiries.opened.set(Load::Nothing))/>
                }.into_any(),
                Load::Nothing | Load::Waiting => ().into_any(),
            }}
            {move || match desk.enquiries.all.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="list-failed" error
                        again=Callback::new(move |()| desk.reload_enquiries())/>
                }.into_any(),
                Load::Here(all) if all.is_empty() => view! {
                    <div class="empty"><p>{words.t("enquiry-none")}</p></div>
                }.into_any(),
                Load::Here(all) => view! {
                    <table class="facts" data-testid="enquiries">
                        <thead><tr>
                            <th scope="col">{words.t("enquiry-asked")}</th>
                            <th scope="col">{words.t("enquiry-who")}</th>
                            <th scope="col">{words.t("enquiry-what")}</th>
                            <th scope="col">{words.t("enquiry-why")}</th>
                            <th scope="col">{words.t("enquiry-state")}</th>
                        </tr></thead>
                        <tbody>
                            {all.into_iter().map(|view| view! { <Line view/> }).collect_view()}
                        </tbody>
                    </table>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Line(view: EnquiryView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (number, created) = (view.number, view.created);
    let to_answer = !view.ours && view.waiting > 0;
    let kinds = view.questions.clone();
    let who = if view.ours {
        let names: Vec<_> = view
            .asked
            .iter()
            .map(|asked| asked.office.name.clone())
            .collect();
        view! { <span>{move || words.list(&names)}</span> }.into_any()
    } else {
        office(&view.from).into_any()
    };
    let reason = view.reason.clone();
    view! {
        <tr data-testid="enquiry" data-to-answer=to_answer.to_string()>
            <td>
                <button type="button" class="quiet" data-testid="enquiry-open"
                    on:click=move |_| desk.open_enquiry(number)>
                    <time><bdi dir="ltr">{move || words.here(created)}</bdi></time>
                </button>
            </td>
            <td>{who}</td>
            <td>{move || {
                let kinds: Vec<String> = kinds.iter().map(|asked| kind(words, asked)).collect();
                words.list(&kinds)
            }}</td>
            <td>{own_direction(reason)}</td>
            <td class:enquiry-open=to_answer>
                {to_answer.then(|| icon(Icon::Answer))} {move || state(words, &view)}
            </td>
        </tr>
    }
}

#[component]
fn Opened(view: EnquiryView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (until, ours, blind) = (view.answer_by, view.ours, view.blind);
    let to_answer = !ours && view.waiting > 0;
    let (number, over) = (view.number, view.over_limit);
    let mut sender = vec![view.from.name.clone(), view.officer.clone()];
    sender.retain(|part| !part.is_empty());
    let questions: Vec<_> = (1..).zip(view.questions.clone()).collect();
    // Where the desk proposes nothing, an officer says what it is.
    let open: Vec<u32> = questions
        .iter()
        .filter(|(_, question)| !blind && !proposes(question))
        .map(|(place, _)| *place)
        .collect();
    let decided = move || {
        let decided = desk.enquiries.decided.get();
        open.iter().all(|place| decided.contains_key(place))
    };
    let said = view.asked.clone();
    view! {
        <section class="enquiry" data-testid="enquiry-opened" aria-label=words.t("enquiry-what")>
            <h2>{own_direction(sender.join(" · "))}</h2>
            <p>{own_direction(view.reason.clone())}</p>
            <p class="aside">
                {move || words.say("enquiry-until", &[("time", (&words.here(until)).into())])}
            </p>
            {blind.then(|| view! { <p class="hint">{words.t("enquiry-blind")}</p> })}
            {over.then(|| view! {
                <p class="hint">{icon(Icon::Warning)} {words.t("enquiry-over")}</p>
            })}
            <ol class="enquiry-questions">
                {questions.into_iter().map(|(place, question)| view! {
                    <Question place question to_answer=to_answer && !blind/>
                }).collect_view()}
            </ol>
            {said.into_iter().map(|asked| {
                let name = asked.office.name;
                asked.answers.into_iter().map(move |answer| view! {
                    <p class="enquiry-said" data-testid="enquiry-said">
                        {icon(Icon::Check)} <bdi>{name.clone()}</bdi> ": "
                        <Answer answer/>
                    </p>
                }).collect_view()
            }).collect_view()}
            {to_answer.then(|| view! {
                <label class="enquiry-text">
                    <span>{words.t("enquiry-text")}</span>
                    <textarea rows="2" dir="auto" maxlength="1000" data-testid="enquiry-text"
                        prop:value=move || desk.enquiries.text.get()
                        on:input=move |event| desk.enquiries.text.set(event_target_value(&event))>
                    </textarea>
                </label>
                <div class="enquiry-actions">
                    <button type="button" class="primary" data-testid="enquiry-answer"
                        disabled=move || !decided()
                        on:click=move |_| desk.answer_enquiry(number, false)>
                        {icon(Icon::Check)} {words.t("enquiry-send")}
                    </button>
                    <button type="button" data-testid="enquiry-decline"
                        on:click=move |_| desk.answer_enquiry(number, true)>
                        {words.t("enquiry-decline")}
                    </button>
                </div>
            })}
            <button type="button" class="quiet"
                on:click=move |_| desk.enquiries.opened.set(Load::Nothing)>
                {icon(Icon::Close)} {words.t("app-close")}
            </button>
        </section>
    }
}

#[component]
fn Question(
    /// From 1.
    place: u32,
    question: EnquiryQuestionView,
    /// Whether this office has yet to say something to it.
    to_answer: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let mut asked = vec![
        question.text.clone(),
        question.country.clone(),
        question.born.clone(),
    ];
    asked.retain(|part| !part.is_empty());
    let undecided = to_answer && !proposes(&question);
    let found = question.found.clone();
    let choice = move |hit: bool, handle: &'static str, says: &'static str| {
        let chosen = move || {
            desk.enquiries
                .decided
                .with(|all| all.get(&place) == Some(&hit))
        };
        view! {
            <button type="button" data-testid=handle class:primary=chosen
                aria-pressed=move || chosen().to_string()
                on:click=move |_| desk.enquiries.decided.update(|all| {
                    all.insert(place, hit);
                })>
                {words.t(says)}
            </button>
        }
    };
    view! {
        <li data-testid="enquiry-question">
            <span class="aside">{move || kind(words, &question)}</span> " "
            <strong>{own_direction(asked.join(" · "))}</strong>
            {found.map(|found| view! { <Found found/> })}
            {undecided.then(|| view! {
                <span class="enquiry-actions">
                    {choice(true, "enquiry-hit", "enquiry-hit")}
                    {choice(false, "enquiry-no-hit", "enquiry-no-hit")}
                </span>
            })}
        </li>
    }
}

/// What is here. The asking office is told the number and no more.
#[component]
fn Found(found: EnquiryFound) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (proposed, hits, alike) = (found.proposed.clone(), found.hits, found.alike);
    let line = move || {
        let count = [("count", alike.into())];
        if proposed.is_empty() {
            return words.say("enquiry-decide", &count);
        }
        let answer = said(words, &proposed, hits);
        let mut line = words.say("enquiry-proposed", &[("answer", (&answer).into())]);
        if alike > 0 {
            line = [line, words.say("enquiry-alike", &count)].join(" · ");
        }
        line
    };
    view! {
        <p class="aside" data-testid="enquiry-found">{line}</p>
        <ul>
            {found.messages.into_iter().map(|one| {
                let (id, received) = (one.row.id, one.row.received);
                view! {
                    <li>
                        <button type="button" class="quiet" on:click=move |_| desk.open(id)>
                            <bdi dir="ltr">{one.row.reference}</bdi> " "
                            {own_direction(one.row.subject)} " "
                            <time><bdi dir="ltr">{move || words.here(received)}</bdi></time>
                        </button>
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}

#[component]
fn Answer(answer: EnquiryAnswerView) -> impl IntoView {
    let words = use_desk().words;
    let (at, by_itself) = (answer.at, answer.by_itself);
    let officer = answer.officer.clone();
    let line = move || {
        let said: Vec<String> = answer
            .said
            .iter()
            .map(|EnquirySaid { said: code, hits }| said(words, code, *hits))
            .collect();
        words.list(&said)
    };
    let by = move || match by_itself {
        true => words.text("enquiry-by-itself"),
        false => officer.clone(),
    };
    view! {
        <span>{line}</span> " · " <bdi>{by}</bdi> " · "
        <time><bdi dir="ltr">{move || words.here(at)}</bdi></time>
        {(!answer.text.is_empty()).then(|| view! {
            " · " {own_direction(answer.text.clone())}
        })}
    }
}

/// Whether the desk proposes an answer.
fn proposes(question: &EnquiryQuestionView) -> bool {
    let found = question.found.as_ref();
    found.is_some_and(|found| !found.proposed.is_empty())
}

fn kind(words: Words, question: &EnquiryQuestionView) -> String {
    match EntityKind::from_code(&question.kind) {
        Some(kind) => words.text(&format!("entity-{}", kind.code())),
        None => question.kind.clone(),
    }
}

fn said(words: Words, code: &str, hits: u32) -> String {
    match code {
        "hit" => words.say("enquiry-hits", &[("count", hits.into())]),
        "no-hit" => words.text("enquiry-no-hit"),
        "declined" => words.text("enquiry-declined"),
        "evaluated" => words.text("enquiry-evaluated"),
        other => other.to_owned(),
    }
}

fn state(words: Words, view: &EnquiryView) -> String {
    match (view.ours, view.waiting) {
        (true, 0) => words.text("enquiry-all-answered"),
        (true, _) => {
            let open = view.asked.iter().filter(|asked| asked.answers.is_empty());
            let open: Vec<String> = open.map(|asked| asked.office.name.clone()).collect();
            let offices = words.list(&open);
            words.say("enquiry-waits-for", &[("offices", (&offices).into())])
        }
        (false, 0) => words.text("enquiry-answered"),
        (false, _) => words.text("enquiry-to-answer"),
    }
}
