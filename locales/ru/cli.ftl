### Тексты командной строки. Слова и столбцы терминала: как можно короче.

## Отказы

cli-file-failed = { $file }: { $why }
cli-file-too-long = { $file }: слишком длинно для сообщения.
cli-json-malformed = { $file } не читается как сообщение: строка { $line }, столбец { $column }.
cli-json-addressed = В { $file } указаны получатели или вид сообщения. Задавайте их только аргументами.
cli-several-officers = Это хранилище ключей есть у нескольких сотрудников: { $officers }. Укажите нужного с помощью --officer.
cli-several-groups = Открыто несколько групп: { $groups }. Укажите нужную с помощью --group.
cli-relay-not-set = По адресу { $address } не отвечает сервер с этим ключом. Ничего не изменено. { $why } С --force он будет объявлен всё равно.
cli-relay-needed = Укажите адрес и ключ сервера или файл для записи с --statement.
cli-officer-needed = Укажите сотрудника нового хранилища ключей с помощью --officer.
cli-data-needed = Укажите с помощью --data, где находятся данные подразделения.
cli-directory-in-use = В { $directory } есть другие файлы. Выберите пустую папку.
cli-passwords-differ = Пароли не совпадают. Ничего не сделано.
cli-no-password = Без терминала пароль запросить нельзя. Задайте его в AIRCOP_PASSWORD.

## Запросы

cli-password = Пароль ({ $officer }):{" "}
cli-new-password = Новый пароль ({ $officer }), не менее 12 знаков:{" "}
cli-password-again = Ещё раз:{" "}

## Примечания

cli-waits = { $reference } ждёт в исходящих ({ $code }) и уйдёт при следующем aircop sync. { $why }
cli-receipt-waits = Отправитель узнает при следующем aircop sync ({ $code }). { $why }
cli-briefing-no-roll-call = Перекличка есть только у отправителя инструктажа и у OCU.
cli-waits-for-turn = Ожидание конца другой команды этого рабочего места.
cli-proxy-set = Там, где UDP не проходит, связь с сервером обмена теперь идёт через прокси-сервер { $proxy }.
cli-proxy-direct = Прокси-сервер больше не используется.
cli-proxy-environment = Теперь используется прокси-сервер среды (HTTPS_PROXY), если он задан.
cli-relay-silent = По адресу { $address } отсюда не отвечает сервер с этим ключом. { $why }
cli-no-relay = Сохранено только здесь: сервер обмена ещё не указан.
cli-not-put-up = Сохранено здесь; уйдёт на сервер обмена при следующей синхронизации. { $why }
cli-request-waits = Запрос уйдёт в штаб-квартиру при следующей синхронизации. { $why }
cli-requests-old = Не удалось узнать у сервера обмена о новых запросах. { $why }
cli-missed =
    { $count ->
        [one] Пропущено { $count } событие.
        [few] Пропущено { $count } события.
        [many] Пропущено { $count } событий.
       *[other] Пропущено { $count } события.
    }

## Ответы

