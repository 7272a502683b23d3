### Ce qui s’est passé, et la seule chose à faire.

error-other = Une erreur s’est produite ({ $code }). Notez le code et prévenez l’assistance.

## La saisie de l’agent

error-invalid-draft = Certains champs ne sont pas valides. Corrigez les champs signalés.
error-no-recipients = Aucun bureau ne recevrait ce message. Choisissez au moins un destinataire.
error-recipients-changed = Les destinataires ont changé pendant la rédaction. Vérifiez la liste, puis envoyez de nouveau.
error-unknown-office = Ce bureau n’appartient pas, ou plus, à ce groupe. Choisissez-en un autre.
error-unknown-group = Ce groupe n’existe pas, est clos ou n’est pas ouvert à votre bureau. Choisissez-en un autre.
error-group-closed = Ce groupe est clos : rien de nouveau n’y est envoyé. Le message est conservé dans les brouillons. Ce qui a commencé dans le groupe peut recevoir réponses, rectificatifs et saisies pendant 30 jours après la clôture.
error-unknown-message = Ce message ne se trouve pas sur ce poste. Actualisez la liste.
error-search-value = Un mot de la recherche ne désigne rien ici. Après de:, groupe:, type:, urgence:, itinéraire:, depuis: et jusque:, on attend un bureau, un groupe, un type, une urgence, un aéroport ou une date.
error-ambiguous-reference = Plusieurs messages portent cette référence. Indiquez l’identifiant de celui que vous voulez.
error-wrong-password = Nom ou mot de passe incorrect. Réessayez.
error-weak-password = Ce mot de passe est trop facile à deviner. Choisissez au moins 12 caractères, sans rapport avec votre nom.
error-too-soon = Trop de mots de passe erronés. Patientez un instant, puis réessayez.
error-last-officer = C’est le dernier agent de ce poste. Ajoutez-en d’abord un autre.
error-officer-exists = Un agent porte déjà ce nom. Choisissez un autre nom.
error-unknown-officer = Cet agent n’existe pas à ce poste, ou c’est vous-même. Choisissez un autre nom dans la liste.
error-bad-name = Ce nom ne convient pas. Écrivez-le sur une seule ligne, sans être trop long.
error-not-waiting = Le message a déjà quitté la boîte d’envoi. Envoyez plutôt un rectificatif.
error-attachment-too-large = Le fichier dépasse 2 Gio. Divisez-le.
error-not-a-photo = Ce fichier n’est pas une photo qui puisse être affichée ici. Enregistrez-le pour l’ouvrir.
error-attachment-too-many = Un message accepte au plus 32 fichiers. Envoyez les autres dans un second message.
error-attachment-photo = Les données de prise de vue de cette photo ne peuvent être retirées. Cochez la case pour les laisser, ou joignez la photo dans un autre format.
error-unknown-attachment = Ce message ne contient pas ce fichier. Actualisez la liste.
error-attachment-not-here = Le fichier n’est pas encore arrivé. Il sera récupéré dès que l’émetteur l’aura transmis.
error-attachment-damaged = Le fichier reçu n’est pas celui qui a été envoyé. Récupérez-le de nouveau ; si cela se reproduit, prévenez le siège.
error-attachment-expired = Le serveur relais a supprimé le fichier au bout de 30 jours. Redemandez-le à l’émetteur.
error-relay-files-full = Votre espace de fichiers sur le serveur relais est épuisé. Il se libère à mesure que les anciens fichiers expirent.
error-file-exists = Un fichier de ce nom existe déjà et n’a pas été modifié. Choisissez un autre nom.
error-file-failed = Impossible de lire ou d’écrire le fichier. Vérifiez les droits d’accès et la place libre.
error-not-signed = Ce message n’est encore ni chiffré ni signé. Attendez qu’il soit envoyé.
error-malformed = Les données sont illisibles. Vérifiez-les et réessayez.
error-unknown-list = Il n’y en a pas de ce nom. Sans nom, la commande affiche ce qui existe.
error-file-missing = Ce fichier ou dossier n’existe pas. Vérifiez son nom.
error-file-forbidden = Cet utilisateur ne peut ni lire ni écrire à cet endroit. Modifiez les droits du fichier ou du dossier, ou choisissez un autre emplacement.
error-file-too-long = Le fichier est trop long pour ce qu’il devrait être. Vérifiez que c’est le bon.
error-bad-json = Le fichier n’est pas un message en JSON. Corrigez l’endroit indiqué ; aircop schema montre ce qui est accepté.
error-bad-backup = Ce n’est pas une sauvegarde complète d’AIRCOP. Prenez-en une autre copie.
error-foreign-backup = Cette sauvegarde est celle d’un autre bureau. Rien n’en a été repris. Indiquez celle de votre bureau.
error-bad-evidence = Ce fichier ne prouve rien : une vérification a échoué. Faites-le refaire par le bureau qui a le message.
error-bad-proposal = Cette proposition ne peut pas servir ici. Demandez au siège de la refaire.
error-bad-key-file = Ce n’est pas un fichier de clé du siège. Vérifiez que c’est le bon, ou créez une clé avec aircop hq key new.
error-bad-script = Ce n’est pas un exercice qui puisse être joué. Corrigez l’endroit indiqué.
error-bad-table = Une ligne de ce tableau ne peut pas être reprise ; rien n’a été importé. Corrigez la ligne et la colonne indiquées, puis recommencez.
error-table-closed = Le fichier est chiffré ou n’est ni CSV ni XLSX. Retirez le mot de passe ou enregistrez le tableau en CSV UTF-8, puis recommencez.
error-columns-needed = On ignore quelle colonne contient quoi, ou comment sont écrits ses dates et décimales. Indiquez-le avec --column, --dates ou --decimal ; c’est mémorisé.
error-bad-question = On ne peut pas demander les chiffres ainsi. Corrigez ce qui est indiqué.
error-change-differs = L’annuaire a changé entre-temps : l’effet ne serait plus celui que vous avez lu. Rien n’a été signé. Relisez, puis confirmez.
error-bad-relay-key = Ce n’est pas la clé d’un serveur relais. Copiez les 64 chiffres affichés par aircop-relay.
error-bad-statement = Le siège ne peut pas l’inscrire : une règle de l’annuaire l’interdit. Consultez l’annuaire et modifiez l’inscription.
error-officer-needed = Plusieurs agents ont accès à ce poste. Indiquez lequel agit avec --officer.
error-group-needed = Plusieurs groupes sont ouverts. Indiquez lequel avec --group.
error-own-message = Ce bureau a lui-même envoyé ce message. Seuls ceux qui l’ont reçu peuvent le prendre en compte.
error-passwords-differ = Les deux mots de passe diffèrent. Rien n’a été fait ; saisissez-les de nouveau.
error-folder-in-use = Le dossier contient d’autres fichiers. Choisissez-en un vide.
error-unknown-request = Personne n’a demandé à rejoindre avec cette empreinte. Comparez avec aircop hq requests et faites-la relire.
error-unknown-invitation = Aucune invitation ne porte cet identifiant, ou plusieurs commencent ainsi. aircop hq invitations les affiche ; indiquez au moins quatre caractères.
error-unknown-device = Aucun appareil en service n’a cette empreinte ni cette clé, ou plusieurs commencent ainsi. aircop directory les affiche ; indiquez au moins quatre caractères.
error-unknown-hq-key = Ce n’est pas une des clés du siège. aircop hq policy les affiche.
error-nothing-to-do = C’est déjà le cas ; rien n’a été fait.
error-too-many-saved = On ne peut plus rien enregistrer ici. Supprimez un élément inutilisé, puis recommencez.
error-saved-unreadable = Ce qui est enregistré ici vient d’une version plus récente, ou est endommagé. Rien n’y est changé et rien ne peut y être ajouté. Mettez ce poste à jour.
error-unknown-alarm = Aucune alarme ne porte ce numéro. aircop alarm list les affiche.
error-unknown-entity = Plus aucun message de ce poste ne mentionne cela.
error-unknown-watch = La liste de surveillance n’a pas d’entrée de ce numéro. aircop watch list les affiche.
error-unknown-enquiry = Aucune demande de vérification ne porte ce numéro ici. aircop enquiry list les affiche.
error-own-enquiry = Cette demande vient de votre propre bureau : c’est aux bureaux interrogés d’y répondre.
error-cannot-be-sealed = Ce message ne peut plus partir : il est trop long, ou son délai est passé. Reprenez-le et réécrivez-le.
error-disk-read-only = Ce poste ne peut pas écrire dans le dossier de données d’AIRCOP. Ce qui s’y trouve reste lisible ; rien n’est envoyé, reçu ni noté. Donnez à cet utilisateur le droit d’y écrire, ou rendez le disque inscriptible.
error-disk-failed = Le disque de ce poste ne lit ou n’écrit pas correctement. Faites maintenant une sauvegarde sur un autre disque et faites vérifier celui-ci.
error-output-failed = Ce que vous avez demandé est fait, mais la réponse n’a pas pu être écrite. Vérifiez la destination de la sortie, et regardez avant de répéter la commande.
error-out-of-memory = Ce poste n’a pas assez de mémoire libre pour ouvrir le coffre de clés. Fermez d’autres programmes, puis réessayez.

