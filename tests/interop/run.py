"""Reads the vectors as a stranger would: python3 run.py VECTORS [SEALED]

Opens the envelope, replays the directory, takes every frame apart, and refuses what was changed.
With SEALED, also seals an envelope of its own to Praia and writes it there as JSON.
"""

import json
import os
import pathlib
import sys

import bundle
import cbor
import directory
import envelope
import evidence
import frames
import log_keys
import papers
import payloads
from primitives import public_key, sha256, verify_strict, xwing_public

unhex = bytes.fromhex


def same(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found!r} instead of {expected!r}")


def refuses(error, what, work):
    """The reason of the refusal; ends the run when there is none."""
    try:
        work()
    except error as reason:
        return str(reason)
    return sys.exit(f"{what} was taken")


def flipped(data, step=1):
    """One bit changed at every `step`th byte."""
    for at in range(0, len(data), step):
        changed = bytearray(data)
        changed[at] ^= 1 << (at % 8)
        yield at, bytes(changed)


def check_envelope(v):
    count = 0
    now, body = v["now_ms"], unhex(v["body"])
    same("hash of the body", sha256(body).hex(), v["body_hash"])
    cek = unhex(v["cek"])
    same("commitment", envelope.derive(cek, envelope.COMMITMENT).hex(), v["commitment"])
    same("body key", envelope.derive(cek, envelope.BODY_KEY).hex(), v["body_key"])
    bundles = []
    for recipient, wrap in zip(v["recipients"], v["wraps"]):
        seed, device = unhex(recipient["prekey_seed"]), unhex(recipient["device"])
        same("device", public_key(unhex(recipient["signing_seed"])), device)
        bundle = envelope.read_bundle(unhex(recipient["prekey_bundle"]), now)
        same("X-Wing public key", xwing_public(seed), bundle["public"])
        same("prekey hash", bundle["hash"].hex(), recipient["prekey_hash"])
        same("sequence", bundle["sequence"], recipient["prekey_sequence"])
        same("info", (envelope.WRAP + device + bundle["hash"]).hex(), wrap["info"])
        office = unhex(recipient["office"])

        def read(body=body, wrap=unhex(wrap["wrap"]), now=now, office=office):
            return envelope.open_envelope(now, body, wrap, device, office, [seed])

        check_content(read(), v)
        same("office", refuses(envelope.Refused, "foreign office", lambda: read(office=bytes(16))),
             "not_addressed")
        for at, changed in flipped(unhex(wrap["wrap"]), 7):
            refuses(envelope.Refused, f"wrap changed at {at}", lambda: read(wrap=changed))
            count += 1
        for at, changed in flipped(body, 41):
            refuses(envelope.Refused, f"body changed at {at}", lambda: read(body=changed))
            count += 1
        for at, changed in flipped(unhex(recipient["prekey_bundle"]), 11):
            refuses(envelope.Refused, f"bundle changed at {at}",
                    lambda: envelope.read_bundle(changed, now))
            count += 1
        bundles.append(bundle)
    signer, signed = unhex(v["sender"]["device"]), unhex(v["signed_bytes"])
    signature = unhex(v["signature"])
    same("signature", verify_strict(signer, envelope.CONTENT_SIGNATURE + signed, signature), True)
    for at, changed in flipped(signed, 3):
        if verify_strict(signer, envelope.CONTENT_SIGNATURE + changed, signature):
            sys.exit(f"the signature holds for content changed at {at}")
        count += 1
    return count, bundles


def check_content(content, v):
    fields = v["content"]
    same("content", cbor.encode(content).hex(), v["signed_bytes"])
    same("kind", content["k"], fields["kind"])
    same("message", content["id"].hex(), fields["message"])
    same("sender's office", content["so"].hex(), v["sender"]["office"])
    same("sender's device", content["sd"].hex(), v["sender"]["device"])
    officer = {"id": unhex(fields["officer_id"]), "n": fields["officer_name"]}
    same("officer", content["of"], officer)
    same("created", content["cr"], fields["created_ms"])
    same("expires", content["ex"], fields["expires_ms"])
    same("in reply to", content["re"].hex(), fields["in_reply_to"])
    same("its hash", content["rh"].hex(), fields["answered_hash"])
    same("message hash", envelope.message_hash(content).hex(), v["message_hash"])
    same("recipients", [office.hex() for office in content["to"]], fields["recipients"])
    same("checkpoint", content["cp"].hex(), fields["checkpoint"])
    same("prekey", content["pk"].hex(), v["sender_prekey_bundle"])
    same("payload", content["pl"].hex(), fields["payload"])
    (attachment,), (expected,) = content["at"], fields["attachments"]
    same("attachment", attachment["b"].hex(), expected["blob"])
    same("its key", attachment["y"].hex(), expected["key"])
    same("its name", attachment["n"], expected["name"])
    same("payload's form", cbor.encode(cbor.decode(content["pl"])), content["pl"])


