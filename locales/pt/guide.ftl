guide-title = Ajuda
guide-pages = Páginas da ajuda
guide-search = Procurar na ajuda
guide-none = Nenhuma página tem estas palavras.
keys-guide = Ajuda para o sítio onde está

guide-first-day = O seu primeiro dia
guide-first-day-about = Do convite ao primeiro alerta de um exercício.
guide-first-day-1 = «{ join-title }»: escolha o ficheiro do convite, escreva o seu nome e crie uma palavra-passe. { join-password-hint }
guide-first-day-2 = «{ joining-title }»: telefone à sede e leia a impressão da chave que está no ecrã, grupo a grupo. O posto é admitido se for igual no ecrã dela.
guide-first-day-3 = «{ unlock-title }»: escolha o seu nome e escreva a palavra-passe. Cada agente tem a sua: o que é enviado leva o nome de quem desbloqueou.
guide-first-day-4 = Os colegas acrescentam-se em «{ settings-title }», «{ settings-part-officers }».
guide-first-day-5 = Para treinar, escolha um grupo de exercício em «{ views-exercise }», ao lado, e depois «{ views-new-alert }». Tudo nele traz a marca «{ strip-exercise }» e fica separado do trabalho real. Se não tiver um grupo desses, peça-o à sede.
guide-first-day-6 = «{ strip-lock }» sempre que se ausentar. Em «{ settings-part-security }» define ao fim de quantos minutos o posto o faz por si.
guide-first-day-7 = «{ backup-title }». { backup-means }

guide-list = A lista e o que não pode esperar
guide-list-about = O que precisa de si agora vem primeiro; o resto espera pela sua vez.
guide-list-1 = A linha por cima dos painéis diz o que é mais premente. { $keys-attention } abre-o; outra vez, o seguinte.
guide-list-2 = { sounds-note }
guide-list-3 = «{ views-inbox }» tem o que chegou, «{ views-needs-answer }» aquilo a que este serviço deve resposta.
guide-list-4 = { $keys-move } e { $keys-move-back } percorrem a lista, { $keys-open } abre uma mensagem, { $keys-close } fecha-a.
guide-list-5 = «{ list-order }»: «{ list-order-catchable }» ou «{ list-order-arrival }».
guide-list-6 = { $keys-filter } abre o filtro. «{ filter-save }» guarda-o ao lado com um nome.
guide-list-7 = { $keys-pick } seleciona uma mensagem. { $keys-read } marca todas as selecionadas como lidas, { $keys-acknowledge-all } confirma-as.
guide-list-8 = { $keys-menu } ou o botão direito do rato mostra o que se pode fazer com uma mensagem.

guide-read = Ler e confirmar
guide-read-about = O remetente vê até onde a mensagem chegou e que agente a confirmou.
guide-read-1 = A ficha no cimo diz o essencial; a mensagem completa está por baixo.
guide-read-2 = Abrir uma mensagem diz ao remetente que foi lida. «{ message-acknowledge }» ({ $keys-acknowledge }) diz-lhe, com o seu nome e a hora, que tomou conhecimento.
guide-read-3 = Uma confirmação sai alguns segundos depois. Até lá, «{ app-undo }» retira-a.
guide-read-4 = Por baixo de uma mensagem enviada por si, «{ message-receipts }» mostra, de cada serviço, se foi entregue, lida e confirmada, e quando.
guide-read-5 = «{ work-title }»: entregue a conversa a um colega ou escreva uma observação. Nenhum outro serviço vê uma coisa nem outra.
guide-read-6 = «{ kept-until }». { kept-until-means }
guide-read-7 = «{ kept-hold }». { kept-hold-means }

guide-alert = Enviar um alerta
guide-alert-about = Avisar os postos do sítio onde um passageiro ou uma encomenda vai aterrar.
guide-alert-1 = «{ views-new-alert }» ({ $keys-alert }). O que tem de ser preenchido traz a marca «{ write-required }».
guide-alert-2 = «{ form-scan }»: leia aí um passaporte ou um cartão de embarque, ou cole o código, e os campos preenchem-se. O que escreveu à mão fica.
guide-alert-3 = «{ write-journey }»: cada aeroporto pelo código ou pela cidade, com o voo e a hora de lá.
guide-alert-4 = «{ write-to }»: escolha uma classe, serviços um a um ou os da rota. Os serviços que vê escolhidos são os que poderão ler, e mais nenhum.
guide-alert-5 = { $keys-next-field } passa ao campo seguinte, { $keys-stop } à parte seguinte do formulário. { $keys-send } envia.
guide-alert-6 = O que escreve fica guardado por si como rascunho. { $keys-close } fecha o formulário; encontra-o em «{ views-drafts }».
guide-alert-7 = Depois de enviar, «{ app-undo }» retira a mensagem durante alguns segundos. Com a urgência «{ urgency-flash }» sai logo.
guide-alert-8 = «{ template-from }» ({ $keys-template }) começa com o que guardou como modelo.

