//! What a message says of persons, documents, telephones and the like, for "seen before".
//!
//! One table of which field of the model names what ([`Message::mentions`]), the same for a draft
//! that is being typed ([`crate::Draft::mentions`]), so that the desk, the watch list and a test
//! agree. The text is as it stands in the field; how two of them are compared is the archive's.

mod draft;
mod message;
mod text;

use serde::{Deserialize, Serialize};

pub use draft::born_as_typed;
pub use text::in_text;

macro_rules! kinds {
    ($($(#[$doc:meta])* $item:ident = $code:literal),+ $(,)?) => {
        /// What a mention is of. Its Fluent ids are `entity-` and the code.
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum EntityKind { $($(#[$doc])* $item),+ }

        impl EntityKind {
            /// Every kind, in the order in which an officer looks for them.
            pub const ALL: &[Self] = &[$(Self::$item),+];

            /// The stable code, as in JSON and in the archive.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$item => $code),+ }
            }

            /// The kind of `code`, if it is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$item),)+ _ => None }
            }
        }
    };
}

kinds! {
    /// Number of a travel or identity document, with its issuer where that is known.
    Document = "document",
    /// Name of a traveller or offender, or another name of the same.
    Person = "person",
    /// Date of birth.
    Born = "born",
    /// Telephone number.
    Telephone = "telephone",
    /// E-mail address.
    Email = "email",
    /// Passenger name record locator.
    Pnr = "pnr",
    /// Electronic ticket, 13 digits (IATA Resolution 722f).
    Ticket = "ticket",
    /// Bag tag (IATA Resolution 740).
    BagTag = "bag-tag",
    /// Air waybill, house waybill, or postal item.
    Waybill = "waybill",
    /// Container (ISO 6346).
    Container = "container",
    /// Number on a seal.
    Seal = "seal",
    /// Registration of a vehicle or aircraft, or IMO number of a ship.
    Registration = "registration",
    /// Serial number of a weapon.
    Serial = "serial",
    /// Consignor or consignee, sender or addressee.
    Party = "party",
    /// A place in words: of a find, or of a consignor or consignee.
    Address = "address",
    /// Flight number.
    Flight = "flight",
}

/// One mention in one message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mention {
    /// What it is of.
    pub kind: EntityKind,
    /// As it stands in the field.
    pub text: String,
    /// For a document: who issued it, ISO 3166-1 alpha-2; empty where that is not known.
    pub country: String,
    /// Which traveller of the message it belongs to, from 1; 0 for none.
    pub who: u16,
}

/// The mentions found so far.
#[derive(Default)]
struct Found {
    all: Vec<Mention>,
    who: u16,
    persons: u16,
}

impl Found {
    fn one(&mut self, kind: EntityKind, text: &str) {
        self.of_country(kind, text, "");
    }

    fn of_country(&mut self, kind: EntityKind, text: &str, country: &str) {
        if !text.trim().is_empty() {
            self.all.push(Mention {
                kind,
                text: text.trim().to_owned(),
                country: country.to_owned(),
                who: self.who,
            });
        }
    }

    fn maybe(&mut self, kind: EntityKind, text: Option<&String>) {
        if let Some(text) = text {
            self.one(kind, text);
        }
    }

    /// Words in which numbers may stand that have no field of their own.
    fn words(&mut self, text: &str) {
        for (kind, found) in in_text(text) {
            self.one(kind, &found);
        }
    }

    fn all_words<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        texts.into_iter().for_each(|text| self.words(text));
    }

    /// A firm or person with an address behind the name: `Sahel Trading, 12 rue Carnot, Dakar`.
    fn party(&mut self, text: &str) {
        let (name, address) = text.split_once([',', '\n', ';']).unwrap_or((text, ""));
        // `MBACKE, Awa` is a name; an address has a number.
        if address.chars().any(char::is_numeric) {
            self.one(EntityKind::Party, name);
            self.one(EntityKind::Address, address);
        } else {
            self.one(EntityKind::Party, text);
        }
        self.words(text);
    }

    /// What follows belongs to the next traveller, until [`Self::nobody`].
    fn next_person(&mut self) {
        self.persons = self.persons.saturating_add(1);
        self.who = self.persons;
    }

    fn nobody(&mut self) {
        self.who = 0;
    }

    /// Each once.
    fn done(mut self) -> Vec<Mention> {
        let mut seen = std::collections::BTreeSet::new();
        self.all.retain(|mention| seen.insert(mention.clone()));
        self.all
    }
}
