//! Every frame of the relay protocol, its bytes in pieces with what each piece is.

use aircop_message::Timestamp;
use aircop_wire::{
    AdmissionRecord, BlobId, Chunk, ChunkName, ChunksHeld, Course, Credential, Deposit, DepositId,
    DeviceAdmission, DirectoryAppend, DirectoryPage, Item, MailboxId, NewChunk, Notice, Refusal,
    Reply, Request, Resume, Resumed, SignedAdmission, StatusReport, Successor, Ticket,
    TicketAdmission, TransportKey, Welcome, Wrap,
};
use ed25519_dalek::SigningKey;
use serde::Serialize;

use super::cast::{DAKAR, LAGOS, NOW, PRAIA};
use super::directory;

const ADMIN_SEED: [u8; 32] = [0x90; 32];
const TOKEN: [u8; 32] = [0x70; 32];

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    relay_admin_seed: String,
    relay_admin_key: String,
    invitation_token: String,
    frames: Vec<Frame>,
    refused: Vec<RefusedFrame>,
}

/// A frame that nobody reads.
#[derive(Serialize)]
struct RefusedFrame {
    says: &'static str,
    from: &'static str,
    hex: String,
}

#[derive(Serialize)]
struct Frame {
    frame: &'static str,
    from: &'static str,
    pieces: Vec<Piece>,
}

#[derive(Serialize)]
struct Piece {
    hex: String,
    is: &'static str,
}

type Layout = &'static [(usize, &'static str)];

const REST: usize = usize::MAX;
const HEAD: Layout = &[(4, "length of what follows"), (1, "type")];
const DEVICE_ADMISSION: Layout = &[
    (1, "record: device"),
    (32, "transport key"),
    (16, "mailbox"),
    (8, "expires"),
    (1, "revoked"),
    (8, "sequence"),
    (64, "signature of the relay-admin key"),
];
const TICKET_ADMISSION: Layout = &[
    (1, "record: ticket"),
    (32, "SHA-256 of the token"),
    (16, "headquarters' mailbox"),
    (8, "expires"),
    (8, "sequence"),
    (64, "signature of the relay-admin key"),
];

/// Cuts a frame; the pieces must come to the whole of it.
fn frame(name: &'static str, from: &'static str, bytes: &[u8], fields: &[Layout]) -> Frame {
    let mut rest = bytes;
    let mut pieces = Vec::new();
    for (len, is) in HEAD.iter().chain(fields.iter().copied().flatten()) {
        let (piece, tail) = rest.split_at((*len).min(rest.len()));
        assert!(!piece.is_empty(), "{name}: {is}");
        pieces.push(Piece {
            hex: hex::encode(piece),
            is,
        });
        rest = tail;
    }
    assert!(rest.is_empty(), "{name} has {} more bytes", rest.len());
    Frame {
        frame: name,
        from,
        pieces,
    }
}

fn request(name: &'static str, request: &Request, fields: &[Layout]) -> Frame {
    let bytes = request.encode().unwrap();
    assert_eq!(&Request::decode(&bytes).unwrap(), request);
    frame(name, "client", &bytes, fields)
}

fn reply(name: &'static str, reply: &Reply, fields: &[Layout]) -> Frame {
    let bytes = reply.encode().unwrap();
    assert_eq!(&Reply::decode(&bytes).unwrap(), reply);
    frame(name, "relay", &bytes, fields)
}

fn notice(name: &'static str, notice: &Notice, fields: &[Layout]) -> Frame {
    let bytes = notice.encode().unwrap();
    assert_eq!(&Notice::decode(&bytes).unwrap(), notice);
    frame(name, "relay, to a subscriber", &bytes, fields)
}

fn admin() -> SigningKey {
    SigningKey::from_bytes(&ADMIN_SEED)
}

fn device_admission() -> SignedAdmission {
    let record = AdmissionRecord::Device(DeviceAdmission {
        transport_key: TransportKey(DAKAR.transport_key()),
        mailbox: MailboxId(DAKAR.mailbox().0),
        expires_at_ms: in_days(365),
        revoked: false,
        sequence: 1,
    });
    SignedAdmission::sign(record, &admin())
}

fn ticket_admission() -> SignedAdmission {
    let record = AdmissionRecord::Ticket(TicketAdmission {
        token_hash: Ticket(TOKEN).hash(),
        inbox: MailboxId([0x2f; 16]),
        expires_at_ms: in_days(7),
        sequence: 1,
    });
    SignedAdmission::sign(record, &admin())
}

