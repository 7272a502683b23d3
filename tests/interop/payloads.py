"""What devices send by themselves (PROTOCOL.md section 6.2)."""

import cbor


class Refused(Exception):
    pass


def bytes_of(length):
    return lambda v: isinstance(v, bytes) and len(v) == length


def text_of(most):
    return lambda v: isinstance(v, str) and len(v) <= most


def some_text(most):
    return lambda v: text_of(most)(v) and v != ""


def integer(v):
    return isinstance(v, int) and not isinstance(v, bool) and -(2**63) <= v < 2**63


def flag(v):
    return isinstance(v, bool)


def list_of(rule, most, least=0):
    return lambda v: isinstance(v, list) and least <= len(v) <= most and all(map(rule, v))


def map_of(required, optional=None):
    """A map with exactly these keys; what is optional is left out, and never empty or null."""
    rules = required | (optional or {})
    return lambda v: (
        isinstance(v, dict)
        and set(required) <= set(v) <= set(rules)
        and all(rules[key](value) for key, value in v.items())
    )


HELD = 48
NAME = map_of({"d": bytes_of(32), "m": bytes_of(16), "h": bytes_of(32)})
OFFICER = {"o": some_text(80)}


def names(v):
    """Id and hash of each message behind one another, ascending."""
    if not isinstance(v, bytes) or not v or len(v) % HELD:
        return False
    cut = [v[at : at + HELD] for at in range(0, len(v), HELD)]
    return all(a < b for a, b in zip(cut, cut[1:]))


def held(v):
    if not list_of(map_of({"d": bytes_of(32), "m": names}), 20_000)(v):
        return False
    devices = [of["d"] for of in v]
    few = sum(len(of["m"]) for of in v) <= 20_000 * HELD
    return few and all(a < b for a, b in zip(devices, devices[1:]))


RECEIPT = map_of(
    {"m": bytes_of(16), "h": bytes_of(32), "k": text_of(2**32), "t": integer}, OFFICER
)
HANDED = map_of(
    {"d": bytes_of(32), "s": lambda v: isinstance(v, bytes), "g": bytes_of(64)},
    OFFICER | dict.fromkeys("tra", integer),
)
DONE = map_of(
    {"d": bytes_of(32), "m": bytes_of(16), "h": bytes_of(32), "k": text_of(2**32), "t": integer},
    OFFICER | {"b": bytes_of(32)},
)
NOTED = map_of(
    {"h": bytes_of(16), "k": text_of(2**32), "t": integer, "o": text_of(80)},
    {"x": some_text(2000)},
)
QUESTION = map_of(
    {"k": some_text(40), "x": some_text(200)},
    {"c": some_text(3), "b": some_text(10)},
)


def tags(v):
    """Outputs of 8 bytes behind one another, ascending."""
    if not isinstance(v, bytes) or len(v) % 8 or len(v) > 8 * 20_000:
        return False
    cut = [v[at : at + 8] for at in range(0, len(v), 8)]
    return all(a < b for a, b in zip(cut, cut[1:]))


def said(v):
    """A hit has its number, nothing else has one."""
    count = lambda n: integer(n) and 1 <= n < 2**32
    hit = map_of({"k": lambda k: k == "hit", "n": count})
    other = map_of({"k": lambda k: k in ("no-hit", "declined")})
    return hit(v) or other(v)


def answer(v):
    shape = map_of(
        {"a": list_of(said, 10, 1)},
        {"s": lambda s: s is True, "x": some_text(1000)},
    )
    if not shape(v):
        return False
    nothing = "x" not in v and all(one["k"] == "no-hit" for one in v["a"])
    return nothing or "s" not in v


KINDS = {
    2: map_of({"r": list_of(RECEIPT, 500)}),
    3: map_of({"b": list_of(bytes_of(32), 500)}),
    4: map_of(
        {
            "i": bytes_of(32),
            "p": bytes_of(32),
            "t": bytes_of(32),
            "x": bytes_of(16),
            "k": bytes_of(1337),
            "r": bytes_of(32),
            "o": text_of(80),
            "l": text_of(80),
        }
    ),
    5: map_of(
        {"d": bytes_of(32), "k": text_of(40), "t": integer},
        {"r": some_text(40), "m": list_of(NAME, 2, 1)},
    ),
    6: map_of(
        {"s": integer, "h": held, "w": flag},
        {"a": integer, "q": lambda v: v is True},
    ),
    7: map_of({"m": list_of(HANDED, 200), "w": flag}, {"n": integer}),
    8: map_of(
        {"s": list_of(DONE, 500)},
        {"n": list_of(NOTED, 100, 1), "l": bytes_of(1216)},
    ),
    9: map_of(
        {
            "g": bytes_of(16),
            "q": list_of(QUESTION, 10, 1),
            "w": some_text(500),
            "h": some_text(40),
            "p": some_text(40),
            "u": integer,
        }
    ),
    10: answer,
    11: map_of(
        {
            "g": bytes_of(16),
            "q": list_of(map_of({"k": some_text(40), "e": bytes_of(32)}), 10, 1),
            "w": some_text(500),
            "h": some_text(40),
            "p": some_text(40),
            "u": integer,
        }
    ),
    12: map_of({"e": list_of(bytes_of(32), 10, 1), "t": tags}, {"c": lambda v: v is True}),
    13: map_of({"m": list_of(NAME, 500, 1), "t": integer}),
}


def read(kind, data):
    try:
        value = cbor.decode(data)
    except cbor.NotCanonical as error:
        raise Refused(str(error)) from None
    if not KINDS[kind](value):
        raise Refused("shape")
    return value


def shown(value):
    """As JSON has it: byte strings in hexadecimal."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items()}
    return value
