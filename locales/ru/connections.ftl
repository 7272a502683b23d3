### Что связывает сообщения, карточка объекта и список наблюдения.

entity-document = Документ
entity-person = Лицо
entity-born = Дата рождения
entity-telephone = Телефон
entity-email = Адрес эл. почты
entity-pnr = Код бронирования (PNR)
entity-ticket = Билет
entity-bag-tag = Багажная бирка
entity-waybill = Накладная или почтовое отправление
entity-container = Контейнер
entity-seal = Пломба
entity-registration = Регистрационный номер
entity-serial = Серийный номер
entity-party = Грузоотправитель или грузополучатель
entity-address = Адрес
entity-flight = Рейс
entity-route = Маршрут
seen-same-document = тот же документ
seen-same-telephone = тот же телефон
seen-same-email = тот же адрес эл. почты
seen-same-pnr = то же бронирование
seen-same-ticket = тот же билет
seen-same-bag-tag = та же багажная бирка
seen-same-waybill = та же накладная или отправление
seen-same-container = тот же контейнер
seen-same-seal = та же пломба
seen-same-registration = тот же регистрационный номер
seen-same-serial = тот же серийный номер
seen-same-party = тот же отправитель или получатель груза
seen-same-address = тот же адрес
seen-same-person = то же имя, тот же день рождения
seen-alike-born-same = похожее имя, тот же день рождения
seen-alike-born-exchanged = похожее имя, день и месяц рождения переставлены
seen-document-one-off = документ отличается одним знаком
seen-telephone-without-country = тот же телефон без кода страны
seen-same-name = то же имя, других данных нет
# $count (number): messages; $reasons (text)
seen-line = Прежние сообщения ({ $count }): { $reasons }
seen-title = Уже встречалось
seen-none = Связанных прежних сообщений нет.
seen-likeness = сходство: сравните
# $text (text)
seen-theirs = там: { $text }
seen-same-button = То же самое
seen-not-button = Не то же самое
seen-undo = Отменить
# $officer (text)
seen-judged-same = { $officer }: то же самое
# $officer (text)
seen-judged-not = { $officer }: не то же самое
# $count (number): messages
seen-set-aside = Отложено как другое: { $count }
# $count (number): messages
seen-older = Старые сообщения ещё обрабатываются, осталось { $count }: могут найтись другие.
# $count (number): messages that are not listed
seen-more = И ещё { $count }
seen-open = Открыть сообщение
seen-page = Всё об этом
# $watched, $reason, $owner (text)
watch-hit = В списке наблюдения: { $watched }. { $reason } (обратитесь: { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = Похоже на запись списка наблюдения: { $watched }. { $reason } (обратитесь: { $owner })
# $office, $reference (text)
attention-watched = { $reference } от { $office }: совпадение со списком наблюдения.
watch-title = Список наблюдения
watch-about = Всё поступающее сравнивается с этими записями. Они остаются на этом компьютере: другие подразделения их не видят, и в последний день они удаляются сами.
watch-empty = Наблюдать пока не за чем.
watch-kind = Что
watch-text = Имя, номер или маршрут
watch-text-hint = В имени * заменяет любые буквы. Маршрут: GRU LIS DSS.
watch-born = Дата рождения
watch-country = Страна выдачи
watch-reason = Основание
watch-owner = Ответственный
watch-days = Дней
watch-weekdays = Только по этим дням
watch-until = До
watch-hits = Совпадения
watch-add = Внести в список
watch-remove = Снять
watch-this = Наблюдать
watch-last = Последнее совпадение
page-messages = Сообщения
page-offices = От кого
page-routes = Маршруты
page-connected = В тех же сообщениях
page-steps = Шаги
page-through = Вместе с
page-graph = Связи на схеме; в таблице то же самое
page-close = Закрыть
passengers-title = Список пассажиров
passengers-about = Кто из списка есть в списке наблюдения или в прежних сообщениях и что видно по самому списку.
passengers-what = Вставьте список сюда или откройте файл: PAXLST, как его присылает авиакомпания, CSV или XLSX.
passengers-kept = Список не сохраняется. Он остаётся на этом экране, пока вы не уйдёте с него или рабочее место не будет заблокировано; записывается только то, с чем вы начнёте ориентировку.
passengers-paste = Список
passengers-open = Открыть файл
passengers-match = Сверить
passengers-working = Идёт сверка
passengers-again = Другой список
passengers-nothing = Сначала вставьте список.
passengers-file = Файл не удалось прочитать. Откройте его ещё раз.
passengers-dates = Даты цифрами, например 03/04/2026
passengers-dates-unsaid = Спросить меня
passengers-dates-day = Сначала день
passengers-dates-month = Сначала месяц
# $count (number)
passengers-count = Пассажиров: { $count }
# $count (number)
passengers-crew = Экипаж: { $count }
# $count (number)
passengers-hits = Известно здесь: { $count }
# $count (number)
passengers-ruled = Отмечено только по правилам: { $count }
# $count (number)
passengers-rest = Без отметок: { $count }
passengers-none = Никто из списка здесь не известен, и ни одно правило никого не отмечает.
passengers-number = №
passengers-known = Что известно
passengers-is-crew = экипаж
# $reason (text)
passengers-watched = Список наблюдения: { $reason }
# $reason (text)
passengers-watched-alike = Похоже на список наблюдения: { $reason }
# $count (number)
passengers-earlier = Прежних сообщений: { $count }
passengers-exact = точно
passengers-alike = сходство
passengers-keys-move = вверх и вниз
passengers-keys-open = что известно
passengers-keys-begin = начать ориентировку с этим рейсом и лицом
passengers-begin = Начать ориентировку
# $headings (text): headings of columns
passengers-ignored = Непрочитанные столбцы: { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at }: { $why }
# $row (number)
passengers-at-row = Строка { $row }
# $row (number), $column (text)
passengers-at-cell = Строка { $row }, столбец { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = Сегмент { $row } { $column }
passengers-fault-unreadable = Прочитать нельзя. Исправьте или запросите список ещё раз.
passengers-fault-date = Это не дата.
passengers-fault-date-order = День и месяц можно спутать. Укажите ниже, что стоит первым.
passengers-fault-country = Страна с таким названием неизвестна.
passengers-fault-segment = Это не сегмент PAXLST.
passengers-fault-cut-off = Список обрезан, или в нём чего-то не хватает. Запросите его ещё раз.
passengers-fault-columns = Ни в одном столбце нет имени. Озаглавьте его Name либо Surname и Given names.
# $others (text): numbers in the list
mark-shared-document = Тот же номер документа, что у № { $others }
# $date (text)
mark-document-expired = Срок документа истёк { $date }
# $date (text), $days (number)
mark-document-expires = Документ действителен до { $date }, осталось дней: { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = Страна документа: { $issuer }, гражданство: { $nationality }
# $others (text): numbers in the list
mark-seated-apart = Та же фамилия и бронь, что у № { $others }, а места далеко друг от друга
mark-paid-cash = Билет оплачен наличными
mark-one-way = В одну сторону, без обратного рейса
# $date (text), $days (number)
mark-returns-soon = Возвращается { $date }, дней после рейса: { $days }
mark-booked-same-day = Забронировано в день вылета
