//! What holds for every frame: what is written is read back, decoding is total and takes one form
//! only, limits hold on both sides, and signatures cover every field.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_wire::limits::{
    MAX_BODY, MAX_CHECKPOINT, MAX_CHUNK, MAX_CHUNKS, MAX_ENTRIES, MAX_ENTRIES_BYTES, MAX_ENTRY,
    MAX_FRAME, MAX_FRAME_STRANGER, MAX_MAILBOXES, MAX_PREKEY, MAX_SEQS, MAX_WRAPS, WRAP_LEN,
};
use aircop_wire::{
    AdmissionRecord, BUNDLE_MAGIC, BadSignature, BlobId, BundleReader, Chunk, ChunkName,
    ChunksHeld, Course, Credential, Deposit, DepositId, DeviceAdmission, DirectoryAppend,
    DirectoryPage, FrameError, Item, MailboxId, NewChunk, Notice, PREFIX_LEN, Refusal, Reply,
    Request, Resume, Resumed, SignedAdmission, StatusReport, Successor, Ticket, TicketAdmission,
    TicketHash, TransportKey, Welcome, Wrap, content_length, label,
};
use ed25519_dalek::{Signer as _, SigningKey};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

fn admin() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

fn mailbox() -> impl Strategy<Value = MailboxId> {
    any::<[u8; 16]>().prop_map(MailboxId)
}

fn blob(limit: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..limit.min(300))
}

fn wrap() -> impl Strategy<Value = Wrap> {
    any::<u8>().prop_map(|byte| Wrap::from_slice(&[byte; WRAP_LEN]).unwrap())
}

fn record() -> impl Strategy<Value = AdmissionRecord> {
    let device = (
        any::<[u8; 32]>(),
        mailbox(),
        any::<i64>(),
        any::<bool>(),
        any::<u64>(),
    )
        .prop_map(|(key, mailbox, expires_at_ms, revoked, sequence)| {
            AdmissionRecord::Device(DeviceAdmission {
                transport_key: TransportKey(key),
                mailbox,
                expires_at_ms,
                revoked,
                sequence,
            })
        });
    let ticket = (any::<[u8; 32]>(), mailbox(), any::<i64>(), any::<u64>()).prop_map(
        |(hash, inbox, expires_at_ms, sequence)| {
            AdmissionRecord::Ticket(TicketAdmission {
                token_hash: TicketHash(hash),
                inbox,
                expires_at_ms,
                sequence,
            })
        },
    );
    let address = "[a-z]{1,20}:[1-9][0-9]{0,3}";
    let successor = (vec(address, 0..=5), any::<[u8; 32]>(), any::<u64>()).prop_map(
        |(addresses, key, sequence)| {
            AdmissionRecord::Successor(Successor {
                addresses,
                key: TransportKey(key),
                sequence,
            })
        },
    );
    prop_oneof![device, ticket, successor]
}

fn admission() -> impl Strategy<Value = SignedAdmission> {
    record().prop_map(|record| SignedAdmission::sign(record, &admin()))
}

fn append() -> impl Strategy<Value = DirectoryAppend> {
    (
        any::<u64>(),
        any::<i64>(),
        vec(blob(MAX_ENTRY), 0..5),
        blob(MAX_CHECKPOINT),
    )
        .prop_map(|(from, at, entries, checkpoint)| {
            DirectoryAppend::sign(from, at, entries, checkpoint, &admin())
        })
}

fn chunk_name() -> impl Strategy<Value = ChunkName> {
    (any::<[u8; 16]>(), any::<u16>()).prop_map(|(blob, index)| ChunkName {
        blob: BlobId(blob),
        index,
    })
}