def check_rejected(folder):
    count = 0
    for file in sorted(folder.glob("*.json")):
        v = json.loads(file.read_text())
        reader = v["reader"]

        def read():
            return envelope.open_envelope(
                v["now_ms"],
                unhex(v["body"]),
                unhex(v["wrap"]),
                unhex(reader["device"]),
                unhex(reader["office"]),
                [unhex(reader["prekey_seed"])],
            )

        same(v["defect"], refuses(envelope.Refused, v["defect"], read), v["expect"])
        count += 1
    return count


def replay(entries, fingerprint=None):
    log = directory.Directory(entries[0], fingerprint)
    for entry in entries[1:]:
        log.append(entry)
    return log


def check_directory(v):
    entries = [unhex(line["entry"]) for line in v["entries"]]
    fingerprint = unhex(v["fingerprint"])
    log = replay(entries, fingerprint)
    for size, line in enumerate(v["entries"], 1):
        same("leaf", log.leaves[size - 1].hex(), line["leaf_hash"])
        same("root", log.root(size).hex(), line["root_after"])
    same("root", log.root().hex(), v["root"])
    digits = fingerprint.hex()[:32]
    same("spoken", "-".join(digits[i : i + 4] for i in range(0, 32, 4)), v["fingerprint_spoken"])
    note = v["checkpoint"].encode()
    same("checkpoint", log.checkpoint(note), (len(entries), log.root()))

    for other in v["same_leaf"]:
        index = other["index"]
        changed = entries[:index] + [unhex(other["entry"])] + entries[index + 1 :]
        same("root with other signatures", replay(changed, fingerprint).root(), log.root())
    for line in v["refused_next"]:
        refuses(directory.Refused, line["says"],
                lambda: replay(entries + [unhex(line["entry"])], fingerprint))
    for line in v["refused_notes"]:
        refuses(directory.Refused, line["says"], lambda: log.checkpoint(line["note"].encode()))

    view = v["view"]
    offices = {(o["office"], o["country"]) for o in view["known_offices"]}
    found = {(office.hex(), o["country"]) for office, o in log.offices.items()}
    same("offices", found, offices)
    live = {
        key.hex()
        for key, device in log.devices.items()
        if not device["revoked"] and not log.offices[device["office"]]["revoked"]
    }
    same("live devices", live, set(view["live_devices"]))
    revoked = {office.hex() for office, o in log.offices.items() if o["revoked"]}
    same("revoked offices", revoked, set(view["revoked_offices"]))
    roles = {
        (group.hex(), office.hex(), role)
        for (group, office), role in log.roles.items()
        if not log.offices[office]["revoked"]
    }
    same("roles", roles, {(r["group"], r["office"], r["role"]) for r in view["roles"]})
    open_groups = {group.hex() for group, g in log.groups.items() if g["open"]}
    same("open groups", open_groups, set(view["open_groups"]))
    same("heartbeat", log.heartbeat, view["last_heartbeat_ms"])
    relay = {k: v if k == "addresses" else v.hex() for k, v in log.relay.items()}
    same("relay", relay, view["relay"])
    for line in view["retention"]:
        same("retention", log.kept(unhex(line["group"])), line["days"])
    return attack_directory(entries, fingerprint, log, note)


def attack_directory(entries, fingerprint, log, note):
    """A relay that changes, drops, repeats or reorders entries, or serves another log."""
    count = 0

    def refused(what, changed):
        nonlocal count
        try:
            other = replay(changed, fingerprint)
        except directory.Refused:
            count += 1
            return
        # A signature more than needed may be bent: what is signed, and with it the tree, is the same.
        if other.root(len(changed)) == log.root(len(changed)):
            signed = lambda entries: [directory.read_entry(entry)[0] for entry in entries]
            if signed(changed) != signed(entries):
                sys.exit(f"{what} was taken")
            return
        size, root = log.checkpoint(note)
        if size != len(changed) or root == other.root():
            sys.exit(f"{what} fits the checkpoint")
        count += 1

    for index, entry in enumerate(entries):
        for at, changed in flipped(entry, 3):
            refused(f"entry {index} changed at {at}",
                    entries[:index] + [changed] + entries[index + 1 :])
        refused(f"entry {index} repeated", entries[: index + 1] + entries[index:])
        if index + 1 < len(entries):
            refused(f"entry {index} left out", entries[:index] + entries[index + 1 :])
            swapped = [entries[index + 1], entries[index]]
            refused(f"entry {index} swapped", entries[:index] + swapped + entries[index + 2 :])
    for at, changed in flipped(note):
        refuses(directory.Refused, f"checkpoint changed at {at}", lambda: log.checkpoint(changed))
        count += 1
    return count


