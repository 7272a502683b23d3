### ما يربط بين الرسائل، وصفحة العنصر، وقائمة المراقبة.

entity-document = وثيقة
entity-person = شخص
entity-born = تاريخ الميلاد
entity-telephone = هاتف
entity-email = بريد إلكتروني
entity-pnr = رمز الحجز (PNR)
entity-ticket = تذكرة
entity-bag-tag = بطاقة أمتعة
entity-waybill = بوليصة شحن أو بعيثة بريدية
entity-container = حاوية
entity-seal = ختم الحاوية
entity-registration = رقم التسجيل
entity-serial = الرقم التسلسلي
entity-party = الشاحن أو المرسل إليه
entity-address = عنوان
entity-flight = رحلة جوية
entity-route = خط السير
seen-same-document = الوثيقة نفسها
seen-same-telephone = رقم الهاتف نفسه
seen-same-email = البريد الإلكتروني نفسه
seen-same-pnr = الحجز نفسه
seen-same-ticket = التذكرة نفسها
seen-same-bag-tag = بطاقة الأمتعة نفسها
seen-same-waybill = بوليصة الشحن أو البعيثة نفسها
seen-same-container = الحاوية نفسها
seen-same-seal = ختم الحاوية نفسه
seen-same-registration = رقم التسجيل نفسه
seen-same-serial = الرقم التسلسلي نفسه
seen-same-party = الشاحن أو المرسل إليه نفسه
seen-same-address = العنوان نفسه
seen-same-person = الاسم نفسه وتاريخ الميلاد نفسه
seen-alike-born-same = اسم مشابه وتاريخ الميلاد نفسه
seen-alike-born-exchanged = اسم مشابه واليوم والشهر معكوسان في تاريخ الميلاد
seen-document-one-off = رقم وثيقة يختلف بحرف واحد
seen-telephone-without-country = رقم الهاتف نفسه من دون رمز البلد
seen-same-name = الاسم نفسه ولا يُعرف غيره
# $count (number): messages; $reasons (text)
seen-line = رسائل سابقة ({ $count }): { $reasons }
seen-title = سبق رصده
seen-none = لا توجد رسالة سابقة مرتبطة بها.
seen-likeness = تشابه: يرجى المقارنة
# $text (text)
seen-theirs = هناك: { $text }
seen-same-button = متطابقان
seen-not-button = غير متطابقين
seen-undo = تراجع
# $officer (text)
seen-judged-same = { $officer }: متطابقان
# $officer (text)
seen-judged-not = { $officer }: غير متطابقين
# $count (number): messages
seen-set-aside = استُبعد لعدم التطابق: { $count }
# $count (number): messages
seen-older = ما زالت الرسائل الأقدم قيد القراءة، وبقي منها { $count }: قد يظهر المزيد.
# $count (number): messages that are not listed
seen-more = و{ $count } غيرها
seen-open = فتح الرسالة
seen-page = كل ما يتعلق به
# $watched, $reason, $owner (text)
watch-hit = مدرج في قائمة المراقبة: { $watched }. { $reason } (راجع { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = يشبه مادة في قائمة المراقبة: { $watched }. { $reason } (راجع { $owner })
# $office, $reference (text)
attention-watched = { $reference } من { $office } يطابق قائمة المراقبة.
watch-title = قائمة المراقبة
watch-about = يقارَن كل وارد بهذه المواد. تبقى على هذا الحاسوب: لا يراها أي مكتب آخر، وتُحذف تلقائيًا في آخر يوم لها.
watch-empty = لا شيء قيد المراقبة.
watch-kind = ماذا
watch-text = اسم أو رقم أو خط سير
watch-text-hint = في الاسم تحل * محل أي حروف. خط السير: GRU LIS DSS.
watch-born = تاريخ الميلاد
watch-country = بلد الإصدار
watch-reason = السبب
watch-owner = المسؤول
watch-days = الأيام
watch-weekdays = في هذه الأيام فقط
watch-until = حتى
watch-hits = المطابقات
watch-add = إضافة إلى القائمة
watch-remove = إزالة
watch-this = مراقبته
watch-last = آخر مطابقة
page-messages = الرسائل
page-offices = من
page-routes = خطوط السير
page-connected = في الرسائل نفسها
page-steps = الخطوات
page-through = مع
page-graph = الروابط في رسم، والجدول يقول الشيء نفسه
page-close = إغلاق
passengers-title = قائمة الركاب
passengers-about = من في القائمة مدرج في قائمة المراقبة أو في رسائل سابقة، وما تُظهره القائمة نفسها.
passengers-what = ألصق قائمة هنا أو افتح ملفًا: PAXLST كما ترسله شركة الطيران، أو CSV أو XLSX.
passengers-kept = لا تُحفظ القائمة. تبقى على هذه الشاشة إلى أن تغادرها أو تُقفل محطة العمل؛ ولا يُسجَّل إلا ما تبدأ به تنبيهًا.
passengers-paste = القائمة
passengers-open = فتح ملف
passengers-match = مطابقة
passengers-working = تجري المطابقة
passengers-again = قائمة أخرى
passengers-nothing = ألصق قائمة أولًا.
passengers-file = تعذرت قراءة هذا الملف. افتحه مرة أخرى.
passengers-dates = التواريخ بالأرقام، مثل 03/04/2026
passengers-dates-unsaid = اسألني
passengers-dates-day = اليوم أولًا
passengers-dates-month = الشهر أولًا
# $count (number)
passengers-count = الركاب: { $count }
# $count (number)
passengers-crew = الطاقم: { $count }
# $count (number)
passengers-hits = معروفون هنا: { $count }
# $count (number)
passengers-ruled = عليهم علامة من قاعدة فقط: { $count }
# $count (number)
passengers-rest = بلا علامة: { $count }
passengers-none = لا أحد في هذه القائمة معروف هنا، ولا قاعدة تضع علامة على أحد.
passengers-number = الرقم
passengers-known = ما هو معروف
passengers-is-crew = طاقم
# $reason (text)
passengers-watched = قائمة المراقبة: { $reason }
# $reason (text)
passengers-watched-alike = يشبه قائمة المراقبة: { $reason }
# $count (number)
passengers-earlier = رسائل سابقة: { $count }
passengers-exact = مؤكد
passengers-alike = تشابه
passengers-keys-move = إلى أعلى وأسفل
passengers-keys-open = ما هو معروف
passengers-keys-begin = يبدأ تنبيهًا بهذه الرحلة وهذا الشخص
passengers-begin = بدء تنبيه
# $headings (text): headings of columns
passengers-ignored = أعمدة لم تُقرأ: { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at }: { $why }
# $row (number)
passengers-at-row = السطر { $row }
# $row (number), $column (text)
passengers-at-cell = السطر { $row }، العمود { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = المقطع { $row } { $column }
passengers-fault-unreadable = تعذرت قراءته. صححه أو اطلب إرسال القائمة من جديد.
passengers-fault-date = هذا ليس تاريخًا.
passengers-fault-date-order = قد يتبادل اليوم والشهر مكانيهما. حدد أدناه أيهما يأتي أولًا.
passengers-fault-country = لا يُعرف بلد بهذا الاسم.
passengers-fault-segment = هذا ليس مقطعًا من PAXLST.
passengers-fault-cut-off = القائمة مبتورة أو ينقصها شيء. اطلب إرسالها من جديد.
passengers-fault-columns = لا عمود يحتوي على الاسم. سمِّه Name، أو Surname وGiven names.
# $others (text): numbers in the list
mark-shared-document = رقم الوثيقة نفسه لدى الرقم { $others }
# $date (text)
mark-document-expired = انتهت صلاحية الوثيقة في { $date }
# $date (text), $days (number)
mark-document-expires = الوثيقة صالحة حتى { $date }، الأيام المتبقية: { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = بلد الوثيقة: { $issuer }، الجنسية: { $nationality }
# $others (text): numbers in the list
mark-seated-apart = اسم العائلة والحجز نفسهما لدى الرقم { $others }، والمقاعد متباعدة
mark-paid-cash = دُفع ثمن التذكرة نقدًا
mark-one-way = ذهاب فقط بلا عودة
# $date (text), $days (number)
mark-returns-soon = يعود في { $date }، الأيام بعد الرحلة: { $days }
mark-booked-same-day = حُجز في يوم السفر