fn successor() -> SignedAdmission {
    let record = AdmissionRecord::Successor(Successor {
        addresses: vec!["relay.example.org:4433".into(), "[2001:db8::7]:443".into()],
        key: TransportKey([0x77; 32]),
        sequence: 2,
    });
    SignedAdmission::sign(record, &admin())
}

/// Where the fields of [`successor`] are.
const SUCCESSOR: Layout = &[
    (1, "record: successor"),
    (2, "addresses"),
    (4, "length of the first"),
    (22, "address"),
    (4, "length of the second"),
    (17, "address"),
    (32, "the relay's key"),
    (8, "sequence"),
    (64, "signature of the relay-admin key"),
];

fn in_days(days: i64) -> i64 {
    NOW.plus_seconds(days * 24 * 3600).0
}

/// A body and wraps that are no envelope: the relay could not tell.
fn wrap(byte: u8) -> Wrap {
    Wrap::from_slice(&[byte; 1168]).unwrap()
}

fn requests() -> Vec<Frame> {
    let deposit = Deposit {
        id: DepositId([0xd0; 16]),
        expires_at_ms: in_days(1),
        body: b"a sealed body".to_vec(),
        wraps: vec![
            (MailboxId(PRAIA.mailbox().0), wrap(0x5a)),
            (MailboxId(LAGOS.mailbox().0), wrap(0x5b)),
        ],
    };
    let append = DirectoryAppend::sign(
        15,
        NOW.0,
        vec![directory::entry(15)],
        directory::checkpoint(),
        &admin(),
    );
    let entry = directory::entry(15).len();
    let note = directory::checkpoint().len();
    let credential: Layout = &[(1, "protocol version"), (1, "credential")];
    // Lengths that differ from run to run would differ in the vector, too.
    assert_eq!((entry, note), (ENTRY_LEN, NOTE_LEN));
    vec![
        request(
            "hello, known",
            &Request::Hello(Credential::Known),
            &[credential],
        ),
        request(
            "hello, ticket",
            &Request::Hello(Credential::Ticket(Ticket(TOKEN))),
            &[credential, &[(32, "the token itself")]],
        ),
        request(
            "hello, admission",
            &Request::Hello(Credential::Admission(device_admission())),
            &[credential, DEVICE_ADMISSION],
        ),
        request(
            "deposit",
            &Request::Deposit(deposit),
            &[&[
                (16, "deposit id"),
                (8, "expires"),
                (2, "number of wraps"),
                (16, "first mailbox"),
                (1168, "its wrap"),
                (16, "second mailbox"),
                (1168, "its wrap"),
                (4, "length of the body"),
                (REST, "body"),
            ]],
        ),
        request(
            "subscribe",
            &Request::Subscribe { after: 41 },
            &[&[(8, "after this sequence")]],
        ),
        request(
            "acknowledge",
            &Request::Acknowledge { seqs: vec![42, 43] },
            &[&[(2, "number of sequences"), (8, "sequence"), (8, "sequence")]],
        ),
        request(
            "put prekey",
            &Request::PutPrekey {
                prekey: DAKAR.prekey().bundle().to_bytes(),
            },
            &[&[(4, "length of the bundle"), (REST, "bundle")]],
        ),
        request(
            "get prekeys",
            &Request::GetPrekeys {
                mailboxes: vec![MailboxId(DAKAR.mailbox().0), MailboxId(PRAIA.mailbox().0)],
            },
            &[&[(2, "number of mailboxes"), (16, "mailbox"), (16, "mailbox")]],
        ),
        request(
            "directory get",
            &Request::DirectoryGet { from: 12 },
            &[&[(8, "index of the first entry wanted")]],
        ),
        request(
            "directory append",
            &Request::DirectoryAppend(append),
            &[&[
                (8, "size before it"),
                (8, "made at"),
                (2, "number of entries"),
                (4, "length of the entry"),
                (ENTRY_LEN, "entry"),
                (4, "length of the checkpoint"),
                (NOTE_LEN, "checkpoint"),
                (64, "signature of the relay-admin key"),
            ]],
        ),
        request(
            "put admission, device",
            &Request::PutAdmission(device_admission()),
            &[DEVICE_ADMISSION],
        ),
        request(
            "put admission, ticket",
            &Request::PutAdmission(ticket_admission()),
            &[TICKET_ADMISSION],
        ),
        request(
            "put admission, successor",
            &Request::PutAdmission(successor()),
            &[SUCCESSOR],
        ),
        request("status", &Request::Status, &[]),
        request(
            "put chunk",
            &Request::PutChunk(NewChunk {
                name: CHUNK,
                total: 300,
                bytes: b"a sealed chunk".to_vec(),
            }),
            &[&[
                (16, "blob"),
                (2, "index of the chunk"),
                (2, "chunks of the whole blob"),
                (4, "length of the chunk"),
                (REST, "chunk"),
            ]],
        ),
        request(
            "chunks held, asked",
            &Request::ChunksHeld { blob: CHUNK.blob },
            &[&[(16, "blob")]],
        ),
        request(
            "get chunk",
            &Request::GetChunk(CHUNK),
            &[&[(16, "blob"), (2, "index of the chunk")]],
        ),
        request(
            "resume",
            &Request::Resume(Resume {
                count: 41,
                last: [0x61; 16],
                next: [0x62; 16],
            }),
            &[&[
                (8, "connections so far"),
                (16, "tag that was left last"),
                (16, "tag that is left now"),
            ]],
        ),
    ]
}

