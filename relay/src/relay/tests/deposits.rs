//! Envelopes: once, for all or none, in order, gone when acknowledged or expired.

use aircop_wire::limits::MAX_LIFETIME_MS;
use aircop_wire::{Notice, Refusal};

use super::*;
use crate::{Quota, Room};

/// Mailboxes that hold so much, of whoever.
fn holding(quota: Quota) -> Limits {
    Limits {
        room: Room {
            quota,
            share: quota,
            reserve_bytes: 0,
        },
        ..Limits::default()
    }
}

#[tokio::test]
async fn one_body_waits_until_its_last_recipient_has_acknowledged() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let (praia, lagos) = (world.join(PRAIA).await, world.join(LAGOS).await);
    for n in 0..3 {
        deposit(&dakar, &envelope(n, &[PRAIA, LAGOS]))
            .await
            .unwrap();
    }
    let at_praia = backlog(&praia, 0).await;
    let at_lagos = backlog(&lagos, 0).await;
    assert_eq!(numbers(&at_praia, PRAIA), [0, 1, 2]);
    assert_eq!(numbers(&at_lagos, LAGOS), [0, 1, 2]);
    assert_eq!(at_praia[0].received_at_ms, NOW);
    assert_eq!(numbers(&backlog(&praia, at_praia[1].seq).await, PRAIA), [2]);
    assert_eq!((world.totals().bodies, world.totals().waiting), (3, 6));

    acknowledge(&praia, &[at_praia[0].seq, at_praia[1].seq]).await;
    assert_eq!(world.totals().bodies, 3);
    // Someone else's sequence and one that never was do nothing.
    acknowledge(&praia, &[at_lagos[2].seq, u64::MAX, at_praia[0].seq]).await;
    assert_eq!(numbers(&backlog(&lagos, 0).await, LAGOS), [0, 1, 2]);
    acknowledge(&lagos, &[at_lagos[0].seq, at_lagos[1].seq]).await;
    assert_eq!((world.totals().bodies, world.totals().waiting), (1, 2));
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA), [2]);
    assert_eq!(numbers(&backlog(&lagos, 0).await, LAGOS), [2]);
    let status = status(&lagos).await;
    assert_eq!((status.waiting, status.waiting_bytes), (1, 256 + 1168));
}

#[tokio::test]
async fn a_repeated_deposit_is_accepted_and_stored_once() {
    let mut world = World::new();
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    let alert = envelope(7, &[PRAIA]);
    let (a, b, c) = tokio::join!(
        deposit(&dakar, &alert),
        deposit(&dakar, &alert),
        deposit(&dakar, &alert)
    );
    assert_eq!((a, b, c), (Ok(()), Ok(()), Ok(())));
    let waiting = backlog(&praia, 0).await;
    assert_eq!(numbers(&waiting, PRAIA), [7]);

    // Neither an acknowledgement nor a restart makes it new again.
    acknowledge(&praia, &[waiting[0].seq]).await;
    deposit(&dakar, &alert).await.unwrap();
    drop((dakar, praia));
    world = world.restart();
    let dakar = world.known(DAKAR, NOW).await.unwrap();
    let praia = world.known(PRAIA, NOW).await.unwrap();
    // Nor does an expiry that was worked out anew.
    let again = Deposit {
        expires_at_ms: alert.expires_at_ms + 5,
        ..alert
    };
    deposit(&dakar, &again).await.unwrap();
    assert!(backlog(&praia, 0).await.is_empty());
    // And a sequence is never used twice.
    deposit(&dakar, &envelope(8, &[PRAIA])).await.unwrap();
    assert!(backlog(&praia, 0).await[0].seq > waiting[0].seq);
}

