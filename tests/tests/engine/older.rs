//! Data that are older than what a desk did, and data that are used twice: noticed, said, and what
//! is missing comes back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use aircop_api::{Command, GapView, ViewName};
use aircop_message::MessageId;
use aircop_tests::world::{Office, OldRelay, World};
use aircop_wire::{Course, Reply, Resumed};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

async fn ids(office: &Office) -> BTreeSet<MessageId> {
    let rows = office.list(ViewName::All).await;
    rows.iter().map(|row| row.id).collect()
}

async fn references(office: &Office) -> Vec<String> {
    let rows = office.list(ViewName::All).await;
    rows.iter().map(|row| row.reference.clone()).collect()
}

async fn reference(office: &Office, message: MessageId) -> String {
    office.thread(message).await.messages[0]
        .row
        .reference
        .clone()
}

async fn gap(office: &Office) -> GapView {
    let gap = office.status().await.gap;
    gap.unwrap_or_else(|| panic!("{} misses nothing", office.name))
}

async fn clashes(office: &Office) -> Vec<String> {
    let clashes = office.status().await.clashes;
    clashes
        .into_iter()
        .map(|clash| format!("{} {} {}", clash.office, clash.kind, clash.reporter))
        .collect()
}

/// Until every office has said what it has to say, whoever waits for whom.
async fn all_settle(world: &World, offices: &[&Office]) {
    for _ in 0..3 {
        world.pass(MINUTE).await;
        for office in offices {
            office.settle().await;
        }
        world.hq.settle().await;
    }
}

struct Three {
    world: World,
    dakar: Office,
    praia: Office,
    lagos: Office,
}

impl Three {
    async fn new(seed: u64) -> Self {
        let mut world = World::new(seed).await;
        let dakar = world.office("Dakar", "SN", "DSS").await;
        let praia = world.office("Praia", "CV", "RAI").await;
        let lagos = world.office("Lagos", "NG", "LOS").await;
        all_settle(&world, &[&dakar, &praia, &lagos]).await;
        Self {
            world,
            dakar,
            praia,
            lagos,
        }
    }

    async fn settle(&self) {
        all_settle(&self.world, &[&self.dakar, &self.praia, &self.lagos]).await;
    }

    /// What happens after an image of Praia was made: mail in, mail out, an acknowledgement.
    async fn an_afternoon(&self) -> [MessageId; 4] {
        let (group, world) = (self.world.group, &self.world);
        let alert = self.dakar.alerts(group, &[&self.praia, &self.lagos]).await;
        let note = self.lagos.writes(group, &[&self.praia], "from Lagos").await;
        self.settle().await;
        self.praia
            .does(Command::Acknowledge { message: alert })
            .await;
        let sent = self.praia.writes(group, &[&self.dakar], "from Praia").await;
        self.settle().await;
        let last = world.hq.writes(group, &[&self.praia], "from HQ").await;
        self.settle().await;
        [alert, note, sent, last]
    }

