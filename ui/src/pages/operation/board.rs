//! The board: what is open, who is silent, how busy each office is, what was seized.

use aircop_api::{
    BoardOffice, BoardView, OpenAlert, OperationFigure, OperationPart, SeizureLine, TenMinutes,
};
use aircop_codes::Urgency;
use aircop_message::{GroupId, Timestamp};
use leptos::prelude::*;

use super::{Counted, Opens, Totals, member, remarkable, said_member};
use crate::clock::closeness;
use crate::components::{ltr, urgency_mark};
use crate::state::use_desk;

#[component]
pub(super) fn Board(view: BoardView) -> impl IntoView {
    let words = use_desk().words;
    let (group, totals) = (view.group, view.totals);
    let count = |part, what, handle, count| (what, handle, OperationFigure::of(group, part), count);
    let mut counts = vec![
        count(
            OperationPart::Open,
            "operation-open",
            "total-open",
            totals.open,
        ),
        count(
            OperationPart::Unanswered,
            "operation-unanswered",
            "total-unanswered",
            totals.unanswered,
        ),
        count(
            OperationPart::Seizures,
            "operation-seizures",
            "total-seizures",
            totals.seizures,
        ),
        count(
            OperationPart::Missing,
            "operation-missing",
            "total-missing",
            totals.missing,
        ),
        count(
            OperationPart::Alerts,
            "operation-alerts",
            "total-alerts",
            totals.alerts,
        ),
        count(
            OperationPart::Replies,
            "operation-replies",
            "total-replies",
            totals.replies,
        ),
        count(
            OperationPart::Hits,
            "operation-hits",
            "total-hits",
            totals.hits,
        ),
        count(
            OperationPart::Messages,
            "operation-messages",
            "total-messages",
            totals.messages,
        ),
    ];
    counts.extend(remarkable(group, &totals));
    let uncounted = view.uncounted;
    let since = view.offices.iter().map(|row| row.load.since).min();
    view! {
        <Counted at=view.at exercise=view.exercise/>
        <Totals counts/>
        <section class="operation-part">
            <h2>{words.t("operation-open")}</h2>
            <Alerts open=view.open/>
        </section>
        <section class="operation-part">
            <h2>{words.t("operation-offices")}</h2>
            <Offices offices=view.offices group/>
            {since.map(|since| view! {
                <p class="figure-remark">{move || {
                    let since = words.here(since);
                    words.say("operation-load-about", &[("time", (&since).into())])
                }}</p>
            })}
        </section>
        <section class="operation-part">
            <h2>{words.t("operation-seizures")}</h2>
            <Seizures lines=view.seizures/>
        </section>
        {(uncounted > 0).then(|| view! {
            <p class="figure-remark">
                {move || words.say("figure-uncounted", &[("count", uncounted.into())])}
            </p>
        })}
    }
}

#[component]
fn Alerts(open: Vec<OpenAlert>) -> impl IntoView {
    let words = use_desk().words;
    if open.is_empty() {
        return view! {
            <p class="note" data-testid="open-none">{words.t("operation-open-none")}</p>
        }
        .into_any();
    }
    view! {
        <div class="figure-wide">
            <table class="figure-table" data-testid="open-table">
                <thead><tr>
                    <th scope="col">{words.t("operation-time-left")}</th>
                    <th scope="col">{words.t("operation-alert")}</th>
                    <th scope="col">{words.t("figure-by-route")}</th>
                    <th scope="col">{words.t("figure-by-office")}</th>
                    <th scope="col">{words.t("operation-waiting")}</th>
                </tr></thead>
                <tbody>{open.into_iter().map(|alert| view! { <Alert alert/> }).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Alert(alert: OpenAlert) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let due = alert.due;
    let left = move || match due.map(|due| due.since(desk.now.get())) {
        None => words.text("row-no-times"),
        Some(left) if left >= 0 => words.locale().duration(left),
        Some(late) => {
            let late = words.locale().duration(late);
            words.say("operation-past", &[("time", (&late).into())])
        }
    };
    let wanted = alert.answer_wanted;
    let left = move || {
        if wanted {
            words.say("operation-to-answer", &[("time", (&left()).into())])
        } else {
            left()
        }
    };
    let close = move || match due {
        Some(due) => format!("operation-left {}", closeness(due, desk.now.get()).class()),
        None => "operation-left".to_owned(),
    };
    let (message, subject) = (alert.message, alert.subject);
    let route = alert.route.join(" \u{2192} ");
    let (urgency, flash) = (alert.urgency.clone(), alert.urgency == Urgency::Flash);
    let waiting = alert.waiting;
    view! {
        <tr data-testid="open-alert">
            <td class=close>{left}</td>
            <th scope="row">
                <span class="operation-urgency" class:flash=flash>
                    {urgency_mark(&alert.urgency)} {move || words.label(&urgency)}
                </span>
                <button type="button" class="figure-link" data-testid="open-reference"
                    on:click=move |_| desk.open(message)>{ltr(alert.reference)}</button>
                <span class="figure-part" dir="auto">{subject}</span>
            </th>
            <td>{ltr(route)}</td>
            <td>{member(alert.from.name, alert.membership)}</td>
            <td data-testid="open-waiting">{move || if waiting.is_empty() {
                words.text("operation-all-answered")
            } else {
                let names = waiting.iter();
                let names = names.map(|office| said_member(words, &office.name, office.membership));
                words.list(&names.collect::<Vec<_>>())
            }}</td>
        </tr>
    }
}

#[component]
fn Offices(offices: Vec<BoardOffice>, group: GroupId) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <div class="figure-wide">
            <table class="figure-table" data-testid="office-table">
                <thead><tr>
                    <th scope="col">{words.t("figure-by-office")}</th>
                    <th scope="col">{words.t("operation-silent")}</th>
                    <th scope="col" class="figure-count">{words.t("operation-sent")}</th>
                    <th scope="col" class="figure-count">{words.t("operation-unanswered")}</th>
                    <th scope="col">{words.t("operation-load-now")}</th>
                    <th scope="col">{words.t("operation-load-busiest")}</th>
                    <th scope="col">{words.t("urgency-flash")}</th>
                </tr></thead>
                <tbody>{
                    offices.into_iter().map(|row| view! { <OfficeRow row group/> }).collect_view()
                }</tbody>
            </table>
        </div>
    }
}