fn request() -> impl Strategy<Value = Request> {
    prop_oneof![
        Just(Request::Hello(Credential::Known)),
        any::<[u8; 32]>().prop_map(|t| Request::Hello(Credential::Ticket(Ticket(t)))),
        admission().prop_map(|a| Request::Hello(Credential::Admission(a))),
        (
            any::<[u8; 16]>(),
            any::<i64>(),
            blob(MAX_BODY),
            vec((mailbox(), wrap()), 0..4)
        )
            .prop_map(
                |(id, expires_at_ms, body, wraps)| Request::Deposit(Deposit {
                    id: DepositId(id),
                    expires_at_ms,
                    body,
                    wraps,
                })
            ),
        any::<u64>().prop_map(|after| Request::Subscribe { after }),
        vec(any::<u64>(), 0..20).prop_map(|seqs| Request::Acknowledge { seqs }),
        blob(MAX_PREKEY).prop_map(|prekey| Request::PutPrekey { prekey }),
        vec(mailbox(), 0..20).prop_map(|mailboxes| Request::GetPrekeys { mailboxes }),
        any::<u64>().prop_map(|from| Request::DirectoryGet { from }),
        append().prop_map(Request::DirectoryAppend),
        admission().prop_map(Request::PutAdmission),
        Just(Request::Status),
        (chunk_name(), any::<u16>(), blob(MAX_CHUNK)).prop_map(|(name, total, bytes)| {
            Request::PutChunk(NewChunk {
                name,
                total: total % (MAX_CHUNKS + 1),
                bytes,
            })
        }),
        any::<[u8; 16]>().prop_map(|blob| Request::ChunksHeld { blob: BlobId(blob) }),
        chunk_name().prop_map(Request::GetChunk),
        (any::<u64>(), any::<[u8; 16]>(), any::<[u8; 16]>())
            .prop_map(|(count, last, next)| Request::Resume(Resume { count, last, next })),
    ]
}

fn refusal() -> impl Strategy<Value = Refusal> {
    prop::sample::select(Refusal::ALL)
}

fn course() -> impl Strategy<Value = Course> {
    prop::sample::select(vec![
        Course::First,
        Course::Continued,
        Course::Ahead,
        Course::Behind,
    ])
}

fn reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        (option::of(mailbox()), any::<u64>(), any::<i64>()).prop_map(
            |(mailbox, directory_size, relay_time_ms)| Reply::Welcome(Welcome {
                mailbox,
                directory_size,
                relay_time_ms
            })
        ),
        refusal().prop_map(Reply::Refused),
        (course(), any::<u64>(), any::<u64>()).prop_map(|(course, count, acknowledged)| {
            Reply::Resumed(Resumed {
                course,
                count,
                acknowledged,
            })
        }),
        any::<[u8; 16]>().prop_map(|id| Reply::Accepted { id: DepositId(id) }),
        Just(Reply::Done),
        vec((mailbox(), option::of(blob(MAX_PREKEY))), 0..6).prop_map(Reply::Prekeys),
        (
            any::<u64>(),
            any::<u64>(),
            vec(blob(MAX_ENTRY), 0..5),
            blob(MAX_CHECKPOINT)
        )
            .prop_map(|(from, size, entries, checkpoint)| {
                Reply::DirectoryEntries(DirectoryPage {
                    from,
                    size,
                    entries,
                    checkpoint,
                })
            }),
        (any::<[u8; 16]>(), 0..=MAX_CHUNKS, vec(any::<u16>(), 0..20)).prop_map(
            |(blob, total, held)| Reply::ChunksHeld(ChunksHeld::new(BlobId(blob), total, held))
        ),
        (chunk_name(), blob(MAX_CHUNK))
            .prop_map(|(name, bytes)| Reply::Chunk(Chunk { name, bytes })),
        (any::<[u64; 5]>(), any::<i64>()).prop_map(
            |([waiting, waiting_bytes, quota, quota_bytes, directory_size], relay_time_ms)| {
                Reply::Status(StatusReport {
                    waiting,
                    waiting_bytes,
                    quota,
                    quota_bytes,
                    directory_size,
                    relay_time_ms,
                })
            }
        ),
    ]
}

fn notice() -> impl Strategy<Value = Notice> {
    prop_oneof![
        (any::<u64>(), any::<i64>(), wrap(), blob(MAX_BODY)).prop_map(
            |(seq, received_at_ms, wrap, body)| Notice::Item(Item {
                seq,
                received_at_ms,
                wrap,
                body
            })
        ),
        any::<u64>().prop_map(|size| Notice::DirectoryGrew { size }),
        Just(Notice::CaughtUp),
        Just(Notice::Elsewhere),
        admission().prop_map(Notice::Moved),
        refusal().prop_map(Notice::Refused),
    ]
}

/// A frame around any fields of any type, so that random bytes get past the length.
fn framed() -> impl Strategy<Value = Vec<u8>> {
    let kinds = prop_oneof![1..=0x0b_u8, 0x80..=0x88_u8, 0xa0..=0xa3_u8, any::<u8>()];
    (
        kinds,
        vec(prop_oneof![Just(0_u8), Just(1), any::<u8>()], 0..400),
    )
        .prop_map(|(kind, fields)| {
            let len = u32::try_from(fields.len() + 1).unwrap();
            [len.to_be_bytes().as_slice(), &[kind], &fields].concat()
        })
}

