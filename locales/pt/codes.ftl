### Designações dos valores codificados.

code-unknown = { $code } (código desconhecido)

## Durações

duration-moment = menos de um minuto
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-days =
    { $days ->
        [one] { $days } dia
        [many] { $days } de dias
       *[other] { $days } dias
    }
duration-days-hours =
    { $days ->
        [one] { $days } dia { $hours } h
        [many] { $days } de dias { $hours } h
       *[other] { $days } dias { $hours } h
    }

## Urgência

urgency-flash = Flash
urgency-urgent = Urgente
urgency-routine = Rotina

## Tipo de mensagem

kind-alert = Alerta
kind-reply = Resposta
kind-seizure = Apreensão
kind-note = Nota
kind-briefing = Instruções

## Via

vector-air-pax = Passageiro aéreo
vector-air-cargo = Carga aérea
vector-postal = Remessa postal
vector-express = Remessa expresso
vector-general-aviation = Aviação geral
vector-container = Contentor marítimo
vector-vessel = Navio
vector-vehicle = Veículo rodoviário
vector-other = Outra
vector-unknown = Desconhecida

## Origem da suspeita

reason-profile = Perfil de risco
reason-intelligence = Informações criminais
reason-api-pnr = Dados API/PNR
reason-db-hit = Resultado positivo em base de dados
reason-prior-seizure = Apreensão anterior
reason-canine = Equipa cinotécnica
reason-xray = Imagem de raios X
reason-routine = Controlo de rotina
reason-other = Outro
reason-unknown = Desconhecido

## Sentido, visto do aeroporto solicitado

direction-arrival = Chegada
direction-transit = Trânsito
direction-departure = Partida
direction-unknown = Desconhecido

## Papel do aeroporto no percurso

leg-role-departure = Partida
leg-role-transit = Trânsito
leg-role-destination = Destino

## Ação solicitada

action-check-full = Controlo completo
action-check-discreet = Controlo discreto
action-info-only = Apenas para informação
action-contact-before-action = Contactar-nos antes de agir
action-controlled-delivery-contact = Contactar-nos para uma entrega controlada

## Códigos de tratamento

handling-h0 = H0 – Uso policial e aduaneiro
handling-h1 = H1 – Não serve de prova
handling-h2 = H2 – Não difundir
handling-h3 = H3 – Restrições especiais
handling-h0-means = Pode ser usada para prevenir e combater o crime. Sem outras restrições.
handling-h1-means = Não pode servir de prova em tribunal sem autorização do serviço de origem.
handling-h2-means = Não pode ser transmitida a terceiros sem autorização do serviço de origem.
handling-h3-means = Restrições indicadas na mensagem. Consulte o serviço de origem antes de qualquer outro uso.

## TLP 2.0: as etiquetas não se traduzem

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = Divulgação sem limites.
tlp-green-means = Divulgação entre serviços policiais e aduaneiros, nunca ao público.
tlp-amber-means = Divulgação a quem tenha necessidade de conhecer, no seu serviço e nos parceiros deste.
tlp-amber-strict-means = Divulgação a quem tenha necessidade de conhecer, apenas no seu serviço.
tlp-red-means = Apenas para os destinatários indicados. Não pode ser revelada a mais ninguém.

## Avaliação da fonte (4x4)

source-a = A – Sempre fiável
source-b = B – Geralmente fiável
source-c = C – Geralmente não fiável
source-x = X – Fiabilidade não avaliável

## Avaliação da informação (4x4)

information-1 = 1 – Certa
information-2 = 2 – Do conhecimento direto da fonte
information-3 = 3 – Por ouvir dizer, corroborada
information-4 = 4 – Por ouvir dizer, não corroborável

## Sexo

sex-f = Feminino
sex-m = Masculino
sex-x = Não especificado

## Documento de viagem

document-passport = Passaporte
document-identity-card = Documento de identidade
document-residence-permit = Autorização de residência
document-refugee-document = Documento de viagem para refugiados
document-seafarer-book = Documento de identificação de marítimo
document-visa = Visto
document-other = Outro
document-unknown = Desconhecido

## Mercadorias

