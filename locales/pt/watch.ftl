### Chamadas do relógio de alerta, filtros das listas, marcação em conjunto e sons.

attention-label = O que não pode esperar
# $office, $reference (text)
attention-unacknowledged = { $office } espera: ninguém aqui confirmou a receção de { $reference }.
attention-answer-due = { $reference } de { $office } ainda não tem resposta deste serviço.
attention-undelivered = { $reference } não chegou a todos os serviços.
attention-unanswered = Ainda ninguém respondeu a { $reference }.
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
