"""The directory: entries, rules, Merkle root, checkpoints (PROTOCOL.md sections 7 to 9)."""

import base64
import copy
import re
import unicodedata

import cbor
from primitives import sha256, verify_strict

COUNTRY = re.compile("[A-Z]{2}")
LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
ENTRY_LABEL = b"AIRCOP/1 directory entry\0"
READER_LABEL = b"AIRCOP/1 log key reader\0"
MAX_ENTRY = 60 * 1024
PART = 8 + 48

ROOT, ADMIT, REVOKE, GROUPS, ROUTINE = "root", "admit", "revoke", "groups", "any"

KINDS = {"JAITF", "OCU", "RILO", "CN", "NCB", "HQ"}
GROUP_KINDS = {"PERMANENT", "OPERATION", "EXERCISE"}
ROLES = {"OCU", "CN", "RILO", "NCB", "PLAIN", "OBSERVER"}


class Refused(Exception):
    pass


class Missing(Refused):
    """What an event names is not there, or not in the state that it needs."""


def there(condition, why):
    if not condition:
        raise Missing(why)


def is_address(text):
    """host:port in visible ASCII; an IPv6 address stands in brackets."""
    host, colon, port = text.rpartition(":")
    bracketed = len(host) > 2 and host[0] == "[" and host[-1] == "]"
    return (
        len(text) <= 259
        and all("!" <= c <= "~" for c in text)
        and colon == ":"
        and host != ""
        and (bracketed or not set(host) & set(":[]"))
        and port.isdigit()
        and 0 < int(port) < 65536
    )


def need(condition, why):
    if not condition:
        raise Refused(why)


def read_entry(data):
    need(len(data) <= MAX_ENTRY, "too large")
    try:
        stored = cbor.decode(data)
        need(isinstance(stored, dict) and set(stored) == {"signed", "signatures"}, "shape")
        placed = cbor.decode(stored["signed"])
    except (cbor.NotCanonical, TypeError) as error:
        raise Refused(f"not canonical: {error}") from None
    need(isinstance(stored["signatures"], list), "shape")
    pairs = []
    for pair in stored["signatures"]:
        need(isinstance(pair, list) and len(pair) == 2, "shape")
        key, signature = pair
        need(isinstance(key, bytes) and len(key) == 32, "shape")
        need(isinstance(signature, bytes) and len(signature) == 64, "shape")
        pairs.append((key, signature))
    need(all(a[0] < b[0] for a, b in zip(pairs, pairs[1:])), "signatures out of order")
    keys = {"index", "created", "event", "log", "needs", "policy", "previous"}
    need(isinstance(placed, dict) and set(placed) == keys, "shape")
    need(is_int(placed["index"], 0, 2**64 - 1) and is_int(placed["created"]), "shape")
    need(is_int(placed["policy"], 0, 2**64 - 1), "shape")
    need(is_id(placed["log"], 32) and is_id(placed["previous"], 32), "shape")
    need(placed["needs"] in (ROOT, ADMIT, REVOKE, GROUPS, ROUTINE), "shape")
    return stored["signed"], pairs, placed


def is_int(value, least=-(2**63), most=2**63 - 1):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def is_id(value, length=16):
    return isinstance(value, bytes) and len(value) == length


def is_text(value):
    return isinstance(value, str)


def is_policy_key(value):
    return (
        isinstance(value, dict)
        and {"name", "key"} <= set(value)
        and is_text(value["name"])
        and is_text(value["key"])
    )


FIELDS = {
    "policy": dict.fromkeys(("root", "admit", "revoke", "groups"), lambda v: is_int(v, 0, 255))
    | {"keys": lambda v: isinstance(v, list) and all(map(is_policy_key, v))},
    "office-admitted": {
        "office": is_id,
        "name": is_text,
        "kind": KINDS.__contains__,
        "country": is_text,
        "place": is_text,
        "languages": lambda v: isinstance(v, list) and all(map(is_text, v)),
    },
    "device-admitted": {
        "office": is_id,
        "device": lambda v: is_id(v, 32),
        "transport_key": lambda v: is_id(v, 32),
        "mailbox": is_id,
        "label": is_text,
        "reading": lambda v: is_id(v, 48),
    },
    "office-revoked": {"office": is_id, "reason": is_text},
    "device-revoked": {"device": lambda v: is_id(v, 32), "reason": is_text},
    "group-opened": {
        "group": is_id,
        "name": is_text,
        "kind": GROUP_KINDS.__contains__,
        "briefing": is_text,
    },
    "group-closed": {"group": is_id},
    "role-granted": {"group": is_id, "office": is_id, "role": ROLES.__contains__},
    "role-withdrawn": {"group": is_id, "office": is_id},
    "office-reached": {"office": is_id, "telephone": is_text},
    "relay-moved": {
        "addresses": lambda v: isinstance(v, list) and all(map(is_text, v)),
        "key": lambda v: is_id(v, 32),
        "admin": lambda v: is_id(v, 32),
    },
    "retention": dict.fromkeys(
        ("alert", "reply", "seizure", "note", "longest"), lambda v: is_int(v, 0, 65535)
    ),
    "log-key": {"digest": lambda v: is_id(v, 32), "wraps": lambda v: isinstance(v, bytes)},
    "heartbeat": {"at": is_int},
}
TASKS = {
    "policy": ROOT,
    "office-admitted": ADMIT,
    "device-admitted": ADMIT,
    "relay-moved": ADMIT,
    "office-reached": ADMIT,
    "office-revoked": REVOKE,
    "device-revoked": REVOKE,
    "log-key": REVOKE,
    "group-opened": GROUPS,
    "group-closed": GROUPS,
    "role-granted": GROUPS,
    "role-withdrawn": GROUPS,
    "retention": GROUPS,
    "heartbeat": ROUTINE,
}


