### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Ответ
form-seizure = Новое изъятие
form-seizure-from = Изъятие по { $reference }
form-correction = Исправление { $reference }
form-correcting = Исправление
form-long = Полная форма
form-section-empty = не заполнено

## Reply

form-status = Состояние
form-outcome = Результат
form-stand-down = Причина отзыва
form-withdrawing = Отозвать { $reference }
form-withdrawing-means = Об отзыве узнают все подразделения, у которых есть ориентировка; вызовов по ней больше не будет. В архиве она остаётся с отметкой об отзыве.
form-checks = Проведённые проверки
form-acted-at = Время проверки
form-other-text = «Другое»: пояснить
form-reason-not-done = Почему не выполнено
form-new-leads = Новые сведения для проверки
form-seizure-reference = Номер изъятия
form-usefulness = Полезность ориентировки
form-usefulness-scale = 1: бесполезно, 5: очень полезно
form-question = Встречный вопрос

## Seizure

form-at = Время изъятия
form-place = Место, если не аэропорт
form-location = Где в аэропорту
form-detection = Как обнаружено
form-seized-goods = Изъятые товары
form-precursor = Прекурсор
form-weapon = Оружие
form-quantity = Количество
form-unit = Единица
form-units = Штук
form-value = Стоимость
form-currency = Валюта
form-analysis = Чистота, тест, упаковка
form-purity = Чистота (%)
form-test = Тест
form-packaging = Упаковка
form-logo = Логотип или метка
form-incb-table = Таблица МККН
form-species = Биологический вид
form-appendix = Приложение СИТЕС
form-make = Марка
form-calibre = Калибр
form-serial = Серийный номер
form-declared = Декларирование
form-fraud = Вид подделки
form-concealment = Сокрытие
form-concealment-row = Тайник { $number }
form-add-concealment = Добавить тайник
form-remove-concealment = Убрать тайник { $number }
form-concealment-place = Где спрятано
form-concealment-method = Как спрятано
form-offenders = Причастные лица
form-role = Роль
form-offender-outcome = Принятые меры
form-age = Возраст
form-residence = Страна проживания
form-case = Дело и передача
form-case-outcome = Исход дела
form-seizure-withdrawn = Сообщено по ошибке, причина
form-seizure-withdrawn-note = Заполняется, только если изъятия не было или о нём сообщили дважды. Сообщение останется доступным всем, но не войдёт ни в один показатель.
form-case-text = Исход дела: пояснить
form-authority = Ведущий орган
form-cen-export = Передача в CEN
form-ncb-export = Передача в Интерпол

## The long alert

form-person-further = Прочие сведения
form-document-country = Государство выдачи
form-document-expiry = Действителен до
form-age-band = Примерный возраст
form-bag-tags = Багажные бирки
form-ticket-payment = Оплата билета
form-companions = Попутчики
form-risks = Признаки риска
form-reason-text = Другая причина или признак: пояснить
form-travel = Направление и транспорт
form-cargo = Авиагруз
form-awb = Авианакладная (AWB)
form-house-awb = Накладная экспедитора (HAWB)
form-shipper = Грузоотправитель
form-consignee = Грузополучатель
form-declared-goods = Заявленный товар
form-hs-code = Код ГС (HS)
form-pieces = Мест
form-kg = Брутто, кг
form-post = Почта
form-item = Номер отправления
form-sender = Отправитель
form-addressee = Адресат
form-conveyance = Транспортное средство
form-conveyance-kind = Тип
form-registration = Регистрационный номер
form-imo = Номер ИМО
form-container = Номер контейнера
form-seal = Пломба

## Scan to fill

form-scan = Сканировать или вставить: паспорт, посадочный талон
form-scan-filled = Заполнено: { $fields }
form-scan-dates = Дата рейса: { $dates }
form-scan-digit = Ничего не заполнено: неверная контрольная цифра: { $fields }. Сканируйте ещё раз.
form-scan-unreadable = Ничего не заполнено: код не читается. Сканируйте ещё раз.
form-scan-neither = Ничего не заполнено: это не машиночитаемая зона паспорта и не посадочный талон.
form-scan-personal-number = Личный номер
form-scan-all = вся машиночитаемая зона

## A thread

thread-open = Открыто, ответа нет
thread-received = Открыто, получено
thread-being-checked = Проверяется
thread-closed = Закрыто: { $outcome }
thread-by-mistake = Сообщено по ошибке: { $reason }
thread-by-mistake-means = Сообщено по ошибке: { $reason }. Это изъятие не входит ни в один показатель.
thread-withdrawn = Отозвано: { $reason }
thread-withdrawn-means = Отозвано: { $reason }. Действовать по этой ориентировке больше не нужно.
thread-show-withdrawal = Показать отзыв
thread-no-stand-down = Отзыв недействителен
thread-no-stand-down-means = Это подразделение не направляло ориентировку и не может её отозвать. Она остаётся в силе.
thread-answers = Ответы
thread-answered = Ответы: { $done } из { $all }
thread-yet-to-answer = ответа ещё нет
thread-unreached = ещё не доставлено
thread-answered-before = на исправление ответа ещё нет; до него: { $answer }
thread-seizures =
    { $count ->
        [one] { $count } изъятие
        [few] { $count } изъятия
        [many] { $count } изъятий
       *[other] { $count } изъятия
    }
thread-corrected = Исправлено: действует более поздняя версия.
thread-corrected-mark = Исправлено
message-shut-out = Отправлено до отзыва доступа этого подразделения: на сервере обмена оно уже было, а получено после. Ответить этому подразделению нельзя.
message-shut-out-mark = До отзыва доступа
thread-show-correction = Показать
thread-corrects = Исправляет более раннее сообщение.
thread-show-earlier = Показать прежнее
thread-reply = Что сделано
thread-seize = Оформить изъятие
thread-correct = Исправить
thread-withdraw = Отозвать
thread-unknown = Неизвестно этой версии: { $fields }
keys-seizure = Оформить изъятие
keys-withdraw = Отозвать свою ориентировку
views-new-seizure = Новое изъятие