#[tokio::test]
async fn an_id_stands_for_one_content() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    world.join(LAGOS).await;
    let alert = envelope(1, &[PRAIA]);
    deposit(&dakar, &alert).await.unwrap();
    let mut body = alert.clone();
    body.body[100] ^= 1;
    let mut wraps = alert.clone();
    wraps.wraps = vec![(mailbox(PRAIA), wrap(2, PRAIA))];
    let mut other = alert.clone();
    other.wraps = vec![(mailbox(LAGOS), wrap(1, PRAIA))];
    for changed in [body, wraps, other] {
        assert_eq!(deposit(&dakar, &changed).await, Err(Refusal::Conflict));
    }
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA), [1]);
    assert_eq!(world.totals().waiting, 1);
}

#[tokio::test]
async fn a_deposit_is_for_all_its_mailboxes_or_for_none() {
    let limits = holding(Quota {
        envelopes: 2,
        bytes: 1 << 20,
    });
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    world.join(LAGOS).await;
    let nobody = 77;
    let stray = deposit(&dakar, &envelope(1, &[PRAIA, nobody, LAGOS])).await;
    assert_eq!(stray, Err(Refusal::UnknownMailbox));
    deposit(&dakar, &envelope(2, &[LAGOS])).await.unwrap();
    deposit(&dakar, &envelope(3, &[LAGOS])).await.unwrap();
    let full = deposit(&dakar, &envelope(4, &[PRAIA, LAGOS])).await;
    assert_eq!(full, Err(Refusal::OverQuota));
    assert!(backlog(&praia, 0).await.is_empty());
    assert_eq!(world.totals().bodies, 2);

    // What was refused was not remembered: it goes through once there is room.
    let lagos = world.known(LAGOS, NOW).await.unwrap();
    let first = backlog(&lagos, 0).await[0].seq;
    acknowledge(&lagos, &[first]).await;
    deposit(&dakar, &envelope(4, &[PRAIA, LAGOS]))
        .await
        .unwrap();
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA), [4]);
    assert_eq!(numbers(&backlog(&lagos, 0).await, LAGOS), [3, 4]);
}

#[tokio::test]
async fn a_mailbox_holds_so_many_bytes() {
    let one = 256 + 1168;
    let limits = holding(Quota {
        envelopes: 100,
        bytes: 3 * one,
    });
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    for n in 0..3 {
        deposit(&dakar, &envelope(n, &[PRAIA])).await.unwrap();
    }
    assert_eq!(
        deposit(&dakar, &envelope(3, &[PRAIA])).await,
        Err(Refusal::OverQuota)
    );
    deposit(&dakar, &envelope(3, &[DAKAR])).await.unwrap();
    let status = status(&praia).await;
    assert_eq!(
        (status.waiting_bytes, status.quota_bytes),
        (3 * one, 3 * one)
    );
}

