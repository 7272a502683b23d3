//! What arrivals sound like at this desk.

use aircop_api::Sounds as Choice;
use leptos::prelude::*;

use crate::sound::Sound;
use crate::state::{Desk, use_desk};

/// The section of the desk's page.
#[component]
pub(super) fn Sounds() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let muted = move || chosen(desk, |sounds| sounds.muted).unwrap_or_default();
    view! {
        <section class="block" data-testid="sounds">
            <h3>{words.t("sounds-title")}</h3>
            <p class="note">{words.t("sounds-note")}</p>
            <table class="facts"><tbody>
                <One name="flash" word="sounds-flash" part=|sounds| &mut sounds.flash/>
                <One name="urgent" word="sounds-urgent" part=|sounds| &mut sounds.urgent/>
                <One name="routine" word="sounds-routine" part=|sounds| &mut sounds.routine/>
            </tbody></table>
            <label class="tick">
                <input type="checkbox" data-testid="sounds-mute" prop:checked=muted
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        desk.set_sounds(move |sounds| sounds.muted = on);
                    }/>
                <span>{words.t("sounds-mute")}</span>
            </label>
            <div class="field">
                <label for="notice-choice">{words.t("notice-choice")}</label>
                <select id="notice-choice" data-testid="notice-choice"
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        desk.set_sounds(move |sounds| sounds.notice = value);
                    }>
                    {NOTICES.map(|(code, word)| view! {
                        <option value=code prop:selected=move || {
                            chosen(desk, |sounds| sounds.notice == code).unwrap_or_default()
                        }>{words.t(word)}</option>
                    })}
                </select>
            </div>
            <p class="note">{words.t("notice-note")}</p>
        </section>
    }
}

#[component]
fn One(
    /// As in its handle.
    name: &'static str,
    /// What it is for.
    word: &'static str,
    /// Where it is kept.
    part: fn(&mut Choice) -> &mut String,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let sound = Memo::new(move |_| {
        let name = chosen(desk, |sounds| part(&mut sounds.clone()).clone());
        Sound::of(&name.unwrap_or_default())
    });
    view! {
        <tr>
            <th scope="row"><label for=format!("sound-{name}")>{words.t(word)}</label></th>
            <td>
                <select id=format!("sound-{name}") data-testid=format!("sound-{name}")
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        Sound::of(&value).play();
                        desk.set_sounds(move |sounds| *part(sounds) = value);
                    }>
                    {Sound::ALL.map(|one| view! {
                        <option value=one.name() prop:selected=move || sound.get() == one>
                            {words.t(one.word())}
                        </option>
                    })}
                </select>
            </td>
            <td>
                <button type="button" class="quiet" on:click=move |_| sound.get_untracked().play()>
                    {words.t("sounds-try")}
                </button>
            </td>
        </tr>
    }
}

fn chosen<T>(desk: Desk, part: impl FnOnce(&Choice) -> T) -> Option<T> {
    desk.status
        .with(|status| status.as_ref().map(|status| part(&status.sounds)))
}

const NOTICES: [(&str, &str); 3] = [
    ("off", "notice-off"),
    ("private", "notice-private"),
    ("reference", "notice-reference"),
];
