guide-title = Справка
guide-pages = Страницы справки
guide-search = Поиск в справке
guide-none = Этих слов нет ни на одной странице.
keys-guide = Справка к тому, что на экране

guide-first-day = Первый день
guide-first-day-about = От приглашения до первой ориентировки на учениях.
guide-first-day-1 = «{ join-title }»: выберите файл приглашения, укажите своё имя и придумайте пароль. { join-password-hint }
guide-first-day-2 = «{ joining-title }»: позвоните туда и продиктуйте отпечаток со своего экрана по группам. Рабочее место допустят, если у них на экране тот же отпечаток.
guide-first-day-3 = «{ unlock-title }»: выберите своё имя и введите пароль. У каждого сотрудника он свой: под отправленным стоит имя того, кто разблокировал.
guide-first-day-4 = Коллег добавляют в разделе «{ settings-title }», «{ settings-part-officers }».
guide-first-day-5 = Чтобы потренироваться, выберите сбоку группу в разделе «{ views-exercise }», затем «{ views-new-alert }». Всё в ней помечено словом «{ strip-exercise }» и отделено от настоящей работы. Если такой группы нет, попросите её у штаб-квартиры.
guide-first-day-6 = «{ strip-lock }» всякий раз, когда уходите. В разделе «{ settings-part-security }» задают, через сколько минут рабочее место блокируется само.
guide-first-day-7 = «{ backup-title }». { backup-means }

guide-list = Список и то, что не терпит отлагательства
guide-list-about = То, что требует вас сейчас, стоит первым; остальное ждёт своей очереди.
guide-list-1 = Строка над панелями говорит о самом срочном. { $keys-attention } открывает его; ещё раз — следующее.
guide-list-2 = { sounds-note }
guide-list-3 = «{ views-inbox }» — то, что пришло; «{ views-needs-answer }» — то, на что это подразделение должно ответить.
guide-list-4 = { $keys-move } и { $keys-move-back } ведут по списку, { $keys-open } открывает сообщение, { $keys-close } закрывает.
guide-list-5 = «{ list-order }»: «{ list-order-catchable }» или «{ list-order-arrival }».
guide-list-6 = { $keys-filter } открывает отбор. «{ filter-save }» хранит его сбоку под названием.
guide-list-7 = { $keys-pick } отмечает сообщение. { $keys-read } помечает все отмеченные прочитанными, { $keys-acknowledge-all } подтверждает их получение.
guide-list-8 = { $keys-menu } или правая кнопка мыши показывает, что можно сделать с сообщением.

guide-read = Прочитать и подтвердить получение
guide-read-about = Отправитель видит, докуда дошло сообщение и кто подтвердил его получение.
guide-read-1 = Карточка вверху говорит главное; под ней — всё сообщение.
guide-read-2 = Когда вы открываете сообщение, отправитель узнаёт, что оно прочитано. «{ message-acknowledge }» ({ $keys-acknowledge }) сообщает ему, с вашим именем и временем, что вы приняли его к сведению.
guide-read-3 = Подтверждение уходит через несколько секунд. До этого его можно вернуть: «{ app-undo }».
guide-read-4 = Под сообщением, которое отправили вы, «{ message-receipts }» показывает по каждому подразделению, доставлено ли оно, прочитано ли, подтверждено ли получение и когда.
guide-read-5 = «{ work-title }»: поручите цепочку коллеге или напишите замечание. Другие подразделения не видят ни того, ни другого.
guide-read-6 = «{ kept-until }». { kept-until-means }
guide-read-7 = «{ kept-hold }». { kept-hold-means }

guide-alert = Отправить ориентировку
guide-alert-about = Предупредить тех, у кого приземлится пассажир или груз.
guide-alert-1 = «{ views-new-alert }» ({ $keys-alert }). Что нужно заполнить, помечено: «{ write-required }».
guide-alert-2 = «{ form-scan }»: отсканируйте паспорт или посадочный талон либо вставьте код, и поля заполнятся. То, что вы ввели сами, останется.
guide-alert-3 = «{ write-journey }»: каждый аэропорт по коду или городу, с рейсом и временем по тамошним часам.
guide-alert-4 = «{ write-to }»: выберите категорию, отдельные подразделения или те, что на маршруте. Прочитать смогут те, кто виден выбранным, и никто больше.
guide-alert-5 = { $keys-next-field } — к следующему полю, { $keys-stop } — к следующей части формы. { $keys-send } отправляет.
guide-alert-6 = То, что вы пишете, само сохраняется как черновик. { $keys-close } закрывает форму; она остаётся в списке «{ views-drafts }».
guide-alert-7 = После отправки сообщение несколько секунд можно вернуть: «{ app-undo }». Со срочностью «{ urgency-flash }» оно уходит сразу.
guide-alert-8 = «{ template-from }» ({ $keys-template }) начинает с того, что вы сохранили как шаблон.

