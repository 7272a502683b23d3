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
passengers-title = Lista de passageiros
passengers-about = Quem, numa lista, está na lista de vigilância ou em mensagens anteriores, e o que a própria lista mostra.
passengers-what = Cole uma lista aqui ou abra um ficheiro: PAXLST tal como a companhia o envia, CSV ou XLSX.
passengers-kept = A lista não é guardada. Fica neste ecrã até sair dele ou até o posto ser bloqueado; só fica registado aquilo com que começa um alerta.
passengers-paste = Lista
passengers-open = Abrir um ficheiro
passengers-match = Comparar
passengers-working = A comparar
passengers-again = Outra lista
passengers-nothing = Cole primeiro uma lista.
passengers-file = Não foi possível ler este ficheiro. Abra-o de novo.
passengers-dates = Datas em algarismos, como 03/04/2026
passengers-dates-unsaid = Perguntar-me
passengers-dates-day = Dia primeiro
passengers-dates-month = Mês primeiro
# $count (number)
passengers-count = Passageiros: { $count }
# $count (number)
passengers-crew = Tripulação: { $count }
# $count (number)
passengers-hits = Conhecidos aqui: { $count }
# $count (number)
passengers-ruled = Assinalados só por uma regra: { $count }
# $count (number)
passengers-rest = Sem nada a assinalar: { $count }
passengers-none = Ninguém desta lista é conhecido aqui, e nenhuma regra assinala alguém.
passengers-number = N.º
passengers-known = O que se sabe
passengers-is-crew = tripulação
# $reason (text)
passengers-watched = Lista de vigilância: { $reason }
# $reason (text)
passengers-watched-alike = Parecido com a lista de vigilância: { $reason }
# $count (number)
passengers-earlier = Mensagens anteriores: { $count }
passengers-exact = certo
passengers-alike = semelhança
passengers-keys-move = subir e descer
passengers-keys-open = o que se sabe
passengers-keys-begin = começa um alerta com este voo e esta pessoa
passengers-begin = Começar um alerta
# $headings (text): headings of columns
passengers-ignored = Colunas não lidas: { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at }: { $why }
# $row (number)
passengers-at-row = Linha { $row }
# $row (number), $column (text)
passengers-at-cell = Linha { $row }, coluna { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = Segmento { $row } { $column }
passengers-fault-unreadable = Não se consegue ler. Corrija ou peça que a lista seja reenviada.
passengers-fault-date = Não é uma data.
passengers-fault-date-order = O dia e o mês podem estar trocados. Indique em baixo qual vem primeiro.
passengers-fault-country = Nenhum país é conhecido por este nome.
passengers-fault-segment = Não é um segmento de um PAXLST.
passengers-fault-cut-off = A lista está cortada ou falta-lhe uma parte. Peça que seja reenviada.
passengers-fault-columns = Nenhuma coluna contém o nome. Intitule-a Nome, ou Apelido e First name.
# $others (text): numbers in the list
mark-shared-document = Mesmo número de documento que o n.º { $others }
# $date (text)
mark-document-expired = Documento caducado desde { $date }
# $date (text), $days (number)
mark-document-expires = Documento válido até { $date }, dias restantes: { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = País do documento: { $issuer }, nacionalidade: { $nationality }
# $others (text): numbers in the list
mark-seated-apart = Mesmo apelido e mesma reserva que o n.º { $others }, sentados longe um do outro
mark-paid-cash = Bilhete pago em dinheiro
mark-one-way = Só ida, sem regresso
# $date (text), $days (number)
mark-returns-soon = Regresso em { $date }, dias depois do voo: { $days }
mark-booked-same-day = Reservado no dia da viagem
