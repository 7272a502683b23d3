//! What may be a password or a name, and their one form.
//!
//! Passwords follow RFC 8265 (OpaqueString) where it matters at a desk: NFC, so that a keyboard
//! that composes "é" and one that does not type the same password, and every kind of space is a
//! space. Turned down: NFKC, which makes different characters equal ("²" and "2") and so weaker
//! passwords of them; rules about digits and signs, which make people write passwords down.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::error::VaultError;

/// The least length of a password, in characters after normalisation.
pub const MIN_PASSWORD: usize = 12;
/// The greatest length of a password, in bytes of UTF-8.
pub const MAX_PASSWORD: usize = 1024;
/// The greatest length of an officer's name, in bytes of UTF-8.
pub const MAX_NAME: usize = 200;

/// The one form of a password that someone typed.
pub(crate) fn normalise(typed: &str) -> Zeroizing<String> {
    // NFC is never longer than three times its source; room beforehand leaves no copies behind.
    let mut form = Zeroizing::new(String::with_capacity(3 * typed.len()));
    form.extend(typed.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }));
    form
}

/// The form of a password that an officer chose.
///
/// # Errors
/// [`VaultError::WeakPassword`].
pub(crate) fn choose(typed: &str, officer: &str) -> Result<Zeroizing<String>, VaultError> {
    if typed.len() > MAX_PASSWORD {
        return Err(VaultError::WeakPassword);
    }
    let form = normalise(typed);
    if form.chars().count() < MIN_PASSWORD || same_name(form.trim(), officer) {
        return Err(VaultError::WeakPassword);
    }
    Ok(form)
}

/// The one form of an officer's name: NFC, without spaces around it.
///
/// # Errors
/// [`VaultError::BadName`].
pub(crate) fn name(typed: &str) -> Result<String, VaultError> {
    let form: String = typed.trim().nfc().collect();
    if form.is_empty() || form.len() > MAX_NAME || form.chars().any(char::is_control) {
        return Err(VaultError::BadName);
    }
    Ok(form)
}

/// Whether two names are one on an unlock screen: capitals make no difference.
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keyboards_agree() {
        let composed = "\u{e9}t\u{e9} \u{e0} Dakar";
        let decomposed = "e\u{301}te\u{301}\u{a0}a\u{300} Dakar";
        assert_eq!(normalise(composed), normalise(decomposed));
        assert_ne!(normalise("x²"), normalise("x2"));
        assert_ne!(normalise("Dakar"), normalise("dakar"));
    }

    #[test]
    fn length_is_counted_in_characters_and_the_name_is_no_password() {
        let weak = |typed: &str, officer: &str| {
            matches!(choose(typed, officer), Err(VaultError::WeakPassword))
        };
        assert!(weak("onze lettre", "Awa"));
        assert!(!weak("douze lettre", "Awa"));
        assert!(weak("ééééééééééé", "Awa")); // 11 characters, 22 bytes
        assert!(weak(
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
            "Awa"
        )); // 6
        assert!(weak("aminata DIALLO", "Aminata Diallo"));
        assert!(weak(" Aminata Diallo ", "Aminata Diallo"));
        assert!(weak(&"x".repeat(MAX_PASSWORD + 1), "Awa"));
    }

    #[test]
    fn names_have_one_form() {
        assert_eq!(name(" Ze\u{301}lia ").unwrap(), "Z\u{e9}lia");
        for bad in ["", "  ", "a\nb", &"x".repeat(MAX_NAME + 1)] {
            assert!(matches!(name(bad), Err(VaultError::BadName)), "{bad:?}");
        }
        assert!(same_name("ÉLODIE", "élodie"));
    }
}
