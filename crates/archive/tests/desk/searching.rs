//! What an officer types, in seven languages, and what it finds.

use aircop_archive::search::Field;
use aircop_archive::{Hit, Indexed};
use proptest::prelude::*;

use crate::fixture::{Desk, alert};

fn with_text(text: &str) -> Desk {
    let desk = Desk::new();
    desk.gets(Indexed {
        text: text.into(),
        ..alert(1)
    });
    desk
}

fn marked(hit: &Hit) -> Vec<String> {
    let snippet = hit.snippet.as_ref().expect("a snippet");
    let chars: Vec<char> = snippet.text.chars().collect();
    snippet
        .ranges
        .iter()
        .map(|(from, to)| chars[*from..*to].iter().collect())
        .collect()
}

#[test]
fn every_language_finds_its_words_as_its_readers_write_them() {
    let cases: &[(&str, &str, &[&str], &[&str])] = &[
        (
            "vocalised Arabic",
            "وصل المُسافِرُ إلى المطار",
            &["المسافر", "مسافر", "مُسافر"],
            &["سفينة"],
        ),
        (
            "the article",
            "تفتيش في المطار",
            &["مطار", "المطار", "بالمطار", "المط", "مط"],
            &["مطارات"],
        ),
        (
            "without the article",
            "تفتيش في مطار دكار",
            &["المطار", "والمطار", "للمطار"],
            &[],
        ),
        (
            "a joined word",
            "وصلت الحقيبة بالطائرة",
            &["طائرة", "الطائره", "طايرة"],
            &[],
        ),
        (
            "alef forms",
            "أُوقِفَ أحمد إثر الإنذار",
            &["احمد", "انذار", "الانذار"],
            &[],
        ),
        ("alef maksura", "مستشفى", &["مستشفي", "مستشفى"], &[]),
        (
            "ta marbuta",
            "حقيبة سوداء",
            &["حقيبه", "سوداء", "سودا"],
            &[],
        ),
        ("tatweel", "مـــخـــدرات", &["مخدرات"], &[]),
        (
            "a word that begins like the article",
            "رحلة من ألمانيا",
            &["المانيا", "ألم", "ألمانيا"],
            &[],
        ),
        (
            "Arabic-Indic digits",
            "الرحلة ٢١٣٤",
            &["2134", "٢١٣٤", "۲۱۳۴"],
            &["2135"],
        ),
        ("Persian digits", "۲۱۳۴", &["2134", "٢١٣٤"], &[]),
        (
            "Russian yo",
            "Самолёт вылетел",
            &["самолет", "САМОЛЁТ", "самол"],
            &["самокат"],
        ),
        (
            "German sharp s",
            "Große Reisetasche, Hauptstraße",
            &["grosse", "GROSSE", "hauptstraße"],
            &["gross "],
        ),
        (
            "German umlaut",
            "Gepäckstück",
            &["gepackstuck", "Gepäckstück", "gepäck"],
            &[],
        ),
        (
            "French",
            "Cœur, propriétaire, où, à l'aéroport",
            &[
                "coeur",
                "proprietaire",
                "aeroport",
                "l'aéroport",
                "PROPRIÉTAIRE",
            ],
            &["proprietairement"],
        ),
        (
            "Portuguese",
            "Apreensão em São Paulo: três malas, coração",
            &["apreensao", "sao paulo", "\"são paulo\"", "coracao", "tres"],
            &["\"paulo sao\""],
        ),
        (
            "Spanish",
            "Contraseña del señor Muñoz",
            &["senor", "munoz", "contrasena"],
            &[],
        ),
        (
            "flight number in one word",
            "vol SU2134 de Moscou",
            &["SU2134", "2134", "SU 2134", "su-2134", "213", "\"SU 2134\""],
            &["SU2135", "134"],
        ),
        (
            "flight number in two words",
            "vol SU 2134 de Moscou",
            &["SU2134", "2134", "su 2134", "SU-2134"],
            &["SU213 "],
        ),
        (
            "flight number in Cyrillic",
            "рейс СУ2134",
            &["su2134", "2134", "СУ2134", "СУ 2134"],
            &[],
        ),
        (
            "flight number with Arabic digits",
            "رحلة SU٢١٣٤",
            &["SU2134", "2134"],
            &[],
        ),
        (
            "a joined pair typed as one",
            "TP 1483",
            &["tp1483"],
            &["tp14831"],
        ),
    ];
    for (name, text, found, not_found) in cases {
        let desk = with_text(text);
        for query in *found {
            assert_eq!(
                desk.finds(query).len(),
                1,
                "{name}: {query} should find {text}"
            );
        }
        for query in *not_found {
            assert!(
                desk.finds(query).is_empty(),
                "{name}: {query} should not find {text}"
            );
        }
    }
}

