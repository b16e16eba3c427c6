/** What an article is, whatever its section. */
// biome-ignore format: a list to be read as one
export const articleForms = [
  'news', 'opinion', 'analysis', 'blog', 'feature', 'explainer', 'video', 'episode', 'gallery', 'infographic', 'live',
] as const

export type ArticleForm = (typeof articleForms)[number]
