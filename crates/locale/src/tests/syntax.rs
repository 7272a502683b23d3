//! The seven translations against each other.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use crate::Language;
use crate::words::{Words, files};

/// Texts that are rightly the same as in English.
fn rightly_the_same(language: Language) -> &'static [&'static str] {
    match language {
        Language::Fr => &[
            "Total",
            "Arguments",
            "Code",
            "Coordination (OCU)",
            "Date",
            "Calibre",
            "Description",
            "Destination",
            "Document",
            "Documents",
            "Ergotamine",
            "Information",
            "Invitation",
            "Invitations",
            "Isosafrole",
            "Messages",
            "message messages",
            "Morphine",
            "Note",
            "Options",
            "Photo",
            "capsule(s)",
            "plant(s)",
            "Routine",
            "Safrole",
            "Source",
            "Visa",
            "Suggestions",
            "Surveillance",
            "Train",
            "Urgent",
            "Version",
        ],
        Language::Pt => &["Total", "Calibre", "Impostor", "Precursor", "Safrole"],
        Language::Es => &["Total", "Calibre", "Precursor"],
        Language::De => &[
            "Route",
            "Code",
            "Container",
            "Information",
            "Name",
            "Operation",
            "Person",
            "Text",
            "Version",
        ],
        _ => &[],
    }
}

/// The same in every Latin-script language that does not say otherwise.
const INTERNATIONAL: &[&str] = &[
    "3,4-MDP-2-P (PMK)",
    "AIRCOP",
    "UTC",
    "Captagon",
    "Crack",
    "Flash",
    "GHB/GBL",
    "Heroin",
    "Khat",
    "LSD",
    "MDMA (ecstasy)",
    "Opium",
    "Piperonal",
    "Revolver",
    "Rip-on/rip-off",
    "Tramadol",
    "Transit",
    " B",
    " kB",
    " MB",
    " GB",
    " min",
    " h  min",
];

/// Ids whose text in Russian or Arabic has no letter of that script.
const LATIN: &[&str] = &[
    "app-name",
    "cli-file-failed",
    "strip-utc",
    "tlp-clear",
    "tlp-green",
    "tlp-amber",
    "tlp-amber-strict",
    "tlp-red",
];

/// What one message says.
#[derive(Default)]
struct Said {
    /// Everything that is not a variable.
    text: String,
    variables: BTreeSet<String>,
    /// Ids of other texts that stand in it.
    references: BTreeSet<String>,
    /// The keys of each selector.
    selectors: Vec<BTreeSet<String>>,
}

/// File and id to what it says; panics on a syntax error and on a doubled id.
fn said(language: Language) -> BTreeMap<(&'static str, String), Said> {
    let mut all = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for &(file, source) in files(language) {
        let resource = parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{language:?} {file}: {errors:?}"));
        for entry in &resource.body {
            let (id, pattern) = match entry {
                Entry::Message(m) => {
                    assert!(
                        m.attributes.is_empty(),
                        "{language:?} {file}: attributes are not read"
                    );
                    (m.id.name.to_owned(), m.value.as_ref().unwrap())
                }
                Entry::Term(t) => (format!("-{}", t.id.name), &t.value),
                Entry::Junk { content } => panic!("{language:?} {file}: {content}"),
                _ => continue,
            };
            let mut one = Said::default();
            walk(pattern, &mut one);
            assert!(
                !one.text.trim().is_empty()
                    || !one.variables.is_empty()
                    || !one.references.is_empty(),
                "{id} is empty"
            );
            assert!(ids.insert(id.clone()), "{language:?} {file}: {id} twice");
            all.insert((file, id), one);
        }
    }
    all
}

fn walk(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.text.push_str(value),
            PatternElement::Placeable { expression } => walk_expression(expression, said),
        }
    }
}

fn walk_expression(expression: &Expression<&str>, said: &mut Said) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, said),
        Expression::Select { selector, variants } => {
            walk_inline(selector, said);
            let mut keys = BTreeSet::new();
            for variant in variants {
                let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                    &variant.key;
                keys.insert((*name).to_owned());
                walk(&variant.value, said);
            }
            said.selectors.push(keys);
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => said.text.push_str(value),
        InlineExpression::FunctionReference { id, .. } => panic!("function {}", id.name),
        InlineExpression::Placeable { expression } => walk_expression(expression, said),
        InlineExpression::MessageReference { id, .. } => {
            said.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn translations() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|l| *l != Language::En)
}

