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

ask-new = استعلام جديد
ask-intro = اسأل المكاتب الأخرى عمّا إذا كان لديها شخص أو وثيقة أو رقم. يخبرك كل مكتب بوجود المعلومة وعدد مراتها، ولا يخبرك أبدًا بالرسالة.
ask-way = طريقة السؤال
ask-open = علني.
ask-open-means = يقرأ كل مكتب مسؤول ما تسأل عنه. يرد موظف هناك، ويجري البحث أيضًا عن الأسماء المتشابهة.
ask-blind = محجوب.
ask-blind-means = للوثائق والأرقام فقط. المكتب الذي ليس لديه شيء يعرف النوع والسبب ولا يعرف الرقم. أما المكتب الذي لديه تطابق فيُسأل علنًا على الفور. للأرقام المتطابقة فقط. كل سؤال يجرّب رقمًا واحدًا، ولذلك تُحصى الأسئلة.
ask-blind-ours = سؤال محجوب: إن لم يوجد تطابق فلا يعرف المكتب الرقم. وعند التطابق يُسأل صاحبه وحده علنًا.
ask-more = إضافة سؤال آخر
ask-remove = حذف هذا السؤال
ask-text = الاسم أو الرقم
ask-terms = السبب والشروط
ask-reason = السبب (يقرؤه كل مكتب مسؤول)
ask-hours = الرد خلال ساعات (24 إن تُرك فارغًا)
ask-whom = المكاتب التي تُسأل
ask-not-blind = لا يمكن السؤال عن هذا بالطريقة المحجوبة لأن الأسماء يسهل تخمينها. اسأل علنًا أو احذفه.
# $left (number), $of (number)
ask-left = الأسئلة المتبقية في هذه الساعة: { $left } من { $of }.
# $left (number), $of (number)
ask-over = أكثر من { $of } سؤالًا في الساعة (المتبقي: { $left }): لا رد تلقائيًا عليها، بل تنتظر موظفًا هناك. قلّل الأسئلة أو اسأل لاحقًا.
# $count (number): offices
ask-go = السؤال ({ $count }) …
ask-send = إرسال الاستعلام
# $offices (text)
ask-sure-open = سيقرؤه كاملًا: { $offices }.
# $offices (text)
ask-sure-blind = محجوب؛ ويقرأ السبب: { $offices }. ويُكشف التطابق لصاحبه.
ask-missing-text = حدّد ما تسأل عنه
ask-missing-blind = لا يُسأل عن اسم بالطريقة المحجوبة
ask-missing-reason = اذكر السبب
ask-missing-office = اختر مكتبًا
ask-others = سؤال المكاتب الأخرى
ask-ours = مكتبكم يسأل
# $time (text)
ask-waits-since = بلا رد منذ { $time }
# $time (text)
ask-leaving = لم يُرسل بعد، سُئل { $time }
enquiry-say-no-hit = لا تطابق
enquiry-let = السماح بالمقارنة
enquiry-text-declined = ما يقوله مكتبكم عند الرفض (اختياري)
# $place (number)
enquiry-missing = السؤال { $place }: حدّد أولًا هل يوجد تطابق
enquiry-numbers = أرقام وغيرها
kept-until = يُحفظ حتى
kept-until-means = آخر يوم (UTC) للسلسلة كلها، ويجوز محوها بعده.
kept-hold = حفظ بأمر قانوني
kept-hold-reason = سبب الحفظ ومن أمر به
kept-hold-means = تُحفظ السلسلة كلها في محطة العمل هذه مهما كان موعدها إلى أن يرفع موظف الحفظ. ولا تُبلَّغ المكاتب الأخرى.
# $time (text), $officer (text)
kept-held = محفوظة بأمر قانوني منذ { $time }، { $officer }
kept-release = رفع الحفظ
kept-release-sure = هل يوافق من أمر به؟
# $reference (text), $time (text), $officer (text)
kept-erased = مُحيت { $reference } هنا: { $time }، { $officer }.
kept-by-itself = تلقائيًا
kept-ground-due = انتهت مدة الحفظ.
kept-ground-order = بناءً على أمر.
kept-certificate = حفظ الشهادة
# $time (text)
kept-erased-there = مُحيت هناك { $time }
settings-part-kept = الحفظ والمحو
kept-due = ما سيُمحى
kept-due-means = تُمحى السلسلة كاملة بعد انتهاء مدة آخر رسالة فيها. والاطلاع لا يمحو شيئًا.
kept-on = في يوم (فارغ: اليوم)
kept-look = عرض
# $count (number), $day (text)
kept-count = عدد الرسائل التي ستُمحى في { $day }: { $count }.
kept-kind = النوع
kept-messages = الرسائل
kept-stays-held = تبقى، محفوظة بأمر قانوني
kept-stays-under-way = تبقى، قيد المعالجة
kept-automatic = المحو تلقائيًا مرة كل يوم لما انتهت مدته ولم يُحفظ بأمر قانوني
kept-holds = السلاسل المحفوظة بأمر قانوني
kept-no-holds = لا توجد سلسلة محفوظة بأمر قانوني.
kept-erasures = ما مُحي
kept-no-erasures = لم يُمحَ شيء.
kept-when = الوقت
kept-who = من
kept-why = السبب
kept-erase = المحو الآن …
# $count (number)
kept-erase-sure = عدد الرسائل التي ستُمحى هنا نهائيًا: { $count }. ويُبلَّغ مرسلوها. ينتظر AIRCOP ريثما يُعاد كتابة الأرشيف.
kept-erase-yes = المحو نهائيًا
# $count (number)
kept-more = و{ $count } أخرى
kept-unswept = قد تبقى آثار: يُرجى إخلاء مساحة على القرص، وتُعاد المحاولة كل ساعة.

backup-title = النسخة الاحتياطية
backup-means = كل رسائل هذه المحطة في ملف واحد ضمن التنزيلات، مشفّر بعبارة مرور. احفظه بعيدًا عن هذا الحاسوب. لا يحتوي على مفاتيح ولا موظفين ولا كلمات مرور.
backup-never = لم تُنشأ أي نسخة احتياطية في هذه المحطة بعد.
backup-last = آخر نسخة احتياطية: { $time }.
backup-due = لا توجد نسخة احتياطية من الأيام السبعة الأخيرة.
backup-passphrase = عبارة مرور النسخة الاحتياطية
backup-make = إنشاء نسخة
backup-working = جارٍ إنشاء النسخة. قد يستغرق ذلك دقائق إذا كثرت الرسائل.
backup-made = أُنشئت النسخة الاحتياطية. لا فائدة منها من دون عبارة مرورها.