proptest! {
    #[test]
    fn requests_come_back_as_they_went(frame in request()) {
        let bytes = frame.encode().unwrap();
        prop_assert_eq!(Request::decode(&bytes).unwrap(), frame);
    }

    #[test]
    fn replies_come_back_as_they_went(frame in reply()) {
        let bytes = frame.encode().unwrap();
        prop_assert_eq!(Reply::decode(&bytes).unwrap(), frame);
    }

    #[test]
    fn notices_come_back_as_they_went(frame in notice()) {
        let bytes = frame.encode().unwrap();
        prop_assert_eq!(Notice::decode(&bytes).unwrap(), frame);
    }

    #[test]
    fn a_frame_cut_short_or_drawn_out_is_refused(frame in request(), cut in any::<prop::sample::Index>()) {
        let bytes = frame.encode().unwrap();
        let cut = cut.index(bytes.len());
        prop_assert!(Request::decode(&bytes[..cut]).is_err());
        // The same with a prefix that says so: the fields themselves must end where the frame does.
        if cut > PREFIX_LEN {
            let mut short = bytes[..cut].to_vec();
            let len = u32::try_from(cut - PREFIX_LEN).unwrap();
            short[..PREFIX_LEN].copy_from_slice(&len.to_be_bytes());
            prop_assert!(Request::decode(&short).is_err());
        }
        let mut long = bytes;
        long.push(0);
        prop_assert_eq!(Request::decode(&long), Err(FrameError::Trailing));
        let len = u32::try_from(long.len() - PREFIX_LEN).unwrap();
        long[..PREFIX_LEN].copy_from_slice(&len.to_be_bytes());
        prop_assert!(Request::decode(&long).is_err());
    }

    #[test]
    fn whatever_is_read_has_one_form_only(bytes in framed()) {
        if let Ok(frame) = Request::decode(&bytes) {
            prop_assert_eq!(&frame.encode().unwrap(), &bytes);
        }
        if let Ok(frame) = Reply::decode(&bytes) {
            prop_assert_eq!(&frame.encode().unwrap(), &bytes);
        }
        if let Ok(frame) = Notice::decode(&bytes) {
            prop_assert_eq!(&frame.encode().unwrap(), &bytes);
        }
    }

    #[test]
    fn an_admission_holds_for_its_own_bytes_alone(record in record(), bit in any::<prop::sample::Index>()) {
        let signed = SignedAdmission::sign(record.clone(), &admin());
        let key = admin().verifying_key();
        prop_assert_eq!(signed.verify(&key), Ok(&record));
        let other = SigningKey::from_bytes(&[8; 32]).verifying_key();
        prop_assert_eq!(signed.verify(&other), Err(BadSignature));
        prop_assert_eq!(AdmissionRecord::from_bytes(&record.to_bytes()), Ok(record));

        let mut bytes = Request::PutAdmission(signed).encode().unwrap();
        let from = PREFIX_LEN + 1;
        let bit = bit.index((bytes.len() - from) * 8);
        bytes[from + bit / 8] ^= 1 << (bit % 8);
        if let Ok(Request::PutAdmission(changed)) = Request::decode(&bytes) {
            prop_assert_eq!(changed.verify(&key), Err(BadSignature));
        }
    }

    #[test]
    fn an_append_holds_for_its_own_bytes_alone(append in append(), bit in any::<prop::sample::Index>()) {
        let key = admin().verifying_key();
        prop_assert_eq!(append.verify(&key), Ok(()));
        let mut bytes = Request::DirectoryAppend(append).encode().unwrap();
        let from = PREFIX_LEN + 1;
        let bit = bit.index((bytes.len() - from) * 8);
        bytes[from + bit / 8] ^= 1 << (bit % 8);
        if let Ok(Request::DirectoryAppend(changed)) = Request::decode(&bytes) {
            prop_assert_eq!(changed.verify(&key), Err(BadSignature));
        }
    }

    #[test]
    fn names_are_read_from_their_hexadecimal(bytes in any::<[u8; 16]>()) {
        let mailbox = MailboxId(bytes);
        prop_assert_eq!(mailbox.to_string().parse(), Ok(mailbox));
        prop_assert_eq!(format!("{mailbox:?}"), format!("{}..", &mailbox.to_string()[..8]));
    }
}

