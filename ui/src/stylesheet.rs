//! Reads the style sheet and the sources: each class has one meaning. A class is defined where a
//! rule names it alone (`.row { ... }`); `.row.flash` and `.alarm > .route` only adjust it.
//!
//! A section of the sheet is a component, and says here which sources may use what it defines: a
//! class of the picker's hint on a row of the list once made marked rows blank.

use std::collections::{BTreeMap, BTreeSet};

use super::no_literals::{literals, root, sources};

/// Sections that adjust what others define: small screens, paper, contrast.
const ADJUSTS: [&str; 2] = ["folding", "paper"];

/// Which sources may use the classes that a section defines, by the end of a path or a folder in
/// it; none for all of them.
const USERS: &[(&str, &[&str])] = &[
    ("ground", &[]),
    ("controls", &[]),
    ("waiting, empty, failed", &[]),
    (
        "before the desk",
        &[
            "app.rs",
            "join.rs",
            "joining.rs",
            "unlock.rs",
            "heard.rs",
            "headquarters/",
        ],
    ),
    (
        "strip",
        &[
            "strip.rs",
            "pieces.rs",
            "app.rs",
            "desk.rs",
            "message.rs",
            "row.rs",
            "receipts.rs",
            "directory.rs",
            "attachments/",
        ],
    ),
    (
        "alarms",
        &["notices.rs", "attention.rs", "recipients.rs", "joining.rs"],
    ),
    (
        "panes",
        &[
            "statistics/",
            "desk.rs",
            "views.rs",
            "saved_views.rs",
            "lists.rs",
            "handover.rs",
            "watch.rs",
            "connections/",
        ],
    ),
    (
        "filter and marks",
        &[
            "filters.rs",
            "row.rs",
            "saved_views.rs",
            "templates.rs",
            "keyring.rs",
        ],
    ),
    (
        "list",
        &[
            "statistics/",
            "operation/",
            "headquarters/",
            "row.rs",
            "lists.rs",
            "pieces.rs",
            "message.rs",
            "thread.rs",
            "attention.rs",
            "drafts.rs",
            "settings.rs",
            "directory.rs",
            "quarantine.rs",
            "enquiries/",
            "receipts.rs",
            "alert.rs",
            "news.rs",
            "entry.rs",
            "handover.rs",
            "card.rs",
            "watch.rs",
            "passengers/",
            "connections/",
        ],
    ),
    ("handover", &["pages/handover.rs"]),
    ("connections", &["connections/", "pages/watch.rs"]),
    ("passengers", &["passengers/"]),
    ("statistics", &["statistics/", "operation/"]),
    (
        "message",
        &[
            "statistics/",
            "headquarters/",
            "card.rs",
            "entry.rs",
            "office_notes.rs",
            "terms.rs",
            "handover.rs",
            "message.rs",
            "thread.rs",
            "alert.rs",
            "answer.rs",
            "seizure.rs",
            "consignment.rs",
            "facts.rs",
            "as_signed.rs",
            "standing.rs",
            "receipts.rs",
            "received.rs",
            "row.rs",
            "lists.rs",
            "desk.rs",
            "views.rs",
            "directory.rs",
            "quarantine.rs",
            "enquiries/",
            "settings.rs",
            "sounds.rs",
            "keyring.rs",
            "joining.rs",
            "about.rs",
            "retention.rs",
        ],
    ),
    ("headquarters", &["headquarters/"]),
    ("enquiries", &["enquiries/"]),
    ("kept", &["kept.rs", "pages/retention.rs"]),
    ("directory", &["pages/directory.rs"]),
    ("guide", &["pages/guide.rs"]),
    ("settings", &["settings.rs", "about.rs"]),
    ("files", &["attachments/"]),
    (
        "form",
        &[
            "writing/",
            "card.rs",
            "picker.rs",
            "choices.rs",
            "desk.rs",
            "settings.rs",
            "backup.rs",
            "fields.rs",
            "enquiries/",
            "retention.rs",
        ],
    ),
    (
        "over everything",
        &[
            "notices.rs",
            "sheet.rs",
            "palette.rs",
            "row_menu.rs",
            "photo.rs",
            "keys.rs",
            "templates.rs",
            "attachments/",
        ],
    ),
    ("folding", &[]),
    ("paper", &["message.rs"]),
];

