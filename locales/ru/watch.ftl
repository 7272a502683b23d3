### Вызовы по времени, фильтры списков, отметка нескольких и звуки.

attention-label = Не терпит отлагательства
attention-none = Ничего неотложного
# $office, $reference (text)
attention-unacknowledged = { $office } ждёт: получение { $reference } здесь никто не подтвердил.
attention-answer-due = На { $reference } от { $office } отсюда ещё не ответили.
attention-undelivered = { $reference } доставлено не всем подразделениям.
attention-unanswered = На { $reference } ещё никто не ответил.
attention-report-due = В { $reference } сообщено об изъятии. Отдельного сообщения об изъятии ещё нет.
# $count (number): others
attention-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
attention-open = Перейти
filter-toggle = Фильтр
filter-urgency = Срочность
filter-any = Все
filter-urgent = Срочные и «молния»
filter-kind = Вид
filter-country = Страна отправителя
filter-airport = Аэропорт на маршруте
filter-unread = Только непрочитанные
filter-here = Мой аэропорт на маршруте
filter-clear = Показать все
filter-name = Название подборки
filter-save = Сохранить подборку
list-empty-filter = Здесь ничто не подходит под фильтр.
views-saved = Сохранённые подборки
# $name (text)
views-remove = Удалить подборку { $name }
views-removed = Подборка { $name } удалена.
# $count (number)
pick-count = { $count ->
    [one] Выбрано: { $count }
    [few] Выбрано: { $count }
    [many] Выбрано: { $count }
   *[other] Выбрано: { $count }
}
pick-read = Отметить прочитанными
pick-acknowledge = Подтвердить получение
pick-clear = Снять выбор
keys-attention = К тому, что не терпит отлагательства
keys-pick = Выбрать или снять выбор
keys-pick-on = Выбрать и дальше
keys-read = Отметить выбранное прочитанным
keys-acknowledge-all = Подтвердить получение выбранного
keys-filter = Отфильтровать список
sounds-title = Звуки
sounds-note = «Молния» звучит снова каждые 20 секунд, пока кто-нибудь не подтвердит её получение или не отключит звук.
sounds-flash = Ориентировка «молния»
sounds-urgent = Срочное сообщение
sounds-routine = Остальные сообщения
sounds-off = Нет
sounds-chime = Один тон
sounds-double = Два тона
sounds-siren = Нарастающий и спадающий
sounds-try = Проверить
sounds-mute = Отключить звук на этом рабочем месте
strip-muted = Без звука
strip-mute = Выключить звук
strip-unmute = Включить звук
keys-stop = Следующая часть формы
# $count (number)
write-to-route = { $count ->
    [one] { $count } подразделение на маршруте
    [few] { $count } подразделения на маршруте
    [many] { $count } подразделений на маршруте
   *[other] { $count } подразделения на маршруте
}
write-to-on-route = на маршруте
# $time (text)
write-to-heard = последнее сообщение: { $time }
write-to-never-heard = сообщений ещё не было
paper-save = Сохранить в PDF
# $name (text)
paper-saved = Сохранено в загрузках: { $name }
release-ask = Запросить разрешение на использование
# $reference (text)
release-subject = Разрешение на использование { $reference }
release-text =
    Просим разрешить использование { $reference } вне нашего подразделения.
    Цель:
# $office, $officer, $time (text)
paper-foot = Распечатано: { $office }, { $officer }, { $time } UTC

keys-next-field = Следующее поле
reader-typed = Сканер ввёл: { $text }. С этим ничего не сделано.
reader-begin = Начать ориентировку с этими данными
reader-fill = Внести в эту ориентировку
row-mark-read = Отметить прочитанным
row-copy-reference = Скопировать номер
row-copied = Скопировано: { $reference }
row-menu = Что можно сделать с этим сообщением
keys-menu = Показать, что можно сделать с сообщением
sent-leaves = { $reference } уйдёт через { $seconds } с
acknowledge-leaves = Подтверждено: { $count }. Отправитель узнает через { $seconds } с
panic-again = Нажмите ещё раз, чтобы уничтожить всё на этом рабочем месте
settings-send-wait = Секунды, в течение которых сообщение можно вернуть (от 0 до 60)
settings-send-note = Отправленное уходит после этого времени, и отправитель узнаёт о подтверждении после него. Сообщение-молния уходит сразу. Когда рабочее место блокируют или закрывают, уходит всё.
settings-administers = управляет этим рабочим местом
settings-administer = Назначить администратором
settings-administer-end = Снять полномочия администратора
settings-not-administrator = Исключать сотрудников может только тот, кто управляет этим рабочим местом.
settings-wipe-password = Ваш пароль
settings-panic = Тревожная клавиша:
settings-panic-note = Нажатая дважды за две секунды, она сразу уничтожает всё на этом рабочем месте, даже заблокированном, и ничего не спрашивает. Будет ли она, решает тот, кто управляет рабочим местом.
row-no-times = Без времени
write-missing-readers = Выберите получателей
write-too-long = Сократите текст
settings-text = Экран
settings-text-size = Размер текста
settings-text-note = Также с клавиатуры или Ctrl с колесом:
