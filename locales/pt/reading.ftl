### O que se escreve, se lê e se compara: relógios, leituras, códigos impressos.

# $by (text): a length of time
strip-clock-behind = Relógio atrasado { $by }
# $by (text): a length of time
strip-clock-ahead = Relógio adiantado { $by }
# $by (text): a length of time
clock-behind = O relógio deste PC está { $by } atrasado em relação ao do servidor de retransmissão. As horas que escreve e as contagens decrescentes podem estar erradas. Acerte o relógio deste PC; se estiver certo, avise a sede.
# $by (text): a length of time
clock-ahead = O relógio deste PC está { $by } adiantado em relação ao do servidor de retransmissão. As horas que escreve e as contagens decrescentes podem estar erradas. Acerte o relógio deste PC; se estiver certo, avise a sede.
# $field, $typed, $scanned (text)
form-scan-differs = { $field } ficou como escrito: { $typed }. A leitura diz: { $scanned }.
form-scan-take = Usar o valor lido
# $airport (text): IATA code
write-offset-at = Hora local em { $airport }