#[tokio::test]
async fn a_sender_fills_its_share_of_a_mailbox_and_no_more() {
    let one = 256 + 1168;
    let limits = Limits {
        room: Room {
            quota: Quota {
                envelopes: 100,
                bytes: 100 * one,
            },
            share: Quota {
                envelopes: 3,
                bytes: 100 * one,
            },
            reserve_bytes: 0,
        },
        ..Limits::default()
    };
    let mut world = World::with(limits.clone(), SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    let (praia, lagos) = (world.join(PRAIA).await, world.join(LAGOS).await);
    for n in 0..3 {
        deposit(&dakar, &envelope(n, &[PRAIA])).await.unwrap();
    }
    // To all or to none, as with a full mailbox; the others' go through.
    let more = deposit(&dakar, &envelope(3, &[PRAIA, LAGOS])).await;
    assert_eq!(more, Err(Refusal::OverQuota));
    deposit(&dakar, &envelope(4, &[LAGOS])).await.unwrap();
    deposit(&lagos, &envelope(5, &[PRAIA])).await.unwrap();
    // Acknowledged, expired or revoked: his share is free again, also after a restart.
    let waiting = backlog(&praia, 0).await;
    acknowledge(&praia, &[waiting[0].seq]).await;
    drop((dakar, praia, lagos));
    world = world.restart();
    world.relay.limit(limits);
    let dakar = world.known(DAKAR, NOW).await.unwrap();
    deposit(&dakar, &envelope(6, &[PRAIA])).await.unwrap();
    let again = deposit(&dakar, &envelope(7, &[PRAIA])).await;
    assert_eq!(again, Err(Refusal::OverQuota));
    let later = NOW + 10 * HOUR;
    world.relay.sweep(later).await.unwrap();
    for n in 10..13 {
        let next = Deposit {
            expires_at_ms: later + HOUR,
            ..envelope(n, &[PRAIA])
        };
        deposit_at(&dakar, &next, later).await.unwrap();
    }
}

#[tokio::test]
async fn small_envelopes_have_room_where_large_ones_have_filled_a_mailbox() {
    let large = |n| Deposit {
        body: vec![1; 65_536],
        ..envelope(n, &[PRAIA])
    };
    let quota = Quota {
        envelopes: 100,
        bytes: 320_000,
    };
    let limits = Limits {
        room: Room {
            quota,
            share: quota,
            reserve_bytes: 100_000,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    for n in 0..2 {
        deposit(&dakar, &large(n)).await.unwrap();
    }
    deposit(&dakar, &large(2)).await.unwrap();
    let full = deposit(&dakar, &large(3)).await;
    assert_eq!(full, Err(Refusal::OverQuota));
    let alert = Deposit {
        body: vec![1; crate::SMALL_BODY],
        ..envelope(4, &[PRAIA])
    };
    deposit(&dakar, &alert).await.unwrap();
    assert_eq!(backlog(&praia, 0).await.len(), 4);
}

/// 1 MiB that comes once and fills 100 mailboxes costs what it fills.
#[tokio::test]
async fn a_body_for_many_mailboxes_costs_what_it_fills() {
    let limits = Limits {
        bytes: crate::Rate {
            per_second: 1 << 20,
            burst: 8 << 20,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    let offices: Vec<u8> = (100..104).collect();
    for office in &offices {
        world.join(*office).await;
    }
    let to_all = |n| Deposit {
        body: vec![2; 1 << 20],
        ..envelope(n, &offices)
    };
    deposit(&dakar, &to_all(1)).await.unwrap();
    let second = deposit(&dakar, &to_all(2)).await;
    assert_eq!(second, Err(Refusal::RateLimited));
    // To one it is one.
    let to_one = Deposit {
        wraps: to_all(3).wraps.into_iter().take(1).collect(),
        ..to_all(3)
    };
    deposit(&dakar, &to_one).await.unwrap();
}

#[tokio::test]
async fn what_expires_is_deleted_unread_and_forgotten() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let (praia, lagos) = (world.join(PRAIA).await, world.join(LAGOS).await);
    let short = Deposit {
        expires_at_ms: NOW + HOUR,
        ..envelope(1, &[PRAIA, LAGOS])
    };
    deposit(&dakar, &short).await.unwrap();
    deposit(&dakar, &envelope(2, &[PRAIA])).await.unwrap();
    let seq = backlog(&lagos, 0).await[0].seq;
    acknowledge(&lagos, &[seq]).await;

    assert_eq!(world.relay.sweep(NOW + HOUR - 1).await, Ok(0));
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA), [1, 2]);
    assert_eq!(world.relay.sweep(NOW + HOUR).await, Ok(1));
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA), [2]);
    assert_eq!(world.totals().bodies, 1);
    assert_eq!(status(&praia).await.waiting_bytes, 256 + 1168);

    let late = deposit_at(&dakar, &short, NOW + HOUR).await;
    assert_eq!(late, Err(Refusal::Pointless));
    let renewed = Deposit {
        expires_at_ms: NOW + 9 * HOUR,
        ..short
    };
    deposit_at(&dakar, &renewed, NOW + HOUR).await.unwrap();
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA), [2, 1]);
}

#[tokio::test]
async fn nothing_waits_longer_than_the_protocol_allows() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let forever = Deposit {
        expires_at_ms: i64::MAX,
        ..envelope(1, &[DAKAR])
    };
    deposit(&dakar, &forever).await.unwrap();
    assert_eq!(world.relay.sweep(NOW + MAX_LIFETIME_MS - 1).await, Ok(0));
    assert_eq!(world.relay.sweep(NOW + MAX_LIFETIME_MS).await, Ok(1));
}

