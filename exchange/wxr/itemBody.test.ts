import { describe, expect, it } from 'vitest'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import type { IncomingArticle } from '../incomingArticle.ts'
import { articleFrom, itemXml, type SampleItem, uploadXml } from './sampleExport.ts'

type Example = [name: string, content: string, blocks: string[]]

const uploads = [
  uploadXml(11, 'boat.jpg', {
    excerpt: 'The boat',
    parent: 7,
    meta: { _wp_attachment_image_alt: 'A boat at the quay' },
  }),
  uploadXml(12, 'goat.jpg', { parent: 7 }),
  uploadXml(13, 'song.mp3', { parent: 7, title: 'A song' }),
  uploadXml(14, 'storm.mp4', { title: 'The storm' }),
]
const at = 'https://harbour.example/wp-content/uploads/2026/03'
const boat = `picture source=${at}/boat.jpg alt=A boat at the quay`
const goat = `picture source=${at}/goat.jpg`
const read = (content: string, item: SampleItem = {}): Promise<IncomingArticle> =>
  articleFrom({ ...item, content }, [
    ...uploads,
    itemXml({
      id: 90,
      type: 'wp_block',
      content: '<!-- wp:paragraph --><p>Kept words.</p><!-- /wp:paragraph -->',
    }),
  ])
const blocksOf = async (content: string): Promise<string[]> => sketch((await read(content)).blocks)

describe('a text of the classic editor', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['blank lines part paragraphs, line ends are breaks', 'One\ntwo.\n\nThree.', ['paragraph: One\ntwo.', 'paragraph: Three.']],
    ['line ends of Windows', 'One\r\ntwo.\r\n\r\nThree.', ['paragraph: One\ntwo.', 'paragraph: Three.']],
    ['blank lines that hold spaces', 'One.\n \t\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    ['beside the tags of blocks they are nothing', '<h2>A</h2>\nOne.\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nTwo.', ['subhead 2: A', 'paragraph: One.', 'list item 1: a', 'list item 1: b', 'paragraph: Two.']],
    ['inside marks they part as well', '<em>One.\n\nTwo.</em>', ['paragraph: [emphasis One.]', 'paragraph: [emphasis Two.]']],
    ['in a quotation', '<blockquote>One.\n\nTwo.\n<cite>Ana Sol</cite></blockquote>', ['quotation: One.', 'quotation (Ana Sol): Two.']],
    ['in a table they break no rows', '<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</table>', ['table headerRows=0 headerColumns=0', '  row', '    cell', '      paragraph: a', '    cell', '      paragraph: b']],
    ['preformatted lines stay', '<pre>One\n\n  two</pre>', ['paragraph: One', 'paragraph: two']],
    ['beside a written break there is one break', 'One<br />\ntwo', ['paragraph: One\ntwo']],
    ['a space between marks is a space', '<b>One</b> <i>two</i>', ['paragraph: [strong One] [emphasis two]']],
    ['where it has paragraphs of its own', '<p>One\ntwo.</p>\n<p>Three.</p>', ['paragraph: One\ntwo.', 'paragraph: Three.']],
    ['a mark that cuts the text', 'One.\n\n<!--more Read on-->\n\nTwo.<!--nextpage-->Three.', ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.']],
    ['an address alone on its line', 'One.\n\nhttps://youtu.be/abc123\n\nTwo https://youtu.be/x', ['paragraph: One.', 'embed address=https://youtu.be/abc123 provider=YouTube', 'paragraph: Two https://youtu.be/x']],
    ['a film alone on its line', `One.\n${at}/storm.mp4`, ['paragraph: One.', `video address=${at}/storm.mp4`]],
    ['a mere address alone on its line', 'https://port.example/a', ['paragraph: https://port.example/a']],
    ['a tag that never ends', 'One.\n\nTwo <a href="x', ['paragraph: One.', 'paragraph: Two']],
    ['what is less than something', 'a < b and b<3\nc', ['paragraph: a < b and b<3\nc']],
  ])('%s', async (_name, content, blocks) => {
    expect(await blocksOf(content)).toEqual(blocks)
  })

  it('says that a mark cut it', async () => {
    expect((await read('One.\n<!--more-->\nTwo.')).leftBehind).toEqual([
      'marks that cut its text in pages or for lists',
    ])
  })
})

