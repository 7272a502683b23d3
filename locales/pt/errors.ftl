### O que correu mal, e a única coisa a fazer.

error-other = Ocorreu um erro ({ $code }). Anote o código e avise o suporte.

## Dados introduzidos

error-invalid-draft = Há campos por corrigir. Corrija os campos assinalados.
error-no-recipients = Nenhum serviço receberia esta mensagem. Escolha pelo menos um destinatário.
error-recipients-changed = Os destinatários mudaram enquanto escrevia. Verifique a lista e envie de novo.
error-unknown-office = Esse serviço não pertence, ou já não pertence, a este grupo. Escolha outro.
error-unknown-group = Esse grupo não existe, está encerrado ou não está aberto ao seu serviço. Escolha outro.
error-group-closed = Este grupo está encerrado: nada de novo é enviado nele. A mensagem fica guardada nos rascunhos. Ao que começou no grupo podem seguir-se respostas, retificações e apreensões durante 30 dias após o encerramento.
error-unknown-message = Esta mensagem não está neste computador. Atualize a lista.
error-search-value = Uma palavra da pesquisa não corresponde a nada aqui. Depois de de:, grupo:, tipo:, urgência:, rota:, desde: e até: espera-se um serviço, um grupo, um tipo, uma urgência, um aeroporto ou uma data.
error-ambiguous-reference = Várias mensagens têm esta referência. Indique o identificador da que pretende.
error-wrong-password = Nome ou palavra-passe incorretos. Tente de novo.
error-weak-password = Palavra-passe demasiado fácil de adivinhar. Escolha pelo menos 12 caracteres, diferentes do seu nome.
error-too-soon = Demasiadas palavras-passe erradas. Aguarde um momento e tente de novo.
error-last-officer = É o último agente deste posto. Adicione primeiro outro.
error-officer-exists = Já existe um agente com este nome. Escolha outro nome.
error-unknown-officer = Não existe esse agente neste posto, ou é o próprio. Escolha outro nome da lista.
error-bad-name = Este nome não serve. Escreva-o numa só linha, sem ser demasiado longo.
error-not-waiting = A mensagem já saiu da caixa de saída. Envie antes uma retificação.
error-attachment-too-large = O ficheiro tem mais de 2 GiB. Divida-o.
error-not-a-photo = Este ficheiro não é uma fotografia que possa ser mostrada aqui. Guarde-o para o abrir.
error-attachment-too-many = Uma mensagem leva no máximo 32 ficheiros. Envie os restantes numa segunda mensagem.
error-attachment-photo = Não é possível retirar desta fotografia os dados gravados pela câmara. Assinale a opção que os mantém, ou anexe-a noutro formato.
error-unknown-attachment = Esta mensagem não tem esse ficheiro. Atualize a lista.
error-attachment-not-here = O ficheiro ainda não chegou. Será descarregado assim que o remetente o tiver enviado.
error-attachment-damaged = O ficheiro recebido não é o que foi enviado. Descarregue-o de novo; se voltar a acontecer, avise a sede.
error-attachment-expired = O servidor de retransmissão eliminou o ficheiro ao fim de 30 dias. Peça-o ao remetente.
error-relay-files-full = O seu espaço para ficheiros no servidor de retransmissão está esgotado. Fica livre à medida que os ficheiros antigos expiram.
error-file-exists = Já existe um ficheiro com este nome, que não foi alterado. Escolha outro nome.
error-file-failed = Não é possível ler nem gravar o ficheiro. Verifique as permissões e o espaço livre.
error-not-signed = Esta mensagem ainda não foi cifrada nem assinada. Aguarde até ser enviada.
error-malformed = Não foi possível ler os dados. Verifique-os e tente de novo.
error-unknown-list = Não existe nenhum com este nome. Sem nome, o comando mostra os que existem.
error-file-missing = Este ficheiro ou pasta não existe. Verifique o nome.
error-file-forbidden = Este utilizador não pode ler nem escrever aí. Altere as permissões do ficheiro ou da pasta, ou escolha outro local.
error-file-too-long = O ficheiro é demasiado longo para o que devia ser. Verifique se é o certo.
error-bad-json = O ficheiro não é uma mensagem em JSON. Corrija o local indicado; aircop schema mostra o que é aceite.
error-bad-backup = Não é uma cópia de segurança completa do AIRCOP. Use outra cópia.
error-foreign-backup = Esta é a cópia de segurança de outro serviço. Nada foi retirado dela. Indique a do seu serviço.
error-bad-evidence = Este ficheiro não prova nada: uma verificação falhou. Peça que seja refeito no serviço que tem a mensagem.
error-bad-proposal = Esta proposta não pode ser usada aqui. Peça à sede que a refaça.
error-bad-key-file = Não é um ficheiro de chave da sede. Verifique se é o certo, ou crie uma chave com aircop hq key new.
error-bad-script = Não é um exercício que possa ser executado. Corrija o local indicado.
error-bad-table = Uma linha desta tabela não pode ser aceite; nada foi importado. Corrija a linha e a coluna indicadas e importe de novo.
error-table-closed = O ficheiro está cifrado ou não é CSV nem XLSX. Retire a palavra-passe ou guarde a tabela em CSV UTF-8 e importe de novo.
error-columns-needed = Não se sabe que coluna contém o quê, ou como são escritas as datas e os decimais. Indique-o com --column, --dates ou --decimal; fica memorizado.
error-bad-question = Não é possível pedir números desta forma. Corrija o que é indicado.
error-change-differs = Entretanto o diretório mudou e o efeito já não seria o que leu. Nada foi assinado. Leia de novo.
error-bad-relay-key = Não é a chave de um servidor de retransmissão. Copie os 64 dígitos mostrados pelo aircop-relay.
error-bad-statement = A sede não o pode registar: uma regra do diretório proíbe-o. Consulte o diretório e altere o registo.
error-officer-needed = Vários agentes usam este posto. Indique qual atua com --officer.
error-group-needed = Vários grupos estão abertos. Indique qual com --group.
error-own-message = Foi este serviço que enviou a mensagem. Só quem a recebeu a pode confirmar.
error-passwords-differ = As duas palavras-passe são diferentes. Nada foi feito; escreva-as de novo.
error-folder-in-use = A pasta contém outros ficheiros. Escolha uma vazia.
error-unknown-request = Ninguém pediu adesão com esta impressão da chave. Compare com aircop hq requests e peça que a leiam de novo.
error-unknown-invitation = Nenhum convite tem este identificador, ou vários começam assim. aircop hq invitations mostra-os; indique pelo menos quatro caracteres.
error-unknown-device = Nenhum equipamento em uso tem esta impressão ou chave, ou vários começam assim. aircop directory mostra-os; indique pelo menos quatro caracteres.
error-unknown-hq-key = Não é uma das chaves da sede. aircop hq policy mostra-as.
error-nothing-to-do = Já é assim; nada foi feito.
error-too-many-saved = Não é possível guardar mais aqui. Remova um que já não seja usado e guarde de novo.
error-saved-unreadable = O que está guardado aqui vem de uma versão mais recente, ou está danificado. Fica como está e nada pode ser acrescentado. Atualize este posto.
error-unknown-alarm = Não há alarme com este número. aircop alarm list mostra os que existem.
error-unknown-entity = Nenhuma mensagem deste posto menciona isto.
error-unknown-watch = A lista de vigilância não tem entrada com este número. aircop watch list mostra as que existem.
error-unknown-enquiry = Não há aqui nenhum pedido de verificação com este número. aircop enquiry list mostra os que existem.
error-own-enquiry = Este pedido é do seu próprio serviço: respondem os serviços a que se dirige.
error-cannot-be-sealed = Esta mensagem já não pode sair: é demasiado longa ou o seu prazo passou. Recupere-a e escreva-a de novo.
error-disk-read-only = Este computador não pode escrever na pasta de dados do AIRCOP. O que lá está pode ser lido; nada é enviado, recebido nem anotado. Dê a este utilizador permissão de escrita, ou torne o disco gravável.
error-disk-failed = O disco deste computador não lê ou não escreve corretamente. Faça já uma cópia de segurança noutro disco e mande verificar este.
error-output-failed = O que pediu está feito, mas não foi possível escrever a resposta. Verifique para onde vai a saída e confirme antes de repetir o comando.
error-out-of-memory = Este computador não tem memória livre suficiente para abrir o cofre de chaves. Feche outros programas e tente de novo.

