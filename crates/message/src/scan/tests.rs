use super::*;

const ZONE: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                    L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const PASS: &str = "M1TAVARES/JOAO        EABC123 LISRAITP 1547 333Y023A0042 100";

fn now() -> Timestamp {
    "2026-11-24T02:00:00Z".parse().unwrap()
}

#[test]
fn readers_that_announce_the_symbology() {
    for prefix in ["]L2", "]Q3", "]d2", "]z0", "]C1", "\u{2}]L2", "\u{1d}"] {
        let text = format!("{prefix}{PASS}\r\n");
        let scan = scan(&text, now()).unwrap();
        assert_eq!(scan.person.name, "TAVARES, JOAO", "{prefix:?}");
        assert_eq!(scan.legs[0].flight, "TP1547");
    }
    assert_eq!(scan(&format!("]L2{ZONE}"), now()), scan(ZONE, now()));
}

/// What a PC writes when a reader set to US keys types `text`.
fn typed(text: &str, us: &str, there: &str) -> String {
    let press = |c: char| {
        let at = us.chars().position(|key| key == c);
        at.and_then(|at| there.chars().nth(at)).unwrap_or(c)
    };
    text.chars().map(press).collect()
}

#[test]
fn readers_set_to_us_keys() {
    let whole = scan(ZONE, now()).unwrap().person;
    for (us, there) in [
        ("AQZWM<>/1234567890-", "QAWZ?./!&é\"'(-è_çà)"),
        ("AQZWM<>/1234567890-", "QAWZ?./=&é\"'(§è!çà)"),
        ("YZ<>/", "ZY;:-"),
        ("<>/", ";:-"),
        (
            "QWERTYUIOPASDFGHJKLZXCVBNM<>/",
            "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБЮ.",
        ),
    ] {
        let scan = scan(&typed(ZONE, us, there), now()).unwrap();
        assert_eq!(scan.person, whole, "{there}");
        assert!(scan.notes.iter().any(|note| note.code() == "keyboard"));
        let pass = super::scan(&typed(PASS, us, there), now()).unwrap();
        assert_eq!(pass.person.name, "TAVARES, JOAO", "{there}");
        assert_eq!(pass.legs[0].flight, "TP1547");
    }
}

#[test]
fn only_check_digits_make_a_translation_true() {
    let wrong = ZONE.replace("7408122", "7408132");
    let there = typed(&wrong, "AQZWM<>/1234567890-", "QAWZ?./!&é\"'(-è_çà)");
    assert_eq!(scan(&there, now()), Err(ScanFault::Neither));
    assert_eq!(scan("SN-DSS-2026-000001", now()), Err(ScanFault::Neither));
}

#[test]
fn where_two_keyboards_fit_the_name_is_doubtful() {
    let zone = ZONE.replace("ERIKSSON<<ANNA<MARIA<", "ERIKSSONY<ANNA<MARIA<");
    let zone = zone.replace("ZE184226B<<<<<10", "AE184226B<<<<<");
    let digit = |text: &str| {
        let weights = [7, 3, 1].into_iter().cycle();
        let values = text.chars().map(|c| c.to_digit(36).unwrap_or(0));
        values.zip(weights).map(|(v, w)| v * w).sum::<u32>() % 10
    };
    let zone = format!("{zone}{}", digit("AE184226B<<<<<"));
    let line = zone.lines().last().unwrap().to_owned();
    let all = format!("{}{}{}", &line[..10], &line[13..20], &line[21..43]);
    let zone = format!("{zone}{}", digit(&all));
    let scan = scan(&typed(&zone, "<", ";"), now()).unwrap();
    let doubt = Note::LettersExchanged("Y/Z".into());
    assert!(scan.notes.contains(&doubt), "{:?}", scan.notes);
}

#[test]
fn what_a_pc_makes_of_a_text_is_undone() {
    let whole = scan(ZONE, now()).unwrap();
    assert_eq!(
        scan(&ZONE.replace("<<", "\u{ab}"), now()),
        Ok(whole.clone())
    );
    assert_eq!(
        scan(&ZONE.replace('<', "\u{2039}"), now()),
        Ok(whole.clone())
    );
    assert_eq!(scan(&ZONE.to_lowercase(), now()), Ok(whole));
    assert_eq!(scan(&PASS.to_lowercase(), now()), scan(PASS, now()));
}

#[test]
fn titles_and_names_that_end_like_one() {
    let note = |given: &str| {
        let name = format!("{:<20}", format!("DIOUF/{given}"));
        let pass = PASS.replace("TAVARES/JOAO        ", &name);
        let scan = scan(&pass, now()).unwrap();
        assert_eq!(scan.person.name, format!("DIOUF, {given}"));
        scan.notes
    };
    for (given, title) in [
        ("MOUSSAMR", "MR"),
        ("MOUSSA MR", "MR"),
        ("AWAMRS", "MRS"),
        ("ANNAMISS", "MISS"),
        ("JOAOMSTR", "MSTR"),
        // Nothing else stands there.
        ("MR", "MR"),
        ("MRS", "MRS"),
    ] {
        assert_eq!(note(given), [Note::MayBeTitle(title.into())], "{given}");
    }
    for name in ["OMAR", "SAMR", "AMR", "WILLIAMS"] {
        assert_eq!(note(name), [], "{name}");
    }
}

#[test]
fn a_whole_zone_is_known_without_its_end() {
    assert!(is_whole(ZONE) && is_whole(&ZONE.replace('\n', "")));
    assert!(!is_whole(&ZONE[..44]) && !is_whole(&ZONE[..88]) && !is_whole(""));
    assert!(!is_whole(PASS));
}

#[test]
fn keyboards_that_nothing_tells_apart_are_both_named() {
    let keyboards = |text: &str| {
        let notes = scan(text, now()).unwrap().notes;
        let found = notes.into_iter().find(|note| note.code() == "keyboard");
        found.unwrap().text()
    };
    // Neither Y nor Z: the signs alone are the same.
    let pass = PASS.replace("TAVARES/JOAO ", "OKAFOR/CHIDI ");
    assert_eq!(keyboards(&typed(&pass, "<>/", ";:-")), "QWERTY / QWERTZ");
    // The check digits prove which of both.
    assert_eq!(keyboards(&typed(ZONE, "YZ<", "ZY;")), "QWERTZ");
}

#[test]
fn fillers_are_no_letters_of_another_keyboard() {
    // A card whose optional data fit the check digits of the zone with Q for the filler as well.
    let card = "IDESPBAA000589599999999R<<<<<<\n\
                8001014F3106028ESP<<<<<<<<<<<9\n\
                GARCIA<<LUIS<<<<<<<<<<<<<<<<<<";
    let whole = scan(card, now()).unwrap();
    let through = scan(&typed(card, "<", ";"), now()).unwrap();
    assert_eq!(through.person, whole.person);
    let letters = |note: &Note| note.code() == "letters";
    assert!(!through.notes.iter().any(letters), "{:?}", through.notes);
}
