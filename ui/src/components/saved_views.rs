//! A view that officers have saved: shown, renamed, removed.

use aircop_api::{ApiError, SavedView};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use super::views::messages;
use crate::components::{Icon, icon};
use crate::focus;
use crate::state::use_desk;

#[component]
pub(super) fn SavedItem(view: SavedView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let renaming = RwSignal::new(false);
    let (shown, removed, chosen) = (view.clone(), view.clone(), view.clone());
    let current = move || {
        desk.view.get() == messages(chosen.view)
            && desk.search.with(String::is_empty)
            && desk.filter.with(|filter| *filter == chosen.filter)
    };
    let name = StoredValue::new(view.name);
    let saying =
        move |id: &'static str| move || words.say(id, &[("name", (&name.get_value()).into())]);
    let (rename, remove) = (saying("views-rename"), saying("views-remove"));
    let (shown, removed, current) = (
        StoredValue::new(shown),
        StoredValue::new(removed),
        Memo::new(move |_| current()),
    );
    view! {
        <li class="saved-view">
            {move || if renaming.get() {
                view! { <Rename name renaming/> }.into_any()
            } else {
                view! {
                    <button type="button" class="view" data-testid="saved-view"
                        data-name=name.get_value()
                        aria-current=move || current.get().then_some("page")
                        on:click=move |_| desk.show_saved(shown.get_value())>
                        {icon(Icon::Filter)}
                        <span class="view-name"><bdi>{name.get_value()}</bdi></span>
                    </button>
                    <button type="button" class="quiet" data-testid="saved-view-rename"
                        title=rename aria-label=rename
                        on:click=move |_| {
                            renaming.set(true);
                            focus::focus_soon(NAME);
                        }>
                        {icon(Icon::Draft)}
                    </button>
                    <button type="button" class="quiet" data-testid="saved-view-remove"
                        title=remove aria-label=remove
                        on:click=move |_| desk.remove_view(removed.get_value())>
                        {icon(Icon::Close)}
                    </button>
                }.into_any()
            }}
        </li>
    }
}

#[component]
fn Rename(name: StoredValue<String>, renaming: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let typed = RwSignal::new(name.get_value());
    let wrong = RwSignal::new(None::<ApiError>);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (from, to) = (name.get_value(), typed.get_untracked());
        spawn_local_scoped_with_cancellation(async move {
            // Renamed, this row is drawn anew.
            if let Err(error) = desk.rename_view(from, to).await {
                wrong.try_set(Some(error));
            } else {
                renaming.try_set(false);
            }
        });
    };
    view! {
        <form class="rename" on:submit=submit>
            <input id=NAME data-testid="saved-view-name" maxlength="40" dir="auto" autocomplete="off"
                aria-label=words.t("views-new-name") aria-describedby="saved-view-fault"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=move |event: web_sys::KeyboardEvent| {
                    if event.key() == "Escape" {
                        event.stop_propagation();
                        renaming.set(false);
                    }
                }/>
            <button type="submit" class="quiet" aria-label=words.t("views-new-name")
                disabled=move || typed.with(|typed| typed.trim().is_empty())>
                {icon(Icon::Check)}
            </button>
            {move || wrong.get().map(|error| view! {
                <p class="fault" id="saved-view-fault" role="alert">{words.error(&error)}</p>
            })}
        </form>
    }
}

const NAME: &str = "saved-view-name";