describe('shortcodes', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['a caption', `[caption id="attachment_11" width="300"]<a href="${at}/boat.jpg"><img class="wp-image-11" src="${at}/boat-300x200.jpg" alt="Quay" /></a> At <b>dawn</b>[/caption]`, [`picture source=${at}/boat.jpg alt=Quay`, '  caption: At [strong dawn]']],
    ['a caption as a value, the picture known by the number of the shortcode', '[caption id="attachment_11" caption="At dawn"]<img src="https://cdn.example/x.jpg">[/caption]', [boat, '  caption: At dawn']],
    ['a gallery of a list', '[gallery ids="12,11" columns="2"]', ['gallery', `  ${goat}`, `  ${boat}`, '    caption: The boat']],
    ['a gallery in typographic quotation marks', '[gallery ids=”12, 11”]', ['gallery', `  ${goat}`, `  ${boat}`, '    caption: The boat']],
    ['a gallery without a list shows the pictures that were uploaded to the item', '[gallery]', ['gallery', `  ${boat}`, '    caption: The boat', `  ${goat}`]],
    ['but those it excludes', '[gallery exclude="11"]', [goat]],
    ['an embed', '[embed width="9"]https://vimeo.com/1[/embed]', ['embed address=https://vimeo.com/1 provider=Vimeo']],
    ['a recording by its address', `[audio mp3="${at}/a.mp3"][/audio] [audio ${at}/b.mp3|titles=x]`, [`audio address=${at}/a.mp3`, `audio address=${at}/b.mp3`]],
    ['a film by its address', `[video width="640" mp4="${at}/a.mp4" poster="x.jpg"][/video]`, [`video address=${at}/a.mp4`]],
    ['a playlist', '[playlist ids="13"][playlist type="video" ids="14"]', [`audio address=${at}/song.mp3`, '  caption: A song', `video address=${at}/storm.mp4`, '  caption: The storm']],
    ['an address of a known kind', '[youtube https://www.youtube.com/watch?v=abc]\n[tweet url="https://x.com/ana/status/1"]', ['embed address=https://www.youtube.com/watch?v=abc provider=YouTube', 'embed address=https://x.com/ana/status/1 provider=x.com']],
    ['one of a plugin goes, what it encloses stays', '[vc_row full="1"][box]Words[/box][/vc_row] [contact-form-7 id="3"]', ['paragraph: Words']],
    ['what is only in brackets stays', 'It was [sic] a [simple boat] [1] […] [Editor’s note: no]', ['paragraph: It was [sic] a [simple boat] [1] […] [Editor’s note: no]']],
    ['doubled brackets are brackets', 'Write [[gallery ids="1"]].', ['paragraph: Write [gallery ids="1"].']],
    ['in code nothing is one', '<code>[gallery]</code> <pre>[caption]x[/caption]</pre>', ['paragraph: [gallery]', 'paragraph: [caption]x[/caption]']],
    ['in an attribute neither', '<a href="https://port.example/?a[gallery]=1">a</a>', ['paragraph: [link=https://port.example/?a[gallery]=1 a]']],
    ['one in another', '[box a="1"][caption id="attachment_12"]<img class="wp-image-12" src="x.jpg"> [i]Goat[/i][/caption][/box]', [goat, '  caption: Goat']],
  ])('%s', async (_name, content, blocks) => {
    expect(await blocksOf(content)).toEqual(blocks)
  })

  it('that are no shortcodes of WordPress are named, and so are pictures that are not there', async () => {
    const { doubtful } = await read('[vc_row][box]Words[/box][/vc_row][gallery ids="11,99"]')
    expect(doubtful).toEqual([
      "It shows upload 99, which the export doesn't have.",
      "Shortcodes that are not WordPress' own were taken out, and what they enclosed stays: vc_row, box.",
    ])
  })
})

