//! Every frame of version 1, byte by byte: a change of the format cannot pass unseen.
//!
//! Each snapshot is hexadecimal with a remark behind `#`; `5a*1168` is a byte repeated. A frame
//! must encode to its snapshot, and the snapshot must decode to the frame.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_wire::limits::WRAP_LEN;
use aircop_wire::{
    AdmissionRecord, BlobId, Chunk, ChunkName, ChunksHeld, Course, Credential, Deposit, DepositId,
    DeviceAdmission, DirectoryAppend, DirectoryPage, Item, MailboxId, NewChunk, Notice, Refusal,
    Reply, Request, Resume, Resumed, SignedAdmission, StatusReport, Successor, Ticket,
    TicketAdmission, TransportKey, Welcome, Wrap, tls,
};
use ed25519_dalek::SigningKey;

/// 24 November 2026, 00:00 UTC: `000001a20ada2c00`.
const MIDNIGHT: i64 = 1_795_478_400_000;

fn bytes(snapshot: &str) -> Vec<u8> {
    snapshot
        .lines()
        .filter_map(|line| line.split('#').next())
        .flat_map(str::split_whitespace)
        .flat_map(|word| match word.split_once('*') {
            Some((byte, count)) => hex::decode(byte).unwrap().repeat(count.parse().unwrap()),
            None => hex::decode(word).unwrap(),
        })
        .collect()
}

fn request(frame: &Request, snapshot: &str) {
    let snapshot = bytes(snapshot);
    assert_eq!(hex::encode(frame.encode().unwrap()), hex::encode(&snapshot));
    assert_eq!(&Request::decode(&snapshot).unwrap(), frame);
}

fn reply(frame: &Reply, snapshot: &str) {
    let snapshot = bytes(snapshot);
    assert_eq!(hex::encode(frame.encode().unwrap()), hex::encode(&snapshot));
    assert_eq!(&Reply::decode(&snapshot).unwrap(), frame);
}

fn notice(frame: &Notice, snapshot: &str) {
    let snapshot = bytes(snapshot);
    assert_eq!(hex::encode(frame.encode().unwrap()), hex::encode(&snapshot));
    assert_eq!(&Notice::decode(&snapshot).unwrap(), frame);
}

fn admin() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

fn admission() -> SignedAdmission {
    SignedAdmission::sign(
        AdmissionRecord::Device(DeviceAdmission {
            transport_key: TransportKey([0x11; 32]),
            mailbox: MailboxId([0x22; 16]),
            expires_at_ms: MIDNIGHT,
            revoked: true,
            sequence: 7,
        }),
        &admin(),
    )
}

fn ticket() -> SignedAdmission {
    SignedAdmission::sign(
        AdmissionRecord::Ticket(TicketAdmission {
            token_hash: Ticket([0x33; 32]).hash(),
            inbox: MailboxId([0x44; 16]),
            expires_at_ms: MIDNIGHT,
            sequence: 1,
        }),
        &admin(),
    )
}

fn wrap() -> Wrap {
    Wrap::from_slice(&[0x5a; WRAP_LEN]).unwrap()
}

#[test]
fn hello_of_a_known_device() {
    request(
        &Request::Hello(Credential::Known),
        "00000003 # length of what follows
         01       # type: hello
         01       # protocol version
         00       # credential: known",
    );
}

#[test]
fn hello_with_an_invitation() {
    request(
        &Request::Hello(Credential::Ticket(Ticket([0x33; 32]))),
        "00000023
         01       # hello
         01       # version
         01       # credential: ticket
         33*32    # the token itself",
    );
}

#[test]
fn hello_with_an_admission() {
    request(
        &Request::Hello(Credential::Admission(admission())),
        "00000085
         01       # hello
         01       # version
         02       # credential: admission
         01       # record: device
         11*32    # transport key
         22*16    # mailbox
         000001a20ada2c00 # expires
         01       # revoked
         0000000000000007 # sequence
         # signature of the relay-admin key over label and record
         71e83504ba6ae9cb40353422228f685cbb538a935be617f11bdaeed5cc61400c
         3b7a33a276a1f56666da918d0c478d7c060b3e05e15598a77ad2947f678c6b0e",
    );
}

