//! The right pane: a thread, and everything that a message says. Free text is text, never markup.

use aircop_api::{Gist, MessageRow, MessageView, OfficeNoteView, ThreadKept};
use aircop_codes::{CodeList, Kind, Phrase};
use aircop_message::{LocalTime, Message};
use leptos::prelude::*;

use super::alert::AlertView;
use super::answer::ReplyView;
use super::as_signed::AsSigned;
use super::attachments::Received;
use super::card::{Card, ReplyBy, has_card};
use super::connections::SeenHere;
use super::icon::urgency_mark;
use super::kept::Kept;
use super::pieces::{ltr, office, own_direction};
use super::receipts::Receipts;
use super::seizure::SeizureView;
use super::terms::Terms;
use super::thread::Thread;
use crate::components::{Failure, Icon, Working, icon};
use crate::newer::newer_fields;
use crate::pages::RecordPane;
use crate::rows::{RowState, can_acknowledge, can_correct, can_withdraw, is_arabic, is_late};
use crate::state::{Load, use_desk};

/// The right pane.
#[component]
pub(crate) fn MessagePane() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="thread">
            <button type="button" class="quiet back" on:click=move |_| desk.close_thread()>
                {icon(Icon::Back)} {words.t("app-back")}
            </button>
            {move || match desk.thread.get() {
                Load::Nothing if desk.handover.opened.with(Option::is_some) => {
                    view! { <RecordPane/> }.into_any()
                }
                Load::Nothing => view! {
                    <div class="empty"><p>{words.t("message-none")}</p></div>
                }.into_any(),
                Load::Waiting => view! { <Working what="message-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="message-failed" error
                        again=Callback::new(move |()| desk.reload_thread())/>
                }.into_any(),
                Load::Here(thread) => view! { <Thread thread/> }.into_any(),
            }}
        </div>
    }
}

/// A message in full.
#[component]
pub(crate) fn Whole(
    message: MessageView,
    /// For how long its thread is kept.
    kept: ThreadKept,
    /// What keeps it longer.
    hold: Option<OfficeNoteView>,
    /// Where its alert stands, and the rest of its thread.
    children: Children,
) -> impl IntoView {
    let said = message.message.clone();
    let reference = message.row.reference.clone();
    let urgency = message.row.urgency.code().to_ascii_lowercase();
    let id = message.row.id.to_string();
    let restricted = is_restricted(&message);
    view! {
        <article class=format!("message {urgency}") data-testid="message"
            class:restricted=restricted data-reference=reference data-id=id>
            <PaperHead message=message.clone()/>
            <Head message=message.clone()/>
            <Correction message=message.clone()/>
            {has_card(&said).then(|| view! { <Card message=message.clone()/> })}
            <SeenHere message=message.row.id exercise=message.row.exercise/>
            <Actions message=message.clone()/>
            <Terms message=message.clone()/>
            <Kept message=message.row.id kept hold/>
            {said.reply_by.filter(|_| !has_card(&said)).map(|by| view! {
                <dl class="terms"><ReplyBy by/></dl>
            })}
            {said.reply.clone().map(|reply| view! { <ReplyView reply/> })}
            {said.alert.clone().map(|alert| view! { <AlertView alert/> })}
            {said.seizure.clone().map(|seizure| view! { <SeizureView seizure/> })}
            <Phrases phrases=said.phrases.clone()/>
            <Narrative said/>
            <Received message=message.clone()/>
            {children()}
            <AsSigned message=message.clone()/>
            <From message=message.clone()/>
            <Receipts message=message.clone()/>
            <Signature message/>
            <PaperFoot/>
        </article>
    }
}

/// Over the message on paper: what it is and what may be done with it.
#[component]
fn PaperHead(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (handling, tlp) = (message.handling, message.tlp);
    let exercise = message.row.exercise;
    view! {
        <p class="paper-head" aria-hidden="true">
            <strong>{ltr(message.row.reference)}</strong>
            <b>{move || words.label(&handling)}</b>
            <bdi dir="ltr">{move || words.label(&tlp)}</bdi>
            {exercise.then(|| view! { <strong>{words.t("strip-exercise")}</strong> })}
        </p>
    }
}