guide-answer = Ответить на ориентировку
guide-answer-about = Сообщить тому, кто спрашивает, что сделано и что из этого вышло.
guide-answer-1 = «{ message-reply }» ({ $keys-reply }) в открытом сообщении.
guide-answer-2 = «{ form-status }»: «{ reply-status-received }», «{ reply-status-in-progress }» или «{ reply-status-closed }».
guide-answer-3 = «{ form-outcome }» говорит, что вышло. Если ничего не сделано, форма спрашивает почему.
guide-answer-4 = «{ form-question }» — ваш вопрос отправителю. На его экране он не терпит отлагательства.
guide-answer-5 = «{ thread-answers }» над сообщениями цепочки показывает, что сказало каждое подразделение и кто ещё не ответил.
guide-answer-6 = Если что-то изъято, следует «{ thread-seize }» ({ $keys-seizure }). Рабочее место напоминает об этом, пока отчёта нет.

guide-seizure = Оформить изъятие
guide-seizure-about = Что найдено, как это было спрятано и у кого.
guide-seizure-1 = Из открытой ориентировки: «{ thread-seize }» ({ $keys-seizure }). Без ориентировки: «{ views-new-seizure }».
guide-seizure-2 = «{ form-seized-goods }»: каждый вид отдельной строкой, с количеством и единицей.
guide-seizure-3 = «{ form-concealment }»: где и как было спрятано. Фотография скажет больше.
guide-seizure-4 = «{ form-offenders }»: лица и что с ними стало. «{ form-case }»: кто принял дело и чем оно кончилось.
guide-seizure-5 = То, что станет известно позже, отправляют как исправление: «{ thread-correct }».
guide-seizure-6 = «{ form-seizure-withdrawn }». { form-seizure-withdrawn-note }
guide-seizure-7 = «{ views-statistics }» складывает изъятия этого рабочего места.

guide-correct = Исправить и отозвать
guide-correct-about = Ушедшее не стирается: более поздняя версия говорит, что верно теперь.
guide-correct-1 = Пока сообщение ждёт в исходящих, «{ message-recall }» снова делает его черновиком.
guide-correct-2 = После этого «{ thread-correct }» в открытом сообщении начинает новую версию для тех же подразделений.
guide-correct-3 = Прежнюю версию можно читать; на ней отметка «{ thread-corrected-mark }».
guide-correct-4 = Подразделение, которое уже ответило, должно ответить и на исправление ориентировки.
guide-correct-5 = «{ thread-withdraw }» ({ $keys-withdraw }) прекращает вашу ориентировку, с указанием причины. { form-withdrawing-means }
guide-correct-6 = Исправить или отозвать сообщение может только отправившее его подразделение.

guide-files = Фотографии и файлы
guide-files-about = Передать увиденное и ничего лишнего.
guide-files-1 = «{ files-attach }» в форме; или перетащите файл в окно, или вставьте изображение.
guide-files-2 = Из фотографии убирается то, что записала камера (место, время, телефон), если не отмечено «{ files-keep }».
guide-files-3 = Под каждым файлом напишите строкой, что на нём.
guide-files-4 = К сообщению можно приложить 32 файла, каждый до 2 ГиБ.
guide-files-5 = «{ files-look }» показывает фотографию в окне. В загрузки попадает только то, для чего вы нажали «{ files-save }»; там AIRCOP его больше не защищает.
guide-files-6 = Сервер обмена хранит файлы 30 дней. «{ files-fetch }» получает файл, который не пришёл сам.

