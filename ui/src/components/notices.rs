//! What must be seen without being looked for: alarms, flash alerts, and short notices.

use aircop_api::{Link, SavedView, Template, Trust};
use aircop_message::{MessageId, Timestamp};
use leptos::html::Div;
use leptos::prelude::*;

use super::attention::CannotWait;
use super::strip::{in_exercise, of};
use crate::components::{Icon, icon};
use crate::page;
use crate::state::{Notice, NoticeKind, View, enquiry_news, use_desk};

/// Under the strip: the directory's alarm, then flash alerts, then whether this is an exercise.
#[component]
pub(crate) fn Alarms() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let trust = of(desk, |status| status.directory);
    let behind = of(desk, aircop_api::StatusView::clock_is_behind);
    let cut = of(desk, |status| status.audit_broken);
    let exercise = Memo::new(move |_| in_exercise(desk));
    let unwritable = of(desk, |status| status.unwritable);
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            page::hear_resizes(&place, move || desk.moved());
        }
    });
    view! {
        <div class="alarms">
            // What comes by itself. The line for an exercise comes with the officer's own press, who
            // sees where that has put the panes.
            <div node_ref=place>
            {move || unwritable.get().flatten().map(|code| view! {
                <p class="alarm frozen" role="alert" data-testid="alarm-disk">
                    {icon(Icon::Warning)} <span>{move || words.locale().error(code.code())}</span>
                </p>
            })}
            {move || match trust.get() {
                Some(Trust::Frozen | Trust::Stale) if behind.get() == Some(true) => view! {
                    <p class="alarm frozen" role="alert" data-testid="alarm-clock">
                        {icon(Icon::Warning)} <span>{words.t("alarm-clock")}</span>
                    </p>
                }.into_any(),
                Some(Trust::Split) => view! {
                    <p class="alarm split" role="alert" data-testid="alarm-split">
                        {icon(Icon::Warning)} <span>{words.t("alarm-split")}</span>
                    </p>
                }.into_any(),
                Some(Trust::Withheld) => view! {
                    <p class="alarm frozen" role="alert" data-testid="alarm-withheld">
                        {icon(Icon::Warning)} <span>{words.t("alarm-withheld")}</span>
                    </p>
                }.into_any(),
                Some(Trust::Uncosigned) => view! {
                    <p class="alarm frozen" role="alert" data-testid="alarm-uncosigned">
                        {icon(Icon::Warning)} <span>{words.t("alarm-uncosigned")}</span>
                    </p>
                }.into_any(),
                Some(Trust::Frozen) => view! {
                    <p class="alarm frozen" role="alert" data-testid="alarm-frozen">
                        {icon(Icon::Warning)} <span>{words.t("alarm-frozen")}</span>
                    </p>
                }.into_any(),
                Some(Trust::Stale) => view! {
                    <p class="alarm stale" role="status" data-testid="alarm-stale">
                        {icon(Icon::Warning)} <span>{words.t("alarm-stale")}</span>
                    </p>
                }.into_any(),
                _ => ().into_any(),
            }}
            {move || cut.get().unwrap_or_default().then(|| view! {
                <p class="alarm frozen" role="alert" data-testid="alarm-audit">
                    {icon(Icon::Warning)} <span>{words.t("alarm-audit")}</span>
                    <button type="button" data-testid="alarm-audit-noted"
                        on:click=move |_| desk.note_audit_break()>
                        {words.t("alarm-audit-noted")}
                    </button>
                </p>
            })}
            <OwnData/>
            <Clashes/>
            <NewDevices/>
            <CannotWait/>
            </div>
            {move || exercise.get().then(|| view! {
                <p class="alarm training" role="status">
                    {icon(Icon::Exercise)} <span>{words.t("alarm-exercise")}</span>
                </p>
            })}
        </div>
    }
}

/// What is missing at this desk, until an officer has taken note.
#[component]
fn OwnData() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let gap = of(desk, |status| status.gap.clone());
    move || {
        let gap = gap.get().flatten().filter(|gap| !gap.noted)?;
        let (twin, complete) = (gap.twin, gap.complete);
        let said = move || {
            let since = words.here(gap.since);
            let what = if twin {
                "alarm-gap-twin"
            } else {
                "alarm-gap-older"
            };
            let how_far = if complete {
                "alarm-gap-complete"
            } else {
                "alarm-gap-progress"
            };
            let counts = [
                ("answered", gap.answered.into()),
                ("asked", gap.asked.into()),
                ("came", gap.came.into()),
            ];
            format!(
                "{} {}",
                words.say(what, &[("since", (&since).into())]),
                words.say(how_far, &counts)
            )
        };
        Some(view! {
            <p class="alarm" class:split=twin class:frozen=!twin role="alert" data-testid="alarm-gap"
                data-complete=complete.to_string()>
                {icon(Icon::Warning)} <span>{said}</span>
                <button type="button" data-testid="alarm-gap-noted" on:click=move |_| desk.note_gap()>
                    {words.t("alarm-noted")}
                </button>
            </p>
        })
    }
}

