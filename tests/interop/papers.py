"""What people carry and read out: invitations, proposals, fingerprints (PROTOCOL.md 7.1, 10)."""

import datetime
import json

import directory
from directory import need
from primitives import hkdf_expand, hkdf_extract, sha256, verify_strict

TICKET = b"AIRCOP/1 invitation ticket\0"
PROOF = b"AIRCOP/1 invitation proof\0"
READING = b"AIRCOP/1 invitation reading key\0"
DEVICE_FINGERPRINT = b"AIRCOP/1 device fingerprint\0"
KEY_FINGERPRINT = b"AIRCOP/1 headquarters key fingerprint\0"

INVITATION = {
    "invitation", "office", "relay_addresses", "relay_key", "relay_admin", "directory", "checkpoint",
    "directory_keys", "hq_office", "hq_device", "inbox", "expires", "secret",
}


class Refused(Exception):
    pass


def _object(text, keys):
    try:
        value = json.loads(text)
    except ValueError as error:
        raise Refused(str(error)) from None
    if not isinstance(value, dict) or set(value) != keys:
        raise Refused("keys")
    return value


def _bytes(text, length):
    try:
        found = bytes.fromhex(text)
    except (TypeError, ValueError):
        raise Refused("hexadecimal") from None
    if len(found) != length or len(text) != 2 * length:
        raise Refused("length")
    return found


def invitation(text):
    if len(text.encode()) > 8 * 1024:
        raise Refused("too long")
    file = _object(text, INVITATION)
    if file["invitation"] != "aircop invitation 1":
        raise Refused("version")
    lengths = {
        "relay_key": 32, "relay_admin": 32, "directory": 32, "hq_office": 16, "hq_device": 32,
        "inbox": 16, "secret": 32,
    }
    read = {key: _bytes(file[key], length) for key, length in lengths.items()}
    read["directory_keys"] = _keys(file["directory_keys"])
    addresses = file["relay_addresses"]
    if not isinstance(addresses, list) or not 1 <= len(addresses) <= 5:
        raise Refused("addresses")
    if not all(isinstance(a, str) and directory.is_address(a) for a in addresses):
        raise Refused("address")
    try:
        read["expires"] = datetime.datetime.fromisoformat(file["expires"].replace("Z", "+00:00"))
    except ValueError:
        raise Refused("end") from None
    return file | read


def _keys(listed):
    """One key from the beginning on, or the newest and the one before it."""
    if not isinstance(listed, list) or not 1 <= len(listed) <= 2:
        raise Refused("keys of the directory")
    keys = []
    for one in listed:
        if not isinstance(one, dict) or set(one) != {"from", "key"}:
            raise Refused("key of the directory")
        if not directory.is_int(one["from"], 0, 2**64 - 1):
            raise Refused("place")
        keys.append((one["from"], _bytes(one["key"], 32)))
    if keys[0][0] != 0 and len(keys) == 1 or keys != sorted(set(keys)):
        raise Refused("order of the keys")
    if len({place for place, _ in keys}) != len(keys):
        raise Refused("order of the keys")
    return keys


def reading(secret):
    return hkdf_expand(hkdf_extract(b"", secret), READING, 32)


def ticket(secret):
    return hkdf_expand(hkdf_extract(b"", secret), TICKET, 32)


def proof(secret, device):
    return hkdf_expand(hkdf_extract(b"", secret), PROOF + device, 32)


def spoken(digest):
    """80 bits in five groups of four digits."""
    digits = digest[:10].hex()
    return "-".join(digits[at : at + 4] for at in range(0, 20, 4))


def device_fingerprint(device, transport_key, mailbox):
    return spoken(sha256(DEVICE_FINGERPRINT + device + transport_key + mailbox))


def key_fingerprint(key):
    return spoken(sha256(KEY_FINGERPRINT + key))


class _Unsigned(directory.Directory):
    """A log whose next entries are taken whoever has signed them, and strictly otherwise."""

    def __init__(self, genesis):
        signed, _, placed = directory.read_entry(genesis)
        kind, fields = directory.understood(placed["event"])
        need(kind == "policy", "no policy at the beginning")
        directory.check_first(placed)
        self._begin(signed, placed, fields)

    @classmethod
    def on(cls, log):
        new = cls.__new__(cls)
        new.__dict__.update(log.copied())
        return new

    def _signed_enough(self, signed, signatures, task):
        pass

    def append(self, data):
        before, self.unknown = self.unknown, False
        super().append(data)
        self.unknown = self.unknown or before


def proposal(text):
    """Place of the first entry, and of each the event, who has signed and how many are missing."""
    if len(text.encode()) > 64 * 1024 * 1024:
        raise Refused("too long")
    file = _object(text, {"proposal", "log", "entries"})
    if file["proposal"] != "aircop proposal 1":
        raise Refused("version")
    try:
        entries, before = ([bytes.fromhex(e) for e in file[key]] for key in ("entries", "log"))
    except (TypeError, ValueError):
        raise Refused("hexadecimal") from None
    if not 1 <= len(entries) <= 256:
        raise Refused("number of entries")
    try:
        return _proposal(before, entries)
    except directory.Refused as error:
        raise Refused(str(error)) from None


def _proposal(before, entries):
    log = None
    if before:
        log = directory.Directory(before[0])
        for entry in before[1:]:
            log.append(entry)
    after = _Unsigned.on(log) if log else None
    steps = []
    for entry in entries:
        signed, signatures, placed = directory.read_entry(entry)
        policy = after.policy if after else None
        if after:
            after.append(entry)
        else:
            after = _Unsigned(entry)
        policy = policy or after.policy
        names = {key: name for name, key in policy["keys"].items()}
        signers = []
        for key, signature in signatures:
            if key in names:
                need(verify_strict(key, directory.ENTRY_LABEL + signed, signature), "signature")
                signers.append(names[key])
        task = placed["needs"]
        needed = 1 if task == directory.ROUTINE else policy[task]
        (event,) = placed["event"]
        steps.append(
            {"event": event, "signers": sorted(signers), "missing": max(0, needed - len(signers))}
        )
    return {"first": len(before), "steps": steps, "root_after": after.root().hex()}