#[test]
fn deposit() {
    request(
        &Request::Deposit(Deposit {
            id: DepositId([0xd0; 16]),
            expires_at_ms: MIDNIGHT,
            body: b"body".to_vec(),
            wraps: vec![
                (MailboxId([0x22; 16]), wrap()),
                (MailboxId([0x23; 16]), wrap()),
            ],
        }),
        "00000963
         02       # deposit
         d0*16    # deposit id
         000001a20ada2c00 # expires
         0002     # wraps
         22*16    # first mailbox
         5a*1168  # its wrap
         23*16    # second mailbox
         5a*1168  # its wrap
         00000004 # length of the body
         626f6479 # body",
    );
}

#[test]
fn subscribe() {
    request(
        &Request::Subscribe { after: 258 },
        "00000009
         03       # subscribe
         0000000000000102 # after this sequence",
    );
}

#[test]
fn acknowledge() {
    request(
        &Request::Acknowledge { seqs: vec![3, 5] },
        "00000013
         04       # acknowledge
         0002     # sequences
         0000000000000003
         0000000000000005",
    );
}

#[test]
fn put_prekey() {
    request(
        &Request::PutPrekey {
            prekey: vec![0xee; 1337],
        },
        "0000053e
         05       # put prekey
         00000539 # length of the bundle
         ee*1337  # bundle",
    );
}

#[test]
fn get_prekeys() {
    request(
        &Request::GetPrekeys {
            mailboxes: vec![MailboxId([0x22; 16]), MailboxId([0x23; 16])],
        },
        "00000023
         06       # get prekeys
         0002     # mailboxes
         22*16
         23*16",
    );
}

#[test]
fn directory_get() {
    request(
        &Request::DirectoryGet { from: 12 },
        "00000009
         07       # directory get
         000000000000000c # index of the first entry wanted",
    );
}

#[test]
fn directory_append() {
    let entries = vec![b"one".to_vec(), b"two".to_vec()];
    let append = DirectoryAppend::sign(5, MIDNIGHT, entries, b"note".to_vec(), &admin());
    assert_eq!(
        hex::encode(append.digest()),
        "03da8ccd72f52391d549730cd45bc348a65b3c16fef5997aecdc6846ad6cac7f"
    );
    request(
        &Request::DirectoryAppend(append),
        "00000069
         08       # directory append
         0000000000000005 # size before it
         000001a20ada2c00 # made at
         0002     # entries
         00000003 6f6e65
         00000003 74776f
         00000004 6e6f7465 # checkpoint
         # signature of the relay-admin key over label and digest
         c83d4ec9bcba4b13fa26154321fc44abecf3604c1b636d0dc1f70f66f889e897
         54f238fff5e46c2eac189b1922a9ae0a75126d1e3f1cdff3a104460274f68700",
    );
}

#[test]
fn put_admission() {
    request(
        &Request::PutAdmission(ticket()),
        "00000082
         09       # put admission
         02       # record: ticket
         # SHA-256 of the token
         deb0e38ced1e41de6f92e70e80c418d2d356afaaa99e26f5939dbc7d3ef4772a
         44*16    # inbox
         000001a20ada2c00 # expires
         0000000000000001 # sequence
         # signature of the relay-admin key over label and record
         f554e1d6fd9cf04004c176dd72b1a5a2c6e003d8992d138440ae1799c9cf2c6e
         d86d4280a92df567dd09e4e345c95ad5a3c6a0c9eb6024be7f36e402276fce0d",
    );
}

#[test]
fn status() {
    request(
        &Request::Status,
        "00000001
         0a       # status",
    );
}

#[test]
fn resume() {
    request(
        &Request::Resume(Resume {
            count: 41,
            last: [0x61; 16],
            next: [0x62; 16],
        }),
        "00000029
         0e       # resume
         0000000000000029 # connections so far
         61*16    # tag that was left last
         62*16    # tag that is left now",
    );
}

