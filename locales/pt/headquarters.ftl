### A secção da sede na janela.

hq-title = Sede
hq-tab-requests = Pedidos
hq-tab-invitations = Convites
hq-tab-offices = Serviços e dispositivos
hq-tab-groups = Grupos
hq-tab-history = Histórico
hq-failed = Não foi possível ler os assuntos da sede.
hq-health-heartbeat = Último sinal da sede: { $time }.
hq-health-relay = Servidor de retransmissão: { $address }.
hq-health-no-relay = Não há servidor de retransmissão definido: ninguém pode aderir.
hq-health-needs = Chaves que assinam: { $keys }. Necessárias para admitir: { $admit }, para revogar: { $revoke }, para os grupos: { $groups }.
hq-signed = Assinado. Segue para todos os postos.
hq-proposed = Assinou. Assinaturas ainda em falta: { $missing }. O ficheiro para os outros signatários está nas suas transferências: { $file }

## Pedidos

hq-requests-empty = Ninguém espera para aderir.
hq-requests-about = Telefone ao serviço para um número que já conhecia. Peça que leiam a impressão da chave no ecrã de lá. Admita apenas se todos os grupos forem iguais.
hq-requests-answered = Respondidos
hq-officer = Agente
hq-asked = Recebido
hq-request-further = Mais um dispositivo deste serviço
hq-request-officer = Pedido de { $officer }: { $time }
hq-request-no-telephone = Não foi anotado nenhum telefone com o convite. Procure-o nos seus próprios registos; nunca o peça a quem pede a adesão.
hq-request-call = Telefone para
hq-request-late = Com este convite já foi admitido outro dispositivo. Este pedido só pode ser recusado.
hq-request-approve = É igual: admitir…
hq-request-refuse = Recusar…
hq-request-approved = admitido
hq-request-refused = recusado

## Antes de assinar

hq-sheet-title = Leia antes de assinar
hq-sheet-for-good = Não pode ser desfeito.
hq-sheet-one = Basta uma assinatura: a deste posto.
hq-sheet-several = Assinaturas necessárias: { $needed }. Este posto dá a primeira; fica nas suas transferências um ficheiro para os outros signatários, e nada muda antes de assinarem.
hq-sheet-confirm = Assinar
hq-sheet-confirm-hard = Assinar e executar
hq-reason-label = Motivo (todos os serviços o podem ler)
hq-reason = Motivo: { $reason }
hq-refuse-title = Recusar este pedido
hq-refuse-will = Quem pede por { $office } fica a saber que o pedido foi recusado, mas não porquê. O convite fica gasto: para admitir o serviço mais tarde, crie outro.
hq-refuse-reason = Motivo (fica apenas neste posto)
hq-refuse-yes = Recusar

## Convites

hq-invite = Novo convite
hq-invitations-empty = Ainda não foi criado nenhum convite.
hq-made = Criado
hq-good-until = Válido até
hq-id = N.º
hq-cancel = Anular convite
hq-cancel-yes = Anulá-lo agora
hq-invitation-open = aberto
hq-invitation-asked = usado: espera por si em Pedidos
hq-invitation-used = usado: dispositivo admitido
hq-invitation-refused = recusado
hq-invitation-cancelled = anulado
hq-invitation-expired = expirado
hq-invitation-outdated = desatualizado: fazer um novo
hq-invite-device = Mais um dispositivo de { $office }
hq-telephone = Telefone do serviço
hq-telephone-hint = Como se marca do estrangeiro, a começar por +. Todos os serviços o leem no diretório; liga-se para lá para comparar as impressões.
hq-telephone-of = Para onde se liga: { $office }
hq-hours = Horas de validade (720 no máximo)
hq-invite-make = Criar o convite
hq-invite-name = Nome do serviço
hq-invite-name-hint = Tal como figura em cada mensagem, por exemplo JAITF Dakar
hq-choose = Escolha…
hq-place-hint = Código IATA do aeroporto, ou a cidade
hq-memberships = Grupos e funções
hq-no-role = não pertence
hq-invited-title = O convite está criado
hq-invited = O convite para { $office } está nas suas transferências: { $file }. É válido até { $time } e para um só dispositivo.
hq-invited-give = Entregue-o em mão ou por uma via de confiança: quem o tiver pode pedir a adesão.
hq-invited-no-qr = É demasiado longo para um código QR legível no ecrã. Use o ficheiro.
hq-qr = O convite como código QR

## Serviços e dispositivos

hq-offices-search = Procurar nome, local, país, grupo, impressão da chave
hq-offices-none = Nenhum serviço corresponde.
hq-heard = Última mensagem aqui
hq-never = nenhuma
hq-us = este posto
hq-one-more = Mais um dispositivo
hq-set-telephone = Telefone…
hq-revoke-office = Revogar o serviço…
hq-revoke-device = Revogar…
hq-choose-group = Escolha um grupo…
hq-set-role = Dar a função…

## Grupos