#[component]
fn OfficeRow(row: BoardOffice, group: GroupId) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (last, load, name) = (row.last, row.load, row.office.name.clone());
    let office = Some(row.office.id);
    let figure = move |part, from| {
        let figure = OperationFigure {
            office,
            from,
            ..OperationFigure::of(group, part)
        };
        figure.filter()
    };
    let silent = move || match last {
        Some(last) => words.locale().duration(desk.now.get().since(last)),
        None => words.text("operation-never"),
    };
    let percent = load.flash_percent();
    let ten = |messages: TenMinutes, calls: TenMinutes| {
        let part = |id, what, part, ten: TenMinutes, handle| {
            let said = move || words.say(id, &[("count", ten.count.into())]);
            view! {
                <Ten said filter=figure(part, ten.from) what of=name.clone() handle
                    nothing=ten.from.is_none()/>
            }
        };
        view! {
            <td>
                {part("operation-load-messages", "operation-messages", OperationPart::Arrivals, messages, "load-messages")}
                {part("operation-load-calls", "operation-messages", OperationPart::Calls, calls, "load-calls")}
            </td>
        }
    };
    let (now, busiest) = (
        ten(load.now, load.calls_now),
        ten(load.busiest, load.loudest),
    );
    let share = move || {
        let parts = [
            ("flash", load.flash.into()),
            ("all", load.messages.into()),
            ("percent", percent.into()),
        ];
        words.say("operation-load-share", &parts)
    };
    view! {
        <tr data-testid="office-row">
            <th scope="row">{member(row.office.name.clone(), row.membership)}</th>
            <td data-testid="office-silent">{silent}</td>
            <td class="figure-count">
                <Opens count=row.sent filter=figure(OperationPart::Messages, None)
                    what="operation-sent" of=name.clone() handle="office-sent"/>
            </td>
            <td class="figure-count" class:operation-wanted={row.unanswered > 0}>
                <Opens count=row.unanswered filter=figure(OperationPart::Unanswered, None)
                    what="operation-unanswered" of=name.clone() handle="office-unanswered"/>
            </td>
            {now}
            {busiest}
            <td>
                <Ten said=share filter=figure(OperationPart::Flash, Some(load.since))
                    what="urgency-flash" of=name.clone() handle="office-flash" nothing=false/>
            </td>
        </tr>
    }
}

/// A figure in words that opens its messages.
#[component]
fn Ten<F: Fn() -> String + Send + Sync + 'static>(
    said: F,
    filter: aircop_api::FigureFilter,
    what: &'static str,
    of: String,
    handle: &'static str,
    /// There is nothing to open.
    nothing: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let open = move |_| {
        let figure = words.text(what);
        let parts = [("figure", (&figure).into()), ("of", (&of).into())];
        desk.show_figure(filter.clone(), words.say("operation-figure-of", &parts));
    };
    if nothing {
        return view! { <span class="operation-line">{said}</span> }.into_any();
    }
    view! {
        <button type="button" class="figure-link operation-line" data-testid=handle on:click=open>
            {said}
        </button>
    }
    .into_any()
}

#[component]
fn Seizures(lines: Vec<SeizureLine>) -> impl IntoView {
    let words = use_desk().words;
    if lines.is_empty() {
        return view! {
            <p class="note" data-testid="seizures-none">{words.t("operation-seizures-none")}</p>
        }
        .into_any();
    }
    seizure_table(lines).into_any()
}

/// Seizures, one a row.
pub(super) fn seizure_table(lines: Vec<SeizureLine>) -> impl IntoView {
    view! {
        <div class="figure-wide">
            <table class="figure-table" data-testid="seizure-table">
                <tbody>{lines.into_iter().map(|line| view! { <Seizure line/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Seizure(line: SeizureLine) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (message, at): (_, Timestamp) = (line.message, line.at);
    let goods = line.goods;
    let said = move || {
        let each = goods.iter().map(|goods| {
            let what = words.locale().value_said("substance", &goods.substance);
            if goods.dimension.is_empty() {
                return what;
            }
            let amount = words.locale().amount(&goods.dimension, &goods.amount);
            format!("{what} {amount}")
        });
        words.list(&each.collect::<Vec<_>>())
    };
    let (outside, why) = (line.outside_dates, line.withdrawn);
    let when = move || {
        let at = words.short(at, desk.now.get());
        if outside {
            words.say("operation-outside-mark", &[("time", (&at).into())])
        } else {
            at
        }
    };
    view! {
        <tr data-testid="seizure-line">
            <td>{when}</td>
            <th scope="row">
                <button type="button" class="figure-link"
                    on:click=move |_| desk.open(message)>{ltr(line.reference)}</button>
            </th>
            <td>{member(line.from.name, line.membership)}</td>
            <td>{ltr(line.airport)}</td>
            <td>
                {said}
                {(!why.is_empty()).then(|| view! { <span class="figure-part" dir="auto">{why}</span> })}
            </td>
        </tr>
    }
}