#[test]
fn all_seven_have_the_same_ids_with_the_same_variables() {
    let english = said(Language::En);
    assert!(english.len() > 500);
    for language in translations() {
        let other = said(language);
        let missing: Vec<_> = english
            .keys()
            .filter(|id| !other.contains_key(id))
            .collect();
        let left_over: Vec<_> = other
            .keys()
            .filter(|id| !english.contains_key(id))
            .collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:#?}");
        assert!(
            left_over.is_empty(),
            "{language:?} has left over {left_over:#?}"
        );
        for (id, one) in &english {
            assert_eq!(one.variables, other[id].variables, "{language:?} {id:?}");
            assert_eq!(one.references, other[id].references, "{language:?} {id:?}");
        }
    }
}

#[test]
fn every_text_can_be_filled_in() {
    for language in Language::ALL {
        for ((file, id), one) in said(language) {
            let mut values = FluentArgs::new();
            for name in &one.variables {
                values.set(name.clone(), FluentValue::from(3));
            }
            if id.starts_with('-') {
                continue;
            }
            let gaps = Words::of(language, false).gaps(&id, &values);
            assert!(gaps.is_empty(), "{language:?} {file} {id}: {gaps:?}");
        }
    }
}

/// Plural categories as in Unicode CLDR 48. A number as a key would never be chosen: a bundle sees
/// what stands for the category, not the number.
#[test]
fn plural_forms_are_complete() {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let mut found = 0;
    for language in Language::ALL {
        let needed: BTreeSet<String> = match language {
            Language::Ar => &CATEGORIES[..],
            Language::Ru => &["one", "few", "many", "other"],
            Language::Fr | Language::Es | Language::Pt => &["one", "many", "other"],
            Language::En | Language::De => &["one", "other"],
        }
        .iter()
        .map(|c| (*c).to_owned())
        .collect();
        for (id, one) in said(language) {
            for forms in one.selectors {
                let numbers: Vec<_> = forms.iter().filter(|f| f.parse::<f64>().is_ok()).collect();
                assert!(numbers.is_empty(), "{language:?} {id:?}: {numbers:?}");
                if forms
                    .iter()
                    .any(|f| f != "other" && CATEGORIES.contains(&f.as_str()))
                {
                    assert_eq!(forms, needed, "{language:?} {id:?}");
                    found += 1;
                }
            }
        }
    }
    assert!(found > Language::ALL.len());
}

/// A line must not break before a French mark, and the ellipsis stands close to its word in all
/// seven languages.
#[test]
fn spaces_before_marks_do_not_break() {
    let mut loose = Vec::new();
    for language in Language::ALL {
        for &(file, text) in files(language) {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let key = line.starts_with("message-none");
                let french = language == Language::Fr
                    && !key
                    && ([" :", " ;", " ?", " !", "« ", " »"].iter())
                        .any(|mark| line.contains(mark));
                if french || line.contains(" …") {
                    loose.push(format!("{language:?} {file}: {line}"));
                }
            }
        }
    }
    assert!(loose.is_empty(), "{loose:#?}");
}

#[test]
fn russian_and_arabic_are_written_in_their_own_script() {
    for (language, script) in [
        (Language::Ru, '\u{400}'..='\u{4ff}'),
        (Language::Ar, '\u{600}'..='\u{6ff}'),
    ] {
        let foreign: Vec<_> = said(language)
            .into_iter()
            .filter(|((_, id), one)| {
                let letters = one.text.chars().any(char::is_alphabetic);
                letters
                    && !one.text.chars().any(|c| script.contains(&c))
                    && !LATIN.contains(&id.as_str())
            })
            .map(|((_, id), one)| (id, one.text))
            .collect();
        assert!(foreign.is_empty(), "{language:?}: {foreign:#?}");
    }
}

#[test]
fn no_language_repeats_the_english() {
    let english = said(Language::En);
    let mut repeated = Vec::new();
    for language in translations() {
        for ((file, id), one) in said(language) {
            let names = ["countries", "languages"].contains(&file);
            let same = one.text == english[&(file, id.clone())].text;
            let letters = one.text.chars().filter(|c| c.is_alphabetic()).count();
            let allowed = LATIN.contains(&id.as_str())
                || INTERNATIONAL.contains(&one.text.as_str())
                || rightly_the_same(language).contains(&one.text.trim());
            if same && letters > 2 && !names && !allowed {
                repeated.push((language, id, one.text));
            }
        }
    }
    assert!(repeated.is_empty(), "{repeated:#?}");
}
