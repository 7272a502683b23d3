### Textos da janela. As designações de botões e colunas devem ser curtas.

app-name = AIRCOP
app-starting = A iniciar…
app-failed = O AIRCOP não consegue iniciar
app-try-again = Tentar de novo
app-close = Fechar
app-cancel = Cancelar
app-dismiss = Mais tarde
app-detail = Para o suporte: { $detail }
app-undo = Anular
app-back = Voltar à lista
app-skip = Ir para a lista

## Desbloquear

unlock-title = Desbloquear este posto
unlock-officer = Agente
unlock-password = Palavra-passe
unlock-submit = Desbloquear
unlock-working = A abrir o cofre de chaves…
unlock-show = Mostrar a palavra-passe
unlock-hide = Ocultar a palavra-passe
unlock-note = As mensagens e as chaves deste computador permanecem cifradas até que um agente as desbloqueie.

## Associação

join-title = Associar este posto a um serviço
join-intro = A sede enviou-lhe um ficheiro de convite. Serve uma só vez e indica o seu serviço e o servidor de retransmissão.
join-invitation = Convite
join-choose = Escolha o ficheiro de convite
join-paste = ou cole aqui o respetivo texto
join-file-unreadable = Não foi possível ler o ficheiro.
join-officer = O seu nome
join-officer-hint = Como constará no que enviar: A. Diop
join-password = Nova palavra-passe
join-password-hint = Pelo menos 12 caracteres. Ninguém a pode recuperar, nem mesmo a sede.
join-repeat = Confirmar a nova palavra-passe
join-differs = As duas palavras-passe são diferentes.
join-too-short = Caracteres em falta: { $missing }.
join-submit = Associar
join-working = A criar as chaves deste posto…
join-missing = Escolha o ficheiro ou cole o texto.
join-name-missing = Indique o seu nome.

joining-title = A aguardar a sede
joining-intro = O seu pedido foi enviado. Telefone à sede e leia esta impressão da chave, grupo a grupo. A sede admite este posto se for igual no ecrã dela.
joining-fingerprint = Impressão da chave deste posto
joining-waits = Esta página avança sozinha assim que o posto for admitido. Entretanto pode fechar a janela.
joining-offline = De momento não é possível contactar o servidor de retransmissão. O AIRCOP continua a tentar.
joining-refused = A sede recusou este pedido. Telefone à sede; é preciso um novo convite.

## Faixa superior

strip-label = Estado deste posto
strip-officer = Agente
strip-online = Em linha
strip-connecting = A ligar…
strip-offline = Sem ligação
strip-offline-since = Sem ligação desde { $time }
strip-outbox-empty = Nada por enviar
strip-outbox =
    { $count ->
        [one] { $count } por enviar
        [many] { $count } por enviar
       *[other] { $count } por enviar
    }
strip-sync = Tentar a ligação agora
strip-directory-fresh = Diretório atualizado
strip-directory-stale = Diretório desatualizado
strip-directory-withheld = Diretório retido
strip-directory-uncosigned = Diretório sem testemunhas
strip-directory-frozen = Envio suspenso
strip-directory-split = DIRETÓRIOS DIVERGENTES
strip-heartbeat = Último sinal da sede: { $time }
strip-heartbeat-never = Ainda sem sinal da sede
strip-utc = UTC
strip-local = Hora local
strip-live = REAL
strip-exercise = EXERCÍCIO
strip-language = Idioma
strip-theme = Aspeto
strip-theme-system = Como o sistema
strip-theme-light = Claro
strip-theme-dark = Escuro
strip-theme-contrast = Alto contraste
strip-theme-contrast-dark = Alto contraste, escuro
strip-lock = Bloquear

## Alarmes

