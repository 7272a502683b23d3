//! Whole engines over the real relay, in one process, on a clock that the test moves.
//!
//! One program for all of them: what each would link costs more time and disk than its tests.

mod backup;
mod briefing;
mod ceremony;
mod clock;
mod clocks;
mod connections_truth;
mod desk;
mod duty_day;
mod enquiry;
mod files;
mod handover;
mod headquarters;
mod hold;
mod hq_list;
mod hq_proposals;
mod hq_window;
mod journey;
mod locked;
mod office_notes;
mod older;
mod operation;
mod operation_marks;
mod owed;
#[path = "../../../crates/archive/tests/desk/pages.rs"]
mod pages;
mod passengers;
mod phrases;
mod purge;
mod relay_moved;
mod retention;
mod search_line;
mod sixty_days;
mod stand_down;
mod stick;
mod tells;
mod thread;
mod watch;
