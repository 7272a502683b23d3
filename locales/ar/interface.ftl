### نصوص النافذة. تسميات الأزرار والأعمدة قصيرة.

app-name = AIRCOP
app-starting = جارٍ البدء…
app-failed = تعذر بدء البرنامج
app-try-again = إعادة المحاولة
app-close = إغلاق
app-cancel = إلغاء
app-dismiss = لاحقًا
app-detail = للدعم الفني: { $detail }
app-undo = تراجع
app-back = العودة إلى القائمة
app-skip = الانتقال إلى القائمة

## فتح القفل

unlock-title = فتح قفل محطة العمل
unlock-officer = الموظف
unlock-password = كلمة المرور
unlock-submit = فتح القفل
unlock-working = جارٍ فتح خزنة المفاتيح…
unlock-show = إظهار كلمة المرور
unlock-hide = إخفاء كلمة المرور
unlock-note = تبقى الرسائل والمفاتيح على هذا الحاسوب مشفّرة إلى أن يفتحها أحد الموظفين.

## الالتحاق

join-title = الالتحاق بمكتب
join-intro = أرسل إليكم المقر الرئيسي ملف دعوة. يُستخدم الملف مرة واحدة ويحدد مكتبكم والخادم الوسيط.
join-invitation = الدعوة
join-choose = اختيار ملف الدعوة
join-paste = أو لصق نصه هنا
join-file-unreadable = تعذرت قراءة الملف.
join-officer = اسمكم
join-officer-hint = كما سيظهر أسفل ما ترسلونه: أ. ديوب
join-password = كلمة مرور جديدة
join-password-hint = 12 حرفًا على الأقل. لا يمكن لأحد استعادتها، ولا حتى المقر الرئيسي.
join-repeat = كلمة المرور الجديدة مرة أخرى
join-differs = كلمتا المرور غير متطابقتين.
join-too-short = عدد الأحرف الناقصة: { $missing }.
join-submit = التحاق
join-working = جارٍ إنشاء مفاتيح محطة العمل…
join-missing = يُرجى اختيار الملف أو لصق نصه.
join-name-missing = يُرجى ذكر اسمكم.

joining-title = في انتظار المقر الرئيسي
joining-intro = أُرسل طلبكم. يُرجى الاتصال هاتفيًا بالمقر الرئيسي وقراءة هذه البصمة مجموعة تلو الأخرى. يقبل المقر محطة العمل إذا تطابقت البصمة مع ما على شاشته.
joining-fingerprint = بصمة محطة العمل
joining-waits = تتابع هذه الصفحة تلقائيًا فور قبولكم. يمكنكم إغلاق النافذة في هذه الأثناء.
joining-offline = يتعذر الاتصال بالخادم الوسيط حاليًا. يواصل البرنامج المحاولة.
joining-refused = رفض المقر الرئيسي هذا الطلب. يُرجى الاتصال به؛ تلزم دعوة جديدة.

## الشريط العلوي

strip-label = حالة محطة العمل
strip-officer = الموظف
strip-online = متصل
strip-connecting = جارٍ الاتصال…
strip-offline = غير متصل
strip-offline-since = غير متصل منذ { $time }
strip-outbox-empty = لا شيء في الانتظار
strip-outbox =
    { $count ->
        [zero] لا رسائل في انتظار الإرسال
        [one] رسالة واحدة في انتظار الإرسال
        [two] رسالتان في انتظار الإرسال
        [few] { $count } رسائل في انتظار الإرسال
        [many] { $count } رسالة في انتظار الإرسال
       *[other] { $count } رسالة في انتظار الإرسال
    }
strip-sync = تجربة الاتصال الآن
strip-directory-fresh = الدليل محدّث
strip-directory-stale = الدليل قديم
strip-directory-withheld = الدليل محجوب
strip-directory-uncosigned = الدليل بلا شهود
strip-directory-frozen = الإرسال موقوف
strip-directory-split = نسختان متعارضتان من الدليل
strip-heartbeat = آخر إشارة من المقر الرئيسي: { $time }
strip-heartbeat-never = لم ترد إشارة من المقر الرئيسي بعد
strip-utc = UTC
strip-local = التوقيت المحلي
strip-live = وضع فعلي
strip-exercise = تمرين
strip-language = اللغة
strip-theme = المظهر
strip-theme-system = كالنظام
strip-theme-light = فاتح
strip-theme-dark = داكن
strip-theme-contrast = تباين مرتفع
strip-theme-contrast-dark = تباين مرتفع داكن
strip-lock = قفل

