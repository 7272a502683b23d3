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
       *[other] { $days } dias
    }
duration-days-hours =
    { $days ->
        [one] { $days } dia { $hours } h
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
reason-intelligence = Informações de serviço
reason-api-pnr = Dados API/PNR
reason-db-hit = Resultado positivo em base de dados
reason-prior-seizure = Apreensão anterior
reason-canine = Equipa cinotécnica
reason-xray = Imagem de raios X
reason-routine = Controlo de rotina
reason-other = Outra
reason-unknown = Desconhecida

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
handling-h2 = H2 – Não transmitir
handling-h3 = H3 – Restrições especiais
handling-h0-means = Pode ser usada para prevenir e combater o crime. Sem outras restrições.
handling-h1-means = Não pode servir de prova em tribunal sem autorização da entidade de origem.
handling-h2-means = Não pode ser transmitida a terceiros sem autorização da entidade de origem.
handling-h3-means = Restrições indicadas na mensagem. Consulte a entidade de origem antes de qualquer outro uso.

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
document-other = Outro
document-unknown = Desconhecido

## Mercadorias

goods-drugs = Estupefacientes
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
goods-counterfeit = Contrafação
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