guide-answer = Responder a um alerta
guide-answer-about = Dizer ao serviço que pergunta o que foi feito e o que daí resultou.
guide-answer-1 = «{ message-reply }» ({ $keys-reply }) na mensagem aberta.
guide-answer-2 = «{ form-status }»: «{ reply-status-received }», «{ reply-status-in-progress }» ou «{ reply-status-closed }».
guide-answer-3 = «{ form-outcome }» diz o que daí resultou. Se nada foi feito, o formulário pergunta porquê.
guide-answer-4 = «{ form-question }» pergunta algo de volta. No ecrã do remetente, essa pergunta não pode esperar.
guide-answer-5 = «{ thread-answers }», por cima das mensagens da conversa, mostra o que cada serviço disse e quem ainda tem de responder.
guide-answer-6 = Se algo foi apreendido, segue-se «{ thread-seize }» ({ $keys-seizure }). O posto lembra-o até o relatório existir.

guide-seizure = Registar uma apreensão
guide-seizure-about = O que foi encontrado, como estava escondido e quem o tinha.
guide-seizure-1 = A partir de um alerta aberto: «{ thread-seize }» ({ $keys-seizure }). Sem alerta: «{ views-new-seizure }».
guide-seizure-2 = «{ form-seized-goods }»: cada tipo na sua linha, com a quantidade e a unidade.
guide-seizure-3 = «{ form-concealment }»: onde e como estava escondido. Uma fotografia diz mais.
guide-seizure-4 = «{ form-offenders }»: as pessoas e o que lhes aconteceu. «{ form-case }»: quem ficou com o caso e como terminou.
guide-seizure-5 = O que se souber mais tarde envia-se como correção: «{ thread-correct }».
guide-seizure-6 = «{ form-seizure-withdrawn }». { form-seizure-withdrawn-note }
guide-seizure-7 = «{ views-statistics }» soma as apreensões deste posto.

guide-correct = Corrigir e retirar
guide-correct-about = O que saiu não se apaga: uma versão posterior diz o que vale agora.
guide-correct-1 = Enquanto uma mensagem espera na caixa de saída, «{ message-recall }» volta a fazer dela um rascunho.
guide-correct-2 = Depois disso, «{ thread-correct }» na mensagem aberta começa uma nova versão para os mesmos serviços.
guide-correct-3 = A versão anterior continua legível; traz a marca «{ thread-corrected-mark }».
guide-correct-4 = Um serviço que já respondeu deve resposta à correção de um alerta.
guide-correct-5 = «{ thread-withdraw }» ({ $keys-withdraw }) põe fim a um alerta seu, com o motivo. { form-withdrawing-means }
guide-correct-6 = Só o serviço que enviou uma mensagem a pode corrigir ou retirar.

guide-files = Fotografias e ficheiros
guide-files-about = Enviar o que se viu, sem enviar mais do que queria.
guide-files-1 = «{ files-attach }» no formulário, ou largue um ficheiro na janela, ou cole uma imagem.
guide-files-2 = Uma fotografia perde o que a câmara lá gravou (local, hora, telefone), a menos que assinale «{ files-keep }».
guide-files-3 = Diga numa linha, por baixo de cada ficheiro, o que ele mostra.
guide-files-4 = Uma mensagem leva 32 ficheiros, de 2 GiB no máximo cada um.
guide-files-5 = «{ files-look }» mostra uma fotografia na janela. Só o que escolher com «{ files-save }» é escrito nas transferências, onde o AIRCOP já não o protege.
guide-files-6 = O servidor de retransmissão guarda os ficheiros durante 30 dias. «{ files-fetch }» vai buscar um que não veio por si.