describe('a text of the block editor', () => {
  const block = (name: string, html: string, values = ''): string =>
    `<!-- wp:${name} ${values === '' ? '' : `${values} `}-->\n${html}\n<!-- /wp:${name} -->\n\n`
  const image = `<figure class="wp-block-image size-large"><img src="${at}/boat-1024x683.jpg" alt="" class="wp-image-11"/><figcaption class="wp-element-caption">At dawn</figcaption></figure>`

  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['paragraphs and headings', block('heading', '<h2 class="wp-block-heading">A</h2>') + block('paragraph', '<p>One\ntwo.</p>'), ['subhead 2: A', 'paragraph: One two.']],
    ['a picture', block('image', image, '{"id":11}'), [boat, '  caption: At dawn']],
    ['a gallery', block('gallery', `<figure class="wp-block-gallery has-nested-images">${block('image', image)}${block('image', `<figure class="wp-block-image"><img src="${at}/goat.jpg"/></figure>`)}<figcaption class="blocks-gallery-caption">Both</figcaption></figure>`), ['gallery', `  ${boat}`, '    caption: At dawn', `  ${goat}`, 'caption: Both']],
    ['a gallery of before 5.9', block('gallery', `<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="${at}/boat-300x200.jpg" data-id="11" data-full-url="${at}/boat.jpg" class="wp-image-11"/></figure></li><li class="blocks-gallery-item"><figure><img src="${at}/goat.jpg" class="wp-image-12"/></figure></li></ul></figure>`, '{"ids":[11,12]}'), ['gallery', `  ${boat}`, `  ${goat}`]],
    ['a quotation', block('quote', '<blockquote class="wp-block-quote"><p>One.</p><cite>Ana Sol</cite></blockquote>'), ['quotation (Ana Sol): One.']],
    ['a pull quote', block('pullquote', '<figure class="wp-block-pullquote"><blockquote><p>One.</p><cite>Ana Sol</cite></blockquote></figure>'), ['pull quote (Ana Sol): One.']],
    ['a list', block('list', `<ul>${block('list-item', '<li>a</li>')}${block('list-item', '<li>b</li>')}</ul>`), ['list item 1: a', 'list item 1: b']],
    ['a table', block('table', '<figure class="wp-block-table"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table><figcaption>Boats</figcaption></figure>'), ['table headerRows=1 headerColumns=0 caption=Boats', ...[['a', 'b'], ['c', 'd']].flatMap((row) => ['  row', ...row.flatMap((words) => ['    cell', `      paragraph: ${words}`])])]],
    ['an embed', block('embed', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/1\n</div><figcaption>Film</figcaption></figure>', '{"url":"https://vimeo.com/1"}'), ['embed address=https://vimeo.com/1 provider=Vimeo description=Film']],
    ['an embed without an inside', '<!-- wp:core-embed/vimeo {"url":"https://vimeo.com/1"} /-->', ['embed address=https://vimeo.com/1 provider=Vimeo']],
    ['a film and a recording', block('video', `<figure class="wp-block-video"><video controls src="${at}/storm.mp4"></video><figcaption>Storm</figcaption></figure>`) + block('audio', `<figure class="wp-block-audio"><audio controls src="${at}/song.mp3"></audio></figure>`), [`video address=${at}/storm.mp4`, '  caption: Storm', `audio address=${at}/song.mp3`]],
    ['columns and groups are flat', block('columns', `<div class="wp-block-columns">${block('column', `<div class="wp-block-column">${block('paragraph', '<p>a</p>')}</div>`)}${block('column', `<div class="wp-block-column">${block('group', `<div>${block('paragraph', '<p>b</p>')}</div>`)}</div>`)}</div>`), ['paragraph: a', 'paragraph: b']],
    ['a separator and a spacer part and are gone', `${block('paragraph', '<p>a</p>') + block('separator', '<hr class="wp-block-separator"/>')}<!-- wp:spacer {"height":"9px"} /-->${block('paragraph', '<p>b</p>')}`, ['paragraph: a', 'paragraph: b']],
    ['code, preformatted and verse keep their lines', block('code', '<pre class="wp-block-code"><code>[gallery]\nb</code></pre>') + block('preformatted', '<pre class="wp-block-preformatted">c\nd</pre>') + block('verse', '<pre class="wp-block-verse">e\nf</pre>'), ['paragraph: [gallery]\nb', 'paragraph: c\nd', 'paragraph: e\nf']],
    ['a reusable block', `${block('paragraph', '<p>a</p>')}<!-- wp:block {"ref":90} /-->`, ['paragraph: a', 'paragraph: Kept words.']],
    ['a cover, whose picture may stand in a style only', block('cover', `<div class="wp-block-cover has-parallax"><div role="img" style="background-image:url(${at}/goat.jpg)"></div><div class="wp-block-cover__inner-container">${block('paragraph', '<p>a</p>')}</div></div>`, `{"url":"${at}/goat.jpg","id":12,"hasParallax":true}`), [goat, 'paragraph: a']],
    ['a file, without its button', block('file', `<div class="wp-block-file"><a href="${at}/a.pdf">Report</a><a href="${at}/a.pdf" class="wp-block-file__button" download>Download</a></div>`), [`paragraph: [link=${at}/a.pdf Report]`]],
    ['a shortcode in a block', block('shortcode', '[gallery ids="12"]'), [goat]],
    ['words between blocks keep their lines', `${block('paragraph', '<p>a</p>')}One\ntwo.\n\nThree.\n${block('paragraph', '<p>b</p>')}`, ['paragraph: a', 'paragraph: One\ntwo.', 'paragraph: Three.', 'paragraph: b']],
    ['a list of posts is left to the site', `${block('paragraph', '<p>a</p>') + block('query', `<div>${block('post-template', '<p>no</p>')}</div>`)}<!-- wp:latest-posts /-->`, ['paragraph: a']],
    ['comments that never end', '<!-- wp:paragraph -->\n<p>a</p>\n<!-- wp:', ['paragraph: a']],
  ])('%s', async (_name, content, blocks) => {
    expect(await blocksOf(content)).toEqual(blocks)
  })

  it('says which blocks its site fills in', async () => {
    expect(
      (
        await read(
          '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:query --><!-- wp:post-title /--><!-- /wp:query --><!-- wp:acf/box {"a":1} /-->',
        )
      ).leftBehind,
    ).toEqual(['blocks that its site fills in (query, acf/box)'])
  })

  it('takes its footnotes along', async () => {
    const article = await read(
      '<!-- wp:paragraph --><p>a<sup data-fn="x" class="fn"><a href="#x">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
      {
        meta: { footnotes: '[{"id":"x","content":"As <em>told</em>"}]' },
      },
    )
    expect(sketch(article.blocks)).toEqual(['paragraph: a¹', 'list item 1 ordered: As [emphasis told]'])
  })
})

