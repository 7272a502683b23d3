### Ce qui est saisi, lu et comparé : horloges, lectures, codes imprimés.

# $by (text): a length of time
strip-clock-behind = Horloge en retard de { $by }
# $by (text): a length of time
strip-clock-ahead = Horloge en avance de { $by }
# $by (text): a length of time
clock-behind = L’horloge de ce PC retarde de { $by } sur celle du serveur relais. Les heures saisies et les comptes à rebours peuvent être faux. Réglez l’horloge de ce PC ; si elle est juste, prévenez le siège.
# $by (text): a length of time
clock-ahead = L’horloge de ce PC avance de { $by } sur celle du serveur relais. Les heures saisies et les comptes à rebours peuvent être faux. Réglez l’horloge de ce PC ; si elle est juste, prévenez le siège.
# $field, $typed, $scanned (text)
form-scan-differs = { $field } laissé tel que saisi : { $typed }. Le document dit : { $scanned }.
form-scan-take = Prendre la valeur lue
# $airport (text): IATA code
write-offset-at = Heure locale à { $airport }
