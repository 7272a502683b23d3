### Textos da linha de comandos. Palavras e colunas de um terminal: o mais curtas possível.

## Recusas

cli-file-failed = { $file }: { $why }
cli-file-too-long = { $file } é demasiado longo para uma mensagem.
cli-json-malformed = Não é possível ler { $file } como mensagem: linha { $line }, coluna { $column }.
cli-json-addressed = { $file } indica os destinatários ou o tipo da mensagem. Indique-os apenas nos argumentos.
cli-several-officers = Vários agentes têm este cofre: { $officers }. Indique qual com --officer.
cli-several-groups = Há vários grupos abertos: { $groups }. Indique qual com --group.
cli-relay-not-set = Nenhum servidor com esta chave responde em { $address }. Nada foi alterado. { $why } Com --force é declarado mesmo assim.
cli-relay-needed = Indique o endereço e a chave do servidor, ou um ficheiro a escrever com --statement.
cli-officer-needed = Indique o agente do novo cofre com --officer.
cli-data-needed = Indique com --data onde estão os dados deste serviço.
cli-directory-in-use = { $directory } contém outros ficheiros. Escolha uma pasta vazia.
cli-passwords-differ = As duas palavras-passe são diferentes. Nada foi feito.
cli-no-password = Sem terminal não é possível pedir a palavra-passe. Coloque-a em AIRCOP_PASSWORD.

## Perguntas

cli-password = Palavra-passe de { $officer }:{" "}
cli-new-password = Nova palavra-passe de { $officer } (12 caracteres ou mais):{" "}
cli-password-again = Outra vez:{" "}

## Avisos

cli-waits = { $reference } aguarda na caixa de saída ({ $code }) e sai com o próximo aircop sync. { $why }
cli-receipt-waits = O remetente será informado com o próximo aircop sync ({ $code }). { $why }
cli-briefing-no-roll-call = Só o serviço que enviou as instruções e a OCU têm a chamada.
cli-waits-for-turn = À espera de que termine outro comando deste posto.
cli-proxy-set = Onde o UDP não passa, o servidor de retransmissão é doravante alcançado através do proxy { $proxy }.
cli-proxy-direct = Doravante não é usado nenhum proxy.
cli-proxy-environment = Doravante é usado o proxy do ambiente (HTTPS_PROXY), se houver.
cli-relay-silent = Nenhum servidor com esta chave responde em { $address } a partir daqui. { $why }
cli-no-relay = Guardado apenas aqui: ainda não há servidor de retransmissão definido.
cli-not-put-up = Guardado aqui; segue para o servidor de retransmissão na próxima sincronização. { $why }
cli-request-waits = O pedido segue para a sede na próxima sincronização. { $why }
cli-requests-old = Não foi possível consultar novos pedidos no servidor de retransmissão. { $why }
cli-missed =
    { $count ->
        [one] Perdeu-se { $count } evento.
        [many] Perderam-se { $count } de eventos.
       *[other] Perderam-se { $count } eventos.
    }

## Respostas

