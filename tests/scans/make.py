#!/usr/bin/env python3
"""Makes corpus.json: zones and boarding passes as readers deliver them, each with what must come out.

Everybody in it is invented. Check digits are computed here from the standards (ICAO Doc 9303 part 3
section 4.9), not by the code under test; what must come out is written beside what goes in.
    python3 tests/scans/make.py > tests/scans/corpus.json
"""
import json

AT = "2026-11-28T12:00:00Z"
ROWS = []


def digit(text):
    weights = (7, 3, 1)
    value = lambda c: 0 if c == "<" else int(c, 36)
    return str(sum(value(c) * weights[i % 3] for i, c in enumerate(text)) % 10)


def fill(text, length):
    return (text + "<" * length)[:length]


def name_field(family, given, length):
    family, given = family.replace(" ", "<"), given.replace(" ", "<")
    return fill(family + ("<<" + given if given else ""), length)


def td3(family, given, issuer, nationality, number, born, sex, expires, optional="", code="P<", drop=()):
    one = fill(code, 2) + fill(issuer, 3) + name_field(family, given, 39)
    check = lambda name, text: "<" if name in drop else digit(text)
    number, optional = fill(number, 9), fill(optional, 14)
    personal = "<" if not optional.strip("<") else check("optional", optional)
    a = number + check("number", number)
    b = born + check("born", born)
    c = expires + check("expires", expires) + optional + personal
    two = a + fill(nationality, 3) + b + sex + c
    return one + "\n" + two + check("all", a + b + c)


def td2(family, given, issuer, nationality, number, born, sex, expires, code="I<"):
    one = fill(code, 2) + fill(issuer, 3) + name_field(family, given, 31)
    a = fill(number, 9) + digit(fill(number, 9))
    b = born + digit(born)
    c = expires + digit(expires) + "<" * 7
    return one + "\n" + a + fill(nationality, 3) + b + sex + c + digit(a + b + c)


def td1(family, given, issuer, nationality, number, born, sex, expires, code="I<"):
    if len(number) > 9:
        # Part 5 note j: a filler for the digit, the rest and the digit in the optional data.
        a = number[:9] + "<" + fill(number[9:] + digit(number) + "<", 15)
    else:
        a = fill(number, 9) + digit(fill(number, 9)) + "<" * 15
    b = born + digit(born)
    c = expires + digit(expires)
    last = digit(a + b + c + "<" * 11)
    one = fill(code, 2) + fill(issuer, 3) + a
    return "\n".join((one, b + sex + c + fill(nationality, 3) + "<" * 11 + last, name_field(family, given, 30)))


def visa(family, given, issuer, nationality, number, born, sex, expires, columns=44):
    one = "V<" + fill(issuer, 3) + name_field(family, given, columns - 5)
    two = fill(number, 9) + digit(fill(number, 9)) + fill(nationality, 3)
    two += born + digit(born) + sex + expires + digit(expires)
    return one + "\n" + fill(two, columns)


def french(family, given, number, born, sex):
    one = "IDFRA" + fill(family.replace(" ", "<"), 25) + "75A123"
    two = number + digit(number) + fill(given.replace(" ", "<"), 14) + born + digit(born) + sex
    return one + "\n" + two + digit(one + two)


def boarding_pass(name, legs, unique=None, tail=None):
    """legs: (pnr, from, to, carrier, number, day, seat[, repeated items])."""
    text = "M%d%-20sE" % (len(legs), name)
    for i, leg in enumerate(legs):
        pnr, origin, to, carrier, number, day, seat = leg[:7]
        repeated = leg[7] if len(leg) > 7 else None
        conditional = ""
        if i == 0 and (unique is not None or repeated is not None):
            conditional = ">6" + "%02X" % len(unique or "") + (unique or "")
        if repeated is not None:
            conditional += "%02X" % len(repeated) + repeated
        text += "%-7s%3s%3s%-3s%-5s%03dY%-4s0042 1" % (pnr, origin, to, carrier, number, day, seat)
        text += "%02X" % len(conditional) + conditional
    return text + (tail or "")


