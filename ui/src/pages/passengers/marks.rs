//! What is known of a passenger: in the row in a few words, below it in full.

use aircop_api::{PassengerMark, PassengerRow};
use leptos::prelude::*;

use crate::components::{Hit, Icon, One, icon, reason_id};
use crate::state::use_desk;
use crate::words::Words;

/// In the row.
#[component]
pub(super) fn Known(row: PassengerRow) -> impl IntoView {
    let words = use_desk().words;
    let total = row.total;
    let mut grounds: Vec<(String, bool)> = Vec::new();
    for because in row.seen.iter().flat_map(|seen| &seen.because) {
        let ground = (reason_id(because), because.reason.is_exact());
        if !grounds.contains(&ground) {
            grounds.push(ground);
        }
    }
    // Certain before alike.
    grounds.sort_by_key(|(_, exact)| !*exact);
    let marks = row.marks.clone();
    let said = row.clone();
    view! {
        <ul class="passengers-marks">
            {row.watched.into_iter().map(|hit| {
                let id = if hit.exact { "passengers-watched" } else { "passengers-watched-alike" };
                view! {
                    <li class="passengers-watched" data-testid="passenger-watched"
                        data-exact=hit.exact.to_string()>
                        {icon(Icon::Warning)}
                        <span>{move || words.say(id, &[("reason", (&hit.reason).into())])}</span>
                    </li>
                }
            }).collect_view()}
            {(total > 0).then(|| view! {
                <li data-testid="passenger-earlier">
                    {icon(Icon::Inbox)}
                    <span>
                        <strong>{move || words.say("passengers-earlier", &[("count", total.into())])}</strong>
                        {grounds.into_iter().map(|(id, exact)| {
                            let sure = if exact { "passengers-exact" } else { "passengers-alike" };
                            view! {
                                " · " {move || words.text(&id)} " "
                                <span class="aside" data-exact=exact.to_string()>
                                    "(" {words.t(sure)} ")"
                                </span>
                            }
                        }).collect_view()}
                    </span>
                </li>
            })}
            {marks.into_iter().map(|mark| {
                let (row, rule) = (said.clone(), mark.rule.code());
                view! {
                    <li data-testid="passenger-mark" data-rule=rule>
                        {icon(Icon::Filter)}
                        <span>{move || sentence(words, &row, &mark)}</span>
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}

/// Below the row: the entries of the watch list, the earlier messages, and the way to an alert.
#[component]
pub(super) fn More(row: PassengerRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let number = row.number;
    let hidden = usize::try_from(row.total)
        .unwrap_or(0)
        .saturating_sub(row.seen.len());
    view! {
        <tr class="passengers-more" data-testid="passenger-more">
            <td colspan="7">
                {row.watched.into_iter().map(|hit| view! { <Hit hit/> }).collect_view()}
                <ul>
                    {row.seen.into_iter().map(|one| view! {
                        <One one judged=None exercise=false/>
                    }).collect_view()}
                </ul>
                {(hidden > 0).then(|| view! {
                    <p class="aside">{move || words.say("seen-more", &[("count", hidden.into())])}</p>
                })}
                <button type="button" class="primary" data-testid="passenger-alert" aria-keyshortcuts="n"
                    on:click=move |_| {
                        desk.passengers.cursor.set(Some(number));
                        desk.write_alert_of_passenger();
                    }>
                    {icon(Icon::Plus)} {words.t("passengers-begin")}
                </button>
            </td>
        </tr>
    }
}

/// What a rule says.
fn sentence(words: Words, row: &PassengerRow, mark: &PassengerMark) -> String {
    let others: Vec<String> = mark.others.iter().map(u32::to_string).collect();
    let others = words.list(&others);
    let country = |code: &str| words.locale().country(code);
    let (issuer, nationality) = (country(&row.issuer), country(&row.nationality));
    words.say(
        &format!("mark-{}", mark.rule.code()),
        &[
            ("others", (&others).into()),
            ("date", (&mark.date).into()),
            ("days", mark.days.into()),
            ("issuer", (&issuer).into()),
            ("nationality", (&nationality).into()),
        ],
    )
}
