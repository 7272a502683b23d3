//! What only a newer version knows.

use super::*;

#[test]
fn an_event_of_a_newer_version_is_kept_and_gives_nothing() {
    let mut d = desk();
    let newer = Event::Unknown(ciborium::Value::Map(vec![(
        ciborium::Value::Text("airspace-closed".into()),
        ciborium::Value::Bool(true),
    )]));
    let bytes = next(&d, &newer, &[1]);
    assert_eq!(Entry::read(&bytes).unwrap().event, newer);
    let before = d.root();
    d.append(&bytes).unwrap();
    assert_ne!(d.root(), before);
}

/// An office of a kind that this version does not know.
fn airline(n: u8) -> Event {
    use ciborium::Value;
    let fields = [
        ("office", Value::Bytes(vec![n; 16])),
        ("name", "Airline".into()),
        ("kind", "AIRLINE".into()),
        ("country", "SN".into()),
        ("place", "DSS".into()),
        ("languages", Value::Array(Vec::new())),
    ];
    let fields = fields.map(|(key, value)| (key.into(), value)).to_vec();
    Event::Unknown(Value::Map(vec![(
        "office-admitted".into(),
        Value::Map(fields),
    )]))
}

#[test]
fn what_builds_on_an_unknown_event_is_kept_without_effect_and_ends_no_log() {
    let mut d = desk();
    let withdrawn = |office| Event::RoleWithdrawn {
        group: GroupId([1; 16]),
        office: OfficeId([office; 16]),
    };
    let built = [
        device(9, 9),
        called(9, "+221 33 820 11 22"),
        role(1, 9, Role::Plain),
        role(7, 1, Role::Plain),
        withdrawn(9),
        Event::GroupClosed {
            group: GroupId([7; 16]),
        },
        kept(Some(7), [1, 1, 1, 1, 1]),
        Event::DeviceRevoked {
            device: DeviceKey([9; 32]),
            reason: String::new(),
        },
        Event::OfficeRevoked {
            office: OfficeId([9; 16]),
            reason: String::new(),
        },
    ];
    // Nothing unknown stands before them: they are faults, and refused.
    for event in &built {
        assert!(add(&mut d.clone(), event).is_err(), "{event:?}");
    }
    let (live, members) = (5, d.members(&GroupId([1; 16])).count());
    add(&mut d, &airline(9)).unwrap();
    for event in &built {
        let before = d.root();
        add(&mut d, event).unwrap();
        assert_ne!(d.root(), before);
        // Headquarters does not sign what it does not understand.
        assert!(Proposal::begin(Some(&d), T0, std::slice::from_ref(event)).is_err());
    }
    assert!(d.office(&OfficeId([9; 16])).is_none());
    assert!(!d.device_is_live(&DeviceKey([9; 32])));
    let ids = d.offices().map(|o| o.id).collect::<Vec<_>>();
    let devices: usize = ids.iter().map(|id| d.live_devices(id).count()).sum();
    assert_eq!(
        (devices, d.members(&GroupId([1; 16])).count()),
        (live, members)
    );
    // What is known is refused as before, and what is right has its effect.
    assert_eq!(
        add(&mut d, &device(1, 9)),
        Err(DirectoryError::Taken("the device's key"))
    );
    let control = Event::OfficeRevoked {
        office: OfficeId([9; 16]),
        reason: "a\nb".into(),
    };
    assert!(matches!(
        add(&mut d, &control),
        Err(DirectoryError::BadValue(_))
    ));
    let revoked = Event::OfficeRevoked {
        office: OfficeId([2; 16]),
        reason: String::new(),
    };
    add(&mut d, &revoked).unwrap();
    assert!(d.office(&OfficeId([2; 16])).unwrap().is_revoked());
}

#[test]
fn codes_of_countries_and_languages_are_a_form_and_no_list() {
    let try_office = |country: &str, languages: &[&str]| {
        let Event::OfficeAdmitted {
            office,
            name,
            kind,
            place,
            ..
        } = office(9, OfficeKind::Ocu, "BE")
        else {
            unreachable!()
        };
        let event = Event::OfficeAdmitted {
            office,
            name,
            kind,
            place,
            country: country.into(),
            languages: languages.iter().map(|l| (*l).to_owned()).collect(),
        };
        add(&mut desk(), &event)
    };
    assert_eq!(try_office("XX", &["fr", "pt-BR", "zh-Hans-CN"]), Ok(()));
    for country in ["", "X", "xx", "XXX", "X1", "\u{c9}"] {
        assert!(try_office(country, &[]).is_err(), "{country:?}");
    }
    for language in [
        "",
        "f",
        "fr_FR",
        " fr",
        "fran\u{e7}ais",
        "fr-",
        "1fr",
        "fr-abcdefghi",
    ] {
        assert!(try_office("SN", &[language]).is_err(), "{language:?}");
    }
}