goods-drugs = Drogas
goods-precursors = Precursores de drogas
goods-nps = Novas substâncias psicoativas
goods-medicines = Medicamentos
goods-tobacco = Tabaco
goods-currency = Dinheiro e divisas
goods-weapons = Armas
goods-ammunition = Munições
goods-explosives = Explosivos
goods-cites-fauna = Fauna protegida (CITES)
goods-cites-flora = Flora protegida (CITES)
goods-cultural = Bens culturais
goods-counterfeit = Produtos contrafeitos
goods-precious = Metais e pedras preciosas
goods-strategic = Bens estratégicos
goods-waste = Resíduos
goods-false-docs = Documentos falsos
goods-other = Outra mercadoria
goods-unknown = Desconhecida

## Drogas

drug-cocaine-hcl = Cloridrato de cocaína
drug-cocaine-base = Cocaína base
drug-crack = Crack
drug-cocaine-liquid = Cocaína líquida
drug-cocaine = Cocaína, forma desconhecida
drug-coca-leaf = Folha de coca
drug-heroin = Heroína
drug-opium = Ópio
drug-morphine = Morfina
drug-fentanyls = Fentanil e análogos
drug-nitazenes = Nitazenos
drug-tramadol = Tramadol
drug-cannabis-herb = Canábis herbácea
drug-cannabis-resin = Resina de canábis (haxixe)
drug-cannabis-oil = Óleo de canábis
drug-cannabis-plant = Plantas de canábis
drug-amphetamine = Anfetamina
drug-methamphetamine = Metanfetamina
drug-captagon = Captagon
drug-mdma = MDMA (ecstasy)
drug-ketamine = Cetamina
drug-khat = Khat
drug-lsd = LSD
drug-ghb = GHB/GBL
drug-benzodiazepines = Benzodiazepinas
drug-synthetic-cannabinoids = Canabinoides sintéticos
drug-synthetic-cathinones = Catinonas sintéticas
drug-other = Outra droga
drug-unknown = Desconhecida

## Faixa etária

age-band-under-12 = Menos de 12 anos
age-band-12-17 = 12 a 17 anos
age-band-18-24 = 18 a 24 anos
age-band-25-34 = 25 a 34 anos
age-band-35-44 = 35 a 44 anos
age-band-45-54 = 45 a 54 anos
age-band-55-64 = 55 a 64 anos
age-band-65-over = 65 anos ou mais
age-band-unknown = Desconhecida

## Pagamento do bilhete

payment-cash = Numerário
payment-card = Cartão
payment-third-party-card = Cartão de terceiro
payment-transfer = Transferência bancária
payment-mobile-money = Dinheiro móvel
payment-agency = Agência de viagens
payment-miles = Milhas
payment-other = Outro
payment-unknown = Desconhecido

## Indicadores de risco

risk-cash-ticket = Bilhete pago em numerário
risk-late-booking = Reserva de última hora
risk-unusual-route = Itinerário invulgar
risk-broken-journey = Viagem repartida por bilhetes separados
risk-short-stay = Estadia curta
risk-frequent-travel = Viagens frequentes
risk-third-party-booking = Reserva feita por terceiro
risk-shared-contact = Contactos partilhados com outros suspeitos
risk-new-document = Documento emitido recentemente
risk-document-anomaly = Anomalia no documento
risk-luggage-mismatch = Bagagem incoerente com a viagem
risk-no-luggage = Sem bagagem
risk-nervous-behaviour = Comportamento nervoso
risk-evasive-answers = Respostas evasivas
risk-known-associate = Ligação a infrator conhecido
risk-first-time-shipper = Primeiro envio do expedidor
risk-vague-description = Descrição vaga das mercadorias
risk-weight-mismatch = Peso incoerente
risk-value-mismatch = Valor incoerente
risk-seal-anomaly = Anomalia no selo
risk-false-address = Morada falsa
risk-source-country = País de proveniência sensível
risk-possible-victim = Possível vítima de tráfico de pessoas
risk-other = Outro
risk-unknown = Desconhecido

## Meio de transporte

conveyance-aircraft = Avião comercial
conveyance-private-aircraft = Avião privado
conveyance-container = Contentor
conveyance-ship = Navio
conveyance-boat = Embarcação
conveyance-truck = Camião
conveyance-van = Carrinha
conveyance-car = Automóvel
conveyance-bus = Autocarro
conveyance-motorcycle = Motociclo
conveyance-train = Comboio
conveyance-other = Outro
conveyance-unknown = Desconhecido

## Estado da resposta

reply-status-received = Recebido
reply-status-in-progress = Em curso
reply-status-closed = Encerrado
reply-status-withdrawn = Retirado

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = Pessoa errada
stand-down-wrong-flight = Voo errado
stand-down-solved = Caso resolvido
stand-down-ordered = Por ordem superior
stand-down-other = Outro motivo

