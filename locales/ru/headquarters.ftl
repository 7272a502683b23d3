### Раздел штаб-квартиры в окне.

hq-title = Штаб-квартира
hq-tab-requests = Заявки
hq-tab-invitations = Приглашения
hq-tab-offices = Подразделения и устройства
hq-tab-groups = Группы
hq-tab-history = История
hq-failed = Не удалось прочитать дела штаб-квартиры.
hq-health-heartbeat = Последний сигнал штаб-квартиры: { $time }.
hq-health-relay = Сервер обмена: { $address }.
hq-health-no-relay = Сервер обмена не задан: никто не может подключиться.
hq-health-needs = Ключей, которые подписывают: { $keys }. Нужно для допуска: { $admit }, для отзыва: { $revoke }, для групп: { $groups }.
hq-signed = Подписано. Изменение получат все рабочие места.
hq-proposed = Вы подписали. Ещё не хватает подписей: { $missing }. Файл для остальных — в ваших загрузках: { $file }

## Заявки

hq-requests-empty = Никто не ждёт подключения.
hq-requests-about = Позвоните в подразделение по номеру, который знали раньше. Пусть там прочтут отпечаток со своего экрана. Допускайте, только если совпадает каждая группа знаков.
hq-requests-answered = Рассмотренные
hq-officer = Сотрудник
hq-asked = Получена
hq-request-further = Ещё одно устройство этого подразделения
hq-request-officer = Заявка от { $officer }: { $time }
hq-request-no-telephone = Номер телефона при приглашении не записан. Возьмите его из своих записей, но не у того, кто просит.
hq-request-call = Позвоните:
hq-request-late = По этому приглашению уже допущено другое устройство. Эту заявку можно только отклонить.
hq-request-approve = Совпадает: допустить…
hq-request-refuse = Отклонить…
hq-request-approved = допущена
hq-request-refused = отклонена

## Перед подписью

hq-sheet-title = Прочтите перед подписью
hq-sheet-for-good = Отменить это нельзя.
hq-sheet-one = Достаточно одной подписи: этого рабочего места.
hq-sheet-several = Нужно подписей: { $needed }. Первую даёт это рабочее место; файл для остальных сохраняется в ваши загрузки, и до их подписей ничего не меняется.
hq-sheet-confirm = Подписать
hq-sheet-confirm-hard = Подписать и выполнить
hq-reason-label = Причина (её прочтут все подразделения)
hq-reason = Причина: { $reason }
hq-refuse-title = Отклонить эту заявку
hq-refuse-will = Заявитель от { $office } узнает, что заявка отклонена, но не почему. Приглашение использовано: чтобы допустить подразделение позже, создайте новое.
hq-refuse-reason = Причина (хранится только на этом рабочем месте)
hq-refuse-yes = Отклонить

## Приглашения

hq-invite = Новое приглашение
hq-invitations-empty = Приглашений ещё нет.
hq-made = Создано
hq-good-until = Действует до
hq-id = №
hq-cancel = Отозвать приглашение
hq-cancel-yes = Отозвать сейчас
hq-invitation-open = открыто
hq-invitation-asked = использовано: ждёт вас в заявках
hq-invitation-used = использовано: устройство допущено
hq-invitation-refused = отклонено
hq-invitation-cancelled = отозвано
hq-invitation-expired = истекло
hq-invitation-outdated = устарело: выпишите новое
hq-invite-device = Ещё одно устройство: { $office }
hq-telephone = Телефон подразделения
hq-telephone-hint = Как его набирают из-за границы, начиная с +. Его видят в справочнике все подразделения; по нему сверяют отпечатки.
hq-telephone-of = Телефон: { $office }
hq-hours = Срок действия в часах (не более 720)
hq-invite-make = Создать приглашение
hq-invite-name = Название подразделения
hq-invite-name-hint = Как оно стоит в каждом сообщении, например JAITF Dakar
hq-choose = Выберите…
hq-place-hint = Код ИАТА аэропорта или город
hq-memberships = Группы и роли
hq-no-role = не входит
hq-invited-title = Приглашение создано
hq-invited = Приглашение для { $office } — в ваших загрузках: { $file }. Оно действует до { $time } и для одного устройства.
hq-invited-give = Передайте его лично или надёжным путём: кто им владеет, может подать заявку.
hq-invited-no-qr = Оно слишком длинное для QR-кода, который читается с экрана. Используйте файл.
hq-qr = Приглашение в виде QR-кода

## Подразделения и устройства

hq-offices-search = Искать название, место, страну, группу, отпечаток
hq-offices-none = Подходящих подразделений нет.
hq-heard = Последнее сообщение сюда
hq-never = ещё не было
hq-us = это рабочее место
hq-one-more = Ещё одно устройство
hq-set-telephone = Телефон…
hq-revoke-office = Отозвать доступ подразделения…
hq-revoke-device = Отозвать доступ…
hq-choose-group = Выберите группу…
hq-set-role = Назначить роль…

