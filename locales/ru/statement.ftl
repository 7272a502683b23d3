### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Сообщение, как подписано
statement-reference = Номер
statement-kind = Вид
statement-training = Работа или учения
statement-thread = Цепочка
statement-corrects = Исправляет
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