cli-sent-done = { $reference } foi enviada.
cli-sent-delivered = { $reference } chegou a todos os serviços.
cli-sent-undelivered = { $reference } foi enviada. Serviços que a têm: { $done } de { $all }.
cli-draft-saved = O rascunho foi guardado: { $draft }
cli-draft-dropped = O rascunho { $draft } foi eliminado.
cli-manual-written = Páginas de manual em { $folder }: { $count }
cli-code = Código
cli-means = Significado
cli-sent-waits = { $reference } está na caixa de saída. Envie-a com aircop sync.
cli-acknowledged = Receção de { $message } confirmada.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = A cargo de { $text } ({ $officer }, { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }, { $time })
cli-office-only = Só neste serviço:
cli-recalled = { $message } foi retirada. É de novo um rascunho.
cli-joining = A aguardar a sede. Telefone-lhe e leia esta impressão da chave: { $fingerprint }
cli-founded = A sede está criada. Instale o servidor de retransmissão com a chave acima e indique depois onde está: aircop hq relay
cli-relay-set = O servidor de retransmissão é { $address }.
cli-statement-written = O diretório está em { $file }. Os postos que nenhum servidor alcança recebem-no com: aircop relay take
cli-relay-moved = Este posto passa a usar o servidor { $address }.
cli-directory-taken = O servidor continua o mesmo. Novas entradas do diretório: { $count }.
cli-bundle-written = Escrito em { $file } ({ $size }): mensagens: { $messages }, envelopes ao todo: { $envelopes }, ficheiros: { $files }. Tudo fica na caixa de saída até o servidor o ter recebido.
cli-bundle-left = Ficaram de fora: { $left } que agora não podem ser selados ou são de mais, ficheiros: { $files }. Seguem quando houver linha.
cli-bundle-taken = Recebido: mensagens novas: { $messages }, envelopes para este posto: { $envelopes }, ficheiros: { $files }. Para outros postos: { $others }.
cli-bundle-carried = O servidor aceitou { $envelopes } envelopes deste lote.
cli-bundle-files-stay = Os ficheiros ficam na pen: só o posto que os envia os pode entregar ao servidor.
cli-bundle-part = A parte { $part } do lote não foi recebida: { $why }.
cli-invited = O convite para { $office } está em { $file }. É válido até { $expires } e para um só dispositivo. Quem o tiver pode pedir para ser associado.
cli-admitted = { $office } foi admitido.
cli-group-opened = { $group } está aberto.
cli-group-closed = { $group } está encerrado.
cli-role-given = { $office } pertence agora a { $group }: { $role }.
cli-role-withdrawn = { $office } já não pertence a { $group }.
cli-telephone-set = Liga-se para { $office } pelo { $telephone }.
cli-telephone-removed = O diretório deixa de ter um número de { $office }.
cli-revocation = { $who }: revogação efetuada. Não lhe será cifrada mais nenhuma mensagem.
cli-carrier = Ligação
cli-heartbeat-given = A sede deu sinal de presença.
cli-log-key-replaced = O diretório tem uma nova chave no servidor de retransmissão. Cada dispositivo em vigor recebe-a na próxima ligação; os convites em aberto continuam válidos.

## Em acompanhamento

cli-online = em linha, { $outbox } na caixa de saída
cli-connecting = a ligar, { $outbox } na caixa de saída
cli-offline = sem ligação ({ $code }), { $outbox } na caixa de saída. { $why }
cli-changed = alterada: { $message }
cli-quarantined = algo foi para a quarentena
cli-directory-changed = o diretório mudou
cli-asks-to-join = { $office } pede para aderir ({ $officer }). Peça que leiam a impressão da chave por telefone; se for igual: aircop hq approve { $fingerprint }

## Nada a mostrar

cli-no-messages = Nenhuma mensagem.
# $reference, $messages (texts).
cli-ambiguous = Várias mensagens têm a referência { $reference }. Indique o identificador da que pretende: { $messages }
cli-no-groups = Nenhum grupo.
cli-no-offices = Nenhum serviço.
cli-no-quarantine = Nada em quarentena.
cli-no-drafts = Nenhum rascunho.
cli-no-requests = Ninguém pediu para ser associado.
cli-no-recipients = Nenhum destinatário.
cli-more = Há mais. Aumente --limit para ver o resto.

## Rótulos e colunas

