"""Prekey bundles and envelopes (PROTOCOL.md sections 3 to 5)."""

import cbor
from primitives import (
    aead_open,
    aead_seal,
    hkdf_expand,
    hkdf_extract,
    hpke_open,
    hpke_seal,
    mlkem_reduced,
    sha256,
    sign,
    verify_strict,
    x25519_contributes,
    xwing_public,
)

CONTENT_SIGNATURE = b"AIRCOP/1 content signature\0"
PREKEY_SIGNATURE = b"AIRCOP/1 prekey signature\0"
BODY_KEY = b"AIRCOP/1 body key\0"
COMMITMENT = b"AIRCOP/1 commitment\0"
MESSAGE_ID = b"AIRCOP/1 message id\0"
MESSAGE_HASH = b"AIRCOP/1 message hash\0"
WRAP = b"AIRCOP/1 wrap\0"

WRAP_LEN = 1168
BUNDLE_LEN = 1337
MAX_BODY = 1 << 20
LIFETIME_MS = 35 * 24 * 3600 * 1000
SKEW_MS = 26 * 3600 * 1000

REQUIRED = {"v", "k", "id", "sd", "cr", "ex", "to", "cm", "at", "pl"}
OPTIONAL = {"so", "of", "re", "rh", "cp", "pk"}


class Refused(Exception):
    """Carries the stable reason."""


def derive(cek, label):
    return hkdf_expand(hkdf_extract(b"", cek), label, 32)


def read_bundle(data, now, known=None):
    """A bundle as a sender gets it; `known` is the sequence and hash that it remembers of the device."""
    if data[:1] not in (b"", b"\1"):
        raise Refused("unknown_version")
    if len(data) != BUNDLE_LEN:
        raise Refused("malformed")
    device, public, signature = data[1:33], data[57:1273], data[1273:]
    if not verify_strict(device, PREKEY_SIGNATURE + data[:1273], signature):
        raise Refused("bad_signature")
    not_before = int.from_bytes(data[41:49], "big", signed=True)
    expires = int.from_bytes(data[49:57], "big", signed=True)
    if not 1 <= expires - not_before <= LIFETIME_MS:
        raise Refused("bad_lifetime")
    if now + SKEW_MS < not_before:
        raise Refused("not_yet_valid")
    if now >= expires:
        raise Refused("expired")
    if not mlkem_reduced(public[:1184]) or not x25519_contributes(public[1184:]):
        raise Refused("bad_key")
    sequence = int.from_bytes(data[33:41], "big")
    if known and sequence < known[0]:
        raise Refused("stale")
    if known and sequence == known[0] and sha256(public) != known[1]:
        raise Refused("conflict")
    return {
        "device": device,
        "sequence": sequence,
        "not_before": not_before,
        "expires": expires,
        "public": public,
        "hash": sha256(public),
    }


def padded(length):
    for step in (1 << 10, 1 << 12, 1 << 14, 1 << 16):
        if length <= step:
            return step
    # Padmé: keep as many leading bits as it takes to write down the exponent.
    exponent = length.bit_length() - 1
    kept = exponent.bit_length()
    mask = (1 << (exponent - kept)) - 1
    return (length + mask) & ~mask


def body_len(content):
    return padded(1 + 32 + 16 + 32 + 64 + 4 + content)


def open_envelope(now, body, wrap, device, office, seeds):
    """The content, if this device of this office may read it."""
    if not body:
        raise Refused("truncated")
    if body[0] != 1:
        raise Refused("unknown_version")
    if len(wrap) != WRAP_LEN or len(body) > MAX_BODY or padded(len(body)) != len(body):
        raise Refused("truncated")
    cek = None
    for seed in seeds:
        info = WRAP + device + sha256(xwing_public(seed))
        cek = cek or hpke_open(seed, wrap[:1120], info, sha256(body), wrap[1120:])
    if cek is None or len(cek) != 32:
        raise Refused("not_for_us")
    commit = body[1:33]
    if derive(cek, COMMITMENT) != commit:
        raise Refused("bad_commitment")
    plain = aead_open(derive(cek, BODY_KEY), body[:33], body[33:])
    if plain is None:
        raise Refused("bad_body")
    signer, signature = plain[:32], plain[32:96]
    length = int.from_bytes(plain[96:100], "big")
    signed, padding = plain[100 : 100 + length], plain[100 + length :]
    if len(signed) != length:
        raise Refused("bad_body")
    if any(padding) or body_len(length) != len(body):
        raise Refused("bad_padding")
    if not verify_strict(signer, CONTENT_SIGNATURE + signed, signature):
        raise Refused("bad_signature")
    content = read_content(signed)
    if content["sd"] != signer:
        raise Refused("wrong_sender")
    if content["cm"] != commit:
        raise Refused("bad_commitment")
    check(content)
    if office not in content["to"] and content.get("so") != office:
        raise Refused("not_addressed")
    if now > content["ex"]:
        raise Refused("expired")
    return content


