//! The strip at the top: who, the link, the directory, the time, and whether this is an exercise.

use aircop_api::{Link, StatusView, Trust};
use aircop_locale::Language;
use leptos::prelude::*;

use super::pieces::place;
use crate::components::{Icon, icon};
use crate::state::{Desk, SIZES, View, use_desk};

/// The strip.
#[component]
pub(crate) fn Strip() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <header class="strip" role="banner" aria-label=words.t("strip-label")>
            <Who/>
            <LinkState/>
            <DirectoryState/>
            <Clocks/>
            <ClockOff/>
            <Mode/>
            <div class="strip-tools">
                <Mute/>
                <TextSizeChoice id="strip-text-size"/>
                <button type="button" class="quiet" data-testid="help"
                    title=words.t("guide-title") aria-label=words.t("guide-title")
                    aria-keyshortcuts="F1" on:click=move |_| desk.toggle_guide()>
                    {icon(Icon::Help)}
                </button>
                <button type="button" class="quiet" data-testid="lock"
                    title=words.t("strip-lock") on:click=move |_| desk.lock()>
                    {icon(Icon::Lock)} <span>{words.t("strip-lock")}</span>
                </button>
            </div>
        </header>
    }
}

/// Sound on and off. A desk that makes none must not look like one that has nothing to say.
#[component]
fn Mute() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let muted = of(desk, |status| status.sounds.muted);
    move || {
        let on = muted.get().unwrap_or_default();
        let toggle = move |_| desk.set_sounds(move |sounds| sounds.muted = !on);
        if on {
            view! {
                <button type="button" class="quiet muted" data-testid="muted" aria-pressed="true"
                    title=words.t("strip-unmute") on:click=toggle>
                    {icon(Icon::Muted)} {words.t("strip-muted")}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="quiet" data-testid="mute" aria-pressed="false"
                    title=words.t("strip-mute") aria-label=words.t("strip-mute") on:click=toggle>
                    {icon(Icon::Sound)}
                </button>
            }
            .into_any()
        }
    }
}

/// Chooses the size of everything in the window.
#[component]
pub(crate) fn TextSizeChoice(
    /// Of the field, for its label.
    id: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let percent = of(desk, |status| status.text_percent);
    let chosen = move || percent.get().filter(|percent| *percent > 0).unwrap_or(100);
    view! {
        <select id=id data-testid=id dir="ltr"
            aria-label=words.t("settings-text-size") title=words.t("settings-text-size")
            on:change=move |event| {
                if let Ok(percent) = event_target_value(&event).parse() {
                    desk.set_text_size(percent);
                }
            }>
            {SIZES.iter().map(|size| {
                let size = *size;
                view! {
                    <option value=size.to_string() prop:selected=move || chosen() == size>
                        {format!("{size} %")}
                    </option>
                }
            }).collect_view()}
        </select>
    }
}

#[component]
fn Who() -> impl IntoView {
    let desk = use_desk();
    let office = of(desk, |status| {
        status
            .office
            .as_ref()
            .map(|office| (office.name.clone(), place(office)))
    });
    let officer = of(desk, |status| status.officer.clone().unwrap_or_default());
    view! {
        <div>
            <strong class="our-office" data-testid="office">
                <bdi>{move || office.get().flatten().map(|(name, _)| name)}</bdi>
            </strong>
            <bdi dir="ltr" class="place">
                {move || office.get().flatten().map(|(_, place)| place)}
            </bdi>
            <span class="officer" data-testid="officer" title=desk.words.t("strip-officer")>
                <bdi>{move || officer.get()}</bdi>
            </span>
        </div>
    }
}