def check_needs(placed):
    """How many must sign: by the event's name, or as stated for a name that is not known."""
    event = placed["event"]
    name = next(iter(event)) if isinstance(event, dict) and len(event) == 1 else None
    task = TASKS.get(name) if isinstance(name, str) else None
    need(task in (None, placed["needs"]), "needs")


def understood(event):
    """The kind and fields of an event that this version knows; else (None, None)."""
    if isinstance(event, dict) and len(event) == 1:
        ((kind, fields),) = event.items()
        known = FIELDS.get(kind)
        if known and isinstance(fields, dict) and set(known) <= set(fields):
            # There may be more fields, of a newer version.
            optional = {key: fields[key] for key in ("starts", "ends") if key in fields}
            try:
                if all(rule(fields[key]) for key, rule in known.items()) and (
                    kind != "group-opened"
                    or all(v is None or is_int(v) for v in optional.values())
                ) and (
                    kind != "retention" or fields.get("group") is None or is_id(fields["group"])
                ):
                    return kind, fields
            except TypeError:
                pass
    return None, None


def line(text, least, most):
    need(least <= len(text) <= most, "length of a text")
    need(not any(unicodedata.category(c) == "Cc" for c in text), "control characters")
    need(least == 0 or text.strip(), "blank")


def check_first(placed):
    """Entry 0 is of no log and builds on nothing."""
    need(placed["index"] == 0 and placed["policy"] == 0, "index")
    need(placed["log"] == bytes(32) and placed["previous"] == sha256(b""), "place")
    check_needs(placed)


