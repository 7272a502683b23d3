### O posto no seu todo: chave deste PC, notificações, marca junto ao relógio, modelos.

keyring-title = Chave deste PC
keyring-note = Vincula este posto à conta de utilizador deste PC: quem levar o disco não abre nada, mesmo com a palavra-passe de um agente. Se a conta se perder, só o código de recuperação abre o posto.
keyring-tie = Vincular a este PC
keyring-working = Um momento…
keyring-tied = Este posto está vinculado a este PC.
keyring-untie = Desvincular deste PC
keyring-code = Código de recuperação
keyring-code-note = Anote-o agora e guarde-o no cofre. Não volta a ser mostrado.
keyring-code-kept = Está anotado
unlock-recovery = Código de recuperação (do cofre)
notice-choice = Notificações fora desta janela
notice-off = Nenhuma
notice-private = Apenas o aviso de que há algo à espera
notice-reference = Também o serviço e a referência
notice-note = Um assunto ou um nome nunca aparece fora desta janela.
# $count (number)
notify-waits = { $count ->
    [one] { $count } alerta não pode esperar.
    [many] { $count } de alertas não podem esperar.
   *[other] { $count } alertas não podem esperar.
}
tray-idle = Nada pendente
tray-open = Abrir o AIRCOP
tray-lock = Bloquear este posto
template-from = A partir de um modelo
templates-title = Começar por um modelo
templates-empty = Ainda não há nenhum. Escreva uma mensagem e escolha «Guardar como modelo» no fim do formulário.
templates-note = Pessoas, remessas e horas nunca ficam num modelo.
template-save = Guardar como modelo
template-name = Nome do modelo
# $name (text)
template-saved = O modelo { $name } está guardado, sem pessoas nem horas.
template-remove = Remover o modelo { $name }
template-removed = O modelo { $name } foi removido.
keys-template = Começar por um modelo
filter-office = Serviço
filter-hours = Recebido
# $count (number)
filter-last-hours = { $count ->
    [one] Na última hora
    [many] Nas últimas { $count } horas
   *[other] Nas últimas { $count } horas
}
# $count (number)
filter-last-days = { $count ->
    [one] Nas últimas 24 horas
    [many] Nos últimos { $count } dias
   *[other] Nos últimos { $count } dias
}
# $name (text)
views-rename = Mudar o nome da vista { $name }
views-new-name = Novo nome
files-look = Ver
# $name (text)
files-photo = Fotografia { $name }
photo-before = Anterior
photo-next = Seguinte
photo-number = { $number } de { $count }
photo-nearer = Ampliar
photo-farther = Reduzir
photo-turn = Rodar
settings-listen = Continuar a receber avisos depois de bloqueado
settings-listen-note = O posto bloqueado avisa então que algo chegou, nunca o quê. Só a chave do servidor de retransmissão fica na memória; não abre nenhuma mensagem.
heard-nothing = A aguardar mensagens. Nada chegou desde { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] Chegou { $count } mensagem cifrada: { $time }. Desbloqueie para ver se é um alerta.
    [many] Chegaram { $count } de mensagens cifradas, a última: { $time }. Desbloqueie para ver se há um alerta entre elas.
   *[other] Chegaram { $count } mensagens cifradas, a última: { $time }. Desbloqueie para ver se há um alerta entre elas.
}
heard-connecting = A ligar ao servidor de retransmissão: ainda não se recebe nada.
heard-offline = Sem ligação desde { $time }: este posto não recebe nada.
heard-deaf = Este posto não recebe avisos enquanto está bloqueado. Os alertas só soam depois de um agente o desbloquear.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] Chegou { $count } mensagem cifrada. Desbloqueie o posto para a ler.
    [many] Chegaram { $count } de mensagens cifradas. Desbloqueie o posto para as ler.
   *[other] Chegaram { $count } mensagens cifradas. Desbloqueie o posto para as ler.
}

# Enquiries: whether other offices hold something.
views-enquiries = Consultas
enquiry-intro = O que outros serviços perguntam se vocês têm, e o que vocês perguntaram. Quem pergunta fica a saber se há e quantas vezes, nunca qual a mensagem.
enquiry-asked = Perguntado em
enquiry-why = Motivo
# $time (text)
enquiry-until = Responder até { $time }
# $count (number): messages
enquiry-decide = Não há nada igual, apenas parecido: { $count }. Comparar e decidir.
enquiry-send = Enviar a resposta
enquiry-hit = Há coincidência
enquiry-decline = Recusar resposta
enquiry-text = O que o serviço comunica (facultativo)
enquiry-came = Um serviço pergunta se têm alguma informação. Ver Consultas.
enquiry-answer-came = Um serviço respondeu à sua consulta. Ver Consultas.
enquiry-blind = Às cegas: o que se pergunta não aparece aqui. O posto compara sem o conhecer.
enquiry-who = Serviço
enquiry-what = Objeto
enquiry-state = Estado
enquiry-none = Nenhum pedido de verificação.
# $offices (text)
enquiry-waits-for = à espera de { $offices }
enquiry-all-answered = todos responderam
enquiry-to-answer = por responder
enquiry-answered = respondido
# $count (number)
enquiry-hits = correspondências: { $count }
enquiry-no-hit = sem correspondência
enquiry-declined = resposta recusada
# $answer (text)
enquiry-proposed = O posto propõe: { $answer }
# $count (number)
enquiry-alike = só semelhanças: { $count }
enquiry-by-itself = pelo próprio posto
enquiry-over = Este serviço fez mais de 60 perguntas numa hora; o posto não responde por si.
enquiry-evaluated = tratado, sem saber o que se pergunta
