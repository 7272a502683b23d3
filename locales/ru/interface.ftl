### Тексты окна. Надписи кнопок и столбцов должны быть короткими.

app-name = AIRCOP
app-starting = Запуск…
app-failed = AIRCOP не запускается
app-try-again = Повторить
app-close = Закрыть
app-cancel = Отмена
app-dismiss = Позже
app-detail = Для службы поддержки: { $detail }
app-undo = Отменить действие
app-back = Назад к списку
app-skip = Перейти к списку

## Разблокировка

unlock-title = Разблокировать рабочее место
unlock-officer = Сотрудник
unlock-password = Пароль
unlock-submit = Разблокировать
unlock-working = Открывается хранилище ключей…
unlock-show = Показать пароль
unlock-hide = Скрыть пароль
unlock-note = Сообщения и ключи на этом компьютере зашифрованы, пока сотрудник их не разблокирует.

## Подключение к подразделению

join-title = Подключиться к подразделению
join-intro = Штаб-квартира прислала вам файл приглашения. Он действует один раз и указывает ваше подразделение и сервер обмена.
join-invitation = Приглашение
join-choose = Выберите файл приглашения
join-paste = или вставьте сюда его текст
join-file-unreadable = Файл не удалось прочитать.
join-officer = Ваше имя
join-officer-hint = Так, как оно будет стоять под вашими сообщениями: А. Диоп
join-password = Новый пароль
join-password-hint = Не менее 12 знаков. Восстановить его не может никто, даже штаб-квартира.
join-repeat = Новый пароль ещё раз
join-differs = Пароли не совпадают.
join-too-short = Не хватает ещё знаков: { $missing }.
join-submit = Подключиться
join-working = Создаются ключи рабочего места…
join-missing = Выберите файл или вставьте его текст.
join-name-missing = Укажите своё имя.

joining-title = Ожидание штаб-квартиры
joining-intro = Ваш запрос отправлен. Позвоните в штаб-квартиру и продиктуйте этот отпечаток по группам. Если у них на экране тот же отпечаток, рабочее место будет допущено.
joining-fingerprint = Отпечаток рабочего места
joining-waits = После допуска страница сменится сама. Пока окно можно закрыть.
joining-offline = Сейчас нет связи с сервером обмена. AIRCOP продолжает попытки.
joining-refused = Штаб-квартира отклонила этот запрос. Позвоните туда: нужно новое приглашение.

## Верхняя строка

strip-label = Состояние рабочего места
strip-officer = Сотрудник
strip-online = На связи
strip-connecting = Соединение…
strip-offline = Нет связи
strip-offline-since = Связь потеряна: { $time }
strip-outbox-empty = Исходящих нет
strip-outbox =
    { $count ->
        [one] { $count } ждёт отправки
        [few] { $count } ждут отправки
        [many] { $count } ждут отправки
       *[other] { $count } ждут отправки
    }
strip-sync = Проверить связь сейчас
strip-directory-fresh = Реестр актуален
strip-directory-stale = Реестр устарел
strip-directory-withheld = Реестр утаивается
strip-directory-uncosigned = Реестр без свидетелей
strip-directory-frozen = Отправка приостановлена
strip-directory-split = РЕЕСТРЫ РАСХОДЯТСЯ
strip-heartbeat = Последний сигнал штаб-квартиры: { $time }
strip-heartbeat-never = Сигнала от штаб-квартиры ещё не было
strip-utc = UTC
strip-local = Местное
strip-live = РАБОЧИЙ РЕЖИМ
strip-exercise = УЧЕНИЯ
strip-language = Язык
strip-theme = Оформление
strip-theme-system = Как в системе
strip-theme-light = Светлое
strip-theme-dark = Тёмное
strip-theme-contrast = Высокая контрастность
strip-theme-contrast-dark = Высокая контрастность, тёмное
strip-lock = Заблокировать

## Тревоги

