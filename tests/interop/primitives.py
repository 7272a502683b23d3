"""X-Wing, HPKE Base mode and strict Ed25519, over the `cryptography` package and hashlib."""

import functools
import hashlib
import hmac

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

X_WING_LABEL = b"\\.//^\\"
SUITE_ID = b"HPKE" + bytes.fromhex("647a00010003")


def sha256(data):
    return hashlib.sha256(data).digest()


def hkdf_extract(salt, ikm):
    return hmac.digest(salt or bytes(32), ikm, "sha256")


def hkdf_expand(prk, info, length):
    out, block, counter = b"", b"", 1
    while len(out) < length:
        block = hmac.digest(prk, block + info + bytes([counter]), "sha256")
        out, counter = out + block, counter + 1
    return out[:length]


# X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519.


def xwing_keys(seed):
    """The halves of a private key, which is a seed of 32 bytes."""
    expanded = hashlib.shake_256(seed).digest(96)
    return (
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]),
        X25519PrivateKey.from_private_bytes(expanded[64:]),
    )


def xwing_public(seed):
    kem, dh = xwing_keys(seed)
    return kem.public_key().public_bytes_raw() + dh.public_key().public_bytes_raw()


def _combine(ss_m, ss_x, ct_x, pk_x):
    return hashlib.sha3_256(ss_m + ss_x + ct_x + pk_x + X_WING_LABEL).digest()


def xwing_decapsulate(seed, encapsulation):
    kem, dh = xwing_keys(seed)
    ct_m, ct_x = encapsulation[:1088], encapsulation[1088:]
    ss_m = kem.decapsulate(ct_m)
    ss_x = dh.exchange(X25519PublicKey.from_public_bytes(ct_x))
    return _combine(ss_m, ss_x, ct_x, dh.public_key().public_bytes_raw())


def mlkem_reduced(key):
    """Whether every coefficient of an encapsulation key lies below the modulus (FIPS 203 section 7.2)."""
    for at in range(0, 1152, 3):
        a, b, c = key[at : at + 3]
        if a | (b & 15) << 8 >= 3329 or b >> 4 | c << 4 >= 3329:
            return False
    return True


def x25519_contributes(point):
    """Whether a secret with this public key is not always zero."""
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(point))
    except ValueError:
        return False
    return True


def xwing_encapsulate(public):
    ss_m, ct_m = MLKEM768PublicKey.from_public_bytes(public[:1184]).encapsulate()
    ephemeral = X25519PrivateKey.generate()
    ct_x = ephemeral.public_key().public_bytes_raw()
    ss_x = ephemeral.exchange(X25519PublicKey.from_public_bytes(public[1184:]))
    return _combine(ss_m, ss_x, ct_x, public[1184:]), ct_m + ct_x


# HPKE Base (RFC 9180) with KEM 0x647a, KDF HKDF-SHA256 and AEAD ChaCha20-Poly1305.


def _labeled_extract(salt, label, ikm):
    return hkdf_extract(salt, b"HPKE-v1" + SUITE_ID + label + ikm)


def _labeled_expand(prk, label, info, length):
    head = length.to_bytes(2, "big") + b"HPKE-v1" + SUITE_ID
    return hkdf_expand(prk, head + label + info, length)


def _key_schedule(shared_secret, info):
    context = b"\0" + _labeled_extract(b"", b"psk_id_hash", b"")
    context += _labeled_extract(b"", b"info_hash", info)
    secret = _labeled_extract(shared_secret, b"secret", b"")
    key = _labeled_expand(secret, b"key", context, 32)
    return key, _labeled_expand(secret, b"base_nonce", context, 12)


def hpke_open(seed, encapsulation, info, aad, sealed):
    """The plaintext; None when it does not open."""
    try:
        key, nonce = _key_schedule(xwing_decapsulate(seed, encapsulation), info)
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, aad)
    except (InvalidTag, ValueError):
        return None


def hpke_seal(public, info, aad, plain):
    shared_secret, encapsulation = xwing_encapsulate(public)
    key, nonce = _key_schedule(shared_secret, info)
    return encapsulation + ChaCha20Poly1305(key).encrypt(nonce, plain, aad)


def aead_open(key, aad, sealed):
    """ChaCha20-Poly1305 with nonce 0; None when it does not open."""
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), sealed, aad)
    except InvalidTag:
        return None


def aead_seal(key, aad, plain):
    return ChaCha20Poly1305(key).encrypt(bytes(12), plain, aad)


# XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): HChaCha20 makes a key of the first 16 bytes.


def _quarter(s, a, b, c, d):
    for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[x] = (s[x] + s[y]) & 0xFFFFFFFF
        mixed = s[z] ^ s[x]
        s[z] = (mixed << turn | mixed >> (32 - turn)) & 0xFFFFFFFF


def _hchacha20(key, nonce):
    words = [int.from_bytes((key + nonce)[at : at + 4], "little") for at in range(0, 48, 4)]
    s = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574, *words]
    for _ in range(10):
        for column in range(4):
            _quarter(s, column, column + 4, column + 8, column + 12)
        for at in range(4):
            _quarter(s, at, 4 + (at + 1) % 4, 8 + (at + 2) % 4, 12 + (at + 3) % 4)
    return b"".join(word.to_bytes(4, "little") for word in s[:4] + s[12:])


def xchacha_open(key, nonce, aad, sealed):
    """None when it does not open."""
    try:
        cipher = ChaCha20Poly1305(_hchacha20(key, nonce[:16]))
        return cipher.decrypt(bytes(4) + nonce[16:], sealed, aad)
    except InvalidTag:
        return None


# Ed25519 (RFC 8032), strict: neither the key nor R may be of small order.

_P = 2**255 - 19
_D = -121665 * pow(121666, _P - 2, _P) % _P


def sign(seed, message):
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def public_key(seed):
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


@functools.lru_cache(maxsize=None)
def verify_strict(key, message, signature):
    if _small_order(key) or _small_order(signature[:32]):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def _small_order(encoded):
    """Whether eight times the point is the neutral element; also true for what is no point."""
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * pow(2, (_P - 1) // 4, _P) % _P
    if (x * x - square) % _P:
        return True
    for _ in range(3):
        product = _D * x * x * y * y % _P
        x, y = (
            2 * x * y * pow(1 + product, _P - 2, _P) % _P,
            (y * y + x * x) * pow(1 - product, _P - 2, _P) % _P,
        )
    return x == 0 and y == 1
