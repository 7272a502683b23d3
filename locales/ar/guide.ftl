guide-title = المساعدة
guide-pages = صفحات المساعدة
guide-search = بحث في المساعدة
guide-none = لا توجد صفحة فيها هذه الكلمات.
keys-guide = المساعدة الخاصة بما على الشاشة

guide-first-day = اليوم الأول
guide-first-day-about = من الدعوة إلى أول تنبيه في تمرين.
guide-first-day-1 = «{ join-title }»: يُختار ملف الدعوة، ويُكتب الاسم، وتُنشأ كلمة مرور. { join-password-hint }
guide-first-day-2 = «{ joining-title }»: يُرجى الاتصال هاتفيًا به وقراءة البصمة الظاهرة على شاشتكم مجموعة تلو الأخرى. تُقبل محطة العمل إذا تطابقت مع ما على شاشته.
guide-first-day-3 = «{ unlock-title }»: يُختار الاسم وتُكتب كلمة المرور. لكل موظف كلمته الخاصة: وما يُرسل يحمل اسم من فتح القفل.
guide-first-day-4 = يُضاف الزملاء من «{ settings-title }»، «{ settings-part-officers }».
guide-first-day-5 = للتدرب تُختار مجموعة تحت «{ views-exercise }» في الجانب، ثم «{ views-new-alert }». كل ما فيها يحمل علامة «{ strip-exercise }» ويبقى منفصلًا عن العمل الفعلي. إن لم توجد مجموعة كهذه، تُطلب من المقر الرئيسي.
guide-first-day-6 = «{ strip-lock }» عند كل مغادرة. ومن «{ settings-part-security }» يُحدَّد بعد كم دقيقة تُقفل محطة العمل تلقائيًا.
guide-first-day-7 = «{ backup-title }»: { backup-means }

guide-list = القائمة وما لا يحتمل الانتظار
guide-list-about = ما يحتاج إليكم الآن يأتي أولًا، وينتظر الباقي دوره.
guide-list-1 = السطر الذي فوق الألواح يذكر الأكثر إلحاحًا. { $keys-attention } يفتحه، ومرة أخرى يفتح ما يليه.
guide-list-2 = { sounds-note }
guide-list-3 = «{ views-inbox }» فيه ما وصل، و«{ views-needs-answer }» فيه ما على هذا المكتب أن يجيب عنه.
guide-list-4 = { $keys-move } و{ $keys-move-back } للتنقل في القائمة، و{ $keys-open } يفتح الرسالة، و{ $keys-close } يغلقها.
guide-list-5 = «{ list-order }»: «{ list-order-catchable }» أو «{ list-order-arrival }».
guide-list-6 = { $keys-filter } يفتح التصفية. و«{ filter-save }» يحفظها في الجانب باسم.
guide-list-7 = { $keys-pick } يحدد رسالة. و{ $keys-read } يعلّم كل المحدد كمقروء، و{ $keys-acknowledge-all } يؤكد استلامه.
guide-list-8 = { $keys-menu } أو الزر الأيمن للفأرة يُظهر ما يمكن عمله بالرسالة.

guide-read = القراءة وتأكيد الاستلام
guide-read-about = يرى المرسل إلى أين وصلت الرسالة وأي موظف أكد استلامها.
guide-read-1 = البطاقة في الأعلى تذكر الأهم، والرسالة كاملةً تحتها.
guide-read-2 = فتح الرسالة يُعلم مرسلها بأنها قُرئت. و«{ message-acknowledge }» ({ $keys-acknowledge }) يُعلمه، باسمكم والوقت، بأنكم أخذتم علمًا بها.
guide-read-3 = يغادر تأكيد الاستلام بعد بضع ثوانٍ. وحتى ذلك الحين يمكن سحبه بزر «{ app-undo }».
guide-read-4 = تحت رسالة أرسلتموها تُظهر «{ message-receipts }» لكل مكتب هل سُلّمت الرسالة وقُرئت وأُكد استلامها، ومتى.
guide-read-5 = «{ work-title }»: تُسند السلسلة إلى زميل أو تُكتب ملاحظة. لا يرى أي مكتب آخر هذا ولا تلك.
guide-read-6 = «{ kept-until }»: { kept-until-means }
guide-read-7 = «{ kept-hold }»: { kept-hold-means }

