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

ask-new = Новый запрос
ask-intro = Спросите другие подразделения, есть ли у них человек, документ или номер. Каждое ответит, есть ли и сколько раз, но не в каком сообщении.
ask-way = Способ запроса
ask-open = Открыто.
ask-open-means = Каждое запрошенное подразделение видит, о чём вы спрашиваете. Отвечает сотрудник; ищутся и похожие имена.
ask-blind = Вслепую.
ask-blind-means = Только для документов и номеров. Подразделение, у которого ничего нет, узнаёт вид и основание, но не номер. Там, где есть совпадение, сразу задаётся открытый запрос. Только точные совпадения. Каждый вопрос проверяет один номер, поэтому вопросы считаются.
ask-blind-ours = Спрошено вслепую: если совпадения нет, подразделение не узнаёт номер. О совпадении открыто спрашивают только то подразделение, где оно есть.
ask-more = Добавить вопрос
ask-remove = Убрать этот вопрос
ask-text = Имя или номер
ask-terms = Основание и условия
ask-reason = Основание (его видят все запрошенные)
ask-hours = Ответить за часов (24, если пусто)
ask-whom = Кого спрашивают
ask-not-blind = Вслепую об этом спросить нельзя: имена легко подобрать. Спросите открыто или уберите.
# $left (number), $of (number)
ask-left = Осталось вопросов в этом часу: { $left } из { $of }.
# $left (number), $of (number)
ask-over = Больше { $of } вопросов в час (осталось: { $left }): автоматически на них не ответят, они ждут сотрудника. Спросите меньше или позже.
# $count (number): offices
ask-go = Спросить ({ $count }) …
ask-send = Отправить запрос
# $offices (text)
ask-sure-open = Полностью прочитают: { $offices }.
# $offices (text)
ask-sure-blind = Вслепую; основание прочитают: { $offices }. Совпадение станет известно тому, у кого оно есть.
ask-missing-text = Укажите, о чём спрашиваете
ask-missing-blind = Имя нельзя спросить вслепую
ask-missing-reason = Укажите основание
ask-missing-office = Выберите подразделение
ask-others = Спросить другие подразделения
ask-ours = Спрашивает ваше подразделение
# $time (text)
ask-waits-since = нет ответа с { $time }
# $time (text)
ask-leaving = ещё не отправлен, спрошено { $time }
enquiry-say-no-hit = Совпадений нет
enquiry-let = Разрешить сравнение
enquiry-text-declined = Что сообщить при отказе (необязательно)
# $place (number)
enquiry-missing = Вопрос { $place }: сначала укажите, есть ли совпадение
enquiry-numbers = Номера и прочее
kept-until = Хранится до (включительно)
kept-until-means = Последний день (UTC) для всей цепочки. После него её можно удалить.
kept-hold = Удержать
kept-hold-reason = Почему и по чьему распоряжению
kept-hold-means = Вся цепочка хранится на этом рабочем месте вопреки сроку, пока сотрудник не снимет удержание. Другие подразделения об этом не узнают.
# $time (text), $officer (text)
kept-held = Удерживается с { $time }, { $officer }
kept-release = Снять удержание
kept-release-sure = Согласен ли тот, кто его назначил?
# $reference (text), $time (text), $officer (text)
kept-erased = { $reference } удалено здесь: { $time }, { $officer }.
kept-by-itself = автоматически
kept-ground-due = Срок хранения истёк.
kept-ground-order = По распоряжению.
kept-certificate = Сохранить подтверждение
# $time (text)
kept-erased-there = Удалено там { $time }
settings-part-kept = Хранение и удаление
kept-due = Что было бы удалено
kept-due-means = Цепочка удаляется целиком, когда истёк срок её последнего сообщения. Просмотр ничего не удаляет.
kept-on = На день (пусто: сегодня)
kept-look = Показать
# $count (number), $day (text)
kept-count = Сообщений, которые были бы удалены { $day }: { $count }.
kept-kind = Вид
kept-messages = Сообщения
kept-stays-held = остаётся, удерживается
kept-stays-under-way = остаётся, ещё в работе
kept-automatic = Раз в день самому удалять то, у чего истёк срок и что не удерживается
kept-holds = Удерживаемые цепочки
kept-no-holds = Ни одна цепочка не удерживается.
kept-erasures = Что удалено
kept-no-erasures = Ничего не удалялось.
kept-when = Когда
kept-who = Кто
kept-why = Основание
kept-erase = Удалить сейчас …
# $count (number)
kept-erase-sure = Сообщений, которые будут удалены здесь безвозвратно: { $count }. Отправители получат уведомление. AIRCOP ждёт, пока архив переписывается.
kept-erase-yes = Удалить безвозвратно
# $count (number)
kept-more = и ещё { $count }
kept-unswept = Следы могли остаться: освободите место, попытка повторяется каждый час.

backup-title = Резервная копия
backup-means = Все сообщения этого рабочего места одним файлом в папке загрузок, зашифрованным парольной фразой. Храните его отдельно от этого ПК. Ключей, сотрудников и паролей в нём нет.
backup-never = На этом рабочем месте резервная копия ещё не создавалась.
backup-last = Последняя резервная копия: { $time }.
backup-due = За последние семь дней резервной копии нет.
backup-passphrase = Парольная фраза резервной копии
backup-make = Создать копию
backup-working = Создаётся копия. Если сообщений много, это займёт несколько минут.
backup-made = Резервная копия создана. Без парольной фразы она бесполезна.
