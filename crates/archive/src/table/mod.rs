//! One file per table: its SQL, its row types, its reads and its writes.
//!
//! Tables are STRICT, columns NOT NULL unless their absence means something, statements name
//! their columns, and a column is never given a second meaning (chatmail's rules).

pub(crate) mod attachment;
pub(crate) mod audit;
pub(crate) mod checkpoint;
pub(crate) mod clash;
pub(crate) mod cursor;
pub(crate) mod directory_entry;
pub(crate) mod draft;
pub(crate) mod draft_author;
pub(crate) mod enquiry;
pub(crate) mod enrolment;
pub(crate) mod entity;
pub(crate) mod fact;
pub(crate) mod handover;
pub(crate) mod imported;
pub(crate) mod message;
pub(crate) mod message_catchable;
pub(crate) mod message_count;
pub(crate) mod message_due;
pub(crate) mod message_flash;
pub(crate) mod message_history;
pub(crate) mod message_late;
pub(crate) mod message_list;
pub(crate) mod message_page;
pub(crate) mod message_receive;
pub(crate) mod message_row;
pub(crate) mod message_search;
pub(crate) mod message_sent;
pub(crate) mod message_take_over;
pub(crate) mod name_word;
pub(crate) mod office_note;
pub(crate) mod office_state;
pub(crate) mod outbox;
pub(crate) mod owed;
pub(crate) mod owed_order;
pub(crate) mod prekey;
pub(crate) mod quarantine;
pub(crate) mod receipt_job;
pub(crate) mod recipient;
pub(crate) mod reference_counter;
pub(crate) mod retention;
pub(crate) mod search_word;
pub(crate) mod second_content;
pub(crate) mod seen;
pub(crate) mod sent_body;
pub(crate) mod sent_service;
pub(crate) mod setting;
pub(crate) mod verdict;
pub(crate) mod watch;