/// Under the message on paper: who printed it, where and when.
#[component]
fn PaperFoot() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let foot = move || {
        let (office, officer) = desk.status.with(|status| {
            let office = status.as_ref().and_then(|s| s.office.as_ref());
            let officer = status.as_ref().and_then(|s| s.officer.clone());
            (
                office.map(|office| office.name.clone()).unwrap_or_default(),
                officer.unwrap_or_default(),
            )
        });
        let time = words.locale().date_time(desk.now.get(), 0);
        words.say(
            "paper-foot",
            &[
                ("office", (&office).into()),
                ("officer", (&officer).into()),
                ("time", (&time).into()),
            ],
        )
    };
    view! { <p class="paper-foot" aria-hidden="true">{foot}</p> }
}

/// Whether the originator forbids to copy it or pass it on.
pub(super) fn is_restricted(message: &MessageView) -> bool {
    let strict = matches!(message.handling.code(), "H2" | "H3") || message.tlp.code() == "RED";
    strict && !message.row.outgoing
}

/// Says that another version is in force, or that this one stands in place of another.
#[component]
fn Correction(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let stand_down = message.row.standing.and_then(|view| view.stand_down);
    let seizure = message.message.seizure.as_ref();
    let mistake = seizure.map(|seizure| seizure.withdrawn.clone());
    let mistake = mistake.filter(|reason| !reason.is_empty());
    let void = matches!(message.row.gist, Some(Gist::StandDown { holds: false, .. }));
    let go = move |id, says: &'static str| {
        view! {
            <button type="button" on:click=move |_| desk.open(id)>{words.t(says)}</button>
        }
    };
    view! {
        {message.row.corrected_by.map(|id| view! {
            <p class="corrected" role="status" data-testid="corrected">
                {icon(Icon::Warning)} <span>{words.t("thread-corrected")}</span>
                {go(id, "thread-show-correction")}
            </p>
        })}
        {stand_down.map(|by| view! {
            <p class="corrected" role="status" data-testid="stood-down">
                {icon(Icon::StandDown)}
                <span>
                    {move || {
                        let reason = words.label(&by.reason);
                        words.say("thread-withdrawn-means", &[("reason", (&reason).into())])
                    }}
                </span>
                {go(by.message, "thread-show-withdrawal")}
            </p>
        })}
        {mistake.map(|reason| view! {
            <p class="corrected" role="status" data-testid="by-mistake">
                {icon(Icon::StandDown)}
                <span>{move || {
                    words.say("thread-by-mistake-means", &[("reason", (&reason).into())])
                }}</span>
            </p>
        })}
        {void.then(|| view! {
            <p class="corrected" role="status" data-testid="no-stand-down">
                {icon(Icon::Warning)} <span>{words.t("thread-no-stand-down-means")}</span>
            </p>
        })}
        {message.row.shut_out.then(|| view! {
            <p class="corrected" role="status" data-testid="shut-out">
                {icon(Icon::Warning)} <span>{words.t("message-shut-out")}</span>
            </p>
        })}
        {message.message.supersedes.map(|id| view! {
            <p class="corrects" data-testid="corrects">
                <span>{words.t("thread-corrects")}</span> {go(id, "thread-show-earlier")}
            </p>
        })}
    }
}

/// What it is, in one line: the card says the rest.
#[component]
fn Head(message: MessageView) -> impl IntoView {
    let words = use_desk().words;
    let row = message.row;
    let (urgency, kind) = (row.urgency.clone(), row.kind.clone());
    view! {
        <header>
            <div class="message-line">
                <span class="urgency">
                    {urgency_mark(&urgency)}
                    <span class="urgency-word">{move || words.label(&urgency)}</span>
                </span>
                <span class="kind">{move || words.label(&kind)}</span>
                <strong class="reference">{ltr(row.reference.clone())}</strong>
                {office(&row.from)}
                {row.exercise.then(|| view! { <span class="exercise-tag">{words.t("row-exercise")}</span> })}
                <span class="group" title=words.t("message-group")><bdi>{message.group_name.clone()}</bdi></span>
            </div>
            <h2 dir="auto" class:arabic=is_arabic(&row.subject)>{row.subject.clone()}</h2>
        </header>
    }
}

