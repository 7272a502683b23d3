guide-title = Aide
guide-pages = Pages de l’aide
guide-search = Chercher dans l’aide
guide-none = Aucune page ne contient ces mots.
keys-guide = Aide pour l’endroit où vous êtes

guide-first-day = Votre premier jour
guide-first-day-about = De l’invitation au premier avis d’alerte d’un exercice.
guide-first-day-1 = « { join-title } » : choisissez le fichier d’invitation, inscrivez votre nom et créez un mot de passe. { join-password-hint }
guide-first-day-2 = « { joining-title } » : téléphonez au siège et lisez l’empreinte affichée à l’écran, groupe par groupe. Le poste est admis si elle est identique chez eux.
guide-first-day-3 = « { unlock-title } » : choisissez votre nom et tapez votre mot de passe. Chaque agent a le sien : ce qui est envoyé porte le nom de celui qui a déverrouillé.
guide-first-day-4 = Les collègues s’ajoutent sous « { settings-title } », « { settings-part-officers } ».
guide-first-day-5 = Pour vous entraîner, choisissez un groupe d’exercice sous « { views-exercise } » sur le côté, puis « { views-new-alert } ». Tout y porte la mention « { strip-exercise } » et reste séparé du travail réel. Si vous n’avez pas un tel groupe, demandez-en un au siège.
guide-first-day-6 = « { strip-lock } » dès que vous vous absentez. Sous « { settings-part-security } », vous fixez au bout de combien de minutes le poste le fait de lui-même.
guide-first-day-7 = « { backup-title } ». { backup-means }

guide-list = La liste et ce qui ne peut attendre
guide-list-about = Ce qui a besoin de vous maintenant vient en tête ; le reste attend son tour.
guide-list-1 = La ligne au-dessus des volets indique le plus pressant. { $keys-attention } l’ouvre ; encore une fois, le suivant.
guide-list-2 = { sounds-note }
guide-list-3 = « { views-inbox } » contient ce qui est arrivé, « { views-needs-answer } » ce à quoi ce bureau doit une réponse.
guide-list-4 = { $keys-move } et { $keys-move-back } parcourent la liste, { $keys-open } ouvre un message, { $keys-close } le ferme.
guide-list-5 = « { list-order } » : « { list-order-catchable } » ou « { list-order-arrival } ».
guide-list-6 = { $keys-filter } ouvre le filtre. « { filter-save } » le garde sur le côté sous un nom.
guide-list-7 = { $keys-pick } sélectionne un message. { $keys-read } marque tous les messages sélectionnés comme lus, { $keys-acknowledge-all } les prend en compte.
guide-list-8 = { $keys-menu } ou le bouton droit de la souris montre ce qu’on peut faire d’un message.

guide-read = Lire et prendre en compte
guide-read-about = L’émetteur voit jusqu’où un message est arrivé et quel agent l’a pris en compte.
guide-read-1 = La fiche en haut dit l’essentiel ; le message entier se trouve en dessous.
guide-read-2 = Ouvrir un message indique à son émetteur qu’il a été lu. « { message-acknowledge } » ({ $keys-acknowledge }) lui indique, avec votre nom et l’heure, que vous l’avez pris en compte.
guide-read-3 = Une prise en compte part quelques secondes plus tard. D’ici là, « { app-undo } » la retire.
guide-read-4 = Sous un message que vous avez envoyé, « { message-receipts } » montre pour chaque bureau s’il a été remis, lu et pris en compte, et quand.
guide-read-5 = « { work-title } » : confiez le fil à un collègue ou notez une remarque. Aucun autre bureau ne voit l’un ni l’autre.
guide-read-6 = « { kept-until } ». { kept-until-means }
guide-read-7 = « { kept-hold } ». { kept-hold-means }

guide-alert = Envoyer un avis d’alerte
guide-alert-about = Prévenir les postes là où un passager ou un colis va arriver.
guide-alert-1 = « { views-new-alert } » ({ $keys-alert }). Ce qui doit être rempli porte la mention « { write-required } ».
guide-alert-2 = « { form-scan } » : lisez-y un passeport ou une carte d’embarquement, ou collez son code, et les champs se remplissent. Ce que vous avez tapé vous-même reste.
guide-alert-3 = « { write-journey } » : chaque aéroport par son code ou sa ville, avec le vol et l’heure locale là-bas.
guide-alert-4 = « { write-to } » : choisissez une catégorie, des bureaux un par un ou ceux de l’itinéraire. Les bureaux que vous voyez choisis sont ceux qui pourront lire, et aucun autre.
guide-alert-5 = { $keys-next-field } passe au champ suivant, { $keys-stop } à la partie suivante du formulaire. { $keys-send } envoie.
guide-alert-6 = Ce que vous tapez est gardé de lui-même comme brouillon. { $keys-close } ferme le formulaire ; vous le retrouvez sous « { views-drafts } ».
guide-alert-7 = Après l’envoi, « { app-undo } » retire le message pendant quelques secondes. Avec l’urgence « { urgency-flash } », il part aussitôt.
guide-alert-8 = « { template-from } » ({ $keys-template }) commence par ce que vous avez gardé comme modèle.

