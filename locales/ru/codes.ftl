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
action-controlled-delivery-contact = Связаться с нами о контролируемой поставке

## Коды обращения

handling-h0 = H0 – Для правоохранительных целей
handling-h1 = H1 – Не как доказательство
handling-h2 = H2 – Не передавать
handling-h3 = H3 – Особые ограничения
handling-h0-means = Можно использовать для предупреждения преступлений и борьбы с ними. Других ограничений нет.
handling-h1-means = Нельзя использовать как доказательство в суде без согласия отправителя.
handling-h2-means = Нельзя передавать третьим лицам без согласия отправителя.
handling-h3-means = Ограничения указаны в сообщении. До любого иного использования запросите согласие отправителя.

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
source-b = B – Чаще надёжен
source-c = C – Чаще ненадёжен
source-x = X – Надёжность оценить нельзя

## Оценка сведений (4x4)

information-1 = 1 – Достоверны
information-2 = 2 – Известны источнику лично
information-3 = 3 – С чужих слов, подтверждаются
information-4 = 4 – С чужих слов, проверить нельзя

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
document-other = Другой
document-unknown = Неизвестен

## Товары

goods-drugs = Наркотики
goods-precursors = Прекурсоры
goods-nps = Новые психоактивные вещества
goods-medicines = Лекарственные средства
goods-tobacco = Табак
goods-currency = Денежные средства
goods-weapons = Оружие
goods-ammunition = Боеприпасы
goods-explosives = Взрывчатые вещества
goods-cites-fauna = Охраняемые животные (СИТЕС)
goods-cites-flora = Охраняемые растения (СИТЕС)
goods-cultural = Культурные ценности
goods-counterfeit = Контрафакт
goods-precious = Драгоценные металлы и камни
goods-strategic = Стратегические товары
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

## Роль в группе

role-ocu = Координация (OCU)
role-cn = Национальный корреспондент (CN)
role-rilo = Региональный узел (РУСПР)
role-ncb = Бюро Интерпола (НЦБ)
role-plain = Пользователь
role-observer = Наблюдатель

## Вид подразделения

office-kind-jaitf = Объединённая оперативная группа в аэропорту (JAITF)
office-kind-ocu = Оперативно-координационный центр (OCU)
office-kind-rilo = Региональный узел связи по правоохранительной работе (РУСПР)
office-kind-cn = Национальный корреспондент (CN)
office-kind-ncb = Национальное центральное бюро Интерпола (НЦБ)
office-kind-hq = Штаб-квартира

## Вид группы

group-kind-permanent = Постоянная группа
group-kind-operation = Операция
group-kind-exercise = Учения

## Категории получателей

class-all-ocu = Все координационные центры (OCU)
class-all-cn = Все национальные корреспонденты (CN)
class-all-plain = Все пользователи
class-my-country = Все подразделения моей страны
class-everyone = Вся группа
