### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Mensagem tal como assinada
statement-reference = Referência
statement-kind = Tipo
statement-training = Real ou exercício
statement-thread = Sequência
statement-corrects = Retifica
statement-retain-until = Conservado até
statement-answers = Responde ao alerta
statement-from-alert = Resulta do alerta
statement-alert = O que o alerta pede
statement-seizure = Onde e quando foi apreendido
statement-newer = Escrito por uma versão mais recente
statement-offices = Lista assinada de leitores
statement-expires = Válida até
statement-message = Número da mensagem
statement-directory = Diretório visto pelo remetente
message-persons = Pessoas
message-name = Nome

# Between the members of a list. The space behind it stays.
list-comma = ,{" "}

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = de serviço
search-key-group = grupo
search-key-kind = tipo
search-key-urgency = urgência
search-key-route = rota aeroporto
search-key-since = desde
search-key-until = até
search-key-words = substância mercadoria voo nome documento
