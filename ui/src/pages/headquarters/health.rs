//! How headquarters stands: its heartbeat, its witnesses, the relay as far as it tells, and which
//! offices were not heard for long.

use aircop_api::{HqHealthView, Link, SilentRow, WitnessRow};
use leptos::prelude::*;

use super::when_here;
use crate::components::{ltr, own_direction};
use crate::state::use_desk;

/// The page.
#[component]
pub(super) fn HealthPage() -> impl IntoView {
    let desk = use_desk();
    move || {
        when_here(
            desk.headquarters.work.health.get(),
            |view| view! { <Shown view/> },
        )
    }
}

#[component]
fn Shown(view: HqHealthView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let HqHealthView {
        heartbeat,
        next_heartbeat,
        entries,
        put_up,
        pending,
        needs,
        witnesses,
        cosignatures,
        covered,
        relay,
        offices,
    } = view;
    let ago = move || words.short(heartbeat, desk.now.get());
    let link = move || {
        let link = desk
            .status
            .with(|status| status.as_ref().map(|status| status.link));
        words.text(match link {
            Some(Link::Online) => "hq-health-online",
            Some(Link::Connecting) => "hq-health-connecting",
            _ => "hq-health-offline",
        })
    };
    let told = move || match put_up {
        Some(size) if size >= entries && pending == 0 => words.text("hq-health-up-to-date"),
        put_up => words.say(
            "hq-health-behind",
            &[
                (
                    "entries",
                    entries.saturating_sub(put_up.unwrap_or(0)).into(),
                ),
                ("pending", pending.into()),
            ],
        ),
    };
    let confirmed = move || {
        words.say(
            "hq-health-witnesses-needed",
            &[("needed", cosignatures.into()), ("covered", covered.into())],
        )
    };
    let address = if relay.is_empty() {
        view! { <span>{words.t("hq-health-no-relay")}</span> }.into_any()
    } else {
        ltr(relay.join(", ")).into_any()
    };
    view! {
        <div class="hq-health-page" data-testid="hq-health-page">
            <section>
                <h2>{words.t("hq-health-directory")}</h2>
                <dl class="hq-facts">
                    <dt>{words.t("hq-health-last")}</dt>
                    <dd data-testid="hq-health-last">{ago}</dd>
                    <dt>{words.t("hq-health-next")}</dt>
                    <dd>{move || words.here(next_heartbeat)}</dd>
                    <dt>{words.t("hq-health-entries")}</dt>
                    <dd>{move || words.locale().number(entries)}</dd>
                    <dt>{words.t("hq-health-signatures")}</dt>
                    <dd>{move || words.say(
                        "hq-health-needs",
                        &[
                            ("keys", needs.keys.into()),
                            ("admit", needs.admit.into()),
                            ("revoke", needs.revoke.into()),
                            ("groups", needs.groups.into()),
                        ],
                    )}</dd>
                </dl>
            </section>
            <section>
                <h2>{words.t("hq-health-relay-title")}</h2>
                <dl class="hq-facts">
                    <dt>{words.t("hq-health-address")}</dt>
                    <dd>{address}</dd>
                    <dt>{words.t("hq-health-link")}</dt>
                    <dd>{link}</dd>
                    <dt>{words.t("hq-health-put-up")}</dt>
                    <dd data-testid="hq-health-put-up">{told}</dd>
                </dl>
                <p class="note">{words.t("hq-health-relay-untold")}</p>
            </section>
            <section>
                <h2>{words.t("hq-health-witnesses")}</h2>
                {if witnesses.is_empty() {
                    view! { <p class="note">{words.t("hq-health-no-witnesses")}</p> }.into_any()
                } else {
                    view! {
                        <p>{confirmed}</p>
                        <table class="hq-table" data-testid="hq-health-witnesses">
                            <thead><tr>
                                <th scope="col">{words.t("hq-health-witness")}</th>
                                <th scope="col">{words.t("hq-health-confirmed")}</th>
                            </tr></thead>
                            <tbody>
                                {witnesses.into_iter()
                                    .map(|row| view! { <Witness row/> })
                                    .collect_view()}
                            </tbody>
                        </table>
                    }.into_any()
                }}
            </section>
            <section>
                <h2>{words.t("hq-health-silent")}</h2>
                <p class="note">{words.t("hq-health-silent-about")}</p>
                <table class="hq-table" data-testid="hq-health-silent">
                    <thead><tr>
                        <th scope="col">{words.t("directory-office")}</th>
                        <th scope="col">{words.t("directory-country")}</th>
                        <th scope="col">{words.t("hq-heard")}</th>
                        <th scope="col">{words.t("hq-health-devices")}</th>
                        <th scope="col">{words.t("hq-list-telephone")}</th>
                    </tr></thead>
                    <tbody>
                        {offices.into_iter().map(|row| view! { <Silent row/> }).collect_view()}
                    </tbody>
                </table>
            </section>
        </div>
    }
}

#[component]
fn Witness(row: WitnessRow) -> impl IntoView {
    let words = use_desk().words;
    let at = row.at;
    view! {
        <tr data-testid="hq-health-witness" class:hq-faulty=at.is_none()>
            <th scope="row">{ltr(row.name)}</th>
            <td>{move || match at {
                Some(at) => words.here(at),
                None => words.text("hq-health-unconfirmed"),
            }}</td>
        </tr>
    }
}

#[component]
fn Silent(row: SilentRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (country, heard, devices) = (row.country, row.heard, row.devices);
    view! {
        <tr data-testid="hq-silent">
            <th scope="row"><strong>{own_direction(row.office)}</strong></th>
            <td>{move || words.locale().country(&country)}</td>
            <td class="hq-when">{move || match heard {
                Some(at) => words.short(at, desk.now.get()),
                None => words.text("hq-never"),
            }}</td>
            <td>{move || words.locale().number(devices)}</td>
            <td>{ltr(row.telephone)}</td>
        </tr>
    }
}
