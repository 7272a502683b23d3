### تسميات القيم المرمّزة.

code-unknown = { $code } (رمز غير معروف)

## المدد

duration-moment = أقل من دقيقة
duration-minutes = { $minutes } د
duration-hours = { $hours } س
duration-hours-minutes = { $hours } س { $minutes } د
duration-days =
    { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
duration-days-hours =
    { $days ->
        [zero] { $days } يوم و{ $hours } س
        [one] يوم واحد و{ $hours } س
        [two] يومان و{ $hours } س
        [few] { $days } أيام و{ $hours } س
        [many] { $days } يومًا و{ $hours } س
       *[other] { $days } يوم و{ $hours } س
    }

## درجة الاستعجال

urgency-flash = عاجل جدًا
urgency-urgent = عاجل
urgency-routine = عادي

## نوع الرسالة

kind-alert = تنبيه
kind-reply = رد
kind-seizure = ضبطية
kind-note = مذكرة
kind-briefing = التعليمات

## وسيلة النقل

vector-air-pax = مسافر جوًا
vector-air-cargo = شحن جوي
vector-postal = بعيثة بريدية
vector-express = بريد سريع
vector-general-aviation = طيران عام
vector-container = حاوية بحرية
vector-vessel = سفينة
vector-vehicle = مركبة برية
vector-other = غير ذلك
vector-unknown = غير معروفة

## سبب الاشتباه

reason-profile = ملف المخاطر
reason-intelligence = معلومات استخبارية
reason-api-pnr = بيانات API/PNR
reason-db-hit = تطابق في قاعدة بيانات
reason-prior-seizure = ضبطية سابقة
reason-canine = كلب كشف
reason-xray = صورة بالأشعة السينية
reason-routine = تفتيش اعتيادي
reason-other = سبب آخر
reason-unknown = غير معروف

## الاتجاه بالنسبة إلى المطار المطلوب تدخله

direction-arrival = وصول
direction-transit = عبور
direction-departure = مغادرة
direction-unknown = غير معروف

## دور المطار في الرحلة

leg-role-departure = مغادرة
leg-role-transit = عبور
leg-role-destination = وجهة نهائية

## الإجراء المطلوب

action-check-full = تفتيش كامل
action-check-discreet = تدقيق بتكتّم
action-info-only = للاطلاع فقط
action-contact-before-action = الاتصال بنا قبل اتخاذ أي إجراء
action-controlled-delivery-contact = الاتصال بنا بشأن تسليم مراقب

## رموز التعامل

handling-h0 = H0 – لأغراض إنفاذ القانون
handling-h1 = H1 – لا تُستخدم دليلَ إثبات
handling-h2 = H2 – لا تُنقل إلى الغير
handling-h3 = H3 – قيود خاصة
handling-h0-means = يجوز استخدامها لمنع الجريمة ومكافحتها دون قيود أخرى.
handling-h1-means = لا يجوز استخدامها دليلَ إثبات أمام القضاء إلا بإذن الجهة المصدرة.
handling-h2-means = لا يجوز نقلها إلى الغير إلا بإذن الجهة المصدرة.
handling-h3-means = القيود مبيّنة في الرسالة. يُرجى الرجوع إلى الجهة المصدرة قبل أي استخدام آخر.

## بروتوكول TLP 2.0: لا تُترجم العلامات

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = يجوز تداولها بلا قيود.
tlp-green-means = تُتداول بين أجهزة إنفاذ القانون فقط ولا تُنشر للعموم.
tlp-amber-means = تُتداول على أساس الحاجة إلى المعرفة داخل إدارتكم ومع شركائها.
tlp-amber-strict-means = تُتداول على أساس الحاجة إلى المعرفة داخل إدارتكم دون سواها.
tlp-red-means = للمرسل إليهم المحددين فقط، ولا يجوز إفشاؤها لأي شخص آخر.

## تقييم المصدر (4x4)

source-a = A – موثوق دائمًا
source-b = B – موثوق غالبًا
source-c = C – غير موثوق غالبًا
source-x = X – يتعذر تقييم موثوقيته

## تقييم المعلومة (4x4)

information-1 = 1 – مؤكدة
information-2 = 2 – يعرفها المصدر مباشرة
information-3 = 3 – منقولة ومعزّزة بمعلومات أخرى
information-4 = 4 – منقولة ويتعذر التحقق منها

## الجنس

sex-f = أنثى
sex-m = ذكر
sex-x = غير محدد

## وثيقة السفر

document-passport = جواز سفر
document-identity-card = بطاقة هوية
document-residence-permit = تصريح إقامة
document-refugee-document = وثيقة سفر لاجئ
document-seafarer-book = وثيقة هوية بحّار
document-visa = تأشيرة
document-other = وثيقة أخرى
document-unknown = غير معروفة

## البضائع

goods-drugs = مخدرات
goods-precursors = سلائف المخدرات
goods-nps = مؤثرات نفسانية جديدة
goods-medicines = أدوية
goods-tobacco = تبغ
goods-currency = أموال نقدية
goods-weapons = أسلحة
goods-ammunition = ذخائر
goods-explosives = متفجرات
goods-cites-fauna = حيوانات محمية (سايتس)
goods-cites-flora = نباتات محمية (سايتس)
goods-cultural = ممتلكات ثقافية
goods-counterfeit = بضائع مقلّدة
goods-precious = معادن ثمينة وأحجار كريمة
goods-strategic = سلع مزدوجة الاستخدام ومعدات عسكرية
goods-waste = نفايات
goods-false-docs = وثائق مزورة
goods-other = بضائع أخرى
goods-unknown = غير معروفة

## المخدرات

drug-cocaine-hcl = هيدروكلوريد الكوكايين
drug-cocaine-base = قاعدة الكوكايين
drug-crack = كراك
drug-cocaine-liquid = كوكايين سائل
drug-cocaine = كوكايين غير محدد الشكل
drug-coca-leaf = أوراق الكوكا
drug-heroin = هيروين
drug-opium = أفيون
drug-morphine = مورفين
drug-fentanyls = الفنتانيل ونظائره
drug-nitazenes = النيتازينات
drug-tramadol = ترامادول
drug-cannabis-herb = عشبة القنب (ماريجوانا)
drug-cannabis-resin = راتنج القنب (حشيش)
drug-cannabis-oil = زيت القنب
drug-cannabis-plant = نباتات القنب
drug-amphetamine = أمفيتامين
drug-methamphetamine = ميثامفيتامين
drug-captagon = كبتاغون
drug-mdma = إكستاسي (MDMA)
drug-ketamine = كيتامين
drug-khat = قات
drug-lsd = عقار LSD
drug-ghb = عقار GHB/GBL
drug-benzodiazepines = البنزوديازيبينات
drug-synthetic-cannabinoids = شبائه القنّبين الاصطناعية
drug-synthetic-cathinones = الكاثينونات الاصطناعية
drug-other = مخدر آخر
drug-unknown = غير معروف

## الفئة العمرية

age-band-under-12 = أقل من 12 سنة
age-band-12-17 = من 12 إلى 17 سنة
age-band-18-24 = من 18 إلى 24 سنة
age-band-25-34 = من 25 إلى 34 سنة
age-band-35-44 = من 35 إلى 44 سنة
age-band-45-54 = من 45 إلى 54 سنة
age-band-55-64 = من 55 إلى 64 سنة
age-band-65-over = 65 سنة فأكثر
age-band-unknown = غير معروفة

## طريقة دفع ثمن التذكرة

payment-cash = نقدًا
payment-card = بطاقة مصرفية
payment-third-party-card = بطاقة شخص آخر
payment-transfer = تحويل مصرفي
payment-mobile-money = محفظة الهاتف المحمول
payment-agency = وكالة سفر
payment-miles = أميال
payment-other = طريقة أخرى
payment-unknown = غير معروفة

## مؤشرات الخطر

risk-cash-ticket = تذكرة مدفوعة نقدًا
risk-late-booking = حجز في اللحظة الأخيرة
risk-unusual-route = مسار غير معتاد
risk-broken-journey = رحلة مجزأة على تذاكر منفصلة
risk-short-stay = إقامة قصيرة
risk-frequent-travel = سفر متكرر
risk-third-party-booking = حجز أجراه شخص آخر
risk-shared-contact = بيانات اتصال مشتركة مع مشتبه بهم آخرين
risk-new-document = وثيقة صادرة حديثًا
risk-document-anomaly = خلل في الوثيقة
risk-luggage-mismatch = أمتعة لا تتناسب مع الرحلة
risk-no-luggage = بلا أمتعة
risk-nervous-behaviour = سلوك متوتر
risk-evasive-answers = أجوبة مراوغة
risk-known-associate = صلة بمخالف معروف
risk-first-time-shipper = شاحن لأول مرة
risk-vague-description = وصف مبهم للبضائع
risk-weight-mismatch = وزن غير متطابق
risk-value-mismatch = قيمة غير متطابقة
risk-seal-anomaly = خلل في ختم الحاوية
risk-false-address = عنوان وهمي
risk-source-country = بلد مصدر
risk-possible-victim = ضحية محتملة للاتجار بالأشخاص
risk-other = مؤشر آخر
risk-unknown = غير معروف

## واسطة النقل

conveyance-aircraft = طائرة تجارية
conveyance-private-aircraft = طائرة خاصة
conveyance-container = حاوية
conveyance-ship = سفينة
conveyance-boat = قارب
conveyance-truck = شاحنة
conveyance-van = شاحنة صغيرة مغلقة
conveyance-car = سيارة
conveyance-bus = حافلة
conveyance-motorcycle = دراجة نارية
conveyance-train = قطار
conveyance-other = واسطة أخرى
conveyance-unknown = غير معروفة

## حالة الرد

reply-status-received = تم الاستلام
reply-status-in-progress = قيد المعالجة
reply-status-closed = مغلق
reply-status-withdrawn = مسحوب

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = شخص خطأ
stand-down-wrong-flight = رحلة خطأ
stand-down-solved = سُوّيت المسألة
stand-down-ordered = بأمر من الرؤساء
stand-down-other = سبب آخر

## النتيجة

outcome-positive-seizure = إيجابية: ضبط
outcome-positive-other = إيجابية: نتيجة أخرى
outcome-negative = سلبية
outcome-not-located = لم يُعثر عليه
outcome-no-show = لم يسافر
outcome-missed-too-late = فات الأوان: ورد التنبيه متأخرًا
outcome-not-checked = لم يُفتش
outcome-refused-legal = رُفض لأسباب قانونية
outcome-other = نتيجة أخرى
outcome-unknown = غير معروفة

## إجراءات التفتيش المنفذة

check-interview = مقابلة
check-bag-search = تفتيش الأمتعة
check-body-search = تفتيش جسدي
check-body-xray = تصوير الجسم بالأشعة
check-urine-test = تحليل البول
check-canine = كلب كشف
check-xray = فحص الأغراض بالأشعة
check-trace = كشف آثار المواد (ETD)
check-doc-exam = فحص الوثائق
check-db-check = التحقق من قواعد البيانات
check-other = إجراء آخر
check-unknown = غير معروف

## المكان في المطار

location-pax-arrival = المسافرون، الوصول
location-pax-transit = المسافرون، العبور
location-pax-departure = المسافرون، المغادرة
location-baggage-hall = قاعة الأمتعة
location-cargo-shed = مستودع الشحن
location-postal = المركز البريدي
location-express = مركز البريد السريع
location-aircraft = على متن الطائرة
location-landside = المنطقة العامة
location-other = مكان آخر
location-unknown = غير معروف

## سبب الاكتشاف

detection-profile = ملف المخاطر
detection-intelligence = معلومات استخبارية
detection-api-pnr = بيانات API/PNR
detection-db-hit = تطابق في قاعدة بيانات
detection-prior-seizure = ضبطية سابقة
detection-canine = كلب كشف
detection-xray = صورة بالأشعة السينية
detection-routine = تفتيش اعتيادي
detection-declaration = إقرار جمركي
detection-accidental = بالصدفة
detection-other = سبب آخر
detection-unknown = غير معروف

## تحديد المادة

test-field = اختبار ميداني
test-lab = مختبر
test-none = لم تُختبر
test-unknown = غير معروف

## السلائف (القائمة الحمراء للهيئة الدولية لمراقبة المخدرات)

precursor-acetic-anhydride = أنهيدريد الخل
precursor-anthranilic-acid = حمض الأنثرانيليك
precursor-acetone = أسيتون
precursor-anpp = 4-أنيلينو-N-فينيثيل بيبيريدين (ANPP)
precursor-apaa = ألفا-فينيل أسيتوأسيتاميد (APAA)
precursor-apaan = ألفا-فينيل أسيتوأسيتونتريل (APAAN)
precursor-ephedrine = إيفيدرين
precursor-ergometrine = إرغومترين
precursor-ergotamine = إرغوتامين
precursor-ethyl-ether = إيثر إيثيلي
precursor-hydrochloric-acid = حمض الهيدروكلوريك
precursor-isosafrole = إيزوسافرول
precursor-lysergic-acid = حمض الليسرجيك
precursor-mapa = ميثيل ألفا-فينيل أسيتوأسيتات (MAPA)
precursor-mdp2p = مادة 3,4-MDP-2-P (PMK)
precursor-mek = ميثيل إيثيل كيتون (MEK)
precursor-norephedrine = نورإيفيدرين
precursor-npp = N-فينيثيل-4-بيبيريدون (NPP)
precursor-p2p = 1-فينيل-2-بروبانون (P-2-P, BMK)
precursor-phenylacetic-acid = حمض فينيل الخل
precursor-piperidine = بيبيريدين
precursor-piperonal = بيبيرونال
precursor-potassium-permanganate = برمنغنات البوتاسيوم
precursor-pseudoephedrine = سودوإيفيدرين
precursor-safrole = سافرول
precursor-sulphuric-acid = حمض الكبريتيك
precursor-toluene = تولوين
precursor-other = سليفة أخرى
precursor-unknown = غير معروفة

## جدول اتفاقية 1988

incb-table-table-i = الجدول الأول
incb-table-table-ii = الجدول الثاني
incb-table-surveillance-list = قائمة المراقبة الدولية الخاصة
incb-table-not-listed = غير مدرجة
incb-table-unknown = غير معروف

## ملحق سايتس

cites-appendix-i = الملحق الأول
cites-appendix-ii = الملحق الثاني
cites-appendix-iii = الملحق الثالث
cites-not-listed = غير مدرج
cites-unknown = غير معروف

## الأسلحة

weapon-pistol = مسدس نصف آلي
weapon-revolver = مسدس دوّار
weapon-rifle = بندقية
weapon-hunting-rifle = بندقية صيد محلزنة
weapon-shotgun = بندقية خرطوش
weapon-automatic = سلاح آلي
weapon-gas-alarm = سلاح غاز أو صوت
weapon-air-gun = بندقية هوائية
weapon-parts = أجزاء أسلحة
weapon-blade = سلاح أبيض
weapon-other = سلاح آخر
weapon-unknown = غير معروف

## الإفصاح عن الأموال

declared-declared = مصرّح به
declared-not-declared = غير مصرّح به
declared-falsely-declared = مصرّح به كذبًا
declared-unknown = غير معروف

## الغش في الوثيقة

document-fraud-forged = محرّفة
document-fraud-counterfeit = مزوّرة كليًا
document-fraud-stolen = مسروقة
document-fraud-impostor = انتحال شخصية
document-fraud-other = غش آخر
document-fraud-unknown = غير معروف

## مكان الإخفاء

concealment-place-swallowed = مبتلعة
concealment-place-inserted = مخبأة داخل الجسم
concealment-place-on-body = على الجسم
concealment-place-clothing = في الملابس
concealment-place-shoes = في الأحذية
concealment-place-wig = في شعر مستعار
concealment-place-cabin-bag = أمتعة المقصورة
concealment-place-hold-bag = أمتعة مسجلة
concealment-place-unaccompanied-bag = أمتعة غير مصحوبة
concealment-place-cargo = شحنة
concealment-place-mail = بريد
concealment-place-aircraft-structure = هيكل الطائرة
concealment-place-vehicle = مركبة
concealment-place-other = مكان آخر
concealment-place-unknown = غير معروف

## طريقة الإخفاء

concealment-method-false-bottom = قاع مزدوج
concealment-method-false-wall = جدار مزدوج
concealment-method-among-effects = بين الأمتعة الشخصية
concealment-method-in-food = داخل أطعمة
concealment-method-in-electronics = داخل أجهزة إلكترونية
concealment-method-impregnated = تشريب
concealment-method-liquid = إذابة في سائل
concealment-method-rip-on = دس في شحنة بريئة (rip-on/rip-off)
concealment-method-special = مخبأ مجهّز خصيصًا
concealment-method-none = بلا إخفاء
concealment-method-other = طريقة أخرى
concealment-method-unknown = غير معروفة

## دور الشخص

offender-role-courier = ناقل مهرَّبات
offender-role-escort = مرافق
offender-role-sender = مرسل
offender-role-recipient = متلقٍّ
offender-role-driver = سائق
offender-role-crew = من أفراد الطاقم
offender-role-airport-staff = من العاملين في المطار
offender-role-organiser = منظِّم
offender-role-holder = حائز
offender-role-other = دور آخر
offender-role-unknown = غير معروف

## ما آل إليه الشخص

offender-outcome-arrested = أُلقي القبض عليه
offender-outcome-detained = محتجز
offender-outcome-released = أُفرج عنه
offender-outcome-hospitalised = في المستشفى
offender-outcome-fugitive = فارّ
offender-outcome-handed-over = سُلّم إلى جهة أخرى
offender-outcome-possible-victim = ضحية محتملة
offender-outcome-other = غير ذلك
offender-outcome-unknown = غير معروف

## حالة القضية

case-outcome-pending = قيد النظر
case-outcome-investigation = قيد التحقيق
case-outcome-prosecution = أمام القضاء
case-outcome-convicted = إدانة
case-outcome-acquitted = براءة
case-outcome-settlement = مصالحة
case-outcome-dismissed = محفوظة
case-outcome-transferred = محالة
case-outcome-other = حالة أخرى
case-outcome-unknown = غير معروفة

## الإحالة إلى CEN أو الإنتربول

export-state-not-sent = لم تُرسل
export-state-prepared = جاهزة
export-state-sent = أُرسلت
export-state-confirmed = مؤكدة
export-state-refused = مرفوضة
export-state-not-applicable = لا ينطبق
export-state-unknown = غير معروفة

## الوحدات

unit-g = غ
unit-kg = كغ
unit-t = طن
unit-ml = مل
unit-l = لتر
unit-tablet = قرص
unit-capsule = كبسولة
unit-blotter = طابع ورقي
unit-plant = نبتة
unit-piece = قطعة
unit-package = طرد
unit-carton = خرطوشة (سجائر)
unit-note = ورقة نقدية
unit-other = وحدة أخرى
unit-unknown = وحدة غير معروفة

## الدور في المجموعة

role-ocu = التنسيق (OCU)
role-cn = نقطة الاتصال الوطنية (CN)
role-rilo = المكتب الإقليمي (RILO)
role-ncb = مكتب الإنتربول (NCB)
role-plain = مستخدم
role-observer = مراقب

## نوع المكتب

office-kind-jaitf = فرقة العمل المشتركة لمكافحة التهريب في المطار (JAITF)
office-kind-ocu = وحدة تنسيق العمليات (OCU)
office-kind-rilo = المكتب الإقليمي لتبادل المعلومات (RILO)
office-kind-cn = نقطة الاتصال الوطنية (CN)
office-kind-ncb = المكتب المركزي الوطني للإنتربول (NCB)
office-kind-hq = المقر الرئيسي

## نوع المجموعة

group-kind-permanent = مجموعة دائمة
group-kind-operation = عملية
group-kind-exercise = تمرين

## فئات المرسل إليهم

class-all-ocu = جميع وحدات التنسيق (OCU)
class-all-cn = جميع نقاط الاتصال الوطنية (CN)
class-all-plain = جميع المستخدمين
class-my-country = جميع مكاتب بلدي
class-everyone = المجموعة كلها

## الملفات

carrier-quic = QUIC عبر UDP
carrier-tcp = TCP (بروتوكول UDP محجوب هنا)
carrier-proxy = TCP عبر خادم البروكسي (بروتوكول UDP محجوب هنا)
file-state-staged = مرفق
file-state-sending = قيد الإرسال
file-state-sent = أُرسل
file-state-offered = متاح للجلب
file-state-receiving = قيد الاستلام
file-state-here = وصل
file-state-cancelled = أُوقف
file-state-failed = تعذّر
file-size-b = { $n } بايت
file-size-kb = { $n } ك.بايت
file-size-mb = { $n } م.بايت
file-size-gb = { $n } غ.بايت
file-says = يبيّن هذا الملف { $what }. تُرسل هذه البيانات معه: يُرجى إزالة الملف إن كان لا يجوز خروجها.
file-says-place = مكان إنشائه ({ $place })
file-says-time = وقته ({ $time })
file-says-device = الجهاز المستعمل ({ $device })
file-says-more = وقد يبيّن أكثر من ذلك مما تعذّرت قراءته.
file-says-unknown = تعذّر فحص هذا الملف: قد يبيّن مكان إنشائه ووقته والجهاز المستعمل، وتُرسل هذه البيانات معه. يُرجى إزالة الملف إن كان لا يجوز خروجها.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = مدينة: { $codes }
place-station = محطة: { $name }
place-closed = مغلق، والآن { $codes }
place-former = رمز قديم، والآن { $codes }
# $year (text)
currency-withdrawn = سُحبت سنة { $year }

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = انتهت صلاحية الوثيقة: { $text }.
scan-note-born-partly = تاريخ الميلاد معروف جزئيًا: { $known }. المطبوع: { $text }.
scan-note-born-unknown = تاريخ الميلاد مجهول. المطبوع: { $text }.
scan-note-expiry-unknown = تاريخ انتهاء الصلاحية مجهول. المطبوع: { $text }.
scan-note-no-expiry = لا يحمل هذا النوع من البطاقات تاريخ انتهاء في أسطره المرمزة.
scan-note-unlimited = الوثيقة صالحة دون أجل. المطبوع: { $text }.
scan-note-diplomatic = جواز سفر دبلوماسي.
scan-note-official = جواز سفر رسمي أو لمهمة.
scan-note-emergency = جواز سفر طارئ.
scan-note-refugee = وثيقة سفر للاجئ (اتفاقية 1951).
scan-note-crew = شهادة عضو طاقم، وليست جواز سفر.
scan-note-seafarer = وثيقة هوية بحّار.
scan-note-residence = تصريح إقامة: الجنسية جنسية حامله لا جنسية البلد المُصدِر.
scan-note-nationality = الجنسية كما هي مطبوعة: { $text }.
scan-note-nationality-unknown = لا توجد جنسية كهذه: { $text }. لم تُملأ.
scan-note-issuer-unknown = لا توجد جهة إصدار كهذه: { $text }. لم تُملأ.
scan-note-sex-unknown = الجنس مطبوع هكذا: { $text }.
scan-note-name-cut = قد يكون الاسم مبتورًا لأنه يملأ خانته. قارنه بالصفحة المطبوعة.
scan-note-title = قد يكون { $text } في آخر الاسم لقبًا.
scan-note-no-check-digit = لا رقم تحقق مطبوع للخانة { $text }: قارنها بالصفحة.
scan-note-visa = تأشيرة: الرقم وتاريخ الانتهاء يخصان التأشيرة.
scan-note-keyboard = القارئ مضبوط على لوحة مفاتيح أمريكية وهذا الحاسوب على { $text }. أُعيد تحويل النص؛ اطلب ضبط القارئ.
scan-note-letters = قد تكون حروف متبادلة في الاسم أو رمز الحجز أو الرحلة ({ $text }): يُرجى مقارنتها بالأصل.
scan-note-flight-open = لا رحلة محجوزة في هذه البطاقة. المطبوع: { $text }.
scan-note-flight-unreadable = الرحلة المطبوعة غير مفهومة: { $text }.
scan-note-day-open = لا يرد يوم الرحلة على هذه البطاقة.
scan-note-place-unknown = { $text } ليس في جدول المطارات والمحطات؛ يبقى كما هو مطبوع.
scan-note-bag-tags = بطاقات أمتعة تفوق السعة، المتروك منها: { $text }.
scan-note-frequent-flyer = رقم المسافر الدائم: { $text }
scan-note-ticket = رقم التذكرة: { $text }
scan-note-selectee = وضعت شركة الطيران علامة تفتيش على هذا المسافر (المؤشر { $text }).
