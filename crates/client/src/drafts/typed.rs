//! What an officer has typed and not sent, where it is no draft of a message: a handover note, a remark
//! inside the office, an enquiry. It outlives a look at another page and a lock, and is its officer's
//! alone.

use std::collections::BTreeMap;

use aircop_message::{Fault, FieldError};

use crate::desk::State;
use crate::error::{ClientError, Outcome};

/// Where it is kept: the officer's id and the place follow.
const TYPED: &str = "typed/";
/// The place of a remark; the message's id follows.
const REMARK: &str = "/remark:";
/// Characters of a place and of a text, at most.
const PLACE: usize = 100;
const TEXT: usize = 20_000;

impl State {
    /// Keeps what stands in a place now; nothing for an empty text.
    pub(crate) fn keep_typed(&self, place: &str, text: &str) -> Outcome<()> {
        if !(1..=PLACE).contains(&place.chars().count()) {
            let fault = FieldError::new("place", Fault::TooLong);
            return Err(ClientError::of_fields(vec![fault]));
        }
        if text.chars().count() > TEXT {
            let fault = FieldError::new("text", Fault::TooLong);
            return Err(ClientError::of_fields(vec![fault]));
        }
        let key = format!("{}{place}", self.typed_here());
        if text.is_empty() {
            self.archive.remove_setting(&key)?;
        } else {
            self.archive.set_setting(&key, text)?;
        }
        Ok(())
    }

    /// What the officer at the desk has typed and not sent, by place.
    pub(crate) fn typed(&self) -> Outcome<BTreeMap<String, String>> {
        let found = self.archive.settings_below(&self.typed_here())?;
        Ok(found.into_iter().collect())
    }

    /// An erasure leaves no remark behind that may quote what it erases.
    pub(crate) fn forget_typed_remarks(&self) -> Outcome<()> {
        for (rest, _) in self.archive.settings_below(TYPED)? {
            if rest.contains(REMARK) {
                self.archive.remove_setting(&format!("{TYPED}{rest}"))?;
            }
        }
        Ok(())
    }

    fn typed_here(&self) -> String {
        format!("{TYPED}{}/", self.vault.officer().id)
    }
}
