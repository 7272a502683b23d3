### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Resposta
form-seizure = Nova apreensão
form-seizure-from = Apreensão a partir de { $reference }
form-correction = Retificação de { $reference }
form-correcting = Retificação
form-long = Formulário completo
form-section-empty = nada preenchido

## Reply

form-status = Situação
form-outcome = Resultado
form-stand-down = Motivo da retirada
form-withdrawing = Retirar { $reference }
form-withdrawing-means = Todos os serviços que têm o alerta são informados e deixam de ser avisados por causa dele. O alerta fica no arquivo, marcado como retirado.
form-checks = Controlos efetuados
form-acted-at = Hora da intervenção
form-other-text = «Outro», especificar
form-reason-not-done = Motivo da não execução
form-new-leads = Novas pistas
form-seizure-reference = Referência da apreensão
form-usefulness = Utilidade do alerta
form-usefulness-scale = 1 inútil, 5 muito útil
form-question = Pergunta ao remetente

## Seizure

form-at = Apreendido em
form-place = Local, se não for aeroporto
form-location = Onde no aeroporto
form-detection = Modo de deteção
form-seized-goods = Mercadorias apreendidas
form-precursor = Precursor
form-weapon = Arma
form-quantity = Quantidade
form-unit = Unidade
form-units = N.º de unidades
form-value = Valor
form-currency = Moeda
form-analysis = Pureza, teste, embalagem
form-purity = Pureza (%)
form-test = Teste
form-packaging = Embalagem
form-logo = Logótipo ou marca
form-incb-table = Quadro da OICE (INCB)
form-species = Espécie
form-appendix = Apêndice CITES
form-make = Marca
form-calibre = Calibre
form-serial = Número de série
form-declared = Declarado
form-fraud = Tipo de fraude
form-concealment = Dissimulação
form-concealment-row = Esconderijo { $number }
form-add-concealment = Adicionar um esconderijo
form-remove-concealment = Remover o esconderijo { $number }
form-concealment-place = Local de dissimulação
form-concealment-method = Método de dissimulação
form-offenders = Infratores
form-role = Papel
form-offender-outcome = Situação da pessoa
form-age = Idade
form-residence = País de residência
form-case = Processo e transmissão
form-case-outcome = Desfecho do processo
form-seizure-withdrawn = Comunicada por engano, motivo
form-seizure-withdrawn-note = Preencher só se esta apreensão não aconteceu ou foi comunicada duas vezes. Continua legível para todos e sai de todos os números.
form-case-text = Desfecho, por extenso
form-authority = Autoridade responsável
form-cen-export = Envio ao CEN
form-ncb-export = Envio à INTERPOL

## The long alert

form-person-further = Outros dados
form-document-country = País emissor
form-document-expiry = Válido até
form-age-band = Idade estimada
form-bag-tags = Etiquetas de bagagem
form-ticket-payment = Pagamento do bilhete
form-companions = Viaja com
form-risks = Indicadores de risco
form-reason-text = Outro motivo ou risco, especificar
form-travel = Sentido e via
form-cargo = Carga aérea
form-awb = Carta de porte aéreo
form-house-awb = Carta de porte do transitário (HAWB)
form-shipper = Expedidor
form-consignee = Consignatário
form-declared-goods = Mercadoria declarada
form-hs-code = Código SH
form-pieces = Volumes
form-kg = Bruto (kg)
form-post = Correio
form-item = Número do objeto
form-sender = Remetente
form-addressee = Destinatário
form-conveyance = Meio de transporte
form-conveyance-kind = Tipo
form-registration = Matrícula
form-imo = Número IMO
form-container = Número do contentor
form-seal = Selo

## Scan to fill

form-scan = Digitalizar ou colar: passaporte, cartão de embarque
form-scan-filled = Preenchido: { $fields }
form-scan-dates = Data do voo: { $dates }
form-scan-digit = Nada preenchido: dígito de controlo errado em { $fields }. Digitalize de novo.
form-scan-unreadable = Nada preenchido: código ilegível. Digitalize de novo.
form-scan-neither = Nada preenchido: nem zona de leitura ótica (MRZ) de passaporte nem cartão de embarque.
form-scan-personal-number = Número pessoal
form-scan-all = toda a zona

## A thread

thread-open = Aberto, sem resposta
thread-received = Aberto, recebido
thread-being-checked = Em verificação
thread-closed = Encerrado: { $outcome }
thread-by-mistake = Comunicada por engano: { $reason }
thread-by-mistake-means = Comunicada por engano: { $reason }. Esta apreensão não conta em nenhum número.
thread-withdrawn = Retirado: { $reason }
thread-withdrawn-means = Retirado: { $reason }. Já ninguém deve agir com base neste alerta.
thread-show-withdrawal = Ver a retirada
thread-no-stand-down = Retirada sem efeito
thread-no-stand-down-means = Este serviço não enviou o alerta e não o pode retirar. O alerta mantém-se em vigor.
thread-answers = Respostas
thread-answered = Respostas: { $done } de { $all }
thread-yet-to-answer = ainda não respondeu
thread-unreached = ainda não o recebeu
thread-answered-before = ainda não respondeu à retificação; antes dela: { $answer }
thread-seizures =
    { $count ->
        [one] { $count } apreensão
        [many] { $count } de apreensões
       *[other] { $count } apreensões
    }
thread-corrected = Retificado: vale uma versão posterior.
thread-corrected-mark = Retificado
message-shut-out = Enviado antes de este serviço ser revogado: o servidor de retransmissão já o tinha, e foi recolhido depois. Já não é possível responder a este serviço.
message-shut-out-mark = Antes da revogação
thread-show-correction = Ver
thread-corrects = Retifica uma mensagem anterior.
thread-show-earlier = Ver a anterior
thread-reply = Diligências efetuadas
thread-seize = Registar apreensão
thread-correct = Retificar
thread-withdraw = Retirar
thread-unknown = Desconhecido nesta versão: { $fields }
keys-seizure = Registar uma apreensão
keys-withdraw = Retirar o nosso alerta
views-new-seizure = Nova apreensão
