### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Mensagem tal como assinada
statement-reference = Referência
statement-kind = Tipo
statement-training = Real ou exercício
statement-thread = Sequência
statement-corrects = Retifica
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
