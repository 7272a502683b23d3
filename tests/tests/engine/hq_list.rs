//! Offices of a list that are invited in one go: looked through first, mended, and then all of them
//! or none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::fmt::Write as _;

use aircop_api::{
    ApiError, Command, ErrorCode, OfficeListDraft, OfficeListRow, OfficeListView, OfficesInvited,
    Reply, RoleDraft,
};
use aircop_message::Fault;
use aircop_tests::world::{Office, World};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Airports and countries that are there.
const AIRPORTS: [(&str, &str); 6] = [
    ("LFW", "Togo"),
    ("ACC", "GH"),
    ("ABJ", "Côte d’Ivoire"),
    ("NBO", "Kenya"),
    ("LIM", "Pérou"),
    ("BOG", "Kolumbien"),
];

fn list(offices: usize) -> String {
    let mut text = "Bureau;Pays;Aéroport;Langues;Téléphone;Remarques\r\n".to_owned();
    for n in 1..=offices {
        let (airport, country) = AIRPORTS[n % AIRPORTS.len()];
        writeln!(
            text,
            "CAAT {n:02};{country};{airport};français, en;+228 22 26 12 {n:02};-\r"
        )
        .unwrap();
    }
    text
}

async fn asks(hq: &Office, command: Command) -> Result<OfficeListView, ApiError> {
    match hq.engine.dispatch(command).await? {
        Reply::OfficeList(view) => Ok(*view),
        other => panic!("{other:?}"),
    }
}

async fn reads(hq: &Office, text: &str) -> Result<OfficeListView, ApiError> {
    let bytes = STANDARD.encode(text);
    asks(hq, Command::ReadOfficeList { bytes }).await
}

async fn invites(hq: &Office, draft: OfficeListDraft) -> Result<OfficesInvited, ApiError> {
    match hq.engine.dispatch(Command::InviteOffices { draft }).await? {
        Reply::OfficesInvited(made) => Ok(*made),
        other => panic!("{other:?}"),
    }
}

fn faults(view: &OfficeListView) -> Vec<(u32, String, Fault)> {
    let rows = view.rows.iter();
    let all = rows.flat_map(|one| {
        let faults = one.faults.iter();
        faults.map(|at| (one.row.line, at.field.clone(), at.fault))
    });
    all.collect()
}

fn rows(view: &OfficeListView) -> Vec<OfficeListRow> {
    view.rows.iter().map(|one| one.row.clone()).collect()
}