/// Who sent it and when.
#[component]
fn From(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let row = message.row;
    let created = LocalTime {
        at: row.created,
        offset_minutes: message.message.offset_minutes,
    };
    let (received, outgoing) = (row.received, row.outgoing);
    view! {
        <p class="message-from">
            {office(&row.from)}
            <span class="officer">{own_direction(row.officer.clone())}</span>
            <time title=move || words.say("message-local-time", &[("time", (&words.there(created)).into())])>
                {words.t("message-sent")} " " {move || words.here(created.at)}
            </time>
            {(!outgoing).then(|| view! {
                <time>{words.t("message-received")} " " {move || words.short(received, desk.now.get())}</time>
            })}
        </p>
    }
}

#[component]
fn Actions(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let id = message.row.id;
    let own_row = message.row.clone();
    let (restricted, asked) = (is_restricted(&message), message.clone());
    let state = RowState::of(&message.row);
    let problem = message.row.problem;
    let acknowledged = message.row.acknowledged && !message.row.outgoing;
    let owes = message.row.owes && !can_acknowledge(&message.row);
    let acknowledge = can_acknowledge(&message.row);
    let seize = !matches!(message.row.kind, Kind::Note | Kind::Briefing);
    let correct = can_correct(&message.row);
    let withdraw = can_withdraw(&message.row);
    let said = message.message.clone();
    view! {
        <div class="actions">
            {acknowledge.then(|| view! {
                <button type="button" class="primary" data-testid="acknowledge" aria-keyshortcuts="a"
                    on:click=move |_| desk.acknowledge(id)>
                    {icon(Icon::Check)} {words.t("message-acknowledge")} <kbd>"a"</kbd>
                </button>
            })}
            {owes.then(|| view! {
                <span class="row-owes" data-testid="owes">
                    {icon(Icon::Answer)} <span>{words.t("row-owes")}</span>
                </span>
            })}
            {acknowledged.then(|| view! {
                <span class="state done" data-testid="acknowledged">
                    {icon(Icon::Check)} {words.t("message-acknowledged-here")}
                </span>
            })}
            <button type="button" data-testid="reply" aria-keyshortcuts="r"
                on:click=move |_| desk.write_reply(&message)>
                {icon(Icon::Reply)} {words.t("message-reply")} <kbd>"r"</kbd>
            </button>
            {seize.then(|| view! {
                <button type="button" data-testid="seize" aria-keyshortcuts="s"
                    on:click=move |_| desk.write_seizure()>
                    {icon(Icon::Seize)} {words.t("thread-seize")} <kbd>"s"</kbd>
                </button>
            })}
            {correct.then(|| view! {
                <button type="button" class="quiet" data-testid="correct"
                    on:click=move |_| desk.write_correction(id)>
                    {icon(Icon::Draft)} {words.t("thread-correct")}
                </button>
            })}
            {withdraw.then(|| view! {
                <button type="button" class="quiet" data-testid="withdraw" aria-keyshortcuts="w"
                    on:click=move |_| desk.write_stand_down()>
                    {icon(Icon::StandDown)} {words.t("thread-withdraw")} <kbd>"w"</kbd>
                </button>
            })}
            {(state == RowState::Waiting || state == RowState::Failed).then(|| view! {
                <button type="button" data-testid="recall" on:click=move |_| desk.recall(id)>
                    {icon(Icon::Undo)} {words.t("message-recall")}
                </button>
                <span class="state" class:bad=state == RowState::Failed>
                    {icon(if state == RowState::Failed { Icon::Warning } else { Icon::Clock })}
                    {words.t(state.word())}
                </span>
                {problem.map(|code| view! {
                    <span class="why">{move || words.locale().error(code.code())}</span>
                })}
            })}
            {if restricted {
                view! {
                    <button type="button" class="quiet" data-testid="release-ask"
                        on:click=move |_| desk.ask_for_release(&asked)>
                        {icon(Icon::Lock)} {words.t("release-ask")}
                    </button>
                }.into_any()
            } else {
                view! {
                    <button type="button" class="quiet" data-testid="paper"
                        on:click=move |_| desk.save_paper(id)>
                        {icon(Icon::Save)} {words.t("paper-save")}
                    </button>
                }.into_any()
            }}
            <button type="button" class="quiet" data-testid="ask-others"
                on:click=move |_| desk.begin_enquiry_of(&said)>
                {icon(Icon::Phone)} {words.t("ask-others")}
            </button>
            <Resend row=own_row/>
        </div>
    }
}