#[test]
fn codes_references_and_routes_are_found_in_part() {
    let desk = Desk::new();
    desk.gets(Indexed {
        codes: vec!["SU2134".into(), "FR-AB12345".into()],
        ..alert(42)
    });
    for query in [
        "SU2134",
        "2134",
        "SU 2134",
        "su",
        "DKR-2026-0042",
        "DKR-2026-00",
        "0042",
        "GRU",
        "lis dkr",
        "GRU>LIS>DKR",
        "AB12345",
        "12345",
    ] {
        assert_eq!(desk.finds(query).len(), 1, "{query}");
    }
    for query in ["SU2135", "DKR-2026-0043", "CDG", "DKR-0042"] {
        assert!(desk.finds(query).is_empty(), "{query}");
    }
}

#[test]
fn a_particle_that_one_document_leaves_out_hides_nobody() {
    for (stored, asked) in [
        ("DA CRUZ, ZULMIRA", "Zulmira da Cruz"),
        ("CRUZ, ZULMIRA", "Zulmira da Cruz"),
        ("CRUZ, ZULMIRA DA", "zulmira cruz"),
        ("CRUZ, ZULMIRA", "CRUZ, ZULMIRA DA"),
        ("DACRUZ, ZULMIRA", "Zulmira da Cruz"),
        ("SALEM, MOHAMED", "Mohamed ould Salem"),
        ("OULD SALEM, MOHAMED", "Mohamed Salem"),
        ("BIN LADEN, SALEM", "Salem Laden"),
        ("ALI, YOUSSEF", "Youssef ben Ali"),
        ("BENALI, YOUSSEF", "Youssef ben Ali"),
        ("ABDELRAHMAN, SAID", "Said abd al Rahman"),
        ("SANTOS, PAULO", "Paulo dos Santos"),
        ("BERG, ANNA", "Anna van der Berg"),
        ("VANDERBERG, ANNA", "Anna van der Berg"),
        ("ALMEIDA, RUI", "Rui d'Almeida"),
        ("DALMEIDA, RUI", "Rui d’Almeida"),
        ("DE ALMEIDA, RUI", "Rui d'Almeida"),
        ("SALEM, OMAR", "Omar abu Salem"),
        ("CHEIKH, FATIMETOU", "Fatimetou mint Cheikh"),
        ("FAHD, NOURA", "Noura bint Fahd"),
        ("سالم, محمد", "محمد ولد سالم"),
        ("ALIYEV, ELCHIN", "Elchin Aliyev oglu"),
        ("SILVA, JOAO MANUEL", "João M. Silva"),
        ("GHALI, IYAD", "Iyad ag Ghali"),
        ("ZU GUTTENBERG, KARL", "Karl von und zu Guttenberg"),
    ] {
        let desk = Desk::new();
        desk.gets(Indexed {
            names: vec![stored.into()],
            ..alert(1)
        });
        assert_eq!(desk.finds(asked).len(), 1, "{asked} for {stored}");
        for other in ["Paulo da Silveira", "Zulmira da Costa", "de mallette"] {
            assert!(desk.finds(other).is_empty(), "{other} for {stored}");
        }
    }
}

#[test]
fn a_flight_is_found_by_either_designator_of_its_airline() {
    let desk = Desk::new();
    desk.gets(Indexed {
        codes: vec!["TP1547".into()],
        ..alert(1)
    });
    desk.gets(Indexed {
        codes: vec!["TAP1483".into()],
        ..alert(2)
    });
    for (query, found) in [
        ("TAP1547", 1),
        ("TAP 1547", 1),
        ("TAP01547", 0),
        ("TP1483", 1),
        ("TP 01483", 0),
        ("TAP ", 2),
        ("TP ", 2),
        ("TAP Air Portugal", 2),
        ("AF1547", 0),
    ] {
        assert_eq!(desk.finds(query).len(), found, "{query}");
    }
}