cli-office = Serviço
cli-officer = Agente
cli-session = Posto
cli-session-not-joined = não associado
cli-session-joining = a aguardar admissão
cli-session-refused = recusado pela sede
cli-session-locked = bloqueado
cli-session-unlocked = admitido
cli-fingerprint = Impressão da chave
cli-fingerprint-hq = Impressão do diretório
cli-admin-key = Chave para o servidor de retransmissão
cli-directory = Diretório
cli-directory-fresh = atualizado
cli-directory-stale = desatualizado: sem sinal da sede há 48 horas
cli-directory-withheld = RETIDO: a sede assinou mais do que o servidor entrega
cli-directory-uncosigned = NÃO CONFIRMADO: poucas testemunhas externas cossignaram o que o servidor entrega
cli-directory-frozen = congelado: sem sinal da sede há 7 dias, envio suspenso
cli-directory-split = DIVERGENTE: o servidor de retransmissão mostra diretórios diferentes
cli-disk = Disco
cli-heartbeat = Sinal da sede
cli-clock = Relógio
cli-messages = Mensagens
cli-counts = por ler: { $unread }, por responder: { $needs_answer }, caixa de saída: { $outbox }, rascunhos: { $drafts }, quarentena: { $quarantine }, por ler em exercícios: { $exercise }
cli-entries = Entradas
cli-root = Raiz
cli-time = Hora
cli-urgency = Urgência
cli-kind = Tipo
cli-reference = Referência
cli-route = Rota
cli-from = De
cli-state = Estado
cli-state-new = nova
cli-state-read = lida
cli-state-acknowledged = confirmada
cli-state-waiting = em espera
cli-state-sent = enviada
cli-state-delivered = entregue
cli-state-failed = não enviada
cli-state-recalled = retirada
cli-state-corrected = retificada por { $message }
cli-subject = Assunto
cli-exercise = EXERCÍCIO
cli-group = Grupo
cli-recipients = Destinatários
cli-received = Recebida
cli-signed-by = Assinada por
cli-id = Id.
cli-corrected-by = Retificada. Em vigor: { $message }.
cli-action = Ação solicitada
cli-description = Descrição
cli-recipient = Destinatário
cli-role = Função
cli-problem = Problema
cli-our-role = A nossa função
cli-open = aberto
cli-closed = encerrado
cli-unread = Por ler
cli-country = País
cli-place = Local
cli-telephone = Telefone
cli-languages = Línguas
cli-devices = Dispositivos
cli-active = ativo
cli-revoked = revogado
cli-number = N.º
cli-count = Quantidade
cli-first = Primeiro
cli-last = Último
cli-bytes = Tamanho (bytes)
cli-reason = Motivo
cli-asked = Pedido em
cli-approved = aprovado
cli-not-approved = aguarda a sua decisão

## O próprio posto