/// To seal it again, where it is late or has failed.
#[component]
fn Resend(row: MessageRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let id = row.id;
    let late = Memo::new(move |_| is_late(&row, desk.now.get()));
    move || {
        late.get().then(|| {
            view! {
                <button type="button" data-testid="resend" on:click=move |_| desk.resend(id)>
                    {icon(Icon::Refresh)} {words.t("message-resend")}
                </button>
            }
        })
    }
}

#[component]
fn Narrative(said: Message) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let unknown = newer_fields(&said);
    let newer = unknown.len();
    let unknown = unknown.join(", ");
    let briefing = said.kind == Kind::Briefing;
    let empty = said.narrative.is_empty();
    // A briefing is read in the window's language where its sender has said it in that.
    let text = move || {
        let locale = words.locale();
        let read = said.read_in(locale.language().code());
        let name = locale.language_name(read.language);
        let language = [("language", (&name).into())];
        let written = words.say("message-language", &language);
        let missing = (briefing && !read.own).then(|| words.say("briefing-not-in", &language));
        let subject = (briefing && read.subject != said.subject).then(|| read.subject.to_owned());
        view! {
            <section class="block">
                <h3>{words.t("message-narrative")} <span class="aside">{written}</span></h3>
                {missing.map(|missing| view! {
                    <p class="hint">{icon(Icon::Warning)} <span>{missing}</span></p>
                })}
                {subject.map(|subject| view! { <p dir="auto"><strong>{subject}</strong></p> })}
                <div class="narrative" class:arabic=is_arabic(read.text) dir="auto"
                    lang=read.language.to_owned() data-testid="narrative">
                    {read.text.to_owned()}
                </div>
            </section>
        }
    };
    view! {
        {(!empty).then_some(text)}
        {(newer > 0).then(|| view! {
            <p class="hint">
                {icon(Icon::Warning)}
                <span>
                    {move || words.say("message-newer", &[("count", newer.into())])} " "
                    {move || words.say("thread-unknown", &[("fields", (&unknown).into())])}
                </span>
            </p>
        })}
    }
}

/// Sentences of the phrasebook in the reader's language, right above the free text.
#[component]
fn Phrases(phrases: Vec<Phrase>) -> impl IntoView {
    let words = use_desk().words;
    (!phrases.is_empty()).then(|| {
        let rows = move || {
            let rows = phrases.iter().map(|phrase| {
                let (code, newer) = (phrase.to_string(), !phrase.is_recognised());
                view! {
                    <li data-testid="phrase" data-code=code>
                        {newer.then(|| icon(Icon::Warning))}
                        {words.label(phrase)}
                    </li>
                }
            });
            rows.collect_view()
        };
        view! {
            <section class="block" data-testid="phrases">
                <h3>{words.t("message-phrases")}</h3>
                <ul class="said-phrases">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn Signature(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    if RowState::of(&message.row) == RowState::Recalled {
        return view! {
            <footer class="signature" data-testid="message-taken-back">
                <p>{icon(Icon::Warning)} {words.t("message-taken-back")}</p>
            </footer>
        }
        .into_any();
    }
    let (officer, office) = (message.row.officer, message.row.from.name);
    view! {
        <footer class="signature">
            <p>
                {icon(Icon::Check)}
                {move || words.say("message-signed", &[
                    ("officer", (&officer).into()),
                    ("office", (&office).into()),
                ])}
            </p>
            <p>
                {words.t("message-device")} " "
                <code class="fingerprint">{ltr(message.signed_by)}</code>
            </p>
        </footer>
    }
    .into_any()
}
