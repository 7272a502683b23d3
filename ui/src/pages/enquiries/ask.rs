//! Asking other offices: what, which way, whom, why; then once more what leaves and to whom.

use aircop_api::{EnquiryDraft, RecipientView, can_be_asked};
use aircop_codes::{Handling, Tlp};
use aircop_message::EntityKind;
use leptos::prelude::*;

use crate::components::fields::codes_of;
use crate::components::strip::of;
use crate::components::{Failure, Icon, OfficeChoice, Working, icon};
use crate::focus;
use crate::state::{Desk, Load, MOST_QUESTIONS, chosen, is_blind, use_desk};

/// The form.
#[component]
pub(super) fn AskForm() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asking = desk.enquiries.asking;
    let (handlings, tlps) = (codes_of::<Handling>(), codes_of::<Tlp>());
    view! {
        <form class="scroll enquiry-ask" data-testid="ask" aria-label=words.t("ask-new")
            // Only the button and Ctrl+Enter send.
            on:submit=move |event| event.prevent_default()
            on:keydown=move |event: web_sys::KeyboardEvent| {
                match event.key().as_str() {
                    "Enter" if event.ctrl_key() && missing(desk).is_none() => {
                        asking.sure.set(true);
                        focus::begin().focus_soon("ask-send");
                    }
                    "Escape" => asking.open.set(false),
                    _ => return,
                }
                event.prevent_default();
                event.stop_propagation();
            }>
            <p class="hint">{words.t("ask-intro")}</p>
            <Way/>
            <fieldset class="enquiry-part">
                <legend>{words.t("enquiry-what")}</legend>
                {move || {
                    asking.rows.track();
                    let count = asking.draft.with_untracked(|draft| draft.questions.len());
                    (0..count).map(|at| view! { <Question at/> }).collect_view()
                }}
                <button type="button" data-testid="ask-more"
                    disabled=move || asking.draft.with(|d| d.questions.len() >= MOST_QUESTIONS)
                    on:click=move |_| desk.add_question()>
                    {icon(Icon::Plus)} {words.t("ask-more")}
                </button>
            </fieldset>
            <fieldset class="enquiry-part">
                <legend>{words.t("ask-terms")}</legend>
                <Text id="ask-reason" label="ask-reason" path="reason" most=500
                    read={|draft| draft.reason.clone()} write={|draft, text| draft.reason = text}/>
                <div class="form-row">
                    <Choice id="ask-handling" label="message-handling" path="handling"
                        codes=handlings usual="H1" read={|draft| draft.handling.clone()}
                        write={|draft, code| draft.handling = code}/>
                    <Choice id="ask-tlp" label="write-tlp" path="tlp"
                        codes=tlps usual="AMBER" read={|draft| draft.tlp.clone()}
                        write={|draft, code| draft.tlp = code}/>
                    <Text id="ask-hours" label="ask-hours" path="hours" most=3
                        read={hours} write={type_hours}/>
                </div>
            </fieldset>
            <Offices/>
        </form>
    }
}

fn hours(draft: &EnquiryDraft) -> String {
    match draft.hours {
        0 => String::new(),
        hours => hours.to_string(),
    }
}

/// What is no number is told by the engine, as out of range.
fn type_hours(draft: &mut EnquiryDraft, text: String) {
    draft.hours = match text.trim() {
        "" => 0,
        typed => typed.parse().unwrap_or(u16::MAX),
    };
}

/// Openly or blind, and what each shows to whom.
#[component]
fn Way() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let draft = desk.enquiries.asking.draft;
    let way = move |blind: bool, id: &'static str, name: &'static str, means: &'static str| {
        view! {
            <label class="enquiry-way">
                <input type="radio" name="ask-way" id=id data-testid=id
                    prop:checked=move || draft.with(|draft| draft.blind) == blind
                    on:change=move |_| desk.change_enquiry(|draft| draft.blind = blind)/>
                <span><strong>{words.t(name)}</strong> " " {words.t(means)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="enquiry-part">
            <legend>{words.t("ask-way")}</legend>
            {way(false, "ask-open", "ask-open", "ask-open-means")}
            {way(true, "ask-blind", "ask-blind", "ask-blind-means")}
        </fieldset>
    }
}

