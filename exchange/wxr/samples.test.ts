import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { imported, stagedFrom } from './sampleExport.ts'
import { wxr } from './wxr.ts'

const file = new URL('../../../shared/samples/wordpress/themeunittestdata.wordpress.xml', import.meta.url)
const there = existsSync(file)
if (!there)
  console.log(
    'WordPress’ theme test data does not lie beside the checkout (../shared/samples/wordpress): not read.',
  )

/** An export made to break importers, read where somebody put it; never a part of the project. */
describe.runIf(there)('the theme test data of WordPress', async () => {
  const bytes = there ? readFileSync(file) : new Uint8Array()
  const text = Buffer.from(bytes).toString('utf8')
  const { articles, refused, faults, leftOut, unasked } = await imported(bytes, 65_536)
  const titled = (title: string) => {
    const found = articles.find(({ headline }) => headline.headline === title)
    if (found === undefined) throw new Error(`There is no "${title}".`)
    return found
  }

  it('is recognised, and adds up: every item, and every comment', async () => {
    expect(wxr.recognises({ text: text.slice(0, 4096), name: 'x' })).toBe(true)
    const staged = await stagedFrom(bytes, 65_536)
    const uploads = staged.filter((one) => one.kind === 'part' && one.of === 'attachment').length
    const items = staged.filter(({ kind }) => kind === 'item').length
    expect(items + uploads + (leftOut['menu entries'] ?? 0)).toBe(text.split('<item>').length - 1)
    expect(leftOut).toEqual({ comments: text.split('<wp:comment>').length - 1, 'menu entries': 70 })
    expect([items, faults, unasked]).toEqual([79, [], []])
  })

  it('is read but for two items that have nothing in them', () => {
    expect(articles).toHaveLength(77)
    expect(refused).toEqual([
      expect.stringContaining('neither words nor a picture'),
      expect.stringContaining('neither words nor a picture'),
    ])
  })

  it('keeps two posts with one guid apart', () => {
    expect(titled('Post Format: Image').identity).toBe('https://wpthemetestdata.wordpress.com/?p=568#1158')
    expect(new Set(articles.map(({ identity }) => identity)).size).toBe(articles.length)
  })

  it('has galleries, captions, recordings and embeds', () => {
    expect(sketch(titled('Post Format: Image (Linked)').blocks)).toEqual([
      'picture source=https://wpthemetestdata.files.wordpress.com/2013/09/dsc20040724_152504_532.jpg alt=chunk of resinous blackboy husk',
      expect.stringContaining('  caption: Chunk of resinous blackboy husk'),
    ])
    const gallery = titled('Post Format: Gallery').blocks
    expect(gallery.filter(({ type }) => type === 'gallery')).toHaveLength(10)
    expect(gallery[0]).toMatchObject({ type: 'gallery', content: expect.objectContaining({ length: 23 }) })
    expect(titled('Post Format: Audio').blocks.at(-1)).toMatchObject({ type: 'audio' })
    expect(titled('Post Format: Video (YouTube)').blocks[0]).toMatchObject({
      type: 'embed',
      attrs: { provider: 'YouTube' },
    })
    expect(titled('Block category: Embeds').blocks.filter(({ type }) => type === 'embed')).toHaveLength(5)
  })

  it('knows forms, featured pictures, statuses, pages, sticky posts', () => {
    expect(titled('Post Format: Gallery').form).toBe('gallery')
    expect(titled('Template: Featured Image (Vertical)').blocks[0]).toMatchObject({
      type: 'picture',
      attrs: { id: expect.stringMatching(/-lead-0$/) },
    })
    expect(titled('Scheduled').visibility).toBe('scheduled')
    expect(titled('Draft').visibility).toBe('draft')
    expect(titled('Template: Password Protected (the password is "enter")').visibility).toBe('password')
    expect(titled('Template: Sticky').sticky).toBe(true)
    expect(articles.filter(({ isPage }) => isPage)).toHaveLength(20)
  })

  it('reads titles with markup and signs, and stands in for one', () => {
    expect(titled('Markup: Title With Markup')).toBeDefined()
    expect(titled(`Markup: Title With Special Characters ~\`!@#$%^&*()-_=+{}[]/\\;:'"?,.>`)).toBeDefined()
    expect(
      titled('This post has no title, but it still must link to the single post view somehow.').doubtful,
    ).toHaveLength(1)
  })

  it('gives no article the front page as its address', () => {
    for (const { addresses } of articles)
      expect(addresses).not.toContain('https://wpthemetestdata.wordpress.com/')
  })
})