def unique(issued="6330", tags=()):
    return "1WW" + issued + "BTP " + "".join(tags)


def repeated(ticket="0471234567890", selectee="0", flyer=("", "")):
    return "%-13s%s0TP %-3s%-16s 1PCN" % (ticket, selectee, *flyer)


def row(kind, text, person=None, flights=None, said=(), refused=None):
    entry = {"kind": kind, "at": AT, "text": text}
    if refused:
        entry["refused"] = refused
    else:
        entry.update(person=person or {}, flights=flights or [], said=list(said))
    ROWS.append(entry)


def keys(text, us, there):
    return text.translate(str.maketrans(us, there))


def arabic(text, brackets="][}{", digits="1234567890", lam_alef=("\u0644\u0622", "\u0644\u0623", "\u0644\u0625")):
    """What an Arabic keyboard writes with the shift key, and without it for digits and / and ]."""
    there = dict(zip("QWERYUIOPASHJKLZXNM", "\u064e\u064b\u064f\u064c\u0625\u2018\u00f7\u00d7\u061b\u0650\u064d\u0623\u0640\u060c/~\u0652\u0622\u2019"))
    there.update(zip("DFCV", brackets))
    there.update(zip("BGT", lam_alef))
    there.update(zip("1234567890", digits))
    there.update({"<": ",", ">": ".", "/": "\u0638", "]": "\u062f"})
    return "".join(there.get(c, c) for c in text)


def arabic_small(text):
    """The same of a reader that types small letters: the key B writes lam and alef, like G and H."""
    there = dict(zip("qwertyuiopasdfghjklzxcvnm/]", "ضصثقفغعهخحشسيبلاتنمئءؤرىةظد"))
    there.update({"b": "\u0644\u0627", "<": ",", ">": "."})
    return "".join(there.get(c, c) for c in text.lower())


