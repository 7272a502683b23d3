//! The parts that pages are put together from.

mod alert;
mod answer;
mod attachments;
mod attention;
mod choices;
mod consignment;
mod facts;
mod fields;
mod filters;
mod icon;
mod lists;
mod message;
mod notices;
mod picker;
mod pieces;
mod receipts;
mod row;
mod saved_views;
mod seizure;
mod standing;
mod strip;
mod templates;
mod thread;
mod views;
mod writing;

pub(crate) use attachments::PhotoSheet;
pub(crate) use icon::{Icon, icon};
pub(crate) use lists::MiddlePane;
pub(crate) use message::MessagePane;
pub(crate) use notices::{Alarms, Notices};
pub(crate) use pieces::{Failure, Working, ltr, office, own_direction};
pub(crate) use strip::{LanguageChoice, Strip, ThemeChoice};
pub(crate) use templates::TemplateSheet;
pub(crate) use views::Views;
pub(crate) use writing::Compose;