#[tokio::test]
async fn a_sweep_of_many_goes_on_until_all_are_gone() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    for n in 0..700 {
        deposit(&dakar, &envelope(n, &[DAKAR])).await.unwrap();
    }
    assert_eq!(world.relay.sweep(NOW + 10 * HOUR).await, Ok(700));
    let totals = world.totals();
    assert_eq!((totals.bodies, totals.waiting), (0, 0));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    assert_eq!(
        deposit(&dakar, &envelope(1, &[])).await,
        Err(Refusal::Pointless)
    );
    assert_eq!(
        deposit(&dakar, &envelope(1, &[DAKAR, DAKAR])).await,
        Err(Refusal::Malformed)
    );
    let long = Deposit {
        body: vec![0; (1 << 20) + 1],
        ..envelope(1, &[DAKAR])
    };
    assert_eq!(deposit(&dakar, &long).await, Err(Refusal::TooLarge));
    let expired = Deposit {
        expires_at_ms: NOW,
        ..envelope(1, &[DAKAR])
    };
    assert_eq!(deposit(&dakar, &expired).await, Err(Refusal::Pointless));
    assert_eq!(world.totals().bodies, 0);
}

#[tokio::test]
async fn a_subscriber_gets_the_backlog_then_caught_up_then_what_arrives() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    deposit(&dakar, &envelope(1, &[PRAIA])).await.unwrap();
    let mut subscriber = praia.subscribe(0, NOW).await.unwrap();
    // Comes after the subscription, so after CaughtUp, though before the first read.
    deposit(&dakar, &envelope(2, &[PRAIA])).await.unwrap();
    assert_eq!(number(&item(&mut subscriber).await, PRAIA), 1);
    assert_eq!(next(&mut subscriber).await, Notice::CaughtUp);
    assert_eq!(number(&item(&mut subscriber).await, PRAIA), 2);
    // Giving up a wait loses nothing.
    for _ in 0..3 {
        let waited = tokio::time::timeout(std::time::Duration::from_millis(5), subscriber.next());
        assert!(waited.await.is_err());
    }
    let (received, deposited) = tokio::join!(item(&mut subscriber), async {
        deposit(&dakar, &envelope(3, &[PRAIA])).await
    });
    deposited.unwrap();
    assert_eq!(number(&received, PRAIA), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn subscribers_that_come_and_go_under_load_lose_and_double_nothing() {
    const EACH: u32 = 150;
    let limits = Limits {
        requests: crate::Rate {
            per_second: 1_000_000,
            burst: 1_000_000,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let praia = world.join(PRAIA).await;
    let mut senders = tokio::task::JoinSet::new();
    for office in 10..14_u8 {
        let session = world.join(office).await;
        senders.spawn(async move {
            for n in 0..EACH {
                let n = u32::from(office) * 1000 + n;
                deposit(&session, &envelope(n, &[PRAIA])).await.unwrap();
            }
        });
    }
    let mut got = Vec::new();
    let mut after = 0;
    while got.len() < 4 * EACH as usize {
        // Breaks off in the middle and comes back from the last sequence it has.
        let mut subscriber = praia.subscribe(after, NOW).await.unwrap();
        for _ in 0..37 {
            if got.len() == 4 * EACH as usize {
                break;
            }
            match next(&mut subscriber).await {
                Notice::Item(item) => {
                    assert!(item.seq > after);
                    after = item.seq;
                    got.push(number(&item, PRAIA));
                }
                Notice::CaughtUp => {}
                other => panic!("{other:?}"),
            }
        }
    }
    senders.join_all().await;
    for office in 10..14 {
        let of_office: Vec<_> = got
            .iter()
            .filter(|n| **n / 1000 == office)
            .copied()
            .collect();
        let sent: Vec<_> = (0..EACH).map(|n| office * 1000 + n).collect();
        assert_eq!(of_office, sent);
    }
}
