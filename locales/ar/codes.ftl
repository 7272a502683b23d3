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
handling-h1 = H1 – لا تُستخدم دليلًا
handling-h2 = H2 – لا تُنقل إلى الغير
handling-h3 = H3 – قيود خاصة
handling-h0-means = يجوز استخدامها لمنع الجريمة ومكافحتها دون قيود أخرى.
handling-h1-means = لا يجوز استخدامها دليلًا أمام القضاء إلا بإذن الجهة المصدرة.
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
tlp-amber-means = تُتداول على أساس الحاجة إلى المعرفة داخل جهازكم ومع شركائه.
tlp-amber-strict-means = تُتداول على أساس الحاجة إلى المعرفة داخل جهازكم فقط.
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
goods-precious = معادن وأحجار كريمة
goods-strategic = سلع استراتيجية
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
drug-synthetic-cannabinoids = القنّبين الاصطناعي
drug-synthetic-cathinones = الكاثينونات الاصطناعية
drug-other = مخدر آخر
drug-unknown = غير معروف

## الدور في المجموعة

role-ocu = التنسيق (OCU)
role-cn = المراسل الوطني (CN)
role-rilo = المكتب الإقليمي (RILO)
role-ncb = مكتب الإنتربول (NCB)
role-plain = مستخدم
role-observer = مراقب

## نوع المكتب

office-kind-jaitf = فرقة العمل المشتركة لمكافحة التهريب في المطار (JAITF)
office-kind-ocu = وحدة تنسيق العمليات (OCU)
office-kind-rilo = المكتب الإقليمي لتبادل المعلومات (RILO)
office-kind-cn = المراسل الوطني (CN)
office-kind-ncb = المكتب المركزي الوطني للإنتربول (NCB)
office-kind-hq = المقر الرئيسي

## نوع المجموعة

group-kind-permanent = مجموعة دائمة
group-kind-operation = عملية
group-kind-exercise = تمرين

## فئات المرسل إليهم

class-all-ocu = جميع وحدات التنسيق (OCU)
class-all-cn = جميع المراسلين الوطنيين (CN)
class-all-plain = جميع المستخدمين
class-my-country = جميع مكاتب بلدي
class-everyone = المجموعة كلها
