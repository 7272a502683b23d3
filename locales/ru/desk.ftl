### Рабочее место в целом: ключ этого ПК, уведомления, значок у часов, шаблоны.

keyring-title = Ключ этого ПК
keyring-note = Привязывает рабочее место к учётной записи этого ПК: кто унесёт диск, не откроет ничего, даже зная пароль сотрудника. Если учётная запись утрачена, рабочее место откроет только код восстановления.
keyring-tie = Привязать к этому ПК
keyring-working = Минуту…
keyring-tied = Рабочее место привязано к этому ПК.
keyring-untie = Отвязать
keyring-code = Код восстановления
keyring-code-note = Запишите его сейчас и уберите в сейф. Больше он показан не будет.
keyring-code-kept = Записано
unlock-recovery = Код восстановления (из сейфа)
notice-choice = Уведомления вне этого окна
notice-off = Нет
notice-private = Без подробностей: есть срочное
notice-reference = Также подразделение и номер
notice-note = Тема или имя никогда не показываются вне этого окна.
# $count (number)
notify-waits = { $count ->
    [one] { $count } ориентировка не терпит отлагательства.
    [few] { $count } ориентировки не терпят отлагательства.
    [many] { $count } ориентировок не терпят отлагательства.
   *[other] { $count } ориентировки не терпят отлагательства.
}
tray-idle = Срочного нет
tray-open = Открыть AIRCOP
tray-lock = Заблокировать рабочее место
template-from = По шаблону
templates-title = Начать с шаблона
templates-empty = Шаблонов пока нет. Составьте сообщение и выберите «Сохранить как шаблон» внизу формы.
templates-note = Лица, отправления и время в шаблоне не сохраняются.
template-save = Сохранить как шаблон
template-name = Название шаблона
# $name (text)
template-saved = Шаблон { $name } сохранён без лиц и времени.
template-remove = Удалить шаблон { $name }
template-removed = Шаблон { $name } удалён.
keys-template = Начать с шаблона
filter-office = Подразделение
filter-hours = Получено
# $count (number)
filter-last-hours = { $count ->
    [one] За последний { $count } час
    [few] За последние { $count } часа
    [many] За последние { $count } часов
   *[other] За последние { $count } часа
}
# $count (number)
filter-last-days = { $count ->
    [one] За последний { $count } день
    [few] За последние { $count } дня
    [many] За последние { $count } дней
   *[other] За последние { $count } дня
}
# $name (text)
views-rename = Переименовать подборку { $name }
views-new-name = Новое название
files-look = Посмотреть
# $name (text)
files-photo = Фото { $name }
photo-before = Назад
photo-next = Далее
photo-number = { $number } из { $count }
photo-nearer = Ближе
photo-farther = Дальше
photo-turn = Повернуть
settings-listen = Приём и при блокировке
settings-listen-note = Заблокированное рабочее место сообщает, что что-то пришло, но не что именно. В памяти остаётся только ключ для сервера обмена; сообщений он не открывает.
heard-nothing = Приём включён. Последнее поступление: { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] Пришёл { $count } пакет: { $time }. Разблокируйте, чтобы узнать, нет ли ориентировки.
    [few] Пришло { $count } пакета, последний: { $time }. Разблокируйте, чтобы узнать, нет ли среди них ориентировки.
    [many] Пришло { $count } пакетов, последний: { $time }. Разблокируйте, чтобы узнать, нет ли среди них ориентировки.
   *[other] Пришло { $count } пакета, последний: { $time }. Разблокируйте, чтобы узнать, нет ли среди них ориентировки.
}
heard-connecting = Соединение с сервером обмена: приёма ещё нет.
heard-offline = Связь потеряна: { $time }. Приём невозможен.
heard-deaf = Приём выключен. Сигнал об ориентировке прозвучит только после разблокировки.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] Пришёл { $count } пакет. Разблокируйте рабочее место, чтобы прочитать.
    [few] Пришло { $count } пакета. Разблокируйте рабочее место, чтобы прочитать.
    [many] Пришло { $count } пакетов. Разблокируйте рабочее место, чтобы прочитать.
   *[other] Пришло { $count } пакета. Разблокируйте рабочее место, чтобы прочитать.
}

# Enquiries: whether other offices hold something.
views-enquiries = Запросы
enquiry-intro = О чём спрашивают другие подразделения и о чём спросили вы. Спросивший узнаёт, есть ли сведения и сколько раз, но не узнаёт, в каком сообщении.
enquiry-asked = Когда
enquiry-why = Основание
# $time (text)
enquiry-until = Ответить до { $time }
# $count (number): messages
enquiry-decide = Точных совпадений нет, только сходство: { $count }. Сравните и решите.
enquiry-send = Отправить ответ
enquiry-hit = Есть совпадение
enquiry-decline = Отказать в ответе
enquiry-text = Что сообщает ваше подразделение (необязательно)
enquiry-came = Подразделение спрашивает, есть ли у вас сведения. См. раздел «Запросы».
enquiry-answer-came = На ваш запрос ответили. См. раздел «Запросы».
enquiry-blind = Вслепую: предмет запроса здесь не показан. Компьютер сравнивает, не узнавая его.
enquiry-who = Подразделение
enquiry-what = Предмет
enquiry-state = Состояние
enquiry-none = Запросов нет.
# $offices (text)
enquiry-waits-for = ожидается ответ: { $offices }
enquiry-all-answered = ответили все
enquiry-to-answer = ждёт ответа
enquiry-answered = ответ дан
# $count (number)
enquiry-hits = совпадений: { $count }
enquiry-no-hit = совпадений нет
enquiry-declined = в ответе отказано
# $answer (text)
enquiry-proposed = Предлагаемый ответ: { $answer }
# $count (number)
enquiry-alike = только сходство: { $count }
enquiry-by-itself = автоматически
enquiry-over = Это подразделение задало больше 60 вопросов за час; автоматически на них не отвечают.
enquiry-evaluated = обработан; о чём спрашивают, здесь неизвестно
