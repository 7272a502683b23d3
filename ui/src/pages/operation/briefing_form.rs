//! Writing a briefing: the sender's own text first, then the same in other languages.

use aircop_api::BriefingSaid;
use aircop_locale::Language;
use leptos::prelude::*;

use crate::components::{Failure, Icon, icon};
use crate::state::use_desk;

/// The form.
#[component]
pub(super) fn BriefingForm() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let operation = desk.operation;
    let texts = operation.briefing_texts;
    let count = Memo::new(move |_| texts.with(Vec::len));
    let refused = operation.briefing_refused;
    view! {
        <form class="operation-part briefing-form" data-testid="briefing-form"
            aria-label=words.t("briefing-write")
            // Only the button sends.
            on:submit=move |event| event.prevent_default()>
            <h2>{words.t("briefing-write")}</h2>
            <p class="hint">{words.t("briefing-write-means")}</p>
            {move || (0..count.get()).map(|at| view! { <Text at/> }).collect_view()}
            {move || refused.get().map(|error| view! {
                <Failure what="briefing-refused" error
                    again=Callback::new(move |()| desk.send_briefing())/>
            })}
            <div class="briefing-foot">
                <button type="button" data-testid="briefing-more"
                    disabled=move || { count.get() >= Language::ALL.len() }
                    on:click=move |_| desk.add_briefing_language()>
                    {icon(Icon::Plus)} {words.t("briefing-add")}
                </button>
                <button type="button" class="primary" data-testid="briefing-send"
                    disabled=move || operation.briefing_leaving.get()
                    on:click=move |_| desk.send_briefing()>
                    {words.t("briefing-send")}
                </button>
                <button type="button" class="quiet" data-testid="briefing-cancel"
                    on:click=move |_| desk.drop_briefing()>
                    {words.t("briefing-cancel")}
                </button>
            </div>
        </form>
    }
}

/// One language.
#[component]
fn Text(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let texts = desk.operation.briefing_texts;
    let id = move |name: &str| format!("briefing-{name}-{at}");
    let begin = texts.with_untracked(|texts| texts.get(at).cloned().unwrap_or_default());
    let put = move |change: &dyn Fn(&mut BriefingSaid)| {
        texts.update(|texts| {
            if let Some(text) = texts.get_mut(at) {
                change(text);
            }
        });
        desk.operation.briefing_refused.set(None);
    };
    let fault = move |name: &'static str| {
        let path = format!("texts.{at}.{name}");
        move || {
            let refused = desk.operation.briefing_refused.get()?;
            let fault = refused.fields.iter().find(|fault| fault.field == path)?;
            Some(view! { <p class="fault">{words.locale().fault(fault.fault.code())}</p> })
        }
    };
    let language = begin.language.clone();
    view! {
        <fieldset class="briefing-text" data-testid=id("part")>
            <div class="briefing-row">
                <div class="field short">
                    <label for=id("language")>{words.t("briefing-language")}</label>
                    <select id=id("language") data-testid=id("language")
                        on:change=move |event| {
                            let chosen = event_target_value(&event);
                            put(&|text| text.language.clone_from(&chosen));
                        }>
                        {Language::ALL.map(|one| view! {
                            <option value=one.code() prop:selected={one.code() == language}>
                                {one.own_name()}
                            </option>
                        }).into_iter().collect_view()}
                    </select>
                    {fault("language")}
                </div>
                <div class="field">
                    <label for=id("subject")>{words.t("briefing-subject")}</label>
                    <input id=id("subject") data-testid=id("subject") dir="auto" maxlength="200"
                        prop:value=begin.subject autocomplete="off"
                        on:input=move |event| {
                            let typed = event_target_value(&event);
                            put(&|text| text.subject.clone_from(&typed));
                        }/>
                    {fault("subject")}
                </div>
                {(at > 0).then(|| view! {
                    <button type="button" class="quiet" data-testid=id("remove")
                        on:click=move |_| texts.update(|texts| {
                            if at < texts.len() {
                                texts.remove(at);
                            }
                        })>
                        {words.t("briefing-remove")}
                    </button>
                })}
            </div>
            <div class="field">
                <label for=id("text")>{words.t("briefing-text")}</label>
                <textarea id=id("text") data-testid=id("text") dir="auto" rows="5"
                    maxlength="20000" prop:value=begin.text
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        put(&|text| text.text.clone_from(&typed));
                    }>
                </textarea>
                {fault("text")}
            </div>
        </fieldset>
    }
}
