//! "Seen before": one calm line; it opens what it means, and the officer may judge it.

use aircop_api::{BecauseView, ConnectionView, SeenReason, SeenView, WatchHitView};
use aircop_codes::{CodeList, Handling};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{Icon, icon, ltr};
use crate::page;
use crate::rows::is_arabic;
use crate::state::use_desk;
use crate::words::Words;

/// What is known of a message that is on screen.
#[component]
pub(crate) fn SeenHere(
    /// The message.
    message: MessageId,
    /// It is training.
    exercise: bool,
) -> impl IntoView {
    let desk = use_desk();
    desk.look_for_earlier(message);
    let seen = Memo::new(move |_| desk.connections.seen.with(|all| all.get(&message).cloned()));
    move || {
        let seen = seen.get()?;
        let empty = seen.total == 0 && seen.watched.is_empty() && seen.unread == 0;
        (!empty).then(|| view! { <Known seen judged=Some(message) exercise/> })
    }
}

/// What is known of what is being typed.
#[component]
pub(crate) fn SeenWriting() -> impl IntoView {
    let desk = use_desk();
    let typing = desk.connections.typing;
    typing.set(SeenView::default());
    Effect::new(move |_| {
        let edit = desk.writing.edits.get();
        spawn_local(async move {
            page::sleep(PAUSE).await;
            if desk.writing.edits.get_untracked() == edit {
                desk.look_for_earlier_typing();
            }
        });
    });
    let exercise = move || {
        let group = desk.writing.draft.with(|draft| draft.group);
        group.is_some_and(|group| desk.is_exercise(group))
    };
    move || {
        let seen = typing.get();
        let empty = seen.total == 0 && seen.watched.is_empty();
        (!empty).then(|| view! { <Known seen judged=None exercise=exercise()/> })
    }
}

/// The line, and what it opens.
#[component]
fn Known(
    seen: SeenView,
    /// The message that is judged; none while it is typed.
    judged: Option<MessageId>,
    exercise: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let unfolded = desk.connections.unfolded;
    let open = Memo::new(move |_| unfolded.get() == Some(judged));
    let fold = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        unfolded.set((!open.get_untracked()).then_some(judged));
    };
    let set_aside = |one: &&ConnectionView| one.verdict.as_ref().is_some_and(|said| !said.same);
    let shown: Vec<ConnectionView> = seen
        .found
        .iter()
        .filter(|one| !set_aside(one))
        .cloned()
        .collect();
    let aside: Vec<ConnectionView> = seen.found.iter().filter(set_aside).cloned().collect();
    let count = usize::try_from(seen.total)
        .unwrap_or(usize::MAX)
        .saturating_sub(aside.len());
    let hidden = count.saturating_sub(shown.len());
    let kinds = kinds(&shown);
    let put_aside = aside.len();
    let unread = seen.unread;
    view! {
        <section class="seen" data-testid="seen" aria-label=words.t("seen-title")>
            {seen.watched.into_iter().map(|hit| view! { <Hit hit/> }).collect_view()}
            {(count > 0).then(|| view! {
                <details class="seen-earlier" open=move || open.get()>
                    <summary data-testid="seen-line" on:click=fold>
                        {move || {
                            let reasons = kinds.iter().map(|id| words.text(id)).collect::<Vec<_>>();
                            let reasons = reasons.join("; ");
                            words.say(
                                "seen-line",
                                &[("count", count.into()), ("reasons", (&reasons).into())],
                            )
                        }}
                    </summary>
                    <ul>
                        {shown.into_iter().map(|one| view! { <One one judged exercise/> }).collect_view()}
                    </ul>
                    {(hidden > 0).then(|| view! {
                        <p class="aside">{move || words.say("seen-more", &[("count", hidden.into())])}</p>
                    })}
                </details>
            })}
            {(put_aside > 0).then(|| view! {
                <details class="seen-earlier">
                    <summary class="aside" data-testid="seen-aside">
                        {move || words.say("seen-set-aside", &[("count", put_aside.into())])}
                    </summary>
                    <ul>
                        {aside.into_iter().map(|one| view! { <One one judged exercise/> }).collect_view()}
                    </ul>
                </details>
            })}
            {(unread > 0).then(|| view! {
                <p class="aside">{move || words.say("seen-older", &[("count", unread.into())])}</p>
            })}
        </section>
    }
}

