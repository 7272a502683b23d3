### Наименования кодированных значений.

code-unknown = { $code } (неизвестный код)

## Продолжительность

duration-moment = меньше минуты
duration-minutes = { $minutes } мин
duration-hours = { $hours } ч
duration-hours-minutes = { $hours } ч { $minutes } мин
duration-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
duration-days-hours =
    { $days ->
        [one] { $days } день { $hours } ч
        [few] { $days } дня { $hours } ч
        [many] { $days } дней { $hours } ч
       *[other] { $days } дня { $hours } ч
    }

## Срочность

urgency-flash = Молния
urgency-urgent = Срочно
urgency-routine = Обычное

## Вид сообщения

kind-alert = Ориентировка
kind-reply = Ответ
kind-seizure = Изъятие
kind-note = Записка
kind-briefing = Инструктаж

## Канал перемещения

vector-air-pax = Авиапассажир
vector-air-cargo = Авиагруз
vector-postal = Почтовое отправление
vector-express = Экспресс-груз
vector-general-aviation = Авиация общего назначения
vector-container = Морской контейнер
vector-vessel = Судно
vector-vehicle = Автотранспортное средство
vector-other = Другой
vector-unknown = Неизвестен

## Основание подозрения

reason-profile = Профиль риска
reason-intelligence = Оперативная информация
reason-api-pnr = Данные API/PNR
reason-db-hit = Совпадение по базе данных
reason-prior-seizure = Прежнее изъятие
reason-canine = Служебная собака
reason-xray = Рентгеновский снимок
reason-routine = Обычный контроль
reason-other = Другое
reason-unknown = Неизвестно

## Направление с точки зрения запрашиваемого аэропорта

direction-arrival = Прибытие
direction-transit = Транзит
direction-departure = Убытие
direction-unknown = Неизвестно

## Роль аэропорта в маршруте

leg-role-departure = Вылет
leg-role-transit = Транзит
leg-role-destination = Назначение

## Запрашиваемые действия

action-check-full = Полный досмотр
action-check-discreet = Негласная проверка
action-info-only = Только для сведения
action-contact-before-action = Связаться с нами до принятия мер
action-controlled-delivery-contact = Связаться с нами по контролируемой поставке

## Коды обращения

handling-h0 = H0 – Для правоохранительных целей
handling-h1 = H1 – Не как доказательство
handling-h2 = H2 – Не передавать
handling-h3 = H3 – Особые ограничения
handling-h0-means = Можно использовать для предупреждения преступлений и борьбы с ними. Других ограничений нет.
handling-h1-means = Нельзя использовать как доказательство в суде без согласия органа, предоставившего сведения.
handling-h2-means = Нельзя передавать третьим лицам без согласия органа, предоставившего сведения.
handling-h3-means = Ограничения указаны в сообщении. До любого иного использования запросите согласие органа, предоставившего сведения.

## TLP 2.0: метки не переводятся

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = Распространение не ограничено.
tlp-green-means = Только для правоохранительных органов, не для открытого доступа.
tlp-amber-means = По служебной необходимости внутри вашей службы и её партнёров.
tlp-amber-strict-means = По служебной необходимости только внутри вашей службы.
tlp-red-means = Только для указанных получателей. Разглашать кому-либо ещё запрещено.

## Оценка источника (4x4)

source-a = A – Всегда надёжен
source-b = B – Обычно надёжен
source-c = C – Обычно ненадёжен
source-x = X – Надёжность оценить нельзя

## Оценка сведений (4x4)

information-1 = 1 – Достоверны
information-2 = 2 – Известны источнику лично
information-3 = 3 – С чужих слов, подтверждаются
information-4 = 4 – С чужих слов, подтвердить нельзя

## Пол

sex-f = Женский
sex-m = Мужской
sex-x = Не указан

## Проездной документ

document-passport = Паспорт
document-identity-card = Удостоверение личности
document-residence-permit = Вид на жительство
document-refugee-document = Проездной документ беженца
document-seafarer-book = Удостоверение личности моряка
document-visa = Виза
document-other = Другой
document-unknown = Неизвестен

## Товары