hq-group-new = Novo grupo
hq-group-close = Encerrar o grupo…
hq-group-begins = Início: { $time }
hq-group-until = Fim: { $time }
hq-leaves = Retirar do grupo…
hq-add-member = Adicionar um serviço…
hq-group-name = Nome do grupo
hq-group-starts = Início (UTC)
hq-group-starts-hint = Por exemplo 2026-12-01 ou 2026-12-01 06:00; vazio: de imediato
hq-group-ends = Fim (UTC)
hq-group-ends-hint = O último dia inteiro; vazio: sem fim
hq-group-briefing = Para que serve
hq-group-next = Ler o que daí resulta…
hq-retention-change = Dias de conservação…
hq-retention-all = Por quanto tempo as mensagens são conservadas
hq-retention-of = Por quanto tempo as mensagens de { $group } são conservadas
hq-retention-days = Conservação: alertas { $alert }, respostas { $reply }, apreensões { $seizure }, notas { $note } dias; no máximo { $longest }
hq-retention-means = Em dias, de 1 a 3650. Vale para as mensagens enviadas a partir daí; as que já existem mantêm a sua data.
hq-retention-alert = Alertas
hq-retention-reply = Respostas
hq-retention-seizure = Apreensões
hq-retention-note = Notas e tudo o resto
hq-retention-longest = No máximo, se um agente pedir mais

## Histórico

hq-history-filter = Procurar serviço, grupo, impressão da chave, motivo, signatário
hq-history-heartbeats = Também os sinais da sede
hq-history-none = Nada corresponde.
hq-when = Quando
hq-what = O quê
hq-signed-by = Assinado por
hq-number = Entrada
hq-will-office-admitted = { $office } passa a ser um serviço do diretório ({ $kind }, { $place }, { $country }).
hq-will-device-admitted = O dispositivo { $fingerprint } de { $office } pode enviar e ler a partir de agora.
hq-will-office-revoked = { $office } é revogado com todos os seus dispositivos: nada mais é cifrado para este serviço, e o que enviar a partir de agora é recusado em toda a parte.
hq-will-device-revoked = O dispositivo { $fingerprint } de { $office } é revogado: nada mais é cifrado para ele, e o que enviar a partir de agora é recusado em toda a parte.
hq-will-device-last = É o último dispositivo de { $office }: ninguém ali pode enviar nem ler até ser admitido outro.
hq-will-device-left = Dispositivos que restam a { $office }: { $count }.
hq-will-devices = Dispositivos ali em uso: { $count }.
hq-will-group-opened = O grupo { $group } é aberto ({ $kind }).
hq-will-group-closed = O grupo { $group } é encerrado: nada mais é enviado nele. O que lá está continua a poder ser lido.
hq-will-members = Serviços que dele fazem parte: { $count }.
hq-will-role-granted = { $office } passa a ser membro de { $group }: { $role }.
hq-will-role-changed = { $office } muda de função em { $group }: { $before } até agora, { $role } a partir de agora.
hq-will-role-withdrawn = { $office } deixa { $group }: nada do que ali for enviado lhe chega.
hq-will-telephone-set = A partir de agora liga-se para { $office } pelo { $telephone }. Todos os serviços leem o número no diretório.
hq-will-telephone-removed = O diretório deixa de ter um número de { $office }.
hq-did-office-admitted = { $office } foi admitido ({ $kind }, { $place }, { $country }).
hq-did-device-admitted = O dispositivo { $fingerprint } de { $office } foi admitido.
hq-did-office-revoked = { $office } foi revogado com todos os seus dispositivos.
hq-did-device-revoked = O dispositivo { $fingerprint } de { $office } foi revogado.
hq-did-group-opened = O grupo { $group } foi aberto ({ $kind }).
hq-did-group-closed = O grupo { $group } foi encerrado.
hq-did-role-granted = { $office } passou a ser membro de { $group }: { $role }.
hq-did-role-changed = { $office } mudou de função em { $group }: { $before } antes, { $role } depois.
hq-did-role-withdrawn = { $office } deixou { $group }.
hq-did-telephone-set = Liga-se para { $office } pelo { $telephone }.
hq-did-telephone-removed = O número de { $office } foi retirado.
hq-did-policy = A partir daqui assinam pela sede estas chaves: { $keys }. Necessárias para admitir: { $admit }, para revogar: { $revoke }, para os grupos: { $groups }.
hq-did-witnesses = Testemunhas externas: { $witnesses }. Confirmações necessárias antes de um posto aceitar o diretório: { $count }.
hq-did-relay-moved = Todos os postos passaram para o servidor { $address }.
hq-did-log-key = O diretório recebeu uma nova chave no servidor de retransmissão. Foi entregue aos dispositivos em vigor ({ $devices }) e aos convites em aberto ({ $invitations }); quem foi revogado não lê nenhuma entrada posterior.
hq-did-heartbeat = A sede deu sinal de presença.
hq-did-unknown = Algo que só uma versão mais recente compreende.
hq-did-retention = Cada grupo sem prazos próprios conserva: alertas { $alert }, respostas { $reply }, apreensões { $seizure }, notas { $note } dias; { $longest } dias no máximo.
hq-did-retention-group = O grupo { $group } conserva: alertas { $alert }, respostas { $reply }, apreensões { $seizure }, notas { $note } dias; { $longest } dias no máximo.

