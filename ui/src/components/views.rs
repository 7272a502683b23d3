//! The left pane: where to look. Views with their counts, groups, and exercises set apart.

use aircop_api::{CountsView, Filter, GroupView, ViewName};
use leptos::prelude::*;

use super::saved_views::SavedItem;
use super::strip::of;
use crate::components::{Icon, icon};
use crate::state::{EXERCISE, View, use_desk};

/// The left pane.
#[component]
pub(crate) fn Views() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let groups = of(desk, |status| status.groups.clone());
    let saved = of(desk, |status| status.saved_views.clone());
    let headquarters = of(desk, |status| status.headquarters);
    let live = move || groups_where(groups.get(), |group| group.kind != EXERCISE);
    let exercises = move || groups_where(groups.get(), |group| group.kind == EXERCISE);
    view! {
        <nav class="views" aria-label=words.t("views-label")>
            <div class="write-buttons">
                <button type="button" class="primary" data-testid="new-alert" aria-keyshortcuts="n"
                    on:click=move |_| desk.write_alert()>
                    {icon(Icon::Plus)} {words.t("views-new-alert")}
                </button>
                <button type="button" data-testid="new-seizure"
                    on:click=move |_| desk.write_new_seizure()>
                    {icon(Icon::Seize)} {words.t("views-new-seizure")}
                </button>
                <button type="button" data-testid="new-note" aria-keyshortcuts="m"
                    on:click=move |_| desk.write_note()>
                    {icon(Icon::Draft)} {words.t("views-new-note")}
                </button>
                <button type="button" class="quiet" data-testid="from-template" aria-keyshortcuts="t"
                    on:click=move |_| desk.show_templates()>
                    {icon(Icon::File)} {words.t("template-from")}
                </button>
            </div>
            <ul>
                <Item name="inbox" view=messages(ViewName::Inbox) drawing=Icon::Inbox
                    count=|counts| counts.unread/>
                <Item name="needs-answer" view=messages(ViewName::NeedsAnswer) drawing=Icon::Answer
                    count=|counts| counts.needs_answer/>
                <Item name="sent" view=messages(ViewName::Sent) drawing=Icon::Sent count=|_| 0/>
                <Item name="outbox" view=messages(ViewName::Outbox) drawing=Icon::Outbox
                    count=|counts| counts.outbox/>
                <Item name="undelivered" view=messages(ViewName::Undelivered) drawing=Icon::Clock
                    count=|counts| counts.undelivered/>
                <Item name="drafts" view=View::Drafts drawing=Icon::Draft
                    count=|counts| counts.drafts/>
                <Item name="quarantine" view=View::Quarantine drawing=Icon::Quarantine
                    count=|counts| counts.quarantine/>
                <Item name="handover" view=View::Handover drawing=Icon::Handover count=|_| 0/>
                <Item name="watch" view=View::Watch drawing=Icon::Watch count=|_| 0/>
                <Item name="enquiries" view=View::Enquiries drawing=Icon::Phone
                    count=|counts| counts.enquiries/>
                <Item name="passengers" view=View::Passengers drawing=Icon::Passengers count=|_| 0/>
                <Item name="operations" view=View::Operation drawing=Icon::Board count=|_| 0/>
                <Item name="statistics" view=View::Statistics drawing=Icon::Statistics count=|_| 0/>
                <Item name="all" view=messages(ViewName::All) drawing=Icon::All count=|_| 0/>
                <Item name="directory" view=View::Directory drawing=Icon::Directory count=|_| 0/>
                {move || (headquarters.get() == Some(true)).then(|| view! {
                    <Item name="headquarters" view=View::Headquarters drawing=Icon::Headquarters
                        count=|counts| counts.requests/>
                })}
                <Item name="settings" view=View::Settings drawing=Icon::Settings count=|_| 0/>
            </ul>
            {move || saved.get().filter(|saved| !saved.is_empty()).map(|saved| view! {
                <h2>{words.t("views-saved")}</h2>
                <ul>{saved.into_iter().map(|view| view! { <SavedItem view/> }).collect_view()}</ul>
            })}
            <h2>{words.t("views-groups")}</h2>
            <ul>
                <For each=live key=group_key let:group><GroupItem group/></For>
            </ul>
            <section class="exercises" aria-label=words.t("views-exercise")>
                <h2>{words.t("views-exercise")}</h2>
                <ul>
                    <Item name="exercise" view=messages(ViewName::Exercise) drawing=Icon::Exercise
                        count=|counts| counts.exercise_unread/>
                    <For each=exercises key=group_key let:group><GroupItem group/></For>
                </ul>
            </section>
        </nav>
    }
}

