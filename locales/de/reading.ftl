### Was getippt, gescannt und verglichen wird: Uhren, Scans, gedruckte Codes.

# $by (text): a length of time
strip-clock-behind = Uhr geht { $by } nach
# $by (text): a length of time
strip-clock-ahead = Uhr geht { $by } vor
# $by (text): a length of time
clock-behind = Die Uhr dieses PCs geht gegenüber der des Relais-Servers { $by } nach. Eingegebene Zeiten und Countdowns können falsch sein. Stellen Sie die Uhr dieses PCs; geht sie richtig, melden Sie es der Zentrale.
# $by (text): a length of time
clock-ahead = Die Uhr dieses PCs geht gegenüber der des Relais-Servers { $by } vor. Eingegebene Zeiten und Countdowns können falsch sein. Stellen Sie die Uhr dieses PCs; geht sie richtig, melden Sie es der Zentrale.
# $field, $typed, $scanned (text)
form-scan-differs = { $field } bleibt wie getippt: { $typed }. Der Scan sagt: { $scanned }.
form-scan-take = Gescannten Wert nehmen
# $airport (text): IATA code
write-offset-at = Ortszeit in { $airport }
