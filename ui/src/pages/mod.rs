//! The screens, one at a time, as far as this installation is.

mod about;
mod app;
mod desk;
mod directory;
mod drafts;
mod enquiries;
mod field_reader;
mod handover;
mod headquarters;
mod heard;
mod join;
mod joining;
mod keyring;
mod keys;
mod operation;
mod passengers;
mod quarantine;
mod retention;
mod settings;
mod shortcut;
mod sounds;
mod statistics;
mod unlock;
mod watch;

pub(crate) use app::App;
pub(crate) use directory::DirectoryList;
pub(crate) use drafts::DraftList;
pub(crate) use enquiries::EnquiriesPage;
pub(crate) use handover::{HandoverPage, RecordPane};
pub(crate) use headquarters::HeadquartersPage;
pub(crate) use operation::OperationPage;
pub(crate) use passengers::PassengersPage;
pub(crate) use quarantine::QuarantineList;
pub(crate) use settings::SettingsPage;
pub(crate) use statistics::{FigureBar, StatisticsPage};
pub(crate) use watch::WatchPage;
