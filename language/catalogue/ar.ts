import type { Catalogue } from './messages.ts'

export const ar: Catalogue = {
  'frame.skip': 'انتقل إلى نص الصفحة',
  'frame.sections': 'الأقسام',
  'frame.allSections': 'كل الأقسام',
  'frame.languages': 'اقرأ بلغة أخرى',
  'frame.toFront': '{edition}، الصفحة الأولى',
  'frame.pages': 'عن الموقع',
  'frame.zone': 'كل الأوقات {zone}',

  'time.zoned': '{date}، {time} {zone}',
  'time.published': 'نُشر في {when}',
  'time.updated': 'آخر تحديث {when}',

  'breaking.label': 'عاجل',
  'breaking.title': 'أخبار عاجلة',
  'breaking.story': 'اقرأ الخبر كاملًا',
  'breaking.before': '{who}: {words}',
  'breaking.after': '{words} — {who}',

  'attribution.correspondent': '{spokenOf, select, feminine {مراسلتنا} several {مراسلونا} other {مراسلنا}}',
  'attribution.correspondentNamed': '{title} {name}',
  'attribution.outlet': 'وسائل إعلام',
  'attribution.source': '{spokenOf, select, several {مصادر} other {مصدر}}',
  'attribution.statement': 'بيان',
  'attribution.statementBy': '{who} في بيان',
  'attribution.where': '{who} في {where}',
  // Set off by quotation marks, since the preposition would otherwise have to melt with the name's article.
  'attribution.saidTo': '{who} لـ«{saidTo}»',

  'byline.writer':
    '{spokenOf, select, feminine {كتبته {names}} masculine {كتبه {names}} other {بقلم {names}}}',
  'byline.additionalReporting':
    '{spokenOf, select, feminine {شاركت في التغطية {names}} masculine {شارك في التغطية {names}} other {بمشاركة {names}}}',
  'byline.correspondent':
    '{spokenOf, select, feminine {مراسلتنا في {place} {names}} masculine {مراسلنا في {place} {names}} other {من {place}: {names}}}',
  'byline.translator': 'ترجمة {names}',
  'byline.illustrator': 'رسوم {names}',
  'byline.photographer': 'تصوير {names}',
  'byline.presenter': 'تقديم {names}',
  'byline.guest':
    '{spokenOf, select, feminine {الضيفة: {names}} masculine {الضيف: {names}} other {مع {names}}}',

  'article.source':
    '{count, plural, zero {المصدر: {names}} one {المصدر: {names}} two {المصدران: {names}} few {المصادر: {names}} many {المصادر: {names}} other {المصادر: {names}}}',
  'article.alsoIn': 'الخبر بلغات أخرى',
  'article.readingTime':
    '{minutes, plural, zero {أقل من دقيقة للقراءة} one {دقيقة واحدة للقراءة} two {دقيقتان للقراءة} few {# دقائق للقراءة} many {# دقيقة للقراءة} other {# دقيقة للقراءة}}',
  'article.shares':
    '{count, plural, zero {لا مشاركات} one {مشاركة واحدة} two {مشاركتان} few {# مشاركات} many {# مشاركة} other {# مشاركة}}',
  'article.notes': 'تصويبات وملاحظات',
  'article.readNext': 'اقرأ أيضًا',
  'note.correction': 'تصويب',
  'note.clarification': 'توضيح',
  "note.editor's note": 'ملاحظة من التحرير',
  'note.update': 'تحديث',

  'body.picture': 'صورة',
  'body.graphic': 'رسم توضيحي',
  'body.video': 'فيديو',
  'body.audio': 'تسجيل صوتي',
  'body.watchOn': 'شاهد على {where}',
  'body.listenOn': 'استمع على {where}',
  'body.gallery': 'صور',
  'body.inWords': 'الرسم بالكلمات',
  'body.table': 'جدول',
  'body.more': 'اقرأ أيضًا',
  'body.postOn': '{author} على {network}',

  'front.latest': 'آخر الأخبار',
  'section.empty': 'لم يُنشر شيء هنا بعد.',
  'section.older': 'أخبار أقدم',
  'section.newest': 'أحدث الأخبار',

  'search.title': 'بحث',
  'search.words': 'كلمات البحث',
  'search.titled': 'بحث: {words}',
  'search.suggestions': 'اقتراحات',
  'search.hint': 'علامتا التنصيص تبحثان عن عبارة كاملة، وعلامة الناقص قبل كلمة تستبعد ما يحتويها.',
  'search.none': 'لم نعثر على شيء. جرّب كلمات أقل أو كلمات أخرى.',
  'search.found':
    '{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  'search.many':
    '{count, plural, zero {لا نتائج} one {أكثر من نتيجة واحدة، والأرقام تعدّ الأحدث} two {أكثر من نتيجتين، والأرقام تعدّ أحدث نتيجتين} few {أكثر من # نتائج، والأرقام تعدّ أحدث # منها} many {أكثر من # نتيجة، والأرقام تعدّ أحدث # منها} other {أكثر من # نتيجة، والأرقام تعدّ أحدث # منها}}',
  'search.narrow': 'تضييق البحث',
  'search.any': 'الكل',
  'search.region': 'المنطقة',
  'search.form': 'النوع',
  'search.topic': 'الموضوع',
  'search.time': 'الزمن',
  'search.day': 'آخر يوم',
  'search.week': 'آخر أسبوع',
  'search.month': 'آخر شهر',
  'search.year': 'آخر سنة',
  'search.next': 'نتائج أخرى',
  'search.previous': 'النتائج السابقة',
  'search.older': 'نتائج أقدم',
  'search.busy': 'البحث مشغول الآن',
  'search.busyText': 'طلبات البحث في هذه اللحظة أكثر مما نستطيع الرد عليه. الكلمات الأندر نجدها أسرع.',
  'form.news': 'خبر',
  'form.opinion': 'رأي',
  'form.analysis': 'تحليل',
  'form.blog': 'مدونة',
  'form.feature': 'تقرير',
  'form.explainer': 'شرح',
  'form.video': 'فيديو',
  'form.episode': 'حلقة',
  'form.gallery': 'صور',
  'form.infographic': 'رسم بياني',
  'form.live': 'مباشر',

  'chooser.title': 'اختر لغة',
  'chooser.read': 'اقرأ بالعربية',
  'chooser.missing': 'لا توجد صفحة بهذا العنوان. اختر وجهتك:',

  'missing.title': 'لا توجد صفحة بهذا العنوان',
  'missing.text': 'ربما كُتب العنوان خطأً، أو حُذفت الصفحة.',
  'withdrawn.title': 'سُحبت هذه المادة',
  'withdrawn.text': 'نشرناها هنا ثم سحبناها.',
  'held.title': 'لا يمكن عرض هذه المادة حاليًا',
  'held.text': 'نعيد النظر فيها، وقد تعود إلى هذا العنوان.',
  'held.legal': 'حُجبت لأسباب قانونية.',
  'unavailable.title': 'تعذّر عرض الصفحة الآن',
  'unavailable.text': 'عدد القرّاء في هذه اللحظة أكبر مما نستطيع خدمته، أو أننا نُصلح خللًا.',
  'unavailable.again':
    'نرجو المحاولة {seconds, plural, zero {الآن} one {بعد ثانية واحدة} two {بعد ثانيتين} few {بعد # ثوانٍ} many {بعد # ثانية} other {بعد # ثانية}}.',
  'fault.toFront': 'إلى الصفحة الأولى',
}
