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

ask-new = Nova consulta
ask-intro = Pergunte a outros serviços se têm uma pessoa, um documento ou um número. Cada um diz se tem e quantas vezes, nunca em que mensagem.
ask-way = Como se pergunta
ask-open = Aberta.
ask-open-means = Cada serviço consultado lê o que pergunta. Um agente responde; procuram-se também nomes parecidos.
ask-blind = Às cegas.
ask-blind-means = Só para documentos e números. Um serviço que nada tem fica a saber o tipo e o motivo, não o número. O que tem uma correspondência é logo consultado abertamente. Só números iguais. Cada pergunta experimenta um número, por isso são contadas.
ask-blind-ours = Perguntado às cegas: sem correspondência, o serviço não fica a saber o número. Havendo uma, só quem a tem é consultado abertamente.
ask-more = Perguntar mais uma coisa
ask-remove = Retirar esta pergunta
ask-text = Nome ou número
ask-terms = Motivo e condições
ask-reason = Motivo (lido por cada serviço consultado)
ask-hours = Resposta em horas (24 se vazio)
ask-whom = Serviços consultados
ask-not-blind = Não se pode perguntar às cegas: os nomes adivinham-se com facilidade. Pergunte abertamente ou retire.
# $left (number), $of (number)
ask-left = Perguntas que restam nesta hora: { $left } de { $of }.
# $left (number), $of (number)
ask-over = Mais do que as { $of } perguntas por hora (restam: { $left }): nenhum posto responde sozinho, esperam por um agente. Pergunte menos ou mais tarde.
# $count (number): offices
ask-go = Perguntar ({ $count }) …
ask-send = Enviar a consulta
# $offices (text)
ask-sure-open = Lido na íntegra por: { $offices }.
# $offices (text)
ask-sure-blind = Às cegas; o motivo é lido por: { $offices }. Uma correspondência é revelada a quem a tem.
ask-missing-text = Indique o que pergunta
ask-missing-blind = Um nome não se pergunta às cegas
ask-missing-reason = Indique o motivo
ask-missing-office = Escolha um serviço
ask-others = Perguntar a outros serviços
ask-ours = O seu serviço pergunta
# $time (text)
ask-waits-since = sem resposta desde { $time }
# $time (text)
ask-leaving = ainda não enviado, perguntado { $time }
enquiry-say-no-hit = Sem correspondência
enquiry-let = Deixar o posto comparar
enquiry-text-declined = O que o serviço diz se recusar (facultativo)
# $place (number)
enquiry-missing = Pergunta { $place }: diga primeiro se há correspondência
enquiry-numbers = Números e outros
kept-until = Conservado até
kept-until-means = Último dia (UTC) de toda a conversa. Depois pode ser apagada.
kept-hold = Reter
kept-hold-reason = Motivo da retenção e quem a ordena
kept-hold-means = Toda a conversa fica então conservada neste posto, seja qual for o prazo, até um agente levantar a retenção. Os outros serviços não são informados.
# $time (text), $officer (text)
kept-held = Retido desde { $time } por { $officer }
kept-release = Levantar a retenção
kept-release-sure = Quem a ordenou concorda?
# $reference (text), $time (text), $officer (text)
kept-erased = { $reference } foi apagado aqui: { $time }, { $officer }.
kept-by-itself = pelo próprio posto
kept-ground-due = O prazo de conservação tinha terminado.
kept-ground-order = Por ordem.
kept-certificate = Guardar o certificado
# $time (text)
kept-erased-there = Apagado lá { $time }
settings-part-kept = Conservação e eliminação
kept-due = O que seria apagado
kept-due-means = Uma conversa é apagada inteira, passado o prazo da última mensagem. Ver não apaga nada.
kept-on = No dia (vazio: hoje)
kept-look = Ver
# $count (number), $day (text)
kept-count = Mensagens que seriam apagadas em { $day }: { $count }.
kept-kind = Tipo
kept-messages = Mensagens
kept-stays-held = fica, está retida
kept-stays-under-way = fica, ainda em curso
kept-automatic = Apagar sozinho, uma vez por dia, o que terminou o prazo e não está retido
kept-holds = Conversas retidas
kept-no-holds = Nenhuma conversa está retida.
kept-erasures = O que foi apagado
kept-no-erasures = Nada foi apagado.
kept-when = Quando
kept-who = Quem
kept-why = Motivo
kept-erase = Apagar agora …
# $count (number)
kept-erase-sure = Mensagens apagadas aqui definitivamente: { $count }. Os remetentes são informados. O AIRCOP espera enquanto o arquivo é reescrito.
kept-erase-yes = Apagar definitivamente
# $count (number)
kept-more = e mais { $count }
kept-unswept = Podem restar vestígios: liberte espaço, tenta-se a cada hora.

backup-title = Cópia de segurança
backup-means = Todas as mensagens deste posto num só ficheiro nas suas transferências, cifrado com uma frase-passe. Guarde-o longe deste PC. Não contém chaves, agentes nem palavras-passe.
backup-never = Nunca foi feita uma cópia de segurança neste posto.
backup-last = Última cópia de segurança: { $time }.
backup-due = Não há cópia de segurança nos últimos sete dias.
backup-passphrase = Frase-passe da cópia de segurança
backup-make = Fazer cópia
backup-working = A fazer a cópia. Com muitas mensagens, demora alguns minutos.
backup-made = A cópia de segurança está feita. Sem a frase-passe não serve para nada.
