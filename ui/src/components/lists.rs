//! The middle pane: what there is. Messages, drafts, quarantine or the directory.

use std::time::Duration;

use aircop_api::{Link, ListOrder, ViewName};
use leptos::html::Div;
use leptos::prelude::*;

use super::filters::{FilterBar, FilterToggle, PickBar};
use super::row::Row;
use super::strip::of;
use crate::components::{Failure, Icon, Working, icon};
use crate::pages::{
    DirectoryList, DraftList, EnquiriesPage, FigureBar, HandoverPage, HeadquartersPage,
    OperationPage, PassengersPage, QuarantineList, SettingsPage, StatisticsPage, WatchPage,
};
use crate::state::{Load, View, row_id, use_desk};

/// The middle pane.
#[component]
pub(crate) fn MiddlePane() -> impl IntoView {
    let desk = use_desk();
    let kind = Memo::new(move |_| match desk.view.get() {
        View::Messages(..) => Pane::Messages,
        View::Drafts => Pane::Drafts,
        View::Quarantine => Pane::Quarantine,
        View::Directory => Pane::Directory,
        View::Settings => Pane::Settings,
        View::Handover => Pane::Handover,
        View::Watch => Pane::Watch,
        View::Enquiries => Pane::Enquiries,
        View::Passengers => Pane::Passengers,
        View::Statistics => Pane::Statistics,
        View::Operation => Pane::Operation,
        View::Headquarters => Pane::Headquarters,
    });
    view! {
        <main class="middle" id="list">
            <Search/>
            {move || match kind.get() {
                Pane::Messages => view! { <Messages/> }.into_any(),
                Pane::Drafts => view! { <DraftList/> }.into_any(),
                Pane::Quarantine => view! { <QuarantineList/> }.into_any(),
                Pane::Directory => view! { <DirectoryList/> }.into_any(),
                Pane::Settings => view! { <SettingsPage/> }.into_any(),
                Pane::Handover => view! { <HandoverPage/> }.into_any(),
                Pane::Watch => view! { <WatchPage/> }.into_any(),
                Pane::Enquiries => view! { <EnquiriesPage/> }.into_any(),
                Pane::Passengers => view! { <PassengersPage/> }.into_any(),
                Pane::Statistics => view! { <StatisticsPage/> }.into_any(),
                Pane::Operation => view! { <OperationPage/> }.into_any(),
                Pane::Headquarters => view! { <HeadquartersPage/> }.into_any(),
            }}
        </main>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Pane {
    Messages,
    Drafts,
    Quarantine,
    Directory,
    Settings,
    Handover,
    Watch,
    Enquiries,
    Passengers,
    Statistics,
    Operation,
    Headquarters,
}

#[component]
fn Search() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let typed = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(timer) = pending.get_value() {
            timer.clear();
        }
        pending.set_value(None);
    };
    // Another view ends the search; the field follows.
    Effect::new(move |_| {
        let now = desk.search.get();
        if now.is_empty() && pending.with_value(Option::is_none) {
            typed.set(now);
        }
    });
    let type_in = move |text: String| {
        typed.set(text);
        cancel();
        let search = move || {
            pending.set_value(None);
            desk.search_for(typed.get_untracked().trim().to_owned());
        };
        pending.set_value(set_timeout_with_handle(search, PAUSE).ok());
    };
    on_cleanup(cancel);
    view! {
        <div class="search" role="search">
            {icon(Icon::Search)}
            <input type="search" id="search" data-testid="search" autocomplete="off"
                spellcheck="false" dir="auto" aria-keyshortcuts="/"
                placeholder=words.t("list-search") aria-label=words.t("list-search")
                title=words.t("list-search-hint")
                prop:value=move || typed.get()
                on:input=move |event| type_in(event_target_value(&event))
                on:keydown=move |event| match event.key().as_str() {
                    "Enter" => {
                        cancel();
                        desk.search_for(typed.get_untracked().trim().to_owned());
                    }
                    "ArrowDown" => {
                        event.prevent_default();
                        crate::focus::focus("rows");
                        desk.move_cursor(0);
                    }
                    _ => {}
                }/>
            {move || (!typed.with(String::is_empty)).then(|| view! {
                <button type="button" class="quiet" aria-label=words.t("list-search-clear")
                    title=words.t("list-search-clear")
                    on:click=move |_| {
                        cancel();
                        typed.set(String::new());
                        desk.search_for(String::new());
                    }>
                    {icon(Icon::Close)}
                </button>
            })}
            <FilterToggle/>
        </div>
    }
}

#[component]
fn Messages() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let scroller = NodeRef::<Div>::new();
    let on_scroll = move |_| {
        if let Some(node) = scroller.get_untracked() {
            let below = node.scroll_height() - node.scroll_top() - node.client_height();
            if below < NEAR_END {
                desk.show_older();
            }
        }
    };
    let empty = Memo::new(move |_| desk.rows.with(Vec::is_empty));
    let active = move || {
        desk.cursor
            .get()
            .or(desk.opened.get())
            .filter(|id| desk.rows.with(|rows| rows.iter().any(|row| row.id == *id)))
            .map(row_id)
    };
    view! {
        <FigureBar/>
        <FilterBar/>
        <ListHead/>
        <PickBar/>
        <div class="scroll" node_ref=scroller on:scroll=on_scroll>
            <ol class="rows" id="rows" role="listbox" tabindex="0" data-testid="list"
                aria-label=words.t("list-label") aria-activedescendant=active>
                <For each=move || desk.rows.get() key=|row| row.clone().into_key() let:shown>
                    <Row row=shown/>
                </For>
            </ol>
            {move || match (desk.list.get(), empty.get()) {
                (Load::Waiting | Load::Nothing, _) => {
                    view! { <Working what="list-loading"/> }.into_any()
                }
                (Load::Failed(error), _) => view! {
                    <Failure what="list-failed" error again=Callback::new(move |()| desk.show_list_again())/>
                }.into_any(),
                (Load::Here(()), true) => view! { <Empty/> }.into_any(),
                (Load::Here(()), false) if desk.more.get() => view! {
                    <button type="button" class="older" on:click=move |_| desk.show_older()>
                        {words.t("list-older")}
                    </button>
                }.into_any(),
                (Load::Here(()), false) => view! {
                    <p class="end">{words.t("list-end")}</p>
                }.into_any(),
            }}
            {move || Some(desk.unindexed.get()).filter(|left| *left > 0).map(|left| view! {
                <p class="end" data-testid="unindexed">
                    {words.say("list-unindexed", &[("count", left.into())])}
                </p>
            })}
        </div>
    }
}