## Este posto

error-locked = O AIRCOP está bloqueado. Desbloqueie-o com a sua palavra-passe.
error-not-joined = Este computador ainda não pertence a nenhum serviço. Abra um convite da sede.
error-already-joined = Este computador já pertence a um serviço. Use outra pasta de dados para um segundo.
error-in-use = Outra janela ou programa já tem este posto aberto. Feche primeiro esse.
error-vault-damaged = O cofre de chaves deste computador está danificado. Peça um novo convite à sede.
error-keyring-missing = A conta de utilizador deste PC já não tem a chave deste posto. Introduza o código de recuperação guardado no cofre.
error-keyring-unavailable = Este PC não guarda chaves para o seu utilizador. Inicie a sessão do PC com a sua própria conta e tente de novo.
error-bad-recovery = Não é o código de recuperação deste posto. Compare-o carácter a carácter.
error-view-exists = Já há uma vista com este nome. Escolha outro nome.
error-archive-damaged = O arquivo de mensagens está danificado. Restaure-o a partir de uma cópia de segurança.
error-archive-newer = O arquivo foi criado por uma versão mais recente. Atualize o AIRCOP neste computador.
error-disk-full = O disco deste computador está cheio. O que lá está pode ser lido; nada de novo é guardado, enviado nem recebido. Liberte espaço e tente de novo.

