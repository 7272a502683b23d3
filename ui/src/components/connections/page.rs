//! The page of an entity: its timeline, offices and routes, and what stands beside it.

use aircop_api::{EntityView, MessageRow, can_be_asked};
use leptos::prelude::*;

use super::graph::Graph;
use super::seen::kind_name;
use crate::components::{Failure, Icon, Sheet, Working, icon, ltr};
use crate::rows::is_arabic;
use crate::state::{Load, use_desk};

/// The page over the desk; nothing while none is asked for.
#[component]
pub(crate) fn EntitySheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let page = desk.connections.page;
    let shown = Memo::new(move |_| page.with(|page| *page != Load::Nothing));
    let title = Signal::derive(move || {
        page.with(|page| match page {
            Load::Here(entity) => {
                let kind = kind_name(words, entity.entity.kind.code());
                [kind.as_str(), entity.text.as_str()].join(": ")
            }
            _ => words.text("seen-title"),
        })
    });
    move || {
        shown.get().then(|| {
            view! {
                <Sheet handle="entity" title class="entity-sheet"
                    close=Callback::new(move |()| page.set(Load::Nothing))>
                    {move || match page.get() {
                        Load::Nothing => ().into_any(),
                        Load::Waiting => view! { <Working what="message-loading"/> }.into_any(),
                        Load::Failed(error) => view! {
                            <Failure what="message-failed" error
                                again=Callback::new(move |()| page.set(Load::Nothing))/>
                        }.into_any(),
                        Load::Here(entity) => view! { <Page entity/> }.into_any(),
                    }}
                </Sheet>
            }
        })
    }
}

#[component]
fn Page(entity: EntityView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let exercise = entity.messages.first().is_some_and(|row| row.exercise);
    let (kind, text) = (entity.entity.kind.code(), entity.text.clone());
    let (askable, asked) = (can_be_asked(entity.entity.kind), entity.text.clone());
    let total = entity.total;
    let hidden = usize::try_from(total)
        .unwrap_or(0)
        .saturating_sub(entity.messages.len());
    let alone = entity.nodes.len() < 2;
    let drawn = entity.clone();
    let connected = entity.clone();
    view! {
        <p>
            <button type="button" data-testid="watch-this"
                on:click=move |_| desk.begin_watching(kind, text.clone())>
                {icon(Icon::Search)} {words.t("watch-this")}
            </button>
            {askable.then(|| view! {
                " " <button type="button" data-testid="ask-this"
                    on:click=move |_| desk.begin_enquiry_for(kind, asked.clone())>
                    {icon(Icon::Phone)} {words.t("ask-others")}
                </button>
            })}
        </p>
        <div class="entity-facts">
            <Counted title="page-offices" all=entity.offices/>
            <Counted title="page-routes" all=entity.routes/>
        </div>
        <h3>
            {words.t("page-messages")} " " <span class="count">{move || words.locale().number(total)}</span>
        </h3>
        <ol class="timeline" data-testid="timeline">
            {entity.messages.into_iter().map(|row| view! { <Moment row/> }).collect_view()}
        </ol>
        {(hidden > 0).then(|| view! {
            <p class="aside">{move || words.say("seen-more", &[("count", hidden.into())])}</p>
        })}
        {(!alone).then(|| view! {
            <h3>{words.t("page-connected")}</h3>
            <div class="entity-connected">
                <Graph entity=drawn exercise/>
                <Connected entity=connected exercise/>
            </div>
        })}
    }
}

/// What occurs how often; nothing where that is nothing.
#[component]
fn Counted(title: &'static str, all: Vec<(String, u32)>) -> impl IntoView {
    let words = use_desk().words;
    (!all.is_empty()).then(|| view! {
        <div>
            <h3>{words.t(title)}</h3>
            <ul>
                {all.into_iter().map(|(name, count)| view! {
                    <li><bdi>{name}</bdi> " " <span class="count">{move || words.locale().number(count)}</span></li>
                }).collect_view()}
            </ul>
        </div>
    })
}

/// One message of the timeline.
#[component]
fn Moment(row: MessageRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (id, received) = (row.id, row.received);
    let kind = row.kind.clone();
    let arabic = is_arabic(&row.subject);
    let route = row.route.join(" \u{2192} ");
    view! {
        <li>
            <button type="button" class="seen-message" on:click=move |_| {
                desk.connections.page.set(Load::Nothing);
                desk.open(id);
            }>
                <time><bdi dir="ltr">{move || words.here(received)}</bdi></time>
                <span>{move || words.label(&kind)}</span>
                <span class="reference">{ltr(row.reference.clone())}</span>
                <bdi>{row.from.name.clone()}</bdi>
                <bdi dir="ltr">{route}</bdi>
                <span class="seen-subject" class:arabic=arabic dir="auto">{row.subject.clone()}</span>
            </button>
        </li>
    }
}

/// What stands beside it, as a table.
#[component]
fn Connected(entity: EntityView, exercise: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let texts: Vec<String> = entity.nodes.iter().map(|node| node.text.clone()).collect();
    let rows = entity.edges.into_iter().filter_map(|edge| {
        let to = usize::try_from(edge.to).ok()?;
        let from = usize::try_from(edge.from).ok()?;
        let node = entity.nodes.get(to)?.clone();
        let beside = (node.steps > 1).then(|| texts.get(from).cloned()).flatten();
        let (kind, target) = (node.entity.kind.code(), node.entity.clone());
        Some(view! {
            <tr>
                <td>{move || kind_name(words, kind)}</td>
                <td>
                    <button type="button" class="quiet" title=words.t("seen-page")
                        on:click=move |_| desk.open_entity(target.clone(), exercise)>
                        <bdi>{node.text}</bdi>
                    </button>
                </td>
                <td><bdi>{beside}</bdi></td>
                <td class="digits">{move || words.locale().number(edge.messages)}</td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    view! {
        <table class="entity-table" data-testid="connected">
            <thead>
                <tr>
                    <th scope="col">{words.t("watch-kind")}</th>
                    <th scope="col">{words.t("page-connected")}</th>
                    <th scope="col">{words.t("page-through")}</th>
                    <th scope="col">{words.t("page-messages")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
