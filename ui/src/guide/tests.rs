//! The pages against their texts, and which page opens where.

use std::collections::BTreeSet;

use aircop_locale::{Language, Locale};

use super::*;
use crate::no_literals::root;

const INBOX: View = View::Messages(ViewName::Inbox, None);

fn at(view: View) -> Here<'static> {
    Here {
        view,
        headquarters: HqTab::Requests,
        form: None,
        corrects: false,
        reading: false,
        photo: false,
        control: "",
    }
}

#[test]
fn the_pages_ask_for_every_text_of_the_guide_and_for_no_other() {
    let source = std::fs::read_to_string(root().join("../locales/en/guide.ftl")).unwrap();
    let there: BTreeSet<String> = source
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .filter(|id| !id.starts_with('#'))
        .collect();
    let mut asked: BTreeSet<String> = GuidePage::ALL
        .into_iter()
        .filter(|page| *page != GuidePage::Keys)
        .flat_map(|page| page.lines().into_iter().chain([page.title()]))
        .collect();
    asked.extend(
        [
            "keys-guide",
            "guide-title",
            "guide-pages",
            "guide-search",
            "guide-none",
        ]
        .map(str::to_owned),
    );
    assert_eq!(asked, there);
}

#[test]
fn a_page_is_short() {
    for page in GuidePage::ALL {
        let steps = page.lines().len().saturating_sub(1);
        let short = match page {
            GuidePage::Keys => steps == 0,
            // A list of codes.
            GuidePage::Codes => steps < 15,
            _ => (4..=8).contains(&steps),
        };
        assert!(short, "{page:?} has {steps}");
    }
    let for_officers = GuidePage::ALL
        .into_iter()
        .filter(|page| !page.is_for_headquarters());
    assert_eq!(for_officers.count(), 14);
}

#[test]
fn the_page_fits_where_the_officer_is() {
    assert_eq!(page_for(at(INBOX)), GuidePage::List);
    let reading = Here {
        reading: true,
        ..at(INBOX)
    };
    assert_eq!(page_for(reading), GuidePage::Read);
    for (kind, corrects, page) in [
        ("ALERT", false, GuidePage::Alert),
        ("NOTE", false, GuidePage::Alert),
        ("REPLY", false, GuidePage::Answer),
        ("SEIZURE", false, GuidePage::Seizure),
        ("ALERT", true, GuidePage::Correct),
        ("REPLY", true, GuidePage::Correct),
    ] {
        // What is being written comes before what is open beside it.
        let here = Here {
            form: Some(kind),
            corrects,
            ..reading
        };
        assert_eq!(page_for(here), page, "{kind} {corrects}");
    }
    for (view, page) in [
        (
            View::Messages(ViewName::Undelivered, None),
            GuidePage::Trouble,
        ),
        (View::Quarantine, GuidePage::Trouble),
        (View::Handover, GuidePage::Handover),
        (View::Watch, GuidePage::Search),
        (View::Headquarters, GuidePage::HqAdmit),
    ] {
        assert_eq!(page_for(at(view)), page, "{view:?}");
    }
    let groups = Here {
        headquarters: HqTab::Groups,
        ..at(View::Headquarters)
    };
    assert_eq!(page_for(groups), GuidePage::HqGroups);
}

#[test]
fn a_field_has_its_page_before_the_form_that_it_stands_in() {
    for path in ["handling", "tlp", "source", "information"] {
        let control = crate::form::control_id(path);
        let here = Here {
            form: Some("ALERT"),
            control: &control,
            ..at(INBOX)
        };
        assert_eq!(page_for(here), GuidePage::Codes, "{path}");
    }
    let search = Here {
        control: "search",
        ..at(INBOX)
    };
    assert_eq!(page_for(search), GuidePage::Search);
    let withdrawn = crate::form::control_id("seizure.withdrawn");
    let seizure = Here {
        control: &withdrawn,
        corrects: true,
        form: Some("SEIZURE"),
        ..at(INBOX)
    };
    assert_eq!(page_for(seizure), GuidePage::Seizure);
}

#[test]
fn words_are_found_without_accents_in_title_and_steps() {
    let locale = Locale::plain(Language::Fr);
    let pages: Vec<_> = GuidePage::ALL
        .into_iter()
        .map(|page| {
            let lines = page.lines();
            let text: Vec<String> = lines.iter().map(|id| locale.text(id)).collect();
            (page, locale.text(&page.title()), text.join(" "))
        })
        .collect();
    // `Déjà vu` stands in a step alone.
    assert_eq!(fitting("deja vu", &pages), [GuidePage::Search]);
    // In the title first, then where a step speaks of it.
    let seizures = fitting("SAISIE", &pages);
    assert_eq!(seizures.first(), Some(&GuidePage::Seizure));
    assert!(seizures.len() > 1);
    assert!(fitting("zeppelin", &pages).is_empty());
    assert_eq!(fitting(" ", &pages).len(), GuidePage::ALL.len());
}

#[test]
fn keys_are_found_again_in_a_text() {
    let text = format!(
        "Press {} or {}.",
        engraved(&["Ctrl", "Enter"]),
        engraved(&["r"])
    );
    let (text_of, key) = (
        |text: &str| Part::Text(text.into()),
        |key: &str| Part::Key(key.into()),
    );
    assert_eq!(
        parts(&text),
        [
            text_of("Press "),
            key("Ctrl"),
            key("Enter"),
            text_of(" or "),
            key("r"),
            text_of(".")
        ]
    );
    assert_eq!(parts("No key."), [text_of("No key.")]);
    assert!(parts("").is_empty());
}
