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
