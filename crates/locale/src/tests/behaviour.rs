//! What a caller sees.

use aircop_codes::{GoodsCategory, Tlp, Urgency};
use aircop_message::LocalTime;

use crate::{Language, Locale};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

#[test]
fn a_missing_text_is_shown_as_its_id() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        assert_eq!(locale.text("no-such-id"), "no-such-id");
        assert_eq!(locale.text(""), "");
        assert!(!locale.has("no-such-id") && locale.has("urgency-flash"));
    }
}

#[test]
fn the_same_code_is_read_in_every_language() {
    let read = |language| Locale::new(language).label(&GoodsCategory::FalseDocs);
    assert_eq!(read(Language::En), "False documents");
    assert_eq!(read(Language::Fr), "Faux documents");
    assert_eq!(read(Language::Pt), "Documentos falsos");
    assert_eq!(read(Language::Es), "Documentos falsos");
    assert_eq!(read(Language::Ru), "Поддельные документы");
    assert_eq!(read(Language::Ar), "وثائق مزورة");
    assert_eq!(read(Language::De), "Falsche Dokumente");
}

#[test]
fn a_code_of_a_newer_version_is_shown_as_it_came() {
    let newer = Urgency::Unrecognised("XYZ".into());
    assert_eq!(
        Locale::plain(Language::En).label(&newer),
        "XYZ (unknown code)"
    );
    assert_eq!(
        Locale::plain(Language::De).label(&newer),
        "XYZ (unbekannter Code)"
    );
    // Even one that would be another list's label.
    let odd = Tlp::Unrecognised("RED_MEANS".into());
    assert_eq!(
        Locale::plain(Language::En).label(&odd),
        "RED_MEANS (unknown code)"
    );
    assert_eq!(
        Locale::plain(Language::En).label_of("role", "JUDGE"),
        "JUDGE (unknown code)"
    );
    assert_eq!(
        Locale::plain(Language::En).error("brand-new"),
        Locale::plain(Language::En).text_with("error-other", &[("code", "brand-new".into())])
    );
    assert!(
        Locale::plain(Language::Fr)
            .quarantine("brand_new")
            .contains("brand_new")
    );
}

#[test]
fn directory_codes_countries_and_languages_have_names() {
    let fr = Locale::new(Language::Fr);
    assert_eq!(fr.label_of("role", "PLAIN"), "Utilisateur");
    assert_eq!(
        fr.label_of("class", "MY_COUNTRY"),
        "Tous les bureaux de mon pays"
    );
    assert_eq!(fr.country("SN"), "Sénégal");
    assert_eq!(fr.currency("USD"), "Dollar des États-Unis");
    assert_eq!(fr.language_name("pt-CV"), "Portugais");
    assert_eq!(fr.language_name("wo"), "Wolof");
    assert_eq!(fr.language_name("qqq"), "qqq");
    assert_eq!(Locale::new(Language::Ar).country("CV"), "كابو فيردي");
    assert_eq!(
        Locale::new(Language::Fr).quarantine("bad_signature"),
        "La signature n’est pas authentique"
    );
}

#[test]
fn what_is_no_longer_in_use_says_so_in_every_language() {
    for language in Language::ALL {
        let locale = Locale::plain(language);
        let lev = locale.currency_said("BGN");
        assert!(
            lev.contains("2026") && lev != locale.currency("BGN"),
            "{lev}"
        );
        assert_eq!(locale.currency_said("EUR"), locale.currency("EUR"));
        for (code, now) in [("DKR", "DSS"), ("FRU", "BSZ"), ("JOG", "YIA")] {
            let place = aircop_codes::airport(code).unwrap();
            let said = locale.standing(place).unwrap();
            assert!(said.contains(now), "{said}");
        }
        let open = aircop_codes::airport("LIS").unwrap();
        assert_eq!(locale.standing(open), None);
        let all = aircop_codes::currencies().iter();
        for money in all.chain(aircop_codes::withdrawn_currencies()) {
            let id = format!("currency-{}", money.code.to_lowercase());
            assert!(locale.words.has(&id), "{language:?} {id}");
        }
    }
}

