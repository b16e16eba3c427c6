import { describe, expect, it } from 'vitest'
import { type Block, paragraph } from '../model/body/block.ts'
import { sketch } from '../model/body/fromHtml/sketch.ts'
import { type Accompanying, fileOf, nothingSaid, withAccompanying } from './accompanying.ts'

const medium = (name: string, own: Partial<Accompanying> = {}): Accompanying => ({
  kind: 'picture',
  opens: false,
  known: [],
  picture: { ...nothingSaid, identity: name, sources: [`https://a.example/${name}`] },
  ...own,
})
const picture = (name: string): Block => ({
  type: 'picture',
  attrs: { id: name, asset: null, source: `https://a.example/${name}`, alt: '' },
})
const placed = (body: Block[], media: Accompanying[]): string[] =>
  sketch(withAccompanying(body, media, String).blocks).map((line) =>
    line.replace(' source=https://a.example/', ' ').replace(' address=https://a.example/', ' '),
  )
const words = paragraph('w', 'Words.')

describe('what comes beside a text', () => {
  it('nothing changes nothing', () => {
    expect(placed([words], [])).toEqual(['paragraph: Words.'])
    expect(placed([], [])).toEqual([])
  })

  it('the first picture opens, the others are a gallery, recordings end it', () => {
    const media = [medium('f.mp4', { kind: 'video' }), medium('1.jpg'), medium('2.jpg'), medium('3.jpg')]
    expect(placed([words], media)).toEqual([
      'picture 1.jpg',
      'paragraph: Words.',
      'gallery',
      '  picture 2.jpg',
      '  picture 3.jpg',
      'video f.mp4',
    ])
  })

  it('a recording opens where there is no picture, and beside a picture where it is meant to', () => {
    const sound = medium('s.mp3', { kind: 'audio' })
    expect(placed([words], [sound])).toEqual(['audio s.mp3', 'paragraph: Words.'])
    const meant = { ...sound, opens: true }
    expect(placed([picture('own.jpg'), words], [meant])).toEqual([
      'audio s.mp3',
      'picture own.jpg',
      'paragraph: Words.',
    ])
  })

  it('a text that opens with a picture of its own keeps it', () => {
    expect(placed([picture('own.jpg'), words], [medium('1.jpg', { opens: true })])).toEqual([
      'picture own.jpg',
      'paragraph: Words.',
      'picture 1.jpg',
    ])
  })

  it('what a text shows, in a gallery as well, is not shown again', () => {
    const gallery: Block = {
      type: 'gallery',
      attrs: { id: 'g' },
      content: [picture('1.jpg'), picture('2.jpg')].filter((one) => one.type === 'picture'),
    }
    expect(
      placed(
        [words, gallery, words],
        [medium('1.jpg'), medium('x.jpg', { known: ['https://a.example/2.jpg?w=9'] })],
      ),
    ).toEqual(['paragraph: Words.', 'gallery', '  picture 1.jpg', '  picture x.jpg', 'paragraph: Words.'])
  })

  it('every block that shows something has its picture, found by its first source', () => {
    const media = [medium('1.jpg'), medium('2.jpg'), medium('1.jpg')]
    const { pictures } = withAccompanying([words, picture('own.jpg'), picture('1.jpg')], media, String)
    expect(pictures.map(({ sources }) => sources[0].split('/').at(-1))).toEqual(['own.jpg', '1.jpg', '2.jpg'])
  })

  it('an address that no block can hold is passed over', () => {
    expect(placed([words], [medium(`${'x'.repeat(3000)}.jpg`)])).toEqual(['paragraph: Words.'])
  })
})

describe('what tells files apart', () => {
  it.each([
    ['https://a.example/p.jpg?w=300', 'https://a.example/p.jpg'],
    ['https://a.example/image.php?id=1', 'https://a.example/image.php?id=1'],
  ])('%s', (address, file) => {
    expect(fileOf(address)).toBe(file)
  })
})