goods-drugs = Наркотики
goods-precursors = Прекурсоры
goods-nps = Новые психоактивные вещества
goods-medicines = Лекарственные средства
goods-tobacco = Табак
goods-currency = Наличные деньги и денежные инструменты
goods-weapons = Оружие
goods-ammunition = Боеприпасы
goods-explosives = Взрывчатые вещества
goods-cites-fauna = Охраняемые животные (СИТЕС)
goods-cites-flora = Охраняемые растения (СИТЕС)
goods-cultural = Культурные ценности
goods-counterfeit = Контрафакт
goods-precious = Драгоценные металлы и камни
goods-strategic = Товары двойного и военного назначения
goods-waste = Отходы
goods-false-docs = Поддельные документы
goods-other = Другие товары
goods-unknown = Неизвестно

## Наркотики

drug-cocaine-hcl = Кокаина гидрохлорид
drug-cocaine-base = Кокаин-основание
drug-crack = Крэк
drug-cocaine-liquid = Жидкий кокаин
drug-cocaine = Кокаин, форма неизвестна
drug-coca-leaf = Лист коки
drug-heroin = Героин
drug-opium = Опий
drug-morphine = Морфин
drug-fentanyls = Фентанил и его аналоги
drug-nitazenes = Нитазены
drug-tramadol = Трамадол
drug-cannabis-herb = Марихуана
drug-cannabis-resin = Гашиш (смола каннабиса)
drug-cannabis-oil = Гашишное масло
drug-cannabis-plant = Растения конопли
drug-amphetamine = Амфетамин
drug-methamphetamine = Метамфетамин
drug-captagon = Каптагон
drug-mdma = МДМА (экстази)
drug-ketamine = Кетамин
drug-khat = Кат
drug-lsd = ЛСД
drug-ghb = ГОМК/ГБЛ
drug-benzodiazepines = Бензодиазепины
drug-synthetic-cannabinoids = Синтетические каннабиноиды
drug-synthetic-cathinones = Синтетические катиноны
drug-other = Другой наркотик
drug-unknown = Неизвестно

## Возрастная группа

age-band-under-12 = До 12 лет
age-band-12-17 = 12–17 лет
age-band-18-24 = 18–24 года
age-band-25-34 = 25–34 года
age-band-35-44 = 35–44 года
age-band-45-54 = 45–54 года
age-band-55-64 = 55–64 года
age-band-65-over = 65 лет и старше
age-band-unknown = Неизвестен

## Оплата билета

payment-cash = Наличными
payment-card = Картой
payment-third-party-card = Картой другого лица
payment-transfer = Банковским переводом
payment-mobile-money = Мобильными деньгами
payment-agency = Через турагентство
payment-miles = Милями
payment-other = Иначе
payment-unknown = Неизвестно

## Признаки риска

risk-cash-ticket = Билет оплачен наличными
risk-late-booking = Бронирование в последний момент
risk-unusual-route = Необычный маршрут
risk-broken-journey = Поездка по раздельным билетам
risk-short-stay = Короткое пребывание
risk-frequent-travel = Частые поездки
risk-third-party-booking = Забронировано другим лицом
risk-shared-contact = Общие контакты с другими подозреваемыми
risk-new-document = Недавно выданный документ
risk-document-anomaly = Несоответствия в документе
risk-luggage-mismatch = Багаж не соответствует поездке
risk-no-luggage = Без багажа
risk-nervous-behaviour = Нервное поведение
risk-evasive-answers = Уклончивые ответы
risk-known-associate = Связь с известным правонарушителем
risk-first-time-shipper = Новый грузоотправитель
risk-vague-description = Неясное описание товара
risk-weight-mismatch = Несоответствие веса
risk-value-mismatch = Несоответствие стоимости
risk-seal-anomaly = Признаки вскрытия пломбы
risk-false-address = Ложный адрес
risk-source-country = Страна-источник
risk-possible-victim = Возможная жертва торговли людьми
risk-other = Другое
risk-unknown = Неизвестно

## Транспортное средство

conveyance-aircraft = Рейсовый самолёт
conveyance-private-aircraft = Частный самолёт
conveyance-container = Контейнер
conveyance-ship = Судно
conveyance-boat = Лодка или катер
conveyance-truck = Грузовик
conveyance-van = Фургон
conveyance-car = Легковой автомобиль
conveyance-bus = Автобус
conveyance-motorcycle = Мотоцикл
conveyance-train = Поезд
conveyance-other = Другое
conveyance-unknown = Неизвестно

## Состояние ответа

reply-status-received = Получено
reply-status-in-progress = В работе
reply-status-closed = Завершено
reply-status-withdrawn = Отозвано

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = Не то лицо
stand-down-wrong-flight = Не тот рейс
stand-down-solved = Вопрос решён
stand-down-ordered = По указанию сверху
stand-down-other = Другая причина

