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
notice-private = Только что что-то ждёт
notice-reference = Также подразделение и номер
notice-note = Тема или имя никогда не показываются вне этого окна.
# $count (number)
notify-waits = { $count ->
    [one] { $count } ориентировка не может ждать.
    [few] { $count } ориентировки не могут ждать.
    [many] { $count } ориентировок не могут ждать.
   *[other] { $count } ориентировки не могут ждать.
}
tray-idle = Ничто не ждёт
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
views-rename = Переименовать вид { $name }
views-new-name = Новое название
files-look = Посмотреть
# $name (text)
files-photo = Фото { $name }