#[component]
fn LinkState() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let link = of(desk, |status| {
        let why = status.link_error.map(|code| (code, status.silent_port));
        (status.link, status.offline_since, why)
    });
    let carrier = of(desk, |status| status.carrier);
    let outbox = of(desk, |status| status.counts.outbox);
    let state = move || link.get().map_or(Link::Connecting, |(link, ..)| link);
    let said = move || match link.get() {
        Some((Link::Online, ..)) => words.text("strip-online"),
        Some((Link::Offline, Some(since), _)) => {
            let time = words.short(since, desk.now.get());
            words.say("strip-offline-since", &[("time", (&time).into())])
        }
        Some((Link::Offline, None, _)) => words.text("strip-offline"),
        _ => words.text("strip-connecting"),
    };
    let why = move || {
        if state() == Link::Online {
            let carrier = carrier.get().flatten()?;
            return Some(words.locale().label_of("carrier", carrier.code()));
        }
        let (code, port) = link.get().and_then(|(_, _, why)| why)?;
        Some(words.locale().unreached(code.code(), port))
    };
    view! {
        <div role="status">
            <span class="state" data-testid="link" title=why
                class:bad=move || state() == Link::Offline
                data-state=move || match state() {
                    Link::Online => "online",
                    Link::Connecting => "connecting",
                    Link::Offline => "offline",
                }>
                {move || icon(if state() == Link::Online { Icon::Link } else { Icon::NoLink })}
                <span>{said}</span>
            </span>
            <span class="outbox-count" data-testid="outbox-count"
                class:waits=move || outbox.get().is_some_and(|count| count > 0)>
                {move || match outbox.get() {
                    None | Some(0) => words.text("strip-outbox-empty"),
                    Some(count) => words.say("strip-outbox", &[("count", count.into())]),
                }}
            </span>
            {move || (state() == Link::Offline).then(|| view! {
                <button type="button" class="quiet" data-testid="sync"
                    title=words.t("strip-sync") aria-label=words.t("strip-sync")
                    on:click=move |_| desk.sync_now()>
                    {icon(Icon::Refresh)}
                </button>
            })}
        </div>
    }
}

#[component]
fn DirectoryState() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let trust = of(desk, |status| (status.directory, status.heartbeat));
    let state = move || trust.get().map_or(Trust::Fresh, |(trust, _)| trust);
    let heard = move || match trust.get().and_then(|(_, heartbeat)| heartbeat) {
        Some(at) => {
            let time = words.here(at);
            words.say("strip-heartbeat", &[("time", (&time).into())])
        }
        None => words.text("strip-heartbeat-never"),
    };
    view! {
        <div class="directory-state" data-testid="directory-state" role="status" title=heard
            class:warn=move || state() == Trust::Stale
            class:bad=move || matches!(state(), Trust::Withheld | Trust::Uncosigned | Trust::Frozen | Trust::Split)>
            {move || icon(if state() == Trust::Fresh { Icon::Directory } else { Icon::Warning })}
            <span>
                {move || words.text(match state() {
                    Trust::Fresh => "strip-directory-fresh",
                    Trust::Stale => "strip-directory-stale",
                    Trust::Withheld => "strip-directory-withheld",
                    Trust::Uncosigned => "strip-directory-uncosigned",
                    Trust::Frozen => "strip-directory-frozen",
                    Trust::Split => "strip-directory-split",
                })}
            </span>
        </div>
    }
}

#[component]
fn Clocks() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    // Every second the time, but a new text only once a minute.
    let utc = Memo::new(move |_| words.locale().time(desk.now.get(), 0));
    let local = Memo::new(move |_| words.locale().time(desk.now.get(), words.offset()));
    let date = Memo::new(move |_| words.locale().date(desk.now.get(), words.offset()));
    view! {
        <div class="clocks">
            <span class="clock">
                <span class="clock-name">{words.t("strip-utc")}</span>
                <bdi dir="ltr" data-testid="clock-utc">{move || utc.get()}</bdi>
            </span>
            <span class="clock" title=move || date.get()>
                <span class="clock-name">{words.t("strip-local")}</span>
                <bdi dir="ltr" data-testid="clock-local">{move || local.get()}</bdi>
            </span>
        </div>
    }
}

