//! The programs that people run: what they print, what they refuse, and what the README promises.

mod answer;
mod bad_input;
mod briefing;
mod ceremony;
mod enquiry;
mod exercise;
mod faketime;
mod files;
mod phrases;
mod readme;
mod resume;
mod retention;
mod schema;
mod seen;
mod stick;
mod watch;