#[test]
fn numbers_in_a_narrative_are_found_however_they_are_grouped() {
    let desk = with_text(
        "Conteneur MSKU 123456-7, LTA 057-1234 5675, navire IMO 9074729, envoi RA 473 124 829 GB, \
         passeport AB 123 456, tél. +33 6 12 34 56 78.",
    );
    for query in [
        "MSKU1234567",
        "MSKU 1234567",
        "msku 123456 7",
        "1234567",
        "05712345675",
        "057 12345675",
        "9074729",
        "IMO9074729",
        "RA473124829GB",
        "AB123456",
        "+33612345678",
        "0612345678",
    ] {
        assert_eq!(desk.finds(query).len(), 1, "{query}");
    }
    for query in ["MSKU1234568", "05712345676", "RA473124820GB"] {
        assert!(desk.finds(query).is_empty(), "{query}");
    }
}

#[test]
fn a_date_is_found_in_part_and_in_other_words() {
    let desk = Desk::new();
    desk.gets(Indexed {
        codes: vec!["1985-03-01".into()],
        ..alert(1)
    });
    desk.gets(Indexed {
        codes: vec!["1985-03".into()],
        ..alert(2)
    });
    desk.gets(Indexed {
        text: "née le 1er mars 1985 à Thiès".into(),
        ..alert(3)
    });
    for (query, found) in [
        ("March 1985", 3),
        ("1985-03", 3),
        ("03/1985", 3),
        ("03.1985", 3),
        ("mars 1985", 3),
        ("março de 1985", 3),
        ("آذار 1985", 3),
        ("марте 1985", 3),
        ("MAR85", 3),
        ("1er mars 1985", 2),
        ("1st March 1985", 2),
        ("1st March", 2),
        ("1 آذار 1985", 2),
        ("1º de março de 1985", 2),
        ("01/03/1985", 2),
        ("April 1985", 0),
        ("2 March", 0),
        ("1 mars 1986", 0),
    ] {
        assert_eq!(desk.finds(query).len(), found, "{query}");
    }
}

#[test]
fn a_name_is_found_in_whatever_script_it_was_written() {
    let spellings = [
        "Мохаммед",
        "محمد",
        "مُحَمَّد",
        "Mohamed",
        "Mohammed",
        "Muhammad",
    ];
    for written in spellings {
        let desk = Desk::new();
        desk.gets(Indexed {
            names: vec![format!("{written} Diallo")],
            ..alert(1)
        });
        desk.gets(Indexed {
            names: vec!["Fernanda Souza".into()],
            ..alert(2)
        });
        for typed in spellings
            .into_iter()
            .chain(["mohamm", "диалло", "ديالو", "Mohamed Diallo"])
        {
            let hits = desk.finds(typed);
            assert_eq!(hits.len(), 1, "{typed} should find {written}");
            assert_eq!(hits[0].row.id, crate::fixture::id(1));
            let snippet = hits[0].snippet.as_ref().unwrap();
            assert_eq!(snippet.field, Field::Names);
            assert!(!snippet.ranges.is_empty());
        }
        assert!(desk.finds("Ahmed").is_empty());
        assert!(desk.finds("Mahmoud").is_empty());
        assert!(desk.finds("محمود").is_empty());
        assert_eq!(
            desk.finds("-Мухаммад").len(),
            1,
            "excluded across scripts too"
        );
    }
}

