### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = رد
form-seizure = ضبطية جديدة
form-seizure-from = ضبطية بناءً على { $reference }
form-correction = تصحيح { $reference }
form-correcting = تصحيح
form-long = النموذج الكامل
form-section-empty = لا شيء بعد

## Reply

form-status = الحالة
form-outcome = النتيجة
form-stand-down = سبب السحب
form-withdrawing = سحب { $reference }
form-withdrawing-means = يُبلَّغ كل مكتب لديه التنبيه، ولا يُستدعى بشأنه بعد ذلك. ويبقى التنبيه في الأرشيف مع الإشارة إلى سحبه.
form-checks = الفحوص التي أُجريت
form-acted-at = وقت التدخل
form-other-text = توضيح الخيار «غير ذلك»
form-reason-not-done = سبب عدم التنفيذ
form-new-leads = معلومات جديدة للمتابعة
form-seizure-reference = مرجع الضبطية
form-usefulness = فائدة التنبيه
form-usefulness-scale = 1 بلا فائدة، 5 مفيد جدًا
form-question = سؤال للمرسل

## Seizure

form-at = وقت الضبط
form-place = المكان إن لم يكن مطارًا
form-location = أين في المطار
form-detection = وسيلة الكشف
form-seized-goods = المضبوطات
form-precursor = السليفة
form-weapon = السلاح
form-quantity = الكمية
form-unit = الوحدة
form-units = عدد القطع
form-value = القيمة
form-currency = العملة
form-analysis = النقاوة والاختبار والتغليف
form-purity = النقاوة (%)
form-test = الاختبار
form-packaging = التغليف
form-logo = شعار أو علامة
form-incb-table = جدول اتفاقية 1988
form-species = النوع الحي
form-appendix = ملحق سايتس
form-make = الصانع
form-calibre = العيار
form-serial = الرقم التسلسلي
form-declared = التصريح
form-fraud = نوع التزوير
form-concealment = الإخفاء
form-concealment-row = مخبأ { $number }
form-add-concealment = إضافة مخبأ
form-remove-concealment = حذف المخبأ { $number }
form-concealment-place = موضع الإخفاء
form-concealment-method = طريقة الإخفاء
form-offenders = الأشخاص الضالعون
form-role = الدور
form-offender-outcome = الإجراء المتخذ بحق الشخص
form-age = العمر
form-residence = بلد الإقامة
form-case = القضية والإحالة
form-case-outcome = مآل القضية
form-seizure-withdrawn = أُبلغ عنها خطأً، والسبب
form-seizure-withdrawn-note = يُملأ فقط إذا لم تقع هذه الضبطية أو أُبلغ عنها مرتين. تبقى مقروءة للجميع وتُستبعد من كل الأرقام.
form-case-text = توضيح مآل القضية
form-authority = الجهة المختصة
form-cen-export = الإرسال إلى CEN
form-ncb-export = الإرسال إلى الإنتربول

## The long alert

form-person-further = تفاصيل أخرى
form-document-country = بلد الإصدار
form-document-expiry = صالح حتى
form-age-band = العمر التقديري
form-bag-tags = بطاقات الأمتعة
form-ticket-payment = دفع التذكرة
form-companions = المرافقون
form-risks = مؤشرات الخطر
form-reason-text = توضيح السبب أو المؤشر الآخر
form-travel = الاتجاه ووسيلة السفر
form-cargo = الشحن الجوي
form-awb = بوليصة الشحن الجوي (AWB)
form-house-awb = بوليصة الشحن الفرعية (HAWB)
form-shipper = الشاحن
form-consignee = المرسل إليه
form-declared-goods = البضاعة المصرح بها
form-hs-code = رمز النظام المنسق
form-pieces = عدد الطرود
form-kg = الوزن الإجمالي (كغ)
form-post = البريد
form-item = رقم البعيثة
form-sender = المرسِل
form-addressee = المستلم
form-conveyance = وسيلة النقل
form-conveyance-kind = النوع
form-registration = رقم التسجيل
form-imo = رقم IMO
form-container = رقم الحاوية
form-seal = رقم ختم الحاوية

## Scan to fill

form-scan = مسح ضوئي أو لصق: جواز سفر أو بطاقة صعود
form-scan-filled = تم ملء: { $fields }
form-scan-dates = تاريخ الرحلة: { $dates }
form-scan-digit = لم يُملأ أي حقل: رقم التحقق خاطئ في { $fields }. يُرجى إعادة المسح الضوئي.
form-scan-unreadable = لم يُملأ أي حقل: تعذرت قراءة الرمز. يُرجى إعادة المسح الضوئي.
form-scan-neither = لم يُملأ شيء: ليست منطقة القراءة الآلية لجواز سفر ولا بطاقة صعود.
form-scan-personal-number = الرقم الشخصي
form-scan-all = منطقة القراءة الآلية كاملة

## A thread

thread-open = مفتوح، لا رد بعد
thread-received = مفتوح، تم الاستلام
thread-being-checked = قيد الفحص
thread-closed = مغلق: { $outcome }
thread-by-mistake = أُبلغ عنها خطأً: { $reason }
thread-by-mistake-means = أُبلغ عنها خطأً: { $reason }. لا تُحتسب هذه الضبطية في أي رقم.
thread-withdrawn = مسحوب: { $reason }
thread-withdrawn-means = مسحوب: { $reason }. لا يُتخذ أي إجراء بعد الآن بناءً على هذا التنبيه.
thread-show-withdrawal = عرض السحب
thread-no-stand-down = سحب بلا أثر
thread-no-stand-down-means = لم يرسل هذا المكتب التنبيه ولا يمكنه سحبه. يبقى التنبيه ساريًا.
thread-answers = الردود
thread-answered = الردود: { $done } من { $all }
thread-yet-to-answer = لم يرد بعد
thread-unreached = لم يصله بعد
thread-answered-before = لم يرد بعد على التصحيح؛ وقبله: { $answer }
thread-seizures =
    { $count ->
        [zero] لا ضبطيات
        [one] ضبطية واحدة
        [two] ضبطيتان
        [few] { $count } ضبطيات
        [many] { $count } ضبطية
       *[other] { $count } ضبطية
    }
thread-corrected = صُحّح: تسري نسخة أحدث.
thread-corrected-mark = صُحّح
message-shut-out = أُرسلت قبل إلغاء صلاحية هذا المكتب: كانت لدى الخادم الوسيط من قبل، واستُلمت بعد ذلك. لا يمكن الرد على هذا المكتب.
message-shut-out-mark = قبل إلغاء الصلاحية
thread-show-correction = عرضها
thread-corrects = يصحح رسالة سابقة.
thread-show-earlier = عرض السابقة
thread-reply = ما تم فعله
thread-seize = تسجيل ضبطية
thread-correct = تصحيح
thread-withdraw = سحب
thread-unknown = غير معروف في هذا الإصدار: { $fields }
keys-seizure = تسجيل ضبطية
keys-withdraw = سحب تنبيهنا
views-new-seizure = ضبطية جديدة
