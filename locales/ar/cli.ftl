### نصوص سطر الأوامر. كلمات الطرفية وأعمدتها: بأقصى إيجاز.

## حالات الرفض

cli-file-failed = { $file }: { $why }
cli-file-too-long = الملف { $file } أطول مما تتسع له الرسالة.
cli-json-malformed = تعذرت قراءة { $file } بوصفه رسالة: السطر { $line }، العمود { $column }.
cli-json-addressed = يحدد { $file } المرسل إليهم أو نوع الرسالة. يُرجى تحديد ذلك بوسائط الأمر وحدها.
cli-several-officers = لعدة موظفين حق فتح خزنة المفاتيح هذه: { $officers }. يُرجى تحديد أحدهم بالخيار --officer.
cli-several-groups = توجد عدة مجموعات مفتوحة: { $groups }. يُرجى تحديد إحداها بالخيار --group.
cli-relay-not-set = لا يجيب خادم بهذا المفتاح على { $address }. لم يتغير شيء. { $why } مع --force يُعلَن رغم ذلك.
cli-relay-needed = حددوا عنوان الخادم ومفتاحه، أو ملفًا للكتابة مع --statement.
cli-officer-needed = يُرجى ذكر موظف خزنة المفاتيح الجديدة بالخيار --officer.
cli-data-needed = يُرجى تحديد مكان بيانات محطة العمل هذه بالخيار --data.
cli-directory-in-use = يحتوي { $directory } على ملفات أخرى. يُرجى اختيار مجلد فارغ.
cli-passwords-differ = كلمتا المرور غير متطابقتين. لم يُنفَّذ شيء.
cli-no-password = لا يمكن طلب كلمة المرور من دون طرفية. يُرجى وضعها في AIRCOP_PASSWORD.

## الأسئلة

cli-password = كلمة مرور { $officer }:{" "}
cli-new-password = كلمة المرور الجديدة لـ { $officer } ‏(12 حرفًا على الأقل):{" "}
cli-password-again = مرة أخرى:{" "}

## ملاحظات

cli-waits = { $reference } في الانتظار في صندوق الصادر ({ $code }) ويُرسل عند تنفيذ aircop sync التالي. { $why }
cli-receipt-waits = يُبلَّغ المرسل عند تنفيذ aircop sync التالي ({ $code }). { $why }
cli-briefing-no-roll-call = كشف الإقرار متاح للمكتب المرسل ولوحدة التنسيق (OCU) فقط.
cli-waits-for-turn = في انتظار انتهاء أمر آخر لمحطة العمل هذه.
cli-proxy-set = حيث لا يمر UDP، يُتصل بالخادم الوسيط من الآن فصاعدًا عبر البروكسي { $proxy }.
cli-proxy-direct = لا يُستخدم أي بروكسي من الآن فصاعدًا.
cli-proxy-environment = يُستخدم من الآن فصاعدًا بروكسي البيئة (HTTPS_PROXY) إن وُجد.
cli-relay-silent = لا يجيب من هنا خادم بهذا المفتاح على { $address }. { $why }
cli-no-relay = حُفظ هنا فقط: لم يُحدَّد الخادم الوسيط بعد.
cli-not-put-up = حُفظ هنا، ويُرسل إلى الخادم الوسيط عند المزامنة التالية. { $why }
cli-request-waits = يُرسل الطلب إلى المقر الرئيسي عند المزامنة التالية. { $why }
cli-requests-old = تعذر سؤال الخادم الوسيط عن الطلبات الجديدة. { $why }
cli-missed =
    { $count ->
        [zero] لم يفت أي حدث.
        [one] فات حدث واحد.
        [two] فات حدثان.
        [few] فاتت { $count } أحداث.
        [many] فات { $count } حدثًا.
       *[other] فات { $count } حدث.
    }

## الأجوبة

