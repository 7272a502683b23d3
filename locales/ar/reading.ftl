### ما يُكتب ويُقرأ ويُقارن: الساعات والمسح والرموز المطبوعة.

# $by (text): a length of time
strip-clock-behind = الساعة متأخرة { $by }
# $by (text): a length of time
strip-clock-ahead = الساعة متقدمة { $by }
# $by (text): a length of time
clock-behind = ساعة هذا الحاسوب متأخرة { $by } عن ساعة الخادم الوسيط. قد تكون الأوقات التي تكتبها والعد التنازلي غير صحيحة. اضبط ساعة هذا الحاسوب، وإن كانت صحيحة فأبلغ المقر الرئيسي.
# $by (text): a length of time
clock-ahead = ساعة هذا الحاسوب متقدمة { $by } على ساعة الخادم الوسيط. قد تكون الأوقات التي تكتبها والعد التنازلي غير صحيحة. اضبط ساعة هذا الحاسوب، وإن كانت صحيحة فأبلغ المقر الرئيسي.
# $field, $typed, $scanned (text)
form-scan-differs = { $field }: بقي كما كُتب: { $typed }. والمقروء: { $scanned }.
form-scan-take = أخذ القيمة المقروءة
# $airport (text): IATA code
write-offset-at = التوقيت المحلي في { $airport }