guide-answer = Répondre à un avis d’alerte
guide-answer-about = Dire au bureau qui demande ce qui a été fait et ce que cela a donné.
guide-answer-1 = « { message-reply } » ({ $keys-reply }) dans le message ouvert.
guide-answer-2 = « { form-status } » : « { reply-status-received } », « { reply-status-in-progress } » ou « { reply-status-closed } ».
guide-answer-3 = « { form-outcome } » dit ce que cela a donné. Si rien n’a été fait, le formulaire demande pourquoi.
guide-answer-4 = « { form-question } » demande quelque chose en retour. Sur l’écran de l’émetteur, cette question ne peut attendre.
guide-answer-5 = « { thread-answers } », au-dessus des messages du fil, montre ce que chaque bureau a dit et qui doit encore répondre.
guide-answer-6 = En cas de saisie, « { thread-seize } » ({ $keys-seizure }) vient ensuite. Le poste vous le rappelle jusqu’à ce que le rapport soit là.

guide-seizure = Enregistrer une saisie
guide-seizure-about = Ce qui a été trouvé, comment c’était caché et qui l’avait.
guide-seizure-1 = Depuis un avis ouvert : « { thread-seize } » ({ $keys-seizure }). Sans avis : « { views-new-seizure } ».
guide-seizure-2 = « { form-seized-goods } » : chaque sorte sur sa propre ligne, avec quantité et unité.
guide-seizure-3 = « { form-concealment } » : où et comment c’était caché. Une photo en dit plus.
guide-seizure-4 = « { form-offenders } » : les personnes et ce qu’elles sont devenues. « { form-case } » : qui a repris l’affaire et comment elle s’est terminée.
guide-seizure-5 = Ce qui se sait plus tard s’envoie comme rectificatif : « { thread-correct } ».
guide-seizure-6 = « { form-seizure-withdrawn } ». { form-seizure-withdrawn-note }
guide-seizure-7 = « { views-statistics } » fait la somme des saisies de ce poste.

guide-correct = Rectifier et retirer
guide-correct-about = Ce qui est parti ne s’efface pas : une version ultérieure dit ce qui vaut désormais.
guide-correct-1 = Tant qu’un message attend dans la boîte d’envoi, « { message-recall } » en refait un brouillon.
guide-correct-2 = Ensuite, « { thread-correct } » dans le message ouvert commence une nouvelle version pour les mêmes bureaux.
guide-correct-3 = La version précédente reste lisible ; elle porte la mention « { thread-corrected-mark } ».
guide-correct-4 = Un bureau qui a déjà répondu doit une réponse à la rectification d’un avis.
guide-correct-5 = « { thread-withdraw } » ({ $keys-withdraw }) met fin à un de vos avis, avec le motif. { form-withdrawing-means }
guide-correct-6 = Seul le bureau qui a envoyé un message peut le rectifier ou le retirer.

guide-files = Photos et fichiers
guide-files-about = Envoyer ce qui a été vu, sans envoyer plus que vous ne vouliez.
guide-files-1 = « { files-attach } » dans le formulaire, ou déposez un fichier sur la fenêtre, ou collez une image.
guide-files-2 = Une photo perd ce que l’appareil y a inscrit (lieu, heure, téléphone), sauf si vous cochez « { files-keep } ».
guide-files-3 = Dites en une ligne, sous chaque fichier, ce qu’il montre.
guide-files-4 = Un message accepte 32 fichiers de 2 Gio au plus chacun.
guide-files-5 = « { files-look } » montre une photo dans la fenêtre. Seul ce que vous choisissez avec « { files-save } » est écrit dans les téléchargements, où AIRCOP ne le protège plus.
guide-files-6 = Le serveur relais garde les fichiers 30 jours. « { files-fetch } » va chercher celui qui n’est pas venu de lui-même.