#[component]
fn ListHead() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let title = move || {
        let search = desk.search.get();
        if !search.is_empty() {
            return words.say("list-found", &[("words", (&search).into())]);
        }
        match desk.view.get() {
            View::Messages(_, Some(group)) => desk.status.with(|status| {
                status
                    .as_ref()
                    .and_then(|status| status.groups.iter().find(|known| known.id == group))
                    .map(|group| group.name.clone())
                    .unwrap_or_default()
            }),
            View::Messages(ViewName::NeedsAnswer, _) => words.text("views-needs-answer"),
            View::Messages(ViewName::Sent, _) => words.text("views-sent"),
            View::Messages(ViewName::Outbox, _) => words.text("views-outbox"),
            View::Messages(ViewName::Undelivered, _) => words.text("views-undelivered"),
            View::Messages(ViewName::Exercise, _) => words.text("views-exercise-all"),
            View::Messages(ViewName::All, _) => words.text("views-all"),
            _ => words.text("views-inbox"),
        }
    };
    let link = of(desk, |status| status.link);
    let offline = move || link.get() == Some(Link::Offline);
    let outbox = move || desk.view.get() == View::Messages(ViewName::Outbox, None);
    let arrived = move || {
        // Of those that this list shows: what came elsewhere says its own list.
        let count = desk.fresh.with(|fresh| {
            desk.rows
                .with(|rows| rows.iter().filter(|row| fresh.contains(&row.id)).count())
        });
        (count > 0).then(|| words.say("list-arrived", &[("count", count.into())]))
    };
    view! {
        <div class="list-head">
            <h1><bdi>{title}</bdi></h1>
            <span class="arrived" role="status">{arrived}</span>
            <ListOrderChoice/>
        </div>
        {move || offline().then(|| view! {
            <p class="hint">
                {icon(Icon::NoLink)}
                {words.text(if outbox() { "list-outbox-offline" } else { "list-offline" })}
            </p>
        })}
    }
}

/// In which order the inbox stands.
#[component]
fn ListOrderChoice() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let order = of(desk, |status| status.inbox_order);
    let inbox = move || {
        desk.view.get() == View::Messages(ViewName::Inbox, None)
            && desk.search.with(String::is_empty)
    };
    let chosen = move |this| order.get() == Some(this);
    move || {
        inbox().then(|| {
            view! {
                <select class="quiet list-order" data-testid="list-order" aria-label=words.t("list-order")
                    title=words.t("list-order")
                    on:change=move |event| desk.set_inbox_order(
                        if event_target_value(&event) == ARRIVAL {
                            ListOrder::Arrival
                        } else {
                            ListOrder::Catchable
                        })>
                    <option value=CATCHABLE prop:selected=move || chosen(ListOrder::Catchable)>
                        {words.t("list-order-catchable")}
                    </option>
                    <option value=ARRIVAL prop:selected=move || chosen(ListOrder::Arrival)>
                        {words.t("list-order-arrival")}
                    </option>
                </select>
            }
        })
    }
}

#[component]
fn Empty() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let said = move || {
        if !desk.search.with(String::is_empty) {
            return words.text("list-empty-search");
        }
        if !desk.filter.with(aircop_api::Filter::is_all) {
            return words.text("list-empty-filter");
        }
        words.text(match desk.view.get() {
            View::Messages(ViewName::Inbox, None) => "list-empty-inbox",
            View::Messages(ViewName::NeedsAnswer, None) => "list-empty-needs-answer",
            View::Messages(ViewName::Sent, None) => "list-empty-sent",
            View::Messages(ViewName::Outbox, None) => "list-empty-outbox",
            View::Messages(ViewName::Undelivered, None) => "list-empty-undelivered",
            View::Messages(ViewName::Exercise, None) => "list-empty-exercise",
            _ => "list-empty-all",
        })
    };
    view! { <div class="empty"><p>{said}</p></div> }
}

/// A row is drawn again when anything of it changed.
trait IntoKey {
    fn into_key(self) -> String;
}

impl IntoKey for aircop_api::MessageRow {
    fn into_key(self) -> String {
        format!(
            "{} {} {} {} {} {} {} {} {} {} {} {:?} {:?} {:?} {:?} {:?} {:?}",
            self.id,
            self.read,
            self.acknowledged,
            self.state,
            self.delivered,
            self.read_by,
            self.acknowledged_by,
            self.owes,
            self.files,
            self.watched,
            self.assigned,
            self.gist,
            self.problem,
            self.next_leg,
            self.standing,
            self.corrected_by,
            self.hit,
        )
    }
}

/// Values of the choice of an order.
const ARRIVAL: &str = "arrival";
const CATCHABLE: &str = "catchable";
/// Between the last key and the search.
const PAUSE: Duration = Duration::from_millis(180);
/// Pixels above the end at which the next page is asked for.
const NEAR_END: i32 = 600;