## Convites

error-invitation-malformed = Não é possível ler o convite. Peça um novo à sede.
error-invitation-unknown = O servidor de retransmissão ainda não conhece este convite, porque a sede não se ligou a ele desde então. O AIRCOP tenta de novo automaticamente; se demorar, peça à sede que se ligue (aircop sync).
error-invitation-expired = O convite caducou. Peça um novo à sede.
error-invitation-withdrawn = O servidor de retransmissão já não aceita este convite: a sede retirou-o ou o prazo terminou. Peça um novo à sede.
error-invitation-used = O convite já foi utilizado. Peça um novo à sede.
error-invitation-outdated = A chave do diretório foi substituída depois de este convite ter sido feito. Peça um novo convite à sede.
error-invitation-pending = A sede ainda não confirmou este computador. Leia-lhe a impressão da chave por telefone.

## A ligação

error-relay-unreachable = Não é possível contactar o servidor de retransmissão. As mensagens aguardam na caixa de saída; verifique a rede.
error-relay-no-network = Este PC não tem rede. As mensagens aguardam na caixa de saída; verifique o cabo e o Wi-Fi.
error-relay-name-unknown = O nome do servidor de retransmissão não é conhecido nesta rede. As mensagens aguardam na caixa de saída; verifique a rede ou peça o endereço à sede.
error-relay-nothing-there = Ninguém responde no endereço do servidor de retransmissão: está desligado ou o endereço mudou. As mensagens aguardam na caixa de saída; avise a sede se persistir.
error-relay-silent = Nada volta do servidor de retransmissão. Esta rede pode bloquear UDP na porta do seu endereço. As mensagens aguardam na caixa de saída; tente outra rede ou mande abrir a porta.
error-relay-silent-port = Nada volta do servidor de retransmissão. Esta rede pode bloquear a porta UDP { $port }. As mensagens aguardam na caixa de saída; tente outra rede ou mande abrir a porta.
error-relay-proxy-refused = O proxy desta rede não leva ao servidor de retransmissão. As mensagens aguardam na caixa de saída; mande autorizar ali o endereço do servidor ou indique o proxy com o seu nome e a sua palavra-passe.
error-relay-wrong-key = Quem responde não é o nosso servidor. Não prossiga; avise a sede.
error-relay-not-admitted = O servidor de retransmissão não conhece este computador. Será admitido logo que a sede se ligue; se demorar mais de uma hora, telefone à sede.
error-relay-revoked = A sede excluiu este computador. O que está aqui continua legível. Telefone à sede.
error-directory-key-missing = A chave do diretório foi substituída e este computador não recebeu a nova: não consegue ler o que a sede declarou desde então. Telefone à sede.
error-relay-moved = Este servidor de retransmissão foi substituído. O AIRCOP passa automaticamente para o novo logo que o diretório o indique; as mensagens aguardam. Se demorar mais do que alguns minutos, telefone à sede.
error-bad-address = Isto não é o endereço de um servidor de retransmissão. Escreva anfitrião:porta, por exemplo relay.example.org:4433.
error-bad-proxy = Isto não é o endereço de um proxy. Escreva http://proxy.example.org:3128 ou socks5://proxy.example.org:1080, com nome:palavra-passe@ antes do anfitrião se o proxy os pedir.
error-relay-over-quota = A caixa de um destinatário está cheia. A mensagem fica na caixa de saída; telefone a esse serviço.
error-relay-full = O servidor de retransmissão não tem espaço. A mensagem fica na caixa de saída; avise a sede.
error-relay-refused = O servidor de retransmissão recusou o pedido. Tente de novo; se voltar a acontecer, avise o suporte.