alarm-split = O servidor de retransmissão mostra diretórios diferentes a serviços diferentes. Alguém pode estar à escuta ou a ocultar um serviço. Pare de enviar e telefone já à sede. As provas ficam guardadas.
alarm-withheld = O servidor de retransmissão não entrega a este posto todo o diretório: a sede assinou mais, e há 15 minutos que nada chega. Pode haver uma revogação oculta. Confirme por telefone antes de enviar algo importante e avise a sede.
alarm-uncosigned = Há 15 minutos que o servidor de retransmissão entrega um diretório mais recente confirmado por poucas testemunhas externas. Este posto não usa nada dele: pode ter sido feito só para este posto. Confirme por telefone antes de enviar algo importante e avise a sede.
alarm-frozen = Há 7 dias que não há sinal da sede. O envio está suspenso, pois um serviço revogado poderia ainda constar do diretório. Pode continuar a ler, pesquisar e redigir rascunhos. Telefone à sede.
alarm-stale = Há 48 horas que não há sinal da sede. O envio ainda funciona; é suspenso ao fim de 7 dias.
alarm-audit = O registo de quem fez o quê neste posto perdeu entradas, ou o arquivo foi substituído por uma cópia mais antiga. Podem faltar mensagens. Avise a sede.
alarm-clock = O relógio deste computador está atrasado em relação ao que a sede já assinou; não se sabe se o diretório está atualizado. Acerte a data, a hora e o fuso. Pode continuar a ler, pesquisar e escrever rascunhos.
alarm-audit-noted = A sede já sabe
# $since (text): date and time.
alarm-gap-older = Os dados deste posto são mais antigos do que aquilo que o posto fez por último: foi reposta no seu lugar uma cópia de segurança ou uma imagem de disco, ou uma cópia deles está a ser usada noutro sítio. Faltam aqui as mensagens desde { $since }.
alarm-gap-twin = Uma cópia dos dados deste posto está a ser usada noutro computador. Telefone já à sede: um dos dois tem de ser excluído. A cópia recolhe correio; podem faltar aqui mensagens desde { $since }.
# $answered, $asked, $came (numbers).
alarm-gap-progress = Estão a ser pedidas aos outros serviços. Respostas: { $answered } de { $asked }. Mensagens recuperadas: { $came }.
alarm-gap-complete = Todos os serviços consultados responderam ({ $asked }). Mensagens recuperadas: { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = { $office } trabalha com dados mais antigos do que eram: foi reposta no seu lugar uma cópia de segurança ou uma imagem de disco, ou uma cópia está a ser usada noutro sítio. Dispositivo { $device }. Detetado por { $reporter }, { $time }.
alarm-device-first = Novo serviço: { $office }. O seu computador foi admitido pela sede ({ $by }) em { $time }. Impressão da chave { $device }.
alarm-device-further = Mais um computador de { $office } foi admitido pela sede ({ $by }) em { $time }. Impressão da chave { $device }. Se esse serviço nada souber, telefone à sede.
alarm-device-more = e mais { $count }: abrir o diretório
alarm-clash-twin = Os dados de { $office } estão a ser usados em dois computadores. Telefone a esse serviço e à sede, que tem de excluir um dos dois. Dispositivo { $device }. Detetado por { $reporter }, { $time }.
alarm-clash-two-references = Duas mensagens de { $office } têm a referência { $reference }; pode estar a ser usada uma cópia dos seus dados. Ambas ficam guardadas. Telefone à sede. Dispositivo { $device }. Detetado por { $reporter }, { $time }.
alarm-clash-two-contents = Uma mensagem de { $office } ({ $reference }) chegou com dois conteúdos; pode estar a ser usada uma cópia dos seus dados. A segunda está em quarentena. Telefone à sede. Dispositivo { $device }. Detetado por { $reporter }, { $time }.
alarm-clash-other-content = { $reporter } tem outro conteúdo de uma mensagem de { $office } ({ $reference }) que não o deste posto. Leiam-na um ao outro ao telefone e liguem para a sede: pode estar a ser usada uma cópia dos dados desse serviço, ou alguém envia textos diferentes a serviços diferentes. Dispositivo { $device }. Detetado { $time }.
alarm-noted = Tomei nota
alarm-exercise = Exercício: nada aqui é real.
flash-arrived = Alerta flash de { $office }
flash-corrected = Alerta flash retificado por { $office }
flash-open = Abrir

## Vistas

views-label = Vistas
views-inbox = Entrada
views-needs-answer = Por responder
views-sent = Enviadas
views-outbox = Caixa de saída
views-undelivered = Por entregar
views-drafts = Rascunhos
views-quarantine = Quarentena
views-all = Todas
views-directory = Diretório
views-groups = Grupos
views-exercise = Exercício
views-exercise-all = Todo o tráfego de exercício
views-closed = encerrado
views-new-alert = Novo alerta
views-new-note = Nova nota
views-count =
    { $count ->
        [one] { $count } mensagem
        [many] { $count } de mensagens
       *[other] { $count } mensagens
    }

## Lista

list-label = Mensagens
list-search = Pesquisar mensagens
list-search-hint = Palavras, “palavras exatas”, -sem estas; de:lagos tipo:apreensão rota:GRU desde:2026-06 até:2026-07
list-search-clear = Limpar a pesquisa
list-found = Resultados para «{ $words }»
list-loading = A carregar…
list-older = Mostrar mais antigas
list-end = Não há mensagens mais antigas.
list-failed = Não foi possível carregar a lista.
list-empty-inbox = Ainda não chegou nada. As novas mensagens aparecem aqui automaticamente.
list-empty-needs-answer = Este serviço não deve resposta a ninguém.
list-empty-sent = Ainda nada foi enviado.
list-empty-outbox = A caixa de saída está vazia. Tudo já saiu deste posto.
list-empty-undelivered = Tudo o que foi enviado chegou.
list-empty-exercise = Sem tráfego de exercício.
list-empty-all = Ainda não há mensagens.
list-empty-search = Nenhuma mensagem contém estas palavras. Os nomes são encontrados em todas as grafias e escritas.
# $count (number): messages that an older program indexed
list-unindexed = As mensagens mais antigas ainda estão a ser indexadas para a pesquisa, faltam { $count }: pode haver mais.
list-offline = Sem ligação. O que aqui está pode ser lido e pesquisado; as novas mensagens chegam quando a ligação voltar.
list-outbox-offline = Sem ligação. Estas mensagens seguem automaticamente quando a ligação voltar.
list-arrived =
    { $count ->
        [one] { $count } mensagem nova
        [many] { $count } de mensagens novas
       *[other] { $count } mensagens novas
    }
row-unread = Nova
row-read = Lida
row-acknowledged = Confirmada
row-waiting = Em espera
row-sent = Enviada
row-delivered = Entregue
row-failed = Não enviada
row-recalled = Anulada
row-to = para { $count ->
    [one] { $count } serviço
    [many] { $count } de serviços
   *[other] { $count } serviços
}
row-receipts = Confirmações: { $done } de { $all }
row-exercise = EXERCÍCIO
row-past = Trajeto terminado
row-route = Rota { $route }
row-arrow = para

## Uma mensagem

message-none = Escolha uma mensagem da lista ou prima ? para ver os atalhos de teclado.
message-loading = A abrir…
message-failed = Não foi possível abrir a mensagem.
message-thread =
    { $count ->
        [one] { $count } mensagem nesta sequência
        [many] { $count } de mensagens nesta sequência
       *[other] { $count } mensagens nesta sequência
    }
message-from = De
message-group = Grupo
message-sent = Enviada
message-received = Recebida
message-reply-by = Responder até
message-reply-left = prazo: { $left }
message-reply-late = { $left } de atraso
message-action = Ação solicitada
message-next-at = { $airport }, { $time }
message-handling = Código de tratamento
message-grading = Avaliação
message-journey = Trajeto
message-leg-role = Função do aeroporto
message-airport = Aeroporto
message-flight = Voo
message-arrives = Chegada
message-leaves = Partida
message-aliases = Outros nomes
message-born = Data de nascimento
message-nationality = Nacionalidade
message-document = Documento
message-pnr = Reserva (PNR)
message-seat = Lugar
message-goods = Mercadorias suspeitas
message-reasons = Motivos
message-vector = Via
message-direction = Sentido
message-narrative = Texto
message-language = Língua do texto: { $language }
message-receipts = Destinatários
message-office = Serviço
message-delivered = Entregue
message-read = Lida
message-acknowledged = Receção confirmada
message-not-yet = ainda não
receipt-no-keys = as suas chaves caducaram
message-by = { $officer }, { $time }
message-taken-back = Anulada antes de sair. Nenhum serviço a recebeu; o texto está nos rascunhos.
message-signed = Assinatura verificada. Assinada por { $officer }, { $office }.
message-device = Dispositivo
message-acknowledge = Confirmar receção
message-acknowledged-here = Receção confirmada neste posto
message-reply = Responder
message-recall = Retirar da caixa de saída
message-resend = Enviar de novo
message-recalled = Mensagem retirada. É de novo um rascunho.
message-newer = Redigida com uma versão mais recente do AIRCOP. { $count ->
    [one] { $count } campo não pode ser aqui mostrado.
    [many] { $count } de campos não podem ser aqui mostrados.
   *[other] { $count } campos não podem ser aqui mostrados.
}
message-local-time = { $time } no local

## Redigir

write-alert = Novo alerta
write-note = Nova nota
overtaken-corrected = Este alerta foi retificado enquanto escrevia. A ficha diz o que vale agora.
overtaken-withdrawn = Este alerta foi retirado enquanto escrevia. Ninguém deve agir sobre ele.
overtaken-read = Tomei conhecimento
write-reply = Resposta a { $reference }
write-close = Fechar e guardar o rascunho
write-discard = Eliminar
write-discard-sure = Eliminar definitivamente este rascunho?
write-discard-yes = Sim, eliminar
write-group = Grupo
write-group-none = Ainda não é membro de nenhum grupo aberto. A sede tem de inscrever este serviço.
write-urgency = Urgência
write-subject = Assunto
write-subject-proposed = Proposto a partir do que está preenchido abaixo. Escreva para o substituir.
write-subject-left = caracteres restantes: { $left }
write-subject-over = caracteres a mais: { $over }
write-action = Ação solicitada
write-choose = Escolher…
write-reasons = Motivos
write-journey = Trajeto
write-leg = Aeroporto { $number }
write-airport = Aeroporto
write-airport-hint = Código ou cidade
write-flight = Voo
write-arrives = Chegada
write-leaves = Partida
write-date = Data
write-time = Hora
write-offset = Fuso no local
write-time-skipped = Esta hora não existe nesse dia: os relógios do local saltam-na. É mantida como foi escrita, com { $offset }.
write-time-twice = Esta hora ocorre duas vezes nesse dia, porque os relógios atrasam. Vale a que corresponde a { $offset }.
write-add-leg = Adicionar um aeroporto
write-remove-leg = Retirar o aeroporto { $number }
write-persons = Pessoas
write-person = Pessoa { $number }
write-add-person = Adicionar uma pessoa
write-remove-person = Retirar a pessoa { $number }
write-name = Nome como no documento
write-aliases = Outros nomes
write-sex = Sexo
write-born = Data de nascimento
write-nationality = Nacionalidade
write-document = Documento
write-document-number = Número do documento
write-pnr = Reserva (PNR)
write-seat = Lugar
write-goods = Mercadorias suspeitas
write-goods-row = Mercadoria { $number }
write-add-goods = Adicionar mercadoria
write-remove-goods = Retirar a mercadoria { $number }
write-category = Mercadoria
write-drug = Droga
write-description = Descrição
write-narrative = Texto
write-count = { $count } de { $limit } caracteres
write-over = Caracteres a mais: { $over }. Nada é cortado; encurte o texto para o enviar.
write-more = Código de tratamento e avaliação
write-vector = Via
write-direction = Sentido
write-handling = Código de tratamento
write-tlp = Protocolo TLP
write-source = Fonte
write-information = Informação
write-reply-by = Responder até
write-language = Língua do texto
write-language-own = A desta janela ({ $language })
write-usual = { $label } (por defeito)
write-to = Destinatários
write-to-all = Todos
write-to-none = Nenhum
write-to-classes = Categorias
write-to-offices = Serviços que poderão ler a mensagem
write-to-nobody = Nenhum destinatário escolhido
write-to-count =
    { $count ->
        [one] { $count } serviço
        [many] { $count } de serviços
       *[other] { $count } serviços
    }
write-to-devices =
    { $count ->
        [one] { $count } dispositivo
        [many] { $count } de dispositivos
       *[other] { $count } dispositivos
    }
write-to-loading = A consultar o diretório…
write-to-failed = O diretório não respondeu.
write-to-alone = Ainda não há outro serviço neste grupo.
write-to-changed = O diretório mudou. Veja a nova lista e envie de novo.
write-to-added = Adicionados: { $offices }
write-to-removed = Retirados: { $offices }
write-revoked = Revogado
write-saving = A guardar…
write-saved = Rascunho guardado: { $time }
write-unsaved = Ainda não guardado
write-save-failed = Não foi possível guardar o rascunho.
write-faults =
    { $count ->
        [one] { $count } campo por corrigir
        [many] { $count } de campos por corrigir
       *[other] { $count } campos por corrigir
    }
write-no-faults = Pronta a enviar
write-check = Verificar
write-send = Enviar
write-sending = A cifrar e assinar…
write-send-again = Enviar para esta lista
write-sent = { $reference } está pronta; sai assim que houver ligação
write-required = obrigatório
write-none-match = Nada corresponde
write-pick = Sugestões

## Rascunhos

drafts-title = Rascunhos
drafts-empty = Não há rascunhos. O que começar a escrever fica guardado aqui.
drafts-untitled = Sem assunto
drafts-updated = Alterado: { $time }
drafts-open = Continuar a escrever
drafts-failed = Não foi possível carregar os rascunhos.

## Quarentena

quarantine-title = Quarentena
quarantine-intro = O que chegou mas não pôde ser aberto ou não merece confiança. Nada é eliminado; cada entrada diz porquê.
quarantine-empty = Nada em quarentena.
quarantine-failed = Não foi possível carregar a quarentena.
quarantine-unknown-sender = Remetente desconhecido
quarantine-column-received = Recebida em
quarantine-column-reason = Motivo
quarantine-column-from = De
quarantine-column-count = Número
quarantine-column-size = Tamanho
quarantine-bytes = { $size } kB

## Diretório

directory-title = Diretório
directory-flash = Flash
directory-flash-means = Quantas das mensagens dos últimos 30 dias foram flash
directory-search = Serviço, local, país, impressão da chave
directory-none = Nada no diretório contém estas palavras.
directory-failed = Não foi possível carregar o diretório.
directory-empty = O diretório ainda está vazio.
directory-size = Entradas
directory-root = Raiz
directory-fingerprint = Impressão da chave da sede
directory-fingerprint-hint = Em caso de dúvida, compare-a por telefone com outro serviço.
directory-offices = Serviços
directory-groups = Grupos
directory-office = Serviço
directory-kind = Tipo
directory-place = Local
directory-country = País
directory-telephone = Telefone
directory-languages = Línguas
directory-devices = Dispositivos
directory-state = Estado
directory-active = Ativo
directory-revoked = Revogado
directory-device-fingerprint = Impressão da chave
directory-device-active = Ativo
directory-device-revoked = Revogado
directory-group = Grupo
directory-role = A nossa função
directory-open = Aberto
directory-closed = Encerrado
directory-not-member = Não membro
directory-begins = Início
directory-ends = Fim
directory-ahead = Não começou
directory-over = Terminada
directory-members = Serviços no grupo: { $count }

## This desk

settings-title = Este posto
settings-part-screen = Ecrã e som
settings-part-send = Envio
settings-part-security = Segurança
settings-part-officers = Agentes
settings-part-about = Acerca
settings-part-wipe = Destruir tudo
about-version = Versão
about-device = Impressão da chave deste dispositivo
about-licence = Apache License 2.0. Software livre.
settings-officers = Agentes
settings-officers-note = Cada agente abre este posto com a sua própria palavra-passe. Quem for removido não abre nada do que se guardar depois.
settings-officers-failed = Não foi possível carregar os agentes.
settings-you = O próprio
settings-remove = Remover
settings-remove-yes = Remover definitivamente
settings-add = Adicionar um agente
settings-name = Nome
settings-first-password = Palavra-passe inicial
settings-repeat = Confirmar
settings-add-submit = Adicionar
settings-added = Adicionado.
settings-password = A sua palavra-passe
settings-old-password = Palavra-passe atual
settings-new-password = Nova palavra-passe
settings-password-submit = Mudar a palavra-passe
settings-password-changed = A palavra-passe foi mudada.
settings-lock = Bloqueio automático
settings-lock-minutes = Minutos de inatividade (0: nunca)
settings-lock-never = Este posto fica aberto até alguém o bloquear.
settings-lock-after =
    { $minutes ->
        [one] Após { $minutes } minuto de inatividade, as chaves das mensagens são apagadas da memória.
        [many] Após { $minutes } de minutos de inatividade, as chaves das mensagens são apagadas da memória.
       *[other] Após { $minutes } minutos de inatividade, as chaves das mensagens são apagadas da memória.
    }
settings-wipe = Apagar este posto
settings-wipe-note = Destrói as chaves, todas as mensagens e rascunhos deste PC, bem como as definições. Ninguém os pode recuperar. A sede terá de convidar de novo este posto.
settings-wipe-type = Escreva { $word } para confirmar
settings-wipe-word = APAGAR
settings-wipe-submit = Destruir tudo

## Atalhos de teclado

keys-title = Atalhos de teclado
keys-move = Mensagem seguinte
keys-move-back = Mensagem anterior
keys-open = Abrir a mensagem
keys-acknowledge = Confirmar a receção da mensagem aberta
keys-alert = Novo alerta
keys-note = Nova nota
keys-reply = Responder à mensagem aberta
keys-search = Pesquisar
keys-find = Pesquisar, também durante a redação
keys-palette = Ir para uma vista, um serviço, uma mensagem, uma ação
keys-send = Enviar o que está a escrever
keys-undo = Desfazer o último envio ou a última confirmação, enquanto for possível
keys-close = Fechar; o rascunho fica guardado
keys-help = Esta ajuda

## Ficheiros

files-title = Ficheiros
files-attach = Anexar ficheiros
files-drop = ou largue-os aqui, ou cole uma imagem
files-not-taken = «{ $name }» não foi anexado: é uma pasta, ou não é possível abri-lo. Escolha o próprio ficheiro, ou um que possa ler.
files-no-form = Nada foi anexado: não há nenhuma mensagem a ser escrita. Comece uma e largue de novo o ficheiro.
files-empty = Este ficheiro está vazio (0 bytes): só o nome chegaria.
files-keep = Manter nas fotografias os dados gravados pela câmara: local, hora, modelo do telefone
files-not-shown = Esta janela não pode mostrar fotografias deste tipo; guarde o ficheiro para a ver.
files-not-shown-there = Esta janela não pode mostrar fotografias deste tipo; quem a receber terá de guardar o ficheiro para a ver.
files-caption = O que mostra (facultativo)
files-caption-of = O que mostra { $name }
files-remove = Retirar
files-progress = { $done } de { $size }
files-save = Guardar
files-saved = Guardado nas transferências como { $name }
files-fetch = Descarregar
files-stop = Parar

palette-title = Ir para
palette-hint = Uma vista, um serviço, uma referência, uma ação
palette-search = Pesquisar “{ $words }”