guide-search-and-watch = Поиск, уже встречалось, список наблюдения
guide-search-and-watch-about = Известны ли уже лицо, документ, номер или рейс.
guide-search-and-watch-1 = { $keys-search } ищет во всех сообщениях. Имена находятся в любом написании и любой письменности.
guide-search-and-watch-2 = В поле поиска: { list-search-hint }.
guide-search-and-watch-3 = «{ seen-title }» в сообщении показывает прежние — с тем же лицом, документом или номером. Если это лишь похоже, сравните и выберите «{ seen-same-button }» или «{ seen-not-button }».
guide-search-and-watch-4 = «{ watch-title }». { watch-about }
guide-search-and-watch-5 = «{ passengers-title }». { passengers-about } { passengers-kept }
guide-search-and-watch-6 = «{ ask-others }». { ask-intro }
guide-search-and-watch-7 = { $keys-palette } по нескольким буквам ведёт к списку, подразделению, сообщению или странице этой справки.

guide-handover = Сдать смену
guide-handover-about = Следующий сотрудник знает, что открыто, и записано, за кем это было.
guide-handover-1 = «{ views-handover }» показывает, что должно это подразделение, чего оно ждёт, какие ориентировки открыты и что дошло не до всех.
guide-handover-2 = То, чего нет в сообщениях, напишите в поле «{ handover-note }».
guide-handover-3 = «{ handover-hand }». { handover-hand-says }
guide-handover-4 = Следующий сотрудник входит со своим паролем, читает страницу и нажимает «{ handover-take }». До этого открытое остаётся за вами.
guide-handover-5 = «{ handover-records }» хранит каждую передачу с обоими именами и временем. Их можно искать и сохранять как PDF.

guide-trouble = Если что-то не так
guide-trouble-about = Что рабочее место ещё делает и кому звонить.
guide-trouble-1 = «{ strip-offline }»: отправленное ждёт в списке «{ views-outbox }» и уходит само, как только появится связь. Читать, искать и писать можно.
guide-trouble-2 = «{ strip-directory-stale }». { alarm-stale }
guide-trouble-3 = «{ strip-directory-frozen }». { alarm-frozen }
guide-trouble-4 = «{ strip-directory-split }». { alarm-split }
guide-trouble-5 = «{ views-undelivered }»: откройте то, что задерживается, и нажмите «{ message-resend }» или позвоните в подразделение. Номер — в разделе «{ views-directory }».
guide-trouble-6 = «{ views-quarantine }». { quarantine-intro }
guide-trouble-7 = Компьютер потерян или украден: сразу позвоните в штаб-квартиру, она его отключит. Без пароля то, что на нём, остаётся зашифрованным.
guide-trouble-8 = Часы неверны: установите дату, время и часовой пояс компьютера. До этого время, которое вы вводите, и обратный отсчёт могут быть неверны.

guide-secret = Что остаётся в тайне, а что нет
guide-secret-about = Кто что может прочитать и что вам с этим можно делать.
guide-secret-1 = Открыть сообщение могут только подразделения, которые выбрал отправитель. Сервер обмена передаёт его, не имея возможности прочитать; штаб-квартира тоже не может, если её не выбрали.
guide-secret-2 = Но сервер обмена видит, какой компьютер какому отправляет, когда и сколько.
guide-secret-3 = «{ work-title }», «{ watch-title }» и «{ views-handover }» остаются в вашем подразделении. Список пассажиров не хранится вовсе.
guide-secret-4 = Что можно передавать дальше, решает предоставивший. Из того, что пришло с пометкой «{ handling-h2 }», «{ handling-h3 }» или «{ tlp-red }», сохранить ничего нельзя: вместо «{ paper-save }» стоит «{ release-ask }».
guide-secret-5 = Кто сидит за разблокированным рабочим местом, читает всё. Сфотографировать экран ничто не помешает.
guide-secret-6 = То, что вы сохранили или напечатали, AIRCOP больше не защищает.
guide-secret-7 = «{ settings-part-wipe }». { settings-wipe-note }

guide-codes = Что значат коды
guide-codes-about = Они стоят при каждом сообщении; в форме они в разделе «{ write-more }».
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = B2, X4 и подобное — оценка сообщения: буква для источника, цифра для сведений.
guide-codes-11 = «{ write-source }»: { source-a }; { source-b }; { source-c }; { source-x }.
guide-codes-12 = «{ write-information }»: { information-1 }; { information-2 }; { information-3 }; { information-4 }.
guide-codes-13 = Подразделения: { office-kind-jaitf }; { office-kind-ocu }; { office-kind-rilo }; { office-kind-cn }; { office-kind-ncb }.