## الإنذارات

alarm-split = يعرض الخادم الوسيط على المكاتب نسخًا مختلفة من دليل المكاتب. ربما يعترض أحدهم الاتصالات أو يخفي مكتبًا. أوقفوا الإرسال واتصلوا هاتفيًا بالمقر الرئيسي فورًا. وقد حُفظت الإثباتات.
alarm-withheld = لا يسلّم الخادم الوسيط هذا المكتب الدليل كاملًا: وقّع المقر الرئيسي أكثر مما وصل، ولم يصل شيء منذ 15 دقيقة. قد يكون إلغاء صلاحية مخفيًا. تحقّق هاتفيًا قبل إرسال أي شيء مهم، وأبلغ المقر الرئيسي.
alarm-uncosigned = منذ 15 دقيقة يسلّم الخادم الوسيط دليلًا أحدث لم يؤكده ما يكفي من الشهود الخارجيين. لا يستخدم هذا المكتب شيئًا منه: فقد يكون أُعدّ له وحده. تحقّق هاتفيًا قبل إرسال أي شيء مهم، وأبلغ المقر الرئيسي.
alarm-frozen = لم ترد إشارة من المقر الرئيسي منذ 7 أيام. أُوقف الإرسال لأن مكتبًا أُلغيت صلاحيته قد يكون مدرجًا بعد. تستمر القراءة والبحث وكتابة المسودات. يُرجى الاتصال هاتفيًا بالمقر الرئيسي.
alarm-stale = لم ترد إشارة من المقر الرئيسي منذ 48 ساعة. ما زال الإرسال ممكنًا، ويتوقف بعد 7 أيام.
alarm-audit = فُقدت قيود من سجل العمليات في محطة العمل هذه، أو حلّت محل الأرشيف نسخة أقدم منه. قد تكون رسائل مفقودة. يُرجى إبلاغ المقر الرئيسي.
alarm-clock = ساعة هذا الحاسوب متأخرة عما وقّعه المقر الرئيسي من قبل، فلا يُعرف إن كان دليل المكاتب محدّثًا. اضبطوا التاريخ والوقت والمنطقة الزمنية. تستمر القراءة والبحث وكتابة المسودات.
alarm-audit-noted = المقر الرئيسي على علم
# $since (text): date and time.
alarm-gap-older = بيانات محطة العمل هذه أقدم من آخر ما قامت به: وُضعت مكانها نسخة احتياطية أو صورة قرص، أو تُستخدم نسخة منها في مكان آخر. تنقص هنا الرسائل منذ { $since }.
alarm-gap-twin = تُستخدم نسخة من بيانات محطة العمل هذه على حاسوب آخر. اتصلوا هاتفيًا بالمقر الرئيسي فورًا: يجب استبعاد أحد الحاسوبين. النسخة تأخذ البريد، وقد تنقص هنا رسائل منذ { $since }.
# $answered, $asked, $came (numbers).
alarm-gap-progress = تُطلب من المكاتب الأخرى. الردود: { $answered } من { $asked }. الرسائل المستعادة: { $came }.
alarm-gap-complete = ردّت جميع المكاتب التي سُئلت ({ $asked }). الرسائل المستعادة: { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = يعمل { $office } ببيانات أقدم مما كانت عليه: وُضعت مكانها نسخة احتياطية أو صورة قرص، أو تُستخدم نسخة منها في مكان آخر. الجهاز { $device }. اكتشفه { $reporter }، { $time }.
alarm-device-first = مكتب جديد: { $office }. اعتمد المقر الرئيسي ({ $by }) حاسوبه في { $time }. البصمة { $device }.
alarm-device-further = اعتمد المقر الرئيسي ({ $by }) حاسوبًا إضافيًا لمكتب { $office } في { $time }. البصمة { $device }. إن لم يكن لدى ذلك المكتب علم به فاتصلوا هاتفيًا بالمقر الرئيسي.
alarm-device-more = و{ $count } غيرها: فتح دليل المكاتب
alarm-clash-twin = تُستخدم بيانات { $office } على حاسوبين. اتصلوا هاتفيًا بذلك المكتب وبالمقر الرئيسي الذي عليه استبعاد أحدهما. الجهاز { $device }. اكتشفه { $reporter }، { $time }.
alarm-clash-two-references = تحمل رسالتان من { $office } المرجع { $reference }، وربما تُستخدم نسخة من بياناته. حُفظت الرسالتان. اتصلوا هاتفيًا بالمقر الرئيسي. الجهاز { $device }. اكتشفه { $reporter }، { $time }.
alarm-clash-two-contents = وصلت رسالة من { $office } ({ $reference }) بمحتويين مختلفين، وربما تُستخدم نسخة من بياناته. الثانية بين الرسائل المعزولة. اتصلوا هاتفيًا بالمقر الرئيسي. الجهاز { $device }. اكتشفه { $reporter }، { $time }.
alarm-clash-other-content = لدى { $reporter } محتوى آخر لرسالة { $office } ({ $reference }) غير الموجود في هذا المكتب. اقرؤوها بعضكم لبعض هاتفيًا واتصلوا بالمقر الرئيسي: ربما تُستخدم نسخة من بيانات ذلك المكتب، أو يرسل أحدهم نصوصًا مختلفة إلى مكاتب مختلفة. الجهاز { $device }. لوحظ { $time }.
alarm-noted = أُخذ العلم
alarm-exercise = تمرين: لا بيانات حقيقية هنا.
flash-arrived = تنبيه عاجل جدًا من { $office }
flash-corrected = صحّح { $office } تنبيهًا عاجلًا جدًا
flash-open = فتح

## طرق العرض

views-label = طرق العرض
views-inbox = الوارد
views-needs-answer = بانتظار الرد
views-sent = الرسائل المرسلة
views-outbox = صندوق الصادر
views-undelivered = لم يُسلَّم بعد
views-drafts = المسودات
views-quarantine = الرسائل المعزولة
views-all = الكل
views-directory = دليل المكاتب
views-groups = المجموعات
views-exercise = تمرين
views-exercise-all = جميع رسائل التمرين
views-closed = مغلقة
views-new-alert = تنبيه جديد
views-new-note = مذكرة جديدة
views-count =
    { $count ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
        [many] { $count } رسالة
       *[other] { $count } رسالة
    }

## القائمة

list-label = الرسائل
list-search = البحث في الرسائل
list-search-hint = كلمات، «كلمات بنصها»، -دون هذه؛ من:lagos نوع:ضبطية مسار:GRU منذ:2026-06 حتى:2026-07
list-search-clear = مسح البحث
list-found = نتائج البحث عن «{ $words }»
list-loading = جارٍ التحميل…
list-older = عرض الرسائل الأقدم
list-end = لا توجد رسائل أقدم.
list-failed = تعذر تحميل القائمة.
list-empty-inbox = لم يصل شيء بعد. تظهر الرسائل الجديدة هنا تلقائيًا.
list-empty-needs-answer = لا أحد ينتظر جوابًا من هذا المكتب.
list-empty-sent = لم يُرسل شيء بعد.
list-empty-outbox = صندوق الصادر فارغ. غادر كل شيء محطة العمل.
list-empty-undelivered = وصل كل ما أُرسل.
list-empty-exercise = لا توجد رسائل تمرين.
list-empty-all = لا توجد رسائل بعد.
list-empty-search = لا توجد رسالة تتضمن هذه الكلمات. يُعثر على الأسماء بجميع أشكال كتابتها وأبجدياتها.
# $count (number): messages that an older program indexed
list-unindexed = ما زالت الرسائل الأقدم تُفهرس للبحث، وبقي منها { $count }: قد يظهر المزيد.
list-offline = غير متصل. يمكن قراءة ما هو موجود هنا والبحث فيه، وتصل الرسائل الجديدة عند عودة الاتصال.
list-outbox-offline = غير متصل. تُرسل هذه الرسائل تلقائيًا عند عودة الاتصال.
list-arrived =
    { $count ->
        [zero] لا رسائل جديدة
        [one] رسالة جديدة
        [two] رسالتان جديدتان
        [few] { $count } رسائل جديدة
        [many] { $count } رسالة جديدة
       *[other] { $count } رسالة جديدة
    }
row-unread = جديدة
row-read = مقروءة
row-acknowledged = مؤكدة الاستلام
row-waiting = في الانتظار
row-sent = مرسلة
row-delivered = سُلّمت
row-failed = لم تُرسل
row-recalled = مسحوبة
row-to = إلى { $count ->
    [zero] { $count } مكتب
    [one] مكتب واحد
    [two] مكتبين
    [few] { $count } مكاتب
    [many] { $count } مكتبًا
   *[other] { $count } مكتب
}
row-receipts = أكد الاستلام { $done } من { $all }
row-exercise = تمرين
row-past = انتهت الرحلة
row-route = خط السير { $route }
row-arrow = إلى

## الرسالة

message-none = يُرجى اختيار رسالة من القائمة، أو الضغط على ? لعرض اختصارات لوحة المفاتيح.
message-loading = جارٍ الفتح…
message-failed = تعذر فتح الرسالة.
message-thread =
    { $count ->
        [zero] لا رسائل في هذه السلسلة
        [one] رسالة واحدة في هذه السلسلة
        [two] رسالتان في هذه السلسلة
        [few] { $count } رسائل في هذه السلسلة
        [many] { $count } رسالة في هذه السلسلة
       *[other] { $count } رسالة في هذه السلسلة
    }
message-from = من
message-group = المجموعة
message-sent = أُرسلت
message-received = وردت
message-reply-by = الرد قبل
message-reply-left = المتبقي: { $left }
message-reply-late = التأخر: { $left }
message-action = الإجراء المطلوب
message-next-at = { $airport }، { $time }
message-handling = قيود التداول
message-grading = التقييم
message-journey = خط السير
message-leg-role = دور المطار
message-airport = المطار
message-flight = رقم الرحلة
message-arrives = الوصول
message-leaves = المغادرة
message-aliases = أسماء أخرى
message-born = تاريخ الميلاد
message-nationality = الجنسية
message-document = الوثيقة
message-pnr = الحجز (PNR)
message-seat = المقعد
message-goods = البضائع المشتبه بها
message-reasons = الأسباب
message-vector = نمط النقل
message-direction = الاتجاه
message-narrative = النص
message-language = كُتبت باللغة { $language }
message-receipts = المرسل إليهم
message-office = المكتب
message-delivered = التسليم
message-read = القراءة
message-acknowledged = تأكيد الاستلام
message-not-yet = ليس بعد
receipt-no-keys = مفاتيحه منتهية الصلاحية
message-by = { $officer }، { $time }
message-taken-back = سُحبت قبل خروجها. لم تصل إلى أي مكتب، ونصها في المسودات.
message-signed = تم التحقق من التوقيع. وقّعها { $officer }، { $office }.
message-device = الجهاز
message-acknowledge = تأكيد الاستلام
message-acknowledged-here = أُكد الاستلام من محطة العمل هذه
message-reply = رد
message-recall = سحب من صندوق الصادر
message-resend = إعادة الإرسال
message-recalled = سُحبت الرسالة وعادت مسودة.
message-newer = كُتبت بإصدار أحدث من البرنامج. { $count ->
    [zero] لا حقول يتعذر عرضها هنا.
    [one] يتعذر عرض حقل واحد هنا.
    [two] يتعذر عرض حقلين هنا.
    [few] يتعذر عرض { $count } حقول هنا.
    [many] يتعذر عرض { $count } حقلًا هنا.
   *[other] يتعذر عرض { $count } حقل هنا.
}
message-local-time = { $time } بالتوقيت هناك

## الكتابة

write-alert = تنبيه جديد
write-note = مذكرة جديدة
overtaken-corrected = صُحّح هذا التنبيه وأنت تكتب. تعرض البطاقة ما هو ساري الآن.
overtaken-withdrawn = سُحب هذا التنبيه وأنت تكتب. لا يتصرف أحد بناءً عليه بعد الآن.
overtaken-read = اطلعت عليه
write-reply = رد على { $reference }
write-close = إغلاق مع حفظ المسودة
write-discard = حذف
write-discard-sure = هل تريدون حذف هذه المسودة نهائيًا؟
write-discard-yes = نعم، حذف
write-group = المجموعة
write-group-none = لستم بعد أعضاء في أي مجموعة مفتوحة. على المقر الرئيسي إضافة مكتبكم.
write-urgency = درجة الاستعجال
write-subject = الموضوع
write-subject-proposed = مقترح مما مُلئ أدناه. اكتب لاستبداله.
write-subject-left = الأحرف المتبقية: { $left }
write-subject-over = الأحرف الزائدة: { $over }
write-action = الإجراء المطلوب
write-choose = اختيار…
write-reasons = الأسباب
write-journey = خط السير
write-leg = المطار { $number }
write-airport = المطار
write-airport-hint = الرمز أو المدينة
write-flight = رقم الرحلة
write-arrives = الوصول
write-leaves = المغادرة
write-date = التاريخ
write-time = الوقت
write-offset = فرق التوقيت هناك
write-time-skipped = لا وجود لهذا الوقت هناك في ذلك اليوم لأن الساعات تتخطاه. أُبقي كما كُتب: { $offset }.
write-time-twice = يتكرر هذا الوقت مرتين هناك في ذلك اليوم لأن الساعات تُؤخَّر. المقصود هو الموافق لـ { $offset }.
write-add-leg = إضافة مطار
write-remove-leg = إزالة المطار { $number }
write-persons = الأشخاص
write-person = الشخص { $number }
write-add-person = إضافة شخص
write-remove-person = إزالة الشخص { $number }
write-name = الاسم كما في الوثيقة
write-aliases = أسماء أخرى
write-sex = الجنس
write-born = تاريخ الميلاد
write-nationality = الجنسية
write-document = الوثيقة
write-document-number = رقم الوثيقة
write-pnr = الحجز (PNR)
write-seat = المقعد
write-goods = البضائع المشتبه بها
write-goods-row = البضاعة { $number }
write-add-goods = إضافة بضاعة
write-remove-goods = إزالة البضاعة { $number }
write-category = البضاعة
write-drug = المخدر
write-description = الوصف
write-narrative = النص
write-count = { $count } من { $limit } حرف
write-over = الأحرف الزائدة: { $over }. لا يُقتطع شيء؛ يُرجى اختصار النص لإرساله.
write-more = قيود التداول والتقييم
write-vector = نمط النقل
write-direction = الاتجاه
write-handling = قيود التداول
write-tlp = بروتوكول TLP
write-source = المصدر
write-information = المعلومة
write-reply-by = الرد قبل
write-language = لغة النص
write-language-own = لغة هذه النافذة ({ $language })
write-usual = { $label } (المعتاد)
write-to = المرسل إليهم
write-to-all = الكل
write-to-none = لا أحد
write-to-classes = الفئات
write-to-offices = المكاتب التي ستتمكن من القراءة
write-to-nobody = لم يُختر أي مرسل إليه
write-to-count =
    { $count ->
        [zero] لا مكاتب
        [one] مكتب واحد
        [two] مكتبان
        [few] { $count } مكاتب
        [many] { $count } مكتبًا
       *[other] { $count } مكتب
    }
write-to-devices =
    { $count ->
        [zero] لا أجهزة
        [one] جهاز واحد
        [two] جهازان
        [few] { $count } أجهزة
        [many] { $count } جهازًا
       *[other] { $count } جهاز
    }
write-to-loading = جارٍ الرجوع إلى الدليل…
write-to-failed = لم يستجب الدليل.
write-to-alone = لا يوجد مكتب آخر في هذه المجموعة بعد.
write-to-changed = تغيّر الدليل. يُرجى مراجعة القائمة الجديدة ثم إعادة الإرسال.
write-to-added = أُضيف: { $offices }
write-to-removed = أُزيل: { $offices }
write-revoked = أُلغيت صلاحيته
write-saving = جارٍ الحفظ…
write-saved = حُفظت المسودة: { $time }
write-unsaved = لم تُحفظ بعد
write-save-failed = تعذر حفظ المسودة.
write-faults =
    { $count ->
        [zero] لا حقول تحتاج إلى تصحيح
        [one] حقل واحد يحتاج إلى تصحيح
        [two] حقلان يحتاجان إلى تصحيح
        [few] { $count } حقول تحتاج إلى تصحيح
        [many] { $count } حقلًا يحتاج إلى تصحيح
       *[other] { $count } حقل يحتاج إلى تصحيح
    }
write-no-faults = جاهزة للإرسال
write-check = التحقق
write-send = إرسال
write-sending = جارٍ التشفير…
write-send-again = إرسال إلى هذه القائمة
write-sent = { $reference } جاهزة، وتُرسل حالما يتوفر الاتصال
write-required = إلزامي
write-none-match = لا توجد نتائج مطابقة
write-pick = اقتراحات

## المسودات

drafts-title = المسودات
drafts-empty = لا توجد مسودات. ما تبدؤون كتابته يُحفظ هنا.
drafts-untitled = بلا موضوع
drafts-updated = عُدّلت: { $time }
drafts-open = متابعة الكتابة
drafts-failed = تعذر تحميل المسودات.

## الرسائل المعزولة

quarantine-title = الرسائل المعزولة
quarantine-intro = ما وصل وتعذر فتحه أو الوثوق به. لا يُحذف شيء، ولكل إدخال سببه.
quarantine-empty = لا توجد رسائل معزولة.
quarantine-failed = تعذر تحميل الرسائل المعزولة.
quarantine-unknown-sender = مرسل غير معروف
quarantine-column-received = الوصول
quarantine-column-reason = السبب
quarantine-column-from = من
quarantine-column-count = العدد
quarantine-column-size = الحجم
quarantine-bytes = { $size } ك.بايت

## دليل المكاتب

directory-title = دليل المكاتب
directory-flash = عاجل جدًا
directory-flash-means = كم كان منها عاجلًا جدًا خلال آخر 30 يومًا
directory-search = مكتب أو مكان أو بلد أو بصمة
directory-none = لا شيء في الدليل يحوي هذه الكلمات.
directory-failed = تعذر تحميل الدليل.
directory-empty = الدليل فارغ بعد.
directory-size = الإدخالات
directory-root = الجذر
directory-fingerprint = بصمة المقر الرئيسي
directory-fingerprint-hint = عند الشك، قارنوها هاتفيًا مع مكتب آخر.
directory-offices = المكاتب
directory-groups = المجموعات
directory-office = المكتب
directory-kind = النوع
directory-place = المكان
directory-country = البلد
directory-telephone = الهاتف
directory-languages = اللغات
directory-devices = الأجهزة
directory-state = الحالة
directory-active = نشط
directory-revoked = أُلغيت صلاحيته
directory-device-fingerprint = البصمة
directory-device-active = نشط
directory-device-revoked = أُلغيت صلاحيته
directory-group = المجموعة
directory-role = دورنا
directory-open = مفتوحة
directory-closed = مغلقة
directory-not-member = لسنا أعضاء
directory-begins = البداية
directory-ends = النهاية
directory-ahead = لم تبدأ
directory-over = انتهت
directory-members = المكاتب فيها: { $count }

## This desk

settings-title = محطة العمل هذه
settings-part-screen = الشاشة والصوت
settings-part-send = الإرسال
settings-part-security = الأمان
settings-part-officers = الموظفون
settings-part-about = حول البرنامج
settings-part-wipe = إتلاف كل شيء
about-version = الإصدار
about-device = بصمة هذا الجهاز
about-licence = رخصة أباتشي 2.0 (Apache License 2.0). برنامج حر.
settings-officers = الموظفون
settings-officers-note = يفتح كل موظف محطة العمل هذه بكلمة مرور خاصة به. ومن يُزال لا يفتح شيئًا مما يُحفظ بعد ذلك.
settings-officers-failed = تعذّر تحميل الموظفين.
settings-you = أنتم
settings-remove = إزالة
settings-remove-yes = إزالة نهائية
settings-add = إضافة موظف
settings-name = الاسم
settings-first-password = كلمة المرور الأولى
settings-repeat = مرة أخرى
settings-add-submit = إضافة
settings-added = تمت الإضافة.
settings-password = كلمة مروركم
settings-old-password = كلمة المرور الحالية
settings-new-password = كلمة المرور الجديدة
settings-password-submit = تغيير كلمة المرور
settings-password-changed = تغيّرت كلمة المرور.
settings-lock = القفل التلقائي
settings-lock-minutes = دقائق الخمول قبل القفل (0 = بلا قفل)
settings-lock-never = تبقى محطة العمل هذه مفتوحة إلى أن يقفلها أحد.
settings-lock-after =
    { $minutes ->
        [zero] بعد { $minutes } دقيقة دون لوحة مفاتيح أو فأرة تُمحى مفاتيح الرسائل من الذاكرة.
        [one] بعد دقيقة واحدة دون لوحة مفاتيح أو فأرة تُمحى مفاتيح الرسائل من الذاكرة.
        [two] بعد دقيقتين دون لوحة مفاتيح أو فأرة تُمحى مفاتيح الرسائل من الذاكرة.
        [few] بعد { $minutes } دقائق دون لوحة مفاتيح أو فأرة تُمحى مفاتيح الرسائل من الذاكرة.
        [many] بعد { $minutes } دقيقة دون لوحة مفاتيح أو فأرة تُمحى مفاتيح الرسائل من الذاكرة.
       *[other] بعد { $minutes } دقيقة دون لوحة مفاتيح أو فأرة تُمحى مفاتيح الرسائل من الذاكرة.
    }
settings-wipe = محو محطة العمل هذه
settings-wipe-note = يُتلف المفاتيح والإعدادات وجميع الرسائل والمسودات على هذا الحاسوب إتلافًا نهائيًا. وعلى المقر الرئيسي أن يدعو محطة العمل هذه من جديد.
settings-wipe-type = للتأكيد، يُرجى كتابة { $word }
settings-wipe-word = محو
settings-wipe-submit = تدمير كل شيء

## اختصارات لوحة المفاتيح

keys-title = اختصارات لوحة المفاتيح
keys-move = الرسالة التالية
keys-move-back = الرسالة السابقة
keys-open = فتح الرسالة
keys-acknowledge = تأكيد استلام الرسالة المفتوحة
keys-alert = تنبيه جديد
keys-note = مذكرة جديدة
keys-reply = الرد على الرسالة المفتوحة
keys-search = بحث
keys-find = البحث، وأثناء التحرير أيضًا
keys-palette = الانتقال إلى عرض أو مكتب أو رسالة أو إجراء
keys-send = إرسال ما تجري كتابته
keys-undo = التراجع عن آخر إرسال أو تأكيد ما دام ممكنًا
keys-close = إغلاق مع حفظ المسودة
keys-help = هذه الصفحة

## الملفات

files-title = الملفات
files-attach = إرفاق ملفات
files-drop = أو أفلتوها هنا، أو الصقوا صورة
files-not-taken = لم يُرفق «{ $name }»: إنه مجلد، أو يتعذّر فتحه. يُرجى اختيار الملف نفسه، أو ملف تُتاح لكم قراءته.
files-no-form = لم يُرفق شيء: لا توجد رسالة قيد الكتابة. ابدؤوا رسالة ثم أفلتوا الملف من جديد.
files-empty = هذا الملف فارغ (0 بايت): لن يصل سوى اسمه.
files-keep = الإبقاء على بيانات الكاميرا في الصور: المكان والوقت والهاتف
files-not-shown = لا يمكن لهذه النافذة عرض الصور من هذا النوع؛ يُرجى حفظها للاطلاع عليها.
files-not-shown-there = لا يمكن لهذه النافذة عرض الصور من هذا النوع؛ على من يتلقاها حفظها للاطلاع عليها.
files-caption = ما الذي يُظهره (اختياري)
files-caption-of = ما الذي يُظهره { $name }
files-remove = إزالة
files-progress = { $done } من { $size }
files-save = حفظ
files-saved = حُفظ في التنزيلات باسم { $name }
files-fetch = جلب
files-stop = إيقاف

palette-title = الانتقال إلى
palette-hint = عرض أو مكتب أو مرجع أو إجراء
palette-search = البحث عن «{ $words }»
