### قسم المقر الرئيسي في النافذة.

hq-title = المقر الرئيسي
hq-tab-requests = الطلبات
hq-tab-invitations = الدعوات
hq-tab-offices = المكاتب والأجهزة
hq-tab-groups = المجموعات
hq-tab-history = السجل
hq-failed = تعذّرت قراءة شؤون المقر الرئيسي.
hq-health-heartbeat = آخر إشارة من المقر الرئيسي: { $time }.
hq-health-relay = الخادم الوسيط: { $address }.
hq-health-no-relay = لم يُحدَّد خادم وسيط: لا يمكن لأحد الانضمام.
hq-health-needs = المفاتيح التي توقّع: { $keys }. اللازم للقبول: { $admit }، لإلغاء الصلاحية: { $revoke }، للمجموعات: { $groups }.
hq-signed = تم التوقيع. يصل ذلك إلى جميع محطات العمل.
hq-proposed = لقد وقّعت. التواقيع الناقصة: { $missing }. ملف بقية الموقّعين في مجلد التنزيلات: { $file }

## الطلبات

hq-requests-empty = لا أحد ينتظر الانضمام.
hq-requests-about = يُرجى الاتصال بالمكتب على رقم كان معروفًا من قبل، وطلب قراءة البصمة من الشاشة هناك. لا يُقبل الطلب إلا إذا تطابقت كل مجموعة من الرموز.
hq-requests-answered = طلبات تمت الإجابة عنها
hq-officer = الموظف
hq-asked = وقت الطلب
hq-request-further = جهاز إضافي لهذا المكتب
hq-request-officer = طلب { $officer }: { $time }
hq-request-no-telephone = لم يُدوَّن رقم هاتف مع الدعوة. يُؤخذ الرقم من سجلاتكم، ولا يُطلب أبدًا ممن يطلب الانضمام.
hq-request-call = الاتصال على
hq-request-late = قُبل جهاز آخر بهذه الدعوة. لا يمكن إلا رفض هذا الطلب.
hq-request-approve = البصمة متطابقة: قبول…
hq-request-refuse = رفض…
hq-request-approved = مقبول
hq-request-refused = مرفوض

## قبل التوقيع

hq-sheet-title = القراءة قبل التوقيع
hq-sheet-for-good = لا يمكن التراجع عن ذلك.
hq-sheet-one = يكفي توقيع واحد: توقيع محطة العمل هذه.
hq-sheet-several = التواقيع اللازمة: { $needed }. تعطي محطة العمل هذه الأول منها، ويُحفظ ملف لبقية الموقّعين في مجلد التنزيلات، ولا يتغيّر شيء قبل توقيعهم.
hq-sheet-confirm = توقيع
hq-sheet-confirm-hard = توقيع وتنفيذ
hq-reason-label = السبب (تقرؤه جميع المكاتب)
hq-reason = السبب: { $reason }
hq-refuse-title = رفض هذا الطلب
hq-refuse-will = يُبلَّغ مقدّم الطلب عن { $office } بالرفض دون سببه. لا تعود الدعوة صالحة: لقبول المكتب لاحقًا تُنشأ دعوة جديدة.
hq-refuse-reason = السبب (يُحفظ في محطة العمل هذه فقط)
hq-refuse-yes = رفض

## الدعوات

hq-invite = دعوة جديدة
hq-invitations-empty = لم تُنشأ أي دعوة.
hq-made = أُنشئت
hq-good-until = صالحة حتى
hq-id = رقم
hq-cancel = سحب الدعوة
hq-cancel-yes = سحبها الآن
hq-invitation-open = مفتوحة
hq-invitation-asked = استُخدمت: تنتظرك في الطلبات
hq-invitation-used = استُخدمت: قُبل الجهاز
hq-invitation-refused = مرفوضة
hq-invitation-cancelled = مسحوبة
hq-invitation-expired = منتهية
hq-invitation-outdated = متقادمة: تُعدّ دعوة جديدة
hq-invite-device = جهاز إضافي: { $office }
hq-telephone = هاتف المكتب
hq-telephone-hint = كما يُطلب من الخارج، بدءًا بعلامة +. تقرؤه كل المكاتب في الدليل، ويُتصل به لمقارنة البصمات.
hq-telephone-of = هاتف { $office }
hq-hours = مدة الصلاحية بالساعات (720 على الأكثر)
hq-invite-make = إنشاء الدعوة
hq-invite-name = اسم المكتب
hq-invite-name-hint = كما يظهر في كل رسالة، مثل JAITF Dakar
hq-choose = يُرجى الاختيار…
hq-place-hint = رمز المطار لدى إياتا، أو المدينة
hq-memberships = المجموعات والأدوار
hq-no-role = ليس فيها
hq-invited-title = أُنشئت الدعوة
hq-invited = الدعوة الموجهة إلى { $office } في مجلد التنزيلات: { $file }. هي صالحة حتى { $time } ولجهاز واحد.
hq-invited-give = تُسلَّم باليد أو بطريق موثوق: من يحملها يمكنه طلب الانضمام.
hq-invited-no-qr = هي أطول من أن يُقرأ رمز QR لها على الشاشة. يُستخدم الملف.
hq-qr = الدعوة كرمز QR

