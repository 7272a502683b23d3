use super::*;

#[test]
fn a_missing_text_is_shown_as_its_id() {
    assert_eq!(Locale::new(Language::Fr).text("no-such-id"), "no-such-id");
}