cli-you = o próprio
cli-passphrase = Frase-passe da cópia de segurança:{" "}
cli-evidence-written = A prova está em { $file }. Qualquer pessoa a pode verificar: aircop verify
cli-evidence-holds = A prova é válida.
cli-evidence-second = O mesmo dispositivo assinou outro conteúdo com o número desta mensagem:
cli-evidence-bad = { $file } não prova nada: uma verificação falhou.
cli-backed-up = A cópia de segurança está em { $file }. Sem a frase-passe não serve para nada.
# $added, $known, $refused (numbers).
cli-restored = De { $file } — mensagens acrescentadas: { $added }, já existentes: { $known }, recusadas por não passarem a verificação: { $refused }.
# $kept, $file (paths), $added (a number).
cli-restored-place = O arquivo danificado ficou guardado como { $kept } e o de { $file } está no seu lugar. Mensagens ainda legíveis que foram acrescentadas: { $added }.
# $count (a number). A list follows.
cli-restored-drafts = Nunca enviadas, agora nos rascunhos: { $count }. Veja cada uma e envie-a ou elimine-a. Os ficheiros têm de ser anexados de novo.
cli-was-draft = era um rascunho
cli-was-waiting = esperava o envio
cli-was-recalled = tinha sido recuperada
# $done, $total (numbers).
cli-salvaging = A ler o que resta do arquivo danificado: página { $done } de { $total }
# $done, $total (numbers).
cli-restoring = A verificar e acrescentar mensagens: { $done } de { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = Este registo não continua de onde estava: tinha { $kept } entradas e foram encontradas { $found }. Alguém o cortou ou substituiu o arquivo por uma cópia mais antiga. Avise a sede e depois tome nota com aircop audit --noted.
cli-audit-break-noted-now = Ficou anotado no registo.
cli-wipe-sure = Isto não pode ser anulado. Confirme com --yes.
cli-wiped = As chaves, as mensagens e as definições foram destruídas.
cli-audit-unlocked = desbloqueio
cli-audit-locked = bloqueio
cli-audit-opened = mensagem aberta
cli-audit-exported = mensagem exportada
cli-audit-deleted = eliminação
cli-audit-sent = mensagem enviada
cli-audit-officer-added = agente adicionado
cli-audit-officer-removed = agente retirado
cli-audit-password-changed = palavra-passe alterada
cli-audit-keyring-tied = vinculado a este PC
cli-audit-keyring-untied = desvinculado deste PC
cli-about-needed = Indique com --about a que mensagem se refere.
cli-about-nothing = Um alerta ou uma nota não se refere a outra mensagem; omita --about.
cli-audit-backed-up = cópia de segurança feita
cli-audit-restored = mensagens retomadas de uma cópia
cli-audit-break-noted = falha no registo anotada

## Ficheiros

cli-file = Ficheiro
cli-size = Tamanho
cli-caption = Legenda
cli-no-files = Esta mensagem não tem ficheiros.
cli-file-progress = { $file }: { $done } de { $size }
cli-file-waits = { $file } aguarda: { $why } ({ $code }). Continua quando `aircop sync --watch` estiver em execução.
cli-file-saved = { $file } foi gravado: { $name }, { $size }. É o que o remetente assinou.
cli-attaching = A anexar { $file } ...
cli-file-says = { $file }: { $says }

## Várias chaves da sede

cli-name = Nome
cli-device = Dispositivo
cli-device-active = ativo
cli-device-revoked = revogado
cli-public-key = Chave pública
cli-nobody = ninguém
cli-key-passphrase = Frase-passe da chave { $name } (12 caracteres ou mais):{" "}
cli-key-made = A chave está em { $file }. Guarde o ficheiro e a frase-passe em separado. Leia a impressão da chave à sede pelo telefone.
cli-key-opens = { $file } abre com esta frase-passe.
cli-key-not-in-policy = A chave { $name } não é uma das chaves da sede, ou deixou de ser.
cli-needs-root = Assinaturas para mudar as chaves
cli-needs-admit = Assinaturas para admitir
cli-needs-revoke = Assinaturas para revogar
cli-needs-groups = Assinaturas para grupos e funções
cli-needs-cosignatures = Testemunhas que têm de cossignar
cli-witness = Testemunha
cli-witness-none = Este posto não é testemunha externa. Para passar a ser: aircop witness --begin NOME
cli-witness-unnamed = A sede ainda não indica esta chave. Na sede: aircop hq policy --add-witness { $signer }
cli-witness-cosigned = Diretório confirmado até à entrada { $size }.
cli-witness-refused = O diretório deixou de ser confirmado: { $why }. Telefone à sede.
cli-proposed = Ainda nada está feito. Assinaturas em falta: { $missing }. A proposta está em { $file }. Os detentores das chaves assinam-na com aircop hq sign { $file } --key KEYFILE; depois, aqui: aircop hq submit { $file }
cli-signed = { $name } assinou { $file }.
cli-signatures-missing = Assinaturas em falta: { $missing }.
cli-signatures-enough = As assinaturas bastam. Na sede: aircop hq submit { $file }
cli-proposal-bad = { $file } não deve ser assinado nem apresentado: uma verificação falhou.
cli-proposal-unknown = { $file } contém algo que só uma versão mais recente entende. Atualize antes de assinar.
cli-proposal-stale = { $file } já não pode ser apresentado: entretanto o diretório mudou. Faça-a de novo com aircop hq renew { $file } e mande assinar o novo ficheiro.
cli-proposal-unsigned = Poucas pessoas assinaram { $file }. Mande assinar: aircop hq sign { $file } --key KEYFILE
cli-renewed = A proposta foi feita de novo.
cli-submitted = Está no diretório. Entradas: { $size }.

## O que diz uma proposta, antes de assinar

cli-says-founds = Isto funda um novo diretório.
cli-says-policy = A partir de agora, estas chaves assinam pela sede:
cli-says-office = O serviço { $office } é admitido ({ $kind }, { $country }, { $place }).
cli-says-device = É admitido um dispositivo de { $office }: impressão da chave { $fingerprint } ({ $label }).
cli-says-office-revoked = O serviço { $office } é revogado com todos os seus dispositivos. Motivo: { $reason }
cli-says-device-revoked = O dispositivo { $fingerprint } de { $office } é revogado. Motivo: { $reason }
cli-says-group = O grupo { $group } é aberto ({ $kind }; início { $starts }, fim { $ends }). { $briefing }
cli-says-group-closed = O grupo { $group } é encerrado.
cli-says-role = { $office } pertence a partir de agora a { $group }: { $role }.
cli-says-role-withdrawn = { $office } deixa { $group }.
cli-says-telephone = Liga-se para { $office } pelo { $telephone } (vazio: nenhum número).
cli-says-relay = Todos os postos passam para o servidor { $address } (chave { $key }).
cli-says-log-key = O diretório recebe uma nova chave no servidor de retransmissão, entregue aos dispositivos em vigor ({ $devices }) e aos convites em aberto ({ $invitations }). Quem é revogado não lê nenhuma entrada posterior.
cli-says-heartbeat = A sede está presente ({ $time }).
cli-says-unknown = Algo que só uma versão mais recente entende.
cli-says-signatures = Assinaturas: { $found } de { $needed } ({ $names })

## Alarme

cli-the-relay = o servidor de retransmissão
cli-no-alarms = Nenhum alarme.
cli-alarms-noted = Tomada nota. O que falta continua a ser pedido.
cli-alarm-no-proof = sem prova a partir daqui
cli-alarm-unprovable = Este posto não consegue provar o alarme sozinho: o estado assinado do diretório que tinha é mais antigo do que o outro. Um serviço que receba uma mensagem deste posto consegue.
cli-root-held = Raiz detida nesse tamanho
cli-split-means = Chaves da sede assinaram dois diretórios que diferem nas primeiras { $size } entradas. Nenhum diretório pode ser ambos: a sede, ou alguém que tem a sua chave, fez um segundo.
cli-split-compare = Compare pelo telefone a impressão do diretório com a sede: as chaves são as que este diretório indica.
cli-split-not = Não prova qual dos dois é o verdadeiro, nem quem mostrou o segundo a quem.

## Exercises

# $count (number), $name (text)
cli-exercise-played = { $name } foi executado. Mensagens enviadas: { $count }.
cli-exercise-sent = Enviado: { $title } ({ $reference })
cli-exercise-step = { $file }, passo { $step }: não pode ser enviado assim.
cli-exercise-group = { $group } não é um grupo de exercício aberto. Um exercício só pode ser executado num grupo desses.
cli-audit-handed-over = posto passado ao colega
cli-audit-taken-over = posto assumido
cli-audit-assigned = confiado a um agente
cli-audit-passengers-matched = lista de passageiros comparada
cli-audit-administrator-named = administrador nomeado
cli-audit-administrator-ended = administrador cessado
cli-audit-acknowledgement-undone = confirmação retirada

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = { $group } está aberto. As mensagens podem ser enviadas a partir de { $starts }.
cli-group-ahead = não começou
cli-group-over = terminada
cli-begins = Início
cli-ends = Fim
cli-no-members = Nenhum serviço.
cli-confirm = Não pode ser desfeito. Escreva { $yes } para confirmar:
cli-yes = sim
cli-confirm-needed = Nada foi feito: { $what } Não há terminal onde perguntar; com --yes faz-se sem perguntar.
cli-not-confirmed = Nada foi feito: { $what }
cli-revokes-office = O serviço { $office } seria revogado com todos os seus dispositivos ({ $devices }).
cli-revokes-device = O dispositivo { $fingerprint } ({ $label }) de { $office } seria revogado. Dispositivos desse serviço em uso, incluindo este: { $devices }.
cli-closes-group = O grupo { $group } seria encerrado para todos os seus serviços ({ $members }).
cli-refused = recusado
cli-request-refused = O pedido { $fingerprint } foi recusado. Quem pediu é avisado.
cli-no-invitations = Nenhum convite.
cli-made = Feito
cli-good-until = Válido até
cli-invitation-used = utilizado
cli-invitation-cancelled = anulado
cli-invitation-expired = expirado
cli-invitation-outdated = desatualizado: a chave do diretório foi substituída, faça um novo
cli-cancelled = O convite de { $office } foi anulado. O servidor esquece-o na próxima troca.
cli-log = Registo
cli-log-cut = O registo deste posto perdeu entradas, ou foi posta uma cópia mais antiga do arquivo. Veja aircop audit e avise a sede.
cli-says-policy-changes = O que muda nas chaves da sede:
cli-says-key-added = { $name } é acrescentada: impressão da chave { $fingerprint }.
cli-says-key-removed = { $name } é retirada: impressão da chave { $fingerprint }.
cli-says-witness-added = A testemunha { $name } é acrescentada: impressão da chave { $fingerprint }.
cli-says-witness-removed = A testemunha { $name } é retirada: impressão da chave { $fingerprint }.
cli-says-key-renamed = { $before } passa a chamar-se { $name }.
cli-says-number = { $what }: antes { $before }, agora { $after }.
cli-says-nothing = Nada muda.
cli-says-role-changed = { $office } muda de função em { $group }: antes { $before }, agora { $role }.
cli-audit-invited = convite feito
cli-audit-invitation-cancelled = convite anulado
cli-audit-request-refused = pedido recusado
cli-audit-office-admitted = serviço admitido
cli-audit-device-admitted = dispositivo admitido
cli-audit-office-revoked = serviço revogado
cli-audit-device-revoked = dispositivo revogado
cli-audit-group-opened = grupo aberto
cli-audit-group-closed = grupo encerrado
cli-audit-role-granted = função atribuída
cli-audit-role-withdrawn = função retirada
cli-audit-telephone-set = número de telefone indicado
cli-audit-policy-changed = chaves da sede alteradas
cli-audit-relay-changed = servidor alterado
cli-audit-log-key-replaced = chave do diretório substituída
cli-audit-proposed = proposto para assinatura
cli-directory-clock = não se pode avaliar: o relógio deste computador está atrasado em relação ao último sinal da sede; acerte data, hora e fuso
cli-clock-wrong = O relógio deste computador e o do servidor de retransmissão, ou o do diretório, indicam as horas abaixo; nada foi assinado. Acerte a data, a hora e o fuso deste computador e tente de novo. Se estiverem certos, avise quem opera o servidor; --clock-is-right assina pelo relógio deste computador.

cli-seen-why = Porquê
cli-watch-handling = Tratamento
cli-audit-judged = duas mensagens comparadas
cli-audit-watch-added = juntado à lista de vigilância
cli-audit-watch-removed = retirado da lista de vigilância
cli-audit-watch-expired = entrada de vigilância expirada
cli-audit-watch-shown = lista de vigilância consultada
cli-figure-saved = Gravado em { $file }.
cli-import-would = Ensaio, nada foi guardado: { $rows } linhas, { $new } novas, { $duplicates } já existentes.
cli-import-done = Importado: { $rows } linhas, { $new } novas, { $duplicates } já existentes.
cli-import-alike = Linhas iguais a outra do ficheiro: { $count }. São contadas.
cli-import-same-file = Este ficheiro já foi importado como { $name }.
cli-import-files-none = Nada foi importado.
cli-import-forgotten = A importação { $number } foi anulada.
cli-import-number = Número
cli-import-file = Ficheiro
cli-import-records = Registos
cli-audit-imported = registos importados
cli-export-restricted = Omitidas, por falta de autorização do serviço de origem: { $count }.
cli-out-needed = Este formato é gravado num ficheiro: indique qual com --out.

## O estado deste PC

cli-doctor-verdict-good = bom
cli-doctor-verdict-note = nota
cli-doctor-verdict-bad = falha
cli-doctor-verdict-unchecked = não verificado
cli-doctor-versions = AIRCOP { $version } em { $system }
cli-doctor-data-good = Pasta de dados { $folder }: só para este utilizador, e permite escrita
cli-doctor-data-none = Pasta de dados { $folder }: nenhum serviço aderiu aqui
cli-doctor-data-open = Pasta de dados { $folder }: outros utilizadores deste PC podem lê-la
cli-doctor-data-open-do = Retire-lhes esse direito: { $command }
cli-doctor-data-locked = Pasta de dados { $folder }: não permite escrita ({ $why })
cli-doctor-data-locked-do = Dê a este utilizador o direito de escrever aí, ou ponha os dados num disco que permita escrita.
cli-doctor-disk = Disco: { $megabytes } MB livres
cli-doctor-disk-do = Liberte espaço no disco: com menos de 200 MB, mensagens e cópias de segurança podem falhar.
cli-doctor-clock = Relógio: { $time } UTC, fuso { $zone }
cli-doctor-clock-no-zone = Relógio: { $time } UTC; o sistema não indica fuso horário
cli-doctor-clock-no-zone-do = Defina o fuso horário deste PC: as horas locais apareceriam em UTC.
cli-doctor-clock-future = Relógio: há aqui ficheiros escritos { $minutes } minutos depois da hora que ele mostra
cli-doctor-clock-off = Relógio: { $seconds } segundos de diferença para o do servidor de retransmissão
cli-doctor-clock-do = Acerte a data e a hora deste PC e deixe o sistema mantê-las pela rede.
cli-doctor-keyring = Porta-chaves: o sistema guarda segredos para este utilizador
cli-doctor-keyring-none = Porta-chaves: o sistema não guarda segredos para este utilizador
cli-doctor-keyring-do = Só é preciso se o cofre estiver ligado a este PC. No Linux, inicie um serviço de segredos como o gnome-keyring; o código de recuperação abre esse cofre sem ele.
cli-doctor-relay = Servidor de retransmissão: alcançado por { $carrier }
cli-doctor-relay-untried = Servidor de retransmissão: não tentado
cli-doctor-relay-untried-do = aircop doctor --connect desbloqueia o serviço e tenta.
cli-doctor-relay-away = Servidor de retransmissão: não alcançado
cli-doctor-relay-silent = Servidor de retransmissão: não alcançado; nada voltou da porta UDP { $port }

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [one] { $all } pessoa na lista, { $known } conhecida.
        [many] { $all } de pessoas na lista, { $known } conhecidas.
       *[other] { $all } pessoas na lista, { $known } conhecidas.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = Colunas não lidas: { $headings }
cli-passengers-not-kept = A lista não foi guardada.
cli-enquiry-until = Responder até
# $count (number): messages
cli-enquiry-decide = Só semelhanças: { $count }. Compare e decida com --hit ou --no-hit.
cli-enquiry-undecided = Não foi possível pesquisar tudo: decida com --hit ou --no-hit.
cli-enquiry-not-answered = não respondeu
cli-enquiry-leaving = Ainda não seguiu para todos os serviços.
cli-enquiry-by-itself-on = Este posto responde por si «sem correspondência» quando nada encontra, nem sequer uma semelhança.
cli-enquiry-by-itself-off = Um agente responde a cada pedido.
# $number (text)
cli-enquiry-came = chegou um pedido de verificação: aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = o pedido { $number } teve resposta: aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = Fica guardado e segue na próxima troca: { $why } ({ $code })
cli-audit-enquiry-sent = pedido de verificação enviado
cli-audit-enquiry-received = pedido de verificação recebido
cli-audit-enquiry-answered = pedido de verificação respondido
cli-audit-enquiry-answer-received = resposta a um pedido de verificação recebida
cli-audit-enquiry-by-itself = «sem correspondência» pelo próprio posto
cli-enquiry-blind = Cego: nenhum serviço consultado vê o que se pergunta. Uma correspondência é perguntada abertamente, só a quem a tem.
cli-enquiry-blind-on = Este posto responde por si aos pedidos cegos.
cli-enquiry-blind-off = Um agente autoriza a resposta a cada pedido cego.
cli-retention-kind = Tipo
cli-retention-group = Grupo
cli-retention-messages = Mensagens
cli-retention-references = Referências
cli-retention-reason = Motivo
cli-retention-nothing = Nada chegou ao fim do prazo.
cli-retention-no-holds = Nenhuma conversa está retida.
cli-retention-due = será apagado
cli-retention-held = retido
cli-retention-under-way = ainda em curso
cli-retention-automatic-on = A partir de agora este posto apaga sozinho, uma vez por dia, o que chegou ao fim do prazo e não está retido.
cli-retention-automatic-off = Este posto já não apaga nada sozinho.
cli-retention-days = Alertas { $alert }, respostas { $reply }, apreensões { $seizure }, notas { $note } dias; { $longest } dias no máximo.
cli-erases-due = Mensagens apagadas aqui definitivamente: { $count }. Os remetentes são informados.
cli-erases-thread = Toda a conversa é apagada aqui definitivamente, com os seus ficheiros. Os remetentes são informados.
cli-erased = Mensagens apagadas definitivamente: { $count } (eliminação { $number }). aircop retention certificate escreve a prova.
cli-erased-unswept = O disco está cheio: podem restar vestígios no arquivo cifrado. Liberte espaço; tenta-se de novo a cada hora.
cli-erased-at = Apagado em { $office } em { $time }
cli-held = Não apagar: { $text } ({ $officer }, { $time })
cli-erasure-holds = O certificado de eliminação é autêntico. Mostra o que o serviço assinou, não que não exista outra cópia.
cli-erasure-ground = Fundamento
cli-erasure-due = o prazo de conservação tinha terminado
cli-erasure-order = por ordem
cli-erasure-order-text = Ordem
cli-audit-held = retido contra eliminação
cli-audit-released = retenção levantada
cli-audit-erased = mensagens apagadas definitivamente
cli-audit-erasure-certified = certificado de eliminação escrito
cli-audit-retention-switched = eliminação automática alterada
cli-audit-retention-set = prazos de conservação definidos
cli-says-retention = Cada grupo sem prazos próprios conserva: alertas { $alert }, respostas { $reply }, apreensões { $seizure }, notas { $note } dias; { $longest } dias no máximo.
cli-says-retention-group = O grupo { $group } conserva: alertas { $alert }, respostas { $reply }, apreensões { $seizure }, notas { $note } dias; { $longest } dias no máximo.
cli-offices-invited = Serviços convidados: { $count }. Os convites estão em { $folder }, válidos até { $expires }, cada um para um dispositivo. Um serviço entra nos seus grupos quando é admitido.
cli-office-list = Serviços na lista: { $count }. Com erros: { $faulty }. Nada foi criado.
cli-office-list-ignored = Colunas não lidas: { $columns }
enquiry-waits-for = à espera de { $offices }
enquiry-all-answered = todos responderam