#[test]
fn a_class_is_defined_by_one_component() {
    let mut twice = Vec::new();
    for (class, sections) in &read().defined {
        if sections.len() > 1 {
            twice.push(format!("{class}: {sections:?}"));
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

/// `.picked { ... }` also holds for every `.row.picked`.
#[test]
fn a_class_that_is_defined_adjusts_no_other_component() {
    let sheet = read();
    let adjusting: Vec<_> = sheet
        .added
        .iter()
        .filter(|(class, _)| {
            let defined = sheet.defined.get(*class);
            // What everybody may use says the same thing everywhere.
            defined.is_some_and(|sections| !sections.iter().all(|name| is_shared(name)))
        })
        .collect();
    assert!(adjusting.is_empty(), "{adjusting:#?}");
}

#[test]
fn every_class_that_is_used_is_defined_and_the_other_way_round() {
    let (sheet, used) = (read(), used());
    let undefined: Vec<_> = used
        .iter()
        .filter(|(class, _)| !sheet.named.contains(*class))
        .collect();
    assert!(undefined.is_empty(), "nobody defines {undefined:#?}");
    let words = words();
    let unused: Vec<_> = sheet
        .named
        .iter()
        .filter(|class| !words.contains(*class))
        .collect();
    assert!(unused.is_empty(), "nobody uses {unused:#?}");
    assert!(used.len() > 150, "{}", used.len());
}

#[test]
fn a_class_is_used_by_the_component_that_defines_it() {
    let mut strangers = Vec::new();
    let used = used();
    for (class, sections) in &read().defined {
        for section in sections {
            let users = USERS.iter().find(|(name, _)| name == section);
            let (_, users) = users.unwrap_or_else(|| panic!("no users of section {section}"));
            for source in used.get(class).into_iter().flatten() {
                let known = users.is_empty()
                    || users.iter().any(|user| match user.strip_suffix('/') {
                        Some(folder) => source.contains(&format!("/{folder}/")),
                        None => source.ends_with(&format!("/{user}")),
                    });
                if !known {
                    strangers.push(format!("{class} of {section:?} in {source}"));
                }
            }
        }
    }
    assert!(strangers.is_empty(), "{strangers:#?}");
}

/// The reader itself.
#[test]
fn what_a_rule_defines() {
    let sheet = parse(
        "/* ---- one: its part ---- */
         .a { } .a:hover, .b .c > .d.e { } .f[aria-x=\"y\"]::before { }
         @media (x) { .g { } }",
    );
    let defined: Vec<_> = sheet.defined.keys().map(String::as_str).collect();
    assert_eq!(defined, ["a", "f", "g"]);
    assert_eq!(sheet.defined["a"], BTreeSet::from(["one".to_owned()]));
    let added: Vec<_> = sheet.added.keys().map(String::as_str).collect();
    assert_eq!(added, ["e"]);
    assert_eq!(sheet.named.len(), 7);
}

/// Whether every source may use what a section defines.
fn is_shared(section: &str) -> bool {
    let users = USERS.iter().find(|(name, _)| *name == section);
    users.is_some_and(|(_, users)| users.is_empty())
}

#[derive(Default)]
struct Sheet {
    /// Classes that a rule names alone, and the sections where.
    defined: BTreeMap<String, BTreeSet<String>>,
    /// Classes that stand behind another class (`.row.flash`), and where.
    added: BTreeMap<String, BTreeSet<String>>,
    /// All classes.
    named: BTreeSet<String>,
}

fn read() -> Sheet {
    parse(&std::fs::read_to_string(root().join("static/aircop.css")).unwrap())
}

fn parse(css: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let mut parts = css.split("/* ---- ");
    parts.next();
    for part in parts {
        let (heading, rules) = part.split_once("---- */").unwrap();
        let section = heading.split(':').next().unwrap().trim();
        for selector in selectors(&without_comments(rules)) {
            sheet.add(section, &selector);
        }
    }
    sheet
}

impl Sheet {
    fn add(&mut self, section: &str, selector: &str) {
        let mut compounds = selector
            .split([' ', '>', '+', '~'])
            .filter(|part| !part.is_empty())
            .peekable();
        let mut alone = true;
        while let Some(compound) = compounds.next() {
            alone &= compounds.peek().is_none();
            let plain = compound.split([':', '[']).next().unwrap_or_default();
            let mut names = plain.split('.').skip(1).map(str::to_owned);
            if let Some(first) = names.next() {
                let tag = !plain.starts_with('.');
                let more: Vec<String> = names.collect();
                if alone && !tag && more.is_empty() && !ADJUSTS.contains(&section) {
                    let sections = self.defined.entry(first.clone()).or_default();
                    sections.insert(section.to_owned());
                }
                for class in &more {
                    let places = self.added.entry(class.clone()).or_default();
                    places.insert(compound.to_owned());
                }
                self.named.insert(first);
                self.named.extend(more);
            }
            // Inside `:is()` and `:not()`.
            let inner = compound.split_once('(').map_or("", |(_, inner)| inner);
            for name in inner.split('.').skip(1) {
                let name: String = name
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .collect();
                self.named.insert(name);
            }
        }
    }
}

/// What stands before each `{` that opens a rule, cut at its commas.
fn selectors(css: &str) -> Vec<String> {
    let mut out = Vec::new();
    for before in css.split('{') {
        let selector = before.rsplit(['}', ';']).next().unwrap_or_default().trim();
        if selector.is_empty() || selector.starts_with('@') {
            continue;
        }
        let mut depth = 0_u32;
        let mut one = String::new();
        for c in selector.chars() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => {}
            }
            match c {
                ',' if depth == 0 => out.push(std::mem::take(&mut one)),
                // A list inside `:is()` is one compound.
                c if c.is_whitespace() && depth > 0 => {}
                c => one.push(c),
            }
        }
        out.push(one);
    }
    out
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

/// Classes that the sources give to elements, and the sources.
fn used() -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, source) in sources() {
        let path = path.to_string_lossy().into_owned();
        let mut add = |class: &str| {
            let sources = out.entry(class.to_owned()).or_default();
            sources.insert(path.clone());
        };
        for literal in literals(&source) {
            if literal.before.ends_with("class=") || literal.before.ends_with("class=format!(") {
                let names = literal.text.split_whitespace();
                names.filter(|name| !name.contains('{')).for_each(&mut add);
            }
        }
        for after in source.split(" class:").skip(1) {
            let name = after.split('=').next().unwrap_or_default();
            // A property of that name is no class.
            if name.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
                add(name);
            }
        }
    }
    out
}

/// Every word in a literal, and every name after `class:`: a class may be composed.
fn words() -> BTreeSet<String> {
    let mut out: BTreeSet<String> = used().into_keys().collect();
    for (_, source) in sources() {
        for literal in literals(&source) {
            out.extend(literal.text.split_whitespace().map(str::to_owned));
        }
    }
    out
}
