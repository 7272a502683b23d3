### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = الرسالة بنصها الموقع
statement-reference = المرجع
statement-kind = النوع
statement-training = فعلي أم تمرين
statement-thread = سلسلة الرسائل
statement-corrects = يصحح
statement-answers = رد على التنبيه
statement-from-alert = بناءً على التنبيه
statement-alert = ما يطلبه التنبيه
statement-seizure = مكان الضبط ووقته
statement-newer = كُتب بنسخة أحدث
statement-offices = قائمة القراء الموقعة
statement-expires = صالحة حتى
statement-message = رقم الرسالة
statement-directory = دليل المكاتب كما رآه المرسل
message-persons = الأشخاص
message-name = الاسم

# Between the members of a list. The space behind it stays.
list-comma = ،{" "}
