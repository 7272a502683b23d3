### O que liga as mensagens, a ficha de um elemento e a lista de vigilância.

entity-document = Documento
entity-person = Pessoa
entity-born = Data de nascimento
entity-telephone = Telefone
entity-email = Endereço eletrónico
entity-pnr = Código de reserva (PNR)
entity-ticket = Bilhete
entity-bag-tag = Etiqueta de bagagem
entity-waybill = Carta de porte ou objeto postal
entity-container = Contentor
entity-seal = Selo
entity-registration = Matrícula
entity-serial = Número de série
entity-party = Expedidor ou consignatário
entity-address = Endereço
entity-flight = Voo
entity-route = Rota
seen-same-document = mesmo documento
seen-same-telephone = mesmo telefone
seen-same-email = mesmo endereço eletrónico
seen-same-pnr = mesma reserva
seen-same-ticket = mesmo bilhete
seen-same-bag-tag = mesma etiqueta de bagagem
seen-same-waybill = mesma carta de porte ou objeto postal
seen-same-container = mesmo contentor
seen-same-seal = mesmo selo
seen-same-registration = mesma matrícula
seen-same-serial = mesmo número de série
seen-same-party = mesmo expedidor ou consignatário
seen-same-address = mesmo endereço
seen-same-person = mesmo nome, nascido no mesmo dia
seen-alike-born-same = nome parecido, nascido no mesmo dia
seen-alike-born-exchanged = nome parecido, dia e mês de nascimento trocados
seen-document-one-off = documento com um carácter diferente
seen-telephone-without-country = mesmo telefone, sem o indicativo do país
seen-same-name = mesmo nome, nada mais conhecido
# $count (number): messages; $reasons (text)
seen-line = Mensagens anteriores ({ $count }): { $reasons }
seen-title = Já visto
seen-none = Nenhuma mensagem anterior está ligada a esta.
seen-likeness = semelhança: compare
# $text (text)
seen-theirs = lá: { $text }
seen-same-button = É o mesmo
seen-not-button = Não é o mesmo
seen-undo = Anular
# $officer (text)
seen-judged-same = { $officer }: é o mesmo
# $officer (text)
seen-judged-not = { $officer }: não é o mesmo
# $count (number): messages
seen-set-aside = Afastados por não serem o mesmo: { $count }
# $count (number): messages
seen-older = As mensagens mais antigas ainda estão a ser lidas, faltam { $count }: pode haver mais.
# $count (number): messages that are not listed
seen-more = E mais { $count }
seen-open = Abrir a mensagem
seen-page = Tudo sobre isto
# $watched, $reason, $owner (text)
watch-hit = Na lista de vigilância: { $watched }. { $reason } (contactar { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = Parecido com uma entrada da lista de vigilância: { $watched }. { $reason } (contactar { $owner })
# $office, $reference (text)
attention-watched = { $reference } de { $office } corresponde à lista de vigilância.
watch-title = Lista de vigilância
watch-about = O que chega é comparado com estas entradas. Ficam neste PC: nenhum outro serviço as vê, e desaparecem por si no último dia.
watch-empty = Nada está a ser vigiado.
watch-kind = O quê
watch-text = Nome, número ou rota
watch-text-hint = Num nome, * substitui quaisquer letras. Uma rota: GRU LIS DSS.
watch-born = Data de nascimento
watch-country = País emissor
watch-reason = Motivo
watch-owner = Responsável
watch-days = Dias
watch-weekdays = Só nestes dias
watch-until = Até
watch-hits = Correspondências
watch-add = Juntar à lista
watch-remove = Retirar
watch-this = Vigiar
watch-last = Última correspondência
page-messages = Mensagens
page-offices = De
page-routes = Rotas
page-connected = Nas mesmas mensagens
page-steps = Passos
page-through = Junto a
page-graph = As ligações em desenho; a tabela diz o mesmo
page-close = Fechar
