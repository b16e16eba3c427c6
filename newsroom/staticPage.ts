import { eq, sql } from 'drizzle-orm'
import { slugOf } from '../language/slug.ts'
import { shortAddress } from '../model/address.ts'
import type { ArticleWords } from '../model/body/block.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { mintPublicId } from '../model/identity.ts'
import { key } from '../model/key.ts'
import { projectStaticPages } from '../store/live/staticPages.ts'
import { publishable, staticPage } from '../store/schema/newsroom.ts'
import { type Actor, act, deskEntry, type Newsroom, type Outcome } from './act.ts'
import { beginText, freshId } from './createArticle.ts'
import { editionHere } from './editionHere.ts'
import type { FormerAddress } from './finishedArticle.ts'
import { keepRedirects } from './formerAddress.ts'
import { openOne } from './publishable.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** A page that belongs to no day, in one edition. Its title and text are its words. */
export type NewStaticPage = {
  edition: string
  words: ArticleWords
  /** The page that other editions have too; left out, a new one begins. */
  of?: string
  slug?: string
  inFooter?: boolean
  position?: number
  /** Addresses that lead to it from now on. */
  formerly?: readonly FormerAddress[]
}

/** Begins a static page as a draft. It is published, corrected and withdrawn by the verbs that articles have. */
export function createStaticPage(
  room: Newsroom,
  actor: Actor,
  given: NewStaticPage,
): Promise<Outcome<{ page: string; of: string; revision: number }>> {
  return act(room, actor, async (scene) => {
    const home = await editionHere(scene, given.edition)
    await needRight(scene, 'keep page', given.edition)
    const fault = wordsFault(given.words)
    if (fault) refuse({ kind: 'not acceptable', ...fault })
    const id = await freshId(scene)
    const of = given.of ?? mintPublicId(room.random)
    // Of two that begin the same version at once the second waits here, and then finds the first.
    await scene.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`static page ${of}`}, 0))`)
    const versions = await scene.tx.select().from(staticPage).where(eq(staticPage.page, of))
    const other = versions.find((row) => row.edition === given.edition)
    if (other)
      refuse({
        kind: 'not acceptable',
        where: 'of',
        what: `is there in ${given.edition} already, as the page ${other.id}`,
      })
    await scene.tx
      .insert(publishable)
      .values({ id, kind: 'static page', edition: given.edition, work: 'draft' })
    const slug = slugOf(given.slug || given.words.headline.headline, home.language)
    await scene.tx.insert(staticPage).values({
      id,
      edition: given.edition,
      page: of,
      slug,
      inFooter: given.inFooter ?? true,
      position: given.position ?? versions[0]?.position ?? 0,
    })
    await beginText(scene, { kind: 'static page', id, edition: given.edition }, given.words, 'save')
    const redirected = await keepRedirects(
      scene,
      (given.formerly ?? []).map((one) => ({ ...one, target: shortAddress(home, id) })),
    )
    if (redirected.length === 0)
      scene.record(deskEntry('keep page', given.edition, { kind: 'static page', id }))
    else
      scene.record({
        act: 'keep page',
        audience: 'public',
        edition: given.edition,
        subject: { kind: 'static page', id },
        keys: redirected,
      })
    return { page: id, of, revision: 1 }
  })
}

/** Says where a static page is linked from. What is left out stays; readers see it at once. */
export function keepStaticPage(
  room: Newsroom,
  actor: Actor,
  given: { page: string; inFooter?: boolean; position?: number },
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, 'static page', given.page)
    await needRight(scene, 'keep page', item.edition)
    const change = {
      ...(given.inFooter === undefined ? {} : { inFooter: given.inFooter }),
      ...(given.position === undefined ? {} : { position: given.position }),
    }
    if (Object.keys(change).length > 0)
      await scene.tx.update(staticPage).set(change).where(eq(staticPage.id, item.id))
    await projectStaticPages(scene.tx, [item.id])
    scene.record({
      act: 'keep page',
      audience: 'public',
      edition: item.edition,
      subject: { kind: 'static page', id: item.id },
      keys: [key.page(item.id), key.pages(item.edition)],
    })
    return null
  })
}