FRENCH_KEYS = ("AQZWM<>/1234567890", "QAWZ?./!&é\"'(-è_çà")
BELGIAN_KEYS = ("AQZWM<>/1234567890", "QAWZ?./=&é\"'(§è!çà")
GERMAN_KEYS = ("YZ<>/", "ZY;:-")
LATIN_KEYS = ("<>/", ";:-")
# The bracket of the symbology's identifier: $, +, \u00b4 or [.
ITALIAN_KEYS = ("<>/]", ";:-+")
PORTUGUESE_KEYS = ("<>/]", ";:-\u00b4")
BRAZILIAN_KEYS = ("/]", ";[")
CZECH_KEYS = ("YZ<>/]1234567890", "ZY?:-)+ěščřžýáíé")
SLOVAK_KEYS = ("YZ<>/]1234567890", "ZY?:-ä+ľščťžýáíé")
HUNGARIAN_KEYS = ("YZ<>/]0", "ZY?:-úö")
TURKISH_KEYS = ("<>/]", "ÖÇ.ü")
SWISS_KEYS = ("YZ<>/]", "ZY;:-\u00a8")
UKRAINIAN_KEYS = ("QWERTYUIOPASDFGHJKLZXCVBNM<>/]", "ЙЦУКЕНГШЩЗФІВАПРОЛДЯЧСМИТЬБЮ.ї")
CROATIAN_KEYS = ("YZ<>/]", "ZY;:-\u0111")
CANADIAN_KEYS = ("<>/]", "'.\u00e9\u00b8")
GREEK_KEYS = ("QWERTYUIOPASDFGHJKLZXCVBNM", ":\u0385ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ")
HEBREW_KEYS = ("<>/]", "><.[")
RUSSIAN_KEYS = ("QWERTYUIOPASDFGHJKLZXCVBNM<>/", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБЮ.")

# Family, given, issuer, code as stored, number, born, sex, expires.
PEOPLE = [
    ("TAVARES", "JOAO MANUEL", "CPV", "CV", "PA1234567", "880304", "M", "310515"),
    ("DIOUF", "MOUSSA", "SEN", "SN", "A01234567", "790612", "M", "290630"),
    ("NDIAYE", "AWA", "SEN", "SN", "A07654321", "940221", "F", "300101"),
    ("OKAFOR", "CHINEDU EMEKA", "NGA", "NG", "B50123456", "910704", "M", "320115"),
    ("KONE", "AMINATA", "CIV", "CI", "20AB12345", "850930", "F", "280401"),
    ("PIMENTEL ROCHA", "EVERALDO", "BRA", "BR", "FX204418", "761111", "M", "301020"),
    ("KELLER", "ANKE", "D", "DE", "C01X0006H", "830812", "F", "330812"),
    ("PETROV", "ALEKSANDR", "RUS", "RU", "751234567", "720518", "M", "270903"),
    ("AHMADZAI", "WALI", "AFG", "AF", "O1234567", "650715", "M", "290101"),
    ("GARCIA LOPEZ", "MARIA CARMEN", "ESP", "ES", "XDA123456", "900101", "F", "310909"),
    ("BALDE", "MAMADOU ALPHA", "GIN", "GN", "O00456789", "870228", "M", "281231"),
    ("MENSAH", "KWAME", "GHA", "GH", "G1234567", "930419", "M", "300607"),
]


def century(yymmdd, ahead):
    year = int(yymmdd[:2])
    year += 2000 if ahead or year <= 26 else 1900
    return "%04d-%s-%s" % (year, yymmdd[2:4], yymmdd[4:])


def stored(p, document="PASSPORT"):
    family, given, issuer, code, number, born, sex, expires = p
    return {
        "name": family + (", " + given if given else ""),
        "nationality": code,
        "document_country": code,
        "document_number": number,
        "born": century(born, False),
        "document_expiry": century(expires, True),
        "sex": sex,
        "document": document,
    }


def zone(p, **more):
    family, given, issuer, _, number, born, sex, expires = p
    return td3(family, given, issuer, issuer, number, born, sex, expires, **more)


# Passports, cards and visas as they should be.
for p in PEOPLE:
    row("passport", zone(p), stored(p))
for p in PEOPLE[:4]:
    family, given, issuer, _, number, born, sex, expires = p
    number = number[:9]
    row("card of two lines", td2(family, given, issuer, issuer, number, born, sex, expires), stored(p, "IDENTITY_CARD"))
    row("card of three lines", td1(family, given, issuer, issuer, number, born, sex, expires), stored(p, "IDENTITY_CARD"))
    v = stored(p, "VISA")
    v["document_country"] = "FR"
    for columns in (44, 36):
        row("visa", visa(family, given, "FRA", issuer, number, born, sex, expires, columns), v, said=["visa"])
long = ("MARTENS", "LIES", "BEL", "BE", "592123456789", "910101", "F", "310101")
row("number of twelve characters", td1("MARTENS", "LIES", "BEL", "BEL", "592123456789", "910101", "F", "310101"), stored(long, "IDENTITY_CARD"))
for p, number in ((("BERTHIER", "CORINNE", "651206", "F"), "880692310285"), (("DUPUIS MOREAU", "JEAN", "590131", "M"), "991275300412")):
    family, given, born, sex = p
    row("old French card", french(family, given, number, born, sex),
        {"name": family + ", " + given, "document_number": number, "born": century(born, False), "sex": sex, "nationality": "FR", "document_expiry": "", "document": "IDENTITY_CARD"},
        said=["no-expiry"])

# Document codes of two letters.
for code, p, said in zip(
    ("PP", "PD", "PE", "PS", "PN", "PO"), PEOPLE, ([], ["diplomatic"], ["emergency"], [], [], ["official"])
):
    row("document code " + code, zone(p, code=code), stored(p), said=said)
row("document code PR", zone(PEOPLE[8], code="PR"), stored(PEOPLE[8], "REFUGEE_DOCUMENT"), said=["refugee"])
for code, document, said in (
    ("IS", "SEAFARER_BOOK", ["seafarer"]),
    ("AC", "OTHER", ["crew"]),
    ("IR", "RESIDENCE_PERMIT", ["residence"]),
    ("AR", "RESIDENCE_PERMIT", ["residence"]),
    ("CR", "RESIDENCE_PERMIT", ["residence"]),
    ("ID", "IDENTITY_CARD", []),
    ("IP", "IDENTITY_CARD", []),
):
    family, given, issuer, _, number, born, sex, expires = PEOPLE[3]
    text = td1(family, given, issuer, issuer, number, born, sex, expires, code=code)
    row("document code " + code, text, stored(PEOPLE[3], document), said=said)

# Unknown dates, fillers for digits.
wali = PEOPLE[8]
for born, known, said in (
    ("650000", "1965", "born-partly"),
    ("650700", "1965-07", "born-partly"),
    ("65<<<<", "1965", "born-partly"),
    ("6507<<", "1965-07", "born-partly"),
    ("651350", "1965", "born-partly"),
    ("<<<<<<", "", "born-unknown"),
    ("000000", "", "born-unknown"),
    ("00<<<<", "2000", "born-partly"),
    ("<<0000", "", "born-unknown"),
    ("0500<<", "2005", "born-partly"),
):
    p = wali[:5] + (born,) + wali[6:]
    person = {**stored(wali), "born": known}
    row("birth " + born, zone(p), person, said=[said])
for expires in ("<<<<<<", "000000", "290000"):
    p = wali[:7] + (expires,)
    row("expiry " + expires, zone(p), {**stored(wali), "document_expiry": ""}, said=["expiry-unknown"])
for expires in ("200000", "2005<<", "20<<<<"):
    p = wali[:7] + (expires,)
    row("expired in part " + expires, zone(p), {**stored(wali), "document_expiry": ""}, said=["expired", "expiry-unknown"])
for expires in ("990101", "991231"):
    p = PEOPLE[9]
    text = td1(*p[:3], p[2], *p[4:7], expires)
    row("card without end " + expires, text, {**stored(p, "IDENTITY_CARD"), "document_expiry": ""}, said=["unlimited"])
p = PEOPLE[9][:7] + ("990101",)
row("passport of the last century", zone(p), {**stored(p), "document_expiry": "1999-01-01"}, said=["expired"])
p = PEOPLE[1]
a = fill(p[4], 9) + "<" + fill("1234567890123", 15)
b, c = p[5] + digit(p[5]), p[7] + digit(p[7])
text = "\n".join((fill("I<" + p[2], 5) + a, b + p[6] + c + p[2] + "<" * 11 + digit(a + b + c + "<" * 11), name_field(p[0], p[1], 30)))
row("filler for the digit of a card's number", text, stored(p, "IDENTITY_CARD"), said=["no-check-digit"])
for field in ("number", "born", "expires", "all"):
    row("filler for the digit of " + field, zone(PEOPLE[1], drop=(field,)), stored(PEOPLE[1]), said=["no-check-digit"])
row("filler for the digit of the personal number", zone(PEOPLE[1], optional="12345", drop=("optional",)), stored(PEOPLE[1]), said=["no-check-digit"])
row("sex not stated", zone(PEOPLE[2][:6] + ("<",) + PEOPLE[2][7:]), {**stored(PEOPLE[2]), "sex": "X"})

# Expired.
for p in (PEOPLE[0], PEOPLE[5]):
    old = p[:7] + ("241120",)
    row("expired", zone(old), {**stored(p), "document_expiry": "2024-11-20"}, said=["expired"])

# Who is no country's citizen, and codes that are no ISO country.
for code in ("XXA", "XXB", "XXC", "XXX"):
    text = td3("SALIM", "OMAR", "D", code, "C01X00T47", "790101", "M", "290505")
    row("nationality " + code, text, {"name": "SALIM, OMAR", "nationality": code, "document_country": "DE"}, said=["nationality"])
for issuer in ("UNO", "EUE", "XPO", "UNK", "XOM"):
    text = td3("MARCHAL", "LUC", issuer, issuer, "123456789", "700909", "M", "290909")
    row("issuer " + issuer, text, {"nationality": issuer, "document_country": issuer}, said=["nationality"])
row("Kosovo", td3("KRASNIQI", "ARBEN", "RKS", "RKS", "P00123456", "880101", "M", "300101"), {"nationality": "XK", "document_country": "XK"})
row("British overseas territories", td3("FRETT", "JANE", "GBD", "GBD", "123456789", "880101", "F", "300101"), {"nationality": "GBD"}, said=["nationality"])
row("specimen country", td3("ERIKSSON", "ANNA", "UTO", "UTO", "L898902C3", "740812", "F", "301231"), {"nationality": "", "document_country": ""}, said=["issuer-unknown", "nationality-unknown"])

# Names.
row("name of one part", td3("ARKFREITH", "", "CPV", "CPV", "PA7654321", "900101", "M", "300101"), {"name": "ARKFREITH"})
row("empty family name", td3("", "ARKFREITH JON", "CPV", "CPV", "PA7654321", "900101", "M", "300101"), {"name": "ARKFREITH JON"})
row("name that was cut", td3("OLUWASEUNFUNMILAYO ADEBAYO", "CHUKWUEMEKA", "NGA", "NGA", "A01234567", "910704", "M", "320101"), {"name": "OLUWASEUNFUNMILAYO ADEBAYO, CHUKWUEMEKA"}, said=["name-cut"])

row("name of a card that was cut", td1("VENKATANARASIMHARAJUVARIPET", "RAMA", "CPV", "CPV", "PA7654321", "900101", "M", "300101"), {"name": "VENKATANARASIMHARAJUVARIPET, R"}, said=["name-cut"])
row("title behind the given names", td3("PIMENTEL", "EVERALDO DR", "CPV", "CPV", "PA7654321", "900101", "M", "300101"), {"name": "PIMENTEL, EVERALDO DR"}, said=["title"])
row("name that ends like a title", td3("PIMENTEL", "OMAR AMR", "CPV", "CPV", "PA7654321", "900101", "M", "300101"), {"name": "PIMENTEL, OMAR AMR"})

# Readers.
row("symbology announced", "]Q3" + zone(PEOPLE[0]), stored(PEOPLE[0]))
row("in one line", zone(PEOPLE[0]).replace("\n", ""), stored(PEOPLE[0]))
row("small letters, blanks, carriage returns", zone(PEOPLE[0]).lower().replace("\n", " \r\n "), stored(PEOPLE[0]))
for make in (lambda p: zone(p), lambda p: td2(*p[:3], p[2], *p[4:]), lambda p: td1(*p[:3], p[2], *p[4:])):
    cut = "\n".join(line.rstrip("<") for line in make(PEOPLE[3]).split("\n"))
    document = "PASSPORT" if cut.startswith("P") else "IDENTITY_CARD"
    row("fillers cut off", cut, stored(PEOPLE[3], document))
for kind, layout in (("AZERTY", FRENCH_KEYS), ("Belgian AZERTY", BELGIAN_KEYS), ("QWERTZ", GERMAN_KEYS), ("QWERTY", LATIN_KEYS), ("Russian", RUSSIAN_KEYS), ("Italian QWERTY", ITALIAN_KEYS), ("Czech QWERTZ", CZECH_KEYS), ("Slovak QWERTZ", SLOVAK_KEYS), ("Hungarian QWERTZ", HUNGARIAN_KEYS), ("Turkish QWERTY", TURKISH_KEYS)):
    for p in (PEOPLE[5], PEOPLE[9]):
        # Y and Z both in what a check digit covers, so that one keyboard alone fits.
        text = keys(zone(p, optional="YZ9"), *layout)
        row("US keys on " + kind, text, stored(p), said=["keyboard"])
for kind, layout in (("Ukrainian", UKRAINIAN_KEYS), ("Croatian QWERTZ", CROATIAN_KEYS), ("Canadian French", CANADIAN_KEYS), ("Hebrew", HEBREW_KEYS)):
    for p in (PEOPLE[5], PEOPLE[9]):
        row("US keys on " + kind, keys(zone(p, optional="YZ9"), *layout), stored(p), said=["keyboard"])
# Some Greek keyboards write a sigma with both the keys S and W.
row("US keys on Greek", keys(zone(PEOPLE[5]), *GREEK_KEYS), stored(PEOPLE[5]), said=["keyboard"])
FRENCH_DIGITS = "&é\"'(-è_çà"
SIGNS = ("\ufef5", "\ufef7", "\ufef9")
for kind, layout in (("Arabic (101)", {}), ("Arabic (102)", {"brackets": "[]{}"}), ("Arabic of Linux", {"lam_alef": SIGNS}), ("Arabic of the Maghreb", {"digits": FRENCH_DIGITS})):
    # D and F in what a check digit covers, so that one of the two keyboards alone fits.
    for p in (PEOPLE[5], PEOPLE[9]):
        row("US keys on " + kind, arabic(zone(p, optional="DF9CV"), **layout), stored(p), said=["keyboard"])
row("US keys on Arabic, small letters", arabic_small(zone(PEOPLE[2])), stored(PEOPLE[2]), said=["keyboard"])
ghani = ("GHANI", "OMAR") + tuple(PEOPLE[0][2:])
row("US keys on Arabic, small letters, G and H", arabic_small(zone(ghani)), {**stored(ghani)}, said=["keyboard"])
row("US keys on Arabic, small letters, cut off", "\n".join(arabic_small(line.rstrip("<")) for line in zone(ghani).split("\n")), {**stored(ghani), "name": "BANI, OMAR"}, said=["keyboard", "letters"])
row("Arabic, letters that nothing proves", arabic(zone(("DAVIES", "CELINE") + tuple(PEOPLE[0][2:]))), stored(("DAVIES", "CELINE") + tuple(PEOPLE[0][2:])), said=["keyboard", "letters"])
row("Arabic and a wrong check digit", arabic(zone(PEOPLE[0]).replace("880304", "880305")), refused="neither")
row("capitals locked", boarding_pass("TAVARES/JOAO", [("ABC123", "LIS", "RAI", "TP", "1547", 333, "023A")]).lower(), {"name": "TAVARES, JOAO", "pnr": "ABC123", "seat": "23A"}, [["LIS", "TP1547", "2026-11-29"], ["RAI", "", "2026-11-29"]])
row("fillers made into quotation marks", zone(PEOPLE[0]).replace("<<", "\u00ab"), stored(PEOPLE[0]))
for p in (PEOPLE[0], PEOPLE[3], PEOPLE[6]):
    row("blanks for fillers", zone(p).replace("<", " "), stored(p))
row("blanks for fillers, cut off", "\n".join(line.rstrip() for line in td1(*PEOPLE[3][:3], PEOPLE[3][2], *PEOPLE[3][4:]).replace("<", " ").split("\n")), stored(PEOPLE[3], "IDENTITY_CARD"))
row("blanks for fillers and a wrong check digit", zone(PEOPLE[0]).replace("<", " ").replace("880304", "880305"), refused="zone")
row("Arabic of Linux, whose M is an apostrophe", arabic(zone(PEOPLE[0])).replace("\u2019", "'"), stored(PEOPLE[0]), said=["keyboard", "letters"])
row("wrong check digit", zone(PEOPLE[0]).replace("880304", "880305"), refused="zone")
row("neither", "SN-DSS-2026-000123", refused="neither")

# Boarding passes.
one = ("ABC123", "LIS", "RAI", "TP", "1547", 333, "023A")
went = [["LIS", "TP1547", "2026-11-29"], ["RAI", "", "2026-11-29"]]
joao = {"name": "TAVARES, JOAO", "pnr": "ABC123", "seat": "23A"}
row("boarding pass", boarding_pass("TAVARES/JOAO", [one]), joao, went)
row("pass with its symbology", "]L2" + boarding_pass("TAVARES/JOAO", [one]) + "\r\n", joao, went)
row("flight with zeros", boarding_pass("TAVARES/JOAO", [one[:4] + ("0154", 333, "023A")]), joao, [["LIS", "TP154", "2026-11-29"], ["RAI", "", "2026-11-29"]])
row("operational suffix", boarding_pass("TAVARES/JOAO", [one[:4] + ("0154D", 333, "023A")]), joao, [["LIS", "TP154D", "2026-11-29"], ["RAI", "", "2026-11-29"]])
row("designator of three letters", boarding_pass("TAVARES/JOAO", [one[:3] + ("TAP", "1547", 333, "023A")]), joao, [["LIS", "TAP1547", "2026-11-29"], ["RAI", "", "2026-11-29"]])
for tags, out in (
    (("0047123456003",), "0047123456, 0047123457, 0047123458"),
    (("0047123456001", "0047200000002"), "0047123456, 0047200000, 0047200001"),
    (("0047999999002",), "0047999999, 0047000000"),
):
    text = boarding_pass("TAVARES/JOAO", [one + (repeated(),)], unique(tags=tags))
    row("bag tags in a row", text, {**joao, "bag_tags": out}, went, said=["ticket"])
row("frequent flyer and screening", boarding_pass("TAVARES/JOAO", [one + (repeated(selectee="1", flyer=("TP", "123456789")),)], unique()), joao, went, said=["ticket", "selectee", "frequent-flyer"])
row("trailing blanks cut off", boarding_pass("TAVARES/JOAO", [one + (repeated()[:34],)], unique()).rstrip(), joao, went, said=["ticket"])
for issued, day, date in (("6099", 100, "2026-04-10"), ("5360", 2, "2026-01-02"), ("6300", 2, "2027-01-02")):
    text = boarding_pass("TAVARES/JOAO", [one[:5] + (day, "023A")], unique(issued))
    row("issued " + issued, text, joao, [["LIS", "TP1547", date], ["RAI", "", date]])
row("two legs", boarding_pass("KELLER/ANKE", [("QW34ER", "FRA", "LIS", "LH", "1166", 333, "021F"), ("QW34ER", "LIS", "DSS", "TP", "1483", 334, "004C")]),
    {"name": "KELLER, ANKE"}, [["FRA", "LH1166", "2026-11-29"], ["LIS", "TP1483", "2026-11-30"], ["DSS", "", "2026-11-30"]])
row("a gap between legs", boarding_pass("KELLER/ANKE", [("QW34ER", "FRA", "LHR", "LH", "900", 333, "021F"), ("QW34ER", "LGW", "DSS", "VR", "601", 334, "004C")]),
    {"name": "KELLER, ANKE"}, [["FRA", "LH900", "2026-11-29"], ["LHR", "", "2026-11-29"], ["LGW", "VR601", "2026-11-30"], ["DSS", "", "2026-11-30"]])
row("station on a ticket", boarding_pass("KELLER/ANKE", [("QW34ER", "QKL", "FRA", "LH", "3601", 333, "000"), ("QW34ER", "FRA", "LIS", "LH", "1166", 333, "021F")]),
    {"name": "KELLER, ANKE"}, [["QKL", "LH3601", "2026-11-29"], ["FRA", "LH1166", "2026-11-29"], ["LIS", "", "2026-11-29"]])
row("a code that no table has", boarding_pass("KELLER/ANKE", [("QW34ER", "QQQ", "FRA", "LH", "3601", 333, "000")]),
    {"name": "KELLER, ANKE"}, [["QQQ", "LH3601", "2026-11-29"], ["FRA", "", "2026-11-29"]], said=["place-unknown"])
for given, title in (
    ("MOUSSAMR", True), ("MOUSSA MR", True), ("MR MOUSSA", True), ("AWAMRS", True), ("AWAMME", True),
    ("AWAMLLE", True), ("AWA MLLE", True), ("JOAODR", True), ("JOAO DR", True), ("DR JOAO", True),
    ("ANADRA", True), ("ANA DRA", True), ("ANASRA", True), ("JOAOSR", True), ("JOAO SR", True),
    ("ANNAMISS", True), ("JOAOMSTR", True), ("JOAOPROF", True), ("JOAO PROF", True),
    ("OMAR", False), ("SAMR", False), ("AMR", False), ("SANDRA", False), ("ALEXANDRA", False),
    ("ALEKSANDR", False), ("NASR", False), ("BADR", False), ("YUSRA", False), ("ISRA", False),
    ("KHADRA", False), ("YASIR", False), ("ADAMS", False), ("INDRA", False), ("NIMR", False),
):
    row("title or name: " + given, boarding_pass("DIOUF/" + given, [("XY12ZQ", "CMN", "DSS", "AT", "0501", 333, "014C")]),
        {"name": "DIOUF, " + given}, [["CMN", "AT501", "2026-11-29"], ["DSS", "", "2026-11-29"]], said=["title"] if title else [])
row("name that fills its field", boarding_pass("OLUWASEUNFUN/ADEBAYO", [one]), {"name": "OLUWASEUNFUN, ADEBAYO"}, went, said=["name-cut"])
for kind, layout in (
    ("AZERTY", FRENCH_KEYS),
    ("QWERTY", LATIN_KEYS),
    ("Brazilian QWERTY", BRAZILIAN_KEYS),
    ("Czech QWERTZ", CZECH_KEYS),
    ("Turkish QWERTY", TURKISH_KEYS),
    ("Belgian AZERTY", BELGIAN_KEYS),
):
    row("pass through " + kind, keys(boarding_pass("TAVARES/JOAO", [one]), *layout), joao, went, said=["keyboard"])
for kind, (us, there) in (
    ("AZERTY", (FRENCH_KEYS[0] + "]", FRENCH_KEYS[1] + "$")),
    ("Belgian AZERTY", (BELGIAN_KEYS[0] + "]", BELGIAN_KEYS[1] + "$")),
    ("Italian and Spanish QWERTY", ITALIAN_KEYS),
    ("Portuguese QWERTY", PORTUGUESE_KEYS),
    ("Brazilian QWERTY", BRAZILIAN_KEYS),
    ("Czech QWERTZ", CZECH_KEYS),
    ("Slovak QWERTZ", SLOVAK_KEYS),
    ("Hungarian QWERTZ", HUNGARIAN_KEYS),
    ("Turkish QWERTY", TURKISH_KEYS),
    ("Swiss QWERTZ", SWISS_KEYS),
):
    for prefix in ("]L2", "]Q3"):
        text = keys(prefix + boarding_pass("TAVARES/JOAO", [one]), us, there)
        row(prefix + " through " + kind, text, joao, went, said=["keyboard"])
for kind, layout in (("Arabic (101)", {}), ("Arabic of Linux", {"lam_alef": SIGNS}), ("Arabic of the Maghreb", {"digits": FRENCH_DIGITS})):
    for prefix in ("", "]L2"):
        text = arabic(prefix + boarding_pass("TAHAR/BRAHIM", [("QWE123", "LIS", "RAI", "TP", "1547", 333, "023A")]), **layout)
        row((prefix + " pass through ").strip() + " " + kind, text, {"name": "TAHAR, BRAHIM", "pnr": "QWE123", "seat": "23A"}, went, said=["keyboard"])
for kind, layout in (("Russian", RUSSIAN_KEYS), ("Ukrainian", UKRAINIAN_KEYS), ("Canadian French", CANADIAN_KEYS), ("Hebrew", HEBREW_KEYS)):
    row("pass through " + kind, keys(boarding_pass("TAVARES/JOAO", [one]), *layout), joao, went, said=["keyboard"])
zy = ("ABC123", "LIS", "RAI", "ZY", "0641", 333, "023A")
row("flight that two keyboards fit", keys(boarding_pass("TAVARES/JOAO", [zy]), *LATIN_KEYS), joao, [["LIS", "ZY641", "2026-11-29"], ["RAI", "", "2026-11-29"]], said=["keyboard", "letters"])
for number in ("OPEN", "0000"):
    row("flight " + number, boarding_pass("TAVARES/JOAO", [one[:4] + (number, 0, "")]), {**joao, "seat": ""}, [["LIS", "", ""], ["RAI", "", ""]], said=["flight-open"])
row("pass cut within a leg", boarding_pass("TAVARES/JOAO", [one])[:40], refused="pass")

print(json.dumps(ROWS, ensure_ascii=False, indent=1))
