# Handover, card, rows: see locales/en/handover.ftl.

views-handover = Passagem de turno
handover-title = Passagem de turno
handover-loading = A reunir o que está em aberto…
handover-failed = Não foi possível abrir a passagem de turno.
handover-on-duty = De turno: { $officer }, desde { $time }.
handover-due = Até assumir o turno, tudo o que está em aberto continua com { $officer }.
handover-take = Assumir o turno
handover-hand = Passar o turno
handover-note = Para o agente seguinte
handover-hand-says = O seu nome e a hora ficam assinados com o que está em aberto. Depois bloqueie o posto: o agente seguinte encontra esta página.
handover-waits = Passou o turno às { $time }. Aguarda o agente seguinte.
handover-note-from = { $officer } escreveu, { $time }
handover-no-note = { $officer } saiu sem passar o turno.
handover-owed = Devemos resposta
handover-asked = Aguardamos resposta
handover-open = Alertas que ainda se podem apanhar
handover-undelivered = Ainda não em todos os serviços
handover-drafts = Rascunhos
handover-since = Chegou desde que esteve aqui, { $time }
handover-first-time = Ainda não tinha estado neste posto.
handover-nothing = Nada em aberto. Ninguém espera por este serviço.
handover-records = Passagens anteriores
handover-search = Procurar nas passagens
handover-records-none = Nenhuma encontrada.
handover-number = Passagem n.º { $number }
handover-signed-from = Passado por { $officer }, { $time }
handover-signed-to = Assumido por { $officer }, { $time }
handover-not-taken = Ainda não assumido
handover-by = de { $officer }
attention-asked = { $office } pergunta sobre { $reference }.
attention-stood-down = { $office } retirou o alerta: { $reference }.
thread-no-answer = não respondeu
thread-whole = Toda a conversa
thread-above = mostrado acima
row-owes = Falta responder
news-asks = { $said }, faz uma pergunta
news-becomes = { $was } passa a { $now }
news-added = novo: { $now }
news-removed = retirado: { $was }
news-corrected = Corrigido
news-goods = { $what }, { $amount } { $unit }
list-order = Ordem
list-order-catchable = O que ainda se pode apanhar
list-order-arrival = Mais recentes
card-label = Em resumo
card-arrived = Chegou { $airport }
card-left = Partiu { $airport }
card-open = Abrir o alerta
news-photos = { $count ->
    [one] { $count } foto
    [many] { $count } de fotos
   *[other] { $count } fotos
}
news-files = { $count ->
    [one] { $count } ficheiro
    [many] { $count } de ficheiros
   *[other] { $count } ficheiros
}
write-send-to = { $count ->
    [one] Enviar a { $count } serviço
    [many] Enviar a { $count } de serviços
   *[other] Enviar a { $count } serviços
}

# What an office notes of a thread for itself.
work-title = Só neste serviço
work-assigned = A cargo de
work-on-duty = Quem estiver de serviço
work-remark = Observação para os colegas
work-add = Juntar observação
# $officer (text): who looks after the thread.
work-row = A cargo de { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = Anotado por { $officer }, { $time }