## Результат

outcome-positive-seizure = Положительный: изъятие
outcome-positive-other = Положительный: иной
outcome-negative = Отрицательный
outcome-not-located = Не обнаружен
outcome-no-show = Не явился на рейс
outcome-missed-too-late = Упущен: ориентировка поздно поступила
outcome-not-checked = Не проверен
outcome-refused-legal = Отказ по правовым основаниям
outcome-other = Другой
outcome-unknown = Неизвестен

## Проведённые проверки

check-interview = Опрос
check-bag-search = Досмотр багажа
check-body-search = Личный досмотр
check-body-xray = Рентген тела
check-urine-test = Анализ мочи
check-canine = Служебная собака
check-xray = Рентген вещей
check-trace = Выявление следов веществ
check-doc-exam = Проверка документов
check-db-check = Проверка по базам данных
check-other = Другая
check-unknown = Неизвестно

## Место в аэропорту

location-pax-arrival = Пассажиры, прилёт
location-pax-transit = Пассажиры, транзит
location-pax-departure = Пассажиры, вылет
location-baggage-hall = Зал выдачи багажа
location-cargo-shed = Грузовой склад
location-postal = Почтовый центр
location-express = Центр экспресс-доставки
location-aircraft = Воздушное судно
location-landside = Неконтролируемая зона
location-other = Другое
location-unknown = Неизвестно

## Основание обнаружения

detection-profile = Профиль риска
detection-intelligence = Оперативная информация
detection-api-pnr = Данные API/PNR
detection-db-hit = Совпадение по базе данных
detection-prior-seizure = Прежнее изъятие
detection-canine = Служебная собака
detection-xray = Рентгеновский снимок
detection-routine = Обычный контроль
detection-declaration = Декларация
detection-accidental = Случайно
detection-other = Другое
detection-unknown = Неизвестно

## Определение вещества

test-field = Экспресс-тест
test-lab = Лаборатория
test-none = Не проверялось
test-unknown = Неизвестно

## Прекурсоры (Красный список МККН)

precursor-acetic-anhydride = Уксусный ангидрид
precursor-anthranilic-acid = Антраниловая кислота
precursor-acetone = Ацетон
precursor-anpp = 4-Анилино-N-фенэтилпиперидин (ANPP)
precursor-apaa = альфа-Фенилацетоацетамид (APAA)
precursor-apaan = альфа-Фенилацетоацетонитрил (APAAN)
precursor-ephedrine = Эфедрин
precursor-ergometrine = Эргометрин
precursor-ergotamine = Эрготамин
precursor-ethyl-ether = Этиловый эфир
precursor-hydrochloric-acid = Соляная кислота
precursor-isosafrole = Изосафрол
precursor-lysergic-acid = Лизергиновая кислота
precursor-mapa = Метил-альфа-фенилацетоацетат (MAPA)
precursor-mdp2p = 3,4-МДФ-2-П (ПМК, PMK)
precursor-mek = Метилэтилкетон (MEK)
precursor-norephedrine = Норэфедрин
precursor-npp = N-Фенэтил-4-пиперидон (NPP)
precursor-p2p = 1-Фенил-2-пропанон (Ф-2-П, БМК)
precursor-phenylacetic-acid = Фенилуксусная кислота
precursor-piperidine = Пиперидин
precursor-piperonal = Пиперональ
precursor-potassium-permanganate = Перманганат калия
precursor-pseudoephedrine = Псевдоэфедрин
precursor-safrole = Сафрол
precursor-sulphuric-acid = Серная кислота
precursor-toluene = Толуол
precursor-other = Другой прекурсор
precursor-unknown = Неизвестен

## Таблица Конвенции 1988 года

incb-table-table-i = Таблица I
incb-table-table-ii = Таблица II
incb-table-surveillance-list = Международный перечень особого контроля
incb-table-not-listed = Не включён
incb-table-unknown = Неизвестно

## Приложение СИТЕС

cites-appendix-i = Приложение I
cites-appendix-ii = Приложение II
cites-appendix-iii = Приложение III
cites-not-listed = Не включено
cites-unknown = Неизвестно

## Оружие

weapon-pistol = Пистолет
weapon-revolver = Револьвер
weapon-rifle = Винтовка
weapon-hunting-rifle = Охотничья винтовка
weapon-shotgun = Гладкоствольное ружьё
weapon-automatic = Автоматическое оружие
weapon-gas-alarm = Газовое или сигнальное оружие
weapon-air-gun = Пневматическое оружие
weapon-parts = Части оружия
weapon-blade = Холодное оружие
weapon-other = Другое оружие
weapon-unknown = Неизвестно