#[test]
fn the_snippet_shows_the_original_and_marks_what_was_found() {
    let desk = with_text(&format!(
        "{}Deux passagers vers le مُسافِرُ المطار, vol SU2134.",
        "Rien. ".repeat(40)
    ));
    let marks = |query: &str| marked(&desk.finds(query)[0]);
    assert_eq!(marks("مطار"), ["المطار"]);
    assert_eq!(marks("مسافر 2134"), ["مُسافِرُ", "SU2134"]);
    assert_eq!(marks("PASSAG"), ["passagers"]);
    let hit = &desk.finds("vers")[0];
    let snippet = hit.snippet.as_ref().unwrap();
    assert!(snippet.cut_before && !snippet.cut_after);
    assert!(snippet.text.chars().count() <= 160);

    let subject = &desk.finds("suspect")[0];
    assert_eq!(subject.subject_marks, [(9, 16)]);
    assert_eq!(subject.snippet, None, "the subject is shown anyway");
    assert!(desk.finds("")[0].subject_marks.is_empty());
}

#[test]
fn words_are_joined_by_and_and_phrases_keep_their_order() {
    let desk = Desk::new();
    desk.gets(Indexed {
        text: "black suitcase, red bag".into(),
        ..alert(1)
    });
    desk.gets(Indexed {
        text: "red suitcase".into(),
        ..alert(2)
    });
    let numbers = |query: &str| desk.finds(query).len();
    assert_eq!(numbers("suitcase"), 2);
    assert_eq!(numbers("red suitcase"), 2);
    assert_eq!(numbers("\"red suitcase\""), 1);
    assert_eq!(numbers("suitcase -bag"), 1);
    assert_eq!(numbers("-\"black suitcase\""), 1);
    assert_eq!(numbers("suit"), 2, "the last word may go on");
    assert_eq!(numbers("suit "), 0, "a blank ends it");
    assert_eq!(numbers("-suitcase"), 0);
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let desk = with_text("NEAR the gate AND the belt");
    let long = "ab\" ".repeat(2_500);
    let hostile = [
        "\"",
        "\"\"",
        "*",
        "^",
        "NEAR(",
        "NEAR(a b, 2)",
        "a AND",
        "OR",
        "NOT",
        "NOT a",
        "(",
        ")",
        "a)",
        "subject:x",
        "{subject} : x",
        "-",
        "--",
        "- -",
        "\"-",
        "a*b",
        "a^b",
        "+",
        "a + b",
        "';--",
        "\\",
        "\0",
        "a\0b",
        "🙂",
        "🙂*",
        "👩‍👩‍👧",
        "\u{202e}abc",
        "\u{301}",
        "ﷺ",
        "½",
        "\u{10ffff}",
        "%",
        "_",
        "rank",
        "message_search",
        "«",
        "“a",
        "a AND OR NOT b",
        "𝟚𝟙𝟛𝟜",
        "ⅷ",
        "𓀀",
        "·",
        "ª",
        &long,
        &"x".repeat(10_240),
        &"🙂".repeat(2_560),
        &"-".repeat(10_240),
        &"\"".repeat(10_239),
        &"(".repeat(10_240),
        &"а ".repeat(5_000),
    ];
    for query in hostile {
        desk.finds(query);
    }
    assert_eq!(
        desk.finds("near and").len(),
        1,
        "operators are words like others"
    );
    assert_eq!(desk.finds("𝟚𝟙𝟛𝟜").len(), 0);
    assert_eq!(
        desk.finds("\"").len(),
        1,
        "a quote that was just opened asks for nothing yet"
    );
    assert!(desk.finds("🙂").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_and_no_query_is_an_error(text in "\\PC{0,80}", query in any::<String>()) {
        let desk = with_text(&text);
        for query in [&query, &text, &format!("\"{text}"), &format!("-{text}")] {
            for hit in desk.finds(query) {
                if hit.snippet.is_some() {
                    marked(&hit);
                }
            }
        }
    }

    #[test]
    fn a_word_of_a_text_finds_it(
        words in prop::collection::vec("[a-zа-яäöüßéçñ]{1,12}|[\u{627}-\u{64a}]{3,9}|[0-9]{1,6}|[A-Z]{2}[0-9]{3,4}", 1..8),
        pick in any::<prop::sample::Index>(),
    ) {
        let desk = with_text(&words.join(", "));
        let word = pick.get(&words);
        // A word of signs alone (a lone hamza) is no word.
        prop_assume!(!aircop_archive::search::normalise(word).is_empty());
        let hits = desk.finds(word);
        prop_assert_eq!(hits.len(), 1, "{}", word);
        prop_assert!(!marked(&hits[0]).is_empty());
    }
}
