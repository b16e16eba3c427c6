/**
 * What a table can say of an article, with the names that columns for it have in English, Arabic and Spanish. In a
 * mapping the names before the colons are ours. Accents, case, hamzas and signs between words say nothing.
 */
const commonNames = {
  identity: ['id', 'guid', 'uuid', 'identifier', 'article id', 'post id', 'item id', 'المعرف', 'رقم المقال', 'identificador'],
  headline: ['headline', 'title', 'heading', 'post title', 'article title', 'العنوان', 'عنوان', 'عنوان المقال', 'عنوان الخبر', 'título', 'titular'],
  search: ['seo title', 'meta title', 'search title', 'título seo'],
  share: ['og title', 'social title', 'share title'],
  standfirst: ['standfirst', 'excerpt', 'summary', 'abstract', 'description', 'intro', 'lead', 'lede', 'dek', 'deck', 'subtitle', 'teaser', 'post excerpt', 'الملخص', 'ملخص', 'المقدمة', 'مقدمة', 'الوصف', 'resumen', 'entradilla', 'bajada', 'extracto', 'sumario', 'descripción'],
  body: ['body', 'content', 'text', 'article', 'story', 'full text', 'html', 'body html', 'content html', 'post content', 'article body', 'النص', 'نص', 'المحتوى', 'المتن', 'نص المقال', 'نص الخبر', 'texto', 'contenido', 'cuerpo', 'cuerpo del texto'],
  published: ['published', 'date', 'published at', 'published on', 'publish date', 'published date', 'publication date', 'date published', 'pub date', 'pubdate', 'post date', 'timestamp', 'datetime', 'التاريخ', 'تاريخ', 'تاريخ النشر', 'fecha', 'fecha de publicación', 'publicado'],
  created: ['created', 'created at', 'date created', 'creation date', 'تاريخ الإنشاء', 'fecha de creación', 'creado'],
  updated: ['updated', 'updated at', 'modified', 'modified at', 'last modified', 'date modified', 'post modified', 'last updated', 'تاريخ التحديث', 'تاريخ التعديل', 'actualizado', 'fecha de actualización', 'modificado'],
  author: ['author', 'authors', 'byline', 'by', 'writer', 'author name', 'post author', 'creator', 'الكاتب', 'كاتب', 'المؤلف', 'بقلم', 'autor', 'autora', 'autores', 'firma'],
  section: ['section', 'sections', 'category', 'categories', 'rubric', 'channel', 'القسم', 'قسم', 'التصنيف', 'الفئة', 'sección', 'categoría', 'categorías'],
  topics: ['topics', 'tags', 'tag', 'keywords', 'subjects', 'الوسوم', 'وسوم', 'المواضيع', 'الكلمات المفتاحية', 'كلمات مفتاحية', 'etiquetas', 'temas', 'palabras clave'],
  address: ['address', 'url', 'link', 'permalink', 'web url', 'canonical url', 'article url', 'الرابط', 'رابط', 'enlace', 'vínculo'],
  slug: ['slug', 'post name', 'url slug'],
  language: ['language', 'lang', 'locale', 'اللغة', 'لغة', 'idioma', 'lengua'],
  picture: ['picture', 'pictures', 'image', 'images', 'photo', 'image url', 'picture url', 'photo url', 'featured image', 'feature image', 'main image', 'thumbnail', 'الصورة', 'صورة', 'رابط الصورة', 'imagen', 'foto', 'fotografía'],
  caption: ['caption', 'image caption', 'photo caption', 'picture caption', 'تعليق الصورة', 'شرح الصورة', 'pie de foto', 'leyenda'],
  alt: ['alt', 'alt text', 'image alt', 'النص البديل', 'texto alternativo'],
  credit: ['credit', 'photo credit', 'image credit', 'picture credit', 'photographer', 'مصدر الصورة', 'المصور', 'تصوير', 'crédito', 'crédito de la foto', 'fotógrafo'],
  group: ['group', 'language group', 'translation group', 'story id', 'translation of', 'المجموعة', 'grupo'],
  status: ['status', 'state', 'post status', 'الحالة', 'حالة', 'estado'],
  form: ['form', 'type', 'genre', 'format', 'post type', 'article type', 'النوع', 'tipo', 'género'],
  note: ['note', 'notes', 'editor note', 'editors note', 'ملاحظة', 'ملاحظات', 'nota', 'notas'],
  dateline: ['dateline', 'المكان', 'مكان الخبر', 'lugar'],
  source: ['source', 'agency', 'المصدر', 'الوكالة', 'fuente', 'agencia'],
} as const satisfies Readonly<Record<string, readonly string[]>> // biome-ignore format: a table to be read as one

export type FieldName = keyof typeof commonNames

export const fieldNames = Object.keys(commonNames) as readonly FieldName[]

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(commonNames, name)

/** A column's name without what people write differently. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const byName: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.flatMap((field) => commonNames[field].map((name) => [plain(name), field] as const)),
)

/** What a column holds by its name, or null where the name is nobody's. The earlier a name stands above, the likelier. */
export function fieldOf(name: string): { field: FieldName; rank: number } | null {
  const key = plain(name.slice(0, 200))
  const field = byName.get(key)
  if (field === undefined) return null
  return { field, rank: commonNames[field].findIndex((each) => plain(each) === key) }
}
