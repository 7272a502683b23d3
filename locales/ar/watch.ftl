### نداءات ساعة التنبيه ومرشحات القوائم والتعليم الجماعي والأصوات.

attention-label = ما لا يحتمل الانتظار
attention-none = لا أمر عاجل
# $office, $reference (text)
attention-unacknowledged = { $office } في الانتظار: لم يؤكد أحد هنا استلام { $reference }.
attention-answer-due = لم يجب مكتبكم بعد عن { $reference } الوارد من { $office }.
attention-undelivered = لم يصل { $reference } إلى جميع المكاتب.
attention-unanswered = لم يرد أحد بعد على { $reference }.
attention-report-due = يفيد { $reference } بحدوث ضبط. لا يزال تقرير الضبط ناقصًا.
# $count (number): others
attention-more = { $count ->
    [zero] ولا شيء غيره
    [one] وواحد غيره
    [two] واثنان غيره
    [few] و{ $count } غيره
    [many] و{ $count } غيره
   *[other] و{ $count } غيره
}
attention-open = الانتقال إليه
filter-toggle = تصفية
filter-urgency = درجة الاستعجال
filter-any = الكل
filter-urgent = عاجل وعاجل جدًا
filter-kind = النوع
filter-country = بلد المرسل
filter-airport = مطار على خط السير
filter-unread = غير المقروءة فقط
filter-here = مطاري على خط السير
filter-clear = إظهار الكل
filter-name = اسم هذا العرض
filter-save = حفظ العرض
list-empty-filter = لا شيء هنا يطابق التصفية.
views-saved = العروض المحفوظة
# $name (text)
views-remove = حذف العرض { $name }
views-removed = حُذف العرض { $name }.
# $count (number)
pick-count = العناصر المحددة: { $count }
pick-read = تعليمها مقروءة
pick-acknowledge = تأكيد الاستلام
pick-clear = إلغاء التحديد
keys-attention = الانتقال إلى ما لا يحتمل الانتظار
keys-pick = تحديد أو إلغاء التحديد
keys-pick-on = تحديد ومتابعة
keys-read = تعليم المحدد مقروءًا
keys-acknowledge-all = تأكيد استلام المحدد
keys-filter = تصفية القائمة
sounds-title = الأصوات
sounds-note = يتكرر صوت التنبيه العاجل جدًا كل 20 ثانية إلى أن يؤكد أحد استلامه أو يكتم صوت محطة العمل هذه.
sounds-flash = تنبيه عاجل جدًا
sounds-urgent = رسالة عاجلة
sounds-routine = رسائل أخرى
sounds-off = بلا صوت
sounds-chime = نغمة واحدة
sounds-double = نغمتان
sounds-siren = صاعد وهابط
sounds-try = تجربة
sounds-mute = كتم صوت محطة العمل هذه
strip-muted = مكتوم
strip-mute = كتم الصوت
strip-unmute = تشغيل الصوت
keys-stop = الجزء التالي من النموذج
# $count (number)
write-to-route = { $count ->
    [zero] لا مكاتب على خط السير
    [one] المكتب على خط السير
    [two] المكتبان على خط السير
    [few] { $count } مكاتب على خط السير
    [many] { $count } مكتبًا على خط السير
   *[other] { $count } مكتب على خط السير
}
write-to-on-route = على خط السير
# $time (text)
write-to-heard = آخر رسالة: { $time }
write-to-never-heard = لا رسائل بعد
paper-save = حفظ بصيغة PDF
# $name (text)
paper-saved = حُفظ في التنزيلات: { $name }
release-ask = طلب الإذن
# $reference (text)
release-subject = الإذن باستعمال { $reference }
release-text =
    نطلب الإذن باستعمال { $reference } خارج مكتبنا.
    الغرض:
# $office, $officer, $time (text)
paper-foot = طبعه { $officer }، { $office }، { $time } UTC
keys-next-field = الحقل التالي
reader-typed = أدخل قارئ: { $text }. لم يُتخذ أي إجراء بشأنه.
reader-begin = بدء تنبيه بهذه البيانات
reader-fill = إدراجه في هذا التنبيه
row-mark-read = تعليمها مقروءة
row-copy-reference = نسخ المرجع
row-copied = نُسخ: { $reference }
row-menu = ما يمكن فعله بهذه الرسالة
keys-menu = إظهار ما يمكن فعله بالرسالة
sent-leaves = سيُرسل { $reference } بعد { $seconds } ث
acknowledge-leaves = تم تأكيد الاستلام: { $count }. يُبلَّغ المرسل بعد { $seconds } ث
panic-again = اضغط مرة أخرى لإتلاف كل شيء في محطة العمل هذه
settings-send-wait = الثواني التي يمكن خلالها سحب الرسالة (من 0 إلى 60)
settings-send-note = يغادر ما يُرسل بعد ذلك، ويُبلَّغ مرسل ما تؤكدون استلامه بعد ذلك. وتغادر الرسالة العاجلة جدًا فورًا. وعند قفل محطة العمل أو إغلاقها يغادر كل شيء.
settings-administers = يدير محطة العمل هذه
settings-administer = تعيين مسؤولًا
settings-administer-end = إنهاء مسؤوليته
settings-not-administrator = لا يستطيع إزالة الموظفين إلا موظف يدير محطة العمل هذه.
settings-wipe-password = كلمة مروركم
settings-panic = مفتاح الطوارئ:
settings-panic-note = عند الضغط عليه مرتين خلال ثانيتين يُتلف فورًا كل شيء في محطة العمل هذه، حتى وهي مقفلة، دون أي سؤال. ويقرر تفعيله موظف يديرها.
row-no-times = دون أوقات
write-missing-readers = اختيار المستلمين
write-too-long = تقصير النص
settings-text = العرض
settings-text-size = حجم النص
settings-text-note = أيضًا بلوحة المفاتيح، أو Ctrl مع العجلة:
