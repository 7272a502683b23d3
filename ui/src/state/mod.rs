//! Everything that the page knows, as signals that live as long as the page.
//!
//! Actions run in tasks that outlive the component that started them. That is safe because these
//! signals belong to the root: a reply that comes late finds its signal still there. What a
//! component keeps for itself is never written after an `await`.

mod arrivals;
mod asking;
mod attention;
mod beginning;
mod briefing;
mod connections;
mod engine;
mod enquiries;
mod files;
mod flashes;
mod guide;
mod handover;
mod headquarters;
mod hq_work;
mod list;
mod lookout;
mod operation;
mod overtaken;
mod palette;
mod passengers;
mod picked;
mod reader;
mod retention;
mod row_menu;
mod sending;
mod settings;
mod statistics;
mod templates;
mod thread;
mod typed;
mod writing;

use std::collections::HashSet;

use aircop_api::{
    ApiError, Calls, DirectoryView, DraftRow, Filter, MessageRow, OfficerRow, QuarantineRow,
    SavedView, Session, StatusView, Template, ThreadView, ViewName,
};
use aircop_locale::{Language, Locale};
use aircop_message::{GroupId, MessageId, OfficeId, Timestamp};
use leptos::prelude::*;

pub(crate) use asking::{MOST_QUESTIONS, is_blind};
pub(crate) use attention::said as said_of;
pub(crate) use connections::Connections;
pub(crate) use enquiries::{Enquiries, enquiry_news};
pub(crate) use files::{Files, Photo, Upload};
pub(crate) use guide::Guide;
pub(crate) use handover::Handover;
pub(crate) use headquarters::{Headquarters, HqSheet, HqTab};
pub(crate) use hq_work::ListRow;
pub(crate) use list::row_id;
pub(crate) use operation::{Operation, OperationTab};
pub(crate) use overtaken::Overtaken;
pub(crate) use palette::{Goal, Palette};
pub(crate) use passengers::{Passengers, passenger_id};
pub(crate) use retention::Retention;
pub(crate) use row_menu::{RowAction, RowMenu, RowMenus};
pub(crate) use sending::OVERTAKEN;
pub(crate) use sending::chosen;
pub(crate) use settings::SIZES;
pub(crate) use statistics::{FigureTab, Statistics};
pub(crate) use typed::{HANDOVER, Typed, of_remark};
pub(crate) use writing::Writing;

use crate::page;
use crate::words::Words;

/// What the middle pane shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// A list of messages.
    Messages(ViewName, Option<GroupId>),
    /// What is being written.
    Drafts,
    /// What could not be trusted.
    Quarantine,
    /// Offices and groups.
    Directory,
    /// The desk itself.
    Settings,
    /// What one officer leaves to the next.
    Handover,
    /// What arrivals are compared with.
    Watch,
    /// A passenger list beside what is known.
    Passengers,
    /// What offices ask each other.
    Enquiries,
    /// Figures.
    Statistics,
    /// An operation as it stands, and what came of it.
    Operation,
    /// What headquarters sees to.
    Headquarters,
}

/// Something that is asked for, shown, or could not be had.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Load<T> {
    /// Nothing asked for.
    Nothing,
    /// On its way.
    Waiting,
    /// Here.
    Here(T),
    /// Refused.
    Failed(ApiError),
}

/// A short notice that goes away by itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Notice {
    pub(crate) number: u32,
    pub(crate) kind: NoticeKind,
}

