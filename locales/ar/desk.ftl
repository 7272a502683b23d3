### محطة العمل ككل: مفتاح هذا الحاسوب، والإشعارات، والعلامة بجانب الساعة، والقوالب.

keyring-title = مفتاح هذا الحاسوب
keyring-note = يربط محطة العمل هذه بحساب المستخدم على هذا الحاسوب: من يأخذ القرص لا يفتح شيئًا، حتى بكلمة مرور أحد الموظفين. وإذا فُقد الحساب فلا يفتح محطة العمل إلا رمز الاسترداد.
keyring-tie = الربط بهذا الحاسوب
keyring-working = لحظة…
keyring-tied = محطة العمل هذه مربوطة بهذا الحاسوب.
keyring-untie = فك الربط
keyring-code = رمز الاسترداد
keyring-code-note = يُرجى تدوينه الآن ووضعه في الخزنة الحديدية. لن يُعرض مرة أخرى.
keyring-code-kept = تم تدوينه
unlock-recovery = رمز الاسترداد (من الخزنة الحديدية)
notice-choice = الإشعارات خارج هذه النافذة
notice-off = لا شيء
notice-private = الإشعار بوجود ما ينتظر، دون تفاصيل
notice-reference = وكذلك المكتب والمرجع
notice-note = لا يظهر الموضوع ولا أي اسم خارج هذه النافذة أبدًا.
# $count (number)
notify-waits = { $count ->
    [zero] لا تنبيهات عاجلة.
    [one] تنبيه واحد لا يحتمل الانتظار.
    [two] تنبيهان لا يحتملان الانتظار.
    [few] { $count } تنبيهات لا تحتمل الانتظار.
    [many] { $count } تنبيهًا لا يحتمل الانتظار.
   *[other] { $count } تنبيه لا يحتمل الانتظار.
}
tray-idle = لا شيء ينتظر
tray-open = فتح AIRCOP
tray-lock = قفل محطة العمل هذه
template-from = من قالب
templates-title = البدء من قالب
templates-empty = لا توجد قوالب بعد. يُرجى كتابة رسالة ثم اختيار «حفظ كقالب» أسفل النموذج.
templates-note = لا يُحفظ في القالب أشخاص ولا شحنات ولا أوقات.
template-save = حفظ كقالب
template-name = اسم القالب
# $name (text)
template-saved = حُفظ القالب { $name } من دون أشخاص أو أوقات.
template-remove = إزالة القالب { $name }
template-removed = أُزيل القالب { $name }.
keys-template = البدء من قالب
filter-office = المكتب
filter-hours = وقت الوصول
# $count (number)
filter-last-hours = { $count ->
    [zero] الآن
    [one] في الساعة الأخيرة
    [two] في آخر ساعتين
    [few] في آخر { $count } ساعات
    [many] في آخر { $count } ساعة
   *[other] في آخر { $count } ساعة
}
# $count (number)
filter-last-days = { $count ->
    [zero] اليوم
    [one] في آخر 24 ساعة
    [two] في آخر يومين
    [few] في آخر { $count } أيام
    [many] في آخر { $count } يومًا
   *[other] في آخر { $count } يوم
}
# $name (text)
views-rename = إعادة تسمية العرض { $name }
views-new-name = الاسم الجديد
files-look = عرض الصورة
# $name (text)
files-photo = الصورة { $name }
photo-before = السابقة
photo-next = التالية
photo-number = { $number } من { $count }
photo-nearer = تكبير
photo-farther = تصغير
photo-turn = تدوير
settings-listen = الاستقبال أثناء القفل
settings-listen-note = تنبّه محطة العمل المقفلة عندئذ إلى وصول شيء دون بيان ماهيته. لا يبقى في الذاكرة إلا مفتاح الخادم الوسيط، وهو لا يفتح أي رسالة.
heard-nothing = الاستقبال يعمل. لم يصل شيء منذ { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [zero] لم يصل أي ظرف.
    [one] وصل ظرف واحد: { $time }. يُرجى فتح القفل لمعرفة ما إذا كان تنبيهًا.
    [two] وصل ظرفان، وقت وصول آخرهما: { $time }. يُرجى فتح القفل لمعرفة ما إذا كان بينهما تنبيه.
    [few] وصلت { $count } أظرف، وقت وصول آخرها: { $time }. يُرجى فتح القفل لمعرفة ما إذا كان بينها تنبيه.
    [many] وصل { $count } ظرفًا، وقت وصول آخرها: { $time }. يُرجى فتح القفل لمعرفة ما إذا كان بينها تنبيه.
   *[other] وصل { $count } ظرف، وقت وصول آخرها: { $time }. يُرجى فتح القفل لمعرفة ما إذا كان بينها تنبيه.
}
heard-connecting = جارٍ الاتصال بالخادم الوسيط: الاستقبال لم يبدأ بعد.
heard-offline = لا اتصال منذ { $time }: الاستقبال متوقف.
heard-deaf = الاستقبال متوقف. لا يصدر صوت التنبيهات إلا بعد فتح قفل محطة العمل.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [zero] لم يصل أي ظرف.
    [one] وصل ظرف واحد. يُرجى فتح قفل محطة العمل لقراءته.
    [two] وصل ظرفان. يُرجى فتح قفل محطة العمل لقراءتهما.
    [few] وصلت { $count } أظرف. يُرجى فتح قفل محطة العمل لقراءتها.
    [many] وصل { $count } ظرفًا. يُرجى فتح قفل محطة العمل لقراءتها.
   *[other] وصل { $count } ظرف. يُرجى فتح قفل محطة العمل لقراءتها.
}

# Enquiries: whether other offices hold something.
views-enquiries = الاستعلامات
enquiry-intro = ما تسأل عنه المكاتب الأخرى وما سألتم عنه. يُخبَر السائل بوجود المعلومة وعدد مراتها، ولا يُخبَر أبدًا بالرسالة.
enquiry-asked = وقت السؤال
enquiry-why = السبب
# $time (text)
enquiry-until = الرد قبل { $time }
# $count (number): messages
enquiry-decide = لا يوجد مطابق، بل متشابه فقط: { $count }. قارن وقرّر.
enquiry-send = إرسال الرد
enquiry-hit = تطابق
enquiry-decline = رفض الرد
enquiry-text = ما يفصح عنه مكتبكم (اختياري)
enquiry-came = يسأل مكتب عمّا إذا كانت لديكم معلومة. انظر قسم الاستعلامات.
enquiry-answer-came = ردّ مكتب على استعلامكم. انظر قسم الاستعلامات.
enquiry-blind = استعلام محجوب: لا يظهر هنا ما يُسأل عنه، وتجري المقارنة من دون معرفته.
enquiry-who = المكتب
enquiry-what = موضوع الاستعلام
enquiry-state = الحالة
enquiry-none = لا توجد استعلامات.
# $offices (text)
enquiry-waits-for = بانتظار رد: { $offices }
enquiry-all-answered = ردّ الجميع
enquiry-to-answer = بانتظار الرد
enquiry-answered = تم الرد
# $count (number)
enquiry-hits = حالات التطابق: { $count }
enquiry-no-hit = لا تطابق
enquiry-declined = رُفض الرد
# $answer (text)
enquiry-proposed = الرد المقترح: { $answer }
# $count (number)
enquiry-alike = تشابه فقط: { $count }
enquiry-by-itself = تلقائيًا
enquiry-over = طرح هذا المكتب أكثر من 60 سؤالًا خلال ساعة؛ لا رد تلقائيًا.
enquiry-evaluated = عولج من دون معرفة ما يُسأل عنه
