//! The coded values, with what each is called. Needs no vault and no network.

use aircop_api::{ApiError, ErrorCode};
use aircop_codes as codes;
use aircop_codes::CodeList;
use aircop_locale::Locale;

use crate::documents::Labelled;
use crate::failure::Outcome;
use crate::print::{Answer, Console};
use crate::send::CLASSES;

/// Codes of the directory, which are no lists of `aircop-codes`.
const GROUP_KINDS: [&str; 3] = ["PERMANENT", "OPERATION", "EXERCISE"];
const OFFICE_KINDS: [&str; 6] = ["JAITF", "OCU", "RILO", "CN", "NCB", "HQ"];
const ROLES: [&str; 6] = ["OCU", "CN", "RILO", "NCB", "PLAIN", "OBSERVER"];

/// A list of codes: its name, and each code with what it is called.
struct List {
    name: &'static str,
    rows: fn(&Locale) -> Vec<(String, String)>,
}

/// The codes of a list, or the names of the lists.
pub(crate) fn codes(console: &Console, wanted: Option<&str>) -> Outcome<Answer> {
    let lists = lists();
    let Some(wanted) = wanted else {
        let names: Vec<&str> = lists.iter().map(|list| list.name).collect();
        return Answer::new(&names, names.join("\n"));
    };
    let list = lists.iter().find(|list| list.name == wanted);
    let Some(list) = list else {
        return Err(unknown(wanted));
    };
    let rows = (list.rows)(&console.locale);
    let document: Vec<Labelled> = rows
        .iter()
        .map(|(code, label)| Labelled {
            code: code.clone(),
            label: label.clone(),
        })
        .collect();
    let cells: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(code, label)| vec![code, label])
        .collect();
    let table = console.table(&["cli-code", "cli-means"], &cells, "cli-no-messages");
    Answer::new(&document, table)
}

pub(crate) fn unknown(wanted: &str) -> crate::failure::Failure {
    ApiError::with(ErrorCode::UnknownList, format!("{wanted:?}")).into()
}

fn lists() -> Vec<List> {
    macro_rules! lists {
        ($( $list:ident ),+ $(,)?) => {
            vec![$( List { name: codes::$list::LIST, rows: labelled::<codes::$list> } ),+]
        };
    }
    let mut all = lists![
        AgeBand,
        CaseOutcome,
        Check,
        CitesAppendix,
        ConcealmentMethod,
        ConcealmentPlace,
        ConveyanceType,
        Declared,
        Detection,
        Direction,
        DocumentFraud,
        DocumentType,
        Drug,
        ExportState,
        GoodsCategory,
        Handling,
        IncbTable,
        InformationGrade,
        Kind,
        LegRole,
        Location,
        OffenderOutcome,
        OffenderRole,
        Outcome,
        Phrase,
        PhrasePurpose,
        Precursor,
        Reason,
        ReplyStatus,
        RequestedAction,
        RiskIndicator,
        Sex,
        SourceGrade,
        StandDown,
        Test,
        TicketPayment,
        Tlp,
        Unit,
        Urgency,
        Vector,
        Weapon,
    ];
    all.extend([
        List {
            name: "airport",
            rows: airports,
        },
        List {
            name: "class",
            rows: |locale| named(locale, "class", &CLASSES),
        },
        List {
            name: "country",
            rows: |locale| {
                let mut all = codes::countries().to_vec();
                all.extend(codes::printed_only());
                named(locale, "country", &all)
            },
        },
        List {
            name: "currency",
            rows: currencies,
        },
        List {
            name: "error",
            rows: errors,
        },
        List {
            name: "group-kind",
            rows: |locale| named(locale, "group-kind", &GROUP_KINDS),
        },
        List {
            name: "office-kind",
            rows: |locale| named(locale, "office-kind", &OFFICE_KINDS),
        },
        List {
            name: "role",
            rows: |locale| named(locale, "role", &ROLES),
        },
    ]);
    all.sort_by_key(|list| list.name);
    all
}

fn labelled<L: CodeList>(locale: &Locale) -> Vec<(String, String)> {
    let all = L::all().iter();
    all.map(|code| (code.code().to_owned(), locale.label(code)))
        .collect()
}

fn named(locale: &Locale, list: &str, all: &[&str]) -> Vec<(String, String)> {
    all.iter()
        .map(|code| ((*code).to_owned(), locale.label_of(list, code)))
        .collect()
}

fn airports(locale: &Locale) -> Vec<(String, String)> {
    let language = locale.language().code();
    codes::airports()
        .iter()
        .map(|place| {
            let mut called = vec![place.city_in(language).to_owned(), place.country.to_owned()];
            called.extend(locale.standing(place));
            (place.iata.to_owned(), called.join(", "))
        })
        .collect()
}

/// Money in use, and behind it what was withdrawn.
fn currencies(locale: &Locale) -> Vec<(String, String)> {
    let all = codes::currencies().iter();
    all.chain(codes::withdrawn_currencies())
        .map(|known| (known.code.to_owned(), locale.currency_said(known.code)))
        .collect()
}

fn errors(locale: &Locale) -> Vec<(String, String)> {
    ErrorCode::ALL
        .iter()
        .map(|code| (code.code().to_owned(), locale.error(code.code())))
        .collect()
}

#[cfg(test)]
mod tests {
    use aircop_locale::Language;

    use super::*;

    /// The names of the lists as the codes' own sources have them.
    fn declared() -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../codes/src");
        let mut names = Vec::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for rest in text.split("code_list!(").skip(1) {
                if let Some(name) = rest.split('"').nth(1) {
                    names.push(name.to_owned());
                }
            }
        }
        names
    }

    #[test]
    fn every_list_is_there_once_and_each_code_has_a_label() {
        let lists = lists();
        let locale = Locale::plain(Language::De);
        let names: Vec<&str> = lists.iter().map(|list| list.name).collect();
        let mut once = names.clone();
        once.dedup();
        assert_eq!(names, once);
        let declared = declared();
        assert!(declared.len() > 30, "{declared:?}");
        for name in declared {
            assert!(names.contains(&name.as_str()), "{name}");
        }
        for list in &lists {
            let rows = (list.rows)(&locale);
            assert!(!rows.is_empty(), "{}", list.name);
            for (code, label) in rows {
                assert!(!label.is_empty() && !label.contains('{'), "{code}: {label}");
            }
        }
    }

    #[test]
    fn what_is_no_longer_in_use_is_listed_and_marked() {
        let lists = lists();
        let locale = Locale::plain(Language::En);
        for (name, code, label) in [
            ("currency", "BGN", "withdrawn 2026"),
            ("airport", "FRU", "old code, now BSZ"),
            ("airport", "DKR", "closed, now DSS"),
            ("country", "XXA", "Stateless"),
        ] {
            let list = lists.iter().find(|list| list.name == name).unwrap();
            let rows = (list.rows)(&locale);
            let row = rows.iter().find(|(listed, _)| listed == code);
            assert!(row.is_some_and(|(_, said)| said.contains(label)), "{row:?}");
        }
    }

    #[test]
    fn the_directory_knows_its_codes() {
        use aircop_directory::{GroupKind, OfficeKind, Role};
        assert!(GROUP_KINDS.iter().all(|c| c.parse::<GroupKind>().is_ok()));
        assert!(OFFICE_KINDS.iter().all(|c| c.parse::<OfficeKind>().is_ok()));
        assert!(ROLES.iter().all(|c| c.parse::<Role>().is_ok()));
    }
}