## Ce poste

error-locked = AIRCOP est verrouillé. Déverrouillez-le avec votre mot de passe.
error-not-joined = Ce poste n’est encore rattaché à aucun bureau. Ouvrez une invitation du siège.
error-already-joined = Ce poste est déjà rattaché à un bureau. Utilisez un autre dossier de données pour un second.
error-in-use = Une autre fenêtre ou un autre programme a déjà ouvert ce poste. Fermez-le d’abord.
error-vault-damaged = Le coffre de clés de ce poste est endommagé. Demandez une nouvelle invitation au siège.
error-keyring-missing = Le compte utilisateur de ce PC ne contient plus la clé de ce poste. Saisissez le code de secours conservé au coffre.
error-keyring-unavailable = Ce PC ne garde pas de clés pour son utilisateur. Ouvrez la session du PC avec son propre compte et réessayez.
error-bad-recovery = Ce n’est pas le code de secours de ce poste. Comparez-le caractère par caractère.
error-view-exists = Il existe déjà une vue de ce nom. Choisissez un autre nom.
error-archive-damaged = Les archives des messages sont endommagées. Restaurez-les depuis une sauvegarde.
error-archive-newer = Les archives proviennent d’une version plus récente. Mettez AIRCOP à jour sur ce poste.
error-disk-full = Le disque de ce poste est plein. Ce qui s’y trouve reste lisible ; rien de nouveau n’est gardé, envoyé ni reçu. Libérez de l’espace, puis réessayez.