/// That this PC's clock differs from the relay's, and by how much.
#[component]
fn ClockOff() -> impl IntoView {
    let desk = use_desk();
    let off = of(desk, |status| status.clock_off_seconds);
    move || {
        off.get().flatten().map(|seconds| {
            let behind = seconds < 0;
            let id = if behind {
                "strip-clock-behind"
            } else {
                "strip-clock-ahead"
            };
            view! {
                <div class="directory-state bad" data-testid="clock-off" role="status"
                    title=move || clock_off(desk, seconds)>
                    {icon(Icon::Warning)}
                    <span>{move || {
                        let by = desk.words.locale().duration(seconds.saturating_mul(1000));
                        desk.words.say(id, &[("by", (&by).into())])
                    }}</span>
                </div>
            }
        })
    }
}

/// The sentence about a clock that is off by so many seconds, ahead or (negative) behind.
pub(crate) fn clock_off(desk: Desk, seconds: i64) -> String {
    let by = desk.words.locale().duration(seconds.saturating_mul(1000));
    let id = if seconds < 0 {
        "clock-behind"
    } else {
        "clock-ahead"
    };
    desk.words.say(id, &[("by", (&by).into())])
}

/// Exercise when what is on screen, or being written, is.
#[component]
fn Mode() -> impl IntoView {
    let desk = use_desk();
    let exercise = Memo::new(move |_| in_exercise(desk));
    view! {
        <div class="mode" data-testid="mode" class:exercise=move || exercise.get()>
            {move || desk.words.text(if exercise.get() { "strip-exercise" } else { "strip-live" })}
        </div>
    }
}

/// Whether the view, the open message or the form belongs to an exercise, tracked.
pub(crate) fn in_exercise(desk: Desk) -> bool {
    use crate::state::Load;
    if desk.writing.open.get().is_some() {
        let group = desk.writing.draft.with(|draft| draft.group);
        return group.is_some_and(|group| desk.is_exercise(group));
    }
    let opened = desk.thread.with(|thread| match thread {
        Load::Here(thread) => thread.messages.first().map(|message| message.row.exercise),
        _ => None,
    });
    match (opened, desk.view.get()) {
        (Some(exercise), _) => exercise,
        (None, View::Messages(aircop_api::ViewName::Exercise, _)) => true,
        (None, View::Messages(_, Some(group))) => desk.is_exercise(group),
        _ => false,
    }
}

/// Chooses the language; each by its own name, since a reader looks for that.
#[component]
pub(crate) fn LanguageChoice() -> impl IntoView {
    let desk = use_desk();
    view! {
        <select class="quiet" id="language" data-testid="language" aria-label=desk.words.t("strip-language")
            title=desk.words.t("strip-language")
            on:change=move |event| desk.set_language(event_target_value(&event))>
            {Language::ALL.map(|language| view! {
                <option value=language.code() lang=language.code()
                    prop:selected=move || desk.language() == language>
                    {language.own_name()}
                </option>
            })}
        </select>
    }
}

/// Chooses the theme.
#[component]
pub(crate) fn ThemeChoice() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let theme = of(desk, |status| status.theme.clone());
    let chosen = move |name: &str| match theme.get() {
        Some(theme) if !theme.is_empty() => theme == name,
        _ => name == "system",
    };
    view! {
        <select class="quiet" id="theme" data-testid="theme" aria-label=words.t("strip-theme")
            title=words.t("strip-theme")
            on:change=move |event| desk.set_theme(event_target_value(&event))>
            <option value="system" prop:selected=move || chosen("system")>
                {words.t("strip-theme-system")}
            </option>
            <option value="light" prop:selected=move || chosen("light")>
                {words.t("strip-theme-light")}
            </option>
            <option value="dark" prop:selected=move || chosen("dark")>
                {words.t("strip-theme-dark")}
            </option>
            <option value="contrast" prop:selected=move || chosen("contrast")>
                {words.t("strip-theme-contrast")}
            </option>
            <option value="contrast-dark" prop:selected=move || chosen("contrast-dark")>
                {words.t("strip-theme-contrast-dark")}
            </option>
        </select>
    }
}

/// A part of the status that is drawn again only when that part changes.
pub(crate) fn of<T: Clone + PartialEq + Send + Sync + 'static>(
    desk: Desk,
    part: impl Fn(&StatusView) -> T + Send + Sync + 'static,
) -> Memo<Option<T>> {
    Memo::new(move |_| desk.status.with(|status| status.as_ref().map(&part)))
}
