//! What every message has above and around its own part: urgency, group, subject, text.

use aircop_api::GroupView;
use aircop_codes::{CodeList, Urgency};
use aircop_message::{Draft, limits};
use leptos::prelude::*;

use super::phrases::Phrases;
use super::rows::change;
use crate::components::fields::{FaultLine, Field, fault_at, fault_id, text_of, type_into};
use crate::components::icon::urgency_mark;
use crate::components::strip::of;
use crate::components::views::group_key;
use crate::form::{control_id, proposal};
use crate::state::{Load, use_desk};

/// How fast it must be seen.
#[component]
pub(super) fn UrgencyChoice() -> impl IntoView {
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

/// The group that it goes to; an answer stays in that of its alert.
#[component]
pub(super) fn GroupChoice() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let groups = of(desk, |status| status.groups.clone());
    let chosen = Memo::new(move |_| desk.writing.draft.with(|draft| draft.group));
    let open = move || -> Vec<GroupView> {
        let all = groups.get().unwrap_or_default();
        // An answer may go on in a group that has closed.
        let own = chosen.get();
        let shown = |group: &GroupView| group.open || Some(group.id) == own;
        all.into_iter().filter(shown).collect()
    };
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

/// One line.
#[component]
pub(super) fn Subject() -> impl IntoView {
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
    let proposed = Memo::new(move |_| {
        let draft = |draft: &Draft| !draft.subject.is_empty() && draft.subject == proposal(draft);
        desk.writing.draft.with(draft)
    });
    view! {
        <Field path="subject" label="write-subject" required=true>
            <input type="text" id=control_id("subject")
                // Whoever types into a proposal means another subject.
                on:focus=move |event| if proposed.get_untracked() {
                    event_target::<web_sys::HtmlInputElement>(&event).select();
                } data-testid="field-subject" dir="auto" data-stop=""
                autocomplete="off" aria-required="true"
                aria-invalid=move || (fault.get().is_some() || over() > 0).to_string()
                aria-describedby=fault_id("subject")
                prop:value=move || text.get()
                on:input=move |event| type_into(desk, "subject", event_target_value(&event))/>
            {move || said().map(|said| view! {
                <p class="counter" class:over=over() != 0>{said}</p>
            })}
            {move || proposed.get().then(|| view! {
                <p class="note" data-testid="subject-proposed">{words.t("write-subject-proposed")}</p>
            })}
        </Field>
    }
}

/// Sentences of the phrasebook, and below them free text, counted.
#[component]
pub(super) fn NarrativeField(required: bool) -> impl IntoView {
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
        <Phrases/>
        <Field path="narrative" label="write-narrative" required=required>
            <textarea id=control_id("narrative") data-testid="field-narrative" dir="auto" rows="5"
                data-stop=""
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