/// What a notice says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NoticeKind {
    /// A message is in the outbox and can still be taken back.
    Sent {
        message: MessageId,
        reference: String,
        /// When it leaves; none when that is as soon as there is a link.
        leaves: Option<Timestamp>,
    },
    /// Messages that the officer has taken note of, whose senders are told then.
    Acknowledged {
        messages: Vec<MessageId>,
        leaves: Timestamp,
    },
    /// The panic key was pressed once.
    PanicArmed,
    /// It was taken back.
    Recalled,
    /// A saved view was removed and can be put back.
    ViewRemoved(SavedView),
    /// A draft was kept as a template of this name.
    TemplateSaved(String),
    /// A template was removed and can be put back.
    TemplateRemoved(Box<Template>),
    /// A reader typed this while no field had the focus.
    ReaderTyped(String),
    /// A change of the directory is signed.
    Signed,
    /// A change needs signatures of others, who find it in this file.
    Proposed { missing: u32, file: String },
    /// An enquiry came, or an answer to one.
    Enquiry { answered: bool },
    /// A reference is on the clipboard.
    Copied(String),
    /// What was dropped under this name is no file that can be read.
    NotTaken(String),
    /// Something was dropped and no form is open that takes it.
    NoForm,
    /// A file was written into the downloads.
    Saved(String),
    /// Something was refused.
    Failed(ApiError),
}

/// Where a form stands between opening and sending.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Saving {
    /// Nothing typed since it was opened.
    Untouched,
    /// Typed and not yet saved.
    Dirty,
    /// Being saved.
    Busy,
    /// Saved then.
    Saved(Timestamp),
    /// Could not be saved.
    Failed(ApiError),
}

/// Everything the page knows. A copy is a handful of indices.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Desk {
    /// The strip; none until the first answer.
    pub(crate) status: RwSignal<Option<StatusView>>,
    /// Whether events are heard.
    pub(crate) listening: RwSignal<bool>,
    /// Why there is no first answer.
    pub(crate) no_engine: RwSignal<Option<ApiError>>,
    /// The engine's clock, once a second.
    pub(crate) now: RwSignal<Timestamp>,
    /// The engine's clock minus the PC's.
    pub(crate) drift: RwSignal<i64>,
    /// The words of the chosen language.
    pub(crate) words: Words,
    /// What the middle pane shows.
    pub(crate) view: RwSignal<View>,
    /// What of the list is shown.
    pub(crate) filter: RwSignal<Filter>,
    /// Whether the filter's fields are on screen.
    pub(crate) filtering: RwSignal<bool>,
    /// Rows that are marked to do something with all of them.
    pub(crate) picked: RwSignal<HashSet<MessageId>>,
    /// Words that are searched; empty for none.
    pub(crate) search: RwSignal<String>,
    /// Rows of the list.
    pub(crate) rows: RwSignal<Vec<MessageRow>>,
    /// Whether older ones follow.
    pub(crate) more: RwSignal<bool>,
    /// Messages that a search still finds only as an older program indexed them.
    pub(crate) unindexed: RwSignal<u64>,
    /// Whether rows are on their way, or why not.
    pub(crate) list: RwSignal<Load<()>>,
    /// Counts questions for rows; only the answer to the last one counts.
    pub(crate) asked: RwSignal<u32>,
    /// The row that the keys move.
    pub(crate) cursor: RwSignal<Option<MessageId>>,
    /// Arrived a moment ago.
    pub(crate) fresh: RwSignal<HashSet<MessageId>>,
    /// Counts changes that were heard, to ask once for many.
    pub(crate) changes: RwSignal<u32>,
    /// Calls that were heard, so that they keep their distance.
    pub(crate) heard_calls: StoredValue<Calls>,
    /// Whether an alarm has just moved the panes.
    pub(crate) moved_lately: RwSignal<u32>,
    /// Whose desk it was when it was open last: the next officer does not begin where they were.
    officer_before: RwSignal<Option<String>>,
    /// How often the line for what cannot wait was pressed in the last moment: keys command nothing.
    pub(crate) line_pressed: RwSignal<u32>,
    /// Counts notices: a number that came again would be put away by the time of the one before.
    notice_numbers: RwSignal<u32>,
    /// Flash alerts that nobody has looked at.
    pub(crate) flashes: RwSignal<Vec<MessageRow>>,
    /// The open message, set before its thread is here.
    pub(crate) opened: RwSignal<Option<MessageId>>,
    /// Its thread.
    pub(crate) thread: RwSignal<Load<ThreadView>>,
    /// The form.
    pub(crate) writing: Writing,
    /// Files.
    pub(crate) files: Files,
    /// Drafts.
    pub(crate) drafts: RwSignal<Load<Vec<DraftRow>>>,
    /// Quarantine.
    pub(crate) quarantine: RwSignal<Load<Vec<QuarantineRow>>>,
    /// Directory.
    pub(crate) directory: RwSignal<Load<DirectoryView>>,
    /// What is open, for whoever takes over.
    pub(crate) handover: Handover,
    /// What is typed and not sent where it is no draft.
    pub(crate) typed: Typed,
    /// What is known from earlier messages, and the watch list.
    pub(crate) connections: Connections,
    /// A passenger list, while it is on screen.
    pub(crate) passengers: Passengers,
    /// What offices ask each other.
    pub(crate) enquiries: Enquiries,
    /// What is kept, held and erased.
    pub(crate) retention: Retention,
    /// Headquarters' work.
    pub(crate) headquarters: Headquarters,
    /// Figures.
    pub(crate) statistics: Statistics,
    /// The operation on screen.
    pub(crate) operation: Operation,
    /// Officers of the vault.
    pub(crate) officers: RwSignal<Load<Vec<OfficerRow>>>,
    /// The vault's recovery code, from when it was tied until an officer says that it is written
    /// down; whatever else is shown meanwhile.
    pub(crate) recovery: RwSignal<Option<String>>,
    /// Notices on screen.
    pub(crate) notices: RwSignal<Vec<Notice>>,
    /// The help.
    pub(crate) guide: Guide,
    /// What Ctrl+K opens.
    pub(crate) palette: Palette,
    /// The context menu of a row.
    pub(crate) row_menu: RowMenus,
    /// Whether the sheet of templates is open.
    pub(crate) templates_shown: RwSignal<bool>,
    /// What can be begun from.
    pub(crate) templates: RwSignal<Load<Vec<Template>>>,
    /// The language until the engine says which.
    language: Memo<Language>,
}