guide-hq-admit = Пригласить и допустить подразделение
guide-hq-admit-about = Входит только тот, кого сверили по телефону.
guide-hq-admit-1 = «{ hq-tab-invitations }», «{ hq-invite }»: название, страна и место подразделения, его телефон, группы и роли.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = Подразделение открывает приглашение и подаёт заявку; тогда она стоит в разделе «{ hq-tab-requests }».
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = «{ hq-list-open }» приглашает сразу многих. { hq-list-about }
guide-hq-admit-6 = «{ hq-cancel }» отменяет приглашение, которым никто не воспользовался.

guide-hq-revoke = Отключить подразделение или компьютер
guide-hq-revoke-about = После потери, кражи или сомнения: сначала отключить, потом разбираться.
guide-hq-revoke-1 = «{ hq-tab-offices }»: подразделение находят по названию, месту, стране, группе или отпечатку.
guide-hq-revoke-2 = «{ hq-revoke-device }» отключает одно устройство, «{ hq-revoke-office }» — подразделение со всеми устройствами. Вернуть это нельзя.
guide-hq-revoke-3 = С этого времени для него ничего не шифруется, а то, что оно отправляет, везде отклоняется. То, что у него уже есть, там можно читать.
guide-hq-revoke-4 = «{ hq-reason-label }»: не пишите туда того, что может кому-то навредить.
guide-hq-revoke-5 = «{ hq-one-more }» приглашает компьютер на замену.

guide-hq-groups = Группы и операции
guide-hq-groups-about = Кто с кем работает, с какого и по какое время.
guide-hq-groups-1 = «{ hq-group-new }»: «{ group-kind-permanent }», «{ group-kind-operation }» или «{ group-kind-exercise }». Учения никогда не смешиваются с настоящей работой.
guide-hq-groups-2 = «{ hq-add-member }» включает подразделение с ролью; «{ hq-leaves }» прекращает это.
guide-hq-groups-3 = Роли: { role-ocu }; { role-cn }; { role-rilo }; { role-ncb }; { role-plain }; { role-observer }.
guide-hq-groups-4 = «{ hq-retention-change }». { hq-retention-means }
guide-hq-groups-5 = «{ hq-group-close }»: ничего нового в ней не начинается; то, что есть, можно читать.

guide-hq-sign = Подписать, одному и вместе
guide-hq-sign-about = Каждое изменение реестра читают словами, прежде чем подписать.
guide-hq-sign-1 = «{ hq-sheet-title }»: здесь сказано, что сделает изменение и сколько подписей нужно. Только потом — «{ hq-sheet-confirm }».
guide-hq-sign-2 = Если одной подписи мало, изменение хранится в разделе «{ hq-tab-proposals }», а файл для остальных лежит в загрузках.
guide-hq-sign-3 = Остальные подписывают своим файлом ключа. { hq-proposals-about }
guide-hq-sign-4 = «{ hq-proposal-submit }», когда подписей достаточно.
guide-hq-sign-5 = «{ hq-proposal-stale }». { hq-proposal-stale-about }
guide-hq-sign-6 = «{ hq-tab-history }» показывает каждое изменение и кто его подписал.

guide-hq-health = Как обстоят дела
guide-hq-health-about = Получают ли рабочие места ваш сигнал, а вы — их сообщения.
guide-hq-health-1 = Пусть одно рабочее место штаб-квартиры работает постоянно: оно каждый день подписывает сигнал. Без него рабочие места через 48 часов предупреждают, а через 7 дней прекращают отправку.
guide-hq-health-2 = «{ hq-health-link }» и «{ hq-health-put-up }» говорят, есть ли у сервера обмена всё, что вы подписали.
guide-hq-health-3 = «{ hq-health-silent }». { hq-health-silent-about }
guide-hq-health-4 = «{ hq-health-witnesses }»: они подтверждают, что все подразделения видят один и тот же реестр.
guide-hq-health-5 = { hq-health-relay-untold }