## Resultado

outcome-positive-seizure = Positivo: apreensão
outcome-positive-other = Positivo: outro resultado
outcome-negative = Negativo
outcome-not-located = Não localizado
outcome-no-show = Não embarcou
outcome-missed-too-late = Falhado: alerta tardio
outcome-not-checked = Não controlado
outcome-refused-legal = Recusado por motivo legal
outcome-other = Outro
outcome-unknown = Desconhecido

## Controlos efetuados

check-interview = Entrevista
check-bag-search = Revista da bagagem
check-body-search = Revista pessoal
check-body-xray = Radiografia corporal
check-urine-test = Teste de urina
check-canine = Equipa cinotécnica
check-xray = Raios X dos objetos
check-trace = Deteção de vestígios
check-doc-exam = Exame de documentos
check-db-check = Consulta de bases de dados
check-other = Outro
check-unknown = Desconhecido

## Local no aeroporto

location-pax-arrival = Passageiros à chegada
location-pax-transit = Passageiros em trânsito
location-pax-departure = Passageiros à partida
location-baggage-hall = Sala de recolha de bagagem
location-cargo-shed = Terminal de carga
location-postal = Centro postal
location-express = Centro de correio expresso
location-aircraft = A bordo da aeronave
location-landside = Lado terra (zona pública)
location-other = Outro
location-unknown = Desconhecido

## Origem da deteção

detection-profile = Perfil de risco
detection-intelligence = Informações criminais
detection-api-pnr = Dados API/PNR
detection-db-hit = Resultado positivo em base de dados
detection-prior-seizure = Apreensão anterior
detection-canine = Equipa cinotécnica
detection-xray = Imagem de raios X
detection-routine = Controlo de rotina
detection-declaration = Declaração
detection-accidental = Descoberta fortuita
detection-other = Outra
detection-unknown = Desconhecida

## Identificação da substância

test-field = Teste rápido
test-lab = Laboratório
test-none = Não efetuado
test-unknown = Desconhecido

## Precursores (lista vermelha do OICE)

precursor-acetic-anhydride = Anidrido acético
precursor-anthranilic-acid = Ácido antranílico
precursor-acetone = Acetona
precursor-anpp = 4-Anilino-N-fenetilpiperidina (ANPP)
precursor-apaa = alfa-Fenilacetoacetamida (APAA)
precursor-apaan = alfa-Fenilacetoacetonitrilo (APAAN)
precursor-ephedrine = Efedrina
precursor-ergometrine = Ergometrina
precursor-ergotamine = Ergotamina
precursor-ethyl-ether = Éter etílico
precursor-hydrochloric-acid = Ácido clorídrico
precursor-isosafrole = Isossafrole
precursor-lysergic-acid = Ácido lisérgico
precursor-mapa = alfa-Fenilacetoacetato de metilo (MAPA)
precursor-mdp2p = 3,4-MDP-2-P (PMK)
precursor-mek = Metiletilcetona (MEK)
precursor-norephedrine = Norefedrina
precursor-npp = N-Fenetil-4-piperidona (NPP)
precursor-p2p = 1-Fenil-2-propanona (P-2-P, BMK)
precursor-phenylacetic-acid = Ácido fenilacético
precursor-piperidine = Piperidina
precursor-piperonal = Piperonal
precursor-potassium-permanganate = Permanganato de potássio
precursor-pseudoephedrine = Pseudoefedrina
precursor-safrole = Safrole
precursor-sulphuric-acid = Ácido sulfúrico
precursor-toluene = Tolueno
precursor-other = Outro precursor
precursor-unknown = Desconhecido

## Quadro da Convenção de 1988

incb-table-table-i = Quadro I
incb-table-table-ii = Quadro II
incb-table-surveillance-list = Lista de vigilância internacional especial
incb-table-not-listed = Não inscrito
incb-table-unknown = Desconhecido

## Apêndice CITES

cites-appendix-i = Apêndice I
cites-appendix-ii = Apêndice II
cites-appendix-iii = Apêndice III
cites-not-listed = Não incluída
cites-unknown = Desconhecido

## Armas

weapon-pistol = Pistola
weapon-revolver = Revólver
weapon-rifle = Carabina
weapon-hunting-rifle = Carabina de caça
weapon-shotgun = Espingarda (cano liso)
weapon-automatic = Arma automática
weapon-gas-alarm = Arma de alarme ou de gás
weapon-air-gun = Arma de ar comprimido
weapon-parts = Peças e componentes de armas
weapon-blade = Arma branca
weapon-other = Outra arma
weapon-unknown = Desconhecida