cli-sent-done = أُرسلت { $reference }.
cli-sent-delivered = وصل { $reference } إلى جميع المكاتب.
cli-sent-undelivered = أُرسل { $reference }. المكاتب التي تسلّمته: { $done } من { $all }.
cli-draft-saved = حُفظت المسودة: { $draft }
cli-draft-dropped = حُذفت المسودة { $draft }.
cli-manual-written = صفحات الدليل في { $folder }: { $count }
cli-code = الرمز
cli-means = المعنى
cli-sent-waits = { $reference } في صندوق الصادر. يُرجى إرساله بالأمر aircop sync.
cli-acknowledged = أُكد استلام { $message }.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = في عهدة { $text } ({ $officer }، { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }، { $time })
cli-office-only = داخل هذا المكتب فقط:
cli-recalled = سُحبت { $message } وعادت مسودة.
cli-joining = في انتظار المقر الرئيسي. يُرجى الاتصال به هاتفيًا وقراءة هذه البصمة: { $fingerprint }
cli-founded = أُنشئ المقر الرئيسي. يُرجى إعداد الخادم الوسيط بالمفتاح أعلاه، ثم تحديد عنوانه: aircop hq relay
cli-relay-set = الخادم الوسيط هو { $address }.
cli-statement-written = الدليل في { $file }. تأخذه محطات العمل التي لا يصلها أي خادم بالأمر: aircop relay take
cli-relay-moved = تستخدم محطة العمل هذه من الآن الخادم { $address }.
cli-directory-taken = يبقى الخادم كما هو. إدخالات جديدة في الدليل: { $count }.
cli-bundle-written = كُتب في { $file } ({ $size }): الرسائل: { $messages }، المظاريف كلها: { $envelopes }، الملفات: { $files }. يبقى كل شيء في صندوق الصادر إلى أن يتسلمه الخادم الوسيط.
cli-bundle-left = لم يدخل فيه: { $left } مما لا يمكن ختمه الآن أو يزيد على الحد، ومن الملفات: { $files }. تُرسل عند عودة الخط.
cli-bundle-taken = تم الأخذ: الرسائل الجديدة: { $messages }، المظاريف الموجهة إلى محطة العمل هذه: { $envelopes }، الملفات: { $files }. لمحطات أخرى: { $others }.
cli-bundle-carried = قبِل الخادم الوسيط من مظاريف هذه الحزمة: { $envelopes }.
cli-bundle-files-stay = تبقى الملفات على وحدة التخزين: لا يمكن أن يسلّمها إلى الخادم الوسيط إلا محطة العمل التي ترسلها.
cli-bundle-part = لم يؤخذ الجزء { $part } من الحزمة: { $why }.
cli-invited = دعوة { $office } في الملف { $file }، لجهاز واحد. يستطيع كل من يحوزها طلب الالتحاق. تسري حتى: { $expires }
cli-admitted = قُبل { $office }.
cli-group-opened = المجموعة { $group } مفتوحة.
cli-group-closed = المجموعة { $group } مغلقة.
cli-role-given = المكتب { $office } الآن في المجموعة { $group }: { $role }.
cli-role-withdrawn = لم يعد { $office } في المجموعة { $group }.
cli-telephone-set = يُتصل بمكتب { $office } على الرقم { $telephone }.
cli-telephone-removed = لم يعد في الدليل رقم لمكتب { $office }.
cli-revocation = أُلغيت صلاحية { $who }. لن يُشفَّر له شيء بعد الآن.
cli-carrier = الاتصال
cli-heartbeat-given = أرسل المقر الرئيسي إشارة تؤكد حضوره.
cli-log-key-replaced = للدليل الآن مفتاح جديد لدى الخادم الوسيط. يتسلمه كل جهاز ساري الصلاحية عند التبادل التالي، وتبقى الدعوات المفتوحة صالحة.

## أثناء المتابعة

cli-online = متصل، في صندوق الصادر: { $outbox }
cli-connecting = جارٍ الاتصال، في صندوق الصادر: { $outbox }
cli-offline = غير متصل ({ $code })، في صندوق الصادر: { $outbox }. { $why }
cli-changed = تغيّرت: { $message }
cli-quarantined = عُزلت رسالة واردة
cli-directory-changed = تغيّر دليل المكاتب
cli-asks-to-join = يطلب { $office } الانضمام ({ $officer }). اطلبوا قراءة البصمة هاتفيًا؛ فإن تطابقت: aircop hq approve { $fingerprint }

## لا شيء

cli-no-messages = لا توجد رسائل.
# $reference, $messages (texts).
cli-ambiguous = تحمل عدة رسائل المرجع { $reference }. اذكروا معرّف الرسالة المقصودة: { $messages }
cli-no-groups = لا توجد مجموعات.
cli-no-offices = لا توجد مكاتب.
cli-no-quarantine = لا توجد رسائل معزولة.
cli-no-drafts = لا توجد مسودات.
cli-no-requests = لم يطلب أحد الالتحاق.
cli-no-recipients = لا يوجد مرسل إليهم.
cli-more = يوجد المزيد. يُرجى رفع قيمة --limit لعرضه.

## العناوين والأعمدة

