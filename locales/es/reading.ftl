### Lo que se escribe, se lee y se compara: relojes, lecturas, códigos impresos.

# $by (text): a length of time
strip-clock-behind = Reloj atrasado { $by }
# $by (text): a length of time
strip-clock-ahead = Reloj adelantado { $by }
# $by (text): a length of time
clock-behind = El reloj de este PC va { $by } atrasado respecto al del servidor de retransmisión. Las horas que escriba y las cuentas atrás pueden ser erróneas. Ponga en hora este PC; si está en hora, avise a la sede.
# $by (text): a length of time
clock-ahead = El reloj de este PC va { $by } adelantado respecto al del servidor de retransmisión. Las horas que escriba y las cuentas atrás pueden ser erróneas. Ponga en hora este PC; si está en hora, avise a la sede.
# $field, $typed, $scanned (text)
form-scan-differs = { $field } queda como se escribió: { $typed }. La lectura dice: { $scanned }.
form-scan-take = Usar el valor leído
# $airport (text): IATA code
write-offset-at = Hora local en { $airport }