#[test]
fn resumed() {
    reply(
        &Reply::Resumed(Resumed {
            course: Course::Behind,
            count: 58,
            acknowledged: 42,
        }),
        "00000012
         8a       # resumed
         03       # behind
         000000000000003a # count to bring next time
         000000000000002a # highest sequence that was acknowledged",
    );
}

#[test]
fn elsewhere() {
    notice(
        &Notice::Elsewhere,
        "00000001
         a3       # elsewhere",
    );
}

#[test]
fn welcome() {
    reply(
        &Reply::Welcome(Welcome {
            mailbox: Some(MailboxId([0x22; 16])),
            directory_size: 12,
            relay_time_ms: MIDNIGHT,
        }),
        "00000022
         81       # welcome
         01       # a mailbox follows
         22*16    # mailbox
         000000000000000c # entries in the directory
         000001a20ada2c00 # the relay's clock",
    );
    reply(
        &Reply::Welcome(Welcome {
            mailbox: None,
            directory_size: 12,
            relay_time_ms: MIDNIGHT,
        }),
        "00000012
         81       # welcome
         00       # the holder of a ticket has no mailbox
         000000000000000c
         000001a20ada2c00",
    );
}

#[test]
fn refused() {
    let snapshot = "00000003
         82       # refused
         0009     # over quota";
    reply(&Reply::Refused(Refusal::OverQuota), snapshot);
    notice(&Notice::Refused(Refusal::OverQuota), snapshot);
}

#[test]
fn accepted() {
    reply(
        &Reply::Accepted {
            id: DepositId([0xd0; 16]),
        },
        "00000011
         83       # accepted
         d0*16    # deposit id",
    );
}

#[test]
fn done() {
    reply(
        &Reply::Done,
        "00000001
         84       # done",
    );
}

#[test]
fn prekeys() {
    reply(
        &Reply::Prekeys(vec![
            (MailboxId([0x22; 16]), Some(b"bundle".to_vec())),
            (MailboxId([0x23; 16]), None),
        ]),
        "0000002f
         85       # prekeys
         0002     # mailboxes
         22*16
         01       # a prekey follows
         00000006 62756e646c65
         23*16
         00       # there is none",
    );
}

#[test]
fn directory_entries() {
    reply(
        &Reply::DirectoryEntries(DirectoryPage {
            from: 3,
            size: 4,
            entries: vec![b"one".to_vec()],
            checkpoint: b"note".to_vec(),
        }),
        "00000022
         86       # directory entries
         0000000000000003 # index of the first
         0000000000000004 # entries in the whole directory
         0001     # entries here
         00000003 6f6e65
         00000004 6e6f7465 # checkpoint",
    );
}

#[test]
fn status_report() {
    reply(
        &Reply::Status(StatusReport {
            waiting: 1,
            waiting_bytes: 2,
            quota: 3,
            quota_bytes: 4,
            directory_size: 5,
            relay_time_ms: MIDNIGHT,
        }),
        "00000031
         87       # status
         0000000000000001 # envelopes that wait
         0000000000000002 # their bytes
         0000000000000003 # envelopes that may wait
         0000000000000004 # bytes that may wait
         0000000000000005 # entries in the directory
         000001a20ada2c00 # the relay's clock",
    );
}

#[test]
fn item() {
    notice(
        &Notice::Item(Item {
            seq: 9,
            received_at_ms: MIDNIGHT,
            wrap: wrap(),
            body: b"body".to_vec(),
        }),
        "000004a9
         a0       # item
         0000000000000009 # sequence
         000001a20ada2c00 # received
         5a*1168  # wrap
         00000004 626f6479 # body",
    );
}

#[test]
fn directory_grew() {
    notice(
        &Notice::DirectoryGrew { size: 13 },
        "00000009
         a1       # directory grew
         000000000000000d # entries now",
    );
}

#[test]
fn caught_up() {
    notice(
        &Notice::CaughtUp,
        "00000001
         a2       # caught up",
    );
}

