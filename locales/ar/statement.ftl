### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = الرسالة بنصها الموقع
statement-reference = المرجع
statement-kind = النوع
statement-training = فعلي أم تمرين
statement-thread = سلسلة الرسائل
statement-corrects = يصحح
statement-retain-until = يُحفظ حتى
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

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = من
search-key-group = مجموعة
search-key-kind = نوع
search-key-urgency = استعجال
search-key-route = مسار مطار
search-key-since = منذ
search-key-until = حتى
search-key-words = مادة بضاعة رحلة اسم وثيقة