guide-alert = إرسال تنبيه
guide-alert-about = إبلاغ المكاتب التي سيصل إليها مسافر أو طرد.
guide-alert-1 = «{ views-new-alert }» ({ $keys-alert }). ما يجب ملؤه يحمل علامة «{ write-required }».
guide-alert-2 = «{ form-scan }»: يُمسح هنا جواز سفر أو بطاقة صعود، أو يُلصق الرمز، فتمتلئ الخانات. ويبقى ما كتبتموه بأنفسكم.
guide-alert-3 = «{ write-journey }»: كل مطار برمزه أو مدينته، مع الرحلة والوقت حسب الساعة هناك.
guide-alert-4 = «{ write-to }»: تُختار فئة أو مكاتب مفردة أو المكاتب الواقعة على المسار. المكاتب الظاهرة مختارةً هي التي ستتمكن من القراءة دون سواها.
guide-alert-5 = { $keys-next-field } ينتقل إلى الخانة التالية، و{ $keys-stop } إلى الجزء التالي من النموذج. و{ $keys-send } يرسل.
guide-alert-6 = ما تكتبونه يُحفظ تلقائيًا مسودةً. { $keys-close } يغلق النموذج، وتجدونه في «{ views-drafts }».
guide-alert-7 = بعد الإرسال يمكن سحب الرسالة خلال بضع ثوانٍ بزر «{ app-undo }». أما بدرجة الاستعجال «{ urgency-flash }» فتغادر فورًا.
guide-alert-8 = «{ template-from }» ({ $keys-template }) يبدأ بما حفظتموه قالبًا.

guide-answer = الرد على تنبيه
guide-answer-about = إبلاغ المكتب السائل بما جرى وبما أسفر عنه.
guide-answer-1 = «{ message-reply }» ({ $keys-reply }) في الرسالة المفتوحة.
guide-answer-2 = «{ form-status }»: «{ reply-status-received }» أو «{ reply-status-in-progress }» أو «{ reply-status-closed }».
guide-answer-3 = «{ form-outcome }» تذكر ما أسفر عنه. وإن لم يُتخذ إجراء يسأل النموذج عن السبب.
guide-answer-4 = «{ form-question }» لسؤال المرسل. وهو على شاشته مما لا يحتمل الانتظار.
guide-answer-5 = «{ thread-answers }» فوق رسائل السلسلة تُظهر ما قاله كل مكتب ومن لم يجب بعد.
guide-answer-6 = إذا ضُبط شيء يتبعه «{ thread-seize }» ({ $keys-seizure }). وتظل محطة العمل تذكّر به إلى أن يوجد التقرير.

guide-seizure = تسجيل ضبطية
guide-seizure-about = ما وُجد، وكيف أُخفي، ومع من كان.
guide-seizure-1 = من تنبيه مفتوح: «{ thread-seize }» ({ $keys-seizure }). ومن دون تنبيه: «{ views-new-seizure }».
guide-seizure-2 = «{ form-seized-goods }»: كل صنف في سطر مستقل، بكميته ووحدته.
guide-seizure-3 = «{ form-concealment }»: أين أُخفي وكيف. والصورة أبلغ.
guide-seizure-4 = «{ form-offenders }»: الأشخاص وما آل إليه أمرهم. «{ form-case }»: من تسلّم القضية وكيف انتهت.
guide-seizure-5 = ما يُعرف لاحقًا يُرسل تصحيحًا: «{ thread-correct }».
guide-seizure-6 = «{ form-seizure-withdrawn }»: { form-seizure-withdrawn-note }
guide-seizure-7 = «{ views-statistics }» تجمع ضبطيات محطة العمل هذه.