## Declaração do dinheiro

declared-declared = Declarado
declared-not-declared = Não declarado
declared-falsely-declared = Declarado falsamente
declared-unknown = Desconhecido

## Fraude documental

document-fraud-forged = Falsificado
document-fraud-counterfeit = Contrafeito
document-fraud-stolen = Furtado ou roubado
document-fraud-impostor = Impostor
document-fraud-other = Outro
document-fraud-unknown = Desconhecido

## Local de dissimulação

concealment-place-swallowed = Ingerido
concealment-place-inserted = Introduzido no corpo
concealment-place-on-body = Junto ao corpo
concealment-place-clothing = Vestuário
concealment-place-shoes = Calçado
concealment-place-wig = Peruca
concealment-place-cabin-bag = Bagagem de mão
concealment-place-hold-bag = Bagagem de porão
concealment-place-unaccompanied-bag = Bagagem não acompanhada
concealment-place-cargo = Carga
concealment-place-mail = Correio
concealment-place-aircraft-structure = Estrutura da aeronave
concealment-place-vehicle = Veículo
concealment-place-other = Outro
concealment-place-unknown = Desconhecido

## Método de dissimulação

concealment-method-false-bottom = Fundo falso
concealment-method-false-wall = Parede falsa
concealment-method-among-effects = Entre objetos pessoais
concealment-method-in-food = Em alimentos
concealment-method-in-electronics = Em aparelhos eletrónicos
concealment-method-impregnated = Impregnação
concealment-method-liquid = Dissolução em líquido
concealment-method-rip-on = Rip-on/rip-off
concealment-method-special = Compartimento dissimulado
concealment-method-none = Sem dissimulação
concealment-method-other = Outro
concealment-method-unknown = Desconhecido

## Papel da pessoa

offender-role-courier = Correio humano
offender-role-escort = Acompanhante
offender-role-sender = Expedidor
offender-role-recipient = Destinatário
offender-role-driver = Condutor
offender-role-crew = Tripulante
offender-role-airport-staff = Pessoal do aeroporto
offender-role-organiser = Organizador
offender-role-holder = Detentor
offender-role-other = Outro
offender-role-unknown = Desconhecido

## Situação da pessoa

offender-outcome-arrested = Detido
offender-outcome-detained = Retido
offender-outcome-released = Libertado
offender-outcome-hospitalised = Hospitalizado
offender-outcome-fugitive = Em fuga
offender-outcome-handed-over = Entregue a outra autoridade
offender-outcome-possible-victim = Possível vítima
offender-outcome-other = Outra
offender-outcome-unknown = Desconhecida

## Estado do processo

case-outcome-pending = Pendente
case-outcome-investigation = Em investigação
case-outcome-prosecution = Em julgamento
case-outcome-convicted = Condenação
case-outcome-acquitted = Absolvição
case-outcome-settlement = Transação
case-outcome-dismissed = Arquivado
case-outcome-transferred = Transferido
case-outcome-other = Outro
case-outcome-unknown = Desconhecido

## Transmissão ao CEN ou à INTERPOL

export-state-not-sent = Não transmitido
export-state-prepared = Preparado
export-state-sent = Transmitido
export-state-confirmed = Confirmado
export-state-refused = Recusado
export-state-not-applicable = Não aplicável
export-state-unknown = Desconhecido

## Unidades

unit-g = g
unit-kg = kg
unit-t = t
unit-ml = ml
unit-l = l
unit-tablet = comprimido(s)
unit-capsule = cápsula(s)
unit-blotter = selo(s)
unit-plant = planta(s)
unit-piece = unidade(s)
unit-package = volume(s)
unit-carton = volume(s) de maços
unit-note = nota(s)
unit-other = outra unidade
unit-unknown = unidade desconhecida

## Função no grupo

role-ocu = Coordenação (OCU)
role-cn = Correspondente nacional (CN)
role-rilo = Gabinete regional (RILO)
role-ncb = Gabinete INTERPOL (NCB)
role-plain = Utilizador
role-observer = Observador

## Tipo de serviço

