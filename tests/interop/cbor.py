"""Deterministic CBOR (RFC 8949 section 4.2.1), as PROTOCOL.md section 2 narrows it.

Integers, byte strings, text, arrays, maps, booleans and null; the shortest heads, keys in the
order of their encoded bytes, each once, nothing behind the end, at most 64 levels.
"""

DEPTH = 64


class NotCanonical(Exception):
    """Bytes that are not the one form of anything."""


def decode(data):
    value, end = _item(data, 0, DEPTH)
    if end != len(data):
        raise NotCanonical("bytes after the end")
    return value


def _head(data, at):
    if at >= len(data):
        raise NotCanonical("cut off")
    major, low = data[at] >> 5, data[at] & 31
    at += 1
    if low < 24:
        return major, low, at
    if low > 27:
        raise NotCanonical("indefinite or reserved length")
    size = 1 << (low - 24)
    raw = data[at : at + size]
    if len(raw) != size:
        raise NotCanonical("cut off")
    number = int.from_bytes(raw, "big")
    if major != 7 and number < (24 if size == 1 else 1 << (4 * size)):
        raise NotCanonical("a longer head than needed")
    return major, number, at + size


def _item(data, at, depth):
    if depth == 0:
        raise NotCanonical("nested too deep")
    start = at
    major, number, at = _head(data, at)
    if major == 0:
        return number, at
    if major == 1:
        return -1 - number, at
    if major in (2, 3):
        raw = data[at : at + number]
        if len(raw) != number:
            raise NotCanonical("cut off")
        if major == 2:
            return bytes(raw), at + number
        try:
            return bytes(raw).decode("utf-8"), at + number
        except UnicodeDecodeError:
            raise NotCanonical("text that is not UTF-8") from None
    if major == 4:
        items = []
        for _ in range(number):
            item, at = _item(data, at, depth - 1)
            items.append(item)
        return items, at
    if major == 5:
        entries, last = {}, b""
        for _ in range(number):
            begin = at
            key, at = _item(data, at, depth - 1)
            if not isinstance(key, (str, bytes, int)):
                raise NotCanonical("a key that is not simple")
            encoded = data[begin:at]
            if encoded <= last:
                raise NotCanonical("keys out of order, or one twice")
            last = encoded
            entries[key], at = _item(data, at, depth - 1)
        return entries, at
    if major == 7 and data[start] in (0xF4, 0xF5, 0xF6):
        return {0xF4: False, 0xF5: True, 0xF6: None}[data[start]], at
    raise NotCanonical("a tag, a float or another simple value")


def encode(value):
    if value is None:
        return b"\xf6"
    if value is True or value is False:
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return _write(0, value) if value >= 0 else _write(1, -1 - value)
    if isinstance(value, bytes):
        return _write(2, len(value)) + value
    if isinstance(value, str):
        raw = value.encode()
        return _write(3, len(raw)) + raw
    if isinstance(value, list):
        return _write(4, len(value)) + b"".join(map(encode, value))
    pairs = sorted((encode(key), encode(item)) for key, item in value.items())
    return _write(5, len(pairs)) + b"".join(key + item for key, item in pairs)


def _write(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for low, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << (8 * size):
            return bytes([major << 5 | low]) + number.to_bytes(size, "big")
    raise ValueError("too large")
