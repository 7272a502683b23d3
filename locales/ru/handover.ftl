# Handover, card, rows: see locales/en/handover.ftl.

views-handover = Передача смены
handover-title = Передача смены
handover-loading = Собираем незавершённое…
handover-failed = Не удалось открыть передачу смены.
handover-on-duty = На смене: { $officer }, с { $time }.
handover-due = Пока вы не приняли смену, всё незавершённое остаётся за { $officer }.
handover-take = Принять смену
handover-hand = Сдать смену
handover-note = Для следующего сотрудника
handover-hand-says = Ваше имя и время подписываются вместе со всем незавершённым. Затем заблокируйте рабочее место: следующий сотрудник увидит эту страницу.
handover-waits = Вы сдали смену в { $time }. Она ждёт следующего сотрудника.
handover-note-from = Пишет { $officer }, { $time }
handover-no-note = { $officer }: смена оставлена без сдачи.
handover-owed = Ответ за нами
handover-asked = Ждём ответа
handover-open = Ориентировки, по которым ещё можно успеть
handover-undelivered = Доставлено не во все подразделения
handover-drafts = Черновики
handover-since = Пришло с вашего прошлого раза, { $time }
handover-first-time = Вы впервые на этом рабочем месте.
handover-nothing = Незавершённого нет. Никто не ждёт это подразделение.
handover-records = Прежние передачи смены
handover-search = Искать в передачах смены
handover-records-none = Ничего не найдено.
handover-number = Передача смены № { $number }
handover-signed-from = Смену сдаёт { $officer }, { $time }
handover-signed-to = Смену принимает { $officer }, { $time }
handover-not-taken = Ещё не принята
handover-by = автор: { $officer }
attention-asked = { $office } задаёт вопрос по { $reference }.
attention-stood-down = { $office }: ориентировка отозвана, { $reference }.
thread-no-answer = ответа не было
thread-whole = Вся переписка
thread-above = показано выше
row-owes = Ждут ответа
news-asks = { $said }, есть вопрос
news-becomes = вместо { $was } теперь { $now }
news-added = добавлено: { $now }
news-removed = убрано: { $was }
news-corrected = Исправлено
news-goods = { $what }, { $amount } { $unit }
list-order = Порядок
list-order-catchable = Сначала то, где ещё можно успеть
list-order-arrival = Сначала новые
card-label = Главное
card-arrived = Прибытие { $airport } было
card-left = Вылет { $airport } был
card-open = Открыть ориентировку
news-photos = { $count ->
    [one] { $count } фотография
    [few] { $count } фотографии
    [many] { $count } фотографий
   *[other] { $count } фотографии
}
news-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
write-send-to = { $count ->
    [one] Отправить в { $count } подразделение
    [few] Отправить в { $count } подразделения
    [many] Отправить в { $count } подразделений
   *[other] Отправить в { $count } подразделения
}

# What an office notes of a thread for itself.
work-title = Только в этом подразделении
work-assigned = Ведёт
work-on-duty = Тот, кто на смене
work-remark = Пометка для коллег
work-add = Добавить пометку
# $officer (text): who looks after the thread.
work-row = Ведёт { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = Отметил(а) { $officer }, { $time }