## المكاتب والأجهزة

hq-offices-search = بحث: الاسم، المكان، البلد، المجموعة، البصمة
hq-offices-none = لا يوجد مكتب مطابق.
hq-heard = آخر رسالة هنا
hq-never = لا شيء بعد
hq-us = محطة العمل هذه
hq-one-more = جهاز إضافي
hq-set-telephone = الهاتف…
hq-revoke-office = إلغاء صلاحية المكتب…
hq-revoke-device = إلغاء الصلاحية…
hq-choose-group = اختيار مجموعة…
hq-set-role = تحديد الدور…

## المجموعات

hq-group-new = مجموعة جديدة
hq-group-close = إغلاق المجموعة…
hq-group-begins = البداية: { $time }
hq-group-until = النهاية: { $time }
hq-leaves = إخراج من المجموعة…
hq-add-member = إضافة مكتب…
hq-group-name = اسم المجموعة
hq-group-starts = البداية (بالتوقيت العالمي)
hq-group-starts-hint = مثل 2026-12-01 أو 2026-12-01 06:00؛ فارغ: فورًا
hq-group-ends = النهاية (بالتوقيت العالمي)
hq-group-ends-hint = اليوم الأخير بأكمله؛ فارغ: بلا نهاية
hq-group-briefing = الغرض منها
hq-group-next = قراءة ما سينتج…
hq-retention-change = مدة الحفظ…
hq-retention-all = مدة حفظ الرسائل
hq-retention-of = مدة حفظ رسائل { $group }
hq-retention-days = الحفظ بالأيام: التنبيهات { $alert }، الردود { $reply }، الضبطيات { $seizure }، المذكرات { $note }؛ { $longest } على الأكثر
hq-retention-means = بالأيام، من 1 إلى 3650. يسري على الرسائل التي تُرسل من بعد؛ أما الموجودة فتحتفظ بتاريخها.
hq-retention-alert = التنبيهات
hq-retention-reply = الردود
hq-retention-seizure = الضبطيات
hq-retention-note = المذكرات وما سواها
hq-retention-longest = الحد الأقصى إذا طلب الموظف مدة أطول

## السجل

