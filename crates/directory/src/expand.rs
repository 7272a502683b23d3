//! From recipient classes to offices. The client shows what comes out, freezes and signs it.

use std::collections::BTreeSet;

use aircop_message::{GroupId, OfficeId};

use crate::event::Role;
use crate::view::Directory;

/// Whom a message is for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Everyone with role OCU.
    pub all_ocu: bool,
    /// Everyone with role CN.
    pub all_cn: bool,
    /// Everyone with role PLAIN.
    pub all_plain: bool,
    /// Everyone in the sender's country.
    pub my_country: bool,
    /// Every member but observers.
    pub everyone: bool,
    /// Chosen by hand; the only way to an observer.
    pub by_hand: Vec<OfficeId>,
}

impl Selection {
    /// Reads class codes: `ALL_OCU`, `ALL_CN`, `ALL_PLAIN`, `MY_COUNTRY`, `EVERYONE`.
    ///
    /// # Errors
    /// The code that is none of these.
    pub fn from_codes(classes: &[String], by_hand: Vec<OfficeId>) -> Result<Self, String> {
        let mut selection = Self {
            by_hand,
            ..Self::default()
        };
        for class in classes {
            match class.as_str() {
                "ALL_OCU" => selection.all_ocu = true,
                "ALL_CN" => selection.all_cn = true,
                "ALL_PLAIN" => selection.all_plain = true,
                "MY_COUNTRY" => selection.my_country = true,
                "EVERYONE" => selection.everyone = true,
                other => return Err(other.to_owned()),
            }
        }
        Ok(selection)
    }

    fn includes(&self, office: &OfficeId, role: Role, same_country: bool) -> bool {
        let by_class = match role {
            Role::Observer => false,
            _ if self.everyone || (self.my_country && same_country) => true,
            Role::Ocu => self.all_ocu,
            Role::Cn => self.all_cn,
            Role::Plain => self.all_plain,
            Role::Rilo | Role::Ncb => false,
        };
        by_class || self.by_hand.contains(office)
    }
}

impl Directory {
    /// The live members of a group that a selection comes to, without `us`, in the order of ids.
    #[must_use]
    pub fn expand(
        &self,
        group: &GroupId,
        selection: &Selection,
        us: &OfficeId,
    ) -> BTreeSet<OfficeId> {
        let country = self.office(us).map(|o| o.country.as_str());
        self.members(group)
            .filter(|(office, role)| {
                let same = self.office(office).map(|o| o.country.as_str()) == country;
                office != us && selection.includes(office, *role, same)
            })
            .map(|(office, _)| office)
            .collect()
    }
}