cli-office = المكتب
cli-officer = الموظف
cli-session = محطة العمل
cli-session-not-joined = غير ملحقة بمكتب
cli-session-joining = في انتظار القبول
cli-session-refused = رفضها المقر الرئيسي
cli-session-locked = مقفلة
cli-session-unlocked = ملحقة بمكتب
cli-fingerprint = البصمة
cli-fingerprint-hq = بصمة دليل المكاتب
cli-admin-key = مفتاح الخادم الوسيط
cli-directory = دليل المكاتب
cli-directory-fresh = محدّث
cli-directory-stale = قديم: لم ترد إشارة من المقر الرئيسي منذ 48 ساعة
cli-directory-withheld = محجوب: وقّع المقر الرئيسي أكثر مما يسلّمه الخادم الوسيط
cli-directory-uncosigned = غير مؤكد: لم يوقّع ما يكفي من الشهود الخارجيين على ما يسلّمه الخادم الوسيط
cli-directory-frozen = مجمّد: لم ترد إشارة من المقر الرئيسي منذ 7 أيام، والإرسال موقوف
cli-directory-split = تعارض: يعرض الخادم الوسيط نسخًا مختلفة من دليل المكاتب
cli-disk = القرص
cli-heartbeat = إشارة المقر الرئيسي
cli-clock = الساعة
cli-messages = الرسائل
cli-counts = غير مقروءة: { $unread }، بانتظار الرد: { $needs_answer }، الصادر: { $outbox }، المسودات: { $drafts }، الرسائل المعزولة: { $quarantine }، غير مقروءة في التمارين: { $exercise }
cli-entries = الإدخالات
cli-root = الجذر
cli-time = الوقت
cli-urgency = درجة الاستعجال
cli-kind = النوع
cli-reference = المرجع
cli-route = خط السير
cli-from = من
cli-state = الحالة
cli-state-new = جديدة
cli-state-read = مقروءة
cli-state-acknowledged = مؤكدة الاستلام
cli-state-waiting = في الانتظار
cli-state-sent = مرسلة
cli-state-delivered = سُلّمت
cli-state-failed = لم تُرسل
cli-state-recalled = مسحوبة
cli-state-corrected = صُحّحت بـ { $message }
cli-subject = الموضوع
cli-exercise = تمرين
cli-group = المجموعة
cli-recipients = المتلقون
cli-received = وردت
cli-signed-by = التوقيع
cli-id = المعرّف
cli-corrected-by = صُحّحت. السارية هي { $message }.
cli-action = الإجراء المطلوب
cli-description = الوصف
cli-recipient = المرسل إليه
cli-role = الدور
cli-problem = المانع
cli-our-role = دورنا
cli-open = مفتوحة
cli-closed = مغلقة
cli-unread = غير مقروءة
cli-country = البلد
cli-place = المكان
cli-telephone = الهاتف
cli-languages = اللغات
cli-devices = الأجهزة
cli-active = نشط
cli-revoked = أُلغيت صلاحيته
cli-number = الرقم
cli-count = العدد
cli-first = الأول
cli-last = الأخير
cli-bytes = بايت
cli-reason = السبب
cli-asked = تاريخ الطلب
cli-approved = مقبول
cli-not-approved = بانتظار موافقتكم

## محطة العمل نفسها