hq-history-filter = بحث: مكتب، مجموعة، بصمة، سبب، موقّع
hq-history-heartbeats = إشارات الحضور أيضًا
hq-history-none = لا شيء مطابق.
hq-when = متى
hq-what = ماذا
hq-signed-by = التوقيع
hq-number = القيد
hq-will-office-admitted = يصبح { $office } مكتبًا في دليل المكاتب ({ $kind }، { $place }، { $country }).
hq-will-device-admitted = يمكن للجهاز { $fingerprint } التابع لـ { $office } الإرسال والقراءة من الآن.
hq-will-office-revoked = تُلغى صلاحية { $office } مع جميع أجهزته: لا يُشفَّر له شيء بعد ذلك، ويُرفض في كل مكان ما يرسله من الآن.
hq-will-device-revoked = تُلغى صلاحية الجهاز { $fingerprint } التابع لـ { $office }: لا يُشفَّر له شيء بعد ذلك، ويُرفض في كل مكان ما يرسله من الآن.
hq-will-device-last = هو آخر أجهزة { $office }: لا يمكن لأحد هناك الإرسال أو القراءة حتى يُقبل جهاز آخر.
hq-will-device-left = الأجهزة الباقية لدى { $office }: { $count }.
hq-will-devices = الأجهزة المستخدمة هناك: { $count }.
hq-will-group-opened = تُفتح المجموعة { $group } ({ $kind }).
hq-will-group-closed = تُغلق المجموعة { $group }: لا يُرسل فيها شيء بعد ذلك، ويبقى ما فيها مقروءًا.
hq-will-members = المكاتب فيها: { $count }.
hq-will-role-granted = يصبح { $office } عضوًا في { $group }: { $role }.
hq-will-role-changed = يتغيّر دور { $office } في { $group }: حتى الآن { $before }، ومن الآن { $role }.
hq-will-role-withdrawn = يخرج { $office } من { $group }: لا يصله بعد ذلك شيء مما يُرسل فيها.
hq-will-telephone-set = من الآن يُتصل بمكتب { $office } على الرقم { $telephone }. تقرأ كل المكاتب هذا الرقم في دليلها.
hq-will-telephone-removed = لم يعد في الدليل رقم لمكتب { $office }.
hq-did-office-admitted = قُبل { $office } ({ $kind }، { $place }، { $country }).
hq-did-device-admitted = قُبل الجهاز { $fingerprint } التابع لـ { $office }.
hq-did-office-revoked = أُلغيت صلاحية { $office } مع جميع أجهزته.
hq-did-device-revoked = أُلغيت صلاحية الجهاز { $fingerprint } التابع لـ { $office }.
hq-did-group-opened = فُتحت المجموعة { $group } ({ $kind }).
hq-did-group-closed = أُغلقت المجموعة { $group }.
hq-did-role-granted = أصبح { $office } عضوًا في { $group }: { $role }.
hq-did-role-changed = تغيّر دور { $office } في { $group }: كان { $before } وأصبح { $role }.
hq-did-role-withdrawn = خرج { $office } من { $group }.
hq-did-telephone-set = يُتصل بمكتب { $office } على الرقم { $telephone }.
hq-did-telephone-removed = أُزيل رقم مكتب { $office }.
hq-did-policy = من هنا توقّع هذه المفاتيح عن المقر الرئيسي: { $keys }. اللازم للقبول: { $admit }، لإلغاء الصلاحية: { $revoke }، للمجموعات: { $groups }.
hq-did-witnesses = الشهود الخارجيون: { $witnesses }. عدد التأكيدات اللازمة قبل أن يأخذ المكتب الدليل: { $count }.
hq-did-relay-moved = انتقلت جميع محطات العمل إلى الخادم الوسيط { $address }.
hq-did-log-key = أُعطي الدليل مفتاحًا جديدًا لدى الخادم الوسيط. سُلّم إلى الأجهزة (عددها { $devices }) والدعوات المفتوحة (عددها { $invitations })؛ ومن أُلغيت صلاحيته لا يقرأ أي قيد لاحق.
hq-did-heartbeat = أعطى المقر الرئيسي إشارة حضور.
hq-did-unknown = أمر لا يفهمه إلا إصدار أحدث.
hq-did-retention = مدد الحفظ بالأيام في كل مجموعة بلا مدد خاصة: التنبيهات { $alert }، الردود { $reply }، الضبطيات { $seizure }، المذكرات { $note }؛ والحد الأقصى { $longest }.
hq-did-retention-group = مدد الحفظ بالأيام في المجموعة { $group }: التنبيهات { $alert }، الردود { $reply }، الضبطيات { $seizure }، المذكرات { $note }؛ والحد الأقصى { $longest }.

## قائمة المكاتب والاقتراحات وحالة المقر الرئيسي

