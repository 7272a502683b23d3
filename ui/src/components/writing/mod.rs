//! The form for an alert or a note, over the right pane. The short form first; what most alerts
//! leave as it is unfolds.

mod more;
mod recipients;
mod rows;
mod when;

use aircop_api::GroupView;
use aircop_codes::{CodeList, Reason, RequestedAction, Urgency};
use aircop_message::limits;
use leptos::prelude::*;

use super::fields::{
    CodeField, FaultLine, Field, codes_of, fault_at, fault_id, text_of, type_into,
};
use super::icon::urgency_mark;
use super::strip::of;
use super::views::group_key;
use crate::components::attachments::AttachFiles;
use crate::components::{Icon, icon};
use crate::form::control_id;
use crate::state::{Load, Saving, use_desk};
use more::More;
use recipients::Recipients;
use rows::{Goods, Legs, Persons, change};

/// The form.
#[component]
pub(crate) fn Compose() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let alert = desk
        .writing
        .draft
        .with_untracked(|draft| draft.kind == "ALERT");
    let title = move || match desk.writing.answers.get() {
        Some(reference) => words.say("write-reply", &[("reference", (&reference).into())]),
        None => words.text(if alert { "write-alert" } else { "write-note" }),
    };
    view! {
        <form class="compose" data-testid="compose" novalidate=true autocomplete="off"
            aria-labelledby="compose-title"
            on:submit=move |event| {
                event.prevent_default();
                desk.send();
            }>
            <header class="compose-head">
                <h2 id="compose-title">{title}</h2>
                <button type="button" class="quiet" data-testid="close-form" title=words.t("write-close")
                    on:click=move |_| desk.close_writing()>
                    {icon(Icon::Close)} {words.t("write-close")} <kbd>"Esc"</kbd>
                </button>
            </header>
            <div class="compose-body">
                <div class="form-row top-row">
                    <UrgencyChoice/>
                    <GroupChoice/>
                    {alert.then(|| view! {
                        <CodeField path="alert.action" label="write-action" required=true
                            codes={codes_of::<RequestedAction>()}/>
                    })}
                </div>
                <Subject/>
                {alert.then(|| view! { <Legs/> <Persons/> <Goods/> <Reasons/> })}
                <NarrativeField required=!alert/>
                <More alert/>
                <AttachFiles/>
                <Recipients/>
            </div>
            <Foot/>
        </form>
    }
}

#[component]
fn UrgencyChoice() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, "urgency");
    view! {
        <fieldset class="field urgencies" id=control_id("urgency") tabindex="-1">
            <legend>{words.t("write-urgency")}</legend>
            <div class="segments">
                {Urgency::all().iter().map(|urgency| {
                    let code = urgency.code().to_owned();
                    let this = code.clone();
                    let on = Memo::new(move |_| {
                        text.with(|text| *text == this || (text.is_empty() && this == "ROUTINE"))
                    });
                    let chosen = code.clone();
                    view! {
                        <label class=format!("segment {}", code.to_ascii_lowercase())
                            class:on=move || on.get() data-testid=format!("urgency-{code}")>
                            <input type="radio" name="urgency" value=code.clone()
                                prop:checked=move || on.get()
                                on:change=move |_| type_into(desk, "urgency", chosen.clone())/>
                            {urgency_mark(urgency)}
                            {move || words.label(urgency)}
                        </label>
                    }
                }).collect_view()}
            </div>
            <FaultLine path="urgency"/>
        </fieldset>
    }
}

#[component]
fn GroupChoice() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let groups = of(desk, |status| status.groups.clone());
    let open = move || -> Vec<GroupView> {
        let all = groups.get().unwrap_or_default();
        all.into_iter().filter(|group| group.open).collect()
    };
    let chosen = Memo::new(move |_| desk.writing.draft.with(|draft| draft.group));
    // An answer stays in the group of what it answers.
    let fixed = move || desk.writing.draft.with(|draft| draft.in_reply_to.is_some());
    view! {
        <div class="field">
            <label for="f-group">{words.t("write-group")}</label>
            <select id="f-group" data-testid="group" disabled=fixed
                on:change=move |event| {
                    let Ok(group) = event_target_value(&event).parse() else { return };
                    change(desk, |draft| {
                        draft.group = Some(group);
                        // Members of one group are not those of another.
                        draft.to.offices.clear();
                    });
                    desk.writing.recipients.set(Load::Waiting);
                    desk.expand_recipients();
                }>
                <For each=open key=group_key let:group>
                    <option value=group.id.to_string()
                        prop:selected=move || chosen.get() == Some(group.id)>
                        {group.name.clone()}
                    </option>
                </For>
            </select>
            {move || open().is_empty().then(|| view! {
                <p class="fault">{words.text("write-group-none")}</p>
            })}
        </div>
    }
}

