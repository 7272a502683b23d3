//! For how many days messages are kept: of every group, or of one of its own.

use aircop_api::{RetentionDraft, RetentionRow};
use aircop_message::{GroupId, RetentionDays};
use leptos::prelude::*;

use super::fields::{Line, Refused};
use crate::components::{Icon, Sheet, icon};
use crate::state::{HqSheet, Load, use_desk};
use crate::words::Words;

/// The days that hold for a group, or for all that have none of their own, and a button to state
/// others. A group that has none of its own says nothing: the line above the groups does.
#[component]
pub(super) fn Kept(group: Option<GroupId>, name: String, live: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let stated = Memo::new(move |_| {
        desk.headquarters.view.with(|view| {
            let Load::Here(view) = view else {
                return None;
            };
            let own = |row: &&RetentionRow| row.group == group;
            view.retention.iter().find(own).map(|row| row.days)
        })
    });
    let handle = name.clone();
    view! {
        <p class="hq-kept" data-testid="hq-kept" data-group=handle>
            {move || stated.get().map(|days| view! {
                <span class="aside">{days_in_words(words, days)}</span>
            })}
            {live.then(|| view! {
                <button type="button" class="quiet" data-testid="hq-retention"
                    on:click=move |_| desk.begin_retention(group, name.clone())>
                    {icon(Icon::Clock)} {words.t("hq-retention-change")}
                </button>
            })}
        </p>
    }
}

fn days_in_words(words: Words, days: RetentionDays) -> String {
    words.say(
        "hq-retention-days",
        &[
            ("alert", u32::from(days.alert).into()),
            ("reply", u32::from(days.reply).into()),
            ("seizure", u32::from(days.seizure).into()),
            ("note", u32::from(days.note).into()),
            ("longest", u32::from(days.longest).into()),
        ],
    )
}

/// A number of the form: its label and handle, as its faults name it, and where it is typed.
type Days = (
    &'static str,
    &'static str,
    fn(&mut RetentionDraft) -> &mut String,
);

const DAYS: [Days; 5] = [
    ("hq-retention-alert", "alert", |draft| &mut draft.alert),
    ("hq-retention-reply", "reply", |draft| &mut draft.reply),
    ("hq-retention-seizure", "seizure", |draft| {
        &mut draft.seizure
    }),
    ("hq-retention-note", "note", |draft| &mut draft.note),
    ("hq-retention-longest", "longest", |draft| {
        &mut draft.longest
    }),
];

/// The numbers; what they change is read on the next sheet.
#[component]
pub(super) fn RetentionSheet(name: String) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let draft = hq.retention;
    let title = move || {
        if name.is_empty() {
            words.text("hq-retention-all")
        } else {
            words.say("hq-retention-of", &[("group", (&name).into())])
        }
    };
    view! {
        <Sheet handle="hq-retention-form" class="hq-sheet wide" title=Signal::derive(title)
            close=move |()| hq.close()>
            <form on:submit=move |event| {
                event.prevent_default();
                desk.retention_typed();
            }>
                <p class="help">{words.t("hq-retention-means")}</p>
                <div class="hq-form">
                    {DAYS.into_iter().map(|(label, field, of)| view! {
                        <Line id=label label field
                            value=Signal::derive(move || {
                                let mut now = draft.get();
                                std::mem::take(of(&mut now))
                            })
                            set=Callback::new(move |text| draft.update(|now| *of(now) = text))/>
                    }).collect_view()}
                </div>
                <Refused/>
                <div class="hq-buttons">
                    <button type="submit" class="primary" data-testid="hq-retention-next"
                        prop:disabled=move || hq.busy.get()>
                        {icon(Icon::Check)} {words.t("hq-group-next")}
                    </button>
                    <button type="button" on:click=move |_| hq.close()>{words.t("app-cancel")}</button>
                </div>
            </form>
        </Sheet>
    }
}

impl crate::state::Desk {
    /// Opens the form of the days, filled in with those that hold now.
    fn begin_retention(self, group: Option<GroupId>, name: String) {
        let hq = self.headquarters;
        let days = hq.view.with_untracked(|view| {
            let Load::Here(view) = view else {
                return None;
            };
            let of = |wanted: Option<GroupId>| {
                let found = view.retention.iter().find(|row| row.group == wanted);
                found.map(|row| row.days)
            };
            of(group).or_else(|| of(None))
        });
        hq.close();
        hq.retention
            .set(RetentionDraft::of(group, days.unwrap_or_default()));
        hq.sheet.set(Some(HqSheet::Retention(name)));
        crate::focus::focus_soon("hq-retention-alert");
    }
}
