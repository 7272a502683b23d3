"""The log as the relay keeps it: sealed entries, and who gets a new key (PROTOCOL.md 11.3)."""

import directory
from primitives import aead_open, hkdf_expand, hkdf_extract, sha256, xchacha_open

SEALED = b"AIRCOP/1 directory entry at the relay\0"
DIGEST = b"AIRCOP/1 log key\0"
WRAP = b"AIRCOP/1 log key wrap\0"
READING = b"AIRCOP/1 reading key\0"


def open_entry(keys, index, sealed):
    """The entry, and the key before its own with its place; None when it does not open. `keys` are
    pairs of a place and a key, ascending."""
    held = [pair for pair in keys if pair[0] <= index]
    if not held:
        return None
    first, key = held[-1]
    aad = SEALED + index.to_bytes(8, "big") + first.to_bytes(8, "big")
    plain = xchacha_open(key, sealed[:24], aad, sealed[24:])
    if plain is None:
        return None
    entry = plain[40:].rstrip(b"\0")
    if not entry.endswith(b"\x80"):
        return None
    before = (int.from_bytes(plain[:8], "big"), plain[8:40]) if first else None
    return entry[:-1], before


def trace_back(keys, sealed):
    """All keys, from the newest ones on."""
    while keys[0][0]:
        opened = open_entry(keys, keys[0][0], sealed[keys[0][0]])
        if opened is None or opened[1][0] >= keys[0][0]:
            raise directory.Refused("the key before")
        keys = [opened[1], *keys]
    return keys


def _derived(key, info):
    return hkdf_expand(hkdf_extract(b"", key), info, 32)


def reading_key(headquarters, device, sealed):
    return aead_open(_derived(headquarters, READING + device), b"", sealed)


def unwrap(statement, identity, reading):
    """The place from which a new key holds, and the key; None when this reader is not given it."""
    at, digest, wrapped = statement
    part = wrapped.get(directory.reader_tag(identity))
    key = part and aead_open(_derived(reading, WRAP + digest), b"", part)
    return (at + 1, key) if key and sha256(DIGEST + key) == digest else None


def read(first, identity, reading, sealed):
    """As many entries as a reader opens, verified, who begins with the first key."""
    keys, log, entries, seen = [(0, first)], None, [], 0
    for index, one in enumerate(sealed):
        for statement in log.log_keys[seen:] if log else []:
            seen += 1
            new = unwrap(statement, identity, reading)
            if new is None:
                return entries
            keys.append(new)
        opened = open_entry(keys, index, one)
        if opened is None:
            raise directory.Refused(f"entry {index} does not open")
        entries.append(opened[0])
        if log:
            log.append(opened[0])
        else:
            log = directory.Directory(opened[0])
    return entries