guide-search-and-watch = Pesquisa, já visto, lista de vigilância
guide-search-and-watch-about = Saber se uma pessoa, um documento, um número ou um voo já é conhecido.
guide-search-and-watch-1 = { $keys-search } pesquisa em todas as mensagens. Os nomes encontram-se em todas as grafias e escritas.
guide-search-and-watch-2 = No campo de pesquisa: { list-search-hint }.
guide-search-and-watch-3 = «{ seen-title }» numa mensagem mostra as anteriores com a mesma pessoa, o mesmo documento ou o mesmo número. Onde só é parecido, compare e diga «{ seen-same-button }» ou «{ seen-not-button }».
guide-search-and-watch-4 = «{ watch-title }». { watch-about }
guide-search-and-watch-5 = «{ passengers-title }». { passengers-about } { passengers-kept }
guide-search-and-watch-6 = «{ ask-others }». { ask-intro }
guide-search-and-watch-7 = { $keys-palette } leva com poucas letras a uma vista, a um serviço, a uma mensagem ou a uma página desta ajuda.

guide-handover = Passar o serviço
guide-handover-about = O agente seguinte sabe o que está em aberto, e fica escrito quem o tinha.
guide-handover-1 = «{ views-handover }» mostra o que este serviço deve, o que espera, que alertas estão abertos e o que não chegou a todos os serviços.
guide-handover-2 = Escreva em «{ handover-note }» o que não está nas mensagens.
guide-handover-3 = «{ handover-hand }». { handover-hand-says }
guide-handover-4 = O agente seguinte desbloqueia com a sua própria palavra-passe, lê a página e carrega em «{ handover-take }». Até lá, o que está em aberto continua consigo.
guide-handover-5 = «{ handover-records }» guarda cada passagem com os dois nomes e as horas. Pode pesquisar-se e guardar-se como PDF.

guide-trouble = Quando algo está mal
guide-trouble-about = O que o posto ainda faz, e a quem telefonar.
guide-trouble-1 = «{ strip-offline }»: o que envia espera em «{ views-outbox }» e sai por si logo que haja ligação. Pode continuar a ler, pesquisar e escrever.
guide-trouble-2 = «{ strip-directory-stale }». { alarm-stale }
guide-trouble-3 = «{ strip-directory-frozen }». { alarm-frozen }
guide-trouble-4 = «{ strip-directory-split }». { alarm-split }
guide-trouble-5 = «{ views-undelivered }»: abra o que está atrasado e carregue em «{ message-resend }», ou telefone ao serviço. O número está em «{ views-directory }».
guide-trouble-6 = «{ views-quarantine }». { quarantine-intro }
guide-trouble-7 = Um PC foi perdido ou roubado: telefone logo à sede, que o exclui. Sem palavra-passe, o que está nele continua cifrado.
guide-trouble-8 = O relógio está errado: acerte a data, a hora e o fuso horário do PC. Até lá, as horas que escreve e as contagens decrescentes podem estar erradas.

guide-secret = O que fica secreto e o que não fica
guide-secret-about = Quem pode ler o quê, e o que pode fazer com isso.
guide-secret-1 = Só os serviços que o remetente escolheu podem abrir uma mensagem. O servidor de retransmissão passa-a sem a poder ler; a sede também não a lê, a menos que tenha sido escolhida.
guide-secret-2 = O servidor de retransmissão vê, isso sim, que PC envia a que outro, quando e quanto.
guide-secret-3 = «{ work-title }», «{ watch-title }» e «{ views-handover }» ficam no seu serviço. Uma lista de passageiros não é guardada de todo.
guide-secret-4 = O serviço de origem decide o que pode ser transmitido. Do que veio com «{ handling-h2 }», «{ handling-h3 }» ou «{ tlp-red }» nada se pode guardar: «{ release-ask }» está no lugar de «{ paper-save }».
guide-secret-5 = Quem está sentado a um posto desbloqueado lê tudo. Nada impede que se fotografe o ecrã.
guide-secret-6 = O que guardou ou imprimiu já não está protegido pelo AIRCOP.
guide-secret-7 = «{ settings-part-wipe }». { settings-wipe-note }