guide-correct = التصحيح والسحب
guide-correct-about = ما غادر لا يُمحى: نسخة لاحقة تقول ما يسري الآن.
guide-correct-1 = ما دامت الرسالة تنتظر في صندوق الصادر، يعيدها «{ message-recall }» مسودةً.
guide-correct-2 = بعد ذلك يبدأ «{ thread-correct }» في الرسالة المفتوحة نسخة جديدة إلى المكاتب نفسها.
guide-correct-3 = تبقى النسخة السابقة مقروءة، وعليها علامة «{ thread-corrected-mark }».
guide-correct-4 = على المكتب الذي أجاب من قبل أن يجيب عن تصحيح التنبيه.
guide-correct-5 = «{ thread-withdraw }» ({ $keys-withdraw }) ينهي تنبيهًا لكم مع ذكر السبب. { form-withdrawing-means }
guide-correct-6 = لا يصحح رسالة أو يسحبها إلا المكتب الذي أرسلها.

guide-files = الصور والملفات
guide-files-about = إرسال ما شوهد دون إرسال ما يزيد على المراد.
guide-files-1 = «{ files-attach }» في النموذج، أو إفلات ملف على النافذة، أو لصق صورة.
guide-files-2 = يُزال من الصورة ما كتبته الكاميرا فيها (المكان والوقت والهاتف)، ما لم يُختر «{ files-keep }».
guide-files-3 = يُكتب في سطر تحت كل ملف ما يُظهره.
guide-files-4 = تتسع الرسالة لعدد 32 ملفًا، كل منها حتى 2 غيبيبايت.
guide-files-5 = «{ files-look }» في النافذة نفسها. ولا يُكتب في مجلد التنزيلات إلا ما تختارون له «{ files-save }»، وهناك لا يحميه AIRCOP بعد ذلك.
guide-files-6 = يحتفظ الخادم الوسيط بالملفات 30 يومًا. و«{ files-fetch }» يجلب ملفًا لم يأتِ تلقائيًا.

guide-search-and-watch = البحث، سبق رصده، قائمة المراقبة
guide-search-and-watch-about = هل سبق أن عُرف شخص أو وثيقة أو رقم أو رحلة.
guide-search-and-watch-1 = { $keys-search } يبحث في كل الرسائل. تُعرف الأسماء بكل تهجئة وكل خط.
guide-search-and-watch-2 = في خانة البحث: { list-search-hint }.
guide-search-and-watch-3 = «{ seen-title }» في الرسالة يُظهر ما سبقها عن الشخص نفسه أو الوثيقة نفسها أو الرقم نفسه. وحيث يوجد تشابه فقط تجري المقارنة ثم يُختار «{ seen-same-button }» أو «{ seen-not-button }».
guide-search-and-watch-4 = «{ watch-title }»: { watch-about }
guide-search-and-watch-5 = «{ passengers-title }»: { passengers-about } { passengers-kept }
guide-search-and-watch-6 = «{ ask-others }»: { ask-intro }
guide-search-and-watch-7 = { $keys-palette } يقود ببضعة أحرف إلى قائمة أو مكتب أو رسالة أو صفحة من هذه المساعدة.

guide-handover = تسليم النوبة
guide-handover-about = يعرف الموظف التالي ما هو مفتوح، ويُسجَّل من كان يتولاه.
guide-handover-1 = «{ views-handover }» تُظهر ما على هذا المكتب، وما ينتظره، والتنبيهات المفتوحة، وما لم يصل إلى كل المكاتب.
guide-handover-2 = يُكتب تحت «{ handover-note }» ما ليس في الرسائل.
guide-handover-3 = «{ handover-hand }»: { handover-hand-says }
guide-handover-4 = يفتح الموظف التالي القفل بكلمة مروره، ويقرأ الصفحة، ويضغط «{ handover-take }». وحتى ذلك الحين يبقى المفتوح في عهدتكم.
guide-handover-5 = «{ handover-records }» تحفظ كل تسليم بالاسمين والوقتين. ويمكن البحث فيها وحفظها بصيغة PDF.