    /// Everything is back at Praia as it was, and nobody else has more or less than before.
    async fn is_whole_again(&self, before: &BTreeSet<MessageId>, afternoon: [MessageId; 4]) {
        assert_eq!(&ids(&self.praia).await, before);
        let [alert, _, sent, _] = afternoon;
        let rows = self.praia.list(ViewName::All).await;
        let row = |id| rows.iter().find(|row| row.id == id).unwrap();
        assert!(
            row(alert).acknowledged,
            "what Praia had said is known again"
        );
        assert!(row(sent).outgoing);
        assert_eq!(row(sent).state, "DELIVERED", "Dakar's receipt came again");
        for office in [&self.dakar, &self.praia, &self.lagos, &self.world.hq] {
            let all = references(office).await;
            let distinct: BTreeSet<&String> = all.iter().collect();
            assert_eq!(all.len(), distinct.len(), "{}: {all:?}", office.name);
            assert!(office.quarantined().await.is_empty(), "{}", office.name);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_older_archive_is_noticed_at_unlock_and_what_is_missing_comes_back() {
    let mut three = Three::new(41).await;
    let first = three
        .praia
        .writes(three.world.group, &[&three.dakar], "early")
        .await;
    three.settle().await;
    assert_eq!(reference(&three.praia, first).await, "CV-RAI-2026-000001");
    let image = three.praia.image("old").await;
    three.praia.unlock().await;
    three.settle().await;
    let afternoon = three.an_afternoon().await;
    let before = ids(&three.praia).await;
    three.praia.put_archive_back(&image).await;

    // Without a line: the vault knows more than the archive, and no number is given again.
    let key = three.praia.transport_key();
    three.world.network.cut(key, true);
    three.praia.unlock().await;
    let missing = gap(&three.praia).await;
    assert!(!missing.twin && !missing.complete);
    let offline = three
        .praia
        .writes(three.world.group, &[&three.dakar], "offline")
        .await;
    let given = reference(&three.praia, offline).await;
    assert_ne!(given, "CV-RAI-2026-000002");
    assert!(
        given.starts_with("CV-RAI-2026-") && given.len() <= 21,
        "{given}"
    );
    assert_eq!(ids(&three.praia).await.len(), 2);

    three.world.network.cut(key, false);
    three.settle().await;
    let mut expected = before;
    expected.insert(offline);
    three.is_whole_again(&expected, afternoon).await;
    assert_eq!(gap(&three.praia).await.came, 4);
    assert_eq!(
        clashes(&three.world.hq).await,
        ["JAITF Praia older JAITF Praia"]
    );
    // Ten minutes later everybody has said that there is no more.
    three.world.pass(11 * MINUTE).await;
    three.settle().await;
    let done = gap(&three.praia).await;
    assert!(done.complete && done.waiting.is_empty(), "{done:?}");
    assert_eq!((done.asked, done.answered, done.came), (3, 3, 4));
    three.praia.does(Command::NoteGap).await;
    assert_eq!(three.praia.status().await.gap, None);
    three.world.hq.does(Command::NoteClashes).await;
    assert!(clashes(&three.world.hq).await.is_empty());
    three.praia.restart().await;
    three.praia.unlock().await;
    three.settle().await;
    assert_eq!(three.praia.status().await.gap, None, "once is enough");
}

#[tokio::test(start_paused = true)]
async fn a_whole_folder_put_back_is_noticed_at_the_relay_and_gets_mail_again() {
    let mut three = Three::new(43).await;
    let image = three.praia.image("old").await;
    three.praia.unlock().await;
    three.settle().await;
    let afternoon = three.an_afternoon().await;
    // Prekeys have changed meanwhile: the old folder has none that anybody would seal to.
    three.world.pass(30 * HOUR).await;
    three.settle().await;
    let before = ids(&three.praia).await;
    three.praia.put_back(&image).await;

    // Nothing on this PC knows better, so the number is given again; it does not leave so.
    let key = three.praia.transport_key();
    three.world.network.cut(key, true);
    three.praia.unlock().await;
    assert_eq!(three.praia.status().await.gap, None);
    let offline = three
        .praia
        .writes(three.world.group, &[&three.dakar], "offline")
        .await;
    assert_eq!(reference(&three.praia, offline).await, "CV-RAI-2026-000001");
    three.world.network.cut(key, false);
    three.settle().await;
    assert!(!gap(&three.praia).await.twin);
    let left = reference(&three.praia, offline).await;
    assert_ne!(left, "CV-RAI-2026-000001");
    assert_eq!(reference(&three.dakar, offline).await, left);
    let mut expected = before;
    expected.insert(offline);
    three.is_whole_again(&expected, afternoon).await;
    assert_eq!(
        clashes(&three.world.hq).await,
        ["JAITF Praia older JAITF Praia"]
    );

    let next = three.dakar.alerts(three.world.group, &[&three.praia]).await;
    three.settle().await;
    assert!(ids(&three.praia).await.contains(&next));
    assert!(three.praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_sender_can_always_send_again() {
    let three = Three::new(45).await;
    let (group, dakar) = (three.world.group, &three.dakar);
    let message = dakar.writes(group, &[&three.praia], "again").await;
    three.settle().await;
    assert_eq!(dakar.list(ViewName::Sent).await[0].state, "DELIVERED");
    dakar.does(Command::Resend { message }).await;
    three.settle().await;
    assert_eq!(ids(&three.praia).await.len(), 1, "once is enough");
    // Long after the envelope's time it goes as it was signed.
    three.world.pass(31 * 24 * HOUR).await;
    three.settle().await;
    dakar.does(Command::Resend { message }).await;
    three.settle().await;
    assert_eq!(ids(&three.praia).await, BTreeSet::from([message]));
    assert!(three.praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_copied_folder_is_noticed_on_both_pcs_and_takes_nothing_from_either() {
    let mut three = Three::new(47).await;
    let image = three.praia.image("old").await;
    three.praia.unlock().await;
    three.settle().await;
    let twin = three.praia.copy_on_another_pc(&image);
    let (world, group) = (&three.world, three.world.group);
    let early = three
        .dakar
        .writes(group, &[&three.praia], "before the twin")
        .await;
    three.settle().await;
    twin.unlock().await;
    world.pass(MINUTE).await;
    twin.settle().await;
    three.praia.settle().await;
    assert!(
        gap(&three.praia).await.twin,
        "it was there when the other came"
    );
    gap(&twin).await;

    let mut sent = BTreeSet::from([early]);
    for n in 0..5 {
        let from = if n % 2 == 0 {
            &three.dakar
        } else {
            &three.lagos
        };
        sent.insert(
            from.writes(group, &[&three.praia], &format!("note {n}"))
                .await,
        );
        world.pass(MINUTE).await;
    }
    let by_original = three
        .praia
        .writes(group, &[&three.dakar], "from the original")
        .await;
    let by_twin = twin.writes(group, &[&three.dakar], "from the twin").await;
    sent.extend([by_original, by_twin]);
    world.pass(3 * HOUR).await;
    for _ in 0..3 {
        all_settle(world, &[&three.dakar, &three.lagos, &three.praia, &twin]).await;
    }
    assert_eq!(ids(&three.praia).await, sent, "the original");
    assert_eq!(ids(&twin).await, sent, "the twin");
    let all = references(&three.dakar).await;
    assert_eq!(
        all.iter().collect::<BTreeSet<_>>().len(),
        all.len(),
        "{all:?}"
    );
    let told = clashes(&world.hq).await;
    assert!(
        told.contains(&"JAITF Praia twin JAITF Praia".to_owned()),
        "{told:?}"
    );
    // The twin learns that it is not alone when the other takes its mail.
    assert!(gap(&twin).await.twin);
}

#[tokio::test(start_paused = true)]
async fn two_copies_in_use_come_to_rest_and_still_get_what_is_new() {
    let mut three = Three::new(48).await;
    let image = three.praia.image("copied").await;
    three.praia.unlock().await;
    three.settle().await;
    let copy = three.praia.copy_on_another_pc(&image);
    copy.unlock().await;
    // Each makes prekeys of its own meanwhile.
    three.world.pass(26 * HOUR).await;
    // What comes is sealed to the prekey of one of them, and the other asks for it.
    let (group, world) = (three.world.group, &three.world);
    let first = three.dakar.alerts(group, &[&three.praia]).await;
    three
        .lagos
        .writes(group, &[&three.praia], "from Lagos")
        .await;
    three.settle().await;
    three
        .praia
        .writes(group, &[&three.dakar], "from Praia")
        .await;
    world.pass(2 * HOUR).await;
    for desk in [&three.praia, &copy] {
        desk.settle().await;
        assert!(ids(desk).await.contains(&first));
    }
    let both = async || three.praia.quarantined().await.len() + copy.quarantined().await.len();
    let before = both().await;
    three.world.pass(24 * HOUR).await;
    let day = both().await - before;
    assert!(day <= 60, "{day} envelopes that only the other could open");
    let late = three.dakar.alerts(three.world.group, &[&three.praia]).await;
    three.world.pass(30 * MINUTE).await;
    for desk in [&three.praia, &copy] {
        desk.settle().await;
        assert!(ids(desk).await.contains(&late));
    }
}

#[tokio::test(start_paused = true)]
async fn what_a_copy_had_not_delivered_when_it_ended_is_sent_by_the_original() {
    let mut three = Three::new(49).await;
    let image = three.praia.image("copied").await;
    three.praia.unlock().await;
    three.settle().await;
    let copy = three.praia.copy_on_another_pc(&image);
    copy.unlock().await;
    let lagos = three.lagos.transport_key();
    three.world.network.cut(lagos, true);
    three.world.pass(MINUTE).await;
    let both = [&three.dakar, &three.lagos];
    let begun = copy.writes(three.world.group, &both, "by the copy").await;
    copy.settle().await;
    three.dakar.settle().await;
    assert!(ids(&three.dakar).await.contains(&begun));
    // With the copy and the relay everything is gone that would still bring it to Lagos.
    copy.engine.shutdown().await;
    three.world.replace_relay(OldRelay::IsLost).await;
    three.world.hq.settle().await;
    let file = three.world.hq.engine.directory_file().unwrap();
    for office in [&three.dakar, &three.praia, &three.lagos] {
        office.engine.take_directory_file(&file).unwrap();
    }
    three.world.network.cut(lagos, false);
    three.world.pass(HOUR).await;
    three.settle().await;
    assert!(
        ids(&three.praia).await.contains(&begun),
        "Dakar handed it over"
    );
    assert!(ids(&three.lagos).await.contains(&begun));
}

#[tokio::test(start_paused = true)]
async fn two_messages_with_one_reference_are_noticed_by_who_gets_them() {
    let mut three = Three::new(49).await;
    // Nobody connects between the copy and what follows, so that neither PC can know.
    let image = three.praia.image("copy").await;
    let twin = three.praia.copy_on_another_pc(&image);
    let (key, group) = (three.praia.transport_key(), three.world.group);
    three.world.network.cut(key, true);
    // Both write without a line, and the original is opened anew before it goes out.
    three.praia.unlock().await;
    let one = three.praia.writes(group, &[&three.dakar], "one").await;
    three.praia.restart().await;
    twin.unlock().await;
    let two = twin.writes(group, &[&three.dakar], "two").await;
    three.world.network.cut(key, false);
    three.world.pass(MINUTE).await;
    twin.settle().await;
    twin.engine.shutdown().await;
    three.praia.unlock().await;
    three.settle().await;

    assert_eq!(ids(&three.dakar).await, BTreeSet::from([one, two]));
    let status = three.dakar.status().await;
    let clash = status.clashes.iter().find(|c| c.kind == "two-references");
    let clash = clash.unwrap();
    assert_eq!(clash.reference, "CV-RAI-2026-000001");
    let found: BTreeSet<_> = clash.messages.iter().copied().collect();
    assert_eq!(found, BTreeSet::from([one, two]));
    let said = "JAITF Praia two-references JAITF Dakar".to_owned();
    assert!(clashes(&three.world.hq).await.contains(&said));
    assert!(clashes(&three.praia).await.contains(&said));
    assert!(
        !clashes(&three.lagos).await.contains(&said),
        "it is no business of others"
    );
    // What the twin sent is there at the original as well.
    assert!(ids(&three.praia).await.contains(&two));
}

#[tokio::test(start_paused = true)]
async fn a_copy_that_is_used_after_a_restore_is_told_from_it() {
    let mut three = Three::new(51).await;
    let image = three.praia.image("old").await;
    three.praia.unlock().await;
    three.settle().await;
    let sent = three
        .dakar
        .writes(three.world.group, &[&three.praia], "lost")
        .await;
    three.settle().await;
    three.praia.put_back(&image).await;
    three.praia.unlock().await;
    three.settle().await;
    assert!(!gap(&three.praia).await.twin);
    assert!(ids(&three.praia).await.contains(&sent));
    // Both PCs are used in turns: neither is there when the other is.
    let twin = three.praia.copy_on_another_pc(&image);
    three.praia.does(Command::Lock).await;
    twin.unlock().await;
    three.world.pass(MINUTE).await;
    twin.settle().await;
    let taken = three
        .dakar
        .writes(three.world.group, &[&three.praia], "taken")
        .await;
    three.world.pass(MINUTE).await;
    twin.settle().await;
    assert!(ids(&twin).await.contains(&taken));
    twin.engine.shutdown().await;
    three.praia.unlock().await;
    three.settle().await;
    three.world.pass(2 * HOUR).await;
    three.settle().await;
    assert!(gap(&three.praia).await.twin);
    assert_eq!(ids(&three.praia).await, BTreeSet::from([sent, taken]));
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_cries_wolf_costs_an_alarm_and_nothing_else() {
    let three = Three::new(53).await;
    three
        .world
        .network
        .on_reply(Some(Arc::new(|_, reply| match reply {
            Reply::Resumed(resumed) => Reply::Resumed(Resumed {
                course: Course::Behind,
                acknowledged: u64::MAX,
                ..resumed
            }),
            reply => reply,
        })));
    let group = three.world.group;
    let mut sent = BTreeSet::new();
    for n in 0..3 {
        three.world.network.break_all();
        sent.insert(
            three
                .dakar
                .writes(group, &[&three.praia], &format!("{n}"))
                .await,
        );
        three.settle().await;
    }
    assert!(three.praia.status().await.gap.is_some());
    assert_eq!(ids(&three.praia).await, sent);
    assert!(three.praia.quarantined().await.is_empty());
    assert_eq!(ids(&three.lagos).await, BTreeSet::new());
    // An honest one again, and the desk goes on as before.
    three.world.network.on_reply(None);
    three.world.network.break_all();
    sent.insert(three.dakar.writes(group, &[&three.praia], "calm").await);
    three.settle().await;
    assert_eq!(ids(&three.praia).await, sent);
}

#[tokio::test(start_paused = true)]
async fn offices_of_one_airport_have_a_series_each() {
    let mut world = World::new(55).await;
    let customs = world.office("Lome", "TG", "LFW").await;
    let police = world.office("Lome Police", "TG", "LFW").await;
    let second = world.second_device(&police).await;
    for office in [&customs, &police] {
        office.settle().await;
    }
    let group = world.group;
    let mut given = Vec::new();
    for office in [&customs, &police, &second, &customs] {
        let id = office.writes(group, &[&world.hq], "first").await;
        given.push(reference(office, id).await);
    }
    assert_eq!(
        given,
        [
            "TG-LFW-2026-000001",
            "TG-LFW2-2026-000001",
            "TG-LFW2-2026-B00001",
            "TG-LFW-2026-000002"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn what_a_lost_relay_had_of_questions_and_answers_is_asked_for_again() {
    let mut three = Three::new(57).await;
    let image = three.praia.image("old").await;
    three.praia.unlock().await;
    three.settle().await;
    let note = three
        .dakar
        .writes(three.world.group, &[&three.praia], "from Dakar")
        .await;
    three.settle().await;
    // Dakar alone has it, and is never there together with Praia.
    three.dakar.engine.shutdown().await;
    three.praia.put_back(&image).await;
    three.praia.unlock().await;
    three.world.pass(HOUR).await;
    assert!(!ids(&three.praia).await.contains(&note));
    three.praia.engine.shutdown().await;
    three.dakar.unlock().await;
    three.world.pass(HOUR).await;
    // Its answer waits at the relay.
    three.world.replace_relay(OldRelay::IsLost).await;
    three.world.hq.settle().await;
    let file = three.world.hq.engine.directory_file().unwrap();
    three.praia.unlock().await;
    for office in [&three.dakar, &three.praia, &three.lagos] {
        office.engine.take_directory_file(&file).unwrap();
    }
    three.world.pass(HOUR).await;
    three.settle().await;
    assert!(ids(&three.praia).await.contains(&note));
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_comes_when_its_key_is_gone_is_asked_for_again() {
    let mut three = Three::new(58).await;
    let image = three.praia.image("old").await;
    three.praia.unlock().await;
    three.settle().await;
    let note = three
        .dakar
        .writes(three.world.group, &[&three.praia], "from Dakar")
        .await;
    three.settle().await;
    three.praia.put_back(&image).await;
    // The relay takes everything and says that nothing waits, for longer than old keys are kept.
    three.world.network.on_item(Some(Arc::new(|_| Vec::new())));
    three.praia.unlock().await;
    for _ in 0..5 {
        three.world.pass(24 * HOUR).await;
        three.world.network.break_all();
    }
    three.world.network.on_item(None);
    for _ in 0..3 {
        three.world.network.break_all();
        three.world.pass(HOUR).await;
    }
    assert!(ids(&three.praia).await.contains(&note));
}