#[component]
fn Subject() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, "subject");
    let fault = fault_at(desk, "subject");
    let length = Memo::new(move |_| text.with(|text| text.trim().chars().count()));
    let over = move || length.get().saturating_sub(limits::SUBJECT_CHARS);
    let said = move || {
        if over() > 0 {
            Some(words.say("write-subject-over", &[("over", over().into())]))
        } else if length.get() + 40 > limits::SUBJECT_CHARS {
            let left = limits::SUBJECT_CHARS - length.get();
            Some(words.say("write-subject-left", &[("left", left.into())]))
        } else {
            None
        }
    };
    view! {
        <Field path="subject" label="write-subject" required=true>
            <input type="text" id=control_id("subject") data-testid="field-subject" dir="auto"
                autocomplete="off" aria-required="true"
                aria-invalid=move || (fault.get().is_some() || over() > 0).to_string()
                aria-describedby=fault_id("subject")
                prop:value=move || text.get()
                on:input=move |event| type_into(desk, "subject", event_target_value(&event))/>
            {move || said().map(|said| view! {
                <p class="counter" class:over=over() != 0>{said}</p>
            })}
        </Field>
    }
}

#[component]
fn Reasons() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let fault = fault_at(desk, "alert.reasons");
    view! {
        <fieldset class="field reasons" id=control_id("alert.reasons") tabindex="-1"
            class:faulty=move || fault.get().is_some()>
            <legend>
                {words.t("write-reasons")}
                <span class="required">{words.t("write-required")}</span>
            </legend>
            <div class="chips">
                {Reason::all().iter().map(|reason| {
                    let code = reason.code();
                    let on = Memo::new(move |_| desk.writing.draft.with(|draft| {
                        draft.alert.reasons.iter().any(|known| known == code)
                    }));
                    view! {
                        <button type="button" class="chip" role="checkbox"
                            data-testid=format!("reason-{code}")
                            aria-checked=move || on.get().to_string()
                            on:click=move |_| {
                                desk.writing.faults.update(|faults| {
                                    faults.retain(|fault| !fault.field.starts_with("alert.reasons"));
                                });
                                change(desk, |draft| {
                                    let reasons = &mut draft.alert.reasons;
                                    if reasons.iter().any(|known| known == code) {
                                        reasons.retain(|known| known != code);
                                    } else {
                                        reasons.push(code.to_owned());
                                    }
                                });
                            }>
                            {move || on.get().then(|| icon(Icon::Check))}
                            {move || words.label(reason)}
                        </button>
                    }
                }).collect_view()}
            </div>
            <FaultLine path="alert.reasons"/>
        </fieldset>
    }
}

#[component]
fn NarrativeField(required: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, "narrative");
    let fault = fault_at(desk, "narrative");
    let length = Memo::new(move |_| text.with(|text| text.chars().count()));
    let over = move || length.get().saturating_sub(limits::NARRATIVE_CHARS);
    let said = move || {
        words.say(
            "write-count",
            &[
                ("count", length.get().into()),
                ("limit", limits::NARRATIVE_CHARS.into()),
            ],
        )
    };
    view! {
        <Field path="narrative" label="write-narrative" required=required class="narrative-field">
            <textarea id=control_id("narrative") data-testid="field-narrative" dir="auto" rows="5"
                aria-required=required.to_string()
                aria-invalid=move || (fault.get().is_some() || over() > 0).to_string()
                aria-describedby="narrative-count"
                prop:value=move || text.get()
                on:input=move |event| type_into(desk, "narrative", event_target_value(&event))>
            </textarea>
            <p class="counter" id="narrative-count" data-testid="count-narrative"
                class:over=move || over() != 0>
                {said}
                {move || (over() > 0).then(|| view! {
                    <strong role="alert">" " {words.say("write-over", &[("over", over().into())])}</strong>
                })}
            </p>
        </Field>
    }
}

#[component]
fn Foot() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let writing = desk.writing;
    let sure = RwSignal::new(false);
    let nobody = Memo::new(move |_| {
        writing.recipients.with(|load| match load {
            Load::Here(list) => crate::state::chosen(list).next().is_none(),
            _ => true,
        })
    });
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
    let found = move || {
        let faults = writing.faults.with(Vec::len);
        if faults > 0 {
            Some((true, words.say("write-faults", &[("count", faults.into())])))
        } else {
            writing
                .checked
                .get()
                .then(|| (false, words.text("write-no-faults")))
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
                    }.into_any()
                }}
                <button type="button" data-testid="check" on:click=move |_| desk.check()>
                    {words.t("write-check")}
                </button>
                <button type="submit" class="primary" data-testid="send"
                    disabled=move || !ready.get()>
                    {icon(Icon::Sent)}
                    {move || words.text(match (writing.sending.get(), again()) {
                        (true, _) => "write-sending",
                        (false, true) => "write-send-again",
                        (false, false) => "write-send",
                    })}
                    <kbd dir="ltr">"Ctrl+Enter"</kbd>
                </button>
            </div>
        </footer>
    }
}
