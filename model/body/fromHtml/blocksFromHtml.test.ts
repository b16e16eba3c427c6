import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from './blocksFromHtml.ts'
import { sketch } from './sketch.ts'

const read = (html: string, more = {}): string[] => sketch(blocksFromHtml(html, { mint: String, ...more }))

type Example = [name: string, html: string, blocks: string[]]

describe('paragraphs', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['paragraphs', '<p>One.</p> <p>Two.</p>', ['paragraph: One.', 'paragraph: Two.']],
    ['soup of boxes', 'a<div>b<section><p>c</p></section>d</div>e', ['a', 'b', 'c', 'd', 'e'].map((x) => `paragraph: ${x}`)],
    ['white space folds over the ends of elements', '<p> The\n <b> port </b> \topened </p>', ['paragraph: The [strong port ]opened']],
    ['a no-break space inside stays, one alone is no paragraph', '<p>10&nbsp;km</p><p>&nbsp;</p>', ['paragraph: 10\u00a0km']],
    ['one line break', '<p>First<br>second</p>', ['paragraph: First\nsecond']],
    ['two line breaks', 'One.<br/> <br />\n<br>Two.', ['paragraph: One.', 'paragraph: Two.']],
    ['a line break at an end', '<p><br>One.<br></p>', ['paragraph: One.']],
    ['entities, also doubtful ones', '<p>Caf&eacute; &amp; t&#233; &lt;br&gt; &copy2026</p>', ['paragraph: Café & té <br> ©2026']],
    ['what was never closed', '<p>a<p>b<div>c', ['paragraph: a', 'paragraph: b', 'paragraph: c']],
    ['a bold paragraph is no subhead', '<p><strong>Who was there</strong></p>', ['paragraph: [strong Who was there]']],
    ['a rule parts and is gone', 'a<hr>b', ['paragraph: a', 'paragraph: b']],
    ['terms and their meanings', '<dl><dt>Quay</dt><dd>Where ships lie</dd></dl>', ['paragraph: Quay', 'paragraph: Where ships lie']],
    ['unknown elements give their words', '<p>a <st1:place><x-y>Port</x-y></st1:place></p>', ['paragraph: a Port']],
    ['lines that a chat keeps', '<span style="white-space: pre-wrap">One\ntwo\n\nthree</span>', ['paragraph: One\ntwo', 'paragraph: three']],
    ['preformatted lines', '<pre>One\n  two</pre>', ['paragraph: One\ntwo']],
    ['raised and lowered figures stay themselves', '<p>10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>, the 1<sup>st</sup></p>', ['paragraph: 10⁶ m², CO₂, the 1st']],
    ['quotation marks that a style sheet draws', '<p>He said <q>no</q>.</p>', ['paragraph: He said “no”.']],
    ['Arabic with its marks of direction', '<p dir="rtl">قال «نعم»\u200f.</p>', ['paragraph: قال «نعم»\u200f.']],
    ['text is composed', '<p>Cafe\u0301</p>', ['paragraph: Café']],
    ['the title of a whole document', '<html><head><title>no</title></head><body><p>yes</body></html>', ['paragraph: yes']],
    ['nothing', '<p> </p><div></div>', []],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('what runs, and what was never seen', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['programs and styles', '<style>p{}</style><p>a<script>alert("<p>no</p>")</script></p>', ['paragraph: a']],
    ['handlers', '<p onclick="no()">a <b onmouseover=no()>b</b></p>', ['paragraph: a [strong b]']],
    ['a link that runs', '<p><a href="javascript:no()">a</a> <a href=" JaVa\tScript:no()">b</a> <a href="data:text/html,no">c</a> <a href="vbscript:no">d</a></p>', ['paragraph: a b c d']],
    ['drawings and formulas', '<p>a<svg><text>no</text><script>no()</script></svg><math><mi>no</mi></math>b</p>', ['paragraph: ab']],
    ['templates, comments, CDATA', '<p>a<template><p>no</p></template><!-- no --><![CDATA[no]]>b</p>', ['paragraph: ab']],
    ['meta and base', '<meta http-equiv=refresh content="0;url=javascript:no()"><base href="https://no.example/"><p><a href="/x">a</a></p>', ['paragraph: [link=/x a]']],
    ['forms', '<form><label>Name</label><input value=no><select><option>no</select><textarea>no</textarea><button>no</button></form>', ['paragraph: Name']],
    ['what is hidden', '<p>a<span style="display:none">no</span><span hidden>no</span><span class="sr-only">no</span></p>', ['paragraph: a']],
    ['what is struck out as removed', '<p>It was <del>ten</del> <ins>twelve</ins>.</p>', ['paragraph: It was twelve.']],
    ['a frame of nothing', '<iframe src="javascript:no()"></iframe><iframe srcdoc="<script>no()</script>"></iframe><iframe src="https://count.example/" width=1 height=1></iframe>', []],
    ['half a character in an address', '<a href="https://a.example/\ud800">a</a>', ['paragraph: [link=https://a.example/\ufffd a]']],
    ['a picture of data', '<p>a<img src="data:image/svg+xml,<svg onload=no()>"></p>', ['paragraph: a']],
    ['stand-ins for programs', '<noscript><p>no</p></noscript><object data="no.swf"><p>words instead</p></object>', ['paragraph: words instead']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('marks', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['by name', '<p><em>a</em> <i>b</i> <strong>c</strong> <b>d</b></p>', ['paragraph: [emphasis a] [emphasis b] [strong c] [strong d]']],
    ['by style', '<p><span style="font-weight:700">a</span> <span style="font-style: italic">b</span></p>', ['paragraph: [strong a] [emphasis b]']],
    ['a style that takes back', '<p><b>a <span style="font-weight:400">b</span></b><em style="font-style:normal"> c</em></p>', ['paragraph: [strong a ]b c']],
    ['one in another', '<p><em>a <strong>b</strong></em></p>', ['paragraph: [emphasis a ][strong emphasis b]']],
    ['around blocks', '<b><p>a</p><p>b</p></b>', ['paragraph: [strong a]', 'paragraph: [strong b]']],
    ['closed in the wrong order', '<p><b>a<i>b</b>c</i></p>', ['paragraph: [strong a][strong emphasis b][emphasis c]']],
    ['a link', '<p>See <a href="https://port.example/?a=1&amp;b=2">the <b>port</b></a>.</p>', ['paragraph: See [link=https://port.example/?a=1&b=2 the ][link=https://port.example/?a=1&b=2 strong port].']],
    ['mail and telephone', '<p><a href="mailto:a@b.example">a</a><a href="tel:+9701">b</a></p>', ['paragraph: [link=mailto:a@b.example a][link=tel:+9701 b]']],
    ['a link into the page that it came from', '<p><a href="#note1">1</a></p>', ['paragraph: 1']],
    ['a link that a document program wrapped', '<p><a href="https://www.google.com/url?q=https://port.example/a&amp;sa=D">a</a></p>', ['paragraph: [link=https://port.example/a a]']],
    ['a link without its protocol', '<p><a href="//port.example/a">a</a></p>', ['paragraph: [link=https://port.example/a a]']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })

  it('reads relative addresses against a base, and drops them where it resolves nothing', () => {
    const html = '<p><a href="../b">a</a></p>'
    expect(read(html, { base: 'https://wire.example/x/y' })).toEqual([
      'paragraph: [link=https://wire.example/b a]',
    ])
    expect(read(html, { base: 'about:blank' })).toEqual(['paragraph: a'])
    expect(read(html)).toEqual(['paragraph: a'])
  })
})

describe('languages', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['a run in another language', '<p>He said <span lang="fr">bonjour</span> to everybody.</p>', ['paragraph: He said [foreign=fr,ltr bonjour] to everybody.']],
    ['its direction follows from it', '<p>They shouted <i lang="ar">ارحل</i> all night.</p>', ['paragraph: They shouted [foreign=ar,rtl emphasis ارحل] all night.']],
    ['a document’s own language is none', '<body lang="en-GB"><p>One <span lang="en-US">two</span></p></body>', ['paragraph: One two']],
    ['nor is what most of it is marked with', '<p><span lang="AR-SA">قالت الوزيرة إن الميناء</span> <span lang="EN-US">Sahel</span> <span lang="AR-SA">مفتوح</span></p>', ['paragraph: قالت الوزيرة إن الميناء [foreign=en-US,ltr Sahel] مفتوح']],
    ['a number that keeps its direction', '<p dir="rtl">اتصلوا على <span dir="ltr">+970 1</span></p>', ['paragraph: اتصلوا على [foreign=und,ltr +970 1]']],
    ['what is no language', '<p><span lang="not a language">a</span></p>', ['paragraph: a']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })

  it('takes no word in the language that it is told for foreign', () => {
    expect(read('<p lang="es">Uno</p><p lang="fr">Deux</p>', { language: 'es' })).toEqual([
      'paragraph: Uno',
      'paragraph: [foreign=fr,ltr Deux]',
    ])
  })
})