cli-sent-done = Отправлено: { $reference }.
cli-sent-delivered = { $reference } получили все подразделения.
cli-sent-undelivered = { $reference } отправлено. Получили подразделений: { $done } из { $all }.
cli-draft-saved = Черновик сохранён: { $draft }
cli-draft-dropped = Черновик { $draft } удалён.
cli-manual-written = Страницы руководства в { $folder }: { $count }
cli-code = Код
cli-means = Значение
cli-sent-waits = { $reference } в исходящих. Отправьте командой aircop sync.
cli-acknowledged = Получение подтверждено: { $message }.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = Ведёт { $text } ({ $officer }, { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }, { $time })
cli-office-only = Только в этом подразделении:
cli-recalled = Отозвано: { $message }. Это снова черновик.
cli-joining = Ожидание штаб-квартиры. Позвоните туда и продиктуйте этот отпечаток: { $fingerprint }
cli-founded = Штаб-квартира создана. Настройте сервер обмена с указанным выше ключом, затем задайте его адрес: aircop hq relay
cli-relay-set = Сервер обмена: { $address }.
cli-statement-written = Каталог записан в { $file }. Рабочие места без связи с сервером принимают его командой: aircop relay take
cli-relay-moved = Теперь это рабочее место использует сервер { $address }.
cli-directory-taken = Сервер остаётся прежним. Новых записей каталога: { $count }.
cli-bundle-written = Записано в { $file } ({ $size }). Сообщений: { $messages }, всего конвертов: { $envelopes }, файлов: { $files }. Всё остаётся в исходящих, пока этого не примет сервер.
cli-bundle-left = Не вошло: { $left } (сейчас нельзя запечатать или слишком много), файлов: { $files }. Они уйдут, когда появится связь.
cli-bundle-taken = Принято. Новых сообщений: { $messages }, конвертов для этого рабочего места: { $envelopes }, файлов: { $files }. Для других рабочих мест: { $others }.
cli-bundle-carried = Принято сервером конвертов из этого пакета: { $envelopes }.
cli-bundle-files-stay = Файлы остаются на носителе: передать их серверу может только рабочее место, которое их отправляет.
cli-bundle-part = Часть { $part } пакета не принята: { $why }.
cli-invited = Приглашение для { $office } находится в { $file }. Оно действует до { $expires } и только для одного устройства. Любой, у кого оно есть, может запросить подключение.
cli-admitted = Допущено: { $office }.
cli-group-opened = Группа открыта: { $group }.
cli-group-closed = Группа закрыта: { $group }.
cli-role-given = { $office } теперь в группе { $group }: { $role }.
cli-role-withdrawn = { $office } больше не в группе { $group }.
cli-telephone-set = Телефон подразделения { $office }: { $telephone }.
cli-telephone-removed = В справочнике больше нет номера подразделения { $office }.
cli-revocation = Доступ отозван: { $who }. Для этого адресата больше ничего не шифруется.
cli-carrier = Соединение
cli-heartbeat-given = Штаб-квартира подтвердила, что она на связи.
cli-log-key-replaced = У справочника новый ключ на сервере обмена. Каждое действующее устройство получит его при следующем обмене, открытые приглашения остаются в силе.

## При наблюдении

cli-online = на связи, в исходящих: { $outbox }
cli-connecting = соединение, в исходящих: { $outbox }
cli-offline = нет связи ({ $code }), в исходящих: { $outbox }. { $why }
cli-changed = изменено: { $message }
cli-quarantined = новая запись в карантине
cli-directory-changed = реестр изменился
cli-asks-to-join = { $office } просит о присоединении ({ $officer }). Пусть отпечаток продиктуют по телефону; если он совпадает: aircop hq approve { $fingerprint }

## Ничего нет

cli-no-messages = Сообщений нет.
# $reference, $messages (texts).
cli-ambiguous = Номер { $reference } носят несколько сообщений. Укажите идентификатор нужного: { $messages }
cli-no-groups = Групп нет.
cli-no-offices = Подразделений нет.
cli-no-quarantine = В карантине ничего нет.
cli-no-drafts = Черновиков нет.
cli-no-requests = Запросов на подключение нет.
cli-no-recipients = Получателей нет.
cli-more = Показано не всё. Увеличьте --limit, чтобы увидеть остальное.

## Подписи и столбцы