## O diretório

error-directory-frozen = Há 7 dias que não há sinal da sede, pelo que o envio está suspenso. Telefone à sede.
error-clock-behind = O relógio deste PC está mais de uma semana atrasado em relação ao último sinal da sede, pelo que os serviços dariam a mensagem por expirada. Acerte o relógio e envie de novo; o rascunho fica guardado.
error-directory-split = Estão a ser mostrados diretórios diferentes aos serviços. Pare de enviar e telefone já à sede.
error-directory-uncosigned = Poucas testemunhas externas confirmaram este diretório. Nada dele foi aceite. Tente de novo dentro de alguns minutos; se continuar assim, telefone à sede.
error-directory-invalid = A assinatura do diretório não é válida. Telefone à sede.
error-directory-behind = O diretório deste posto é mais antigo do que aquilo que já assinou. Ligue-se para que seja obtido e tente de novo.
error-directory-file-malformed = Isto não é um ficheiro de diretório para este posto, ou está danificado. Peça um novo à sede.
error-bundle-malformed = Isto não é um lote de mensagens, ou o seu início está danificado. Copie-o de novo a partir do posto que o exportou, ou exporte-o outra vez.
error-bundle-foreign = Este lote não é de um serviço do seu diretório. Importe primeiro o diretório da sede, ou pergunte a quem lhe entregou a pen de onde ela vem.
error-restricted = O serviço de origem não autoriza que esta mensagem seja copiada ou transmitida. Peça-lhe autorização; concede-a com uma retificação que traga outro código de tratamento ou TLP.
error-prekey-expired = As chaves de um serviço destinatário estão caducadas. Verifique primeiro a data e a hora deste computador; se estiverem certas, peça a esse serviço que inicie o AIRCOP.
error-not-headquarters = Só a sede pode fazer isto. Dirija-se à sede.
error-signatures-missing = Assinaram poucas chaves da sede. Mande assinar a proposta por mais detentores.
error-proposal-stale = O diretório mudou desde que a proposta foi feita. Faça-a de novo e mande assiná-la outra vez.
error-clock-wrong = O relógio deste computador e o do servidor de retransmissão, ou o do diretório, indicam horas diferentes; nada foi assinado. Acerte a data, a hora e o fuso deste computador e tente de novo. Se estiverem certos, avise quem opera o servidor.
error-name-taken = Este nome já está em uso, talvez com outra grafia. Escolha outro.
error-several-matches = Há vários com este nome. Indique o identificador daquele que pretende.
error-operation-over = Esta operação terminou. Escolha outro grupo ou corrija as datas.
error-operation-ahead = Esta operação ainda não começou. Envie a mensagem noutro grupo, ou quando tiver começado.
error-not-confirmed = Nada foi feito, por falta de confirmação. Confirme ou desista.
error-invitation-refused = A sede recusou o pedido deste computador. Telefone à sede; é preciso um novo convite.

## Falha do programa

error-internal = Falha interna do AIRCOP. Tente de novo; se voltar a acontecer, avise o suporte.

## Campos