## Lista de serviços, propostas, situação da sede

hq-tab-proposals = Propostas
hq-tab-health = Situação
hq-list-open = Convidar a partir de uma lista…
hq-list-about = CSV ou XLSX com colunas para o serviço, o país e o aeroporto ou a cidade; se necessário, tipo, línguas, telefone.
hq-list-title = Serviços a convidar
hq-list-good = Todas as linhas estão certas. Ainda nada foi criado.
hq-list-faulty = Linhas a corrigir ou a deixar de fora: { $count }. Nada é criado antes.
hq-list-ignored = Colunas não lidas: { $columns }
hq-list-groups = Um serviço entra nos seus grupos depois de aderir e de ser admitido por si.
hq-list-invite = Convidá-los: { $count }
hq-list-away = Fechar a lista
hq-list-line = Linha
hq-list-telephone = Telefone
hq-list-change = Alterar
hq-list-out = Deixar de fora
hq-list-in = Voltar a incluir
hq-list-invited-title = Os serviços estão convidados
hq-list-invited = Convites criados: { $count }. Estão nas suas transferências, na pasta { $folder }, válidos até { $time }, cada um para um dispositivo.
hq-list-invited-give = Entregue a cada serviço o seu ficheiro e nenhum outro, em mão ou por uma via de confiança: quem tiver um pode pedir a adesão.
hq-list-file = Ficheiro
hq-proposal-open = Abrir o ficheiro de uma proposta…
hq-proposals-about = Uma cópia assinada por outra pessoa traz essa assinatura.
hq-proposals-empty = Nada espera mais assinaturas.
hq-proposal-waiting = À espera de assinaturas
hq-proposal-ready = Assinaturas suficientes
hq-proposal-in-force = Em vigor
hq-proposal-stale = Desatualizada
hq-proposal-stale-about = O diretório mudou entretanto. Faça-a de novo: todos assinam a nova.
hq-proposal-made = Feita: { $time }
hq-proposal-signed = Assinada por: { $names }. Assinaturas necessárias: { $needed }.
hq-proposal-missing = Ainda em falta: { $count }. Podem assinar: { $names }.
hq-proposal-submit = Pôr em vigor
hq-proposal-sign = Assinar com a chave deste posto
hq-proposal-key = Assinar com um ficheiro de chave…
hq-proposal-key-title = Assinar com um ficheiro de chave
hq-passphrase = Frase-passe do ficheiro de chave
hq-proposal-save = Guardar, para passar adiante
hq-proposal-renew = Fazer de novo
hq-proposal-forget = Retirar da lista
hq-will-relay-moved = Todos os postos passam para o servidor de retransmissão { $address }.
hq-will-log-key = O diretório recebe uma nova chave no servidor de retransmissão. É entregue aos dispositivos em vigor ({ $devices }) e aos convites em aberto ({ $invitations }); quem é revogado não lê nenhuma entrada posterior, mesmo com tudo o que o servidor guarda.
hq-health-directory = Diretório
hq-health-last = Último sinal da sede
hq-health-next = Próximo previsto
hq-health-entries = Entradas
hq-health-signatures = Assinaturas
hq-health-relay-title = Servidor de retransmissão
hq-health-address = Endereço
hq-health-link = Ligação a partir deste posto
hq-health-online = estabelecida
hq-health-connecting = a tentar
hq-health-offline = interrompida
hq-health-put-up = O que lhe foi transmitido
hq-health-up-to-date = Tem todo o diretório e todas as ordens.
hq-health-behind = Ainda por transmitir: entradas { $entries }, ordens { $pending }. Seguem na próxima troca.
hq-health-relay-untold = O servidor de retransmissão só informa cada posto sobre a sua própria caixa. Os dispositivos ligados, o que espera por outros e o espaço em disco leem-se na máquina dele: aircop-relay status.
hq-health-witnesses = Testemunhas externas
hq-health-no-witnesses = O diretório não tem testemunhas externas.
hq-health-witnesses-needed = Confirmações necessárias: { $needed }. Entradas no estado mais recente: { $covered }.
hq-health-witness = Testemunha
hq-health-confirmed = Estado mais recente confirmado (pelo seu relógio)
hq-health-unconfirmed = ainda não
hq-health-silent = Serviços, do silêncio mais longo ao mais curto
hq-health-silent-about = Última mensagem desse serviço recebida neste posto. O que um serviço só envia a outros não se vê aqui.
hq-health-devices = Dispositivos
hq-did-policy-root = Para mudar as chaves ou estes números: { $root }.
hq-passphrase-wrong = Esta frase-passe não abre o ficheiro de chave. Tente de novo.
