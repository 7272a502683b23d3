//! What officers begin from, and keeping a draft for that.

use aircop_api::Template;
use aircop_codes::{CodeList, Kind};
use leptos::prelude::*;

use super::pieces::{Failure, Working, route};
use super::sheet::Sheet;
use crate::components::{Icon, icon};
use crate::focus;
use crate::state::{Load, use_desk};

/// The sheet, over the desk. The first template has the focus; Enter begins.
#[component]
pub(crate) fn TemplateSheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    Effect::new(move |_| {
        let here = desk
            .templates
            .with(|load| matches!(load, Load::Here(list) if !list.is_empty()));
        if here {
            focus::focus_soon(FIRST);
        }
    });
    view! {
        <Sheet handle="templates" title=Signal::derive(words.t("templates-title"))
            close=move |()| desk.templates_shown.set(false)>
            {move || match desk.templates.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="list-failed" error
                        again=Callback::new(move |()| desk.show_templates())/>
                }.into_any(),
                Load::Here(list) if list.is_empty() => view! {
                    <p class="note">{words.t("templates-empty")}</p>
                }.into_any(),
                Load::Here(list) => view! {
                    <ul class="templates">
                        {list.into_iter().enumerate().map(|(at, template)| view! {
                            <One template first=at == 0/>
                        }).collect_view()}
                    </ul>
                    <p class="note">{words.t("templates-note")}</p>
                }.into_any(),
            }}
        </Sheet>
    }
}

#[component]
fn One(template: Template, first: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (name, draft) = (template.name.clone(), &template.draft);
    let kind = Kind::from_code(&draft.kind);
    let legs = match kind {
        Kind::Seizure => &draft.seizure.legs,
        _ => &draft.alert.legs,
    };
    let airports: Vec<String> = legs
        .iter()
        .map(|leg| leg.airport.clone())
        .filter(|airport| !airport.is_empty())
        .collect();
    let label = {
        let name = name.clone();
        move || words.say("template-remove", &[("name", (&name).into())])
    };
    let (begun, removed) = (template.clone(), template);
    view! {
        <li>
            <button type="button" class="template" id=first.then_some(FIRST) data-testid="template"
                data-name=name.clone() on:click=move |_| desk.write_from(begun.clone())>
                <span class="aside">{move || words.label(&kind)}</span>
                <bdi>{name.clone()}</bdi>
                {route(&airports)}
            </button>
            <button type="button" class="quiet" data-testid="template-remove" title=label.clone()
                aria-label=label on:click=move |_| desk.remove_template(removed.clone())>
                {icon(Icon::Remove)}
            </button>
        </li>
    }
}

/// Asks for a name and keeps the form's draft under it.
#[component]
pub(super) fn SaveTemplate() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let general = Memo::new(move |_| {
        desk.writing
            .draft
            .with(|draft| draft.kind != "REPLY" && draft.supersedes.is_none())
    });
    let asked = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let keep = move || {
        let typed = name.get_untracked().trim().to_owned();
        if !typed.is_empty() {
            desk.save_template(typed);
            asked.set(false);
            name.set(String::new());
        }
    };
    move || {
        general.get().then(|| {
            if !asked.get() {
                return view! {
                    <button type="button" class="quiet" data-testid="template-save"
                        on:click=move |_| {
                            asked.set(true);
                            focus::focus_soon(NAME);
                        }>
                        {icon(Icon::Save)} {words.t("template-save")}
                    </button>
                }
                .into_any();
            }
            // Not a form of its own: it stands inside one.
            view! {
                <span class="filter-save">
                    <input id=NAME data-testid="template-name" maxlength="40" dir="auto" autocomplete="off"
                        placeholder=words.t("template-name") aria-label=words.t("template-name")
                        prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event))
                        on:keydown=move |event: web_sys::KeyboardEvent| match event.key().as_str() {
                            "Enter" if !event.ctrl_key() && !event.meta_key() => {
                                event.prevent_default();
                                keep();
                            }
                            "Escape" => {
                                event.stop_propagation();
                                asked.set(false);
                            }
                            _ => {}
                        }/>
                    <button type="button" data-testid="template-keep" on:click=move |_| keep()
                        disabled=move || name.with(|name| name.trim().is_empty())>
                        {icon(Icon::Check)} {words.t("template-save")}
                    </button>
                    <button type="button" class="quiet" on:click=move |_| asked.set(false)>
                        {words.t("app-cancel")}
                    </button>
                </span>
            }
            .into_any()
        })
    }
}

const FIRST: &str = "template-first";
const NAME: &str = "template-name";