/// One thing that is asked for.
#[component]
fn Question(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let draft = desk.enquiries.asking.draft;
    let read = move |field: fn(&aircop_api::EnquiryQuestion) -> String| {
        Memo::new(move |_| draft.with(|d| d.questions.get(at).map(field).unwrap_or_default()))
    };
    let code = read(|question| question.kind.clone());
    let is = move |kind: EntityKind| code.with(|code| code == kind.code());
    // A name is not offered blind: it says why, and leaves the officer to choose.
    let shown = Memo::new(move |_| {
        draft.with(|d| d.blind && d.questions.get(at).is_some_and(|q| !is_blind(q)))
    });
    let line = move |name: &'static str, label: &'static str, value: Memo<String>, write: Write| {
        let id = format!("ask-{name}-{at}");
        let path = format!("questions.{at}.{name}");
        view! {
            <div class="field">
                <label for=id.clone()>{words.t(label)}</label>
                <input id=id.clone() data-testid=id type="text" dir="auto" autocomplete="off"
                    spellcheck="false" maxlength="200" prop:value=move || value.get()
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        desk.change_enquiry(|draft| {
                            if let Some(question) = draft.questions.get_mut(at) {
                                write(question, text);
                            }
                        });
                    }/>
                <Fault path/>
            </div>
        }
    };
    let id = format!("ask-kind-{at}");
    let (text, born, country) = (
        read(|question| question.text.clone()),
        read(|question| question.born.clone()),
        read(|question| question.country.clone()),
    );
    view! {
        <div class="enquiry-ask-row" data-testid="ask-row">
            <div class="field">
                <label for=id.clone()>{words.t("watch-kind")}</label>
                <select id=id.clone() data-testid=id
                    on:change=move |event| {
                        let kind = event_target_value(&event);
                        desk.change_enquiry(|draft| {
                            if let Some(question) = draft.questions.get_mut(at) {
                                question.kind = kind;
                                // They belong to a person, or to a document.
                                question.born.clear();
                                question.country.clear();
                            }
                        });
                    }>
                    {EntityKind::ALL.iter().filter(|kind| can_be_asked(**kind)).map(|kind| view! {
                        <option value=kind.code() prop:selected=move || is(*kind)>
                            {move || words.text(&format!("entity-{}", kind.code()))}
                        </option>
                    }).collect_view()}
                </select>
                <Fault path=format!("questions.{at}.kind")/>
            </div>
            {line("text", "ask-text", text, |question, text| question.text = text)}
            {move || is(EntityKind::Person).then(|| {
                line("born", "watch-born", born, |question, text| question.born = text)
            })}
            {move || is(EntityKind::Document).then(|| {
                line("country", "watch-country", country, |question, text| question.country = text)
            })}
            <button type="button" class="quiet" title=words.t("ask-remove") aria-label=words.t("ask-remove")
                disabled=move || draft.with(|draft| draft.questions.len() < 2)
                on:click=move |_| desk.remove_question(at)>
                {icon(Icon::Remove)}
            </button>
            {move || shown.get().then(|| view! {
                <p class="fault" data-testid="ask-not-blind">{words.t("ask-not-blind")}</p>
            })}
        </div>
    }
}

type Write = fn(&mut aircop_api::EnquiryQuestion, String);

