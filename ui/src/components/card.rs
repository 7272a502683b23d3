//! The card of an alert: what a duty officer acts on, in that order, on the first screen of any
//! desk. Who, when by our own airport's clock, what is asked.

use aircop_api::{MessageView, Standing};
use aircop_codes::{DocumentType, Sex, airport};
use aircop_message::{Alert, Leg, LegMoment, LocalTime, Message, Person};
use leptos::prelude::*;

use super::alert::{Moment, further};
use super::facts;
use super::pieces::{ltr, own_direction, route};
use super::standing::StandingMark;
use super::strip::of;
use super::{Icon, icon};
use crate::clock::{closeness, countdown};
use crate::state::{Load, OVERTAKEN, Overtaken, use_desk};

/// The card.
#[component]
pub(crate) fn Card(
    message: MessageView,
    /// Beside a form or another message: the name and the clock, no more.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let reference = message.row.reference.clone();
    let by = message.message.reply_by;
    let alert = message.message.alert?;
    let action = alert.action.clone();
    let flights = flights(&alert.legs);
    let airports: Vec<String> = alert.legs.iter().map(|leg| leg.airport.clone()).collect();
    let who = who(&alert, small);
    let standing = message.row.standing.clone();
    let standing = standing.filter(|view| view.standing == Standing::Withdrawn);
    // Nobody is to be caught any more: a clock that counts would say so.
    let withdrawn = standing.is_some();
    Some(view! {
        <section class="card" class:small=small data-testid="card" data-reference=reference
            aria-label=words.t("card-label")>
            {standing.filter(|_| small).map(|view| view! { <StandingMark view/> })}
            <div class="card-who" class:stood-down=withdrawn>{who}</div>
            <dl class="card-when">
                {(!airports.is_empty() || !flights.is_empty()).then(|| view! {
                    <div>
                        <dt>{words.t("message-flight")}</dt>
                        <dd class="card-flight"><strong>{ltr(flights)}</strong> " " {route(&airports)}</dd>
                    </div>
                })}
                {(!withdrawn).then(|| view! { <Clock alert/> })}
                <div class="card-asked">
                    <dt>{words.t("message-action")}</dt>
                    <dd><strong>{move || words.label(&action)}</strong></dd>
                </div>
                {by.filter(|_| !withdrawn).map(|by| view! { <ReplyBy by/> })}
            </dl>
            // What is known of this person from before stands here.
            <div class="card-seen" data-testid="seen-before"></div>
        </section>
    })
}

/// Until when an answer is wanted.
#[component]
pub(crate) fn ReplyBy(by: LocalTime) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let left = move || {
        let left = by.at.since(desk.now.get());
        let said = words.locale().duration(left);
        let id = if left > 0 {
            "message-reply-left"
        } else {
            "message-reply-late"
        };
        words.say(id, &[("left", (&said).into())])
    };
    let late = move || by.at <= desk.now.get();
    view! {
        <div>
            <dt>{words.t("message-reply-by")}</dt>
            <dd class:late=late>
                <strong>{move || words.here(by.at)}</strong> " " <span>{left}</span>
            </dd>
        </div>
    }
}

/// Persons, a consignment or an item: whatever the alert is about.
fn who(alert: &Alert, small: bool) -> AnyView {
    let persons = &alert.persons;
    if !persons.is_empty() {
        let shown = persons.iter().cloned();
        let each = shown.map(|person| view! { <Traveller person small/> });
        return view! { <div data-testid="persons">{each.collect_view()}</div> }.into_any();
    }
    let named = |name: Option<String>, facts: Vec<Option<AnyView>>| {
        let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
        view! {
            {name.map(|name| view! { <strong class="card-name">{ltr(name)}</strong> })}
            <dl class="card-facts">{facts}</dl>
        }
        .into_any()
    };
    if let Some(cargo) = &alert.cargo {
        return named(
            cargo.awb.clone().or_else(|| cargo.house_awb.clone()),
            vec![
                facts::text("form-shipper", &cargo.shipper),
                facts::text("form-consignee", &cargo.consignee),
                facts::text("form-declared-goods", &cargo.declared_goods),
                facts::number("form-kg", cargo.kg.as_ref()),
            ],
        );
    }
    if let Some(post) = &alert.post {
        return named(
            post.item.clone(),
            vec![
                facts::text("form-sender", &post.sender),
                facts::text("form-addressee", &post.addressee),
            ],
        );
    }
    ().into_any()
}