/// Devices that work with data that they should not have.
#[component]
fn Clashes() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let clashes = of(desk, |status| status.clashes.clone());
    move || {
        let clashes = clashes.get().filter(|clashes| !clashes.is_empty())?;
        let lines: Vec<_> = clashes
            .into_iter()
            .map(|clash| {
                let kind = clash.kind.clone();
                let said = move || {
                    let time = words.here(clash.found);
                    let values = [
                        ("office", (&clash.office).into()),
                        ("reporter", (&clash.reporter).into()),
                        ("reference", (&clash.reference).into()),
                        ("device", (&clash.device).into()),
                        ("time", (&time).into()),
                    ];
                    words.say(&format!("alarm-clash-{}", clash.kind), &values)
                };
                view! { <span data-testid="alarm-clash-line" data-kind=kind>{said}</span> }
            })
            .collect();
        Some(view! {
            <div class="alarm frozen" role="alert" data-testid="alarm-clash">
                {icon(Icon::Warning)} <span class="alarm-lines">{lines}</span>
                <button type="button" data-testid="alarm-clash-noted"
                    on:click=move |_| desk.note_clashes()>
                    {words.t("alarm-noted")}
                </button>
            </div>
        })
    }
}

/// Devices that headquarters has admitted: who knows the office knows whether that is right.
#[component]
fn NewDevices() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let devices = of(desk, |status| status.new_devices.clone());
    move || {
        let mut devices = devices.get().filter(|devices| !devices.is_empty())?;
        // An operation brings dozens at once, and the passenger comes first on a small screen: the
        // newest stands here, all of them in the directory.
        let rest = devices.len().saturating_sub(1);
        devices.truncate(1);
        let lines: Vec<_> = devices
            .into_iter()
            .map(|device| {
                let said = move || {
                    let time = words.here(device.admitted);
                    let by = words.list(&device.by);
                    let values = [
                        ("office", (&device.office).into()),
                        ("device", (&device.device).into()),
                        ("by", (&by).into()),
                        ("time", (&time).into()),
                    ];
                    let which = if device.further {
                        "alarm-device-further"
                    } else {
                        "alarm-device-first"
                    };
                    words.say(which, &values)
                };
                view! { <span data-testid="alarm-device-line">{said}</span> }
            })
            .collect();
        Some(view! {
            <div class="alarm stale" role="status" data-testid="alarm-device">
                {icon(Icon::Warning)} <span class="alarm-lines">{lines}</span>
                {(rest > 0).then(|| view! {
                    <button type="button" class="quiet" data-testid="alarm-device-more"
                        on:click=move |_| desk.show(View::Directory)>
                        {move || words.say("alarm-device-more", &[("count", rest.into())])}
                    </button>
                })}
                <button type="button" data-testid="alarm-device-noted"
                    on:click=move |_| desk.note_devices()>
                    {words.t("alarm-noted")}
                </button>
            </div>
        })
    }
}

/// Short notices at the lower edge.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let desk = use_desk();
    view! {
        <div class="notices" role="status" aria-live="polite">
            <For each=move || desk.notices.get() key=|notice| notice.number let:notice>
                <One notice/>
            </For>
        </div>
    }
}