#[test]
fn the_silent_port_is_named_where_it_is_known() {
    for language in Language::ALL {
        let locale = Locale::plain(language);
        assert!(
            locale
                .unreached("relay-silent", Some(4433))
                .contains("4433")
        );
        assert!(!locale.unreached("relay-silent", None).contains("port }"));
        let other = locale.unreached("relay-no-network", Some(4433));
        assert_eq!(other, locale.error("relay-no-network"));
    }
}

#[test]
fn negotiation_takes_what_a_system_or_a_browser_says() {
    for (wanted, language) in [
        ("fr", Language::Fr),
        ("fr_SN.UTF-8", Language::Fr),
        ("pt-CV, fr;q=0.8", Language::Pt),
        ("wo, fr;q=0.5, pt;q=0.9", Language::Pt),
        ("AR-mr", Language::Ar),
        ("de_DE@euro", Language::De),
        ("ru:en", Language::Ru),
        ("es-419", Language::Es),
        ("fr;q=0, en;q=0.1", Language::En),
        ("zh-Hant, ja", Language::En),
        ("C", Language::En),
        ("frr", Language::En),
        ("", Language::En),
        (";;q=,,", Language::En),
        ("pt;q=x, ru", Language::Ru),
    ] {
        assert_eq!(Language::negotiate(wanted), language, "{wanted:?}");
    }
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
        assert_eq!(Language::negotiate(language.code()), language);
    }
    assert_eq!(Language::from_code("FR"), None);
}

#[test]
fn only_arabic_runs_from_right_to_left() {
    let rtl: Vec<_> = Language::ALL.into_iter().filter(|l| l.is_rtl()).collect();
    assert_eq!(rtl, [Language::Ar]);
}

#[test]
fn what_is_filled_in_cannot_turn_the_sentence_round() {
    let hostile = "\u{202e}XYZ";
    let windowed = Locale::new(Language::En).text_with("code-unknown", &[("code", hostile.into())]);
    assert_eq!(
        windowed,
        format!("\u{2068}{hostile}\u{2069} (unknown code)")
    );
    let terminal = Locale::plain(Language::En).text_with("code-unknown", &[("code", "X".into())]);
    assert_eq!(terminal, "X (unknown code)");
}

#[test]
fn dates_are_the_same_in_every_language_and_keep_their_order_in_arabic() {
    let t: LocalTime = "2026-11-25T02:05:59Z".parse().unwrap();
    for language in Language::ALL {
        let plain = Locale::plain(language);
        assert_eq!(plain.date(t.at, -180), "2026-11-24");
        assert_eq!(plain.time(t.at, -180), "23:05");
        assert_eq!(plain.date_time(t.at, 330), "2026-11-25 07:35");
    }
    assert_eq!(
        Locale::new(Language::Ar).date(t.at, 0),
        "\u{2066}2026-11-25\u{2069}"
    );
    assert_eq!(Locale::new(Language::Fr).date(t.at, 0), "2026-11-25");
    let never = aircop_message::Timestamp(i64::MAX);
    assert_eq!(Locale::plain(Language::En).time(never, 0), "-");
}

#[test]
fn numbers_take_the_separators_of_the_language() {
    let write = |language, n: f64| Locale::plain(language).number(n);
    assert_eq!(write(Language::En, 1_234_567.5), "1,234,567.5");
    assert_eq!(
        write(Language::Fr, 1_234_567.5),
        "1\u{202f}234\u{202f}567,5"
    );
    assert_eq!(write(Language::Pt, 12_345.25), "12\u{a0}345,25");
    assert_eq!(write(Language::Pt, 1_234.0), "1234");
    assert_eq!(write(Language::Es, 20_000.0), "20.000");
    assert_eq!(write(Language::Es, 2_000.0), "2000");
    assert_eq!(write(Language::Ru, 2_000.0), "2\u{a0}000");
    assert_eq!(write(Language::Ar, 20_000.0), "20,000");
    assert_eq!(write(Language::De, -1_810.126), "-1.810,126");
    assert_eq!(write(Language::En, -0.0004), "0");
    assert_eq!(write(Language::En, 0.0), "0");
    assert_eq!(Locale::plain(Language::En).number(999_u32), "999");
    assert_eq!(
        Locale::plain(Language::En).number(i64::MIN),
        "-9,223,372,036,854,775,808"
    );
    assert_eq!(write(Language::En, f64::NAN), "NaN");
}