impl Desk {
    /// Makes the signals; belongs to the root.
    pub(crate) fn new() -> Self {
        let status = RwSignal::new(None::<StatusView>);
        let language = Memo::new(move |_| {
            status.with(|status| match status {
                Some(status) if !status.language.is_empty() => {
                    Language::negotiate(&status.language)
                }
                _ => Language::negotiate(&page::pc_language()),
            })
        });
        let locale = Memo::new(move |_| Locale::new(language.get()));
        let offset = Memo::new(move |_| {
            status.with(|status| status.as_ref().map_or(0, |status| status.offset_minutes))
        });
        let zone = Memo::new(move |_| {
            let zone = |status: &Option<StatusView>| status.as_ref().map(|s| s.zone.clone());
            status.with(zone).unwrap_or_default()
        });
        Self {
            status,
            listening: RwSignal::new(false),
            no_engine: RwSignal::new(None),
            now: RwSignal::new(Timestamp(page::pc_clock())),
            drift: RwSignal::new(0),
            words: Words::new(locale, offset, zone),
            view: RwSignal::new(View::Messages(ViewName::Inbox, None)),
            filter: RwSignal::new(Filter::default()),
            filtering: RwSignal::new(false),
            picked: RwSignal::new(HashSet::new()),
            search: RwSignal::new(String::new()),
            rows: RwSignal::new(Vec::new()),
            more: RwSignal::new(false),
            unindexed: RwSignal::new(0),
            list: RwSignal::new(Load::Nothing),
            asked: RwSignal::new(0),
            cursor: RwSignal::new(None),
            fresh: RwSignal::new(HashSet::new()),
            changes: RwSignal::new(0),
            heard_calls: StoredValue::new(Calls::default()),
            moved_lately: RwSignal::new(0),
            officer_before: RwSignal::new(None),
            line_pressed: RwSignal::new(0),
            notice_numbers: RwSignal::new(0),
            flashes: RwSignal::new(Vec::new()),
            opened: RwSignal::new(None),
            thread: RwSignal::new(Load::Nothing),
            writing: Writing::new(),
            files: Files::new(),
            drafts: RwSignal::new(Load::Nothing),
            quarantine: RwSignal::new(Load::Nothing),
            directory: RwSignal::new(Load::Nothing),
            handover: Handover::new(),
            typed: Typed::new(),
            connections: Connections::new(),
            passengers: Passengers::new(),
            headquarters: Headquarters::new(),
            statistics: Statistics::new(),
            operation: Operation::new(),
            officers: RwSignal::new(Load::Nothing),
            recovery: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            guide: Guide::new(),
            palette: Palette::new(),
            enquiries: Enquiries::new(),
            retention: Retention::new(),
            row_menu: RowMenus::new(),
            templates_shown: RwSignal::new(false),
            templates: RwSignal::new(Load::Nothing),
            language,
        }
    }