## Invitations

error-invitation-malformed = L’invitation est illisible. Demandez-en une nouvelle au siège.
error-invitation-unknown = Le serveur relais ne connaît pas encore cette invitation : le siège ne s’y est pas connecté depuis. AIRCOP réessaie de lui-même ; si cela dure, demandez au siège de se connecter (aircop sync).
error-invitation-expired = L’invitation a expiré. Demandez-en une nouvelle au siège.
error-invitation-withdrawn = Le serveur relais n’accepte plus cette invitation : le siège l’a retirée, ou son délai est passé. Demandez-en une nouvelle au siège.
error-invitation-used = L’invitation a déjà servi. Demandez-en une nouvelle au siège.
error-invitation-outdated = La clé de l’annuaire a été remplacée après l’établissement de cette invitation. Demandez une nouvelle invitation au siège.
error-invitation-pending = Le siège n’a pas encore confirmé ce poste. Lisez-lui l’empreinte au téléphone.

## La liaison

error-relay-unreachable = Le serveur relais est injoignable. Les messages attendent dans la boîte d’envoi ; vérifiez le réseau.
error-relay-no-network = Ce PC n’a pas de réseau. Les messages attendent dans la boîte d’envoi ; vérifiez le câble et le Wi-Fi.
error-relay-name-unknown = Le nom du serveur relais est inconnu sur ce réseau. Les messages attendent dans la boîte d’envoi ; vérifiez le réseau ou demandez l’adresse au siège.
error-relay-nothing-there = Rien ne répond à l’adresse du serveur relais : il est arrêté, ou l’adresse a changé. Les messages attendent dans la boîte d’envoi ; prévenez le siège si cela dure.
error-relay-silent = Rien ne revient du serveur relais. Ce réseau bloque peut-être l’UDP sur le port de son adresse. Les messages attendent dans la boîte d’envoi ; essayez un autre réseau ou faites ouvrir le port.
error-relay-silent-port = Rien ne revient du serveur relais. Ce réseau bloque peut-être le port UDP { $port }. Les messages attendent dans la boîte d’envoi ; essayez un autre réseau ou faites ouvrir le port.
error-relay-proxy-refused = Le serveur proxy de ce réseau ne mène pas au serveur relais. Les messages attendent dans la boîte d’envoi ; faites-y autoriser l’adresse du serveur relais, ou indiquez le proxy avec son nom et son mot de passe.
error-relay-wrong-key = Le serveur qui répond n’est pas le nôtre. N’allez pas plus loin ; prévenez le siège.
error-relay-not-admitted = Le serveur relais ne connaît pas ce poste. Il sera admis dès que le siège se sera connecté ; si cela prend plus d’une heure, appelez le siège.
error-relay-revoked = Le siège a exclu ce poste. Ce qui s’y trouve reste lisible. Appelez le siège.
error-directory-key-missing = La clé de l’annuaire a été remplacée et ce poste n’a pas reçu la nouvelle : il ne peut pas lire ce que le siège a déclaré depuis. Appelez le siège.
error-relay-moved = Ce serveur relais a été remplacé. AIRCOP passe de lui-même au nouveau dès que l’annuaire le nomme ; les messages attendent. Si cela dure plus de quelques minutes, appelez le siège.
error-bad-address = Ce n’est pas une adresse de serveur relais. Écrivez hôte:port, par exemple relay.example.org:4433.
error-bad-proxy = Ce n’est pas une adresse de serveur proxy. Écrivez http://proxy.example.org:3128 ou socks5://proxy.example.org:1080, précédé de nom:motdepasse@ avant l’hôte si le proxy les demande.
error-relay-over-quota = La boîte d’un destinataire est pleine. Le message reste dans la boîte d’envoi ; appelez ce bureau.
error-relay-full = Le serveur relais n’a plus d’espace. Le message reste dans la boîte d’envoi ; prévenez le siège.
error-relay-refused = Le serveur relais a refusé la demande. Réessayez ; si cela se reproduit, prévenez l’assistance.