describe('pictures', () => {
  const picturesOf = async (content: string, more: readonly string[] = [], item: SampleItem = {}) =>
    (await articleFrom({ ...item, content }, [...uploads, ...more])).pictures

  it('lead to what was uploaded, then to what was shown, then to the file beside the export', async () => {
    const metadata =
      'a:3:{s:5:"width";i:2560;s:14:"original_image";s:7:"pic.jpg";s:10:"image_meta";a:4:{s:6:"credit";s:8:"Ana Solé";s:9:"copyright";s:6:"© 2026";s:17:"created_timestamp";s:10:"1772352000";s:7:"caption";s:0:"";}}'
    const more = uploadXml(20, 'pic-scaled.jpg', {
      excerpt: 'A <b>picture</b>',
      meta: { _wp_attachment_metadata: metadata, _wp_attachment_image_alt: 'Of the port' },
    })
    const [picture] = await picturesOf(`<img class="wp-image-20" src="${at}/pic-300x200.jpg" width="300">`, [
      more,
    ])
    expect(picture).toEqual({
      identity: '20',
      sources: [
        `${at}/pic.jpg`,
        `${at}/pic-scaled.jpg`,
        `${at}/pic-300x200.jpg`,
        'wp-content/uploads/2026/03/pic-scaled.jpg',
      ],
      caption: 'A picture',
      alt: 'Of the port',
      credit: 'Ana Solé',
      person: '',
      organisation: '',
      rights: '© 2026',
      takenAt: new Date('2026-03-01T08:00:00Z'),
      focus: null,
      addresses: [
        `${at}/pic.jpg`,
        `${at}/pic-scaled.jpg`,
        `${at}/pic-300x200.jpg`,
        'https://harbour.example/?attachment_id=20',
      ],
    })
  })

  // biome-ignore format: a table to be read as one
  it.each([
    ['by its address without the size', `<img src="${at}/boat-150x150.jpg">`, '11', `${at}/boat.jpg`],
    ['by its address with another protocol', '<img src="http://www.harbour.example/wp-content/uploads/2026/03/boat.jpg">', '11', `${at}/boat.jpg`],
    ['through a service', '<img src="https://i0.wp.com/harbour.example/wp-content/uploads/2026/03/boat.jpg?resize=300%2C200&ssl=1">', '11', `${at}/boat.jpg`],
    ['that loads late', `<img src="data:image/gif;base64,R0" data-src="${at}/boat-300x200.jpg">`, '11', `${at}/boat.jpg`],
    ['relative to its site', '<img src="/wp-content/uploads/2026/03/boat.jpg">', '11', `${at}/boat.jpg`],
    ['of nobody’s number, through the link around it', '<a href="https://cdn.example/c/x.jpg"><img class="wp-image-404" src="https://cdn.example/c/x-300x200.jpg"></a>', 'https://cdn.example/c/x.jpg', 'https://cdn.example/c/x.jpg'],
    ['of no upload, as what its size was cut from', '<img class="size-medium" src="https://cdn.example/c/x-300x200.jpg">', 'https://cdn.example/c/x.jpg', 'https://cdn.example/c/x.jpg'],
    ['whose full size has a size in its name', '<img class="size-full" src="https://cdn.example/c/map-300x200.jpg">', 'https://cdn.example/c/map-300x200.jpg', 'https://cdn.example/c/map-300x200.jpg'],
  ])('are known %s', async (_name, content, identity, first) => {
    const article = await read(content)
    expect(article.pictures).toMatchObject([{ identity }])
    expect(article.pictures[0]?.sources[0]).toBe(first)
    expect(article.blocks).toMatchObject([{ type: 'picture', attrs: { source: first } }])
  })

  it('are told apart where a size is a part of their names', async () => {
    const sized = [uploadXml(30, 'map-300x200.jpg'), uploadXml(31, 'map-580x300.jpg')]
    const content = `<img src="${at}/map-300x200.jpg"><br><img src="${at}/map-580x300.jpg">`
    expect((await picturesOf(content, sized)).map(({ identity }) => identity)).toEqual(['30', '31'])
  })

  it('are one, where one is shown twice', async () => {
    expect(
      await picturesOf(
        `<img src="${at}/boat.jpg"><br><br><img class="wp-image-11" src="${at}/boat-300x200.jpg">`,
      ),
    ).toHaveLength(1)
  })

  it('of other sites have no address that was ours, and no file beside the export', async () => {
    const [picture] = await picturesOf('<img src="https://other.example/wp-content/uploads/a.jpg">')
    expect(picture).toMatchObject({
      sources: ['https://other.example/wp-content/uploads/a.jpg'],
      addresses: [],
    })
  })

  it('drawn characters and ornaments are none', async () => {
    const article = await read(
      'Well <img class="wp-smiley" src="https://s.w.org/1.png" alt="⛵">! <img src="https://count.example/p.gif" width="1" height="1">',
    )
    expect(article.pictures).toEqual([])
    expect(sketch(article.blocks)).toEqual(['paragraph: Well ⛵!'])
  })

  it('whose alt text is the name of their file have none', async () => {
    expect((await read(`<img src="${at}/dsc_0091.jpg" alt="DSC_0091">`)).pictures[0]?.alt).toBe('')
  })

  it('the featured one opens the text, with an id of its own', async () => {
    const article = await read('Words.', { meta: { _thumbnail_id: '11' } })
    expect(sketch(article.blocks)).toEqual([boat, '  caption: The boat', 'paragraph: Words.'])
    expect(article.blocks[0]?.attrs.id).toMatch(/-lead-0$/)
    expect(article.pictures).toMatchObject([{ identity: '11' }])
  })

  it('unless the text opens with it', async () => {
    const article = await read(`<img class="wp-image-11" src="${at}/boat-300x200.jpg">\n\nWords.`, {
      meta: { _thumbnail_id: '11' },
    })
    expect(sketch(article.blocks)).toEqual([boat, 'paragraph: Words.'])
  })

  it('a featured one that is not there is said', async () => {
    expect((await read('Words.', { meta: { _thumbnail_id: '99' } })).doubtful).toEqual([
      "Its featured picture is upload 99, which the export doesn't have.",
    ])
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b.jpg', 'a\\b.jpg', 'c:/b.jpg', '2026//b.jpg'])(
    'never lead out of the folder: %s',
    async (file) => {
      const upload = uploadXml(40, 'x.jpg', { meta: { _wp_attached_file: file } }).replaceAll(
        'harbour.example/wp-content/uploads/2026/03',
        'files.example',
      )
      const [picture] = await picturesOf('<img class="wp-image-40" src="https://files.example/x.jpg">', [
        upload,
      ])
      expect(picture?.sources).toEqual(['https://files.example/x.jpg'])
    },
  )
})
