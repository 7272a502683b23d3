//! Below the form: whether it is kept, what is wrong with it, and the ways out.

use aircop_api::Trust;
use aircop_message::limits;
use leptos::prelude::*;

use crate::components::strip::{clock_off, of};
use crate::components::templates::SaveTemplate;
use crate::components::{Icon, icon};
use crate::form::control_id;
use crate::state::{Load, Saving, use_desk};

/// The foot.
#[component]
pub(super) fn Foot() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let writing = desk.writing;
    let sure = RwSignal::new(false);
    let offices = Memo::new(move |_| {
        writing.recipients.with(|load| match load {
            Load::Here(list) => crate::state::chosen(list).count(),
            _ => 0,
        })
    });
    let nobody = Memo::new(move |_| offices.get() == 0);
    let too_long = Memo::new(move |_| {
        writing.draft.with(|draft| {
            draft.narrative.chars().count() > limits::NARRATIVE_CHARS
                || draft.subject.trim().chars().count() > limits::SUBJECT_CHARS
        })
    });
    let ready = Memo::new(move |_| {
        !(desk.files.is_busy()
            || writing.sending.get()
            || writing.expanding.get()
            || nobody.get()
            || too_long.get())
    });
    // Why Send cannot be pressed, and where to mend it.
    let missing = move || {
        if too_long.get() {
            return Some((words.text("write-too-long"), "narrative"));
        }
        let waits = writing.expanding.get() || writing.sending.get();
        (nobody.get() && !waits).then(|| (words.text("write-missing-readers"), "to"))
    };
    let kept = move || match writing.saving.get() {
        Saving::Untouched => String::new(),
        Saving::Dirty => words.text("write-unsaved"),
        Saving::Busy => words.text("write-saving"),
        Saving::Saved(at) => {
            let time = words.locale().time(at, words.offset());
            words.say("write-saved", &[("time", (&time).into())])
        }
        Saving::Failed(error) => [words.text("write-save-failed"), words.error(&error)].join(" "),
    };
    let off = of(desk, |status| status.clock_off_seconds);
    let stopped = of(desk, |status| status.directory == Trust::Frozen);
    let found = move || {
        let faults = writing.faults.with(Vec::len);
        if faults > 0 {
            Some((true, words.say("write-faults", &[("count", faults.into())])))
        } else {
            writing
                .checked
                .get()
                // "Ready to send" would not be true while sending is stopped.
                .then(|| stopped.get() != Some(true))
                .filter(|ready| *ready)
                .map(|_| (false, words.text("write-no-faults")))
        }
    };
    let again = move || writing.before_change.get().is_some();
    view! {
        <footer class="compose-foot">
            {move || writing.refused.get().map(|error| view! {
                <p class="refused" role="alert" data-testid="send-error">
                    {icon(Icon::Warning)} {words.error(&error)}
                </p>
            })}
            {move || off.get().flatten().map(|seconds| view! {
                <p class="refused" role="status" data-testid="send-clock">
                    {icon(Icon::Warning)} {move || clock_off(desk, seconds)}
                </p>
            })}
            <div class="compose-actions">
                <span class="kept" role="status" data-testid="saving"
                    class:bad=move || matches!(writing.saving.get(), Saving::Failed(_))>
                    {kept}
                </span>
                <span role="status" data-testid="check-result">
                    {move || found().map(|(bad, said)| view! {
                        <span class="found" class:bad=bad class:idle=move || nobody.get()>
                            {(bad || !nobody.get()).then(|| {
                                icon(if bad { Icon::Warning } else { Icon::Check })
                            })}
                            {said}
                        </span>
                    })}
                </span>
                {move || if sure.get() {
                    view! {
                        <span class="sure">
                            {words.t("write-discard-sure")}
                            <button type="button" class="danger" data-testid="discard-yes"
                                on:click=move |_| desk.discard()>
                                {words.t("write-discard-yes")}
                            </button>
                            <button type="button" on:click=move |_| sure.set(false)>
                                {words.t("app-cancel")}
                            </button>
                        </span>
                    }.into_any()
                } else {
                    view! {
                        <button type="button" class="quiet" data-testid="discard"
                            on:click=move |_| sure.set(true)>
                            {icon(Icon::Remove)} {words.t("write-discard")}
                        </button>
                        <SaveTemplate/>
                    }.into_any()
                }}
                {move || missing().map(|(said, control)| view! {
                    <button type="button" class="quiet found bad" data-testid="send-missing"
                        on:click=move |_| {
                            crate::focus::focus(&control_id(control));
                        }>
                        {icon(Icon::Warning)} {said}
                    </button>
                })}
                <button type="button" data-testid="check" on:click=move |_| desk.check()>
                    {words.t("write-check")}
                </button>
                <button type="button" class="primary" data-testid="send"
                    disabled=move || !ready.get() on:click=move |_| desk.send()>
                    {icon(Icon::Sent)}
                    {move || match (writing.sending.get(), again(), offices.get()) {
                        (true, ..) => words.text("write-sending"),
                        (false, true, _) => words.text("write-send-again"),
                        (false, false, 0) => words.text("write-send"),
                        // To how many is seen where it is sent.
                        (false, false, count) => {
                            words.say("write-send-to", &[("count", count.into())])
                        }
                    }}
                    <kbd dir="ltr">"Ctrl+Enter"</kbd>
                </button>
            </div>
        </footer>
    }
}