cli-office = Подразделение
cli-officer = Сотрудник
cli-session = Рабочее место
cli-session-not-joined = не подключено
cli-session-joining = ждёт допуска
cli-session-refused = отклонено штаб-квартирой
cli-session-locked = заблокировано
cli-session-unlocked = подключено
cli-fingerprint = Отпечаток
cli-fingerprint-hq = Отпечаток реестра
cli-admin-key = Ключ для сервера обмена
cli-directory = Реестр
cli-directory-fresh = актуален
cli-directory-stale = устарел: от штаб-квартиры нет сигнала 48 часов
cli-directory-withheld = УТАИВАЕТСЯ: штаб-квартира подписала больше, чем отдаёт сервер
cli-directory-uncosigned = НЕ ПОДТВЕРЖДЁН: слишком мало внешних свидетелей подписали то, что отдаёт сервер
cli-directory-frozen = заморожен: от штаб-квартиры нет сигнала 7 дней, отправка приостановлена
cli-directory-split = РАСХОДИТСЯ: сервер обмена показывает разные реестры
cli-heartbeat = Сигнал штаб-квартиры
cli-clock = Часы
cli-disk = Диск
cli-messages = Сообщения
cli-counts = непрочитанных: { $unread }, ждут ответа: { $needs_answer }, в исходящих: { $outbox }, черновиков: { $drafts }, в карантине: { $quarantine }, непрочитанных в учениях: { $exercise }
cli-entries = Записей
cli-root = Корень
cli-time = Время
cli-urgency = Срочность
cli-kind = Вид
cli-reference = Номер
cli-route = Маршрут
cli-from = От кого
cli-state = Состояние
cli-state-new = новое
cli-state-read = прочитано
cli-state-acknowledged = принято
cli-state-waiting = ожидает
cli-state-sent = отправлено
cli-state-delivered = доставлено
cli-state-failed = не отправлено
cli-state-recalled = отозвано
cli-state-corrected = исправлено: { $message }
cli-subject = Тема
cli-exercise = УЧЕНИЯ
cli-group = Группа
cli-recipients = Получатели
cli-received = Получено
cli-signed-by = Подписано
cli-id = Идентификатор
cli-corrected-by = Исправлено. Действует { $message }.
cli-action = Запрашиваемые действия
cli-description = Описание
cli-recipient = Получатель
cli-role = Роль
cli-problem = Препятствие
cli-our-role = Наша роль
cli-open = открыта
cli-closed = закрыта
cli-unread = Непрочитано
cli-country = Страна
cli-place = Место
cli-telephone = Телефон
cli-languages = Языки
cli-devices = Устройства
cli-active = действует
cli-revoked = доступ отозван
cli-number = №
cli-count = Число
cli-first = Первый
cli-last = Последний
cli-bytes = Байт
cli-reason = Причина
cli-asked = Запрошено
cli-approved = одобрено
cli-not-approved = ждёт вашего решения

## Само рабочее место