## L’annuaire

error-directory-frozen = Le siège ne s’est pas manifesté depuis 7 jours : l’envoi est suspendu. Appelez le siège.
error-clock-behind = L’horloge de ce PC retarde de plus d’une semaine sur le dernier signe du siège : les bureaux croiraient le message expiré. Réglez l’horloge et envoyez de nouveau ; le brouillon est conservé.
error-directory-split = Des annuaires différents sont présentés aux bureaux. Cessez tout envoi et appelez immédiatement le siège.
error-directory-uncosigned = Trop peu de témoins extérieurs ont confirmé cet annuaire. Rien n’en a été repris. Réessayez dans quelques minutes ; si cela persiste, appelez le siège.
error-directory-invalid = La signature de l’annuaire n’est pas valide. Appelez le siège.
error-directory-behind = L’annuaire de ce poste est plus ancien que ce qu’il a déjà signé. Connectez-vous pour qu’il soit récupéré, puis réessayez.
error-directory-file-malformed = Ce n’est pas un fichier d’annuaire pour ce poste, ou il est endommagé. Demandez-en un nouveau au siège.
error-bundle-malformed = Ce n’est pas un lot de messages, ou son début est endommagé. Copiez-le de nouveau depuis le poste qui l’a exporté, ou exportez-le encore une fois.
error-bundle-foreign = Ce lot ne vient pas d’un bureau de votre annuaire. Importez d’abord l’annuaire du siège, ou demandez à la personne qui vous a remis la clé d’où elle vient.
error-restricted = L’émetteur n’autorise ni la copie ni la transmission de ce message. Demandez-lui de lever la restriction ; il le fait par une rectification portant un autre code de traitement ou un autre TLP.
error-prekey-expired = Les clés d’un bureau destinataire sont périmées. Vérifiez d’abord la date et l’heure de ce poste ; si elles sont justes, demandez à ce bureau de lancer AIRCOP.
error-not-headquarters = Seul le siège peut faire cela. Adressez-vous au siège.
error-signatures-missing = Trop peu de clés du siège ont signé. Faites signer la proposition par d’autres détenteurs de clés.
error-proposal-stale = L’annuaire a changé depuis cette proposition. Refaites-la et faites-la signer de nouveau.
error-clock-wrong = L’horloge de ce poste et celle du serveur relais, ou de l’annuaire, ne disent pas la même heure : rien n’a été signé. Réglez la date, l’heure et le fuseau de ce poste, puis réessayez. S’ils sont justes, prévenez le responsable du serveur relais.
error-name-taken = Ce nom est déjà pris, peut-être sous une autre graphie. Choisissez-en un autre.
error-several-matches = Plusieurs portent ce nom. Indiquez l’identifiant de celui que vous voulez.
error-operation-over = Cette opération est terminée. Choisissez un autre groupe ou corrigez ses dates.
error-operation-ahead = Cette opération n’a pas encore commencé. Envoyez le message dans un autre groupe, ou quand elle aura commencé.
error-not-confirmed = Rien n’a été fait, faute de confirmation. Confirmez, ou renoncez.
error-invitation-refused = Le siège a refusé la demande de ce poste. Appelez le siège ; il faut une nouvelle invitation.

