### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Сообщение, как подписано
statement-reference = Номер
statement-kind = Вид
statement-training = Работа или учения
statement-thread = Цепочка
statement-corrects = Исправляет
statement-retain-until = Хранится до (включительно)
statement-answers = Отвечает на ориентировку
statement-from-alert = По ориентировке
statement-alert = О чём ориентировка
statement-seizure = Где и когда изъято
statement-newer = Написано более новой версией
statement-offices = Подписанный список получателей
statement-expires = Действует до
statement-message = Номер сообщения в системе
statement-directory = Реестр у отправителя
message-persons = Лица
message-name = Фамилия и имя

# Between the members of a list. The space behind it stays.
list-comma = ,{" "}

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = от
search-key-group = группа
search-key-kind = тип вид
search-key-urgency = срочность
search-key-route = маршрут аэропорт
search-key-since = с
search-key-until = до по
search-key-words = вещество товар рейс имя документ