#[component]
fn Item(
    /// As in its handle.
    name: &'static str,
    /// What it shows.
    view: View,
    /// Its icon.
    drawing: Icon,
    /// The number beside it; 0 for none.
    count: fn(&CountsView) -> u32,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let backup_due = of(desk, |status| status.backup_due);
    let count = of(desk, move |status| count(&status.counts));
    let count = move || count.get().unwrap_or(0);
    let word = match name {
        "inbox" => "views-inbox",
        "needs-answer" => "views-needs-answer",
        "sent" => "views-sent",
        "outbox" => "views-outbox",
        "undelivered" => "views-undelivered",
        "settings" => "settings-title",
        "handover" => "views-handover",
        "watch" => "watch-title",
        "enquiries" => "views-enquiries",
        "passengers" => "passengers-title",
        "headquarters" => "hq-title",
        "operations" => "views-operations",
        "statistics" => "views-statistics",
        "drafts" => "views-drafts",
        "quarantine" => "views-quarantine",
        "directory" => "views-directory",
        "exercise" => "views-exercise-all",
        _ => "views-all",
    };
    let chosen = move || {
        desk.view.get() == view
            && desk.search.with(String::is_empty)
            && desk.filter.with(Filter::is_all)
    };
    view! {
        <li>
            <button type="button" class="view" data-testid=format!("view-{name}")
                aria-current=move || chosen().then_some("page")
                on:click=move |_| desk.show(view)>
                {icon(drawing)}
                <span class="view-name">{words.t(word)}</span>
                {move || (name == "settings" && backup_due.get() == Some(true)).then(|| view! {
                    <span class="view-due" data-testid="backup-due" title=words.t("backup-due")>
                        {icon(Icon::Warning)}
                        <span class="visually-hidden">{words.t("backup-due")}</span>
                    </span>
                })}
                {move || (count() > 0).then(|| view! {
                    <span class="count" data-testid=format!("count-{name}")
                        title=words.say("views-count", &[("count", count().into())])
                        class:urgent=matches!(name, "needs-answer" | "undelivered" | "headquarters")
                        class:bad=name == "quarantine">
                        {words.locale().number(count())}
                    </span>
                })}
            </button>
        </li>
    }
}

#[component]
fn GroupItem(group: GroupView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let view = View::Messages(ViewName::All, Some(group.id));
    let chosen = move || {
        desk.view.get() == view
            && desk.search.with(String::is_empty)
            && desk.filter.with(Filter::is_all)
    };
    let unread = group.unread;
    let exercise = group.kind == EXERCISE;
    view! {
        <li>
            <button type="button" class="view" data-testid=format!("group-{}", group.id)
                title={
                    let kind = group.kind.clone();
                    move || words.locale().label_of("group-kind", &kind)
                }
                aria-current=move || chosen().then_some("page")
                on:click=move |_| desk.show(view)>
                {icon(if exercise { Icon::Exercise } else { Icon::Group })}
                <span class="view-name"><bdi>{group.name.clone()}</bdi></span>
                {(!group.open).then(|| view! {
                    <span class="aside">{words.t("views-closed")}</span>
                })}
                {(unread > 0).then(|| view! {
                    <span class="count">{move || words.locale().number(unread)}</span>
                })}
            </button>
        </li>
    }
}

/// A group is drawn again when anything of it changed.
pub(crate) fn group_key(group: &GroupView) -> String {
    format!("{group:?}")
}

/// A list of no group.
pub(super) fn messages(name: ViewName) -> View {
    View::Messages(name, None)
}

fn groups_where(
    groups: Option<Vec<GroupView>>,
    keep: impl Fn(&GroupView) -> bool,
) -> Vec<GroupView> {
    groups
        .unwrap_or_default()
        .into_iter()
        .filter(keep)
        .collect()
}
