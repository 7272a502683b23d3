//! Between columns and the types of the message model.

use aircop_message::{DeviceKey, GroupId, MessageId, OfficeId, Timestamp};
use rusqlite::Row;
use rusqlite::types::{FromSqlError, Type};

/// Reads columns one after the other, in the order in which a statement lists them: the order of
/// the struct's fields and of the SQL stand side by side, and no index can be mistyped.
pub(crate) struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Columns<'r, 's> {
    pub(crate) fn new(row: &'r Row<'s>) -> Self {
        Self { row, next: 0 }
    }

    pub(crate) fn take<T: rusqlite::types::FromSql>(&mut self) -> rusqlite::Result<T> {
        let at = self.next;
        self.next += 1;
        self.row.get(at)
    }

    pub(crate) fn message(&mut self) -> rusqlite::Result<MessageId> {
        self.take().map(MessageId)
    }

    pub(crate) fn office(&mut self) -> rusqlite::Result<OfficeId> {
        self.take().map(OfficeId)
    }

    pub(crate) fn group(&mut self) -> rusqlite::Result<GroupId> {
        self.take().map(GroupId)
    }

    pub(crate) fn device(&mut self) -> rusqlite::Result<DeviceKey> {
        self.take().map(DeviceKey)
    }

    pub(crate) fn time(&mut self) -> rusqlite::Result<Timestamp> {
        self.take().map(Timestamp)
    }

    pub(crate) fn time_if_any(&mut self) -> rusqlite::Result<Option<Timestamp>> {
        Ok(self.take::<Option<i64>>()?.map(Timestamp))
    }

    /// A non-negative whole number.
    pub(crate) fn number(&mut self) -> rusqlite::Result<u64> {
        let value: i64 = self.take()?;
        u64::try_from(value).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(self.next, value))
    }

    /// A code out of a closed list.
    pub(crate) fn code<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
        let text: String = self.take()?;
        read(&text).ok_or_else(|| {
            let bad = Box::new(FromSqlError::InvalidType);
            rusqlite::Error::FromSqlConversionFailure(self.next, Type::Text, bad)
        })
    }
}

/// SQLite's integers are signed; a count or sequence beyond 2^63 is nobody's honest number.
pub(crate) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// A closed list of codes: the enum, its text in the database, and both ways between them.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$item_doc])* $item),+ }

        impl $name {
            /// The stable code that stands in the database.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$item => $code),+ }
            }

            /// The value of `code`, if it is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$item),)+ _ => None }
            }
        }
    };
}
pub(crate) use codes;