const CHUNK: ChunkName = ChunkName {
    blob: BlobId([0xb1; 16]),
    index: 258,
};
const ENTRY_LEN: usize = 277;
const NOTE_LEN: usize = 185;

fn replies() -> Vec<Frame> {
    let clock = Timestamp(NOW.0 + 1).0;
    vec![
        reply(
            "welcome, device",
            &Reply::Welcome(Welcome {
                mailbox: Some(MailboxId(DAKAR.mailbox().0)),
                directory_size: 16,
                relay_time_ms: clock,
            }),
            &[&[
                (1, "a mailbox follows"),
                (16, "the device's mailbox"),
                (8, "entries in the directory"),
                (8, "the relay's clock"),
            ]],
        ),
        reply(
            "welcome, ticket",
            &Reply::Welcome(Welcome {
                mailbox: None,
                directory_size: 16,
                relay_time_ms: clock,
            }),
            &[&[
                (1, "no mailbox follows"),
                (8, "entries in the directory"),
                (8, "the relay's clock"),
            ]],
        ),
        reply(
            "refused",
            &Reply::Refused(Refusal::OverQuota),
            &[&[(2, "code: over quota")]],
        ),
        reply(
            "accepted",
            &Reply::Accepted {
                id: DepositId([0xd0; 16]),
            },
            &[&[(16, "deposit id")]],
        ),
        reply("done", &Reply::Done, &[]),
        reply(
            "prekeys",
            &Reply::Prekeys(vec![
                (
                    MailboxId(DAKAR.mailbox().0),
                    Some(DAKAR.prekey().bundle().to_bytes()),
                ),
                (MailboxId(PRAIA.mailbox().0), None),
            ]),
            &[&[
                (2, "number of mailboxes"),
                (16, "mailbox"),
                (1, "a prekey follows"),
                (4, "length of the bundle"),
                (1337, "bundle"),
                (16, "mailbox"),
                (1, "no prekey follows"),
            ]],
        ),
        reply(
            "directory entries",
            &Reply::DirectoryEntries(DirectoryPage {
                from: 15,
                size: 16,
                entries: vec![directory::entry(15)],
                checkpoint: directory::checkpoint(),
            }),
            &[&[
                (8, "index of the first entry"),
                (8, "entries in the whole directory"),
                (2, "number of entries"),
                (4, "length of the entry"),
                (ENTRY_LEN, "entry"),
                (4, "length of the checkpoint"),
                (REST, "checkpoint"),
            ]],
        ),
        reply(
            "status",
            &Reply::Status(StatusReport {
                waiting: 3,
                waiting_bytes: 6576,
                quota: 50_000,
                quota_bytes: 1 << 30,
                directory_size: 16,
                relay_time_ms: clock,
            }),
            &[&[
                (8, "envelopes that wait"),
                (8, "their bytes"),
                (8, "envelopes that may wait"),
                (8, "bytes that may wait"),
                (8, "entries in the directory"),
                (8, "the relay's clock"),
            ]],
        ),
        reply(
            "chunks held, told",
            &Reply::ChunksHeld(ChunksHeld::new(CHUNK.blob, 10, [0, 9])),
            &[&[
                (16, "blob"),
                (2, "chunks of the whole blob"),
                (2, "a bit for each, the first the highest of the first byte"),
            ]],
        ),
        reply(
            "chunk",
            &Reply::Chunk(Chunk {
                name: CHUNK,
                bytes: b"a sealed chunk".to_vec(),
            }),
            &[&[
                (16, "blob"),
                (2, "index of the chunk"),
                (4, "length of the chunk"),
                (REST, "chunk"),
            ]],
        ),
        reply(
            "resumed",
            &Reply::Resumed(Resumed {
                course: Course::Behind,
                count: 58,
                acknowledged: 42,
            }),
            &[&[
                (1, "course: behind"),
                (8, "count to bring next time"),
                (8, "highest sequence that was acknowledged"),
            ]],
        ),
    ]
}