class Directory:
    def __init__(self, genesis, fingerprint=None):
        signed, signatures, placed = read_entry(genesis)
        need(fingerprint in (None, leaf(signed)), "another directory")
        kind, fields = understood(placed["event"])
        need(kind == "policy", "no policy at the beginning")
        check_first(placed)
        self._begin(signed, placed, fields)
        self._signed_enough(signed, signatures, ROOT)

    def _begin(self, signed, placed, fields):
        self.fingerprint = leaf(signed)
        self.policy = check_policy(fields)
        self.leaves = [leaf(signed)]
        self.policies = [(0, self.policy)]
        self.offices, self.devices, self.groups, self.roles = {}, {}, {}, {}
        self.relay = None
        self.retention = {}
        self.log_keys = []
        self.unknown = False
        self.heartbeat = placed["created"]

    def _signed_enough(self, signed, signatures, task):
        check_signatures(self.policy, signed, signatures, task)

    def copied(self):
        """The same log, to be gone on with beside this one."""
        return copy.deepcopy(vars(self))

    def append(self, data):
        signed, signatures, placed = read_entry(data)
        need(placed["log"] == self.fingerprint, "another log")
        need(placed["index"] == len(self.leaves), "index")
        check_needs(placed)
        self._signed_enough(signed, signatures, placed["needs"])
        need(placed["previous"] == self.root(), "another history")
        need(placed["policy"] == self.policies[-1][0], "policy")
        kind, fields = understood(placed["event"])
        if kind:
            try:
                self.apply(kind, fields, placed["created"], placed["index"])
            except Missing:
                # An event that is not understood may have made it.
                if not self.unknown:
                    raise
                if kind == "log-key":
                    self.log_keys.append((placed["index"], fields["digest"], parts(fields)))
        else:
            event = placed["event"]
            named = set(event) if isinstance(event, dict) else set()
            need(named != {"policy"} and named != {"log-key"}, "never unknown")
            self.unknown = True
        if kind == "policy":
            self.policies.append((placed["index"], self.policy))
        self.leaves.append(leaf(signed))

    def apply(self, kind, f, created, index):
        if kind == "policy":
            self.policy = check_policy(f)
        elif kind == "office-admitted":
            line(f["name"], 1, 120)
            line(f["place"], 1, 60)
            need(len(f["languages"]) <= 12, "languages")
            need(all(map(LANGUAGE.fullmatch, f["languages"])), "language")
            need(all(len(language) <= 35 for language in f["languages"]), "language")
            need(COUNTRY.fullmatch(f["country"]), "country")
            need(f["office"] not in self.offices, "taken")
            self.offices[f["office"]] = {"revoked": False, "country": f["country"]}
        elif kind == "device-admitted":
            line(f["label"], 0, 80)
            need(f["device"] not in self.devices, "taken")
            for device in self.devices.values():
                need(device["transport_key"] != f["transport_key"], "taken")
                need(device["mailbox"] != f["mailbox"], "taken")
            need(f["transport_key"] != f["device"], "transport key")
            self.live(f["office"])
            self.devices[f["device"]] = dict(f, revoked=False)
        elif kind == "office-revoked":
            line(f["reason"], 0, 200)
            self.live(f["office"])
            self.offices[f["office"]]["revoked"] = True
        elif kind == "device-revoked":
            line(f["reason"], 0, 200)
            device = self.devices.get(f["device"])
            there(device and not device["revoked"], "no device")
            device["revoked"] = True
        elif kind == "group-opened":
            line(f["name"], 1, 120)
            need(len(f["briefing"]) <= 4000, "briefing")
            starts, ends = f.get("starts"), f.get("ends")
            need(starts is None or ends is None or ends > starts, "ends before it starts")
            need(f["group"] not in self.groups, "taken")
            self.groups[f["group"]] = {"open": True}
        elif kind == "group-closed":
            self.open_group(f["group"])["open"] = False
        elif kind == "role-granted":
            self.live(f["office"])
            self.open_group(f["group"])
            self.roles[f["group"], f["office"]] = f["role"]
        elif kind == "role-withdrawn":
            there((f["group"], f["office"]) in self.roles, "no role")
            del self.roles[f["group"], f["office"]]
        elif kind == "office-reached":
            line(f["telephone"], 0, 40)
            self.live(f["office"])
            self.offices[f["office"]]["telephone"] = f["telephone"]
        elif kind == "relay-moved":
            need(1 <= len(f["addresses"]) <= 5, "addresses")
            need(len(set(f["addresses"])) == len(f["addresses"]), "addresses")
            need(all(map(is_address, f["addresses"])), "address")
            need(f["key"] != f["admin"], "the relay's own key")
            self.relay = f
        elif kind == "retention":
            days = [f[kind] for kind in ("alert", "reply", "seizure", "note", "longest")]
            need(all(1 <= n <= days[4] for n in days) and days[4] <= 3650, "days")
            group = f.get("group")
            there(group is None or group in self.groups, "no group")
            self.retention[group] = days
        elif kind == "log-key":
            wrapped = parts(f)
            need(all(known[1] != f["digest"] for known in self.log_keys), "taken")
            live = {device for device in self.devices if self.is_live(device)}
            for device in set(self.devices) - live:
                need(reader_tag(device) not in wrapped, "a revoked device")
            there(all(reader_tag(device) in wrapped for device in live), "no key for a device")
            self.log_keys.append((index, f["digest"], wrapped))
        elif kind == "heartbeat":
            need(f["at"] <= created, "heartbeat after its entry")
            self.heartbeat = f["at"]

    def is_live(self, device):
        found = self.devices[device]
        return not found["revoked"] and not self.offices[found["office"]]["revoked"]

    def kept(self, group):
        """Days for alerts, replies, seizures, notes, and at most."""
        usual = [365, 365, 1825, 365, 3650]
        return self.retention.get(group, self.retention.get(None, usual))

    def live(self, office):
        there(office in self.offices and not self.offices[office]["revoked"], "no office")

    def open_group(self, group):
        there(group in self.groups and self.groups[group]["open"], "no group")
        return self.groups[group]

    def root(self, size=None):
        return merkle(self.leaves[:size])

    def checkpoint(self, note):
        """The size and root of a note that a key of the policy signed in its one form."""
        return read_note(self.fingerprint, self.policies, note)[:2]

    def cosigned(self, note):
        """Who has cosigned it, and whether they are enough."""
        size, *_, names = read_note(self.fingerprint, self.policies, note)
        in_force = [policy for index, policy in self.policies if index < size][-1]
        return names, len(names) >= in_force["cosignatures"]


def reader_tag(identity):
    return sha256(READER_LABEL + identity)[:8]


