### Chamadas do relógio de alerta, filtros das listas, marcação em conjunto e sons.

attention-label = O que não pode esperar
attention-none = Nada que não possa esperar
# $office, $reference (text)
attention-unacknowledged = { $office } espera: ninguém aqui confirmou a receção de { $reference }.
attention-answer-due = { $reference } de { $office } ainda não tem resposta deste serviço.
attention-undelivered = { $reference } não chegou a todos os serviços.
attention-unanswered = Ainda ninguém respondeu a { $reference }.
attention-report-due = { $reference } dá conta de uma apreensão. Falta ainda o relatório de apreensão.
# $count (number): others
attention-more = { $count ->
    [one] e mais { $count }
    [many] e mais { $count }
   *[other] e mais { $count }
}
attention-open = Ver
filter-toggle = Filtrar
filter-urgency = Urgência
filter-any = Todos
filter-urgent = Urgente e flash
filter-kind = Tipo
filter-country = País do remetente
filter-airport = Aeroporto do trajeto
filter-unread = Só não lidas
filter-here = O meu aeroporto no trajeto
filter-clear = Mostrar tudo
filter-name = Nome desta vista
filter-save = Guardar vista
list-empty-filter = Nada aqui corresponde ao filtro.
views-saved = Vistas guardadas
# $name (text)
views-remove = Remover a vista { $name }
views-removed = A vista { $name } foi removida.
# $count (number)
pick-count = { $count ->
    [one] { $count } selecionada
    [many] { $count } selecionadas
   *[other] { $count } selecionadas
}
pick-read = Marcar como lidas
pick-acknowledge = Confirmar receção
pick-clear = Desmarcar tudo
keys-attention = Ir ao que não pode esperar
keys-pick = Selecionar ou deixar de selecionar
keys-pick-on = Selecionar e continuar
keys-read = Marcar a seleção como lida
keys-acknowledge-all = Confirmar a receção da seleção
keys-filter = Filtrar a lista
sounds-title = Sons
sounds-note = Um alerta flash volta a soar de 20 em 20 segundos até alguém o confirmar ou silenciar este posto.
sounds-flash = Alerta flash
sounds-urgent = Mensagem urgente
sounds-routine = Outras mensagens
sounds-off = Nenhum
sounds-chime = Um tom
sounds-double = Dois tons
sounds-siren = Sirene (sobe e desce)
sounds-try = Experimentar
sounds-mute = Silenciar este posto
strip-muted = Sem som
strip-mute = Tirar o som
strip-unmute = Pôr o som
keys-stop = Parte seguinte do formulário
# $count (number)
write-to-route = { $count ->
    [one] Serviço no trajeto
    [many] { $count } de serviços no trajeto
   *[other] { $count } serviços no trajeto
}
write-to-on-route = no trajeto
# $time (text)
write-to-heard = última mensagem: { $time }
write-to-never-heard = ainda sem mensagens
paper-save = Guardar em PDF
# $name (text)
paper-saved = Guardado nas transferências: { $name }
release-ask = Pedir autorização
# $reference (text)
release-subject = Autorização para { $reference }
release-text =
    Pedimos autorização para usar { $reference } fora do nosso serviço.
    Motivo:
# $office, $officer, $time (text)
paper-foot = Impresso em { $office } por { $officer }, { $time } UTC

keys-next-field = Campo seguinte
reader-typed = Um leitor escreveu: { $text }. Nada foi feito com isso.
reader-begin = Começar um alerta com isso
reader-fill = Pôr neste alerta
row-mark-read = Marcar como lida
row-copy-reference = Copiar a referência
row-copied = Copiado: { $reference }
row-menu = O que se pode fazer com esta mensagem
keys-menu = Mostrar o que se pode fazer com a mensagem
sent-leaves = { $reference } sai dentro de { $seconds } s
acknowledge-leaves = Receção confirmada: { $count }. O remetente é informado dentro de { $seconds } s
panic-again = Prima de novo para destruir tudo neste posto
settings-send-wait = Segundos em que uma mensagem pode ser retirada (0 a 60)
settings-send-note = O que é enviado sai depois disso, e o remetente do que confirma é informado depois disso. Uma mensagem flash sai logo. Quando o posto é bloqueado ou fechado, tudo sai.
settings-administers = administra este posto
settings-administer = Nomear administrador
settings-administer-end = Deixa de ser administrador
settings-not-administrator = Só um agente que administra este posto pode retirar agentes.
settings-wipe-password = A sua palavra-passe
settings-panic = Tecla de emergência:
settings-panic-note = Premida duas vezes em dois segundos, destrói logo tudo neste posto, mesmo bloqueado, sem perguntar nada. Um agente que administra o posto decide se existe.
row-no-times = Sem horas
write-missing-readers = Escolha os destinatários
write-too-long = Encurte o texto
settings-text = Ecrã
settings-text-size = Tamanho do texto
settings-text-note = Também pelo teclado, ou Ctrl com a roda:
