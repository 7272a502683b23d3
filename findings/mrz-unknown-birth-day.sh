#!/usr/bin/env bash
# mrz calls a passport false whose holder's day of birth is not known.
#
# ICAO Doc 9303 part 3 puts `<<` into the zone where the day or the month of birth is not known, and
# `<<<<<<` where nothing is; the check digit counts fillers as zeros. Such passports are common where
# births were not registered. The Python package mrz 0.6.2 confirms every check digit of one and calls
# its birth date, and with it the document, false all the same; with the day filled in it passes. A
# desk that asks it whether a document is genuine suspects people for where they were born.
#
# Needs python3 with venv. Ten seconds. Fails when one of the answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mrz==0.6.2
cat > zones.py <<'PYTHON'
from mrz.checker.td3 import TD3CodeChecker


def value(sign):
    return 0 if sign == "<" else int(sign, 36)


def digit(text):
    return str(sum(value(s) * (7, 3, 1)[i % 3] for i, s in enumerate(text)) % 10)


def zone(born):
    number, expiry, rest = "X12345678", "320415", "<" * 14
    head = number + digit(number)
    dates = born + digit(born) + "F" + expiry + digit(expiry)
    total = digit(head + born + digit(born) + expiry + digit(expiry) + rest + digit(rest))
    lines = "P<UTOSPECIMEN<<ANNA".ljust(44, "<"), head + "UTO" + dates + rest + digit(rest) + total
    return "\n".join(lines)


for born in "740812", "7408<<", "74<<<<", "<<<<<<":
    check = TD3CodeChecker(zone(born), check_expiry=False)
    false = [name for name, said in check.report.falses]
    digits = "digits right" if check._all_hashes() else "digits wrong"
    print(born, bool(check), digits, false)
PYTHON
venv/bin/python zones.py | tee seen
diff - seen <<'SEEN'
740812 True digits right []
7408<< False digits right ['birth date']
74<<<< False digits right ['birth date']
<<<<<< False digits right ['birth date']
SEEN
echo "as described"