def parts(fields):
    """The wrapped keys of a statement by the short names of their readers."""
    wraps = fields["wraps"]
    need(len(wraps) % PART == 0 and 1 <= len(wraps) // PART <= 1000, "parts")
    found = [(wraps[at : at + 8], wraps[at + 8 : at + PART]) for at in range(0, len(wraps), PART)]
    need(all(a[0] < b[0] for a, b in zip(found, found[1:])), "order of the readers")
    return dict(found)


def check_signatures(policy, signed, signatures, task):
    keys = set(policy["keys"].values())
    valid = sum(
        key in keys and verify_strict(key, ENTRY_LABEL + signed, signature)
        for key, signature in signatures
    )
    needed = 1 if task == ROUTINE else policy[task]
    need(valid >= needed, f"{valid} of {needed} signatures")


def read_note(fingerprint, policies, note):
    """Size, root, name and key of a note in its one form, signed by a key in force at its size, and who
    has cosigned it."""
    need(len(note) <= 4096, "too long")
    try:
        text, signatures = note.decode().split("\n\n")
        origin, size, root = text.split("\n")
        need(signatures.endswith("\n"), "signature line")
        signature, *cosignatures = signatures[:-1].split("\n")
        need(signature.startswith("\u2014 "), "signature line")
        name, blob = signature[2:].split(" ")
        encoded = blob
        blob, root_bytes = base64.b64decode(blob, validate=True), base64.b64decode(root)
        size = int(size)
    except ValueError as error:
        raise Refused(str(error)) from None
    origin = "aircop-directory/" + fingerprint.hex()[:16]
    one = f"{origin}\n{size}\n{base64.b64encode(root_bytes).decode()}\n"
    need(text + "\n" == one and len(root_bytes) == 32 and 1 <= size <= 2**32, "form")
    # Unused bits of the last digit would give one signature several forms.
    need(len(blob) == 68 and base64.b64encode(blob).decode() == encoded, "signature")
    in_force = [policy for index, policy in policies if index < size][-1]
    key = in_force["keys"].get(name)
    if (
        key is not None
        and blob[:4] == sha256(name.encode() + b"\n\x01" + key)[:4]
        and verify_strict(key, one.encode(), blob[4:])
    ):
        return size, root_bytes, name, key, read_cosignatures(cosignatures, one, in_force)
    raise Refused("not signed by headquarters")


def read_cosignatures(lines, text, policy):
    """Names of the policy's witnesses, ascending, each with a cosignature that holds."""
    names = []
    for line in lines:
        need(line.startswith("\u2014 ") and line.count(" ") == 2, "cosignature line")
        name, encoded = line[2:].split(" ")
        try:
            blob = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise Refused(str(error)) from None
        need(len(blob) == 76 and base64.b64encode(blob).decode() == encoded, "cosignature")
        key = policy["witnesses"].get(name)
        need(key and blob[:4] == sha256(name.encode() + b"\n\x04" + key)[:4], "not by a witness")
        seconds = int.from_bytes(blob[4:12], "big")
        message = f"cosignature/v1\ntime {seconds}\n{text}".encode()
        need(verify_strict(key, message, blob[12:]), "cosignature")
        need(not names or names[-1].encode() < name.encode(), "order")
        names.append(name)
    return names


def check_policy(fields):
    keys = {}
    need(1 <= len(fields["keys"]) <= 32, "number of keys")
    witnesses, cosignatures = fields.get("witnesses", []), fields.get("cosignatures", 0)
    need(isinstance(witnesses, list) and all(map(is_policy_key, witnesses)), "witnesses")
    need(is_int(cosignatures, 0, 255) and len(witnesses) <= 16, "witnesses")
    need(cosignatures <= len(witnesses), "cosignatures")
    for key in [*fields["keys"], *witnesses]:
        name, digits = key["name"], key["key"]
        need(1 <= len(name) <= 40 and name not in keys, "name of a key")
        need(all("!" <= c <= "~" and c != "+" for c in name), "name of a key")
        need(len(digits) == 64 and all(c in "0123456789abcdefABCDEF" for c in digits), "key")
        keys[name] = bytes.fromhex(digits)
    need(len(set(keys.values())) == len(keys), "a key twice")
    seen = {key["name"]: keys.pop(key["name"]) for key in witnesses}
    policy = {task: fields[task] for task in (ROOT, ADMIT, REVOKE, GROUPS)}
    need(all(1 <= n <= len(keys) for n in policy.values()), "thresholds")
    return policy | {"keys": keys, "witnesses": seen, "cosignatures": cosignatures}


# RFC 6962 section 2.1.


def leaf(data):
    return sha256(b"\0" + data)


def merkle(leaves):
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha256(b"\1" + merkle(leaves[:split]) + merkle(leaves[split:]))