fn notices() -> Vec<Frame> {
    vec![
        notice(
            "item",
            &Notice::Item(Item {
                seq: 42,
                received_at_ms: NOW.0,
                wrap: wrap(0x5a),
                body: b"a sealed body".to_vec(),
            }),
            &[&[
                (8, "sequence"),
                (8, "when the relay took it"),
                (1168, "wrap"),
                (4, "length of the body"),
                (REST, "body"),
            ]],
        ),
        notice(
            "directory grew",
            &Notice::DirectoryGrew { size: 16 },
            &[&[(8, "entries now")]],
        ),
        notice("caught up", &Notice::CaughtUp, &[]),
        notice("elsewhere", &Notice::Elsewhere, &[]),
        notice("moved", &Notice::Moved(successor()), &[SUCCESSOR]),
        notice(
            "refused, to a subscriber",
            &Notice::Refused(Refusal::ShuttingDown),
            &[&[(2, "code: shutting down")]],
        ),
    ]
}

/// A frame of a type with these fields.
fn raw(kind: u8, fields: &[&[u8]]) -> Vec<u8> {
    let fields = fields.concat();
    let length = u32::try_from(fields.len() + 1).unwrap().to_be_bytes();
    [length.as_slice(), &[kind], &fields].concat()
}

fn whole(frame: &Frame) -> Vec<u8> {
    let pieces = frame
        .pieces
        .iter()
        .map(|piece| hex::decode(&piece.hex).unwrap());
    pieces.collect::<Vec<_>>().concat()
}

fn refused_requests() -> Vec<(&'static str, Vec<u8>)> {
    let token = [0x70; 32];
    let wraps = |count: u16, body: u32| {
        let head = [count.to_be_bytes().as_slice(), &[0; 16], &[0; 1168]].concat();
        raw(2, &[&[1; 16], &[0; 8], &head, &body.to_be_bytes()])
    };
    let successor = |addresses: u16, address: &[u8]| {
        let length = u32::try_from(address.len()).unwrap().to_be_bytes();
        let one = [length.as_slice(), address].concat();
        let all = one.repeat(usize::from(addresses));
        let fields: [&[u8]; 6] = [
            &[3],
            &addresses.to_be_bytes(),
            &all,
            &[7; 32],
            &[0; 8],
            &[9; 64],
        ];
        raw(9, &fields)
    };
    let device = |revoked: u8| {
        raw(
            9,
            &[
                &[1],
                &[1; 32],
                &[2; 16],
                &[0; 8],
                &[revoked],
                &[0; 8],
                &[9; 64],
            ],
        )
    };
    vec![
        ("no type", vec![0, 0, 0, 0]),
        ("a type that is no request's", raw(0x0f, &[])),
        ("a reply in the place of a request", raw(0x84, &[])),
        (
            "a length beyond the limit",
            [2_621_441_u32.to_be_bytes().as_slice(), &[0x0a]].concat(),
        ),
        ("version 2 of the protocol", raw(1, &[&[2, 0]])),
        ("a credential that is not known", raw(1, &[&[1, 3]])),
        (
            "a ticket that is cut short",
            raw(1, &[&[1, 1], &token[..31]]),
        ),
        ("a deposit for 601 mailboxes", wraps(601, 0)),
        ("a deposit whose count is more than is there", wraps(2, 0)),
        ("a body of more than 1 MiB", wraps(1, (1 << 20) + 1)),
        ("a body that is longer than the frame", wraps(1, 5)),
        ("4,097 acknowledgements", raw(4, &[&4097_u16.to_be_bytes()])),
        (
            "a prekey of 4,097 bytes",
            raw(5, &[&4097_u32.to_be_bytes(), &[0; 4097]]),
        ),
        (
            "prekeys of 601 mailboxes",
            raw(6, &[&601_u16.to_be_bytes()]),
        ),
        ("a record that is not known", raw(9, &[&[4], &[0; 160]])),
        ("a flag that is neither 0 nor 1", device(2)),
        ("six addresses", successor(6, b"relay.example.org:4433")),
        (
            "an address that is not UTF-8",
            successor(1, b"\xffrelay:4433"),
        ),
        ("an address of 260 bytes", successor(1, &[b'a'; 260])),
        ("a status with a field", raw(0x0a, &[&[0]])),
        (
            "a file of 8,193 chunks",
            raw(0x0b, &[&[1; 16], &[0; 2], &8193_u16.to_be_bytes(), &[0; 4]]),
        ),
        (
            "a chunk of 262,161 bytes",
            raw(
                0x0b,
                &[&[1; 16], &[0; 2], &[0, 1], &262_161_u32.to_be_bytes()],
            ),
        ),
        (
            "a tag that is cut short",
            raw(0x0e, &[&[0; 8], &[1; 16], &[2; 15]]),
        ),
    ]
}