guide-trouble = عند حدوث خلل
guide-trouble-about = ما تظل محطة العمل تؤديه، وبمن يُتصل.
guide-trouble-1 = «{ strip-offline }»: ما ترسلونه ينتظر في «{ views-outbox }» ويغادر تلقائيًا حين يعود الاتصال. وتستمر القراءة والبحث والكتابة.
guide-trouble-2 = «{ strip-directory-stale }»: { alarm-stale }
guide-trouble-3 = «{ strip-directory-frozen }»: { alarm-frozen }
guide-trouble-4 = «{ strip-directory-split }»: { alarm-split }
guide-trouble-5 = «{ views-undelivered }»: تُفتح الرسالة المتأخرة ويُضغط «{ message-resend }»، أو يُتصل بالمكتب هاتفيًا. ورقمه في «{ views-directory }».
guide-trouble-6 = «{ views-quarantine }»: { quarantine-intro }
guide-trouble-7 = ضاع حاسوب أو سُرق: يُرجى الاتصال هاتفيًا بالمقر الرئيسي فورًا ليستبعده. ومن دون كلمة مرور يبقى ما عليه مشفرًا.
guide-trouble-8 = الساعة خاطئة: يُرجى ضبط التاريخ والوقت والمنطقة الزمنية في الحاسوب. وحتى ذلك الحين قد تخطئ الأوقات التي تكتبونها والعد التنازلي.

guide-secret = ما يبقى سرًا وما لا يبقى
guide-secret-about = من يستطيع قراءة ماذا، وما يجوز لكم أن تفعلوا به.
guide-secret-1 = لا تفتح الرسالة إلا المكاتب التي اختارها المرسل. يمررها الخادم الوسيط دون أن يستطيع قراءتها، ولا يستطيع المقر الرئيسي قراءتها أيضًا ما لم يُختر.
guide-secret-2 = غير أن الخادم الوسيط يرى أي حاسوب يرسل إلى أي حاسوب، ومتى، وكم.
guide-secret-3 = يبقى ما في «{ work-title }» و«{ watch-title }» و«{ views-handover }» في مكتبكم. ولا تُحفظ قائمة مسافرين أبدًا.
guide-secret-4 = الجهة المصدرة هي التي تقرر ما يجوز تمريره. وما جاء بقيد «{ handling-h2 }» أو «{ handling-h3 }» أو «{ tlp-red }» لا يُحفظ منه شيء: يظهر «{ release-ask }» مكان «{ paper-save }».
guide-secret-5 = من يجلس أمام محطة عمل مفتوحة يقرأ كل شيء. ولا شيء يمنع تصوير الشاشة.
guide-secret-6 = ما حفظتموه أو طبعتموه لا يحميه AIRCOP بعد ذلك.
guide-secret-7 = «{ settings-part-wipe }»: { settings-wipe-note }

guide-codes = معاني الرموز
guide-codes-about = تظهر مع كل رسالة، وهي في النموذج تحت «{ write-more }».
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = الرموز B2 وX4 وأمثالها تقييم للرسالة: الحرف للمصدر والرقم للمعلومة.
guide-codes-11 = «{ write-source }»: { source-a }؛ { source-b }؛ { source-c }؛ { source-x }.
guide-codes-12 = «{ write-information }»: { information-1 }؛ { information-2 }؛ { information-3 }؛ { information-4 }.
guide-codes-13 = المكاتب: { office-kind-jaitf }؛ { office-kind-ocu }؛ { office-kind-rilo }؛ { office-kind-cn }؛ { office-kind-ncb }.

guide-hq-admit = دعوة مكتب وقبوله
guide-hq-admit-about = لا يدخل إلا من قورنت بصمته بالهاتف.
guide-hq-admit-1 = «{ hq-tab-invitations }»، «{ hq-invite }»: اسم المكتب وبلده ومكانه، ورقم هاتفه، ومجموعاته وأدواره.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = يفتح المكتب الدعوة ويطلب الانضمام، فيظهر تحت «{ hq-tab-requests }».
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = «{ hq-list-open }» لدعوة مكاتب كثيرة دفعة واحدة. { hq-list-about }
guide-hq-admit-6 = «{ hq-cancel }» يلغي دعوة لم يستعملها أحد.

