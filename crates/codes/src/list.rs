//! What every coded list can do.

/// A list of stable codes.
pub trait CodeList: Sized + Clone + 'static {
    /// The list's own name, the first half of its labels' Fluent ids: `urgency`.
    const LIST: &'static str;

    /// Every code that this version knows, in the order an officer expects to read them.
    fn all() -> &'static [Self];

    /// The stored code: `FLASH`.
    fn code(&self) -> &str;

    /// Reads a code; what is not known is kept as it came.
    fn from_code(code: &str) -> Self;

    /// False for a code that only a newer version knows.
    fn is_recognised(&self) -> bool;

    /// The Fluent id of the label: `urgency-flash`, `goods-category-false-docs`.
    fn label_id(&self) -> String {
        let code = self.code().to_ascii_lowercase().replace('_', "-");
        format!("{}-{code}", Self::LIST)
    }
}

macro_rules! code_list {
    ($(#[$doc:meta])* $name:ident, $list:literal, $( $variant:ident = $code:literal ),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the codes are the documentation")]
        pub enum $name {
            $( $variant, )+
            /// A code that only a newer version knows, kept as it came.
            Unrecognised(String),
        }

        impl crate::CodeList for $name {
            const LIST: &'static str = $list;

            fn all() -> &'static [Self] {
                const ALL: &[$name] = &[$( $name::$variant ),+];
                ALL
            }

            fn code(&self) -> &str {
                match self {
                    $( Self::$variant => $code, )+
                    Self::Unrecognised(code) => code,
                }
            }

            fn from_code(code: &str) -> Self {
                match code {
                    $( $code => Self::$variant, )+
                    other => Self::Unrecognised(other.to_owned()),
                }
            }

            fn is_recognised(&self) -> bool {
                !matches!(self, Self::Unrecognised(_))
            }
        }

        /// Codes of newer versions are taken too, so the codes are examples and no closed list.
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let codes: Vec<&str> = [$( $code ),+].to_vec();
                schemars::json_schema!({
                    "type": "string",
                    "examples": codes,
                    "x-codes": $list,
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(crate::CodeList::code(self))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(crate::CodeList::code(self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let code = <String as serde::Deserialize>::deserialize(d)?;
                if code.is_empty() || code.len() > 40 {
                    return Err(serde::de::Error::custom("a code of 1 to 40 characters was expected"));
                }
                Ok(<Self as crate::CodeList>::from_code(&code))
            }
        }
    };
}
pub(crate) use code_list;