fn refused_replies() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a request in the place of a reply", raw(0x0a, &[])),
        (
            "a flag that is neither 0 nor 1",
            raw(0x81, &[&[2], &[0; 16]]),
        ),
        ("a refusal without a reason", raw(0x82, &[&[0, 0]])),
        (
            "a refusal for a reason that is not known",
            raw(0x82, &[&[0, 25]]),
        ),
        ("601 prekeys", raw(0x85, &[&601_u16.to_be_bytes()])),
        (
            "1,025 entries",
            raw(0x86, &[&[0; 16], &1025_u16.to_be_bytes()]),
        ),
        (
            "an entry of more than 64 KiB",
            raw(0x86, &[&[0; 16], &[0, 1], &65_537_u32.to_be_bytes()]),
        ),
        (
            "bits behind the last chunk",
            raw(0x88, &[&[1; 16], &[0, 3], &[0b0001_0000]]),
        ),
        (
            "chunks held that are cut short",
            raw(0x88, &[&[1; 16], &[0, 9], &[0xff]]),
        ),
        ("a course that is not known", raw(0x8a, &[&[4], &[0; 16]])),
    ]
}

fn refused_notices() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a reply in the place of a notice", raw(0x84, &[])),
        (
            "an item without its wrap",
            raw(0xa0, &[&[0; 16], &[0; 100]]),
        ),
        ("the end of the mailbox with a field", raw(0xa2, &[&[0]])),
        ("a move without a record", raw(0xa4, &[])),
    ]
}

fn refused() -> Vec<RefusedFrame> {
    let mut refused = Vec::new();
    let mut add = |from: &'static str, says, bytes: Vec<u8>, read: bool| {
        assert!(!read, "{says}");
        refused.push(RefusedFrame {
            says,
            from,
            hex: hex::encode(bytes),
        });
    };
    for (says, bytes) in refused_requests() {
        let read = Request::decode(&bytes).is_ok();
        add("client", says, bytes, read);
    }
    for (says, bytes) in refused_replies() {
        let read = Reply::decode(&bytes).is_ok();
        add("relay", says, bytes, read);
    }
    for (says, bytes) in refused_notices() {
        let read = Notice::decode(&bytes).is_ok();
        add("relay, to a subscriber", says, bytes, read);
    }
    // A length that is not that of what follows.
    let mut short = whole(&replies()[0]);
    short[3] -= 1;
    let read = Reply::decode(&short).is_ok();
    add("relay", "a length of one byte less", short, read);
    refused
}

pub(crate) fn vector() -> Vector {
    Vector {
        about: "Each frame of the relay protocol, in pieces; put the pieces behind each other for \
                the whole. `refused` are frames that \
                nobody reads. Integers are big-endian, times milliseconds since 1970 UTC.",
        relay_admin_seed: hex::encode(ADMIN_SEED),
        relay_admin_key: hex::encode(admin().verifying_key().to_bytes()),
        invitation_token: hex::encode(TOKEN),
        frames: [requests(), replies(), notices()]
            .into_iter()
            .flatten()
            .collect(),
        refused: refused(),
    }
}