#[test]
fn lengths_of_time_are_said_as_each_language_counts() {
    let say = |language, ms| Locale::plain(language).duration(ms);
    assert_eq!(say(Language::En, 2 * HOUR + 14 * MINUTE), "2 h 14 min");
    assert_eq!(say(Language::En, -(2 * HOUR + 14 * MINUTE)), "2 h 14 min");
    assert_eq!(say(Language::En, 59_999), "less than a minute");
    assert_eq!(say(Language::En, HOUR), "1 h");
    assert_eq!(say(Language::En, DAY), "1 day");
    assert_eq!(
        say(Language::En, 2 * DAY + HOUR + 59 * MINUTE),
        "2 days 1 h"
    );
    assert_eq!(say(Language::Fr, 45 * MINUTE), "45 min");
    for (days, text) in [
        (1, "1 день"),
        (3, "3 дня"),
        (5, "5 дней"),
        (11, "11 дней"),
        (21, "21 день"),
        (111, "111 дней"),
        (122, "122 дня"),
        (1_001, "1\u{a0}001 день"),
        (1_013, "1\u{a0}013 дней"),
    ] {
        assert_eq!(say(Language::Ru, days * DAY), text);
    }
    for (days, text) in [
        (1, "يوم واحد"),
        (2, "يومان"),
        (3, "3 أيام"),
        (10, "10 أيام"),
        (11, "11 يومًا"),
        (99, "99 يومًا"),
        (100, "100 يوم"),
        (102, "102 يوم"),
        (103, "103 أيام"),
        (115, "115 يومًا"),
        (2_001, "2,001 يوم"),
        (2_010, "2,010 أيام"),
    ] {
        assert_eq!(say(Language::Ar, days * DAY), text);
    }
    assert!(say(Language::En, i64::MIN).starts_with("106,751,991,167 days"));
}

/// CLDR 48: the form "many" of French, Spanish and Portuguese is for whole millions.
#[test]
fn whole_millions_take_their_own_form() {
    let say = |language, n: f64| {
        let text = Locale::plain(language).text_with("views-count", &[("count", n.into())]);
        text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_eq!(say(Language::Fr, 1e6), "1 000 000 de messages");
    assert_eq!(say(Language::Pt, 1e6), "1 000 000 de mensagens");
    assert_eq!(say(Language::Es, 2e6), "2.000.000 de mensajes");
    assert_eq!(say(Language::Fr, 1_000_001.0), "1 000 001 messages");
    assert_eq!(say(Language::Fr, 0.0), "0 message");
    assert_eq!(say(Language::Fr, 1.5), "1,5 message");
    assert_eq!(say(Language::Pt, 0.0), "0 mensagens");
    assert_eq!(say(Language::Es, 1.5), "1,5 mensajes");
    assert_eq!(say(Language::De, 1e6), "1.000.000 Nachrichten");
    assert_eq!(say(Language::Ru, 1.5), "1,5 сообщения");
}

#[test]
fn no_number_stops_a_text() {
    for language in Language::ALL {
        for n in [f64::NAN, f64::INFINITY, f64::MIN, 1e-300, 0.1 + 0.2, -1.0] {
            let text = Locale::plain(language).text_with("duration-days", &[("days", n.into())]);
            assert!(!text.is_empty(), "{language:?} {n}");
        }
    }
}

#[test]
fn a_locale_can_be_used_from_any_thread() {
    fn crosses<T: Send + Sync + Clone + 'static>(_: &T) {}
    let locale = Locale::new(Language::Ru);
    crosses(&locale);
    let there = std::thread::spawn(move || locale.text("kind-alert"))
        .join()
        .unwrap();
    assert_eq!(there, "Ориентировка");
}