guide-codes = O que significam os códigos
guide-codes-about = Estão em cada mensagem; no formulário encontram-se em «{ write-more }».
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = B2, X4 e semelhantes avaliam a mensagem: a letra a fonte, o algarismo a informação.
guide-codes-11 = «{ write-source }»: { source-a }; { source-b }; { source-c }; { source-x }.
guide-codes-12 = «{ write-information }»: { information-1 }; { information-2 }; { information-3 }; { information-4 }.
guide-codes-13 = Serviços: { office-kind-jaitf }; { office-kind-ocu }; { office-kind-rilo }; { office-kind-cn }; { office-kind-ncb }.

guide-hq-admit = Convidar e admitir um serviço
guide-hq-admit-about = Só entra quem foi comparado por telefone.
guide-hq-admit-1 = «{ hq-tab-invitations }», «{ hq-invite }»: nome, país e local do serviço, o seu número de telefone, os seus grupos e funções.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = O serviço abre o convite e pede para entrar; fica então em «{ hq-tab-requests }».
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = «{ hq-list-open }» convida muitos serviços de uma vez. { hq-list-about }
guide-hq-admit-6 = «{ hq-cancel }» anula um convite que ninguém usou.

guide-hq-revoke = Excluir um serviço ou um PC
guide-hq-revoke-about = Depois de uma perda, de um furto ou de uma dúvida: primeiro excluir, depois averiguar.
guide-hq-revoke-1 = «{ hq-tab-offices }» encontra um serviço por nome, local, país, grupo ou impressão da chave.
guide-hq-revoke-2 = «{ hq-revoke-device }» exclui um dispositivo, «{ hq-revoke-office }» o serviço com todos os seus. Não se pode anular.
guide-hq-revoke-3 = A partir daí nada mais é cifrado para ele, e o que enviar é recusado em todo o lado. O que já tem continua legível lá.
guide-hq-revoke-4 = «{ hq-reason-label }»: não escreva aí nada que possa prejudicar alguém.
guide-hq-revoke-5 = «{ hq-one-more }» convida o PC que toma o lugar dele.

guide-hq-groups = Grupos e operações
guide-hq-groups-about = Quem trabalha com quem, desde quando e até quando.
guide-hq-groups-1 = «{ hq-group-new }»: «{ group-kind-permanent }», «{ group-kind-operation }» ou «{ group-kind-exercise }». Um exercício nunca se mistura com o trabalho real.
guide-hq-groups-2 = «{ hq-add-member }» faz entrar um serviço com uma função; «{ hq-leaves }» termina-a.
guide-hq-groups-3 = As funções: { role-ocu }; { role-cn }; { role-rilo }; { role-ncb }; { role-plain }; { role-observer }.
guide-hq-groups-4 = «{ hq-retention-change }». { hq-retention-means }
guide-hq-groups-5 = «{ hq-group-close }»: nada de novo começa nele; o que lá está continua legível.

guide-hq-sign = Assinar, só ou com outros
guide-hq-sign-about = Cada alteração do diretório é lida por palavras antes de ser assinada.
guide-hq-sign-1 = «{ hq-sheet-title }»: a folha diz o que a alteração fará e de quantas assinaturas precisa. Só depois vem «{ hq-sheet-confirm }».
guide-hq-sign-2 = Se uma assinatura não chega, a alteração fica em «{ hq-tab-proposals }», e o ficheiro para os outros está nas transferências.
guide-hq-sign-3 = Os outros assinam com o ficheiro de chave deles. { hq-proposals-about }
guide-hq-sign-4 = «{ hq-proposal-submit }» quando já assinaram os necessários.
guide-hq-sign-5 = «{ hq-proposal-stale }». { hq-proposal-stale-about }
guide-hq-sign-6 = «{ hq-tab-history }» mostra cada alteração e quem a assinou.

guide-hq-health = Como estão as coisas
guide-hq-health-about = Se os postos sabem de si, e se sabe deles.
guide-hq-health-1 = Deixe a funcionar um posto da sede: assina todos os dias um sinal de vida. Sem ele, os postos avisam ao fim de 48 horas e deixam de enviar ao fim de 7 dias.
guide-hq-health-2 = «{ hq-health-link }» e «{ hq-health-put-up }» dizem se o servidor de retransmissão tem tudo o que assinou.
guide-hq-health-3 = «{ hq-health-silent }». { hq-health-silent-about }
guide-hq-health-4 = «{ hq-health-witnesses }»: confirmam que todos os serviços veem o mesmo diretório.
guide-hq-health-5 = { hq-health-relay-untold }
