import type { Catalogue } from '../catalogue/messages.ts'

/**
 * Turkish, for the test that adds a language. No edition is in it, so a message that came after it may be missing
 * here: the test then fills it in.
 */
export const tr: Readonly<Partial<Catalogue>> = {
  'frame.skip': 'Sayfanın metnine geç',
  'frame.sections': 'Bölümler',
  'frame.allSections': 'Tüm bölümler',
  'frame.languages': 'Başka bir dilde oku',
  'frame.toFront': '{edition}, ana sayfa',
  'frame.zone': 'Tüm saatler: {zone}',

  'time.zoned': '{date}, {time} {zone}',
  'time.published': 'Yayımlanma: {when}',
  'time.updated': 'Güncelleme: {when}',

  'breaking.label': 'Son dakika',
  'breaking.title': 'Son dakika haberi',
  'breaking.story': 'Haberin tamamını oku',
  'breaking.before': '{who}: {words}',
  'breaking.after': '{words} — {who}',

  'attribution.correspondent': '{spokenOf, select, several {Muhabirlerimiz} other {Muhabirimiz}}',
  'attribution.correspondentNamed': '{title} {name}',
  'attribution.outlet': 'Basın kuruluşları',
  'attribution.source': '{spokenOf, select, several {Kaynaklar} other {Bir kaynak}}',
  'attribution.statement': 'Bildiri',
  'attribution.statementBy': '{who}, yazılı bildiri',
  'attribution.where': '{who} ({where})',
  'attribution.saidTo': '{who} ({saidTo} aracılığıyla)',

  'byline.writer': 'Yazan: {names}',
  'byline.additionalReporting': 'Habere katkı: {names}',
  'byline.correspondent': '{place} muhabiri {names}',
  'byline.translator': 'Çeviren: {names}',
  'byline.illustrator': 'Çizen: {names}',
  'byline.photographer': 'Fotoğraflar: {names}',
  'byline.presenter': 'Sunan: {names}',
  'byline.guest': 'Konuk: {names}',

  'article.source': '{count, plural, one {Kaynak: {names}} other {Kaynaklar: {names}}}',
  'article.alsoIn': 'Bu haberin diğer dilleri',
  'article.readingTime': '{minutes, plural, one {# dakikada okunur} other {# dakikada okunur}}',
  'article.shares': '{count, plural, one {# paylaşım} other {# paylaşım}}',
  'article.notes': 'Düzeltmeler ve notlar',
  'article.readNext': 'Sıradaki haber',
  'note.correction': 'Düzeltme',
  'note.clarification': 'Açıklama',
  "note.editor's note": 'Yayın kurulunun notu',
  'note.update': 'Güncelleme',

  'body.picture': 'Görsel',
  'body.graphic': 'Çizim',
  'body.video': 'Görüntü',
  'body.audio': 'Ses',
  'body.watchOn': 'İzle: {where}',
  'body.listenOn': 'Dinle: {where}',
  'body.gallery': 'Fotoğraflar',
  'body.inWords': 'Çizimin sözle anlatımı',
  'body.table': 'Tablo',
  'body.more': 'Devamını oku',
  'body.postOn': '{author} ({network})',

  'front.latest': 'Son haberler',
  'section.empty': 'Burada henüz bir şey yayımlanmadı.',
  'section.older': 'Daha eski haberler',
  'section.newest': 'En yeni haberler',

  'chooser.title': 'Bir dil seçin',
  'chooser.read': 'Türkçe oku',
  'chooser.missing': 'Böyle bir sayfa yok. Nereden devam edeceğinizi seçin:',

  'missing.title': 'Bu adreste bir sayfa yok',
  'missing.text': 'Adres yanlış yazılmış ya da sayfa kaldırılmış olabilir.',
  'withdrawn.title': 'Bu içerik geri çekildi',
  'withdrawn.text': 'Burada yayımladık ve sonra geri çektik.',
  'held.title': 'Bu içerik şu anda gösterilemiyor',
  'held.text': 'Yeniden inceleniyor; bu adrese dönebilir.',
  'held.legal': 'Hukuki nedenlerle gösterilmiyor.',
  'unavailable.title': 'Sayfa şu anda gösterilemiyor',
  'unavailable.text': 'Şu anda hizmet verebileceğimizden çok okur var ya da bir arızayı gideriyoruz.',
  'unavailable.again': 'Lütfen {seconds, plural, one {# saniye} other {# saniye}} sonra yeniden deneyin.',
  'fault.toFront': 'Ana sayfaya git',
}
