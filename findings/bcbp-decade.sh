#!/usr/bin/env bash
# bcbp dates a boarding pass up to two years ahead of the day on which it is read.
#
# The issue date of an IATA bar coded boarding pass is one digit of the year and the day of the year;
# the year of the flight follows from it. A pass that is read was issued before, so the digit means the
# last such year. bcbp 6.0.2 takes the decade of the reading year, and goes back ten years only when
# the result lies more than two years ahead. So a pass of 2018 that was kept as evidence becomes a
# journey of 2028 when it is read in 2026, and nothing says that the year was guessed.
#
# Needs node and npm. Ten seconds. Fails when one of the years changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --silent --no-audit --no-fund bcbp@6.0.2 >> npm.log
cat > pass.mjs <<'JS'
import { decode, encode } from "bcbp";

for (const year of [2017, 2018, 2019, 2026]) {
  const pass = encode({
    meta: { versionNumber: 6 },
    data: {
      passengerName: "SPECIMEN/ANNA",
      issuanceDate: new Date(Date.UTC(year, 3, 9)),
      legs: [{
        operatingCarrierPNR: "ABC123",
        departureAirport: "DSS",
        arrivalAirport: "RAI",
        operatingCarrierDesignator: "VR",
        flightNumber: "0641",
        flightDate: new Date(Date.UTC(year, 3, 10)),
        compartmentCode: "Y",
        seatNumber: "012A",
        checkInSequenceNumber: "0001",
        passengerStatus: "1",
      }],
    },
  });
  const { data } = decode(pass, 2026);
  const day = (date) => date.toISOString().slice(0, 10);
  console.log(`issued ${year}, read 2026: issued ${day(data.issuanceDate)}, flown ${day(data.legs[0].flightDate)}`);
}
JS
node pass.mjs | tee seen
diff - seen <<'SEEN'
issued 2017, read 2026: issued 2027-04-09, flown 2027-04-10
issued 2018, read 2026: issued 2028-04-08, flown 2028-04-09
issued 2019, read 2026: issued 2019-04-09, flown 2019-04-10
issued 2026, read 2026: issued 2026-04-09, flown 2026-04-10
SEEN
echo "as described"