    /// How far this installation is; changes only when that does.
    pub(crate) fn session(self) -> Memo<Option<Session>> {
        let status = self.status;
        Memo::new(move |_| status.with(|status| status.as_ref().map(|status| status.session)))
    }

    /// The language on screen, tracked.
    pub(crate) fn language(self) -> Language {
        self.language.get()
    }

    /// Our office, tracked.
    pub(crate) fn our_office(self) -> Option<OfficeId> {
        self.status.with(|status| {
            let office = status.as_ref()?.office.as_ref()?;
            Some(office.id)
        })
    }

    /// Whether a group is an exercise, tracked.
    pub(crate) fn is_exercise(self, group: GroupId) -> bool {
        self.status.with(|status| {
            status.as_ref().is_some_and(|status| {
                status
                    .groups
                    .iter()
                    .any(|known| known.id == group && known.kind == EXERCISE)
            })
        })
    }

    /// Shows a notice for a few seconds.
    pub(crate) fn notify(self, kind: NoticeKind) {
        self.notice_numbers.update(|number| *number += 1);
        let number = self.notice_numbers.get_untracked();
        let until = |leaves: &Timestamp| {
            let left = leaves.since(self.now.get_untracked());
            i32::try_from(left.clamp(0, 120_000)).unwrap_or(0)
        };
        let stay = match &kind {
            NoticeKind::Acknowledged { leaves, .. }
            | NoticeKind::Sent {
                leaves: Some(leaves),
                ..
            } => until(leaves),
            NoticeKind::PanicArmed => 2_000,
            NoticeKind::Recalled | NoticeKind::Copied(_) => 4_000,
            NoticeKind::ReaderTyped(_)
            | NoticeKind::Enquiry { .. }
            | NoticeKind::Proposed { .. } => 60_000,
            NoticeKind::Sent { .. }
            | NoticeKind::Saved(_)
            | NoticeKind::Signed
            | NoticeKind::TemplateSaved(_)
            | NoticeKind::TemplateRemoved(_)
            | NoticeKind::NotTaken(_)
            | NoticeKind::NoForm
            | NoticeKind::Failed(_)
            | NoticeKind::ViewRemoved(_) => 10_000,
        };
        // What is said twice is said once, from now on.
        self.notices.update(|notices| {
            notices.retain(|notice| notice.kind != kind);
            notices.push(Notice { number, kind });
        });
        leptos::task::spawn_local(async move {
            page::sleep(stay).await;
            self.dismiss(number);
        });
    }

    /// Takes a notice away.
    pub(crate) fn dismiss(self, number: u32) {
        self.notices
            .update(|notices| notices.retain(|notice| notice.number != number));
    }
}

/// The code of the directory for training groups.
pub(crate) const EXERCISE: &str = "EXERCISE";

/// The page's state, from anywhere below the root.
pub(crate) fn use_desk() -> Desk {
    expect_context::<Desk>()
}