## Défaut du logiciel

error-internal = Défaillance interne d’AIRCOP. Réessayez ; si cela se reproduit, prévenez l’assistance.

## Champs

fault-required = Remplissez ce champ.
fault-too-long = Texte trop long. Abrégez-le.
fault-too-many = Trop d’entrées. Supprimez-en.
fault-unknown-code = Valeur hors liste. Choisissez dans la liste.
fault-unknown-airport = Aéroport inconnu. Indiquez le code IATA à trois lettres.
fault-unknown-country = Pays inconnu. Choisissez dans la liste.
fault-flight-number = Numéro de vol non valide. Écrivez-le comme TP1483.
fault-telephone = Écrivez le numéro tel qu’on le compose de l’étranger : +221 33 820 11 22.
fault-callsign = C’est un indicatif radio, pas le numéro de vol : écrivez le numéro du billet.
fault-date = Date non valide. Écrivez-la comme 2026-11-25.
fault-birth-date = Date de naissance impossible. Vérifiez-la sur le document.
fault-time = Ni date ni heure avec décalage par rapport à l’UTC. Écrivez-les comme 2026-11-25 14:30 +01:00.
fault-skipped-time = Ce jour-là, les horloges sautent cette heure à cet endroit. Écrivez une autre heure, ou le décalage UTC.
fault-doubled-time = Ce jour-là, les horloges reculent et cette heure revient deux fois. Ajoutez le décalage UTC, par exemple 2026-10-25 02:30 +02:00.
fault-order = Les heures ne se suivent pas. L’arrivée précède le départ, et chaque étape suit la précédente.
fault-characters = Contient des caractères non admis ici. Supprimez-les.
fault-other-needs-text = Précisez de quoi il s’agit.
fault-at-least-one = Ajoutez au moins une entrée.
fault-number = Nombre non valide. Écrivez-le comme 1810 ou 1.81.
fault-ambiguous-number = Ambigu : décimales ou milliers ? Écrivez 1810 ou 1,81 ; avec trois décimales, ajoutez un zéro : 1,2340.
fault-range = Nombre hors des limites admises. Corrigez-le.
fault-unknown-currency = Monnaie inconnue. Indiquez le code à trois lettres.
fault-check-digit = Le chiffre de contrôle ne concorde pas. Comparez avec l’original.
fault-letter-for-digit = Une lettre est à la place d’un chiffre : O pour 0, I ou L pour 1.
fault-format = Ce numéro n’a pas la forme requise. Comparez avec l’original.
fault-out-of-place = N’a pas sa place ici et ne peut être envoyé. Supprimez-le, ou changez la nature ou la catégorie.
fault-express-waybill = Ce n’est pas une lettre de transport aérien, qui a 11 chiffres. Une lettre de transport express s’écrit comme numéro d’envoi sous poste et express, vecteur express.
fault-air-waybill = C’est une lettre de transport aérien. Saisissez-la sous Fret aérien, Lettre de transport aérien.
fault-postal-item = C’est un numéro d’envoi postal. Saisissez-le sous Envoi postal, Numéro d’envoi.
fault-container-number = C’est un numéro de conteneur. Saisissez-le sous Moyen de transport, Numéro de conteneur.
fault-ship-number = C’est le numéro OMI d’un navire. Saisissez-le sous Moyen de transport, Numéro OMI.