def check_evidence(v):
    """The files as they are exported, then with one character of any text in them changed."""
    count = 0
    fingerprint = unhex(v["fingerprint"])
    shown = evidence.message(v["message_file"])
    same("log", shown.pop("log"), fingerprint)
    same("message", shown, v["message_shows"])
    count += attack_evidence(evidence.message, v["message_file"], v["message_shows"])
    shown = evidence.message(v["two_contents_file"])
    shown.pop("log")
    second = {"second_payload": v["second_payload"]}
    same("two contents", shown, v["message_shows"] | second)
    count += attack_evidence(evidence.message, v["two_contents_file"], shown)
    for split in v["split_files"]:
        file, expected = split["file"], split["shows"]
        shown = evidence.split_view(file)
        same("log", shown.pop("log"), fingerprint)
        same(split["says"], shown, expected)
        count += attack_evidence(evidence.split_view, file, expected)
    for refused in v["refused_files"]:
        refuses(directory.Refused, refused["says"], lambda: evidence.message(refused["file"]))
        count += 1
    return 2 + len(v["split_files"]), count


def attack_evidence(read, file, expected):
    """Changes each text and number; nothing else may be shown than before."""
    count = 0

    def places(value):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            if isinstance(inner, (dict, list)):
                yield from places(inner)
            else:
                yield value, key

    changed = json.loads(json.dumps(file))
    for holder, key in places(changed):
        good = holder[key]
        if isinstance(good, int):
            others = [good + 1, -1]
        else:
            step = max(1, len(good) // 60)
            others = [
                good[:at] + ("1" if good[at] != "1" else "2") + good[at + 1 :]
                for at in range(0, len(good), step)
            ] + [good[:-1], good + "0", ""]
        for other in others:
            holder[key] = other
            try:
                shown = read(changed)
            except directory.Refused:
                count += 1
                continue
            finally:
                holder[key] = good
            sys.exit(f"changed evidence was taken: {key} {other!r} shows {shown}")
    same("unchanged", {k: v for k, v in read(changed).items() if k != "log"}, expected)
    return count


def check_frames(v):
    admin, count, seen = unhex(v["relay_admin_key"]), 0, set()
    same("relay-admin key", public_key(unhex(v["relay_admin_seed"])), admin)
    tables = {
        "client": frames.REQUESTS,
        "relay": frames.REPLIES,
        "relay, to a subscriber": frames.NOTICES,
    }
    for frame in v["frames"]:
        table = tables[frame["from"]]
        data = b"".join(unhex(piece["hex"]) for piece in frame["pieces"])
        name, _ = frames.read_frame(data, table, admin)
        same("frame", frame["frame"].split(",")[0], name)
        seen.add(data[4])
        for cut in range(0, len(data), 1 + len(data) // 50):
            short = data[:cut]
            refuses(frames.Refused, f"{name} cut at {cut}",
                    lambda: frames.read_frame(short, table, admin))
            if cut > 5:
                told = (cut - 4).to_bytes(4, "big") + data[4:cut]
                refuses(frames.Refused, f"{name} told {cut} long",
                        lambda: frames.read_frame(told, table, admin))
            count += 2
        longer = (len(data) - 3).to_bytes(4, "big") + data[4:] + b"\0"
        refuses(frames.Refused, f"{name} drawn out",
                lambda: frames.read_frame(longer, table, admin))
        if "admission" in name or "append" in name or name == "moved":
            for at, changed in flipped(data):
                refuses(frames.Refused, f"{name} changed at {at}",
                        lambda: frames.read_frame(changed, table, admin))
                count += 1
    same("types", seen, set(frames.REQUESTS) | set(frames.REPLIES) | set(frames.NOTICES))
    for frame in v["refused"]:
        refuses(frames.Refused, frame["says"],
                lambda: frames.read_frame(unhex(frame["hex"]), tables[frame["from"]], admin))
        count += 1
    return len(v["frames"]), count


def check_bundle(v):
    whole = unhex(v["bundle"])
    same("front", whole[: len(v["front"]) // 2].hex(), v["front"])
    front, parts, wrong = bundle.read(whole)
    same("parts that are wrong", wrong, [])
    same("sender", front["sender"].hex(), v["sender"])
    same("sender's key", public_key(unhex(v["sender_seed"])), front["sender"])
    same("log", front["log"].hex(), v["log"])
    same("relay", front["relay"].hex(), v["relay"])
    same("made", front["made"], v["made_ms"])
    same("digests", [digest.hex() for _, _, digest in front["places"]],
         [part["sha256"] for part in v["parts"]])
    same("kinds", [kind for kind, _, _ in front["places"]], [part["kind"] for part in v["parts"]])
    same("envelope", len(parts[2][1]["wraps"]), 2)
    for case in v["damaged"]:
        changed = bytearray(whole)
        if case["at"] is not None:
            changed[case["at"]] ^= case["xor"]
        if case["cut_to"] is not None:
            changed = changed[: case["cut_to"]]
        changed += unhex(case["behind"] or "")
        try:
            _, _, wrong = bundle.read(bytes(changed))
            same(case["says"], (None, wrong), (case["refused"], case["parts"]))
        except bundle.Refused as reason:
            same(case["says"], (str(reason), []), (case["refused"], case["parts"]))
    count = 0
    for at, changed in flipped(whole, 3):
        try:
            _, _, wrong = bundle.read(changed)
            same(f"parts that are wrong, changed at {at}", len(wrong), 1)
        except bundle.Refused:
            pass
        count += 1
    return f"bundle: {len(parts)} parts, {len(v['damaged'])} damaged, {count} changes"


def check_payloads(v):
    for line in v["taken"]:
        data = unhex(line["payload"])
        value = payloads.read(line["kind"], data)
        same(line["says"], payloads.shown(value), line["fields"])
        same(f"form of {line['says']}", cbor.encode(value), data)
    for line in v["refused"]:
        refuses(payloads.Refused, line["says"],
                lambda: payloads.read(line["kind"], unhex(line["payload"])))
    same("kinds", {line["kind"] for line in v["taken"]}, set(range(2, 14)))
    return len(v["taken"]), len(v["refused"])


def check_prekeys(v):
    for case in v["cases"]:
        known = case.get("known")
        known = known and (known["sequence"], unhex(known["hash"]))
        try:
            envelope.read_bundle(unhex(case["bundle"]), case["now_ms"], known)
            found = None
        except envelope.Refused as reason:
            found = str(reason)
        same(case["says"], found, case["expect"])
    return len(v["cases"])


def check_witnesses(v):
    log = replay([unhex(entry) for entry in v["entries"]], unhex(v["fingerprint"]))
    state = (len(v["entries"]), log.root())
    same("note", log.checkpoint(v["note"].encode()), state)
    same("cosigned", log.cosigned(v["note"].encode()), ([], v["cosignatures"] == 0))
    count = 0
    for line in v["cosigned"]:
        note = line["note"].encode()
        same("note", log.checkpoint(note), state)
        same("cosigned", log.cosigned(note), (line["by"], line["is_enough"]))
        for at, changed in flipped(note):
            refuses(directory.Refused, f"note changed at {at}", lambda: log.checkpoint(changed))
            count += 1
    for witness in v["witnesses"]:
        same("key", public_key(unhex(witness["seed"])), unhex(witness["public"]))
        same("key", log.policy["witnesses"][witness["name"]], unhex(witness["public"]))
    for line in v["refused_notes"]:
        refuses(directory.Refused, line["says"], lambda: log.checkpoint(line["note"].encode()))
    for line in v["refused_policies"]:
        refuses(directory.Refused, line["says"], lambda: replay([unhex(line["entry"])]))
    return len(v["cosigned"]), count + len(v["refused_notes"]) + len(v["refused_policies"])


def check_log_keys(v):
    entries = [unhex(line["entry"]) for line in v["entries"]]
    sealed = [unhex(line["sealed"]) for line in v["entries"]]
    log = replay(entries, unhex(v["fingerprint"]))
    keys = [(key["from"], unhex(key["key"])) for key in v["keys"]]
    newest = [(key["from"], unhex(key["key"])) for key in v["newest_open_all"]]
    same("keys", log_keys.trace_back(newest, sealed), keys)
    count = 0
    for index, one in enumerate(sealed):
        same("entry", log_keys.open_entry(keys, index, one)[0], entries[index])
        same("nonce", one[:24].hex(), v["entries"][index]["nonce"])
        same("another place", log_keys.open_entry(keys, index + 1, one), None)
        for at, changed in flipped(one, 37):
            same(f"entry {index} changed at {at}", log_keys.open_entry(keys, index, changed), None)
            count += 1
    for reader in v["readers"]:
        identity, reading = unhex(reader["id"]), unhex(reader["reading"])
        same("short name", directory.reader_tag(identity).hex(), reader["tag"])
        found = log_keys.read(keys[0][1], identity, reading, sealed)
        same(reader["says"], found, entries[: reader["reads"]])
        if "sealed_reading" in reader:
            own = unhex(reader["sealed_reading"])
            same("reading key in the log", log.devices[identity]["reading"], own)
            kept = log_keys.reading_key(unhex(v["headquarters_reading"]), identity, own)
            same("reading key", kept, reading)
    for line in v["refused_next"]:
        refuses(directory.Refused, line["says"], lambda: replay(entries + [unhex(line["entry"])]))
    return len(v["readers"]), count + len(v["refused_next"])


def check_papers(v):
    read = papers.invitation(v["invitation"])
    same("ticket", papers.ticket(read["secret"]).hex(), v["ticket"])
    same("its hash", sha256(unhex(v["ticket"])).hex(), v["ticket_hash"])
    same("its reading key", papers.reading(read["secret"]).hex(), v["reading"])
    for line in v["proofs"]:
        found = papers.proof(read["secret"], unhex(line["device"]))
        same("proof", found.hex(), line["proof"])
    for line in v["proposals"]:
        found = papers.proposal(line["text"])
        steps = [dict(step, signers=sorted(step["signers"])) for step in line["steps"]]
        expected = {"first": line["first"], "steps": steps, "root_after": line["root_after"]}
        same(line["says"], found, expected)
    for line in v["refused_invitations"]:
        refuses(papers.Refused, line["says"], lambda: papers.invitation(line["text"]))
    for line in v["refused_proposals"]:
        refuses(papers.Refused, line["says"], lambda: papers.proposal(line["text"]))
    for line in v["device_fingerprints"]:
        keys = [unhex(line[key]) for key in ("device", "transport_key", "mailbox")]
        same("fingerprint", papers.device_fingerprint(*keys), line["spoken"])
    for line in v["key_fingerprints"]:
        same("fingerprint", papers.key_fingerprint(unhex(line["key"])), line["spoken"])
    refused = len(v["refused_invitations"]) + len(v["refused_proposals"])
    return 1 + len(v["proposals"]), refused


def seal_own(v, bundles, file):
    """An envelope by this reader, for the other side to open."""
    fields = v["content"]
    content = {
        "v": 1,
        "k": 1,
        "id": envelope.message_id(unhex(v["sender"]["device"]), bytes([0x77] * 8)),
        "so": unhex(v["sender"]["office"]),
        "sd": unhex(v["sender"]["device"]),
        "of": {"id": unhex(fields["officer_id"]), "n": "Awa Diop, written in Python"},
        "cr": v["now_ms"],
        "ex": v["now_ms"] + 86_400_000,
        "to": sorted(unhex(recipient["office"]) for recipient in v["recipients"]),
        "at": [],
        "pl": unhex(fields["payload"]) + bytes(100_000),
    }
    seed = unhex(v["sender"]["signing_seed"])
    body, wraps = envelope.seal_envelope(seed, content, os.urandom(32), bundles)
    sealed = {"body": body.hex(), "wraps": [wrap.hex() for wrap in wraps]}
    file.write_text(json.dumps(sealed))


def main():
    folder = pathlib.Path(sys.argv[1])
    load = lambda name: json.loads((folder / name).read_text())
    v = load("envelope.json")
    changed, bundles = check_envelope(v)
    print(f"envelope: opened by two devices; {changed} changed ones refused")
    print(f"rejected: {check_rejected(folder / 'rejected')} defects refused, each for its reason")
    print(f"directory: replayed to its checkpoint; {check_directory(load('directory.json'))} "
          "changed ones refused")
    read, refused = check_evidence(load("evidence.json"))
    print(f"evidence: {read} files hold; {refused} changed ones refused")
    read, refused = check_frames(load("frames.json"))
    print(f"frames: {read} read; {refused} changed ones refused")
    print(check_bundle(load("bundle.json")))
    read, refused = check_payloads(load("payloads.json"))
    print(f"payloads: {read} read; {refused} refused")
    print(f"prekeys: {check_prekeys(load('prekeys.json'))} judged as expected")
    read, refused = check_papers(load("papers.json"))
    print(f"papers: {read} read; {refused} refused")
    read, refused = check_log_keys(load("log_keys.json"))
    print(f"log keys: {read} readers; {refused} changed ones refused")
    read, refused = check_witnesses(load("witnesses.json"))
    print(f"witnesses: {read} notes cosigned; {refused} refused")
    if len(sys.argv) > 2:
        seal_own(v, bundles, pathlib.Path(sys.argv[2]))
        print("sealed an envelope")


if __name__ == "__main__":
    main()
