import type { ArticleForm } from '../../model/articleForm.ts'
import { formOfGenre } from '../formOfGenre.ts'
import type { IncomingAuthor, IncomingCategory, IncomingTopic } from '../incomingArticle.ts'
import { attributeOf, childrenOf, type XmlElement } from '../xml/element.ts'
import { type Concept, codeOf, lineIn } from './concept.ts'

type Reader = (element: XmlElement) => Concept

const kinds: Readonly<Record<string, IncomingTopic['kind']>> = {
  person: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  geoarea: 'place',
  poi: 'place',
  event: 'event',
  object: 'subject',
  abstract: 'subject',
}

/** What an item is about, its rubrics, and the form that its genres plainly say. */
export function aboutOf(
  meta: XmlElement | undefined,
  read: Reader,
): { topics: IncomingTopic[]; categories: IncomingCategory[]; form: ArticleForm } {
  const subjects = childrenOf(meta, 'subject').map(read)
  const genres = childrenOf(meta, 'genre').map(read)
  const form = genres.map(({ identity, name }) => formOfGenre(identity ?? '') ?? formOfGenre(name))
  const keywords = childrenOf(meta, 'keyword').map(lineIn)
  const topics = [
    ...subjects.filter((one) => rubricCode(one) === null && one.name !== '').map(topicOf),
    ...keywords
      .filter((name) => name !== '')
      .map((name) => topicOf({ identity: null, name, type: '', wikidata: null })),
  ]
  const rubrics = [
    ...subjects.flatMap((one) => {
      const identity = rubricCode(one)
      return identity === null ? [] : [{ identity, name: one.name || identity, above: [] }]
    }),
    // A genre of the agency's own that has a name is one of its desks.
    ...genres.flatMap(({ identity, name }, at) =>
      form[at] !== null || identity === null || name === '' || /(?:^|\/)genre[:/]/i.test(identity)
        ? []
        : [{ identity, name, above: [] }],
    ),
  ]
  return {
    topics: [...new Map(topics.map((one) => [`${one.kind} ${one.identity ?? one.name}`, one])).values()],
    categories: [...new Map(rubrics.map((one) => [one.identity, one])).values()],
    form: form.find((one) => one !== null) ?? 'news',
  }
}

const topicOf = ({ identity, name, type, wikidata }: Concept): IncomingTopic => ({
  identity,
  name,
  kind: kinds[type.toLowerCase()] ?? 'subject',
  wikidata,
})

/** `medtop:20000001` or `subj:11000000`, whatever the catalogue calls the scheme, or null. */
function rubricCode({ identity, type }: Concept): string | null {
  if (identity === null || (type !== '' && type !== 'abstract')) return null
  const [, scheme = '', code] = /(medtop|mediatopic|subj|subjectcode|sc)[:/](\d{8})$/i.exec(identity) ?? []
  if (code === undefined) return null
  return `${/med/i.test(scheme) ? 'medtop' : 'subj'}:${code}`
}

/** Who made an item, in our roles; those who only handled it are left out. */
export function authorsOf(meta: XmlElement | undefined, read: Reader): IncomingAuthor[] {
  const creators = childrenOf(meta, 'creator').map((one) => ({ one, role: 'writer' }))
  const helpers = childrenOf(meta, 'contributor').map((one) => ({ one, role: 'additional reporting' }))
  const found = [...creators, ...helpers].flatMap(({ one, role }): IncomingAuthor[] => {
    const { identity, name, type } = read(one)
    const said = codeOf(attributeOf(one, 'role')).toLowerCase()
    if (name === '' || /organi[sz]ation/i.test(type) || /edit|descr|desk|approv|distribut/.test(said))
      return []
    const own = ['correspondent', 'translator', 'photographer'].find((known) => said.includes(known))
    return [{ identity: identity === name ? null : identity, name, role: own ?? role }]
  })
  return [...new Map(found.map((one) => [one.name, one])).values()]
}