#[component]
fn Traveller(person: Person, small: bool) -> impl IntoView {
    let words = use_desk().words;
    let more = if small { Vec::new() } else { further(&person) };
    let (sex, document) = (person.sex, person.document);
    // What is not known is not worth a line of the first screen.
    let sex_known = sex != Sex::Unspecified;
    let document_known = document != DocumentType::Unknown;
    let nationality = person.nationality;
    let aliases = words.list(&person.aliases);
    view! {
        <div class="card-person" data-testid="card-person">
            <strong class="card-name">{own_direction(person.name)}</strong>
            {(!aliases.is_empty()).then(|| view! {
                <span class="aside">{words.t("message-aliases")} ": " {own_direction(aliases)}</span>
            })}
            <dl class="card-facts">
                {(person.born.is_some() || sex_known).then(|| view! {
                    <div>
                        <dt>{words.t("message-born")}</dt>
                        <dd>
                            {person.born.map(ltr)} " "
                            <span class="aside">{move || words.label(&sex)}</span>
                        </dd>
                    </div>
                })}
                {nationality.map(|code| view! {
                    <div>
                        <dt>{words.t("message-nationality")}</dt>
                        <dd>{move || words.locale().country(&code)}</dd>
                    </div>
                })}
                {(person.document_number.is_some() || document_known).then(|| view! {
                    <div>
                        <dt>{words.t("message-document")}</dt>
                        <dd>
                            {person.document_number.map(ltr)} " "
                            <span class="aside">{move || words.label(&document)}</span>
                        </dd>
                    </div>
                })}
                {facts::number("message-seat", person.seat.as_ref())}
                {facts::number("message-pnr", person.pnr.as_ref())}
                {more}
            </dl>
        </div>
    }
}

/// The clock of our own airport, as in the list.
#[component]
fn Clock(alert: Alert) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let place = of(desk, |status| {
        status.office.as_ref().map(|office| office.place.clone())
    });
    // Drawn again when another moment is the next one, not at every tick.
    let moment = Memo::new(move |_| {
        let now = desk.now.get();
        let ours = place.get().flatten();
        let ours = ours.as_deref().filter(|ours| airport(ours).is_some());
        let LegMoment { leg, when, arrives } = alert.clock(ours, now)?;
        Some((leg.airport.clone(), when, arrives, when.at <= now))
    });
    move || {
        let (airport, when, arrives, past) = moment.get()?;
        let what = match (arrives, past) {
            (true, false) => words.text("message-arrives"),
            (false, false) => words.text("message-leaves"),
            (true, true) => words.say("card-arrived", &[("airport", (&airport).into())]),
            (false, true) => words.say("card-left", &[("airport", (&airport).into())]),
        };
        let left = move || {
            let now = desk.now.get();
            countdown(when.at, now).unwrap_or_else(|| words.locale().duration(when.at.since(now)))
        };
        let class = move || format!("card-clock {}", closeness(when.at, desk.now.get()).class());
        let shown = (!past).then(|| airport.clone());
        Some(view! {
            <div class=class data-testid="card-clock" data-airport=airport>
                <dt>{what} " " {shown.map(ltr)}</dt>
                <dd class="card-moment">
                    {(!past).then(|| view! { <bdi class="digits card-left">{left}</bdi> })}
                    <Moment when/>
                </dd>
            </div>
        })
    }
}

/// In flying order, each once.
fn flights(legs: &[Leg]) -> String {
    let mut all: Vec<&str> = legs
        .iter()
        .filter_map(|leg| leg.flight.as_deref())
        .collect();
    all.dedup();
    all.join(" ")
}

/// The alert of the thread on screen, in the version in force.
pub(crate) fn alert_of(messages: &[MessageView]) -> Option<&MessageView> {
    let of_alert = |message: &&MessageView| has_card(&message.message);
    messages
        .iter()
        .filter(of_alert)
        .rfind(|message| message.row.corrected_by.is_none())
}

/// Whether a message has a card of its own.
pub(crate) fn has_card(message: &Message) -> bool {
    message.alert.is_some()
}

/// The card of the alert that a form is about, over the form.
#[component]
pub(crate) fn About() -> impl IntoView {
    let desk = use_desk();
    let about = Memo::new(move |_| {
        let message = desk.writing.draft.with(|draft| {
            let of_kind = match draft.kind.as_str() {
                "REPLY" => draft.reply.alert,
                "SEIZURE" => draft.seizure.alert,
                _ => None,
            };
            of_kind.or(draft.in_reply_to)
        })?;
        desk.writing.about.with(|about| match about {
            Load::Here(thread) if thread.messages.iter().any(|m| m.row.id == message) => {
                alert_of(&thread.messages).cloned()
            }
            _ => None,
        })
    });
    move || {
        about.get().map(|message| {
            view! {
                <div class="compose-about">
                    <News/>
                    <Card message small=true/>
                </div>
            }
        })
    }
}

/// That the alert was corrected or withdrawn while the form was open.
#[component]
fn News() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let news = desk.writing.overtaken;
    move || {
        let (state, said) = match news.get()? {
            Overtaken::Corrected(_) => ("corrected", "overtaken-corrected"),
            Overtaken::Withdrawn => ("withdrawn", "overtaken-withdrawn"),
        };
        Some(view! {
            <p class="corrected" role="alert" data-testid="overtaken" data-state=state>
                {icon(Icon::Warning)} <span>{words.t(said)}</span>
                <button type="button" id=OVERTAKEN data-testid=OVERTAKEN
                    on:click=move |_| desk.read_what_overtook()>
                    {icon(Icon::Check)} {words.t("overtaken-read")}
                </button>
            </p>
        })
    }
}
