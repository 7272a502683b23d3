# Handover, card, rows: see locales/en/handover.ftl.

views-handover = تسليم النوبة
handover-title = تسليم النوبة
handover-loading = جارٍ جمع ما لم يُنجز…
handover-failed = تعذر فتح تسليم النوبة.
handover-on-duty = في النوبة: { $officer }، منذ { $time }.
handover-due = إلى أن تستلم النوبة، يبقى كل ما لم يُنجز على عاتق { $officer }.
handover-take = استلام النوبة
handover-hand = تسليم النوبة
handover-note = إلى الموظف التالي
handover-hand-says = يُوقَّع باسمكم وبالوقت على ما لم يُنجز الآن. اقفلوا محطة العمل بعد ذلك: سيجد الموظف التالي هذه الصفحة.
handover-waits = سلّمتم النوبة في { $time }. وهي في انتظار الموظف التالي.
handover-note-from = كتب { $officer }، { $time }
handover-no-note = غادر { $officer } دون تسليم النوبة.
handover-owed = جواب مطلوب منا
handover-asked = ننتظر جوابًا من غيرنا
handover-open = تنبيهات لا يزال ممكنًا اعتراضها
handover-undelivered = لم تصل إلى جميع المكاتب
handover-drafts = المسودات
handover-since = ورد منذ آخر حضور لكم، { $time }
handover-first-time = هذه أول مرة تعملون فيها على محطة العمل هذه.
handover-nothing = لا شيء قيد الانتظار، ولا أحد ينتظر هذا المكتب.
handover-records = عمليات التسليم السابقة
handover-search = البحث في عمليات التسليم
handover-records-none = لم يُعثر على شيء.
handover-number = تسليم النوبة رقم { $number }
handover-signed-from = سلّمها { $officer }، { $time }
handover-signed-to = استلمها { $officer }، { $time }
handover-not-taken = لم تُستلم بعد
handover-by = بقلم { $officer }
attention-asked = { $office } يسأل بشأن { $reference }.
attention-stood-down = سحب { $office } التنبيه: { $reference }.
thread-no-answer = لم يرد
thread-whole = سلسلة الرسائل كاملة
thread-above = معروض أعلاه
row-owes = جواب مطلوب
news-asks = { $said }، ويطرح سؤالًا
news-becomes = { $was } يصبح { $now }
news-added = أضيف: { $now }
news-removed = حُذف: { $was }
news-corrected = مصحح
news-goods = { $what }، { $amount } { $unit }
list-order = الترتيب
list-order-catchable = ما لا يزال ممكنًا اعتراضه
list-order-arrival = الأحدث أولًا
card-label = نظرة سريعة
card-arrived = وصل { $airport }
card-left = غادر { $airport }
card-open = فتح التنبيه
news-photos = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
news-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
write-send-to = { $count ->
    [zero] إرسال
    [one] إرسال إلى مكتب واحد
    [two] إرسال إلى مكتبين
    [few] إرسال إلى { $count } مكاتب
    [many] إرسال إلى { $count } مكتبًا
   *[other] إرسال إلى { $count } مكتب
}

# What an office notes of a thread for itself.
work-title = داخل هذا المكتب فقط
work-assigned = في عهدة
work-on-duty = من هو في النوبة
work-remark = ملاحظة للزملاء
work-add = إضافة الملاحظة
# $officer (text): who looks after the thread.
work-row = في عهدة { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = دوّنها { $officer }، { $time }