#[test]
fn moved() {
    let record = AdmissionRecord::Successor(Successor {
        addresses: vec!["a:1".into(), "b:22".into()],
        key: TransportKey([0x11; 32]),
        sequence: 7,
    });
    notice(
        &Notice::Moved(SignedAdmission::sign(record, &admin())),
        "0000007b
         a4       # moved
         03       # record: successor
         0002     # addresses
         00000003 613a31
         00000004 623a3232
         11*32    # the relay's key
         0000000000000007 # sequence
         # signature of the relay-admin key over label and record
         5fbaecb13f2ed4f596afdff55a59943e399709b659b2f2dedb5b885e9bc1ed59
         fc8cc227a97c9ac1c620a411818a9779b7dc72195cf63a134babbf062bcd2a07",
    );
}

#[test]
fn chunks() {
    let name = ChunkName {
        blob: BlobId([0x77; 16]),
        index: 258,
    };
    request(
        &Request::PutChunk(NewChunk {
            name,
            total: 300,
            bytes: vec![0x5a; 3],
        }),
        "0000001c # length
         0b       # put chunk
         77*16    # blob
         0102     # index
         012c     # of
         00000003 5a5a5a",
    );
    request(
        &Request::ChunksHeld { blob: name.blob },
        "00000011 0c 77*16",
    );
    request(&Request::GetChunk(name), "00000013 0d 77*16 0102");
    reply(
        &Reply::ChunksHeld(ChunksHeld::new(name.blob, 10, [0, 9, 10])),
        "00000015
         88       # chunks held
         77*16    # blob
         000a     # of
         80 40    # the first and the tenth",
    );
    reply(
        &Reply::Chunk(Chunk {
            name,
            bytes: vec![0x5a; 3],
        }),
        "0000001a
         89       # chunk
         77*16
         0102
         00000003 5a5a5a",
    );
    // A bit behind the last chunk, and more chunks than there may be.
    let stray = bytes("00000015 88 77*16 000a 80 20");
    assert!(Reply::decode(&stray).is_err());
    let many = bytes("0000001c 0b 77*16 0102 2001 00000003 5a5a5a");
    assert!(Request::decode(&many).is_err());
}

#[test]
fn refusals_keep_their_numbers() {
    let numbers: Vec<_> = Refusal::ALL.iter().map(|r| (r.code(), *r)).collect();
    assert_eq!(
        numbers,
        [
            (1, Refusal::NotAdmitted),
            (2, Refusal::TicketUnknown),
            (3, Refusal::TicketExpired),
            (4, Refusal::TicketUsed),
            (5, Refusal::Revoked),
            (6, Refusal::Version),
            (7, Refusal::Malformed),
            (8, Refusal::TooLarge),
            (9, Refusal::OverQuota),
            (10, Refusal::UnknownMailbox),
            (11, Refusal::RateLimited),
            (12, Refusal::StorageFull),
            (13, Refusal::StorageFailed),
            (14, Refusal::Conflict),
            (15, Refusal::BadSignature),
            (16, Refusal::ShuttingDown),
            (17, Refusal::NotAllowed),
            (18, Refusal::HelloFirst),
            (19, Refusal::Pointless),
            (20, Refusal::TooManyConnections),
            (21, Refusal::NotThereYet),
            (22, Refusal::OverAllowance),
            (23, Refusal::Gone),
            (24, Refusal::Moved),
        ]
    );
    for (code, refusal) in numbers {
        assert_eq!(Refusal::from_code(code), Some(refusal));
    }
    assert_eq!(Refusal::from_code(0), None);
    assert_eq!(Refusal::from_code(25), None);
}

#[test]
fn a_raw_public_key_has_one_der_form() {
    let key = TransportKey([0x11; 32]);
    let spki = tls::to_spki(&key);
    assert_eq!(
        spki,
        bytes(
            "302a # SEQUENCE
             3005 # SEQUENCE
             06032b6570 # OID 1.3.101.112
             032100 # BIT STRING without unused bits
             11*32"
        )
    );
    assert_eq!(tls::from_spki(&spki), Some(key));
    for len in 0..spki.len() {
        assert_eq!(tls::from_spki(&spki[..len]), None);
    }
    assert_eq!(tls::from_spki(&[spki.as_slice(), &[0]].concat()), None);
    // The same key under X25519's OID.
    let mut other = spki;
    other[8] = 0x6e;
    assert_eq!(tls::from_spki(&other), None);
}