## Декларирование денег

declared-declared = Задекларировано
declared-not-declared = Не задекларировано
declared-falsely-declared = Задекларировано недостоверно
declared-unknown = Неизвестно

## Подделка документа

document-fraud-forged = Частичная подделка
document-fraud-counterfeit = Полная подделка
document-fraud-stolen = Похищен
document-fraud-impostor = Использован чужой документ
document-fraud-other = Другое
document-fraud-unknown = Неизвестно

## Место сокрытия

concealment-place-swallowed = Проглочено
concealment-place-inserted = В полостях тела
concealment-place-on-body = На теле
concealment-place-clothing = В одежде
concealment-place-shoes = В обуви
concealment-place-wig = В парике
concealment-place-cabin-bag = Ручная кладь
concealment-place-hold-bag = Сданный багаж
concealment-place-unaccompanied-bag = Несопровождаемый багаж
concealment-place-cargo = Груз
concealment-place-mail = Почта
concealment-place-aircraft-structure = Конструкция самолёта
concealment-place-vehicle = Автомобиль
concealment-place-other = Другое
concealment-place-unknown = Неизвестно

## Способ сокрытия

concealment-method-false-bottom = Двойное дно
concealment-method-false-wall = Двойная стенка
concealment-method-among-effects = Среди личных вещей
concealment-method-in-food = В продуктах питания
concealment-method-in-electronics = В электронике
concealment-method-impregnated = Пропитка
concealment-method-liquid = Растворено в жидкости
concealment-method-rip-on = Подброс в чужой груз (rip-on/rip-off)
concealment-method-special = Специально оборудованный тайник
concealment-method-none = Не скрывалось
concealment-method-other = Другой
concealment-method-unknown = Неизвестен

## Роль лица

offender-role-courier = Курьер
offender-role-escort = Сопровождающий
offender-role-sender = Отправитель
offender-role-recipient = Получатель
offender-role-driver = Водитель
offender-role-crew = Член экипажа
offender-role-airport-staff = Работник аэропорта
offender-role-organiser = Организатор
offender-role-holder = У кого обнаружено
offender-role-other = Другая
offender-role-unknown = Неизвестна

## Меры в отношении лица

offender-outcome-arrested = Арестован
offender-outcome-detained = Задержан
offender-outcome-released = Отпущен
offender-outcome-hospitalised = Госпитализирован
offender-outcome-fugitive = Скрылся
offender-outcome-handed-over = Передан другому органу
offender-outcome-possible-victim = Возможная жертва
offender-outcome-other = Другое
offender-outcome-unknown = Неизвестно

## Состояние дела

case-outcome-pending = На рассмотрении
case-outcome-investigation = Расследуется
case-outcome-prosecution = Передано в суд
case-outcome-convicted = Осуждение
case-outcome-acquitted = Оправдание
case-outcome-settlement = Компромиссное урегулирование
case-outcome-dismissed = Прекращено
case-outcome-transferred = Передано по подведомственности
case-outcome-other = Другое
case-outcome-unknown = Неизвестно

## Передача в CEN или Интерпол

export-state-not-sent = Не передано
export-state-prepared = Подготовлено
export-state-sent = Передано
export-state-confirmed = Подтверждено
export-state-refused = Отклонено
export-state-not-applicable = Не применимо
export-state-unknown = Неизвестно

## Единицы

unit-g = г
unit-kg = кг
unit-t = т
unit-ml = мл
unit-l = л
unit-tablet = табл.
unit-capsule = капс.
unit-blotter = марок (ЛСД)
unit-plant = раст.
unit-piece = шт.
unit-package = упак.
unit-carton = блок.
unit-note = банкн.
unit-other = другие ед.
unit-unknown = ед. неизвестна

## Роль в группе

role-ocu = Координация (OCU)
role-cn = Национальный контактный пункт (CN)
role-rilo = Региональный узел (RILO)
role-ncb = Бюро Интерпола (НЦБ)
role-plain = Пользователь
role-observer = Наблюдатель

## Вид подразделения

office-kind-jaitf = Совместная группа по перехвату в аэропорту (JAITF)
office-kind-ocu = Оперативно-координационный центр (OCU)
office-kind-rilo = Региональный узел связи по правоохранительной работе (RILO, РУСПР)
office-kind-cn = Национальный контактный пункт (CN)
office-kind-ncb = Национальное центральное бюро Интерпола (НЦБ)
office-kind-hq = Штаб-квартира