## Группы

hq-group-new = Новая группа
hq-group-close = Закрыть группу…
hq-group-begins = Начало: { $time }
hq-group-until = Конец: { $time }
hq-leaves = Вывести из группы…
hq-add-member = Добавить подразделение…
hq-group-name = Название группы
hq-group-starts = Начало (UTC)
hq-group-starts-hint = Например, 2026-12-01 или 2026-12-01 06:00; пусто — сразу
hq-group-ends = Конец (UTC)
hq-group-ends-hint = Последний день целиком; пусто — без конца
hq-group-briefing = Для чего она
hq-group-next = Прочесть, что получится…
hq-retention-change = Сроки хранения…
hq-retention-all = Сколько хранятся сообщения
hq-retention-of = Сколько хранятся сообщения группы { $group }
hq-retention-days = Хранение, дней: ориентировки { $alert }, ответы { $reply }, изъятия { $seizure }, записки { $note }; не более { $longest }
hq-retention-means = В днях, от 1 до 3650. Действует для сообщений, отправленных после этого; у прежних срок не меняется.
hq-retention-alert = Ориентировки
hq-retention-reply = Ответы
hq-retention-seizure = Изъятия
hq-retention-note = Записки и прочее
hq-retention-longest = Не более, если сотрудник просит дольше

## История

hq-history-filter = Искать подразделение, группу, отпечаток, причину, подпись
hq-history-heartbeats = Также сигналы присутствия
hq-history-none = Ничего не найдено.
hq-when = Когда
hq-what = Что
hq-signed-by = Подписи
hq-number = Запись
hq-will-office-admitted = { $office } становится подразделением реестра ({ $kind }, { $place }, { $country }).
hq-will-device-admitted = Устройство { $fingerprint } ({ $office }) отныне может отправлять и читать.
hq-will-office-revoked = { $office }: доступ отозван со всеми устройствами. Для подразделения больше ничего не шифруется, а отправленное им отныне везде отклоняется.
hq-will-device-revoked = Устройство { $fingerprint } ({ $office }): доступ отозван. Для него больше ничего не шифруется, а отправленное им отныне везде отклоняется.
hq-will-device-last = Это последнее устройство: { $office }. Там никто не сможет ни отправлять, ни читать, пока не допущено другое.
hq-will-device-left = Остаётся устройств ({ $office }): { $count }.
hq-will-devices = Устройств в работе: { $count }.
hq-will-group-opened = Открывается группа { $group } ({ $kind }).
hq-will-group-closed = Группа { $group } закрывается: в ней больше ничего не отправляется. То, что есть, можно читать.
hq-will-members = Подразделений в ней: { $count }.
hq-will-role-granted = { $office } входит в группу { $group }: { $role }.
hq-will-role-changed = { $office } меняет роль в группе { $group }: до сих пор { $before }, отныне { $role }.
hq-will-role-withdrawn = { $office } выходит из группы { $group }: отправленное в ней до подразделения больше не доходит.
hq-will-telephone-set = Отныне телефон подразделения { $office }: { $telephone }. Номер видят в справочнике все подразделения.
hq-will-telephone-removed = В справочнике больше нет номера подразделения { $office }.
hq-did-office-admitted = { $office }: допущено ({ $kind }, { $place }, { $country }).
hq-did-device-admitted = Устройство { $fingerprint } ({ $office }) допущено.
hq-did-office-revoked = { $office }: доступ отозван со всеми устройствами.
hq-did-device-revoked = Устройство { $fingerprint } ({ $office }): доступ отозван.
hq-did-group-opened = Открыта группа { $group } ({ $kind }).
hq-did-group-closed = Группа { $group } закрыта.
hq-did-role-granted = { $office } — в группе { $group }: { $role }.
hq-did-role-changed = { $office } — смена роли в группе { $group }: было { $before }, стало { $role }.
hq-did-role-withdrawn = { $office } — больше не в группе { $group }.
hq-did-telephone-set = Телефон подразделения { $office }: { $telephone }.
hq-did-telephone-removed = Номер подразделения { $office } убран.
hq-did-policy = Отсюда за штаб-квартиру подписывают ключи: { $keys }. Нужно для допуска: { $admit }, для отзыва: { $revoke }, для групп: { $groups }.
hq-did-witnesses = Внешние свидетели: { $witnesses }. Сколько подтверждений нужно, чтобы рабочее место приняло реестр: { $count }.
hq-did-relay-moved = Все рабочие места перешли на сервер обмена { $address }.
hq-did-log-key = Ключ справочника на сервере обмена заменён. Новый получили устройства ({ $devices }) и открытые приглашения ({ $invitations }); те, у кого доступ отозван, более поздних записей не прочтут.
hq-did-heartbeat = Штаб-квартира подала сигнал присутствия.
hq-did-unknown = Нечто, что понимает только более новая версия.
hq-did-retention = Во всех группах без собственных сроков хранятся: ориентировки { $alert }, ответы { $reply }, изъятия { $seizure }, записки { $note } дн.; не более { $longest } дн.
hq-did-retention-group = В группе { $group } хранятся: ориентировки { $alert }, ответы { $reply }, изъятия { $seizure }, записки { $note } дн.; не более { $longest } дн.

