### Что вводится, считывается и сравнивается: часы, сканирование, печатные коды.

# $by (text): a length of time
strip-clock-behind = Часы отстают: { $by }
# $by (text): a length of time
strip-clock-ahead = Часы спешат: { $by }
# $by (text): a length of time
clock-behind = Часы этого ПК отстают от часов сервера обмена на { $by }. Вводимое время и обратный отсчёт могут быть неверны. Выставьте часы этого ПК; если они верны, сообщите в штаб-квартиру.
# $by (text): a length of time
clock-ahead = Часы этого ПК спешат относительно часов сервера обмена на { $by }. Вводимое время и обратный отсчёт могут быть неверны. Выставьте часы этого ПК; если они верны, сообщите в штаб-квартиру.
# $field, $typed, $scanned (text)
form-scan-differs = { $field }: оставлено введённое { $typed }. Считано: { $scanned }.
form-scan-take = Взять считанное
# $airport (text): IATA code
write-offset-at = Местное время в { $airport }
