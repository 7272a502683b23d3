//! The AIRCOP interface: Leptos, compiled to WebAssembly. An operations desk, not a mail client.
//!
//! - [`bridge`](crate) is the only module that talks to the shell; what crosses are the types of
//!   `aircop-api`. No key can be named here.
//! - `state` holds what the page knows and what it can do, `pages` and `components` draw it.
//! - `form`, `guide`, `clock` and `rows` are pure and tested natively.
//! - `words` is the only source of human text; a test reads the sources and refuses any other.
//!
//! # Handles for journeys
//! Windows are driven in tests by `data-testid`, which no style uses:
//!
//! | screen | handles |
//! |---|---|
//! | unlocking | `unlock-officer`, `unlock-password`, `unlock-recovery`, `unlock-submit`, `unlock-error`, `heard`, `heard-lost`, `heard-muted` |
//! | joining | `join-file`, `join-invitation`, `join-officer`, `join-password`, `join-repeat`, `join-submit`, `join-error`, `fingerprint`, `joining-refused` |
//! | strip | `office`, `officer`, `link`, `outbox-count`, `directory-state`, `clock-utc`, `clock-local`, `mode`, `language`, `theme`, `help`, `lock` |
//! | help | `guide` with `guide-search`, `guide-none`, a `guide-entry` each with `data-page`, `guide-page` with `data-page`; `keys` is the sheet of shortcuts |
//! | banners | `alarm-split`, `alarm-withheld`, `alarm-uncosigned`, `alarm-frozen`, `alarm-stale`, `alarm-clock`, `alarm-audit`, `alarm-audit-noted`, `alarm-device`, `alarm-device-noted`, `attention` with `data-why` and `data-reference`, `attention-more`, `attention-open`, `attention-none`, `flash-banner`, `flash-later`, `flash-open`, `notice`, `notice-undo` |
//! | views | `new-alert`, `new-seizure`, `new-note`, `view-inbox`, `view-needs-answer`, `view-sent`, `view-outbox`, `view-drafts`, `view-quarantine`, `view-all`, `view-undelivered`, `view-directory`, `view-settings`, `view-exercise`, `group-` and the id; the number beside one is `count-inbox`, ... |
//! | filter | `filter-toggle`, `filter` with `filter-urgency`, `filter-kind`, `filter-country`, `filter-airport`, `filter-office`, `filter-hours`, `filter-unread`, `filter-here`, `filter-clear`, `filter-name`, `filter-save`; a `saved-view` each with `data-name`, `saved-view-remove`, `saved-view-rename`, `saved-view-name`; `picks` with `pick-read`, `pick-acknowledge`, `pick-clear`; a `picked` in each marked row |
//! | list | `search`, `list`; a row is `row` with `data-reference`, `data-id`, `data-state`, `data-unread` |
//! | message | `message` with `data-reference`, `acknowledge`, `acknowledged`, `reply`, `seize`, `correct`, `paper`, `release-ask`, `corrected`, `corrects`, `recall`, `resend`, `narrative`, `legs`, `persons`, `goods`, `phrases` with a `phrase` each, which has `data-code`, `receipts` with a `receipt` each, which has `data-office` and `data-state` |
//! | thread | `standing` with `data-standing`, an `answer` for each office with `data-office` and `data-status`; `reply-status`, `reply-facts`; `withdraw`, `stood-down`, `no-stand-down`; `seized-at`, `seized-goods`, `concealment`, `offenders`, `case`; `cargo`, `post`, `conveyance` |
//! | form | `compose`, `overtaken`, `overtaken-read` with `data-kind`, `field-` and the path with hyphens (`field-subject`, `field-narrative`, `field-alert-action`), `fault-` and the same, `urgency-FLASH`, `reason-PROFILE`, `leg-0-airport`, `leg-0-flight`, `leg-0-eta-date`, `leg-0-eta-time`, `leg-0-etd-date`, `leg-0-etd-time`, `leg-0-offset`, `add-leg`, `person-0-name`, `person-0-born`, ..., `add-person`, `goods-0-category`, `goods-0-drug`, `goods-0-description`, `add-goods`, `group`, `class-ALL_PLAIN`, `to-all`, `to-none`, a `recipient` for each office with `data-office`, the sections `goods`, `risks`, `travel`, `cargo`, `post`, `conveyance`, `case`, `more` and `further-` with the row, `person-0-scan` and `person-0-scan-result`, `check-INTERVIEW`, `risk-OTHER`, `detection-CANINE`, `field-reply-status-CLOSED`, `field-reply-stand-down-WRONG_PERSON`, `subject-proposed`, `add-phrase`, `phrase-search`, a `phrase-offer` and a `phrase-chosen` each with `data-code`, `phrase-remove`, `acted-at-time`, `seized-at-time`, `concealment-0-place`, `offender-0-role`, `saving`, `count-narrative`, `check`, `send`, `send-missing`, `close-form`, `discard` |
//! | files | `files`, `attach`, `keep-metadata`, a `staged` each with `detach` and `caption`, `uploading`, `attach-error`; `attachments` with an `attachment` each, which has `data-state` and `data-name`, `file-look`, `photos`, `photo` with `photo-picture`, `photo-number`, `photo-before`, `photo-next`, `photo-nearer`, `photo-farther`, `photo-turn`, `photo-caption`, `file-save`, `file-saved`, `file-fetch`, `file-stop` |
//! | templates | `from-template`, `templates` with a `template` each, which has `data-name`, `template-remove`; below the form `template-save`, `template-name`, `template-keep` |
//! | other lists | `draft`, `quarantined`, `directory-office` with `directory-flash`, `directory-search`, `directory-sort-` and the heading, `directory-none`, `directory-device`, `directory-fingerprint`, `directory-group`, `directory-briefing`, `directory-members`, `directory-member` |
//! | the desk | `settings`, a `settings-officer` each with `data-officer`, `settings-remove`, `settings-remove-yes`, `settings-administers`, `settings-administer`, `settings-not-administrator`, `settings-name`, `settings-new`, `settings-repeat`, `settings-add`, `settings-add-said`, `settings-old-own`, `settings-new-own`, `settings-repeat-own`, `settings-password`, `settings-password-said`, `settings-auto-lock`, `settings-send-wait`, `settings-text-size`, `settings-listen`, `sounds` with `sound-flash`, `sound-urgent`, `sound-routine`, `sounds-mute`, `muted`, `notice-choice`, `keyring` with `keyring-tie`, `keyring-untie`, `keyring-tied`, `keyring-code`, `keyring-kept`, `keyring-error`, `about` with `about-version`, `about-device`, `about-headquarters`, `settings-part-` and the part, `settings-wipe-word`, `settings-wipe-password`, `settings-wipe`, `settings-wipe-said`, `settings-panic` |

// The code that `#[component]` writes makes its property types `pub`.
#![allow(unreachable_pub, reason = "written by the component macro")]

mod bridge;
mod burst;
mod clock;
mod components;
mod field_burst;
mod focus;
mod form;
mod guide;
mod newer;
mod page;
mod pages;
mod rows;
mod sound;
mod state;
mod words;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod no_literals;
#[cfg(test)]
mod stylesheet;

/// Draws the interface into the page.
pub fn start() {
    leptos::mount::mount_to_body(pages::App);
}