alarm-split = Сервер обмена показывает подразделениям разные реестры. Возможно, кто-то перехватывает сообщения или скрывает одно из подразделений. Прекратите отправку и немедленно позвоните в штаб-квартиру. Доказательства сохранены.
alarm-withheld = Сервер обмена отдаёт этому рабочему месту не весь реестр: штаб-квартира подписала больше, а за 15 минут ничего не поступило. Возможно, скрывается отзыв доступа. Прежде чем отправлять важное, проверьте по телефону и сообщите в штаб-квартиру.
alarm-uncosigned = Уже 15 минут сервер обмена отдаёт более новый реестр, который подтвердило слишком мало внешних свидетелей. Это рабочее место ничего из него не использует: возможно, его составили только для вас. Прежде чем отправлять важное, проверьте по телефону и сообщите в штаб-квартиру.
alarm-frozen = От штаб-квартиры нет сигнала 7 дней. Отправка приостановлена: в реестре может числиться подразделение, доступ которого уже отозван. Читать, искать и готовить черновики можно. Позвоните в штаб-квартиру.
alarm-stale = От штаб-квартиры нет сигнала 48 часов. Отправка пока работает; через 7 дней она прекратится.
alarm-audit = В журнале действий этого рабочего места не хватает записей, или архив подменён более старой копией. Часть сообщений может отсутствовать. Сообщите в штаб-квартиру.
alarm-audit-noted = Штаб-квартира уведомлена
# $since (text): date and time.
alarm-gap-older = Данные этого рабочего места старее того, что оно делало в последний раз: на их место поставлена резервная копия или образ диска либо где-то используется их копия. Здесь недостаёт сообщений, начиная с { $since }.
alarm-gap-twin = Копия данных этого рабочего места используется на другом компьютере. Немедленно позвоните в штаб-квартиру: один из двух должен быть отключён. Копия забирает почту; здесь может недоставать сообщений, начиная с { $since }.
# $answered, $asked, $came (numbers).
alarm-gap-progress = Они запрошены у других подразделений. Ответили: { $answered } из { $asked }. Возвращено сообщений: { $came }.
alarm-gap-complete = Все запрошенные подразделения ответили ({ $asked }). Возвращено сообщений: { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = { $office } работает с данными, которые старее прежних: на их место поставлена резервная копия или образ диска либо где-то используется копия. Устройство { $device }. Обнаружило: { $reporter }, { $time }.
alarm-device-first = Новое подразделение: { $office }. Штаб-квартира ({ $by }) допустила его компьютер: { $time }. Отпечаток { $device }.
alarm-device-further = Штаб-квартира ({ $by }) допустила ещё один компьютер, подразделение { $office }: { $time }. Отпечаток { $device }. Если там об этом не знают, позвоните в штаб-квартиру.
alarm-device-more = и ещё { $count }: открыть реестр
alarm-clash-twin = Данные { $office } используются на двух компьютерах. Позвоните в это подразделение и в штаб-квартиру: она должна отключить один из двух. Устройство { $device }. Обнаружило: { $reporter }, { $time }.
alarm-clash-two-references = Два сообщения { $office } носят номер { $reference }; возможно, используется копия данных. Сохранены оба. Позвоните в штаб-квартиру. Устройство { $device }. Обнаружило: { $reporter }, { $time }.
alarm-clash-two-contents = Сообщение { $office } ({ $reference }) пришло с двумя разными содержаниями; возможно, используется копия данных. Второе в карантине. Позвоните в штаб-квартиру. Устройство { $device }. Обнаружило: { $reporter }, { $time }.
alarm-clash-other-content = У { $reporter } другое содержание сообщения { $office } ({ $reference }), чем на этом посту. Зачитайте его друг другу по телефону и позвоните в штаб-квартиру: возможно, используется копия данных этого подразделения или кто-то рассылает разным адресатам разный текст. Устройство { $device }. Замечено { $time }.
alarm-noted = Принято к сведению
alarm-clock = Часы этого компьютера отстают от того, что штаб-квартира уже подписала, поэтому неизвестно, актуален ли реестр. Установите дату, время и часовой пояс. Чтение, поиск и черновики доступны.
alarm-exercise = Учения: реальных данных здесь нет.
flash-arrived = Ориентировка «молния», отправитель: { $office }
flash-corrected = Исправлена ориентировка «молния», отправитель: { $office }
flash-open = Открыть

## Представления

views-label = Разделы
views-inbox = Входящие
views-needs-answer = Ждут ответа
views-sent = Отправленные
views-outbox = Исходящие
views-undelivered = Ещё не доставлено
views-drafts = Черновики
views-quarantine = Карантин
views-all = Все
views-directory = Реестр
views-groups = Группы
views-exercise = Учения
views-exercise-all = Все учебные сообщения
views-closed = закрыта
views-new-alert = Новая ориентировка
views-new-note = Новая записка
views-count =
    { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
        [many] { $count } сообщений
       *[other] { $count } сообщения
    }

## Список

list-label = Сообщения
list-search = Поиск сообщений
list-search-hint = Слова, «точные слова», -без этих; от:lagos тип:изъятие маршрут:GRU с:2026-06 до:2026-07
list-search-clear = Очистить поиск
list-found = Найдено по запросу «{ $words }»
list-loading = Загрузка…
list-older = Показать более ранние
list-end = Более ранних сообщений нет.
list-failed = Список не удалось загрузить.
list-empty-inbox = Пока ничего не пришло. Новые сообщения появятся здесь сами.
list-empty-needs-answer = Это подразделение никому не должно ответа.
list-empty-sent = Пока ничего не отправлено.
list-empty-outbox = Исходящих нет. Всё отправлено.
list-empty-undelivered = Всё отправленное доставлено.
list-empty-exercise = Учебных сообщений нет.
list-empty-all = Сообщений пока нет.
list-empty-search = Таких слов нет ни в одном сообщении. Имена находятся в любом написании и алфавите.
# $count (number): messages that an older program indexed
list-unindexed = Более старые сообщения ещё заносятся в поиск, осталось: { $count }. Может найтись больше.
list-offline = Нет связи. Имеющиеся сообщения можно читать и искать; новые придут, когда связь восстановится.
list-outbox-offline = Нет связи. Эти сообщения уйдут сами, когда связь восстановится.
list-arrived =
    { $count ->
        [one] { $count } новое сообщение
        [few] { $count } новых сообщения
        [many] { $count } новых сообщений
       *[other] { $count } нового сообщения
    }
row-unread = Новое
row-read = Прочитано
row-acknowledged = Принято
row-waiting = Ожидает
row-sent = Отправлено
row-delivered = Доставлено
row-failed = Не отправлено
row-recalled = Отозвано
row-to = в { $count ->
    [one] { $count } подразделение
    [few] { $count } подразделения
    [many] { $count } подразделений
   *[other] { $count } подразделения
}
row-receipts = Получение подтвердили { $done } из { $all }
row-exercise = УЧЕНИЯ
row-past = Поездка окончена
row-route = Маршрут { $route }
row-arrow = далее

## Сообщение

message-none = Выберите сообщение в списке или нажмите ?, чтобы увидеть сочетания клавиш.
message-loading = Открывается…
message-failed = Сообщение не удалось открыть.
message-thread =
    { $count ->
        [one] { $count } сообщение в цепочке
        [few] { $count } сообщения в цепочке
        [many] { $count } сообщений в цепочке
       *[other] { $count } сообщения в цепочке
    }
message-from = От кого
message-group = Группа
message-sent = Отправлено
message-received = Получено
message-reply-by = Ответить до
message-reply-left = осталось { $left }
message-reply-late = просрочено: { $left }
message-action = Запрашиваемые действия
message-next-at = { $airport }, { $time }
message-handling = Режим использования
message-grading = Оценка
message-journey = Маршрут
message-leg-role = Роль в маршруте
message-airport = Аэропорт
message-flight = Рейс
message-arrives = Прибытие
message-leaves = Вылет
message-aliases = Другие имена
message-born = Дата рождения
message-nationality = Гражданство
message-document = Документ
message-pnr = Бронирование (PNR)
message-seat = Место
message-goods = Предполагаемые товары
message-reasons = Основания
message-vector = Канал перемещения
message-direction = Направление
message-narrative = Текст
message-language = Язык сообщения: { $language }
message-receipts = Получатели
message-office = Подразделение
message-delivered = Доставлено
message-read = Прочитано
message-acknowledged = Принято
message-not-yet = ещё нет
receipt-no-keys = его ключи устарели
message-by = { $officer }, { $time }
message-taken-back = Отозвано до отправки. Ни одно подразделение его не получило; текст находится в черновиках.
message-signed = Подпись проверена. Подписано: { $officer }, { $office }.
message-device = Устройство
message-acknowledge = Подтвердить получение
message-acknowledged-here = Получение подтверждено на этом рабочем месте
message-reply = Ответить
message-recall = Отозвать из исходящих
message-resend = Отправить снова
message-recalled = Отозвано. Это снова черновик.
message-newer = Составлено в более новой версии AIRCOP. { $count ->
    [one] { $count } поле здесь показать нельзя.
    [few] { $count } поля здесь показать нельзя.
    [many] { $count } полей здесь показать нельзя.
   *[other] { $count } поля здесь показать нельзя.
}
message-local-time = { $time } на месте

## Составление

write-alert = Новая ориентировка
write-note = Новая записка
overtaken-corrected = Пока вы писали, ориентировку исправили. В карточке то, что действует сейчас.
overtaken-withdrawn = Пока вы писали, ориентировку отозвали. Действовать по ней больше не нужно.
overtaken-read = Прочитано
write-reply = Ответ на { $reference }
write-close = Закрыть, черновик сохранится
write-discard = Удалить
write-discard-sure = Удалить этот черновик безвозвратно?
write-discard-yes = Да, удалить
write-group = Группа
write-group-none = Вы пока не входите ни в одну открытую группу. Штаб-квартира должна включить ваше подразделение.
write-urgency = Срочность
write-subject = Тема
write-subject-proposed = Предложено по заполненному ниже. Начните вводить, чтобы заменить.
write-subject-left = осталось знаков: { $left }
write-subject-over = лишних знаков: { $over }
write-action = Запрашиваемые действия
write-choose = Выбрать…
write-reasons = Основания
write-journey = Маршрут
write-leg = Аэропорт { $number }
write-airport = Аэропорт
write-airport-hint = Код или город
write-flight = Рейс
write-arrives = Прибытие
write-leaves = Вылет
write-date = Дата
write-time = Время
write-offset = Часовой пояс на месте
write-time-skipped = В этот день там нет такого времени: часы переводятся через него вперёд. Оно сохранено как написано: { $offset }.
write-time-twice = В этот день часы там переводятся назад, и это время наступает дважды. Указано то, которое соответствует { $offset }.
write-add-leg = Добавить аэропорт
write-remove-leg = Убрать аэропорт { $number }
write-persons = Лица
write-person = Лицо { $number }
write-add-person = Добавить лицо
write-remove-person = Убрать лицо { $number }
write-name = Фамилия и имя по документу
write-aliases = Другие имена
write-sex = Пол
write-born = Дата рождения
write-nationality = Гражданство
write-document = Документ
write-document-number = Номер документа
write-pnr = Бронирование (PNR)
write-seat = Место
write-goods = Предполагаемые товары
write-goods-row = Товар { $number }
write-add-goods = Добавить товар
write-remove-goods = Убрать товар { $number }
write-category = Товар
write-drug = Наркотик
write-description = Описание
write-narrative = Текст
write-count = { $count } из { $limit } знаков
write-over = Лишних знаков: { $over }. Ничего не отрезается; сократите текст, чтобы отправить.
write-more = Режим использования и оценка
write-vector = Канал перемещения
write-direction = Направление
write-handling = Режим использования
write-tlp = Протокол TLP
write-source = Источник
write-information = Сведения
write-reply-by = Ответить до
write-language = Язык текста
write-language-own = Как в этом окне ({ $language })
write-usual = { $label } (обычно)
write-to = Получатели
write-to-all = Все
write-to-none = Никто
write-to-classes = Категории
write-to-offices = Подразделения, которые смогут прочитать
write-to-nobody = Получатели не выбраны
write-to-count =
    { $count ->
        [one] { $count } подразделение
        [few] { $count } подразделения
        [many] { $count } подразделений
       *[other] { $count } подразделения
    }
write-to-devices =
    { $count ->
        [one] { $count } устройство
        [few] { $count } устройства
        [many] { $count } устройств
       *[other] { $count } устройства
    }
write-to-loading = Запрос к реестру…
write-to-failed = Реестр не ответил.
write-to-alone = Других подразделений в группе пока нет.
write-to-changed = Реестр изменился. Просмотрите новый список и отправьте снова.
write-to-added = Добавлены: { $offices }
write-to-removed = Исключены: { $offices }
write-revoked = Доступ отозван
write-saving = Сохранение…
write-saved = Черновик сохранён: { $time }
write-unsaved = Ещё не сохранено
write-save-failed = Черновик не удалось сохранить.
write-faults =
    { $count ->
        [one] { $count } поле требует внимания
        [few] { $count } поля требуют внимания
        [many] { $count } полей требуют внимания
       *[other] { $count } поля требуют внимания
    }
write-no-faults = Готово к отправке
write-check = Проверить
write-send = Отправить
write-sending = Шифруется…
write-send-again = Отправить по этому списку
write-sent = { $reference }: готово и уходит, как только есть связь
write-required = обязательно
write-none-match = Ничего не найдено
write-pick = Подсказки

## Черновики

drafts-title = Черновики
drafts-empty = Черновиков нет. Всё, что вы начнёте писать, сохранится здесь.
drafts-untitled = Без темы
drafts-updated = Изменён: { $time }
drafts-open = Продолжить
drafts-failed = Черновики не удалось загрузить.

## Карантин

quarantine-title = Карантин
quarantine-intro = То, что пришло, но не открылось или не заслуживает доверия. Ничего не удаляется; у каждой записи указана причина.
quarantine-empty = В карантине пусто.
quarantine-failed = Карантин не удалось загрузить.
quarantine-unknown-sender = Отправитель неизвестен
quarantine-column-received = Получено
quarantine-column-reason = Причина
quarantine-column-from = От кого
quarantine-column-count = Количество
quarantine-column-size = Размер
quarantine-bytes = { $size } КБ

## Реестр

directory-title = Реестр
directory-flash = Молния
directory-flash-means = Сколько сообщений за последние 30 дней были молниями
directory-search = Подразделение, место, страна, отпечаток
directory-none = В реестре ничего с такими словами нет.
directory-failed = Реестр не удалось загрузить.
directory-empty = Реестр пока пуст.
directory-size = Записи
directory-root = Корень
directory-fingerprint = Отпечаток штаб-квартиры
directory-fingerprint-hint = При сомнении сверьте его по телефону с другим подразделением.
directory-offices = Подразделения
directory-groups = Группы
directory-office = Подразделение
directory-kind = Вид
directory-place = Место
directory-country = Страна
directory-telephone = Телефон
directory-languages = Языки
directory-devices = Устройства
directory-state = Состояние
directory-active = Действует
directory-revoked = Доступ отозван
directory-device-fingerprint = Отпечаток
directory-device-active = Действует
directory-device-revoked = Доступ отозван
directory-group = Группа
directory-role = Наша роль
directory-open = Открыта
directory-closed = Закрыта
directory-not-member = Не входим
directory-begins = Начало
directory-ends = Окончание
directory-ahead = Не началась
directory-over = Завершена
directory-members = Подразделений в группе: { $count }

## This desk

settings-title = Это рабочее место
settings-part-screen = Экран и звук
settings-part-send = Отправка
settings-part-security = Безопасность
settings-part-officers = Сотрудники
settings-part-about = О программе
settings-part-wipe = Уничтожить всё
about-version = Версия
about-device = Отпечаток этого устройства
about-licence = Apache License 2.0. Свободная программа.
settings-officers = Сотрудники
settings-officers-note = Каждый сотрудник входит со своим паролем. Исключённый сотрудник не откроет ничего из того, что сохранено после его исключения.
settings-officers-failed = Не удалось загрузить сотрудников.
settings-you = Вы
settings-remove = Удалить
settings-remove-yes = Удалить навсегда
settings-add = Добавить сотрудника
settings-name = Имя
settings-first-password = Первый пароль
settings-repeat = Ещё раз
settings-add-submit = Добавить
settings-added = Добавлено.
settings-password = Ваш пароль
settings-old-password = Прежний пароль
settings-new-password = Новый пароль
settings-password-submit = Сменить пароль
settings-password-changed = Пароль изменён.
settings-lock = Автоблокировка
settings-lock-minutes = Минут бездействия (0 — не блокировать)
settings-lock-never = Рабочее место остаётся открытым, пока его не заблокируют.
settings-lock-after =
    { $minutes ->
        [one] Через { $minutes } минуту бездействия ключи сообщений стираются из памяти.
        [few] Через { $minutes } минуты бездействия ключи сообщений стираются из памяти.
        [many] Через { $minutes } минут бездействия ключи сообщений стираются из памяти.
       *[other] Через { $minutes } минуты бездействия ключи сообщений стираются из памяти.
    }
settings-wipe = Стереть данные рабочего места
settings-wipe-note = Уничтожает ключи, настройки, все сообщения и черновики на этом ПК. Восстановить их нельзя. Штаб-квартире придётся заново пригласить это рабочее место.
settings-wipe-type = Для подтверждения введите { $word }
settings-wipe-word = СТЕРЕТЬ
settings-wipe-submit = Уничтожить всё

## Сочетания клавиш

keys-title = Сочетания клавиш
keys-move = Следующее сообщение
keys-move-back = Предыдущее сообщение
keys-open = Открыть сообщение
keys-acknowledge = Подтвердить получение открытого сообщения
keys-alert = Новая ориентировка
keys-note = Новая записка
keys-reply = Ответить на открытое сообщение
keys-search = Поиск
keys-find = Поиск, в том числе при составлении
keys-palette = Перейти к разделу, подразделению, сообщению, действию
keys-send = Отправить составляемое сообщение
keys-undo = Отменить последнюю отправку или подтверждение, пока это возможно
keys-close = Закрыть; черновик сохранится
keys-help = Эта памятка

## Файлы

files-title = Файлы
files-attach = Приложить файлы
files-drop = или перетащите их сюда, или вставьте изображение
files-not-taken = «{ $name }» не приложен: это папка, или файл не открывается. Выберите сам файл или такой, который вам можно читать.
files-no-form = Ничего не приложено: сейчас не пишется ни одно сообщение. Начните сообщение и перетащите файл ещё раз.
files-empty = Файл пуст (0 байт): дойдёт только его имя.
files-keep = Не удалять из фотографий данные камеры: место, время, телефон
files-not-shown = Фотографии этого вида здесь не показываются; сохраните файл, чтобы посмотреть.
files-not-shown-there = Фотографии этого вида здесь не показываются; получателю придётся сохранить файл, чтобы посмотреть.
files-caption = Что на нём (необязательно)
files-caption-of = Что показывает { $name }
files-remove = Убрать
files-progress = { $done } из { $size }
files-save = Сохранить
files-saved = Сохранено в загрузках как { $name }
files-fetch = Получить
files-stop = Остановить

palette-title = Перейти
palette-hint = Раздел, подразделение, номер сообщения, действие
palette-search = Искать «{ $words }»
