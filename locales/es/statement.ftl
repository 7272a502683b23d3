### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Mensaje tal como se firmó
statement-reference = Referencia
statement-kind = Tipo
statement-training = Real o ejercicio
statement-thread = Hilo
statement-corrects = Rectifica
statement-retain-until = Se conserva hasta
statement-answers = Responde a la alerta
statement-from-alert = Resulta de la alerta
statement-alert = Qué pide la alerta
statement-seizure = Dónde y cuándo se incautó
statement-newer = Escrito por una versión más reciente
statement-offices = Lista firmada de lectores
statement-expires = Válido hasta
statement-message = Número del mensaje
statement-directory = Directorio visto por el remitente
message-persons = Personas
message-name = Nombre

# Between the members of a list. The space behind it stays.
list-comma = ,{" "}

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = de oficina
search-key-group = grupo
search-key-kind = tipo
search-key-urgency = urgencia
search-key-route = ruta aeropuerto
search-key-since = desde
search-key-until = hasta
search-key-words = sustancia mercancía vuelo nombre documento