def read_content(signed):
    try:
        content = cbor.decode(signed)
    except cbor.NotCanonical:
        raise Refused("not_canonical") from None
    if not isinstance(content, dict) or not all(
        type(content.get(key)) is int and 0 <= content[key] <= 255 for key in "vk"
    ):
        raise Refused("not_canonical")
    if content["v"] != 1:
        raise Refused("unknown_version")
    if content["k"] not in range(1, 14):
        raise Refused("unsupported_kind")
    if not well_formed(content):
        raise Refused("not_canonical")
    return content


def well_formed(content):
    keys = set(content)
    if not REQUIRED <= keys <= REQUIRED | OPTIONAL:
        return False

    def is_bytes(value, length=None):
        return isinstance(value, bytes) and length in (None, len(value))

    def is_int(value, low, high):
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high

    def is_attachment(a):
        return (
            isinstance(a, dict)
            and set("bynsht") <= set(a) <= set("bynshtcp")
            and isinstance(a.get("c", "x"), str)
            and is_bytes(a.get("p", b"x"))
            and a.get("c", "x") != ""
            and a.get("p", b"x") != b""
            and is_bytes(a["b"], 16)
            and is_bytes(a["y"], 32)
            and is_bytes(a["h"], 32)
            and is_int(a["s"], 0, 2**64 - 1)
            and isinstance(a["n"], str)
            and isinstance(a["t"], str)
        )

    def is_officer(o):
        return (
            isinstance(o, dict)
            and set(o) == {"id", "n"}
            and is_bytes(o["id"], 16)
            and isinstance(o["n"], str)
        )

    rules = {
        "v": lambda v: True,
        "k": lambda v: True,
        "id": lambda v: is_bytes(v, 16),
        "so": lambda v: is_bytes(v, 16),
        "sd": lambda v: is_bytes(v, 32),
        "of": is_officer,
        "cr": lambda v: is_int(v, -(2**63), 2**63 - 1),
        "ex": lambda v: is_int(v, -(2**63), 2**63 - 1),
        "re": lambda v: is_bytes(v, 16),
        "rh": lambda v: is_bytes(v, 32),
        "to": lambda v: isinstance(v, list) and all(is_bytes(o, 16) for o in v),
        "cm": lambda v: is_bytes(v, 32),
        "cp": is_bytes,
        "pk": is_bytes,
        "at": lambda v: isinstance(v, list) and all(map(is_attachment, v)),
        "pl": is_bytes,
    }
    return all(rules[key](value) for key, value in content.items())


def message_id(device, random):
    return random + sha256(MESSAGE_ID + device + random)[:8]


def message_hash(content):
    """Of what stays the same however often the message is sealed."""
    lasting = {key: value for key, value in content.items() if key not in ("cm", "cp", "pk")}
    return sha256(MESSAGE_HASH + cbor.encode(lasting))


def check(content):
    if content["id"] != message_id(content["sd"], content["id"][:8]):
        raise Refused("bad_content")
    if "rh" in content and "re" not in content:
        raise Refused("bad_content")
    if "so" not in content and content["k"] != 4:
        raise Refused("bad_content")
    if content["ex"] <= content["cr"]:
        raise Refused("bad_content")
    to = content["to"]
    if not to or any(a >= b for a, b in zip(to, to[1:])):
        raise Refused("bad_content")


def seal_envelope(signing_seed, content, cek, bundles):
    """The other direction: body and a wrap for each bundle. The content gets its commitment."""
    commit = derive(cek, COMMITMENT)
    signed = cbor.encode(dict(content, cm=commit))
    signature = sign(signing_seed, CONTENT_SIGNATURE + signed)
    plain = content["sd"] + signature + len(signed).to_bytes(4, "big") + signed
    plain += bytes(body_len(len(signed)) - 49 - len(plain))
    aad = b"\1" + commit
    body = aad + aead_seal(derive(cek, BODY_KEY), aad, plain)
    wraps = []
    for bundle in bundles:
        info = WRAP + bundle["device"] + bundle["hash"]
        wraps.append(hpke_seal(bundle["public"], info, sha256(body), cek))
    return body, wraps