/// An entry of the watch list that it meets.
#[component]
pub(crate) fn Hit(hit: WatchHitView) -> impl IntoView {
    let words = use_desk().words;
    let id = if hit.exact {
        "watch-hit"
    } else {
        "watch-hit-alike"
    };
    let kind = format!("entity-{}", hit.kind);
    let text = hit.text.clone();
    let handling = Handling::from_code(&hit.handling);
    view! {
        <p class="seen-watched" role="status" data-testid="watch-hit" data-exact=hit.exact.to_string()>
            {icon(Icon::Warning)}
            <span>
                {move || words.say(id, &[
                    ("watched", (&hit.watched).into()),
                    ("reason", (&hit.reason).into()),
                    ("owner", (&hit.owner).into()),
                ])}
                " "
                <span class="aside">
                    {move || words.text(&kind)} " " <bdi>{text.clone()}</bdi> " · "
                    {move || words.label(&handling)}
                </span>
            </span>
        </p>
    }
}

/// One earlier message: why, what it is, and what the officer says.
#[component]
pub(crate) fn One(one: ConnectionView, judged: Option<MessageId>, exercise: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let row = one.row;
    let other = row.id;
    let received = row.received;
    let arabic = is_arabic(&row.subject);
    let verdict = one.verdict;
    let alike = one.because.iter().all(|because| !because.reason.is_exact());
    view! {
        <li class="seen-one" data-testid="seen-one" data-reference=row.reference.clone()>
            <div class="seen-because">
                {one.because.into_iter().map(|because| view! { <Why because exercise/> }).collect_view()}
                {alike.then(|| view! { <span class="aside">{words.t("seen-likeness")}</span> })}
            </div>
            <button type="button" class="seen-message" title=words.t("seen-open")
                on:click=move |_| desk.open(other)>
                <span class="reference">{ltr(row.reference.clone())}</span>
                <bdi>{row.from.name.clone()}</bdi>
                <time><bdi dir="ltr">{move || words.short(received, desk.now.get())}</bdi></time>
                <span class="seen-subject" class:arabic=arabic dir="auto">{row.subject.clone()}</span>
            </button>
            {judged.map(|message| match verdict {
                Some(said) => {
                    let id = if said.same { "seen-judged-same" } else { "seen-judged-not" };
                    view! {
                        <span class="aside" data-testid="seen-judged">
                            {move || words.say(id, &[("officer", (&said.officer).into())])}
                        </span>
                        <button type="button" class="quiet" data-testid="seen-undo"
                            on:click=move |_| desk.judge(message, other, None)>
                            {icon(Icon::Undo)} {words.t("seen-undo")}
                        </button>
                    }.into_any()
                }
                None => view! {
                    <button type="button" class="quiet" data-testid="seen-same"
                        on:click=move |_| desk.judge(message, other, Some(true))>
                        {words.t("seen-same-button")}
                    </button>
                    <button type="button" class="quiet" data-testid="seen-not"
                        on:click=move |_| desk.judge(message, other, Some(false))>
                        {words.t("seen-not-button")}
                    </button>
                }.into_any(),
            })}
        </li>
    }
}

/// A reason, and the way to the page of what it rests on.
#[component]
fn Why(because: BecauseView, exercise: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let id = reason_id(&because);
    let (ours, theirs) = (because.ours.clone(), because.theirs.clone());
    let differs = ours != theirs;
    let entity = because.entity.clone();
    view! {
        <button type="button" class="seen-why" data-testid="seen-why" title=words.t("seen-page")
            on:click=move |_| desk.open_entity(entity.clone(), exercise)>
            <span>{move || words.text(&id)}</span>
            <bdi class="seen-what">{ours}</bdi>
            {differs.then(|| view! {
                <span class="aside">
                    {move || words.say("seen-theirs", &[("text", (&theirs).into())])}
                </span>
            })}
        </button>
    }
}

/// The Fluent id of a reason.
pub(crate) fn reason_id(because: &BecauseView) -> String {
    match because.reason {
        SeenReason::Same => format!("seen-same-{}", because.entity.kind.code()),
        SeenReason::SamePerson => "seen-same-person".into(),
        SeenReason::AlikeBornSame => "seen-alike-born-same".into(),
        SeenReason::AlikeBornExchanged => "seen-alike-born-exchanged".into(),
        SeenReason::DocumentOneOff => "seen-document-one-off".into(),
        SeenReason::TelephoneWithoutCountry => "seen-telephone-without-country".into(),
        SeenReason::SameName => "seen-same-name".into(),
    }
}

/// The reasons of all, each once, the surest first.
fn kinds(shown: &[ConnectionView]) -> Vec<String> {
    let mut because: Vec<&BecauseView> = shown.iter().flat_map(|one| &one.because).collect();
    because.sort_by_key(|because| (because.reason, because.entity.kind));
    let mut ids: Vec<String> = because.into_iter().map(reason_id).collect();
    ids.dedup();
    ids
}

/// The name of a kind of entity, or of a route.
pub(super) fn kind_name(words: Words, kind: &str) -> String {
    words.text(&format!("entity-{kind}"))
}

/// Milliseconds without a key before what was typed is looked up.
const PAUSE: i32 = 300;