#[component]
fn One(notice: Notice) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let number = notice.number;
    let bad = matches!(
        notice.kind,
        NoticeKind::Failed(_) | NoticeKind::NotTaken(_) | NoticeKind::NoForm
    );
    let online = of(desk, |status| status.link == Link::Online);
    let undo = match &notice.kind {
        // What leaves at once has left, where there is a link.
        NoticeKind::Sent { leaves: None, .. } if online.get_untracked() == Some(true) => None,
        NoticeKind::Sent { message, .. } => Some(Undo::Recall(*message)),
        NoticeKind::Acknowledged { messages, .. } => Some(Undo::Acknowledge(messages.clone())),
        NoticeKind::ViewRemoved(view) => Some(Undo::PutBack(view.clone())),
        NoticeKind::TemplateRemoved(template) => Some(Undo::Template(template.clone())),
        NoticeKind::ReaderTyped(text) => Some(Undo::Begin(text.clone())),
        NoticeKind::Recalled
        | NoticeKind::PanicArmed
        | NoticeKind::TemplateSaved(_)
        | NoticeKind::Saved(_)
        | NoticeKind::Copied(_)
        | NoticeKind::Enquiry { .. }
        | NoticeKind::Signed
        | NoticeKind::Proposed { .. }
        | NoticeKind::NotTaken(_)
        | NoticeKind::NoForm
        | NoticeKind::Failed(_) => None,
    };
    let kind = notice.kind;
    let left = move |leaves: Timestamp| {
        let ms = leaves.since(desk.now.get()).max(0);
        (ms + 999) / 1000
    };
    let said = move || match &kind {
        NoticeKind::Sent {
            reference,
            leaves: Some(leaves),
            ..
        } => words.say(
            "sent-leaves",
            &[
                ("reference", reference.into()),
                ("seconds", left(*leaves).into()),
            ],
        ),
        NoticeKind::Sent { reference, .. } => {
            words.say("write-sent", &[("reference", reference.into())])
        }
        NoticeKind::Acknowledged { messages, leaves } => words.say(
            "acknowledge-leaves",
            &[
                ("count", messages.len().into()),
                ("seconds", left(*leaves).into()),
            ],
        ),
        NoticeKind::PanicArmed => words.text("panic-again"),
        NoticeKind::Recalled => words.text("message-recalled"),
        NoticeKind::ReaderTyped(text) => {
            words.say("reader-typed", &[("text", (&beginning(text)).into())])
        }
        NoticeKind::Enquiry { answered } => words.text(enquiry_news(*answered)),
        NoticeKind::Copied(reference) => {
            words.say("row-copied", &[("reference", reference.into())])
        }
        NoticeKind::NotTaken(name) => words.say("files-not-taken", &[("name", name.into())]),
        NoticeKind::NoForm => words.text("files-no-form"),
        NoticeKind::Saved(name) => words.say("paper-saved", &[("name", name.into())]),
        NoticeKind::ViewRemoved(view) => {
            words.say("views-removed", &[("name", (&view.name).into())])
        }
        NoticeKind::TemplateSaved(name) => words.say("template-saved", &[("name", name.into())]),
        NoticeKind::TemplateRemoved(template) => {
            words.say("template-removed", &[("name", (&template.name).into())])
        }
        NoticeKind::Signed => words.text("hq-signed"),
        NoticeKind::Proposed { missing, file } => words.say(
            "hq-proposed",
            &[("missing", (*missing).into()), ("file", file.into())],
        ),
        NoticeKind::Failed(error) => words.error(error),
    };
    view! {
        <div class="notice" class:bad=bad data-testid="notice">
            {icon(if bad { Icon::Warning } else { Icon::Check })}
            <span>{said}</span>
            {undo.map(|undo| {
                let begins = matches!(undo, Undo::Begin(_));
                view! {
                <button type="button" data-testid="notice-undo" data-undoes=(!begins).to_string()
                    aria-keyshortcuts=(!begins).then_some("Control+Z") on:click=move |_| {
                    desk.dismiss(number);
                    match undo.clone() {
                        Undo::Recall(message) => desk.take_back(message),
                        Undo::Acknowledge(messages) => desk.undo_acknowledge(messages),
                        Undo::Begin(text) => desk.write_what_was_read(&text),
                        Undo::PutBack(view) => desk.put_back_view(view),
                        Undo::Template(template) => desk.put_back_template(*template),
                    }
                }>
                    {icon(if begins { Icon::Scan } else { Icon::Undo })}
                    {move || words.text(match (begins, begins && desk.reading_has_a_form()) {
                        (true, true) => "reader-fill",
                        (true, false) => "reader-begin",
                        (false, _) => "app-undo",
                    })}
                    {move || (begins && desk.writing.open.get().is_none()).then(|| view! {
                        <kbd>"n"</kbd>
                    })}
                </button>
            }})}
            <button type="button" class="quiet" aria-label=words.t("app-close")
                on:click=move |_| desk.dismiss(number)>
                {icon(Icon::Close)}
            </button>
        </div>
    }
}

/// What a notice can take back.
#[derive(Clone)]
enum Undo {
    Recall(MessageId),
    Acknowledge(Vec<MessageId>),
    /// Not taken back: an alert begins with what a reader typed.
    Begin(String),
    PutBack(SavedView),
    Template(Box<Template>),
}

/// Enough of what a reader typed to know it again, on one line.
fn beginning(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHOWN)
        .collect();
    let cut = text.trim_end().chars().count() > SHOWN;
    [line.trim_end(), if cut { "\u{2026}" } else { "" }].concat()
}

const SHOWN: usize = 40;
