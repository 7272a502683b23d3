### What is typed, scanned and compared: clocks, scans, printed codes.

# $by (text): a length of time
strip-clock-behind = Clock { $by } slow
# $by (text): a length of time
strip-clock-ahead = Clock { $by } fast
# $by (text): a length of time
clock-behind = This PC's clock is { $by } behind the relay's. Times that you type and countdowns may be wrong. Set this PC’s clock; if it is right, tell headquarters.
# $by (text): a length of time
clock-ahead = This PC's clock is { $by } ahead of the relay's. Times that you type and countdowns may be wrong. Set this PC’s clock; if it is right, tell headquarters.
# $field, $typed, $scanned (text)
form-scan-differs = { $field } left as typed: { $typed }. The scan says: { $scanned }.
form-scan-take = Take the scanned value
# $airport (text): IATA code
write-offset-at = Local time at { $airport }
