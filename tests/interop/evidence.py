"""Evidence files: certificates, messages, split views (PROTOCOL.md sections 9.1 to 9.3)."""

from directory import (
    ROOT,
    check_first,
    check_needs,
    check_policy,
    check_signatures,
    leaf,
    need,
    read_entry,
    read_note,
    understood,
)
from envelope import CONTENT_SIGNATURE, Refused, check, message_hash, read_content
from primitives import sha256, verify_strict


def unhex(text):
    need(isinstance(text, str) and set(text) <= set("0123456789abcdef"), "hexadecimal")
    need(len(text) % 2 == 0, "hexadecimal")
    return bytes.fromhex(text)


def hashes(text):
    data = unhex(text)
    need(len(data) % 32 == 0, "not made of hashes")
    return [data[at : at + 32] for at in range(0, len(data), 32)]


def node(left, right):
    return sha256(b"\1" + left + right)


def included(proven, size, root):
    """RFC 9162 section 2.1.3.2, which checks the paths of RFC 6962."""
    index, path = proven["index"], hashes(proven["path"])
    need(0 <= index < size, "index")
    first, last, found = index, size - 1, leaf(read_entry(unhex(proven["entry"]))[0])
    for step in path:
        need(last > 0, "path too long")
        if first & 1 or first == last:
            found = node(step, found)
            while first and not first & 1:
                first, last = first >> 1, last >> 1
        else:
            found = node(found, step)
        first, last = first >> 1, last >> 1
    need(last == 0 and found == root, "not in the log")


def consistent(small, small_root, large, large_root, path):
    """RFC 9162 section 2.1.4.2."""
    need(0 < small < large, "sizes")
    path = hashes(path)
    if small & (small - 1) == 0:
        path = [small_root] + path
    need(path, "no path")
    first, last = small - 1, large - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    one = two = path[0]
    for step in path[1:]:
        need(last > 0, "path too long")
        if first & 1 or first == last:
            one, two = node(step, one), node(step, two)
            while first and not first & 1:
                first, last = first >> 1, last >> 1
        else:
            two = node(two, step)
        first, last = first >> 1, last >> 1
    need(last == 0 and one == small_root and two == large_root, "not consistent")


def read(proven, keys=("index", "entry", "path")):
    need(isinstance(proven, dict) and set(proven) == set(keys), "shape")
    signed, signatures, placed = read_entry(unhex(proven["entry"]))
    need(placed["index"] == proven["index"], "index")
    kind, fields = understood(placed["event"])
    return signed, signatures, placed, kind, fields


def signed_under(policies, fingerprint, signed, signatures, placed):
    """Signed for this log by the policy in force, which the entry names."""
    before = [policy for policy in policies if policy[0] < placed["index"]]
    need(before, "no policy")
    index, policy = before[-1]
    need(placed["log"] == fingerprint, "another log")
    need(placed["policy"] == index, "a policy was left out")
    check_needs(placed)
    check_signatures(policy, signed, signatures, placed["needs"])


def closes(proven, size, root, fingerprint, policies):
    """The last entry that the note covers names the last of the policies."""
    signed, signatures, placed, kind, _ = read(proven)
    need(placed["index"] == size - 1, "not the last entry")
    included(proven, size, root)
    named = placed["index"] if kind == "policy" else placed["policy"]
    need(policies[-1][0] == named, "a policy was left out at the end")
    if placed["index"]:
        signed_under(policies, fingerprint, signed, signatures, placed)


def chain(policies):
    """The log's fingerprint and its policies with their places."""
    found = []
    for proven in policies:
        signed, signatures, placed, kind, fields = read(proven)
        need(kind == "policy", "a policy was expected")
        policy = check_policy(fields)
        if found:
            need(proven["index"] > found[-1][0], "order")
            signed_under(found, fingerprint, signed, signatures, placed)
        else:
            check_first(placed)
            check_signatures(policy, signed, signatures, ROOT)
            fingerprint = leaf(signed)
        found.append((proven["index"], policy))
    need(found, "no policy")
    return fingerprint, found


def certificate(c):
    need(set(c) == {"checkpoint", "policies", "office", "device", "last"}, "shape")
    fingerprint, policies = chain(c["policies"])
    size, root, *_ = read_note(fingerprint, policies, c["checkpoint"].encode())
    for proven in c["policies"] + [c["office"], c["device"]]:
        included(proven, size, root)
    closes(c["last"], size, root, fingerprint, policies)
    shown = []
    for proven, expected in ((c["office"], "office-admitted"), (c["device"], "device-admitted")):
        signed, signatures, placed, kind, fields = read(proven)
        need(kind == expected, "another entry")
        signed_under(policies, fingerprint, signed, signatures, placed)
        shown.append(fields)
    office, device = shown
    need(office["office"] == device["office"], "another office's device")
    return {
        "log": fingerprint,
        "log_size": size,
        "office": office["office"].hex(),
        "office_name": office["name"],
        "device": device["device"].hex(),
    }


def message(file):
    need(set(file) - {"second"} == {"evidence", "signed", "signature", "certificate"}, "shape")
    need(file["evidence"] == "aircop evidence 1", "version")
    shown = certificate(file["certificate"])
    content = signed_message(file, shown)
    if "second" in file:
        need(set(file["second"]) == {"signed", "signature"}, "shape")
        second = signed_message(file["second"], shown)
        need(second["id"] == content["id"], "another message")
        need(message_hash(second) != message_hash(content), "the same content")
        shown = shown | {"second_payload": second["pl"].hex()}
    return shown | {
        "message": content["id"].hex(),
        "recipients": [office.hex() for office in content["to"]],
    }


def signed_message(said, shown):
    signed, signature = unhex(said["signed"]), unhex(said["signature"])
    need(len(signature) == 64, "signature")
    device = bytes.fromhex(shown["device"])
    need(verify_strict(device, CONTENT_SIGNATURE + signed, signature), "signature")
    try:
        content = read_content(signed)
        check(content)
    except Refused as reason:
        need(False, str(reason))
    need(content["k"] == 1, "not a message")
    need(content["sd"] == device and content["so"].hex() == shown["office"], "sender")
    return content


def split_view(file):
    need(set(file) == {"evidence", "proof"}, "shape")
    need(file["evidence"] == "aircop split view 1", "version")
    proof = file["proof"]
    need(set(proof) - {"prefix"} == {"ours", "theirs", "policies", "last"}, "shape")
    fingerprint, policies = chain(proof["policies"])
    ours = read_note(fingerprint, policies, proof["ours"].encode())
    theirs = read_note(fingerprint, policies, proof["theirs"].encode())
    for proven in proof["policies"]:
        included(proven, ours[0], ours[1])
    closes(proof["last"], ours[0], ours[1], fingerprint, policies)
    if "prefix" in proof:
        need(set(proof["prefix"]) == {"root", "path"}, "shape")
        held = unhex(proof["prefix"]["root"])
        need(len(held) == 32, "root")
        consistent(theirs[0], held, ours[0], ours[1], proof["prefix"]["path"])
    else:
        need(ours[0] == theirs[0], "sizes")
        held = ours[1]
    need(held != theirs[1], "no conflict")
    note = lambda size, root, name, key: {
        "size": size,
        "root": root.hex(),
        "key_name": name,
        "key": key.hex(),
    }
    return {
        "log": fingerprint,
        "ours": note(*ours[:4]),
        "theirs": note(*theirs[:4]),
        "our_root": held.hex(),
    }