describe('subheads and lists', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['headings', '<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>', ['subhead 2: a', 'subhead 2: b', 'subhead 3: c', 'subhead 3: d']],
    ['lower ones alone', '<h3>a</h3><p>b</p><h4>c</h4>', ['subhead 2: a', 'paragraph: b', 'subhead 2: c']],
    ['a role', '<div role="heading" aria-level="3">a</div><h2>b</h2>', ['subhead 3: a', 'subhead 2: b']],
    ['weight by style says nothing there', '<h2><span style="font-weight:700">a</span></h2>', ['subhead 2: a']],
    ['a list', '<ul><li>a<li>b</ul>', ['list item 1: a', 'list item 1: b']],
    ['a list in a list', '<ol><li>a<ul><li>b<ul><li>c<ul><li>d</ul></ul></ul></li><li>e</ol>', ['list item 1 ordered: a', 'list item 2: b', 'list item 3: c', 'list item 3: d', 'list item 1 ordered: e']],
    ['paragraphs in an item are its lines', '<ul><li><p>a</p><p>b</p></li></ul>', ['list item 1: a\nb']],
    ['an item without a list', '<li>a</li>', ['list item 1: a']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('quotations', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['paragraphs', '<blockquote><p>a</p><p>b</p></blockquote><p>c</p>', ['quotation: a', 'quotation: b', 'paragraph: c']],
    ['with a cite', '<blockquote>a<cite>— Ana Sol</cite></blockquote>', ['quotation (Ana Sol): a']],
    ['with a cite in its last paragraph', '<blockquote><p>a<br><cite>Ana Sol</cite></p></blockquote>', ['quotation (Ana Sol): a']],
    ['with a foot', '<blockquote><p>a</p><footer>Ana Sol, <cite>The Quay</cite></footer></blockquote>', ['quotation (Ana Sol, The Quay): a']],
    ['with a last line that begins with a dash', '<blockquote><p>a</p><p>– Ana Sol</p></blockquote>', ['quotation (Ana Sol): a']],
    ['in a figure', '<figure><blockquote>a</blockquote><figcaption>Ana Sol</figcaption></figure>', ['quotation (Ana Sol): a']],
    ['a work named inside a sentence', '<blockquote>In <cite>The Quay</cite> it says so.</blockquote>', ['quotation: In [emphasis The Quay] it says so.']],
    ['a list inside', '<blockquote>a<ul><li>b</ul></blockquote>', ['quotation: a', 'list item 1: b']],
    ['one in another', '<blockquote>a<blockquote>b</blockquote></blockquote>', ['quotation: a', 'quotation: b']],
    ['a pull quote', '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>Ana</cite></blockquote></figure>', ['pull quote (Ana): a']],
    ['words that a mail program only moved', '<blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>a</div></blockquote>', ['paragraph: a']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('pictures and recordings', () => {
  const boat = '<img src="https://p.example/boat.jpg" alt="A boat at the quay">'
  const picture = 'picture source=https://p.example/boat.jpg alt=A boat at the quay'
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['in a paragraph, before its words', `<p>${boat}Words</p>`, [picture, 'paragraph: Words']],
    ['in the middle of a sentence, after it', `<p>One ${boat} two</p>`, ['paragraph: One two', picture]],
    ['on a line of its own', `One<br>${boat}<br>two`, ['paragraph: One', picture, 'paragraph: two']],
    ['in a link', `<a href="https://p.example/large">${boat}</a>`, [picture]],
    ['in a figure', `<figure>${boat}<figcaption>The <b>boat</b></figcaption></figure>`, [picture, '  caption: The [strong boat]']],
    ['with a credit', `<figure>${boat}<figcaption>The boat <span class="credit">Ana Sol</span></figcaption></figure>`, [`${picture} credit=Ana Sol`, '  caption: The boat']],
    ['with a credit in brackets', `<figure>${boat}<figcaption>The boat. (Wire Photo/Ana Sol)</figcaption></figure>`, [`${picture} credit=Wire Photo/Ana Sol`, '  caption: The boat.']],
    ['brackets that are no credit', `<figure>${boat}<figcaption>The boat (left)</figcaption></figure>`, [picture, '  caption: The boat (left)']],
    ['as a blog writes it', `<div class="wp-caption">${boat}<p class="wp-caption-text">The boat</p></div>`, [picture, '  caption: The boat']],
    ['a gallery', `<figure class="wp-block-gallery"><figure>${boat}<figcaption>a</figcaption></figure><figure>${boat}</figure><figcaption>Both</figcaption></figure>`, ['gallery', `  ${picture}`, '    caption: a', `  ${picture}`, 'caption: Both']],
    ['that loads late', '<img src="data:image/gif;base64,R0" data-src="https://p.example/a.jpg">', ['picture source=https://p.example/a.jpg']],
    ['the widest of a set', '<picture><source srcset="https://p.example/s.webp 400w, https://p.example/l.webp 1600w"><img alt="IMG_1.jpg"></picture>', ['picture source=https://p.example/l.webp']],
    ['one that counts visitors', '<img src="https://count.example/p.gif" width="1" height="1">', []],
    ['a character drawn as a picture', '<p>Well <img class="emoji" src="https://p.example/1.png" alt="⛵">!</p>', ['paragraph: Well ⛵!']],
    ['one of a file on somebody’s disk', '<p>a<img src="file:///C:/clip.png"></p>', ['paragraph: a']],
    ['the same with a caption', '<figure><img src="file:///C:/clip.png" alt="The quay"><figcaption>The quay</figcaption></figure>', ['picture alt=The quay', '  caption: The quay']],
    ['a video', '<figure><video controls><source src="https://p.example/a.mp4">no</video><figcaption>The storm</figcaption></figure>', ['video address=https://p.example/a.mp4', '  caption: The storm']],
    ['a recording', '<audio src="https://p.example/a.mp3"></audio>', ['audio address=https://p.example/a.mp3']],
    ['a frame', '<p>a</p><iframe src="https://www.youtube.com/embed/abc123?rel=0" title="The storm"></iframe>', ['paragraph: a', 'embed address=https://www.youtube.com/watch?v=abc123 provider=YouTube title=The storm']],
    ['a frame of somebody else', '<iframe src="https://www.maps.example/x"></iframe>', ['embed address=https://www.maps.example/x provider=maps.example']],
    ['an address in a box of a blog', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/1\n</div></figure>', ['embed address=https://vimeo.com/1 provider=Vimeo']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('posts', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['of X, whose number says when', '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The port is <a href="https://x.com/hashtag/open">#open</a></p>&mdash; Ana Sol (@anasol) <a href="https://twitter.com/anasol/status/1500000000000000000?ref_src=tw">March 5, 2022</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>', ['post author=Ana Sol handle=@anasol network=X at=2022-03-05T06:47:23Z address=https://twitter.com/anasol/status/1500000000000000000', '  paragraph: The port is [link=https://x.com/hashtag/open #open]']],
    ['of Instagram', '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/C1/?utm_source=ig_embed"><div><a href="https://www.instagram.com/p/C1/?utm_source=ig_embed">Ver esta publicación en Instagram</a><p><a href="https://www.instagram.com/p/C1/">A post shared by Ana Sol (@anasol)</a></p></div></blockquote>', ['post author=Ana Sol handle=@anasol network=Instagram address=https://www.instagram.com/p/C1/']],
    ['of Telegram, named by a program', '<script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="portsahel/41"></script>', ['post handle=@portsahel network=Telegram address=https://t.me/portsahel/41']],
    ['of Telegram, as a quotation', '<blockquote class="telegram-post"><p>أُعيد فتح الميناء</p><a href="https://t.me/portsahel/41"><time datetime="2026-03-01T08:00:00+00:00">1 مارس</time></a></blockquote>', ['post network=Telegram at=2026-03-01T08:00:00+00:00 address=https://t.me/portsahel/41', '  paragraph: أُعيد فتح الميناء']],
    ['that says no address is a quotation', '<blockquote class="twitter-tweet"><p>a</p></blockquote>', ['quotation: a']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('tables', () => {
  const cell = (words: string): string[] => ['    cell', `      paragraph: ${words}`]
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['with a head', '<table><caption>Boats</caption><thead><tr><th>a<th>b</thead><tbody><tr><td>c<td>d</table>', ['table caption=Boats headerRows=1 headerColumns=0', '  row', ...cell('a'), ...cell('b'), '  row', ...cell('c'), ...cell('d')]],
    ['with headers at the side', '<table><tr><th>a<td>1<tr><th>b<td>2</table>', ['table headerRows=0 headerColumns=1', '  row', ...cell('a'), ...cell('1'), '  row', ...cell('b'), ...cell('2')]],
    ['with spans, cut to what there is', '<table><tr><td colspan=5000>a<td rowspan=0>b<tr><td rowspan=99>c</table>', ['table headerRows=0 headerColumns=0', '  row', '    cell columns=100', '      paragraph: a', '    cell rows=2', '      paragraph: b', '  row', ...cell('c')]],
    ['empty cells keep the shape', '<table><tr><td>a<td><tr><td><td>b</table>', ['table headerRows=0 headerColumns=0', '  row', ...cell('a'), '    cell', '  row', '    cell', ...cell('b')]],
    ['of one cell', '<table><tr><td><p>a</p><h2>b</h2></table>', ['paragraph: a', 'subhead 2: b']],
    ['that lays out a page around another', '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>', ['paragraph: a', 'table headerRows=0 headerColumns=0', '  row', ...cell('b'), ...cell('c')]],
    ['for presentation', '<table role="presentation"><tr><td>a<td>b</table>', ['paragraph: a', 'paragraph: b']],
    ['pictures follow it', '<table><tr><td>a<td><img src="https://p.example/b.jpg"></table>', ['table headerRows=0 headerColumns=0', '  row', ...cell('a'), '    cell', 'picture source=https://p.example/b.jpg']],
    ['of nothing', '<table><tr><td><td></table>', []],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('what programs leave behind', () => {
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['Word: paragraphs, conditions, tags of its own, deletions and comments', "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><!--[if gte mso 9]><xml><w:WordDocument>no</w:WordDocument></xml><![endif]--><style>p.MsoNormal{}</style></head><body lang=EN-GB><p class=MsoNormal><span lang=EN-US style='mso-fareast-language:EN-US'>The <b style='mso-bidi-font-weight:normal'>port</b> opened<del cite=\"mailto:a\">no</del>.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div style='mso-element:comment-list'>no</div></body></html>", ['paragraph: The [strong port] opened.']],
    ['Word: lists of paragraphs', "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>Boats</p><p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Goats</p>", ['list item 1: Boats', 'list item 2 ordered: Goats']],
    ['Word: title and quotation', '<p class=MsoTitle>The port</p><p class=MsoQuote>It is open.</p>', ['subhead 2: The port', 'quotation: It is open.']],
    ['Google Docs: the wrapping bold, spans, lists beside their items', '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400;white-space:pre-wrap;">The </span><span style="font-weight:700;font-style:italic;white-space:pre-wrap;">port</span></p><br><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>a</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>b</span></p></li></ul></ul></b><br class="Apple-interchange-newline">', ['paragraph: The [strong emphasis port]', 'list item 1: a', 'list item 2: b']],
    ['WhatsApp: lines and drawn characters', '<div class="copyable-text" data-pre-plain-text="[10:00, 01/03/2026] Ana: "><span dir="ltr" class="selectable-text"><span style="white-space: pre-wrap">The port\nis open </span><img alt="⛵" class="emoji" data-plain-text="⛵" src="data:image/gif;base64,R0"></span></div>', ['paragraph: The port\nis open ⛵']],
    ['Telegram: the time under a message', '<div class="text-content">Primera línea<br>segunda <strong>línea</strong><span class="MessageMeta"><span>10:04</span></span></div>', ['paragraph: Primera línea\nsegunda [strong línea]']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('ids', () => {
  it('are minted in the order of the text, nested parts included, without gaps', () => {
    const html =
      '<p>a</p><figure><img src="https://p.example/b.jpg"><figcaption>c</figcaption></figure><p>d</p>'
    const asked: number[] = []
    const blocks = blocksFromHtml(html, {
      mint: (index) => {
        asked.push(index)
        return `id-${index}`
      },
    })
    expect(asked).toEqual([0, 1, 2, 3])
    expect(blocks.map((block) => block.attrs.id)).toEqual(['id-0', 'id-1', 'id-3'])
  })
})

describe("the cards of Ghost's editor", () => {
  const furniture =
    '<button class="kg-play">▶</button><span class="kg-audio-current-time">0:00</span><div>/<span>1:24</span></div>'
  // biome-ignore format: a table to be read as one
  it.each<Example>([
    ['bookmark', '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://tide.example/a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Tide tables</div><div class="kg-bookmark-description">When the water rises</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://tide.example/i.png"><span class="kg-bookmark-author">Mina</span><span class="kg-bookmark-publisher">Tide Office</span></div></div><div class="kg-bookmark-thumbnail"><img src="https://tide.example/t.png"></div></a><figcaption>For <b>May</b></figcaption></figure>',
      ['embed address=https://tide.example/a provider=Tide Office title=Tide tables description=When the water rises', 'caption: For [strong May]']],
    ['bookmark that leads nowhere', '<figure class="kg-card kg-bookmark-card"><a href="javascript:no()"><div class="kg-bookmark-title">Tides</div></a></figure>', ['paragraph: Tides']],
    ['file', '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="https://harbour.example/content/files/plan.pdf" title="Download" download><div class="kg-file-card-contents"><div class="kg-file-card-title">The plan</div><div class="kg-file-card-caption">As it was voted</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">plan.pdf</div><div class="kg-file-card-filesize">2 MB</div></div></div></a></div>',
      ['embed address=https://harbour.example/content/files/plan.pdf provider=harbour.example title=The plan description=As it was voted, plan.pdf, 2 MB']],
    ['callout', '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">⚓</div><div class="kg-callout-text">Boats leave <b>hourly</b>.</div></div>', ['factbox', '  paragraph: Boats leave [strong hourly].']],
    ['toggle', '<div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text"><span>Who pays?</span></h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>The port.</p><ul><li>And the town</li></ul></div></div>',
      ['factbox title=Who pays?', '  paragraph: The port.', '  list item 1: And the town']],
    ['audio', `<div class="kg-card kg-audio-card"><img src="https://a.example/t.png" alt="audio-thumbnail" class="kg-audio-thumbnail"><div class="kg-audio-player-container"><audio src="https://a.example/horn.mp3"></audio><div class="kg-audio-title">The horn</div>${furniture}</div></div>`, ['audio address=https://a.example/horn.mp3', '  caption: The horn']],
    ['video', `<figure class="kg-card kg-video-card kg-card-hascaption"><div class="kg-video-container"><video src="https://a.example/boat.mp4" poster="https://a.example/p.jpg"></video>${furniture}</div><figcaption>The <i>first</i> boat</figcaption></figure>`, ['video address=https://a.example/boat.mp4', '  caption: The [emphasis first] boat']],
    ['gallery', '<figure class="kg-card kg-gallery-card kg-width-wide"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="https://a.example/1.jpg" alt="One"></div><div class="kg-gallery-image"><img src="https://a.example/2.jpg" alt="Two"></div></div></div><figcaption>Two boats</figcaption></figure>',
      ['gallery', '  picture source=https://a.example/1.jpg alt=One', '  picture source=https://a.example/2.jpg alt=Two', 'caption: Two boats']],
    ['what asks for an address', '<p>a</p><div class="kg-card kg-signup-card"><h2>Sign up</h2><form><input></form></div>', ['paragraph: a']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})