/// The group, and which of its offices are asked.
#[component]
fn Offices() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asking = desk.enquiries.asking;
    let groups = of(desk, |status| status.groups.clone());
    let open = move || {
        let groups = groups.get().unwrap_or_default().into_iter();
        groups.filter(|group| group.open).collect::<Vec<_>>()
    };
    let group = Memo::new(move |_| asking.draft.with(|draft| draft.group));
    let none = Signal::derive(|| false);
    view! {
        <fieldset class="enquiry-part" id="ask-offices" tabindex="-1">
            <legend>{words.t("ask-whom")}</legend>
            <div class="form-row">
                <div class="field">
                    <label for="ask-group">{words.t("write-group")}</label>
                    <select id="ask-group" data-testid="ask-group"
                        on:change=move |event| {
                            let Ok(group) = event_target_value(&event).parse() else { return };
                            desk.change_enquiry(|draft| {
                                draft.group = Some(group);
                                // Members of one group are not those of another.
                                draft.to.clear();
                            });
                            asking.offices.set(Load::Waiting);
                            desk.expand_asked();
                        }>
                        {move || open().into_iter().map(|known| view! {
                            <option value=known.id.to_string()
                                prop:selected=move || group.get() == Some(known.id)>
                                {known.name}
                            </option>
                        }).collect_view()}
                    </select>
                    {move || open().is_empty().then(|| view! {
                        <p class="fault">{words.text("write-group-none")}</p>
                    })}
                </div>
                <span class="enquiry-actions">
                    <button type="button" data-testid="ask-all"
                        on:click=move |_| desk.choose_asked(listed(desk, |_| true))>
                        {words.t("write-to-all")}
                    </button>
                    <button type="button" data-testid="ask-none"
                        on:click=move |_| desk.choose_asked(Vec::new())>
                        {words.t("write-to-none")}
                    </button>
                </span>
            </div>
            {move || match asking.offices.get() {
                Load::Nothing => ().into_any(),
                Load::Waiting => view! { <Working what="write-to-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="write-to-failed" error
                        again=Callback::new(move |()| desk.expand_asked())/>
                }.into_any(),
                Load::Here(list) if list.is_empty() => view! {
                    <p class="note">{words.t("write-to-alone")}</p>
                }.into_any(),
                Load::Here(list) => view! {
                    <ul class="offices" aria-label=words.t("ask-whom")>
                        {list.into_iter().map(|view| {
                            let id = view.office.id;
                            view! {
                                <OfficeChoice view on_route=none toggle=Callback::new(move |()| {
                                    let mut to = listed(desk, |view| view.chosen);
                                    match to.iter().position(|known| *known == id) {
                                        Some(at) => { to.remove(at); }
                                        None => to.push(id),
                                    }
                                    desk.choose_asked(to);
                                })/>
                            }
                        }).collect_view()}
                    </ul>
                }.into_any(),
            }}
        </fieldset>
    }
}

fn listed(desk: Desk, keep: impl Fn(&RecipientView) -> bool) -> Vec<aircop_message::OfficeId> {
    desk.enquiries
        .asking
        .offices
        .with_untracked(|load| match load {
            Load::Here(list) => {
                let kept = list.iter().filter(|view| keep(view));
                kept.map(|view| view.office.id).collect()
            }
            _ => Vec::new(),
        })
}

/// Below the form: what is missing, what was refused, and once more what leaves.
#[component]
pub(super) fn AskFoot() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asking = desk.enquiries.asking;
    let missing = Memo::new(move |_| missing(desk));
    let count = Memo::new(move |_| chosen_now(desk).len());
    let left = move || {
        let left = asking.left.get()?;
        let asked = asking.draft.with(|draft| draft.questions.len());
        let over = usize::try_from(left.left).is_ok_and(|left| asked > left);
        let values = [("left", left.left.into()), ("of", left.of.into())];
        let id = if over { "ask-over" } else { "ask-left" };
        Some(view! {
            <p class="aside" class:enquiry-missing=over data-testid="ask-left">
                {over.then(|| icon(Icon::Warning))} {words.say(id, &values)}
            </p>
        })
    };
    view! {
        <footer class="enquiry-foot" data-testid="ask-foot">
            {left}
            {move || asking.refused.get().map(|error| view! {
                <p class="fault" role="alert" data-testid="ask-refused">
                    {icon(Icon::Warning)} " " {words.error(&error)}
                </p>
            })}
            <div class="enquiry-actions">
                {move || if asking.sure.get() && missing.get().is_none() {
                    let names = words.list(&chosen_now(desk));
                    let blind = asking.draft.with(|draft| draft.blind);
                    let id = if blind { "ask-sure-blind" } else { "ask-sure-open" };
                    view! {
                        <span data-testid="ask-sure">
                            {words.say(id, &[("offices", (&names).into())])}
                        </span>
                        <button type="button" class="primary" id="ask-send" data-testid="ask-send"
                            disabled=move || asking.sending.get() on:click=move |_| desk.ask_offices()>
                            {icon(Icon::Sent)} {words.t("ask-send")}
                        </button>
                        <button type="button" on:click=move |_| asking.sure.set(false)>
                            {words.t("app-cancel")}
                        </button>
                    }.into_any()
                } else {
                    view! {
                        <button type="button" class="primary" data-testid="ask-go"
                            disabled=move || missing.get().is_some()
                            on:click=move |_| {
                                asking.sure.set(true);
                                focus::begin().focus_soon("ask-send");
                            }>
                            {move || words.say("ask-go", &[("count", count.get().into())])}
                            " " <kbd dir="ltr">"Ctrl+Enter"</kbd>
                        </button>
                        {move || missing.get().map(|(said, control)| view! {
                            <button type="button" class="quiet enquiry-missing" data-testid="ask-missing"
                                on:click=move |_| {
                                    focus::focus(&control);
                                }>
                                {icon(Icon::Warning)} {words.t(said)}
                            </button>
                        })}
                        <button type="button" class="quiet" data-testid="ask-close"
                            on:click=move |_| asking.open.set(false)>
                            {icon(Icon::Close)} {words.t("app-close")}
                        </button>
                    }.into_any()
                }}
            </div>
        </footer>
    }
}