#[tokio::test(start_paused = true)]
async fn sixty_offices_are_invited_at_once_and_none_while_a_line_has_a_fault() {
    let world = World::new(181).await;
    let hq = &world.hq;
    let made = || hq.engine.invitations().unwrap().len();
    let good = reads(hq, &list(60)).await.unwrap();
    assert_eq!((good.rows.len(), faults(&good)), (60, Vec::new()));
    assert_eq!(good.ignored, ["Remarques"]);
    let peru = good.rows.iter().find(|one| one.row.place == "LIM").unwrap();
    assert_eq!((&*peru.row.country, &*peru.row.languages), ("PE", "fr, en"));

    // Every sort of fault, at its line.
    let own = hq.engine.directory().unwrap().offices[0]
        .name
        .to_uppercase();
    let odd = list(60)
        .replace("CAAT 03;", &format!("{own};"))
        .replace("CAAT 07;", "CAAT  08;")
        .replace("CAAT 12;Togo;LFW", "CAAT 12;Wakanda;QQQ")
        .replace("CAAT 14;", ";")
        .replace("+228 22 26 12 15", "call the desk")
        .replace("CAAT 16;", &format!("{};", "x".repeat(121)));
    let read = reads(hq, &odd).await.unwrap();
    let at = |line: u32, field: &str, fault| (line, field.to_owned(), fault);
    assert_eq!(
        faults(&read),
        [
            at(4, "name", Fault::TakenName),
            at(8, "name", Fault::DoubledName),
            at(9, "name", Fault::DoubledName),
            at(13, "country", Fault::UnknownCountry),
            at(13, "place", Fault::UnknownAirport),
            at(15, "name", Fault::Required),
            at(16, "telephone", Fault::Telephone),
            at(17, "name", Fault::TooLong),
        ]
    );
    let draft = |rows: Vec<OfficeListRow>| OfficeListDraft {
        rows,
        roles: vec![RoleDraft {
            group: world.group,
            role: "PLAIN".into(),
        }],
        hours: 72,
    };
    let refused = invites(hq, draft(rows(&read))).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidDraft);
    assert_eq!(refused.fields.len(), 8);
    assert_eq!(refused.fields[3].field, "13.country");
    assert_eq!(made(), 0);

    // Mended, and one left out: the other of the two names is then fine as it is.
    let mut mended = rows(&read);
    mended.retain(|row| row.line != 8);
    for row in &mut mended {
        match row.line {
            4 => row.name = "CAAT 03".into(),
            13 => (row.country, row.place) = ("Togo".into(), "LFW".into()),
            15 => row.name = "CAAT 14".into(),
            16 => row.telephone = String::new(),
            17 => row.name = "CAAT 16".into(),
            _ => {}
        }
    }
    let checked = asks(hq, Command::CheckOfficeList { rows: mended })
        .await
        .unwrap();
    assert_eq!(faults(&checked), []);
    let invited = invites(hq, draft(rows(&checked))).await.unwrap();
    assert_eq!((invited.offices.len(), made()), (59, 59));
    let downloads = world.path().join("hq").with_extension("downloads");
    let folder = downloads.join(&invited.folder);
    let mut secrets = std::collections::BTreeSet::new();
    for office in &invited.offices {
        let text = std::fs::read_to_string(folder.join(&office.file)).unwrap();
        let invitation = aircop_client::invitation::Invitation::from_text(&text).unwrap();
        assert_eq!(invitation.office, office.office);
        assert!(secrets.insert(*invitation.secret), "two have one secret");
    }
    // The same list again: every name has its open invitation now.
    let again = reads(hq, &list(2)).await.unwrap();
    let taken = [
        at(2, "name", Fault::TakenName),
        at(3, "name", Fault::TakenName),
    ];
    assert_eq!(faults(&again), taken);
}

#[tokio::test(start_paused = true)]
async fn a_list_that_is_none_is_refused_and_a_closed_group_makes_nothing() {
    let world = World::new(182).await;
    let hq = &world.hq;
    let refused = reads(hq, "Name,Remark\nCAAT,x\n").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::ColumnsNeeded);
    let refused = reads(hq, "Name,Country,Place\nCAAT,SN\n")
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::BadTable);
    let few = reads(hq, "Name,Country,Place\nCAAT Dakar,SN,DSS\n")
        .await
        .unwrap();
    // What no column says is what most are.
    assert_eq!(
        (&*few.rows[0].row.kind, &*few.rows[0].row.languages),
        ("JAITF", "en")
    );
    hq.engine.close_group(world.group).unwrap().done().unwrap();
    let draft = OfficeListDraft {
        rows: rows(&few),
        roles: vec![RoleDraft {
            group: world.group,
            role: "PLAIN".into(),
        }],
        hours: 72,
    };
    let refused = invites(hq, draft.clone()).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::UnknownGroup);
    // A folder that cannot be made takes everything back.
    let file = world.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let open = OfficeListDraft {
        roles: Vec::new(),
        ..draft
    };
    let refused = hq
        .engine
        .invite_offices(&open, &file.join("folder"))
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileFailed);
    assert_eq!(hq.engine.invitations().unwrap(), []);
    assert!(
        hq.engine
            .dispatch(Command::InviteOffices {
                draft: OfficeListDraft {
                    rows: Vec::new(),
                    ..open
                }
            })
            .await
            .is_err()
    );
}