office-kind-jaitf = Célula Aeroportuária Antitráfico (CAAT/JAITF)
office-kind-ocu = Unidade de Coordenação Operacional (OCU)
office-kind-rilo = Gabinete Regional de Ligação para as Informações (RILO)
office-kind-cn = Correspondente nacional (CN)
office-kind-ncb = Gabinete Central Nacional da INTERPOL (NCB)
office-kind-hq = Sede

## Tipo de grupo

group-kind-permanent = Grupo permanente
group-kind-operation = Operação
group-kind-exercise = Exercício

## Classes de destinatários

class-all-ocu = Todas as unidades de coordenação (OCU)
class-all-cn = Todos os correspondentes nacionais (CN)
class-all-plain = Todos os utilizadores
class-my-country = Todos os serviços do meu país
class-everyone = Todo o grupo

## Ficheiros

carrier-quic = QUIC por UDP
carrier-tcp = TCP (UDP está bloqueado aqui)
carrier-proxy = TCP através do proxy (UDP está bloqueado aqui)
file-state-staged = anexado
file-state-sending = a enviar
file-state-sent = enviado
file-state-offered = por descarregar
file-state-receiving = a receber
file-state-here = recebido
file-state-cancelled = interrompido
file-state-failed = falhou
file-size-b = { $n } B
file-size-kb = { $n } kB
file-size-mb = { $n } MB
file-size-gb = { $n } GB
file-says = Este ficheiro indica { $what }. Esses dados seguem com ele: retire-o se não devem sair.
file-says-place = onde foi criado ({ $place })
file-says-time = quando ({ $time })
file-says-device = com que aparelho ({ $device })
file-says-more = Pode indicar mais, que não foi possível ler.
file-says-unknown = Não foi possível examinar este ficheiro: pode indicar onde, quando e com que aparelho foi criado, e esses dados seguem com ele. Retire-o se não devem sair.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = cidade: { $codes }
place-station = estação: { $name }
place-closed = encerrado, agora { $codes }
place-former = código antigo, agora { $codes }
# $year (text)
currency-withdrawn = retirada em { $year }

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = O documento caducou: { $text }.
scan-note-born-partly = Data de nascimento conhecida em parte: { $known }. Impresso: { $text }.
scan-note-born-unknown = Data de nascimento desconhecida. Impresso: { $text }.
scan-note-expiry-unknown = Data de validade desconhecida. Impresso: { $text }.
scan-note-no-expiry = Este tipo de cartão não tem data de validade nas linhas codificadas.
scan-note-unlimited = Documento sem prazo de validade. Impresso: { $text }.
scan-note-diplomatic = Passaporte diplomático.
scan-note-official = Passaporte oficial ou de serviço.
scan-note-emergency = Passaporte de emergência.
scan-note-refugee = Título de viagem de refugiado (Convenção de 1951).
scan-note-crew = Certificado de tripulante, não é passaporte.
scan-note-seafarer = Documento de identidade de marítimo.
scan-note-residence = Título de residência: a nacionalidade é a do titular, não a do país emissor.
scan-note-nationality = Nacionalidade impressa: { $text }.
scan-note-nationality-unknown = Nacionalidade inexistente: { $text }. Não preenchida.
scan-note-issuer-unknown = Emissor inexistente: { $text }. Não preenchido.
scan-note-sex-unknown = Sexo impresso: { $text }.
scan-note-name-cut = O nome pode estar cortado: ocupa todo o campo. Compare com a página impressa.
scan-note-title = { $text } no fim do nome pode ser um título.
scan-note-no-check-digit = Sem dígito de controlo impresso para { $text }: compare com a página.
scan-note-visa = Um visto: o número e a validade são os do visto.
scan-note-keyboard = O leitor está regulado para o teclado americano e este PC para { $text }. O texto foi convertido; mande regular o leitor.
scan-note-letters = Algumas letras podem estar trocadas no nome, no código de reserva ou no voo ({ $text }): compare com o original.
scan-note-flight-open = Este cartão não tem voo marcado. Impresso: { $text }.
scan-note-flight-unreadable = O voo impresso não é compreendido: { $text }.
scan-note-day-open = Este cartão não tem impresso o dia do voo.
scan-note-place-unknown = { $text } não consta da tabela de aeroportos e estações; fica como impresso.
scan-note-bag-tags = Etiquetas de bagagem a mais, omitidas: { $text }.
scan-note-frequent-flyer = Número de passageiro frequente: { $text }
scan-note-ticket = Número do bilhete: { $text }
scan-note-selectee = A companhia marcou este passageiro para controlo (indicador { $text }).
