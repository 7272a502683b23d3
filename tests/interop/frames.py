"""Frames of the relay protocol (PROTOCOL.md section 11)."""

import struct

from primitives import sha256, verify_strict

ADMISSION = b"AIRCOP/1 admission record\0"
DIRECTORY_APPEND = b"AIRCOP/1 directory append\0"
MAX_FRAME = 2_621_440


class Refused(Exception):
    pass


class Fields:
    """Takes fields off the front; whoever leaves something behind has misread."""

    def __init__(self, data):
        self.rest = data

    def take(self, length):
        if len(self.rest) < length:
            raise Refused("ends early")
        head, self.rest = self.rest[:length], self.rest[length:]
        return head

    def number(self, form):
        return struct.unpack(">" + form, self.take(struct.calcsize(">" + form)))[0]

    def flag(self):
        value = self.number("B")
        if value > 1:
            raise Refused("flag")
        return bool(value)

    def blob(self, limit):
        length = self.number("I")
        if length > limit:
            raise Refused("too large")
        return self.take(length)

    def list(self, limit, read):
        count = self.number("H")
        if count > limit:
            raise Refused("too many")
        return [read() for _ in range(count)]

    def end(self):
        if self.rest:
            raise Refused("bytes after the end")


def read_frame(data, table, admin):
    if len(data) < 5 or int.from_bytes(data[:4], "big") != len(data) - 4:
        raise Refused("length")
    if len(data) - 4 > MAX_FRAME:
        raise Refused("too large")
    if data[4] not in table:
        raise Refused("type")
    fields = Fields(data[5:])
    name, read = table[data[4]]
    value = read(fields, admin)
    fields.end()
    return name, value


def hello(f, admin):
    if f.number("B") != 1:
        raise Refused("version")
    credential = f.number("B")
    if credential == 0:
        return "known"
    if credential == 1:
        return f.take(32)
    if credential == 2:
        return admission(f, admin)
    raise Refused("credential")


def text(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("text") from error


def admission(f, admin):
    whole = f.rest
    kind = f.number("B")
    if kind == 1:
        record = {
            "transport_key": f.take(32),
            "mailbox": f.take(16),
            "expires": f.number("q"),
            "revoked": f.flag(),
            "sequence": f.number("Q"),
        }
    elif kind == 2:
        record = {
            "token_hash": f.take(32),
            "inbox": f.take(16),
            "expires": f.number("q"),
            "sequence": f.number("Q"),
        }
    elif kind == 3:
        record = {
            "addresses": f.list(5, lambda: text(f.blob(259))),
            "key": f.take(32),
            "sequence": f.number("Q"),
        }
    else:
        raise Refused("record")
    signed = whole[: len(whole) - len(f.rest)]
    if not verify_strict(admin, ADMISSION + signed, f.take(64)):
        raise Refused("signature")
    return record


def entries(f):
    found = f.list(1024, lambda: f.blob(65536))
    if sum(map(len, found)) > 1 << 20:
        raise Refused("too large")
    return found


def append(f, admin):
    size, made = f.number("Q"), f.number("q")
    found, note = entries(f), f.blob(16384)
    digest = DIRECTORY_APPEND + struct.pack(">QqQ", size, made, len(found))
    for blob in [*found, note]:
        digest += struct.pack(">Q", len(blob)) + blob
    if not verify_strict(admin, DIRECTORY_APPEND + sha256(digest), f.take(64)):
        raise Refused("signature")
    return {"from": size, "made": made, "entries": found, "checkpoint": note}


def deposit(f, _):
    return {
        "id": f.take(16),
        "expires": f.number("q"),
        "wraps": f.list(600, lambda: (f.take(16), f.take(1168))),
        "body": f.blob(1 << 20),
    }


def refused(f, _):
    code = f.number("H")
    if not 1 <= code <= 24:
        raise Refused("code")
    return code


def page(f, _):
    return {
        "from": f.number("Q"),
        "size": f.number("Q"),
        "entries": entries(f),
        "checkpoint": f.blob(16384),
    }


def welcome(f, _):
    mailbox = f.take(16) if f.flag() else None
    return {"mailbox": mailbox, "size": f.number("Q"), "clock": f.number("q")}


def item(f, _):
    return {
        "seq": f.number("Q"),
        "received": f.number("q"),
        "wrap": f.take(1168),
        "body": f.blob(1 << 20),
    }


def chunk_name(f):
    return {"blob": f.take(16), "index": f.number("H")}


def put_chunk(f, _):
    name, total = chunk_name(f), f.number("H")
    if total > 8192:
        raise Refused("too many chunks")
    return {**name, "total": total, "bytes": f.blob(262160)}


def chunks_held(f, _):
    blob, total = f.take(16), f.number("H")
    if total > 8192:
        raise Refused("too many chunks")
    bits = f.take((total + 7) // 8)
    has = [bool(bits[i // 8] & 0x80 >> i % 8) for i in range(len(bits) * 8)]
    if any(has[total:]):
        raise Refused("bits behind the last chunk")
    return {"blob": blob, "held": has[:total]}


def resume(f, _):
    return {"count": f.number("Q"), "last": f.take(16), "next": f.take(16)}


def resumed(f, _):
    course = f.number("B")
    if course > 3:
        raise Refused("course")
    return {"course": course, "count": f.number("Q"), "acknowledged": f.number("Q")}


REQUESTS = {
    0x01: ("hello", hello),
    0x02: ("deposit", deposit),
    0x03: ("subscribe", lambda f, _: f.number("Q")),
    0x04: ("acknowledge", lambda f, _: f.list(4096, lambda: f.number("Q"))),
    0x05: ("put prekey", lambda f, _: f.blob(4096)),
    0x06: ("get prekeys", lambda f, _: f.list(600, lambda: f.take(16))),
    0x07: ("directory get", lambda f, _: f.number("Q")),
    0x08: ("directory append", append),
    0x09: ("put admission", admission),
    0x0A: ("status", lambda f, _: None),
    0x0B: ("put chunk", put_chunk),
    0x0C: ("chunks held", lambda f, _: f.take(16)),
    0x0D: ("get chunk", lambda f, _: chunk_name(f)),
    0x0E: ("resume", resume),
}
REPLIES = {
    0x81: ("welcome", welcome),
    0x82: ("refused", refused),
    0x83: ("accepted", lambda f, _: f.take(16)),
    0x84: ("done", lambda f, _: None),
    0x85: (
        "prekeys",
        lambda f, _: f.list(600, lambda: (f.take(16), f.blob(4096) if f.flag() else None)),
    ),
    0x86: ("directory entries", page),
    0x87: ("status", lambda f, _: [f.number("Q") for _ in range(5)] + [f.number("q")]),
    0x88: ("chunks held", chunks_held),
    0x89: ("chunk", lambda f, _: {**chunk_name(f), "bytes": f.blob(262160)}),
    0x8A: ("resumed", resumed),
}
NOTICES = {
    0xA0: ("item", item),
    0xA1: ("directory grew", lambda f, _: f.number("Q")),
    0xA2: ("caught up", lambda f, _: None),
    0xA3: ("elsewhere", lambda f, _: None),
    0xA4: ("moved", admission),
    0x82: ("refused", refused),
}