/// What must still be said before it can be asked, and where; tracked.
fn missing(desk: Desk) -> Option<(&'static str, String)> {
    let asking = desk.enquiries.asking;
    let found = asking.draft.with(|draft| {
        let mut questions = draft.questions.iter();
        if let Some(at) = questions.position(|question| question.text.trim().is_empty()) {
            return Some(("ask-missing-text", format!("ask-text-{at}")));
        }
        let mut questions = draft.questions.iter();
        let shown = questions.position(|question| draft.blind && !is_blind(question));
        if let Some(at) = shown {
            return Some(("ask-missing-blind", format!("ask-kind-{at}")));
        }
        let reason = draft.reason.trim().is_empty();
        reason.then(|| ("ask-missing-reason", "ask-reason".to_owned()))
    });
    let nobody = || chosen_now(desk).is_empty();
    found.or_else(|| nobody().then(|| ("ask-missing-office", "ask-offices".to_owned())))
}

/// Names of the offices that will be asked, tracked.
fn chosen_now(desk: Desk) -> Vec<String> {
    desk.enquiries.asking.offices.with(|load| match load {
        Load::Here(list) => chosen(list).map(|view| view.office.name.clone()).collect(),
        _ => Vec::new(),
    })
}

/// What the engine says is wrong with a field.
#[component]
fn Fault(#[prop(into)] path: String) -> impl IntoView {
    let desk = use_desk();
    let refused = desk.enquiries.asking.refused;
    move || {
        let code = refused.with(|refused| {
            let fields = &refused.as_ref()?.fields;
            let found = fields.iter().find(|fault| fault.field == path)?;
            Some(found.fault.code())
        })?;
        Some(view! {
            <p class="fault" role="alert">{desk.words.locale().fault(code)}</p>
        })
    }
}

#[component]
fn Text(
    id: &'static str,
    label: &'static str,
    path: &'static str,
    most: u16,
    read: fn(&EnquiryDraft) -> String,
    write: fn(&mut EnquiryDraft, String),
) -> impl IntoView {
    let desk = use_desk();
    let draft = desk.enquiries.asking.draft;
    view! {
        <div class="field">
            <label for=id>{desk.words.t(label)}</label>
            <input id=id data-testid=id type="text" dir="auto" autocomplete="off" maxlength=most
                prop:value=move || draft.with(read)
                on:input=move |event| {
                    let text = event_target_value(&event);
                    desk.change_enquiry(|draft| write(draft, text));
                }/>
            <Fault path/>
        </div>
    }
}

#[component]
fn Choice(
    id: &'static str,
    label: &'static str,
    path: &'static str,
    codes: Vec<(String, String)>,
    /// What an empty choice means.
    usual: &'static str,
    read: fn(&EnquiryDraft) -> String,
    write: fn(&mut EnquiryDraft, String),
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let draft = desk.enquiries.asking.draft;
    let now = Memo::new(move |_| {
        let typed = draft.with(read);
        if typed.is_empty() {
            usual.to_owned()
        } else {
            typed
        }
    });
    view! {
        <div class="field">
            <label for=id>{words.t(label)}</label>
            <select id=id data-testid=id
                on:change=move |event| {
                    let code = event_target_value(&event);
                    desk.change_enquiry(|draft| write(draft, code));
                }>
                {codes.into_iter().map(|(code, label)| view! {
                    <option value=code.clone() prop:selected=move || now.get() == code>
                        {move || words.text(&label)}
                    </option>
                }).collect_view()}
            </select>
            <Fault path/>
        </div>
    }
}