#[test]
fn entries_cannot_move_between_each_other_or_to_the_checkpoint() {
    let sign = |entries: &[&[u8]], checkpoint: &[u8]| {
        let entries = entries.iter().map(|e| e.to_vec()).collect();
        DirectoryAppend::sign(0, 0, entries, checkpoint.to_vec(), &admin()).digest()
    };
    let digests = [
        sign(&[b"ab"], b"c"),
        sign(&[b"a", b"b"], b"c"),
        sign(&[b"a"], b"bc"),
        sign(&[b"ab", b"c"], b""),
        sign(&[], b"abc"),
    ];
    for (i, a) in digests.iter().enumerate() {
        for b in &digests[i + 1..] {
            assert_ne!(a, b);
        }
    }
}

#[test]
fn a_length_is_checked_before_anything_is_read() {
    let len = |n: u32, limit| content_length(n.to_be_bytes(), limit);
    let too_large = |limit| {
        Err(FrameError::TooLarge {
            what: "frame",
            limit,
        })
    };
    assert_eq!(len(0, MAX_FRAME), Err(FrameError::Truncated));
    assert_eq!(len(1, MAX_FRAME), Ok(1));
    assert_eq!(len(u32::MAX, MAX_FRAME), too_large(MAX_FRAME));
    assert_eq!(len(512, MAX_FRAME_STRANGER), Ok(512));
    assert_eq!(len(513, MAX_FRAME_STRANGER), too_large(MAX_FRAME_STRANGER));
}

#[test]
fn a_greeting_fits_into_what_a_stranger_may_send() {
    let admission = SignedAdmission::sign(
        AdmissionRecord::Device(DeviceAdmission {
            transport_key: TransportKey([1; 32]),
            mailbox: MailboxId([2; 16]),
            expires_at_ms: i64::MAX,
            revoked: false,
            sequence: u64::MAX,
        }),
        &admin(),
    );
    let frame = Request::Hello(Credential::Admission(admission));
    assert!(frame.encode().unwrap().len() <= PREFIX_LEN + MAX_FRAME_STRANGER);
}

#[test]
fn the_largest_frames_fit_and_one_item_more_does_not() {
    let wrap = Wrap::from_slice(&[0; WRAP_LEN]).unwrap();
    let deposit = |wraps, body| {
        Request::Deposit(Deposit {
            id: DepositId([0; 16]),
            expires_at_ms: 0,
            body: vec![0; body],
            wraps: vec![(MailboxId([0; 16]), wrap.clone()); wraps],
        })
        .encode()
    };
    let acknowledge = |n| Request::Acknowledge { seqs: vec![0; n] }.encode();
    let put_prekey = |n| Request::PutPrekey { prekey: vec![0; n] }.encode();
    let get_prekeys = |n| {
        Request::GetPrekeys {
            mailboxes: vec![MailboxId([0; 16]); n],
        }
        .encode()
    };
    let prekeys =
        |n, len| Reply::Prekeys(vec![(MailboxId([0; 16]), Some(vec![0; len])); n]).encode();
    let page = |entries, len, checkpoint| {
        Reply::DirectoryEntries(DirectoryPage {
            from: 0,
            size: 0,
            entries: vec![vec![0; len]; entries],
            checkpoint: vec![0; checkpoint],
        })
        .encode()
    };
    for largest in [
        deposit(MAX_WRAPS, MAX_BODY),
        acknowledge(MAX_SEQS),
        put_prekey(MAX_PREKEY),
        get_prekeys(MAX_MAILBOXES),
        prekeys(MAX_MAILBOXES, MAX_PREKEY),
        page(MAX_ENTRIES_BYTES / MAX_ENTRY, MAX_ENTRY, MAX_CHECKPOINT),
        page(MAX_ENTRIES, MAX_ENTRIES_BYTES / MAX_ENTRIES, MAX_CHECKPOINT),
    ] {
        let len = largest.unwrap().len();
        assert!(len <= PREFIX_LEN + MAX_FRAME, "{len}");
    }
    for over in [
        deposit(MAX_WRAPS + 1, 0),
        deposit(1, MAX_BODY + 1),
        acknowledge(MAX_SEQS + 1),
        put_prekey(MAX_PREKEY + 1),
        get_prekeys(MAX_MAILBOXES + 1),
        prekeys(MAX_MAILBOXES + 1, 0),
        prekeys(1, MAX_PREKEY + 1),
        page(1, MAX_ENTRY + 1, 0),
        page(MAX_ENTRIES + 1, 0, 0),
        page(MAX_ENTRIES_BYTES / MAX_ENTRY + 1, MAX_ENTRY, 0),
        page(0, 0, MAX_CHECKPOINT + 1),
    ] {
        assert!(matches!(over, Err(FrameError::TooLarge { .. })), "{over:?}");
    }
}