guide-search-and-watch = Recherche, déjà vu, liste de surveillance
guide-search-and-watch-about = Savoir si une personne, un document, un numéro ou un vol est déjà connu.
guide-search-and-watch-1 = { $keys-search } cherche dans tous les messages. Les noms se trouvent sous toutes les graphies et écritures.
guide-search-and-watch-2 = Dans le champ de recherche : { list-search-hint }.
guide-search-and-watch-3 = « { seen-title } » dans un message montre les précédents avec la même personne, le même document ou le même numéro. Là où ce n’est qu’une ressemblance, comparez et dites « { seen-same-button } » ou « { seen-not-button } ».
guide-search-and-watch-4 = « { watch-title } ». { watch-about }
guide-search-and-watch-5 = « { passengers-title } ». { passengers-about } { passengers-kept }
guide-search-and-watch-6 = « { ask-others } ». { ask-intro }
guide-search-and-watch-7 = { $keys-palette } mène en quelques lettres à une vue, un bureau, un message ou une page de cette aide.

guide-handover = Passer la relève
guide-handover-about = L’agent suivant sait ce qui est ouvert, et il est écrit qui en avait la charge.
guide-handover-1 = « { views-handover } » montre ce que ce bureau doit, ce qu’il attend, quels avis sont ouverts et ce qui n’est pas arrivé partout.
guide-handover-2 = Notez ce qui n’est pas dans les messages sous « { handover-note } ».
guide-handover-3 = « { handover-hand } ». { handover-hand-says }
guide-handover-4 = L’agent suivant déverrouille avec son propre mot de passe, lit la page et appuie sur « { handover-take } ». D’ici là, ce qui est ouvert reste à votre charge.
guide-handover-5 = « { handover-records } » garde chaque relève avec les deux noms et les heures. On peut y chercher, et l’enregistrer en PDF.

guide-trouble = Quand quelque chose ne va pas
guide-trouble-about = Ce que le poste fait encore, et qui appeler.
guide-trouble-1 = « { strip-offline } » : ce que vous envoyez attend sous « { views-outbox } » et part de lui-même dès que la liaison revient. Lecture, recherche et rédaction continuent.
guide-trouble-2 = « { strip-directory-stale } ». { alarm-stale }
guide-trouble-3 = « { strip-directory-frozen } ». { alarm-frozen }
guide-trouble-4 = « { strip-directory-split } ». { alarm-split }
guide-trouble-5 = « { views-undelivered } » : ouvrez ce qui est en retard, appuyez sur « { message-resend } » ou téléphonez au bureau. Son numéro figure sous « { views-directory } ».
guide-trouble-6 = « { views-quarantine } ». { quarantine-intro }
guide-trouble-7 = Un PC est perdu ou volé : téléphonez aussitôt au siège, qui l’exclut. Sans mot de passe, ce qu’il contient reste chiffré.
guide-trouble-8 = L’horloge est fausse : réglez la date, l’heure et le fuseau horaire du PC. D’ici là, les heures que vous tapez et les comptes à rebours peuvent être faux.

guide-secret = Ce qui reste secret et ce qui ne le reste pas
guide-secret-about = Qui peut lire quoi, et ce que vous pouvez en faire.
guide-secret-1 = Seuls les bureaux choisis par son émetteur peuvent ouvrir un message. Le serveur relais le transmet sans pouvoir le lire ; le siège non plus, sauf s’il a été choisi.
guide-secret-2 = Le serveur relais voit en revanche quel PC envoie à quel autre, quand et combien.
guide-secret-3 = « { work-title } », « { watch-title } » et « { views-handover } » restent dans votre bureau. Une liste de passagers n’est pas conservée du tout.
guide-secret-4 = C’est l’émetteur qui décide de ce qui peut être transmis. De ce qui est venu avec « { handling-h2 } », « { handling-h3 } » ou « { tlp-red } », rien ne peut être enregistré : « { release-ask } » remplace « { paper-save } ».
guide-secret-5 = Qui est assis devant un poste déverrouillé lit tout. Rien n’empêche de photographier l’écran.
guide-secret-6 = Ce que vous avez enregistré ou imprimé n’est plus protégé par AIRCOP.
guide-secret-7 = « { settings-part-wipe } ». { settings-wipe-note }