hq-tab-proposals = الاقتراحات
hq-tab-health = الحالة
hq-list-open = الدعوة من قائمة…
hq-list-about = ملف CSV أو XLSX بأعمدة للمكتب والبلد والمطار أو المدينة، وعند الحاجة النوع واللغات والهاتف.
hq-list-title = المكاتب المراد دعوتها
hq-list-good = كل السطور صحيحة. لم يُنشأ شيء بعد.
hq-list-faulty = سطور يجب تصحيحها أو استبعادها: { $count }. لا يُنشأ شيء قبل ذلك.
hq-list-ignored = أعمدة لا تُقرأ: { $columns }
hq-list-groups = يدخل المكتب مجموعاته بعد أن ينضم وتقبلوه.
hq-list-invite = دعوتها: { $count }
hq-list-away = إغلاق القائمة
hq-list-line = السطر
hq-list-telephone = الهاتف
hq-list-change = تغيير
hq-list-out = استبعاد
hq-list-in = إعادة
hq-list-invited-title = تمت دعوة المكاتب
hq-list-invited = الدعوات المنشأة: { $count }. هي في التنزيلات، في المجلد { $folder }، صالحة حتى { $time }، كل منها لجهاز واحد.
hq-list-invited-give = سلّم كل مكتب ملفه دون غيره، باليد أو بطريق موثوق: من يملك ملفاً يستطيع طلب الانضمام.
hq-list-file = الملف
hq-proposal-open = فتح ملف اقتراح…
hq-proposals-about = النسخة التي وقّعها غيرك تضيف توقيعه.
hq-proposals-empty = لا شيء ينتظر تواقيع أخرى.
hq-proposal-waiting = ينتظر تواقيع
hq-proposal-ready = التواقيع كافية
hq-proposal-in-force = نافذ
hq-proposal-stale = متقادم
hq-proposal-stale-about = تغيّر دليل المكاتب منذ ذلك الحين. أعد تقديمه: يوقّع الجميع على الجديد.
hq-proposal-made = قُدّم: { $time }
hq-proposal-signed = وقّع: { $names }. التواقيع اللازمة: { $needed }.
hq-proposal-missing = ما زال ينقص: { $count }. يمكن أن يوقّع: { $names }.
hq-proposal-submit = إنفاذ
hq-proposal-sign = التوقيع بمفتاح محطة العمل هذه
hq-proposal-key = التوقيع بملف مفتاح…
hq-proposal-key-title = التوقيع بملف مفتاح
hq-passphrase = عبارة مرور ملف المفتاح
hq-proposal-save = حفظ لتمريره
hq-proposal-renew = إعادة التقديم
hq-proposal-forget = إزالة من القائمة
hq-will-relay-moved = تنتقل كل محطات العمل إلى الخادم الوسيط { $address }.
hq-will-log-key = يُعطى الدليل مفتاحًا جديدًا لدى الخادم الوسيط. يُسلَّم إلى الأجهزة (عددها { $devices }) والدعوات المفتوحة (عددها { $invitations })؛ ومن تُلغى صلاحيته لا يقرأ أي قيد لاحق، حتى مع كل ما يحفظه الخادم.
hq-health-directory = دليل المكاتب
hq-health-last = آخر إشارة من المقر الرئيسي
hq-health-next = الإشارة التالية متوقعة
hq-health-entries = القيود
hq-health-signatures = التواقيع
hq-health-relay-title = الخادم الوسيط
hq-health-address = العنوان
hq-health-link = الاتصال من محطة العمل هذه
hq-health-online = قائم
hq-health-connecting = قيد المحاولة
hq-health-offline = منقطع
hq-health-put-up = ما أُبلغ به
hq-health-up-to-date = لديه الدليل كاملاً وكل الأوامر.
hq-health-behind = لم يصل بعد: قيود { $entries }، أوامر { $pending }. تُرسل مع التبادل التالي.
hq-health-relay-untold = لا يخبر الخادم الوسيط كل محطة عمل إلا عن صندوقها. أما الأجهزة المتصلة وما ينتظر غيرها وامتلاء القرص فتُعرف على الخادم نفسه: aircop-relay status.
hq-health-witnesses = الشهود الخارجيون
hq-health-no-witnesses = ليس للدليل شهود خارجيون.
hq-health-witnesses-needed = التأكيدات اللازمة: { $needed }. القيود في أحدث حالة: { $covered }.
hq-health-witness = الشاهد
hq-health-confirmed = تأكيد أحدث حالة (بساعته)
hq-health-unconfirmed = ليس بعد
hq-health-silent = المكاتب، الأطول صمتاً أولاً
hq-health-silent-about = آخر رسالة وصلت من هناك إلى محطة العمل هذه. ما يرسله المكتب إلى غيرنا فقط لا يُرى هنا.
hq-health-devices = الأجهزة
hq-did-policy-root = لتغيير المفاتيح أو هذه الأعداد: { $root }.
hq-passphrase-wrong = عبارة المرور هذه لا تفتح ملف المفتاح. يُرجى المحاولة من جديد.