cli-you = أنتم
cli-passphrase = عبارة مرور النسخة الاحتياطية:{" "}
cli-evidence-written = ملف الإثبات في { $file }. يمكن لأي شخص التحقق منه: aircop verify
cli-evidence-holds = ملف الإثبات صحيح.
cli-evidence-second = وقّع الجهاز نفسه محتوى آخر تحت رقم هذه الرسالة:
cli-evidence-bad = لا يثبت { $file } شيئًا: فشل أحد فحوص التحقق.
cli-backed-up = النسخة الاحتياطية في { $file }. لا فائدة منها من دون عبارة مرورها.
# $added, $known, $refused (numbers).
cli-restored = من { $file }: أُضيفت { $added }، وكانت { $known } موجودة من قبل، ورُفضت { $refused } لعدم اجتياز الفحص (عدد الرسائل).
# $kept, $file (paths), $added (a number).
cli-restored-place = حُفظ الأرشيف التالف باسم { $kept }، وحلّ محله أرشيف { $file }. الرسائل التي أمكنت قراءتها وأُضيفت: { $added }.
# $count (a number). A list follows.
cli-restored-drafts = لم تُرسل قط، وهي الآن في المسودات: { $count }. يُرجى النظر في كل منها ثم إرسالها أو حذفها. ويجب إرفاق ملفاتها من جديد.
cli-was-draft = كانت مسودة
cli-was-waiting = كانت تنتظر الإرسال
cli-was-recalled = سُحبت قبل إرسالها
# $done, $total (numbers).
cli-salvaging = قراءة ما بقي من الأرشيف التالف: الصفحة { $done } من { $total }
# $done, $total (numbers).
cli-restoring = فحص الرسائل وإضافتها: { $done } من { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = لا يتابع هذا السجل من حيث توقف: كان فيه { $kept } من القيود ووُجد { $found }. اقتطع أحدهم منه أو وضع مكان الأرشيف نسخة أقدم. أبلغوا المقر الرئيسي، ثم سجّلوا العلم بذلك بالأمر aircop audit --noted.
cli-audit-break-noted-now = دُوّن ذلك في السجل.
cli-wipe-sure = لا يمكن التراجع عن هذا. يُرجى تأكيده بالخيار --yes.
cli-wiped = أُتلفت المفاتيح والرسائل والإعدادات.
cli-audit-unlocked = فتح القفل
cli-audit-locked = قفل
cli-audit-opened = فتح رسالة
cli-audit-exported = تصدير رسالة
cli-audit-deleted = حذف
cli-audit-sent = إرسال رسالة
cli-audit-officer-added = إضافة موظف
cli-audit-officer-removed = إزالة موظف
cli-audit-password-changed = تغيير كلمة المرور
cli-audit-keyring-tied = ربط بهذا الحاسوب
cli-audit-keyring-untied = فك الربط عن هذا الحاسوب
cli-about-needed = يُرجى تحديد الرسالة المقصودة بالخيار --about.
cli-about-nothing = التنبيه والمذكرة لا يتعلقان برسالة أخرى؛ يُرجى حذف --about.
cli-audit-backed-up = إنشاء نسخة احتياطية
cli-audit-restored = رسائل مأخوذة من نسخة احتياطية
cli-audit-break-noted = سُجّل العلم بانقطاع السجل

## الملفات

cli-file = الملف
cli-size = الحجم
cli-caption = الوصف
cli-no-files = لا ملفات في هذه الرسالة.
cli-file-progress = { $file }: { $done } من { $size }
cli-file-waits = الملف { $file } ينتظر: { $why } ({ $code }). يُستأنف عند تشغيل `aircop sync --watch`.
cli-file-saved = كُتب { $file }: { $name }، { $size }. وهو ما وقّعه المرسِل.
cli-attaching = يجري إرفاق { $file } ...
cli-file-says = { $file }: { $says }

## عدة مفاتيح للمقر الرئيسي

cli-name = الاسم
cli-device = الجهاز
cli-device-active = نشط
cli-device-revoked = أُلغيت صلاحيته
cli-public-key = المفتاح العام
cli-nobody = لا أحد
cli-key-passphrase = عبارة مرور المفتاح { $name } ‏(12 حرفًا على الأقل):{" "}
cli-key-made = المفتاح في { $file }. احفظوا الملف وعبارة مروره في مكانين مختلفين، واقرؤوا البصمة على المقر الرئيسي هاتفيًا.
cli-key-opens = يُفتح { $file } بعبارة المرور هذه.
cli-key-not-in-policy = المفتاح { $name } ليس من مفاتيح المقر الرئيسي، أو لم يعد منها.
cli-needs-root = التوقيعات اللازمة لتغيير المفاتيح
cli-needs-admit = التوقيعات اللازمة للقبول
cli-needs-revoke = التوقيعات اللازمة لإلغاء الصلاحية
cli-needs-groups = التوقيعات اللازمة للمجموعات والأدوار
cli-needs-cosignatures = عدد الشهود الذين يجب أن يوقّعوا
cli-witness = الشاهد
cli-witness-none = هذا المكتب ليس شاهدًا خارجيًا. لجعله شاهدًا: aircop witness --begin NAME
cli-witness-unnamed = لم يسمِّ المقر الرئيسي هذا المفتاح بعد. هناك: aircop hq policy --add-witness { $signer }
cli-witness-cosigned = الدليل مؤكد حتى القيد { $size }.
cli-witness-refused = لم يعد الدليل يُؤكَّد: { $why }. اتصل بالمقر الرئيسي.
cli-proposed = لم يُنفذ شيء بعد. التوقيعات الناقصة: { $missing }. الاقتراح في { $file }. يوقعه حاملو المفاتيح بالأمر aircop hq sign { $file } --key KEYFILE ثم هنا: aircop hq submit { $file }
cli-signed = وقّع { $name } على { $file }.
cli-signatures-missing = التوقيعات الناقصة: { $missing }.
cli-signatures-enough = التوقيعات كافية. في المقر الرئيسي: aircop hq submit { $file }
cli-proposal-bad = لا يجوز توقيع { $file } ولا تقديمه: فشل أحد فحوص التحقق.
cli-proposal-unknown = في { $file } ما لا يفهمه إلا إصدار أحدث. حدّثوا البرنامج قبل التوقيع.
cli-proposal-stale = لم يعد تقديم { $file } ممكنًا: تغيّر دليل المكاتب منذ إعداده. أعيدوا الاقتراح بالأمر aircop hq renew { $file } واطلبوا توقيع الملف الجديد.
cli-proposal-unsigned = عدد الموقعين على { $file } غير كافٍ. اطلبوا توقيعه: aircop hq sign { $file } --key KEYFILE
cli-renewed = أُعيد الاقتراح.
cli-submitted = أُدرج في دليل المكاتب. الإدخالات: { $size }.

## ما يقوله الاقتراح قبل توقيعه

cli-says-founds = هذا يؤسس دليل مكاتب جديدًا.
cli-says-policy = توقّع هذه المفاتيح باسم المقر الرئيسي من الآن فصاعدًا:
cli-says-office = يُقبل المكتب { $office } ({ $kind }، { $country }، { $place }).
cli-says-device = يُقبل جهاز من { $office }: البصمة { $fingerprint } ({ $label }).
cli-says-office-revoked = تُلغى صلاحية المكتب { $office } بكل أجهزته. السبب: { $reason }
cli-says-device-revoked = تُلغى صلاحية الجهاز { $fingerprint } من { $office }. السبب: { $reason }
cli-says-group = تُفتح المجموعة { $group } ({ $kind }، البداية { $starts }، النهاية { $ends }). { $briefing }
cli-says-group-closed = تُغلق المجموعة { $group }.
cli-says-role = { $office } من الآن في المجموعة { $group }: { $role }.
cli-says-role-withdrawn = يغادر { $office } المجموعة { $group }.
cli-says-telephone = يُتصل بمكتب { $office } على الرقم { $telephone } (فارغ: لا رقم).
cli-says-relay = تنتقل كل محطات العمل إلى الخادم { $address } (المفتاح { $key }).
cli-says-log-key = يُعطى الدليل مفتاحًا جديدًا لدى الخادم الوسيط، يُسلَّم إلى الأجهزة (عددها { $devices }) والدعوات المفتوحة (عددها { $invitations }). ومن تُلغى صلاحيته لا يقرأ أي قيد لاحق.
cli-says-heartbeat = المقر الرئيسي حاضر. الوقت: { $time }
cli-says-unknown = شيء لا يفهمه إلا إصدار أحدث.
cli-says-signatures = التوقيعات: { $found } من { $needed } ({ $names })

## الإنذار

cli-the-relay = الخادم الوسيط
cli-no-alarms = لا إنذارات.
cli-alarms-noted = أُخذ العلم. ويستمر طلب ما ينقص.
cli-alarm-no-proof = لا إثبات من هنا
cli-alarm-unprovable = لا تستطيع محطة العمل هذه وحدها إثبات الإنذار: نقطة التحقق التي كانت لديها أقدم من الأخرى. ويستطيع ذلك مكتب يتلقى رسالة من هنا.
cli-root-held = الجذر المحفوظ عند هذا الحجم
cli-split-means = وقّعت مفاتيح المقر الرئيسي دليلين مختلفين في إدخالاتهما الأولى (عددها { $size }). ولا يصح أن يكون لدليل واحد محتويان: أعدّ المقر الرئيسي، أو من يملك مفتاحه، دليلًا ثانيًا.
cli-split-compare = قارنوا بصمة دليل المكاتب مع المقر الرئيسي هاتفيًا: المفاتيح هي التي يسميها هذا الدليل.
cli-split-not = لا يثبت هذا أي الدليلين هو الصحيح، ولا من عرض الثاني على من.

## Exercises

# $count (number), $name (text)
cli-exercise-played = نُفّذ تمرين { $name }. عدد الرسائل المرسلة: { $count }.
cli-exercise-sent = أُرسل { $title }: { $reference }
cli-exercise-step = { $file }، الخطوة { $step }: لا يمكن إرسالها على هذا النحو.
cli-exercise-group = { $group } ليست مجموعة تمرين مفتوحة. لا يُنفَّذ التمرين إلا في مجموعة تمرين مفتوحة.
cli-audit-handed-over = تسليم النوبة
cli-audit-taken-over = استلام النوبة
cli-audit-assigned = أُسندت إلى موظف
cli-audit-passengers-matched = مطابقة قائمة ركاب
cli-audit-administrator-named = تعيين مسؤول
cli-audit-administrator-ended = إنهاء مسؤول
cli-audit-acknowledgement-undone = سحب تأكيد الاستلام

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = فُتحت { $group }. يمكن إرسال الرسائل فيها ابتداءً من { $starts }.
cli-group-ahead = لم تبدأ
cli-group-over = انتهت
cli-begins = البداية
cli-ends = النهاية
cli-no-members = لا توجد مكاتب.
cli-confirm = لا يمكن التراجع عن ذلك. اكتبوا { $yes } للتأكيد:
cli-yes = نعم
cli-confirm-needed = لم يُنفَّذ شيء: { $what } لا توجد طرفية للسؤال؛ مع ‎--yes يُنفَّذ بلا سؤال.
cli-not-confirmed = لم يُنفَّذ شيء: { $what }
cli-revokes-office = ستُلغى صلاحية المكتب { $office } مع كل أجهزته ({ $devices }).
cli-revokes-device = ستُلغى صلاحية الجهاز { $fingerprint } ({ $label }) التابع لـ{ $office }. الأجهزة المستعملة في هذا المكتب، وهذا منها: { $devices }.
cli-closes-group = ستُغلق المجموعة { $group } أمام كل مكاتبها ({ $members }).
cli-refused = مرفوض
cli-request-refused = رُفض الطلب { $fingerprint }. سيُبلَّغ مقدّمه.
cli-no-invitations = لا توجد دعوات.
cli-made = أُنشئت
cli-good-until = صالحة حتى
cli-invitation-used = مستخدمة
cli-invitation-cancelled = ملغاة
cli-invitation-expired = منتهية
cli-invitation-outdated = متقادمة: استُبدل مفتاح الدليل، يُرجى إعداد دعوة جديدة
cli-cancelled = أُلغيت دعوة { $office }. ينساها الخادم عند التبادل التالي.
cli-log = السجل
cli-log-cut = فقد سجل هذا المكتب قيودًا، أو وُضعت نسخة أقدم من الأرشيف مكانه. راجعوا aircop audit وأبلغوا المقر الرئيسي.
cli-says-policy-changes = ما الذي يتغيّر في مفاتيح المقر الرئيسي:
cli-says-key-added = يُضاف { $name }: البصمة { $fingerprint }.
cli-says-key-removed = يُزال { $name }: البصمة { $fingerprint }.
cli-says-witness-added = يُضاف الشاهد { $name }: البصمة { $fingerprint }.
cli-says-witness-removed = يُزال الشاهد { $name }: البصمة { $fingerprint }.
cli-says-key-renamed = يصبح اسم { $before } من الآن { $name }.
cli-says-number = { $what }: كان { $before } ويصبح { $after }.
cli-says-nothing = لا يتغيّر شيء.
cli-says-role-changed = يتغيّر دور { $office } في { $group }: كان { $before } ويصبح { $role }.
cli-audit-invited = أُنشئت دعوة
cli-audit-invitation-cancelled = أُلغيت دعوة
cli-audit-request-refused = رُفض طلب
cli-audit-office-admitted = قُبل مكتب
cli-audit-device-admitted = قُبل جهاز
cli-audit-office-revoked = أُلغيت صلاحية مكتب
cli-audit-device-revoked = أُلغيت صلاحية جهاز
cli-audit-group-opened = فُتحت مجموعة
cli-audit-group-closed = أُغلقت مجموعة
cli-audit-role-granted = أُسند دور
cli-audit-role-withdrawn = سُحب دور
cli-audit-telephone-set = تحديد رقم الهاتف
cli-audit-policy-changed = تغيّرت مفاتيح المقر الرئيسي
cli-audit-relay-changed = تغيّر الخادم الوسيط
cli-audit-log-key-replaced = استُبدل مفتاح الدليل
cli-audit-proposed = اقتُرح للتوقيع
cli-directory-clock = لا يمكن الحكم عليه: ساعة هذا الحاسوب متأخرة عن آخر إشارة من المقر الرئيسي؛ اضبطوا التاريخ والوقت والمنطقة الزمنية
cli-clock-wrong = ساعة هذا الحاسوب وساعة الخادم الوسيط، أو ساعة دليل المكاتب، تدلّان على الوقتين أدناه، فلم يُوقَّع شيء. اضبطوا تاريخ هذا الحاسوب ووقته ومنطقته الزمنية ثم أعيدوا المحاولة. وإن كانت صحيحة فأبلغوا القائمين على الخادم الوسيط؛ ومع ‎--clock-is-right يجري التوقيع بساعة هذا الحاسوب.

cli-seen-why = السبب
cli-watch-handling = قيود التداول
cli-audit-judged = مقارنة رسالتين
cli-audit-watch-added = أضيف إلى قائمة المراقبة
cli-audit-watch-removed = أزيل من قائمة المراقبة
cli-audit-watch-expired = انتهت مدة مادة المراقبة
cli-audit-watch-shown = عُرضت قائمة المراقبة
cli-figure-saved = كُتب في { $file }.
cli-import-would = تجربة، لم يُحفظ شيء: الصفوف { $rows }، الجديدة { $new }، الموجودة مسبقًا { $duplicates }.
cli-import-done = استُورد: الصفوف { $rows }، الجديدة { $new }، الموجودة مسبقًا { $duplicates }.
cli-import-alike = صفوف مطابقة لصف آخر في الملف: { $count }. وهي محسوبة.
cli-import-same-file = استُورد هذا الملف من قبل باسم { $name }.
cli-import-files-none = لم يُستورد شيء.
cli-import-forgotten = أُلغي الاستيراد { $number }.
cli-import-number = الرقم
cli-import-file = الملف
cli-import-records = السجلات
cli-audit-imported = استُوردت سجلات
cli-export-restricted = استُبعد لعدم إذن مُصدرها: { $count }.
cli-out-needed = تُكتب هذه الصيغة في ملف: يُرجى تحديده عبر ‎--out.

## حالة هذا الحاسوب

cli-doctor-verdict-good = سليم
cli-doctor-verdict-note = ملاحظة
cli-doctor-verdict-bad = خلل
cli-doctor-verdict-unchecked = لم يُفحص
cli-doctor-versions = AIRCOP { $version } على { $system }
cli-doctor-data-good = مجلد البيانات { $folder }: لهذا المستخدم وحده، والكتابة فيه ممكنة
cli-doctor-data-none = مجلد البيانات { $folder }: لم ينضم أي مكتب هنا
cli-doctor-data-open = مجلد البيانات { $folder }: يستطيع مستخدمون آخرون لهذا الحاسوب قراءته
cli-doctor-data-open-do = اسحب منهم هذا الحق: { $command }
cli-doctor-data-locked = مجلد البيانات { $folder }: الكتابة فيه غير ممكنة ({ $why })
cli-doctor-data-locked-do = امنح هذا المستخدم حق الكتابة فيه، أو ضع البيانات على قرص يقبل الكتابة.
cli-doctor-disk = القرص: المساحة الحرة { $megabytes } م.ب.
cli-doctor-disk-do = أفرغ مساحة على القرص: إذا قلّت عن 200 م.ب. فقد تفشل الرسائل والنسخ الاحتياطية.
cli-doctor-clock = الساعة: { $time } UTC، المنطقة الزمنية { $zone }
cli-doctor-clock-no-zone = الساعة: { $time } UTC؛ لا يحدد النظام منطقة زمنية
cli-doctor-clock-no-zone-do = اضبط المنطقة الزمنية لهذا الحاسوب، وإلا عُرض الوقت المحلي بتوقيت UTC.
cli-doctor-clock-future = الساعة: كُتبت ملفات هنا بعد الوقت الذي تشير إليه بعدد من الدقائق: { $minutes }
cli-doctor-clock-off = الساعة: الفارق عن ساعة الخادم الوسيط بالثواني: { $seconds }
cli-doctor-clock-do = اضبط تاريخ هذا الحاسوب ووقته، ودع النظام يضبطهما عبر الشبكة.
cli-doctor-keyring = مخزن الأسرار: يحفظ النظام أسرار هذا المستخدم
cli-doctor-keyring-none = مخزن الأسرار: لا يحفظ النظام أسرار هذا المستخدم
cli-doctor-keyring-do = لا يلزم إلا إذا كانت خزنة المفاتيح مربوطة بهذا الحاسوب. في Linux شغّل خدمة أسرار مثل gnome-keyring؛ ورمز الاسترداد يفتح مثل هذه الخزنة من دونها.
cli-doctor-relay = الخادم الوسيط: تم الاتصال به عبر { $carrier }
cli-doctor-relay-untried = الخادم الوسيط: لم تُجرَّب الصلة به
cli-doctor-relay-untried-do = الأمر aircop doctor --connect يفتح قفل محطة العمل ويجرّب الاتصال.
cli-doctor-relay-away = الخادم الوسيط: تعذر الاتصال به
cli-doctor-relay-silent = الخادم الوسيط: تعذر الاتصال به؛ لم يرد شيء من منفذ UDP { $port }

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [zero] لا أحد في القائمة.
        [one] شخص واحد في القائمة، المعروف: { $known }.
        [two] شخصان في القائمة، المعروف: { $known }.
        [few] { $all } أشخاص في القائمة، المعروف: { $known }.
        [many] { $all } شخصًا في القائمة، المعروف: { $known }.
       *[other] { $all } شخص في القائمة، المعروف: { $known }.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = أعمدة لم تُقرأ: { $headings }
cli-passengers-not-kept = لم تُحفظ القائمة.
cli-enquiry-until = الرد قبل
# $count (number): messages
cli-enquiry-decide = تشابه فقط: { $count }. قارن ثم قرّر باستخدام --hit أو --no-hit.
cli-enquiry-undecided = تعذّر البحث في كل شيء: قرّر باستخدام --hit أو --no-hit.
cli-enquiry-not-answered = لم يرد
cli-enquiry-leaving = لم يُرسل بعد إلى كل المكاتب.
cli-enquiry-by-itself-on = يُجاب تلقائيًا بعبارة «لا تطابق» عندما لا يوجد شيء، ولا حتى تشابه.
cli-enquiry-by-itself-off = يجيب الموظف عن كل استعلام.
# $number (text)
cli-enquiry-came = ورد استعلام: aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = ورد رد على الاستعلام { $number }: aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = حُفظ وسيُرسل عند التبادل التالي: { $why } ({ $code })
cli-audit-enquiry-sent = أُرسل استعلام
cli-audit-enquiry-received = ورد استعلام
cli-audit-enquiry-answered = أُجيب عن استعلام
cli-audit-enquiry-answer-received = ورد رد على استعلام
cli-audit-enquiry-by-itself = الرد التلقائي «لا تطابق»
cli-enquiry-blind = استعلام محجوب: لا يرى أي مكتب موجَّه إليه ما يُسأل عنه. وعند التطابق يُسأل صاحبه وحده صراحةً.
cli-enquiry-blind-on = يُجاب تلقائيًا عن الاستعلامات المحجوبة.
cli-enquiry-blind-off = يأذن الموظف بالرد على كل استعلام محجوب.
cli-retention-kind = النوع
cli-retention-group = المجموعة
cli-retention-messages = الرسائل
cli-retention-references = المراجع
cli-retention-reason = السبب
cli-retention-nothing = لم تنتهِ مدة حفظ أي رسالة.
cli-retention-no-holds = لا توجد سلسلة محفوظة بأمر قانوني.
cli-retention-due = ستُمحى
cli-retention-held = محفوظة بأمر قانوني
cli-retention-under-way = قيد المعالجة
cli-retention-automatic-on = من الآن تمحو محطة العمل هذه من تلقاء نفسها مرة كل يوم ما انتهت مدة حفظه ولم يُحفظ بأمر قانوني.
cli-retention-automatic-off = لم تعد محطة العمل هذه تمحو شيئًا من تلقاء نفسها.
cli-retention-days = بالأيام: التنبيهات { $alert }، الردود { $reply }، الضبطيات { $seizure }، المذكرات { $note }؛ والحد الأقصى { $longest }.
cli-erases-due = عدد الرسائل التي ستُمحى هنا نهائيًا: { $count }. ويُبلَّغ مرسلوها.
cli-erases-thread = تُمحى السلسلة كلها هنا نهائيًا مع ملفاتها. ويُبلَّغ المرسلون.
cli-erased = عدد الرسائل الممحوة نهائيًا: { $count } (عملية المحو { $number }). يكتب الأمر aircop retention certificate شهادة بذلك.
cli-erased-unswept = القرص ممتلئ: قد تبقى آثار في الأرشيف المشفَّر. يُرجى إخلاء مساحة؛ تُعاد المحاولة كل ساعة.
cli-erased-at = مُحيت لدى { $office } في { $time }
cli-held = لا تُمحى: { $text } ({ $officer }، { $time })
cli-erasure-holds = شهادة المحو صحيحة. وهي تُثبت ما وقّعه المكتب، لا عدم وجود نسخة أخرى.
cli-erasure-ground = المسوّغ
cli-erasure-due = انتهت مدة الحفظ
cli-erasure-order = بأمر
cli-erasure-order-text = الأمر
cli-audit-held = حُفظت من المحو بأمر قانوني
cli-audit-released = رُفع الحفظ القانوني
cli-audit-erased = مُحيت رسائل نهائيًا
cli-audit-erasure-certified = كُتبت شهادة محو
cli-audit-retention-switched = غُيّر المحو التلقائي
cli-audit-retention-set = حُدّدت مدد الحفظ
cli-says-retention = مدد الحفظ بالأيام في كل مجموعة بلا مدد خاصة: التنبيهات { $alert }، الردود { $reply }، الضبطيات { $seizure }، المذكرات { $note }؛ والحد الأقصى { $longest }.
cli-says-retention-group = مدد الحفظ بالأيام في المجموعة { $group }: التنبيهات { $alert }، الردود { $reply }، الضبطيات { $seizure }، المذكرات { $note }؛ والحد الأقصى { $longest }.
cli-offices-invited = المكاتب المدعوّة: { $count }. الدعوات في { $folder }، صالحة حتى { $expires }، كل منها لجهاز واحد. يدخل المكتب مجموعاته بعد قبوله.
cli-office-list = المكاتب في القائمة: { $count }. بها أخطاء: { $faulty }. لم يُنشأ شيء.
cli-office-list-ignored = أعمدة لا تُقرأ: { $columns }
enquiry-waits-for = بانتظار رد: { $offices }
enquiry-all-answered = ردّ الجميع
