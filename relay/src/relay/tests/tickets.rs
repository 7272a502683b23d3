//! The holder of an invitation: one key, one deposit, one mailbox.

use aircop_wire::{Refusal, Ticket, TicketAdmission};

use super::*;

const HOLDER: u8 = 20;
const OTHER: u8 = 21;

/// Headquarters' relay with an invitation out.
async fn invited() -> (World, Session, Credential) {
    let world = World::new();
    let brussels = world.join(BRUSSELS).await;
    let ticket = Ticket([5; 32]);
    let reply = put(&world, &brussels, &ticket, NOW + HOUR, 1).await;
    assert_eq!(reply, Reply::Done);
    (world, brussels, Credential::Ticket(ticket))
}

async fn put(
    world: &World,
    brussels: &Session,
    ticket: &Ticket,
    expires_at_ms: i64,
    sequence: u64,
) -> Reply {
    let record = AdmissionRecord::Ticket(TicketAdmission {
        token_hash: ticket.hash(),
        inbox: mailbox(BRUSSELS),
        expires_at_ms,
        sequence,
    });
    let request = Request::PutAdmission(SignedAdmission::sign(record, &world.admin));
    brussels.handle(request, NOW).await
}

#[tokio::test]
async fn a_holder_writes_to_headquarters_once_and_may_repeat_it() {
    let (mut world, brussels, ticket) = invited().await;
    let holder = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();
    assert_eq!(holder.welcome().mailbox, None);
    let request = envelope(1, &[BRUSSELS]);
    deposit(&holder, &request).await.unwrap();
    deposit(&holder, &request).await.unwrap();
    assert_eq!(
        deposit(&holder, &envelope(2, &[BRUSSELS])).await,
        Err(Refusal::TicketUsed)
    );
    let mut changed = request.clone();
    changed.body[0] ^= 1;
    assert_eq!(deposit(&holder, &changed).await, Err(Refusal::Conflict));
    assert_eq!(numbers(&backlog(&brussels, 0).await, BRUSSELS), [1]);

    // It lost the answer, and the relay was restarted meanwhile.
    drop((holder, brussels));
    world = world.restart();
    let holder = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();
    deposit(&holder, &request).await.unwrap();
    assert_eq!(
        deposit(&holder, &envelope(2, &[BRUSSELS])).await,
        Err(Refusal::TicketUsed)
    );
    assert_eq!(world.totals().waiting, 1);
}

#[tokio::test]
async fn a_refused_deposit_does_not_use_the_ticket_up() {
    let (world, _brussels, ticket) = invited().await;
    let holder = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();
    let late = Deposit {
        expires_at_ms: NOW,
        ..envelope(1, &[BRUSSELS])
    };
    assert_eq!(deposit(&holder, &late).await, Err(Refusal::Pointless));
    deposit(&holder, &envelope(2, &[BRUSSELS])).await.unwrap();
}

#[tokio::test]
async fn a_ticket_serves_the_first_key_that_asks_with_it() {
    let (world, _brussels, ticket) = invited().await;
    let read = Request::DirectoryGet { from: 0 };
    // Who has only been greeted has not used it: a newcomer whose clock is wrong comes again.
    let early = world.relay.greet(key(OTHER), &ticket, NOW).await.unwrap();
    let holder = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();
    let page = holder.handle(read.clone(), NOW).await;
    assert!(matches!(page, Reply::DirectoryEntries(_)), "{page:?}");
    // From then on nobody else, whether greeted before or now.
    let refused = early.handle(read.clone(), NOW).await;
    assert_eq!(refused, Reply::Refused(Refusal::TicketUsed));
    let second = world.relay.greet(key(OTHER), &ticket, NOW).await;
    assert_eq!(second.unwrap_err(), Refusal::TicketUsed);
    let again = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();
    let page = again.handle(read, NOW).await;
    assert!(matches!(page, Reply::DirectoryEntries(_)), "{page:?}");
}

#[tokio::test]
async fn a_ticket_must_be_known_and_in_time() {
    let (world, brussels, ticket) = invited().await;
    let unknown = Credential::Ticket(Ticket([6; 32]));
    let unknown = world.relay.greet(key(HOLDER), &unknown, NOW).await;
    assert_eq!(unknown.unwrap_err(), Refusal::TicketUnknown);
    let holder = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();
    let late = deposit_at(&holder, &envelope(1, &[BRUSSELS]), NOW + HOUR).await;
    assert_eq!(late, Err(Refusal::TicketExpired));
    let late = world.relay.greet(key(HOLDER), &ticket, NOW + HOUR).await;
    assert_eq!(late.unwrap_err(), Refusal::TicketExpired);

    // Headquarters takes it back; the older record does not bring it again.
    let token = Ticket([5; 32]);
    assert_eq!(put(&world, &brussels, &token, NOW, 2).await, Reply::Done);
    let back = world.relay.greet(key(HOLDER), &ticket, NOW).await;
    assert_eq!(back.unwrap_err(), Refusal::TicketExpired);
    assert_eq!(
        put(&world, &brussels, &token, NOW + HOUR, 1).await,
        Reply::Refused(Refusal::Conflict)
    );
}

#[tokio::test]
async fn a_ticket_allows_nothing_else() {
    let (world, brussels, ticket) = invited().await;
    world.join(PRAIA).await;
    let prekey = Request::PutPrekey {
        prekey: vec![7; 99],
    };
    assert_eq!(brussels.handle(prekey.clone(), NOW).await, Reply::Done);
    let holder = world.relay.greet(key(HOLDER), &ticket, NOW).await.unwrap();

    let inbox = Request::GetPrekeys {
        mailboxes: vec![mailbox(BRUSSELS)],
    };
    let found = Reply::Prekeys(vec![(mailbox(BRUSSELS), Some(vec![7; 99]))]);
    assert_eq!(holder.handle(inbox, NOW).await, found);
    let directory = holder.handle(Request::DirectoryGet { from: 0 }, NOW).await;
    assert!(matches!(directory, Reply::DirectoryEntries(_)));

    let admission = world.admission(admitted(HOLDER));
    let append = aircop_wire::DirectoryAppend::sign(0, NOW, vec![], vec![1], &world.admin);
    for request in [
        Request::Deposit(envelope(1, &[PRAIA])),
        Request::Deposit(envelope(1, &[BRUSSELS, PRAIA])),
        Request::GetPrekeys {
            mailboxes: vec![mailbox(BRUSSELS), mailbox(PRAIA)],
        },
        Request::Acknowledge { seqs: vec![1] },
        prekey,
        Request::Status,
        Request::PutAdmission(admission.clone()),
        Request::DirectoryAppend(append),
    ] {
        assert_eq!(
            holder.handle(request.clone(), NOW).await,
            Reply::Refused(Refusal::NotAllowed),
            "{request:?}"
        );
    }
    assert_eq!(
        holder.subscribe(0, NOW).await.unwrap_err(),
        Refusal::NotAllowed
    );

    // Once headquarters has admitted the key, it is a device like others.
    assert_eq!(
        world.known(HOLDER, NOW).await.unwrap_err(),
        Refusal::NotAdmitted
    );
    let admitted = brussels.handle(Request::PutAdmission(admission), NOW).await;
    assert_eq!(admitted, Reply::Done);
    let device = world.known(HOLDER, NOW).await.unwrap();
    assert_eq!(device.welcome().mailbox, Some(mailbox(HOLDER)));
}