fault-required = Preencha este campo.
fault-too-long = Demasiado longo. Encurte o texto.
fault-too-many = Demasiadas entradas. Retire algumas.
fault-unknown-code = Não consta da lista. Escolha um valor da lista.
fault-unknown-airport = Aeroporto desconhecido. Use o código IATA de três letras.
fault-unknown-country = País desconhecido. Escolha um da lista.
fault-flight-number = Número de voo inválido. Escreva-o como TP1483.
fault-telephone = Escreva o número como se marca do estrangeiro: +221 33 820 11 22.
fault-callsign = É um indicativo rádio, não o número de voo: escreva o número do bilhete.
fault-date = Data inválida. Escreva-a como 2026-11-25.
fault-birth-date = Data de nascimento impossível. Verifique-a no documento.
fault-time = Não é data e hora com a diferença em relação a UTC. Escreva-as como 2026-11-25 14:30 +01:00.
fault-skipped-time = Nesse dia, os relógios saltam esta hora nesse local. Escreva outra hora, ou a diferença para UTC.
fault-doubled-time = Nesse dia, os relógios atrasam e esta hora repete-se. Junte a diferença para UTC, por exemplo 2026-10-25 02:30 +02:00.
fault-order = As horas não estão por ordem. A chegada é anterior à partida, e cada etapa segue a anterior.
fault-characters = Contém caracteres não permitidos aqui. Elimine-os.
fault-other-needs-text = Especifique por palavras o que se pretende dizer.
fault-at-least-one = Adicione pelo menos uma entrada.
fault-number = Número inválido. Escreva-o como 1810 ou 1.81.
fault-ambiguous-number = Ambíguo: casas decimais ou milhares? Escreva 1810 ou 1,81; com três casas decimais, junte um zero: 1,2340.
fault-range = Número fora dos limites permitidos. Corrija-o.
fault-unknown-currency = Moeda desconhecida. Use o código de três letras.
fault-check-digit = O dígito de controlo não confere. Compare com o original.
fault-letter-for-digit = Há uma letra no lugar de um algarismo: O em vez de 0, I ou L em vez de 1.
fault-format = Este número não tem a forma devida. Compare com o original.
fault-out-of-place = Não tem lugar aqui e não pode ser enviado. Retire-o, ou altere o tipo ou a categoria.
fault-express-waybill = Não é uma carta de porte aéreo, que tem 11 dígitos. Uma guia de transporte expresso escreve-se como número do objeto em correio e expresso, via expresso.
fault-air-waybill = É uma carta de porte aéreo. Escreva-a em Carga aérea, Carta de porte aéreo.
fault-postal-item = É o número de um objeto postal. Escreva-o em Correio, Número do objeto.
fault-container-number = É o número de um contentor. Escreva-o em Meio de transporte, Número do contentor.
fault-ship-number = É o número IMO de um navio. Escreva-o em Meio de transporte, Número IMO.

## Quarentena

quarantine-reason-other = Não aceite ({ $reason })
quarantine-reason-truncated = Incompleto: falta uma parte
quarantine-reason-unknown-version = Produzido por uma versão mais recente do AIRCOP
quarantine-reason-not-for-us = Não pode ser aberto com as chaves deste computador
quarantine-reason-bad-commitment = Adulterado: o conteúdo e a chave não correspondem
quarantine-reason-bad-body = Danificado no percurso
quarantine-reason-bad-padding = Danificado: o comprimento está errado
quarantine-reason-bad-signature = A assinatura não é autêntica
quarantine-reason-not-canonical = Não tem a forma prescrita
quarantine-reason-wrong-sender = Assinado por um dispositivo diferente do indicado
quarantine-reason-unsupported-kind = Tipo de mensagem que só uma versão mais recente conhece
quarantine-reason-bad-content = Viola uma regra das mensagens deste tipo
quarantine-reason-not-addressed = Dirigido a outros: o seu serviço não consta da lista assinada
quarantine-reason-expired = Caducou antes de chegar
quarantine-reason-unknown-sender = O dispositivo remetente não consta do diretório
quarantine-reason-wrong-office = O dispositivo fala em nome de um serviço a que não pertence
quarantine-reason-revoked-sender = O remetente foi revogado pela sede
quarantine-reason-from-the-future = Com data futura: o relógio do remetente está errado
quarantine-reason-bad-payload = A mensagem contida não pode ser lida
quarantine-reason-foreign-group = Enviado num grupo a que o remetente ou o seu serviço não pertence
quarantine-reason-closed-group = Começa algo novo num grupo encerrado
quarantine-reason-exercise-mismatch = Mistura exercício com tráfego real
quarantine-reason-operation-ahead = Enviada antes do início da sua operação
quarantine-reason-not-ocu = Instruções de um serviço que não é a OCU nem a sede
quarantine-reason-two-contents = Outro conteúdo com o número de uma mensagem que já cá está
quarantine-reason-not-asked = Resposta de um serviço que não foi consultado
quarantine-reason-other-content = Resposta a um pedido diferente do que foi enviado
error-not-administrator = Só um agente que administra este posto o pode fazer. Peça a um deles.
error-last-administrator = É o último agente que administra este posto. Nomeie primeiro outro.
error-panic-off = A tecla de emergência não está ativada neste posto. Um agente que o administra pode ativá-la nas definições.
error-legal-hold = Esta conversa está retida e não pode ser apagada. Levante primeiro a retenção, se quem a ordenou concordar.
error-under-way = Uma parte ainda está em curso: na caixa de saída, num rascunho ou num ficheiro. Aguarde, ou termine-a ou elimine-a primeiro.
fault-doubled-name = Este nome aparece duas vezes na lista. Altere um ou deixe-o de fora.
fault-taken-name = Já existe um serviço com este nome, ou um convite aberto para ele. Altere o nome ou deixe-o de fora.
fault-doubled = Este valor já está na lista. Retire um dos dois.