#[test]
fn a_count_that_the_frame_cannot_hold_is_refused_before_memory_is_taken() {
    let count = |kind: u8, n: u16| {
        let frame = [&[0, 0, 0, 3, kind], n.to_be_bytes().as_slice()].concat();
        (Request::decode(&frame).err(), Reply::decode(&frame).err())
    };
    // Acknowledge, get prekeys; prekeys.
    assert_eq!(count(0x04, 4096).0, Some(FrameError::Truncated));
    assert_eq!(count(0x06, 600).0, Some(FrameError::Truncated));
    assert_eq!(count(0x85, 600).1, Some(FrameError::Truncated));
    for (kind, n) in [(0x04, 4097), (0x06, 601)] {
        let error = count(kind, n).0;
        assert!(
            matches!(error, Some(FrameError::TooLarge { .. })),
            "{error:?}"
        );
    }
}

#[test]
fn a_greeting_of_another_version_says_which() {
    for rest in [&[][..], &[0], &[7; 40]] {
        let len = u32::try_from(rest.len() + 2).unwrap();
        let frame = [&len.to_be_bytes()[..], &[0x01, 0x02], rest].concat();
        assert_eq!(Request::decode(&frame), Err(FrameError::Version(2)));
    }
}

#[test]
fn a_type_of_the_other_side_is_not_taken() {
    let status = Request::Status.encode().unwrap();
    let done = Reply::Done.encode().unwrap();
    let caught_up = Notice::CaughtUp.encode().unwrap();
    assert_eq!(Reply::decode(&status), Err(FrameError::UnknownType(0x0a)));
    assert_eq!(Request::decode(&done), Err(FrameError::UnknownType(0x84)));
    assert_eq!(
        Reply::decode(&caught_up),
        Err(FrameError::UnknownType(0xa2))
    );
    assert_eq!(Notice::decode(&done), Err(FrameError::UnknownType(0x84)));
}

#[test]
fn nothing_secret_or_long_is_printed() {
    let ticket = Ticket([0x33; 32]);
    let hello = Request::Hello(Credential::Ticket(ticket));
    assert_eq!(format!("{hello:?}"), "Hello(Ticket(Ticket(..)))");
    let wrap = Wrap::from_slice(&[0x5a; WRAP_LEN]).unwrap();
    let item = Notice::Item(Item {
        seq: 1,
        received_at_ms: 2,
        wrap,
        body: vec![0x5a; 4096],
    });
    assert_eq!(format!("{item:?}"), "Item(Item { seq: 1, body: 4096, .. })");
}

/// A front of these bytes, signed by whoever made it.
fn signed_front(count: u32, said: &[u8], parts: &[u8]) -> Vec<u8> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let mut front = BUNDLE_MAGIC.to_vec();
    front.extend_from_slice(key.verifying_key().as_bytes());
    front.extend_from_slice(&count.to_be_bytes());
    front.extend_from_slice(said);
    let signature = key.sign(&[label::BUNDLE, front.as_slice()].concat());
    front.extend_from_slice(&signature.to_bytes());
    front.extend_from_slice(parts);
    front
}

proptest! {
    #[test]
    fn a_bundle_of_whoever_signs_it_is_read_to_its_end_or_refused(
        count in 0_u32..4,
        mut said in vec(any::<u8>(), 72 + 3 * 37),
        lens in vec(0_u32..80, 3),
        kinds in vec(0_u8..6, 3),
        parts in vec(any::<u8>(), 0..200),
    ) {
        said.truncate(72 + count as usize * 37);
        for (n, (len, kind)) in lens.iter().zip(&kinds).enumerate().take(count as usize) {
            let at = 72 + n * 37;
            said[at] = *kind;
            said[at + 1..at + 5].copy_from_slice(&len.to_be_bytes());
            if let Some(part) = parts.get(..*len as usize) {
                said[at + 5..at + 37].copy_from_slice(&Sha256::digest(part));
            }
        }
        let bytes = signed_front(count, &said, &parts);
        let bundle = BundleReader::open(bytes.as_slice()).unwrap();
        prop_assert_eq!(bundle.front().places.len(), count as usize);
        prop_assert!(bundle.count() <= count as usize + 1);
    }

    #[test]
    fn a_bundle_that_claims_more_than_it_may_takes_no_memory(
        count in any::<u32>(),
        said in vec(any::<u8>(), 0..300),
    ) {
        let bytes = signed_front(count, &said, &[]);
        match BundleReader::open(bytes.as_slice()) {
            Ok(bundle) => bundle.for_each(drop),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