## Quarantaine

quarantine-reason-other = Refusé ({ $reason })
quarantine-reason-truncated = Incomplet : il en manque une partie
quarantine-reason-unknown-version = Produit par une version plus récente d’AIRCOP
quarantine-reason-not-for-us = Impossible à ouvrir avec les clés de ce poste
quarantine-reason-bad-commitment = Falsifié : le contenu et la clé ne vont pas ensemble
quarantine-reason-bad-body = Endommagé pendant l’acheminement
quarantine-reason-bad-padding = Endommagé : la longueur est fausse
quarantine-reason-bad-signature = La signature n’est pas authentique
quarantine-reason-not-canonical = N’a pas la forme prescrite
quarantine-reason-wrong-sender = Signé par un autre appareil que celui annoncé
quarantine-reason-unsupported-kind = Type de message connu seulement d’une version plus récente
quarantine-reason-bad-content = Enfreint une règle des messages de ce type
quarantine-reason-not-addressed = Adressé à d’autres : votre bureau n’est pas sur la liste signée
quarantine-reason-expired = Expiré avant d’arriver
quarantine-reason-unknown-sender = L’appareil émetteur ne figure pas dans l’annuaire
quarantine-reason-wrong-office = L’appareil se réclame d’un bureau auquel il n’appartient pas
quarantine-reason-revoked-sender = L’émetteur a été révoqué par le siège
quarantine-reason-from-the-future = Daté dans le futur : l’horloge de l’émetteur est fausse
quarantine-reason-bad-payload = Le message qu’il contient est illisible
quarantine-reason-foreign-group = Envoyé dans un groupe dont l’émetteur ou votre bureau ne fait pas partie
quarantine-reason-closed-group = Commence quelque chose de nouveau dans un groupe clos
quarantine-reason-exercise-mismatch = Mélange exercice et trafic réel
quarantine-reason-operation-ahead = Envoyé avant le début de son opération
quarantine-reason-not-ocu = Consignes d’un bureau qui n’est ni l’OCU ni le siège
quarantine-reason-two-contents = Un autre contenu sous le numéro d’un message déjà présent
quarantine-reason-not-asked = Réponse d’un bureau qui n’a pas été interrogé
quarantine-reason-other-content = Réponse à une autre demande que celle qui a été envoyée
error-not-administrator = Seul un agent qui administre ce poste peut le faire. Adressez-vous à l’un d’eux.
error-last-administrator = C’est le dernier agent qui administre ce poste. Nommez-en d’abord un autre.
error-panic-off = La touche d’urgence n’est pas activée sur ce poste. Un agent qui l’administre peut l’activer dans les réglages.
error-legal-hold = Ce fil est gelé et ne doit pas être effacé. Levez d’abord le gel, si l’autorité qui l’a ordonné est d’accord.
error-under-way = Une partie est encore en cours : dans la boîte d’envoi, un brouillon ou un fichier. Attendez, ou terminez-la ou abandonnez-la d’abord.
fault-doubled-name = Ce nom figure deux fois dans la liste. Modifiez l’un ou laissez-le de côté.
fault-taken-name = Un bureau de ce nom, ou une invitation ouverte pour lui, existe déjà. Modifiez le nom ou laissez-le de côté.
fault-doubled = Cette valeur figure déjà dans la liste. Retirez l’une des deux.