guide-hq-revoke = استبعاد مكتب أو حاسوب
guide-hq-revoke-about = بعد ضياع أو سرقة أو شك: الاستبعاد أولًا ثم التحقق.
guide-hq-revoke-1 = «{ hq-tab-offices }»: يُعثر على المكتب بالاسم أو المكان أو البلد أو المجموعة أو البصمة.
guide-hq-revoke-2 = «{ hq-revoke-device }» لجهاز واحد، و«{ hq-revoke-office }» للمكتب بكل أجهزته. ولا يمكن التراجع عن ذلك.
guide-hq-revoke-3 = ومنذ ذلك الحين لا يُشفَّر له شيء، ويُرفض ما يرسله في كل مكان. ويبقى ما لديه من قبل مقروءًا عنده.
guide-hq-revoke-4 = «{ hq-reason-label }»: لا يُكتب فيه ما قد يضر أحدًا.
guide-hq-revoke-5 = «{ hq-one-more }» لدعوة الحاسوب الذي يحل محله.

guide-hq-groups = المجموعات والعمليات
guide-hq-groups-about = من يعمل مع من، ومن متى إلى متى.
guide-hq-groups-1 = «{ hq-group-new }»: «{ group-kind-permanent }» أو «{ group-kind-operation }» أو «{ group-kind-exercise }». ولا يختلط التمرين أبدًا بالعمل الفعلي.
guide-hq-groups-2 = «{ hq-add-member }» يُدخل مكتبًا بدور، و«{ hq-leaves }» ينهي ذلك.
guide-hq-groups-3 = الأدوار: { role-ocu }؛ { role-cn }؛ { role-rilo }؛ { role-ncb }؛ { role-plain }؛ { role-observer }.
guide-hq-groups-4 = «{ hq-retention-change }»: { hq-retention-means }
guide-hq-groups-5 = «{ hq-group-close }»: لا يبدأ فيها جديد بعد ذلك، ويبقى ما فيها مقروءًا.

guide-hq-sign = التوقيع منفردًا ومع آخرين
guide-hq-sign-about = كل تغيير في الدليل يُقرأ بالكلمات قبل توقيعه.
guide-hq-sign-1 = «{ hq-sheet-title }»: تذكر الصفحة ما سيفعله التغيير وكم توقيعًا يلزمه. وبعد ذلك فقط «{ hq-sheet-confirm }».
guide-hq-sign-2 = إذا لم يكفِ توقيع واحد يُحفظ التغيير تحت «{ hq-tab-proposals }»، وملفه للآخرين في مجلد التنزيلات.
guide-hq-sign-3 = يوقّع الآخرون بملفات مفاتيحهم. { hq-proposals-about }
guide-hq-sign-4 = «{ hq-proposal-submit }» حين يكتمل عدد الموقعين.
guide-hq-sign-5 = «{ hq-proposal-stale }»: { hq-proposal-stale-about }
guide-hq-sign-6 = «{ hq-tab-history }» يُظهر كل تغيير ومن وقّعه.

guide-hq-health = كيف تسير الأمور
guide-hq-health-about = هل تصل إشارتكم إلى محطات العمل، وهل تصلكم رسائلها.
guide-hq-health-1 = تُترك محطة عمل للمقر الرئيسي تعمل دائمًا: فهي توقّع كل يوم إشارة حياة. ومن دونها تحذّر محطات العمل بعد 48 ساعة وتتوقف عن الإرسال بعد 7 أيام.
guide-hq-health-2 = «{ hq-health-link }» و«{ hq-health-put-up }» يبيّنان هل لدى الخادم الوسيط كل ما وقّعتموه.
guide-hq-health-3 = «{ hq-health-silent }»: { hq-health-silent-about }
guide-hq-health-4 = «{ hq-health-witnesses }»: يؤكدون أن كل المكاتب ترى الدليل نفسه.
guide-hq-health-5 = { hq-health-relay-untold }