## Вид группы

group-kind-permanent = Постоянная группа
group-kind-operation = Операция
group-kind-exercise = Учения

## Категории получателей

class-all-ocu = Все координационные центры (OCU)
class-all-cn = Все национальные контактные пункты (CN)
class-all-plain = Все пользователи
class-my-country = Все подразделения моей страны
class-everyone = Вся группа

## Файлы

carrier-quic = QUIC по UDP
carrier-tcp = TCP (UDP здесь заблокирован)
carrier-proxy = TCP через прокси-сервер (UDP здесь заблокирован)
file-state-staged = приложен
file-state-sending = отправляется
file-state-sent = отправлен
file-state-offered = можно получить
file-state-receiving = поступает
file-state-here = получен
file-state-cancelled = остановлен
file-state-failed = сбой
file-size-b = { $n } Б
file-size-kb = { $n } кБ
file-size-mb = { $n } МБ
file-size-gb = { $n } ГБ
file-says = Из файла видно: { $what }. Эти данные уйдут вместе с ним; уберите файл, если их нельзя передавать.
file-says-place = где он сделан ({ $place })
file-says-time = когда ({ $time })
file-says-device = каким устройством ({ $device })
file-says-more = Возможно, в нём есть и другие данные, которые прочитать не удалось.
file-says-unknown = Проверить файл не удалось: в нём может быть указано, где, когда и чем он сделан, и эти данные уйдут вместе с ним. Уберите файл, если их нельзя передавать.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = город: { $codes }
place-station = вокзал: { $name }
place-closed = закрыт, теперь { $codes }
place-former = старый код, теперь { $codes }
# $year (text)
currency-withdrawn = изъята в { $year }

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = Срок действия документа истёк: { $text }.
scan-note-born-partly = Дата рождения известна частично: { $known }. Напечатано: { $text }.
scan-note-born-unknown = Дата рождения неизвестна. Напечатано: { $text }.
scan-note-expiry-unknown = Срок действия неизвестен. Напечатано: { $text }.
scan-note-no-expiry = У карт этого вида в машиносчитываемых строках нет срока действия.
scan-note-unlimited = Документ бессрочный. Напечатано: { $text }.
scan-note-diplomatic = Дипломатический паспорт.
scan-note-official = Служебный паспорт.
scan-note-emergency = Экстренный паспорт.
scan-note-refugee = Проездной документ беженца (Конвенция 1951 года).
scan-note-crew = Удостоверение члена экипажа, не паспорт.
scan-note-seafarer = Удостоверение личности моряка.
scan-note-residence = Вид на жительство: гражданство — владельца, а не страны выдачи.
scan-note-nationality = Гражданство, как напечатано: { $text }.
scan-note-nationality-unknown = Такого гражданства нет: { $text }. Не заполнено.
scan-note-issuer-unknown = Такого органа выдачи нет: { $text }. Не заполнено.
scan-note-sex-unknown = Пол напечатан как { $text }.
scan-note-name-cut = Имя может быть обрезано: оно занимает всё поле. Сверьте с напечатанной страницей.
scan-note-title = { $text } в конце имени может быть обращением.
scan-note-no-check-digit = Для поля «{ $text }» не напечатана контрольная цифра: сверьте со страницей.
scan-note-visa = Виза: номер и срок действия относятся к визе.
scan-note-keyboard = Считыватель настроен на раскладку США, а этот ПК — на { $text }. Текст переведён обратно; настройте считыватель.
scan-note-letters = В имени, коде бронирования или рейсе буквы могли поменяться местами ({ $text }): сверьте с оригиналом.
scan-note-flight-open = В посадочном талоне нет номера рейса. Напечатано: { $text }.
scan-note-flight-unreadable = Рейс в талоне не распознан. Напечатано: { $text }.
scan-note-day-open = День вылета в талоне не указан.
scan-note-place-unknown = { $text } нет в таблице аэропортов и вокзалов; код оставлен как напечатан.
scan-note-bag-tags = Багажных бирок больше, чем помещается; опущено: { $text }.
scan-note-frequent-flyer = Номер часто летающего пассажира: { $text }
scan-note-ticket = Номер билета: { $text }
scan-note-selectee = Авиакомпания пометила этого пассажира для досмотра (признак { $text }).
