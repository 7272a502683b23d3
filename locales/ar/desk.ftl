### المكتب ككل: مفتاح هذا الحاسوب، والإشعارات، والعلامة بجانب الساعة، والقوالب.

keyring-title = مفتاح هذا الحاسوب
keyring-note = يربط هذا المكتب بحساب المستخدم على هذا الحاسوب: من يأخذ القرص لا يفتح شيئًا، حتى بكلمة مرور أحد الضباط. وإذا فُقد الحساب فلا يفتح المكتب إلا رمز الاسترداد.
keyring-tie = الربط بهذا الحاسوب
keyring-working = لحظة…
keyring-tied = هذا المكتب مربوط بهذا الحاسوب.
keyring-untie = فك الربط
keyring-code = رمز الاسترداد
keyring-code-note = يُرجى تدوينه الآن ووضعه في الخزنة. لن يُعرض مرة أخرى.
keyring-code-kept = تم تدوينه
unlock-recovery = رمز الاسترداد (من الخزنة)
notice-choice = الإشعارات خارج هذه النافذة
notice-off = لا شيء
notice-private = فقط أن شيئًا ينتظر
notice-reference = وكذلك المكتب والمرجع
notice-note = لا يظهر الموضوع ولا أي اسم خارج هذه النافذة أبدًا.
# $count (number)
notify-waits = { $count ->
    [zero] لا تنبيه ينتظر.
    [one] تنبيه واحد لا يحتمل الانتظار.
    [two] تنبيهان لا يحتملان الانتظار.
    [few] { $count } تنبيهات لا تحتمل الانتظار.
    [many] { $count } تنبيهًا لا تحتمل الانتظار.
   *[other] { $count } تنبيه لا تحتمل الانتظار.
}
tray-idle = لا شيء ينتظر
tray-open = فتح AIRCOP
tray-lock = قفل هذا المكتب
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
    [one] في اليوم الأخير
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
settings-listen = الاستماع أثناء القفل
settings-listen-note = ينبّه المكتب المقفل عندئذ إلى وصول شيء دون أن يقول ما هو. لا يبقى في الذاكرة إلا مفتاح خادم الترحيل، وهو لا يفتح أي رسالة.
heard-nothing = المكتب يستمع. لم يصل شيء منذ { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [zero] لم يصل أي ظرف ({ $count })، { $time }.
    [one] وصل ظرف واحد ({ $count }) في { $time }. افتح القفل لترى إن كان تنبيهًا.
    [two] وصل ظرفان ({ $count })، آخرهما في { $time }. افتح القفل لترى إن كان بينهما تنبيه.
    [few] وصلت { $count } أظرف، آخرها في { $time }. افتح القفل لترى إن كان بينها تنبيه.
    [many] وصل { $count } ظرفًا، آخرها في { $time }. افتح القفل لترى إن كان بينها تنبيه.
   *[other] وصل { $count } ظرف، آخرها في { $time }. افتح القفل لترى إن كان بينها تنبيه.
}
heard-connecting = جارٍ الاتصال بخادم الترحيل: لا يُسمع شيء بعد.
heard-offline = لا اتصال منذ { $time }: لا يمكن سماع شيء.
heard-deaf = هذا المكتب لا يستمع. لا يُسمع صوت التنبيهات إلا بعد أن يفتح أحد الضباط قفله.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [zero] لم يصل أي ظرف ({ $count }).
    [one] وصل ظرف واحد ({ $count }). افتح قفل المكتب لقراءته.
    [two] وصل ظرفان ({ $count }). افتح قفل المكتب لقراءتهما.
    [few] وصلت { $count } أظرف. افتح قفل المكتب لقراءتها.
    [many] وصل { $count } ظرفًا. افتح قفل المكتب لقراءتها.
   *[other] وصل { $count } ظرف. افتح قفل المكتب لقراءتها.
}