## Список подразделений, предложения, состояние штаб-квартиры

hq-tab-proposals = Предложения
hq-tab-health = Состояние
hq-list-open = Пригласить по списку…
hq-list-about = CSV или XLSX со столбцами: подразделение, страна, аэропорт или город; если нужно — вид, языки, телефон.
hq-list-title = Подразделения для приглашения
hq-list-good = Все строки верны. Пока ничего не создано.
hq-list-faulty = Строк исправить или исключить: { $count }. До этого ничего не создаётся.
hq-list-ignored = Столбцы, которые не читаются: { $columns }
hq-list-groups = В группы подразделение входит, когда оно обратилось и вы его допустили.
hq-list-invite = Пригласить: { $count }
hq-list-away = Закрыть список
hq-list-line = Строка
hq-list-telephone = Телефон
hq-list-change = Изменить
hq-list-out = Исключить
hq-list-in = Вернуть
hq-list-invited-title = Подразделения приглашены
hq-list-invited = Создано приглашений: { $count }. Они в загрузках, в папке { $folder }, действуют до { $time }, каждое для одного устройства.
hq-list-invited-give = Передайте каждому подразделению его файл и никакой другой, лично или надёжным путём: у кого он есть, тот может просить о подключении.
hq-list-file = Файл
hq-proposal-open = Открыть файл предложения…
hq-proposals-about = Копия, подписанная другим, добавляет его подпись.
hq-proposals-empty = Ничто не ждёт новых подписей.
hq-proposal-waiting = Ждёт подписей
hq-proposal-ready = Подписей достаточно
hq-proposal-in-force = Вступило в силу
hq-proposal-stale = Устарело
hq-proposal-stale-about = Реестр с тех пор изменился. Внесите предложение заново: все подпишут новое.
hq-proposal-made = Внесено: { $time }
hq-proposal-signed = Подписали: { $names }. Нужно подписей: { $needed }.
hq-proposal-missing = Ещё не хватает: { $count }. Могут подписать: { $names }.
hq-proposal-submit = Ввести в силу
hq-proposal-sign = Подписать ключом этого рабочего места
hq-proposal-key = Подписать файлом ключа…
hq-proposal-key-title = Подпись файлом ключа
hq-passphrase = Парольная фраза файла ключа
hq-proposal-save = Сохранить для передачи
hq-proposal-renew = Внести заново
hq-proposal-forget = Убрать из списка
hq-will-relay-moved = Все рабочие места переходят на сервер обмена { $address }.
hq-will-log-key = Ключ справочника на сервере обмена заменяется. Новый получают устройства ({ $devices }) и открытые приглашения ({ $invitations }); те, у кого доступ отозван, не прочтут более поздних записей, даже имея всё, что хранит сервер.
hq-health-directory = Реестр
hq-health-last = Последний сигнал штаб-квартиры
hq-health-next = Следующий ожидается
hq-health-entries = Записей
hq-health-signatures = Подписи
hq-health-relay-title = Сервер обмена
hq-health-address = Адрес
hq-health-link = Связь с этого рабочего места
hq-health-online = установлена
hq-health-connecting = устанавливается
hq-health-offline = нет
hq-health-put-up = Что ему передано
hq-health-up-to-date = Весь реестр и все распоряжения.
hq-health-behind = Ещё не передано: записей { $entries }, распоряжений { $pending }. Уйдут при следующем обмене.
hq-health-relay-untold = Сервер обмена сообщает каждому рабочему месту только о его ящике. Сколько устройств подключено, что ждёт других и сколько места на диске, видно на самой машине: aircop-relay status.
hq-health-witnesses = Внешние свидетели
hq-health-no-witnesses = У реестра нет внешних свидетелей.
hq-health-witnesses-needed = Нужно подтверждений: { $needed }. Записей в новейшем состоянии: { $covered }.
hq-health-witness = Свидетель
hq-health-confirmed = Новейшее состояние подтверждено (по его часам)
hq-health-unconfirmed = ещё нет
hq-health-silent = Подразделения: сначала дольше всех молчащие
hq-health-silent-about = Когда сюда последний раз пришло сообщение оттуда. То, что подразделение шлёт только другим, здесь не видно.
hq-health-devices = Устройства
hq-did-policy-root = Чтобы изменить ключи или эти числа: { $root }.
hq-passphrase-wrong = Эта парольная фраза не открывает файл ключа. Попробуйте ещё раз.