cli-you = вы
cli-passphrase = Парольная фраза резервной копии:{" "}
cli-evidence-written = Доказательство находится в { $file }. Проверить его может каждый: aircop verify
cli-evidence-holds = Доказательство подлинно.
cli-evidence-second = То же устройство подписало другое содержание под номером этого сообщения:
cli-evidence-bad = { $file } ничего не доказывает: проверка не пройдена.
cli-backed-up = Резервная копия находится в { $file }. Без парольной фразы она бесполезна.
# $added, $known, $refused (numbers).
cli-restored = Из { $file } добавлено сообщений: { $added }, уже имелось: { $known }, отклонено после проверки: { $refused }.
# $kept, $file (paths), $added (a number).
cli-restored-place = Повреждённый архив сохранён как { $kept }, на его месте архив из { $file }. Добавлено сообщений, которые ещё удалось прочитать: { $added }.
# $count (a number). A list follows.
cli-restored-drafts = Никогда не отправлялось, теперь в черновиках: { $count }. Просмотрите каждое и отправьте или удалите. Файлы нужно приложить заново.
cli-was-draft = был черновик
cli-was-waiting = ожидало отправки
cli-was-recalled = было отозвано
# $done, $total (numbers).
cli-salvaging = Чтение того, что осталось от повреждённого архива: страница { $done } из { $total }
# $done, $total (numbers).
cli-restoring = Проверка и добавление сообщений: { $done } из { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = Журнал не продолжается с того места, где был: записей было { $kept }, найдено { $found }. Кто-то его обрезал или подменил архив более старой копией. Сообщите в штаб-квартиру, затем отметьте это командой aircop audit --noted.
cli-audit-break-noted-now = Отмечено в журнале.
cli-wipe-sure = Отменить это нельзя. Подтвердите с помощью --yes.
cli-wiped = Ключи, сообщения и настройки уничтожены.
cli-audit-unlocked = разблокировано
cli-audit-locked = заблокировано
cli-audit-opened = сообщение открыто
cli-audit-exported = сообщение выгружено
cli-audit-deleted = удалено
cli-audit-sent = сообщение отправлено
cli-audit-officer-added = сотрудник добавлен
cli-audit-officer-removed = сотрудник исключён
cli-audit-password-changed = пароль изменён
cli-audit-keyring-tied = привязано к этому ПК
cli-audit-keyring-untied = отвязано от этого ПК
cli-about-needed = Укажите в --about, о каком сообщении речь.
cli-about-nothing = Ориентировка и записка не относятся к другому сообщению; уберите --about.
cli-audit-backed-up = резервная копия создана
cli-audit-restored = сообщения взяты из резервной копии
cli-audit-break-noted = разрыв журнала отмечен

## Файлы

cli-file = Файл
cli-size = Размер
cli-caption = Подпись к файлу
cli-no-files = В этом сообщении нет файлов.
cli-file-progress = { $file }: { $done } из { $size }
cli-file-waits = { $file } ждёт: { $why } ({ $code }). Передача продолжится при работе `aircop sync --watch`.
cli-file-saved = { $file } записан: { $name }, { $size }. Это то, что подписал отправитель.
cli-attaching = Прикладывается { $file } ...
cli-file-says = { $file }: { $says }

## Несколько ключей штаб-квартиры

cli-name = Имя
cli-device = Устройство
cli-device-active = действует
cli-device-revoked = доступ отозван
cli-public-key = Открытый ключ
cli-nobody = никто
cli-key-passphrase = Парольная фраза ключа { $name } (не менее 12 знаков):{" "}
cli-key-made = Ключ находится в { $file }. Храните файл и парольную фразу раздельно. Продиктуйте отпечаток штаб-квартире по телефону.
cli-key-opens = { $file } открывается этой парольной фразой.
cli-key-not-in-policy = Ключ { $name } не входит в число ключей штаб-квартиры или больше не входит.
cli-needs-root = Подписей для смены ключей
cli-needs-admit = Подписей для допуска
cli-needs-revoke = Подписей для отзыва
cli-needs-groups = Подписей для групп и ролей
cli-needs-cosignatures = Сколько свидетелей должны подписать
cli-witness = Свидетель
cli-witness-none = Это рабочее место не внешний свидетель. Чтобы сделать его свидетелем: aircop witness --begin ИМЯ
cli-witness-unnamed = Штаб-квартира ещё не указала этот ключ. Там: aircop hq policy --add-witness { $signer }
cli-witness-cosigned = Реестр подтверждён до записи { $size }.
cli-witness-refused = Реестр больше не подтверждается: { $why }. Позвоните в штаб-квартиру.
cli-proposed = Пока ничего не сделано. Не хватает подписей: { $missing }. Предложение находится в { $file }. Держатели ключей подписывают его командой aircop hq sign { $file } --key KEYFILE; затем здесь: aircop hq submit { $file }
cli-signed = Подписано ключом { $name }: { $file }.
cli-signatures-missing = Не хватает подписей: { $missing }.
cli-signatures-enough = Подписей достаточно. В штаб-квартире: aircop hq submit { $file }
cli-proposal-bad = { $file } нельзя ни подписывать, ни вносить: проверка не пройдена.
cli-proposal-unknown = В { $file } есть то, что понимает только более новая версия. Обновите программу, прежде чем подписывать.
cli-proposal-stale = { $file } внести уже нельзя: реестр с тех пор изменился. Повторите предложение командой aircop hq renew { $file } и дайте подписать новый файл.
cli-proposal-unsigned = { $file } подписало слишком мало людей. Дайте подписать: aircop hq sign { $file } --key KEYFILE
cli-renewed = Предложение повторено.
cli-submitted = Внесено в реестр. Записей: { $size }.

## Что говорится в предложении, до подписи

cli-says-founds = Этим создаётся новый реестр.
cli-says-policy = Отныне за штаб-квартиру подписывают эти ключи:
cli-says-office = Допускается подразделение { $office } ({ $kind }, { $country }, { $place }).
cli-says-device = Допускается устройство, подразделение { $office }: отпечаток { $fingerprint } ({ $label }).
cli-says-office-revoked = Отзывается доступ подразделения { $office } со всеми его устройствами. Причина: { $reason }
cli-says-device-revoked = Отзывается доступ устройства { $fingerprint }, подразделение { $office }. Причина: { $reason }
cli-says-group = Открывается группа { $group } ({ $kind }; начало { $starts }, конец { $ends }). { $briefing }
cli-says-group-closed = Закрывается группа { $group }.
cli-says-role = { $office } отныне в группе { $group }: { $role }.
cli-says-role-withdrawn = { $office } выходит из группы { $group }.
cli-says-telephone = Телефон подразделения { $office }: { $telephone } (пусто: номера нет).
cli-says-relay = Все рабочие места переходят на сервер { $address } (ключ { $key }).
cli-says-log-key = Ключ справочника на сервере обмена заменяется; новый получают устройства ({ $devices }) и открытые приглашения ({ $invitations }). Те, у кого доступ отозван, более поздних записей не прочтут.
cli-says-heartbeat = Сигнал штаб-квартиры ({ $time }).
cli-says-unknown = То, что понимает только более новая версия.
cli-says-signatures = Подписей: { $found } из { $needed } ({ $names })

## Тревога

cli-the-relay = сервер обмена
cli-no-alarms = Тревог нет.
cli-alarms-noted = Принято к сведению. Недостающее запрашивается дальше.
cli-alarm-no-proof = доказательства отсюда нет
cli-alarm-unprovable = Одно это рабочее место доказать тревогу не может: имевшаяся здесь контрольная точка старше другой. Это может подразделение, которое получит отсюда сообщение.
cli-root-held = Корень при этом размере
cli-split-means = Ключами штаб-квартиры подписаны два реестра, которые различаются в первых записях (их { $size }). Оба сразу верными быть не могут: второй составила штаб-квартира или тот, у кого есть её ключ.
cli-split-compare = Сверьте отпечаток реестра со штаб-квартирой по телефону: ключи — те, что названы в этом реестре.
cli-split-not = Это не доказывает, какой из двух реестров верный и кто кому показал второй.

## Exercises

# $count (number), $name (text)
cli-exercise-played = Учения { $name } проведены, отправлено сообщений: { $count }.
cli-exercise-sent = { $title } отправлено: { $reference }
cli-exercise-step = { $file }, шаг { $step }: в таком виде отправить нельзя.
cli-exercise-group = { $group } — не открытая группа учений. Учения проводятся только в такой группе.
cli-audit-handed-over = смена сдана
cli-audit-taken-over = смена принята
cli-audit-assigned = поручено сотруднику
cli-audit-passengers-matched = сверен список пассажиров
cli-audit-administrator-named = назначен администратор
cli-audit-administrator-ended = полномочия администратора сняты
cli-audit-acknowledgement-undone = подтверждение отозвано

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = Группа { $group } открыта. Сообщения в ней можно отправлять с { $starts }.
cli-group-ahead = не началась
cli-group-over = завершена
cli-begins = Начало
cli-ends = Окончание
cli-no-members = Подразделений нет.
cli-confirm = Отменить это нельзя. Для подтверждения введите { $yes }:
cli-yes = да
cli-confirm-needed = Ничего не сделано: { $what } Нет терминала, чтобы спросить; с --yes это делается без вопроса.
cli-not-confirmed = Ничего не сделано: { $what }
cli-revokes-office = Подразделение { $office } лишится доступа со всеми устройствами ({ $devices }).
cli-revokes-device = Устройство { $fingerprint } ({ $label }) подразделения { $office } лишится доступа. Действующих устройств у него, вместе с этим: { $devices }.
cli-closes-group = Группа { $group } будет закрыта для всех подразделений ({ $members }).
cli-refused = отклонён
cli-request-refused = Запрос { $fingerprint } отклонён. Запросивший узнает об этом.
cli-no-invitations = Приглашений нет.
cli-made = Создано
cli-good-until = Действует до
cli-invitation-used = использовано
cli-invitation-cancelled = отменено
cli-invitation-expired = истекло
cli-invitation-outdated = устарело: ключ справочника заменён, выпишите новое
cli-cancelled = Приглашение для { $office } отменено. Сервер забудет его при следующем обмене.
cli-log = Журнал
cli-log-cut = Журнал этого рабочего места потерял записи, или вместо архива поставлена его старая копия. См. aircop audit и сообщите в штаб-квартиру.
cli-says-policy-changes = Что меняется в ключах штаб-квартиры:
cli-says-key-added = Добавляется { $name }: отпечаток { $fingerprint }.
cli-says-key-removed = Удаляется { $name }: отпечаток { $fingerprint }.
cli-says-witness-added = Добавляется свидетель { $name }: отпечаток { $fingerprint }.
cli-says-witness-removed = Удаляется свидетель { $name }: отпечаток { $fingerprint }.
cli-says-key-renamed = { $before } теперь называется { $name }.
cli-says-number = { $what }: было { $before }, станет { $after }.
cli-says-nothing = Ничего не меняется.
cli-says-role-changed = У { $office } меняется роль в { $group }: была { $before }, будет { $role }.
cli-audit-invited = приглашение создано
cli-audit-invitation-cancelled = приглашение отменено
cli-audit-request-refused = запрос отклонён
cli-audit-office-admitted = подразделение допущено
cli-audit-device-admitted = устройство допущено
cli-audit-office-revoked = доступ подразделения отозван
cli-audit-device-revoked = доступ устройства отозван
cli-audit-group-opened = группа открыта
cli-audit-group-closed = группа закрыта
cli-audit-role-granted = роль назначена
cli-audit-role-withdrawn = роль отозвана
cli-audit-telephone-set = указан номер телефона
cli-audit-policy-changed = ключи штаб-квартиры изменены
cli-audit-relay-changed = сервер обмена изменён
cli-audit-log-key-replaced = ключ справочника заменён
cli-audit-proposed = предложено на подпись
cli-directory-clock = оценить нельзя: часы этого компьютера отстают от последнего сигнала штаб-квартиры; установите дату, время и часовой пояс
cli-clock-wrong = Часы этого компьютера и часы сервера обмена или реестра показывают время, указанное ниже, поэтому ничего не подписано. Установите дату, время и часовой пояс и повторите. Если они верны, сообщите тому, кто обслуживает сервер; с --clock-is-right подпись ставится по часам этого компьютера.

cli-seen-why = Почему
cli-watch-handling = Режим использования
cli-audit-judged = два сообщения сопоставлены
cli-audit-watch-added = внесено в список наблюдения
cli-audit-watch-removed = снято со списка наблюдения
cli-audit-watch-expired = срок записи наблюдения истёк
cli-audit-watch-shown = список наблюдения просмотрен
cli-figure-saved = Записано в { $file }.
cli-import-would = Пробный запуск, ничего не сохранено: строк { $rows }, новых { $new }, уже есть { $duplicates }.
cli-import-done = Импортировано: строк { $rows }, новых { $new }, уже есть { $duplicates }.
cli-import-alike = Строки, совпадающие с другой строкой файла: { $count }. Они учтены.
cli-import-same-file = Этот файл уже импортирован как { $name }.
cli-import-files-none = Ничего не импортировано.
cli-import-forgotten = Импорт { $number } отменён.
cli-import-number = Номер
cli-import-file = Файл
cli-import-records = Записи
cli-audit-imported = записи импортированы
cli-export-restricted = Пропущено без разрешения составителя: { $count }.
cli-out-needed = Этот формат записывается в файл: укажите его с --out.

## Состояние этого компьютера

cli-doctor-verdict-good = исправно
cli-doctor-verdict-note = внимание
cli-doctor-verdict-bad = неисправно
cli-doctor-verdict-unchecked = не проверено
cli-doctor-versions = AIRCOP { $version }, система { $system }
cli-doctor-data-good = Папка данных { $folder }: только для этого пользователя, запись возможна
cli-doctor-data-none = Папка данных { $folder }: здесь ещё не подключалось ни одно подразделение
cli-doctor-data-open = Папка данных { $folder }: её могут читать другие пользователи этого компьютера
cli-doctor-data-open-do = Отнимите у них это право: { $command }
cli-doctor-data-locked = Папка данных { $folder }: запись невозможна ({ $why })
cli-doctor-data-locked-do = Дайте этому пользователю право записи или перенесите данные на диск, доступный для записи.
cli-doctor-disk = Диск: свободно { $megabytes } МБ
cli-doctor-disk-do = Освободите место на диске: если его меньше 200 МБ, возможны сбои при приёме, отправке и резервном копировании.
cli-doctor-clock = Часы: { $time } UTC, часовой пояс { $zone }
cli-doctor-clock-no-zone = Часы: { $time } UTC; система не называет часовой пояс
cli-doctor-clock-no-zone-do = Задайте часовой пояс этого компьютера: иначе местное время показывается по UTC.
cli-doctor-clock-future = Часы: файлы здесь записаны на { $minutes } мин позже времени, которое они показывают
cli-doctor-clock-off = Часы: расхождение с часами сервера-ретранслятора { $seconds } с
cli-doctor-clock-do = Установите на этом компьютере верные дату и время и включите их синхронизацию по сети.
cli-doctor-keyring = Связка ключей: система хранит секреты этого пользователя
cli-doctor-keyring-none = Связка ключей: система не хранит секреты этого пользователя
cli-doctor-keyring-do = Нужна, только если хранилище ключей привязано к этому компьютеру. В Linux запустите службу секретов, например gnome-keyring; без неё такое хранилище открывает код восстановления.
cli-doctor-relay = Сервер-ретранслятор: связь есть, { $carrier }
cli-doctor-relay-untried = Сервер-ретранслятор: связь не проверялась
cli-doctor-relay-untried-do = Команда aircop doctor --connect разблокирует рабочее место и проверит связь.
cli-doctor-relay-away = Сервер-ретранслятор: связи нет
cli-doctor-relay-silent = Сервер-ретранслятор: связи нет; с порта UDP { $port } ничего не вернулось

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [one] В списке { $all } человек, известно: { $known }.
        [few] В списке { $all } человека, известно: { $known }.
        [many] В списке { $all } человек, известно: { $known }.
       *[other] В списке { $all } человека, известно: { $known }.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = Непрочитанные столбцы: { $headings }
cli-passengers-not-kept = Список не сохранён.
cli-enquiry-until = Ответить до
# $count (number): messages
cli-enquiry-decide = Только сходство: { $count }. Сравните и решите: --hit или --no-hit.
cli-enquiry-undecided = Проверить удалось не всё: решите сами, --hit или --no-hit.
cli-enquiry-not-answered = ответа нет
cli-enquiry-leaving = Запрос отправлен ещё не всем подразделениям.
cli-enquiry-by-itself-on = Если не найдено ничего, даже похожего, ответ «совпадений нет» даётся автоматически.
cli-enquiry-by-itself-off = На каждый запрос отвечает сотрудник.
# $number (text)
cli-enquiry-came = поступил запрос: aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = получен ответ на запрос { $number }: aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = Сохранено, уйдёт при следующем обмене: { $why } ({ $code })
cli-audit-enquiry-sent = запрос отправлен
cli-audit-enquiry-received = запрос получен
cli-audit-enquiry-answered = на запрос дан ответ
cli-audit-enquiry-answer-received = получен ответ на запрос
cli-audit-enquiry-by-itself = автоматический ответ «совпадений нет»
cli-enquiry-blind = Вслепую: никто из запрошенных не видит, о чём спрашивают. О совпадении открыто спрашивают только того, у кого оно есть.
cli-enquiry-blind-on = На запросы вслепую ответ даётся автоматически.
cli-enquiry-blind-off = Ответ на каждый запрос вслепую разрешает сотрудник.
cli-retention-kind = Вид
cli-retention-group = Группа
cli-retention-messages = Сообщения
cli-retention-references = Номера
cli-retention-reason = Основание
cli-retention-nothing = Сроки хранения не истекли.
cli-retention-no-holds = Ни одна цепочка не удерживается.
cli-retention-due = подлежит удалению
cli-retention-held = удерживается
cli-retention-under-way = ещё в работе
cli-retention-automatic-on = Теперь это рабочее место раз в день само удаляет всё, у чего истёк срок и что не удерживается.
cli-retention-automatic-off = Это рабочее место больше ничего не удаляет само.
cli-retention-days = Ориентировки { $alert }, ответы { $reply }, изъятия { $seizure }, записки { $note } дн.; не более { $longest } дн.
cli-erases-due = Сообщений, которые будут удалены здесь безвозвратно: { $count }. Отправители получат уведомление.
cli-erases-thread = Вся цепочка с файлами будет удалена здесь безвозвратно. Отправители получат уведомление.
cli-erased = Удалено безвозвратно сообщений: { $count } (удаление { $number }). Подтверждение записывает aircop retention certificate.
cli-erased-unswept = Диск заполнен: следы могли остаться в зашифрованном архиве. Освободите место; попытка повторяется каждый час.
cli-erased-at = Удалено: { $office }, { $time }
cli-held = Не удалять: { $text } ({ $officer }, { $time })
cli-erasure-holds = Свидетельство об удалении подлинное. Оно показывает, что подписало подразделение, а не то, что других копий нет.
cli-erasure-ground = Основание
cli-erasure-due = срок хранения истёк
cli-erasure-order = по распоряжению
cli-erasure-order-text = Распоряжение
cli-audit-held = удержано от удаления
cli-audit-released = удержание снято
cli-audit-erased = сообщения удалены безвозвратно
cli-audit-erasure-certified = записано свидетельство об удалении
cli-audit-retention-switched = изменено автоматическое удаление
cli-audit-retention-set = сроки хранения установлены
cli-says-retention = Во всех группах без собственных сроков хранятся: ориентировки { $alert }, ответы { $reply }, изъятия { $seizure }, записки { $note } дн.; не более { $longest } дн.
cli-says-retention-group = В группе { $group } хранятся: ориентировки { $alert }, ответы { $reply }, изъятия { $seizure }, записки { $note } дн.; не более { $longest } дн.
cli-offices-invited = Приглашено подразделений: { $count }. Приглашения лежат в { $folder }, действуют до { $expires }, каждое для одного устройства. В группы подразделение входит после допуска.
cli-office-list = Подразделений в списке: { $count }. С ошибками: { $faulty }. Ничего не создано.
cli-office-list-ignored = Столбцы, которые не читаются: { $columns }
enquiry-waits-for = ожидается ответ: { $offices }
enquiry-all-answered = ответили все