guide-codes = Ce que signifient les codes
guide-codes-about = Ils figurent sur chaque message ; dans le formulaire, ils sont sous « { write-more } ».
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = B2, X4, etc. évaluent le message : la lettre vaut pour la source, le chiffre pour l’information.
guide-codes-11 = « { write-source } » : { source-a } ; { source-b } ; { source-c } ; { source-x }.
guide-codes-12 = « { write-information } » : { information-1 } ; { information-2 } ; { information-3 } ; { information-4 }.
guide-codes-13 = Bureaux : { office-kind-jaitf } ; { office-kind-ocu } ; { office-kind-rilo } ; { office-kind-cn } ; { office-kind-ncb }.

guide-hq-admit = Inviter et admettre un bureau
guide-hq-admit-about = N’entre que celui qui a été comparé par téléphone.
guide-hq-admit-1 = « { hq-tab-invitations } », « { hq-invite } » : nom, pays et lieu du bureau, son numéro de téléphone, ses groupes et rôles.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = Le bureau ouvre l’invitation et demande à entrer ; il figure alors sous « { hq-tab-requests } ».
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = « { hq-list-open } » invite plusieurs bureaux en une fois. { hq-list-about }
guide-hq-admit-6 = « { hq-cancel } » annule une invitation que personne n’a utilisée.

guide-hq-revoke = Exclure un bureau ou un PC
guide-hq-revoke-about = Après une perte, un vol ou un doute : d’abord exclure, puis examiner.
guide-hq-revoke-1 = « { hq-tab-offices } » trouve un bureau par nom, lieu, pays, groupe ou empreinte.
guide-hq-revoke-2 = « { hq-revoke-device } » exclut un appareil, « { hq-revoke-office } » le bureau avec tous les siens. On ne peut pas revenir en arrière.
guide-hq-revoke-3 = Dès lors, plus rien n’est chiffré pour lui, et ce qu’il envoie est refusé partout. Ce qu’il a déjà y reste lisible.
guide-hq-revoke-4 = « { hq-reason-label } » : n’y écrivez rien qui puisse nuire à quelqu’un.
guide-hq-revoke-5 = « { hq-one-more } » invite le PC qui le remplace.

guide-hq-groups = Groupes et opérations
guide-hq-groups-about = Qui travaille avec qui, de quand à quand.
guide-hq-groups-1 = « { hq-group-new } » : « { group-kind-permanent } », « { group-kind-operation } » ou « { group-kind-exercise } ». Un exercice ne se mêle jamais au travail réel.
guide-hq-groups-2 = « { hq-add-member } » fait entrer un bureau avec un rôle ; « { hq-leaves } » y met fin.
guide-hq-groups-3 = Les rôles : { role-ocu } ; { role-cn } ; { role-rilo } ; { role-ncb } ; { role-plain } ; { role-observer }.
guide-hq-groups-4 = « { hq-retention-change } ». { hq-retention-means }
guide-hq-groups-5 = « { hq-group-close } » : rien de nouveau n’y commence plus ; ce qui s’y trouve reste lisible.

guide-hq-sign = Signer, seul ou à plusieurs
guide-hq-sign-about = Tout changement de l’annuaire se lit en toutes lettres avant d’être signé.
guide-hq-sign-1 = « { hq-sheet-title } » : la feuille dit ce que fera le changement et combien de signatures il demande. Ensuite seulement vient « { hq-sheet-confirm } ».
guide-hq-sign-2 = Si une signature ne suffit pas, le changement est gardé sous « { hq-tab-proposals } », et son fichier pour les autres se trouve dans les téléchargements.
guide-hq-sign-3 = Les autres signent avec leur fichier de clé. { hq-proposals-about }
guide-hq-sign-4 = « { hq-proposal-submit } » quand assez de personnes ont signé.
guide-hq-sign-5 = « { hq-proposal-stale } ». { hq-proposal-stale-about }
guide-hq-sign-6 = « { hq-tab-history } » montre chaque changement et qui l’a signé.

guide-hq-health = Où en sont les choses
guide-hq-health-about = Les postes ont-ils de vos nouvelles, et vous des leurs ?
guide-hq-health-1 = Laissez tourner un poste du siège : il signe un signe de vie par jour. Sans cela, les postes avertissent au bout de 48 heures et cessent d’envoyer au bout de 7 jours.
guide-hq-health-2 = « { hq-health-link } » et « { hq-health-put-up } » disent si le serveur relais a tout ce que vous avez signé.
guide-hq-health-3 = « { hq-health-silent } ». { hq-health-silent-about }
guide-hq-health-4 = « { hq-health-witnesses } » : ils confirment que tous les bureaux voient le même annuaire.
guide-hq-health-5 = { hq-health-relay-untold }
