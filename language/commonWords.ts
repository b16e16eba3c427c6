/**
 * The words that stand in every text of a language and say nothing of what it is about: articles, prepositions,
 * pronouns, auxiliary verbs, and what news says of itself. In the spelling of the language, in small letters.
 */
export const commonWords: Readonly<Record<string, readonly string[]>> = {
  en: `a an the this that these those and or but nor if than then so as at by for from in into of off on onto out over
    to up with within without under after before about against between through during since until while again more most
    less least very only also just still even never ever now here there where when why how who whom whose which what all
    any both each few many much no not other some such same own too it its he him his she her they them their we us our
    you your i me my is are was were be been being am has have had having do does did doing can could may might must
    shall should will would says say said one two three first last new year years day days week month time`.split(
    /\s+/,
  ),
  ar: `في من إلى على عن مع ب ل ك و ف ثم أو أم بل لكن لا لم لن ما ليس غير سوى إن أن كان كانت يكون تكون هو هي هم هن نحن أنا أنت
    هذا هذه ذلك تلك هؤلاء الذي التي الذين اللاتي كل بعض أي جميع نفس قد قبل بعد منذ حتى خلال بين تحت فوق أمام حول عند لدى حين
    عندما حيث كما كيف متى أين لماذا إذا لو إذ أيضا أيضًا جدا فقط أكثر أقل أول أولى آخر أخرى عام عاما سنة سنوات يوم أيام شهر
    أسبوع مرة وقت جديد جديدة قال قالت يقول تقول وقال واحد واحدة اثنان ثلاثة به بها له لها لهم فيه فيها منه منها عليه عليها
    إليه إليها عنه عنها`.split(/\s+/),
  es: `el la los las lo un una unos unas y e o u ni pero sino aunque si que como cuando donde quien quienes cual cuales cuyo
    cuya a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras más menos muy
    mucho mucha muchos muchas poco poca pocos pocas todo toda todos todas otro otra otros otras mismo misma este esta estos
    estas ese esa esos esas aquel aquella eso esto se su sus le les me mi mis te tu tus nos nuestro nuestra no sí ya aún
    también tampoco solo sólo nunca siempre ahora aquí allí es son era eran fue fueron ser sido siendo está están estaba
    estar ha han había haber hay hace hacer puede pueden dice dijo dicen uno dos tres primer primera primero último última
    nuevo nueva año años día días semana mes vez antes después`.split(/\s+/),
}
