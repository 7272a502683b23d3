"""Bundles for a stick (PROTOCOL.md section 11.6)."""

import struct

import frames
from primitives import sha256, verify_strict

MAGIC = b"AIRCOP bundle 1\n"
LABEL = b"AIRCOP/1 bundle\0"
MOST = {1: 64 << 20, 2: 4 + frames.MAX_FRAME, 3: 29 + 262160, 4: 9 + 4096}
NAMES = {2: "deposit", 3: "put chunk", 4: "put prekey"}


class Refused(Exception):
    pass


def read_front(data):
    """What a bundle says of itself, once its signature has been found right, and its length."""
    if len(data) < 52:
        raise Refused("no-bundle")
    if data[:16] != MAGIC:
        raise Refused("version" if data[:14] == MAGIC[:14] else "no-bundle")
    sender, count = data[16:48], int.from_bytes(data[48:52], "big")
    if count > 16384:
        raise Refused("too-large")
    length = 52 + 72 + count * 37
    if len(data) < length + 64:
        raise Refused("cut-short")
    said, signature = data[:length], data[length : length + 64]
    if not verify_strict(sender, LABEL + said, signature):
        raise Refused("signature")
    places = [struct.unpack(">BI32s", said[at : at + 37]) for at in range(124, length, 37)]
    total = length + 64 + sum(size for _, size, _ in places)
    if total > 1 << 30 or any(size > MOST.get(kind, frames.MAX_FRAME) for kind, size, _ in places):
        raise Refused("too-large")
    return {
        "sender": sender,
        "log": said[52:84],
        "relay": said[84:116],
        "made": int.from_bytes(said[116:124], "big", signed=True),
        "places": places,
    }, length + 64


def read_part(place, data):
    kind, size, digest = place
    if len(data) < size:
        raise Refused("cut-short")
    if sha256(data) != digest:
        raise Refused("damaged")
    if kind == 1:
        return "directory", data
    if kind not in NAMES:
        raise Refused("kind")
    try:
        name, value = frames.read_frame(data, frames.REQUESTS, None)
    except frames.Refused as error:
        raise Refused("malformed") from error
    if name != NAMES[kind]:
        raise Refused("kind")
    return name, value


def read(data):
    """The front, the parts that can be read, and (number, reason) of the others."""
    front, at = read_front(data)
    parts, wrong = [], []
    for number, place in enumerate(front["places"], 1):
        try:
            parts.append(read_part(place, data[at : at + place[1]]))
        except Refused as reason:
            wrong.append([number, str(reason)])
            if str(reason) == "cut-short":
                return front, parts, wrong
        at += place[1]
    if at != len(data):
        wrong.append([len(front["places"]) + 1, "trailing"])
    return front, parts, wrong
