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
         68272a015c163ec5d389fcd20e241739542d7fc2648d24918367146d6d143890
         f7459fa5c3d9449eb58f4ddece272034c23b8037ef460405ccf0df3b0977a40b",
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
        "770d8890d6f0e75dc53a8f6dd413d325ef2317b01b52c34e33726270dfcc6208"
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
         5bac0e783f08fc4d2e6aaacda9196b38723f6573b3e64c83cdf48838ebb7ccbf
         d8cedba7c1541730da405fc25167a42b919fb09ea1d8bc5ce081696a8bc0ae0c",
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
         72c6b635d12f00d1956901e2153681c89bc1fed0b05b8e4fd117511b80432257
         13e0cfda6cf8fee727b7c4a7195e43fb25c42ee0a021416a3d6af2f55bcddd0a",
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
         1efbff68b4df5954ec0ed979b35963766e35c230aae14f5f994f4d60533198bd
         0513f6b6ca4af7b0c2f4ad3d6d98f85e46535c18ca463ff0235a4c1e8c515a04",
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
