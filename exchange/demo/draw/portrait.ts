import { type Colour, deep, fade, mix, pale } from './colour.ts'
import { portraitFrame, vignette } from './frame.ts'
import { across, down, rings, slant } from './paint.ts'
import { circle, inside, oval, path, place, rect, repeat, stroke } from './shape.ts'

export type Hairdo =
  | 'short'
  | 'swept'
  | 'crop'
  | 'buzz'
  | 'curly'
  | 'cloud'
  | 'hightop'
  | 'bald'
  | 'wavy'
  | 'bob'
  | 'updo'
  | 'lowbun'
  | 'ponytail'
  | 'braid'
  | 'long'
  | 'scarf'

export type Garment =
  | 'suit'
  | 'tie'
  | 'shirt'
  | 'rollneck'
  | 'blouse'
  | 'coat'
  | 'track'
  | 'tunic'
  | 'hood'
  | 'pilot'
  | 'gown'
  | 'vest'

/** What is needed to draw somebody's likeness. */
export type Sitter = {
  skin: Colour
  hair: Colour
  hairdo: Hairdo
  /** Half the jaw's width over a middling one. */
  jaw: number
  /** From 0, young, to 1, old. */
  age: number
  woman: boolean
  eyes: Colour
  smile: number
  beard?: 'stubble' | 'full' | 'moustache' | 'goatee'
  glasses?: { kind: 'round' | 'square' | 'half'; colour: Colour }
  earrings?: Colour
  garment: Garment
  cloth: Colour
  inner: Colour
  ground: readonly [lit: Colour, shaded: Colour]
}

const mirror = (content: string): string => content + place(1000, 0, 1, content, true)

const curve = (outline: string, colour: Colour, width: number): string =>
  `<path d="${outline}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`

const faceOutline = (jaw: number): string => {
  const cheek = 121 + jaw * 0.35
  const low = 92 + jaw
  const chin = 34 + jaw * 0.6
  return `M${500 - 118} 392C${500 - 122} 262 ${500 + 122} 262 ${500 + 118} 392C${500 + cheek} 470 ${500 + low + 12} 548 ${500 + chin + 22} 596C${500 + chin} 622 ${500 - chin} 622 ${500 - chin - 22} 596C${500 - low - 12} 548 ${500 - cheek} 470 ${500 - 118} 392Z`
}

function face(sitter: Sitter): string {
  const { skin, age, woman, hair } = sitter
  const shade = deep(skin, 0.34)
  const outline = faceOutline(sitter.jaw)
  const brow = mix(hair, '#2a1c20', age > 0.7 ? 0.15 : 0.4)
  const lip = woman ? mix(skin, '#b0303f', 0.5) : mix(skin, '#7a3434', 0.42)
  const lift = sitter.smile * 12
  const eye = (x: number): string =>
    oval(x, 441, 32, 19, fade(shade, 0.22)) +
    path(`M${x - 24} 443Q${x - 2} ${425 + age * 3} ${x + 24} 441Q${x + 2} 455 ${x - 24} 443Z`, '#fbf5ec') +
    circle(x, 440, 10.5, sitter.eyes) +
    circle(x, 440, 5.2, '#17121c') +
    circle(x - 3.4, 436.4, 2.6, '#ffffff') +
    curve(
      `M${x - 25} 443Q${x - 2} ${424 + age * 3} ${x + 25} 440`,
      mix(shade, '#1d1218', 0.62),
      woman ? 5.4 : 4,
    ) +
    curve(`M${x - 20} 428Q${x} ${417 + age * 2} ${x + 22} 427`, fade(shade, 0.5), 2.6) +
    (age > 0.45 ? curve(`M${x - 20} 462Q${x} ${470} ${x + 20} 460`, fade(shade, age * 0.55), 3) : '')
  const browOf = woman
    ? 'M-34 6Q-8 -15 34 0Q-4 -6 -34 6Z'
    : 'M-36 8Q-32 -4 -12 -10Q14 -14 36 0Q8 -2 -6 0Q-22 2 -36 8Z'
  return (
    mirror(oval(378, 452, 19, 33, skin) + oval(380, 454, 10, 21, fade(shade, 0.4))) +
    path(outline, skin) +
    inside(
      'face',
      path(outline, '#000'),
      path(
        'M524 240C604 300 566 384 546 430C536 470 560 500 552 534C546 566 566 590 516 640L720 650L720 230Z',
        fade(shade, 0.36),
      ) +
        oval(428, 512, 46, 34, fade('#d8605a', 0.13)) +
        oval(574, 512, 44, 34, fade('#d8605a', 0.13)) +
        path('M372 380C376 470 404 560 462 612L440 640L340 520Z', fade(pale(skin, 0.7), 0.2)) +
        path('M400 300C450 280 560 282 600 310L620 270L380 260Z', fade(shade, 0.4)) +
        (sitter.beard === 'stubble'
          ? path(
              'M370 470C390 520 420 530 440 528C470 512 530 512 560 528C580 530 610 520 630 470L640 660L360 660Z',
              fade(mix(hair, '#2a2430', 0.4), 0.3),
            )
          : ''),
    ) +
    eye(446) +
    place(1000, 0, 1, eye(446), true) +
    place(444, 406, 1, path(browOf, brow)) +
    place(556, 406, 1, path(browOf, brow), true) +
    path(
      'M508 430C510 466 524 488 531 506C535 522 516 528 500 528C488 528 478 524 475 514C490 519 507 515 509 502C509 480 503 452 508 430Z',
      fade(shade, 0.5),
    ) +
    oval(486, 522, 6, 3.6, fade(deep(shade, 0.4), 0.55)) +
    oval(515, 522, 6, 3.6, fade(deep(shade, 0.4), 0.55)) +
    curve('M496 440C493 470 490 490 488 504', fade(pale(skin, 0.7), 0.5), 5) +
    beardOf(sitter) +
    path(
      `M${456} ${562 - lift}Q480 ${549} 492 552Q500 556 508 552Q520 ${549} ${544} ${562 - lift}Q500 568 ${456} ${562 - lift}Z`,
      deep(lip, 0.14),
    ) +
    path(
      `M${460} ${562 - lift}Q500 ${570} ${540} ${562 - lift}Q522 584 500 584Q478 584 ${460} ${562 - lift}Z`,
      lip,
    ) +
    oval(492, 574, 13, 3.6, fade('#ffffff', 0.24)) +
    (sitter.beard === 'full' ? '' : oval(500, 598, 24, 6, fade(shade, 0.26))) +
    (age > 0.35
      ? curve(`M462 528Q446 546 440 566`, fade(shade, age * 0.55), 3.2) +
        curve(`M538 528Q554 546 560 566`, fade(shade, age * 0.7), 3.2)
      : '') +
    (age > 0.6
      ? curve('M440 346Q500 336 566 348', fade(shade, 0.32), 3) +
        curve('M450 368Q500 360 552 369', fade(shade, 0.28), 3) +
        curve('M398 450Q404 458 400 470', fade(shade, 0.5), 2.4) +
        curve('M602 450Q596 458 600 470', fade(shade, 0.5), 2.4)
      : '') +
    (sitter.earrings
      ? mirror(circle(376, 496, 10, sitter.earrings) + circle(373, 493, 3, fade('#ffffff', 0.7)))
      : '') +
    (sitter.glasses ? glassesOf(sitter.glasses) : '')
  )
}

function beardOf({ beard, hair }: Sitter): string {
  const light = fade(pale(hair, 0.4), 0.35)
  const moustache =
    path(
      'M500 541C482 528 452 538 436 566C462 562 488 562 500 555C512 562 538 562 564 566C548 538 518 528 500 541Z',
      hair,
    ) + path('M500 541C482 528 452 538 436 566C456 548 482 540 500 546Z', light)
  if (beard === 'moustache') return moustache
  if (beard === 'goatee')
    return (
      moustache +
      path(
        'M448 556C444 610 462 646 500 648C538 646 556 610 552 556C542 584 524 592 500 592C476 592 458 584 448 556Z',
        hair,
      )
    )
  if (beard === 'full')
    return (
      path(
        'M376 436C370 540 398 650 500 668C602 650 630 540 624 436C616 496 598 530 562 534C534 526 514 534 500 542C486 534 466 526 438 534C402 530 384 496 376 436Z',
        hair,
      ) +
      path('M376 436C370 540 398 650 500 668C440 640 400 580 392 500C384 480 378 460 376 436Z', light) +
      path(
        'M500 668C602 650 630 540 624 436C616 496 598 530 580 532C590 580 566 640 500 668Z',
        fade(deep(hair, 0.5), 0.4),
      ) +
      moustache
    )
  return ''
}

function glassesOf({ kind, colour }: NonNullable<Sitter['glasses']>): string {
  const lens =
    kind === 'round'
      ? `<circle cx="445" cy="443" r="41" fill="${fade('#ffffff', 0.13)}" stroke="${colour}" stroke-width="7"/>`
      : kind === 'square'
        ? `<rect x="400" y="412" width="90" height="60" rx="15" fill="${fade('#ffffff', 0.13)}" stroke="${colour}" stroke-width="8"/>`
        : `<path d="M402 446L488 446C490 484 462 490 445 490C424 490 402 480 402 446Z" fill="${fade('#ffffff', 0.16)}" stroke="${colour}" stroke-width="5"/>`
  return (
    mirror(
      lens +
        stroke(
          [
            [402, 440],
            [376, 436],
          ],
          colour,
          6,
        ),
    ) + curve('M488 440Q500 430 512 440', colour, 6)
  )
}

const strand = (outline: string, hair: Colour): string => curve(outline, fade(pale(hair, 0.5), 0.3), 5)

function hairBehind({ hair, hairdo }: Sitter): string {
  const dark = deep(hair, 0.3)
  if (hairdo === 'wavy')
    return path(
      'M352 420C326 196 674 196 648 420C660 500 700 560 680 640C706 700 670 760 616 748C560 772 440 772 384 748C330 760 294 700 320 640C300 560 340 500 352 420Z',
      across(hair, dark, dark),
    )
  if (hairdo === 'bob')
    return path(
      'M350 420C326 204 674 204 650 420C660 500 664 560 650 640C620 660 580 656 560 640L440 640C420 656 380 660 350 640C336 560 340 500 350 420Z',
      across(hair, dark),
    )
  if (hairdo === 'long')
    return path(
      'M350 420C322 190 678 190 650 420C662 560 700 740 690 900C620 930 580 900 560 800L440 800C420 900 380 930 310 900C300 740 338 560 350 420Z',
      across(hair, dark),
    )
  if (hairdo === 'braid')
    return path(
      'M352 420C330 204 670 204 648 420C654 500 640 580 596 622L404 640C356 600 344 520 352 420Z',
      dark,
    )
  if (hairdo === 'updo')
    return (
      circle(500, 214, 78, hair) +
      circle(520, 220, 60, fade(dark, 0.5)) +
      curve('M444 200C470 160 530 160 556 206', fade(pale(hair, 0.5), 0.3), 6)
    )
  if (hairdo === 'lowbun') return oval(618, 560, 66, 60, dark) + oval(612, 552, 50, 46, hair)
  if (hairdo === 'ponytail')
    return path(
      'M600 330C700 330 740 430 716 540C700 620 720 680 760 720C680 730 630 660 640 560C650 470 630 420 590 400Z',
      across(hair, dark),
    )
  if (hairdo === 'cloud')
    return (
      repeat(18, (at) => {
        const a = (at / 18) * Math.PI * 2
        return circle(500 + Math.cos(a) * 164, 372 + Math.sin(a) * 150, 66, at > 13 || at < 5 ? dark : hair)
      }) + circle(500, 372, 190, hair)
    )
  if (hairdo === 'scarf')
    return path(
      'M338 450C318 190 682 190 662 450C670 560 650 640 650 700L350 700C350 640 330 560 338 450Z',
      deep(hair, 0.35),
    )
  return ''
}

function hairBefore({ hair, hairdo }: Sitter): string {
  const dark = fade(deep(hair, 0.45), 0.5)
  const sides = mirror(
    path('M376 452C352 430 354 366 384 338C398 326 402 340 398 356C390 392 392 424 388 446Z', hair),
  )
  const top = (outline: string): string => path(outline, across(pale(hair, 0.1), hair, deep(hair, 0.25)))
  switch (hairdo) {
    case 'short':
      return (
        top(
          'M372 412C346 250 428 196 520 200C616 204 656 286 630 412C624 372 616 348 600 330C540 344 470 330 426 306C400 328 384 362 372 412Z',
        ) +
        strand('M420 290C450 240 520 226 580 250', hair) +
        strand('M450 300C490 262 550 258 600 290', hair)
      )
    case 'swept':
      return (
        top(
          'M370 420C340 260 410 186 530 186C640 190 664 290 632 420C626 376 618 350 604 330C560 336 500 326 446 304C424 322 386 340 370 420Z',
        ) +
        strand('M460 262C520 240 590 260 616 320', hair) +
        strand('M440 250C500 214 580 224 622 290', hair)
      )
    case 'crop':
      return (
        top(
          'M366 430C340 260 420 196 510 198C612 200 660 280 634 430C626 400 622 372 612 350C590 316 560 330 530 306C510 336 470 318 450 350C430 326 400 350 390 380C378 396 370 410 366 430Z',
        ) +
        strand('M420 280C450 230 510 220 560 236', hair) +
        strand('M520 250C560 250 600 280 612 330', hair)
      )
    case 'buzz':
      return path(
        'M376 400C360 270 430 226 500 226C570 226 640 270 624 400C618 350 600 316 560 306C520 296 480 296 440 306C400 316 382 350 376 400Z',
        fade(hair, 0.82),
      )
    case 'curly':
      return (
        repeat(17, (at) => {
          const a = Math.PI * (1.08 - at * 0.0725)
          return circle(
            500 + Math.cos(a) * 132,
            346 - Math.sin(a) * 108,
            37,
            at > 10 ? deep(hair, 0.2) : hair,
          )
        }) +
        repeat(10, (at) => circle(412 + at * 20, 262 + (at % 2) * 18, 36, at > 6 ? deep(hair, 0.15) : hair)) +
        repeat(7, (at) =>
          curve(`M${420 + at * 24} ${240 + (at % 2) * 24}q14 -16 26 2`, fade(pale(hair, 0.5), 0.3), 4),
        ) +
        mirror(path('M372 440C364 410 364 380 372 350L392 350L388 420Z', hair))
      )
    case 'cloud':
      return (
        path(
          'M376 404C380 330 430 300 500 300C570 300 620 330 624 404C640 330 610 250 500 250C390 250 360 330 376 404Z',
          hair,
        ) +
        repeat(12, (at) =>
          curve(
            `M${352 + (at % 4) * 80} ${230 + Math.floor(at / 4) * 36}q16 -18 30 2`,
            fade(pale(hair, 0.5), 0.26),
            5,
          ),
        )
      )
    case 'hightop':
      return (
        top(
          'M374 400C366 340 372 290 380 250C384 180 430 160 500 160C570 160 616 180 620 250C628 290 634 340 626 400C618 360 612 340 600 320C540 306 460 306 400 320C388 340 382 360 374 400Z',
        ) +
        repeat(9, (at) =>
          circle(398 + at * 26, 176 + Math.abs(at - 4) * 4, 22, at > 5 ? deep(hair, 0.2) : hair),
        )
      )
    case 'bald':
      return sides
    case 'wavy':
      return (
        top(
          'M368 440C340 270 420 208 512 210C610 212 660 280 634 440C640 380 604 322 524 284C480 330 400 350 380 400C374 414 370 426 368 440Z',
        ) +
        strand('M400 330C430 270 480 244 530 250', hair) +
        strand('M556 280C600 310 622 350 626 400', hair)
      )
    case 'bob':
      return (
        top(
          'M366 450C338 260 430 204 500 206C600 206 662 270 636 450C632 400 620 350 612 340C540 356 440 352 392 336C380 370 370 410 366 450Z',
        ) + strand('M410 300C450 250 530 236 590 270', hair)
      )
    case 'updo':
      return (
        top(
          'M370 420C352 262 430 216 500 216C580 216 650 262 630 420C622 360 590 318 500 308C410 318 380 360 370 420Z',
        ) +
        strand('M402 330C420 280 460 250 500 244', hair) +
        strand('M520 250C570 262 600 300 612 340', hair)
      )
    case 'lowbun':
      return (
        top(
          'M370 430C350 262 430 214 500 214C580 214 650 262 630 430C624 372 600 326 500 312C400 326 378 372 370 430Z',
        ) +
        strand('M404 330C430 280 470 250 500 240', hair) +
        path('M498 218L504 218L502 312L498 312Z', dark)
      )
    case 'ponytail':
      return (
        top(
          'M368 430C344 262 430 210 510 212C600 214 652 272 632 420C622 350 590 312 540 290C480 320 420 320 396 350C380 370 372 400 368 430Z',
        ) +
        strand('M410 310C450 262 520 244 590 280', hair) +
        curve('M372 420C360 450 364 490 376 520', hair, 9)
      )
    case 'braid':
      return (
        top(
          'M368 440C346 262 430 210 500 212C590 212 654 270 632 440C628 380 590 322 500 306C430 318 380 366 368 440Z',
        ) +
        repeat(
          9,
          (at) =>
            oval(
              368 - Math.sin(at * 0.5) * 16 - at * 2,
              590 + at * 40,
              40 - at * 1.6,
              30,
              at % 2 ? hair : deep(hair, 0.14),
            ) + curve(`M${346 - at * 2} ${586 + at * 40}q20 18 40 2`, fade('#ffffff', 0.25), 4),
        ) +
        rect(318, 938, 56, 20, '#b8343f', 8)
      )
    case 'long':
      return (
        top(
          'M366 460C334 260 420 202 500 204C590 204 668 260 634 460C636 390 600 326 500 304C400 326 364 390 366 460Z',
        ) +
        strand('M390 360C410 290 450 250 494 240', hair) +
        strand('M520 246C580 280 614 330 622 400', hair)
      )
    case 'scarf': {
      const opening =
        'M500 302C598 302 616 384 608 462C600 546 556 606 500 610C444 606 400 546 392 462C384 384 402 302 500 302Z'
      return (
        `<path fill-rule="evenodd" d="M338 456C314 186 686 186 662 456C668 560 640 640 600 690L400 690C360 640 332 560 338 456Z ${opening}" fill="${across(pale(hair, 0.16), hair, deep(hair, 0.3))}"/>` +
        curve('M391 440C389 352 424 300 500 296', fade(pale(hair, 0.6), 0.4), 6) +
        curve('M368 430C366 340 416 276 500 270', fade(pale(hair, 0.5), 0.25), 7) +
        curve('M410 296C382 330 368 390 374 480', fade(deep(hair, 0.5), 0.25), 6) +
        curve('M602 300C634 350 640 446 620 560', fade(deep(hair, 0.5), 0.35), 7)
      )
    }
  }
}

const drape = (hair: Colour): string =>
  path(
    'M372 610C300 700 240 720 220 800C300 900 560 930 700 860C760 820 740 740 660 690C640 670 632 640 628 610C600 660 540 690 500 690C450 690 400 660 372 610Z',
    across(pale(hair, 0.14), hair, deep(hair, 0.28)),
  ) +
  curve('M390 650C440 740 560 760 640 690', fade(deep(hair, 0.5), 0.35), 7) +
  curve('M320 720C400 830 580 840 690 760', fade(deep(hair, 0.5), 0.3), 7) +
  curve('M262 780C380 880 560 890 700 820', fade(pale(hair, 0.6), 0.25), 7)

function body(sitter: Sitter): string {
  const { garment, cloth, inner, woman, skin } = sitter
  const wide = woman ? 0.9 : 1.04
  const shape =
    'M-400 460C-390 320 -330 232 -186 190C-120 168 -84 150 -72 118L72 118C84 150 120 168 186 190C330 232 390 320 400 460Z'
  const cut = (content: string): string =>
    place(500, 556, 1, `<g transform="scale(${wide} 1)">${content}</g>`)
  const lapels = (colour: Colour): string =>
    path('M-104 148L-150 176L-176 300L-122 296L-6 460L-64 220Z', pale(colour, 0.1)) +
    path('M104 148L150 176L176 300L122 296L6 460L64 220Z', deep(colour, 0.2)) +
    path('M-104 148L-64 220L-6 460L-20 460L-90 250Z', fade(deep(colour, 0.5), 0.3))
  const collar = (colour: Colour): string =>
    path('M-78 112L-116 150L-46 226L-2 168Z', pale(colour, 0.2)) +
    path('M78 112L116 150L46 226L2 168Z', deep(colour, 0.14))
  const base =
    path(shape, across(pale(cloth, 0.12), cloth, deep(cloth, 0.3))) +
    path(
      'M20 118L72 118C84 150 120 168 186 190C330 232 390 320 400 460L120 460C160 340 120 220 20 150Z',
      fade(deep(cloth, 0.5), 0.28),
    )
  const vee = (colour: Colour, deepTo: number): string =>
    path(`M-84 130L0 ${deepTo}L84 130L60 100L-60 100Z`, colour)
  const neckSkin = path('M-74 112C-60 190 60 190 74 112L74 60L-74 60Z', mix(skin, deep(skin, 0.2), 0.5))
  switch (garment) {
    case 'suit':
      return cut(
        base +
          vee(inner, 470) +
          (woman
            ? path('M-82 92L0 250L82 92Z', mix(skin, deep(skin, 0.2), 0.35))
            : neckSkin + collar(inner)) +
          lapels(cloth),
      )
    case 'tie':
      return cut(
        base +
          vee('#f6f1e6', 470) +
          collar('#f6f1e6') +
          path('M-20 172L20 172L14 206L34 420L0 460L-34 420L-14 206Z', across(inner, deep(inner, 0.3))) +
          lapels(cloth) +
          path('M150 300L216 286L214 300L156 314Z', '#f6f1e6'),
      )
    case 'shirt':
      return cut(
        base +
          path('M-66 118L0 236L66 118Z', mix(skin, deep(skin, 0.2), 0.4)) +
          collar(cloth) +
          stroke(
            [
              [0, 236],
              [0, 460],
            ],
            fade(deep(cloth, 0.4), 0.5),
            4,
          ) +
          repeat(3, (at) => circle(12, 290 + at * 70, 7, inner)) +
          rect(110, 300, 120, 110, fade(deep(cloth, 0.4), 0.22), 8) +
          rect(106, 296, 128, 26, fade(deep(cloth, 0.4), 0.3), 6),
      )
    case 'rollneck':
      return cut(
        base +
          path(
            'M-84 60C-94 110 -96 150 -92 184C-40 214 40 214 92 184C96 150 94 110 84 60C40 92 -40 92 -84 60Z',
            across(pale(cloth, 0.2), cloth, deep(cloth, 0.3)),
          ) +
          repeat(7, (at) =>
            curve(
              `M${-66 + at * 22} ${92 + Math.sin((at / 6) * 3.14) * 12}L${-68 + at * 22.6} ${192 + Math.sin((at / 6) * 3.14) * 12}`,
              fade(deep(cloth, 0.5), 0.28),
              4,
            ),
          ) +
          (inner === cloth
            ? ''
            : path('M-250 460L-206 214L-150 190L-110 460Z', across(pale(inner, 0.1), inner)) +
              path('M250 460L206 214L150 190L110 460Z', across(inner, deep(inner, 0.3)))),
      )
    case 'blouse':
      return cut(
        base +
          path('M-92 136C-60 236 60 236 92 136L70 100L-70 100Z', mix(skin, deep(skin, 0.2), 0.35)) +
          curve('M-92 138C-60 240 60 240 92 138', pale(cloth, 0.35), 12) +
          repeat(9, (at) => {
            const a = Math.PI * (0.16 + at * 0.085)
            return circle(-Math.cos(a) * 80, 118 + Math.sin(a) * 66, 7, inner)
          }),
      )
    case 'coat':
      return cut(
        path(shape, across('#ffffff', '#f3f6f6', '#cfdcde')) +
          vee(inner, 470) +
          path('M-82 92L0 220L82 92Z', mix(skin, deep(skin, 0.2), 0.35)) +
          curve('M-74 112L0 226L74 112', pale(inner, 0.3), 9) +
          lapels('#f6f9f9') +
          rect(150, 330, 120, 8, '#b9cacc') +
          rect(196, 286, 8, 50, '#d0444a', 3) +
          rect(214, 292, 8, 44, '#2f7a86', 3),
      )
    case 'track':
      return cut(
        base +
          path(
            'M-86 96C-96 130 -100 160 -98 180C-40 220 40 220 98 180C100 160 96 130 86 96C40 130 -40 130 -86 96Z',
            deep(cloth, 0.2),
          ) +
          stroke(
            [
              [0, 200],
              [0, 460],
            ],
            inner,
            8,
          ) +
          path('M-186 190L-150 178L-250 460L-310 460Z', inner) +
          path('M186 190L150 178L250 460L310 460Z', deep(inner, 0.2)) +
          circle(-110, 300, 30, inner) +
          circle(-110, 300, 19, cloth),
      )
    case 'tunic':
      return cut(
        base +
          path('M-80 120C-56 190 56 190 80 120L66 96L-66 96Z', mix(skin, deep(skin, 0.2), 0.4)) +
          rect(-46, 176, 92, 290, fade(deep(cloth, 0.4), 0.3)) +
          repeat(
            9,
            (at) =>
              path(
                `M0 ${190 + at * 30}L16 ${206 + at * 30}L0 ${222 + at * 30}L-16 ${206 + at * 30}Z`,
                inner,
              ) +
              circle(-32, 206 + at * 30, 4, inner) +
              circle(32, 206 + at * 30, 4, inner),
          ),
      )
    case 'hood':
      return cut(
        path('M-190 230C-180 120 -110 70 -60 70L60 70C110 70 180 120 190 230Z', deep(cloth, 0.3)) +
          base +
          path('M-66 118L0 240L66 118Z', inner) +
          curve('M-110 140C-100 200 -40 250 0 256C40 250 100 200 110 140', deep(cloth, 0.3), 26) +
          stroke(
            [
              [-30, 250],
              [-36, 370],
            ],
            '#fff6e3',
            7,
          ) +
          stroke(
            [
              [30, 250],
              [36, 350],
            ],
            '#fff6e3',
            7,
          ),
      )
    case 'pilot':
      return cut(
        base +
          path(
            'M-84 70C-92 110 -94 140 -90 166C-40 196 40 196 90 166C94 140 92 110 84 70C40 100 -40 100 -84 70Z',
            across(pale(inner, 0.2), inner, deep(inner, 0.25)),
          ) +
          path('M-110 146L-176 190L-120 290L-8 240Z', pale(cloth, 0.2)) +
          path('M110 146L176 190L120 290L8 240Z', deep(cloth, 0.16)) +
          stroke(
            [
              [0, 240],
              [0, 460],
            ],
            '#e8b04a',
            7,
          ) +
          repeat(2, (at) => rect(-300 + at * 10, 236 + at * 26, 90, 14, '#e8b04a', 3)) +
          rect(150, 320, 110, 60, fade('#e8b04a', 0.9), 8) +
          rect(162, 338, 86, 9, fade('#1d2a3a', 0.6), 4) +
          rect(162, 356, 60, 9, fade('#1d2a3a', 0.6), 4),
      )
    case 'gown':
      return cut(
        path(
          'M-340 460C-330 330 -290 240 -180 196C-120 172 -84 150 -72 118L72 118C84 150 120 172 180 196C290 240 330 330 340 460Z',
          across(pale(skin, 0.1), skin, deep(skin, 0.2)),
        ) +
          path(
            'M-350 460C-346 380 -320 300 -262 262C-180 330 -60 300 0 300C60 300 180 330 262 262C320 300 346 380 350 460Z',
            across(pale(cloth, 0.3), cloth, deep(cloth, 0.35)),
          ) +
          repeat(40, (at) =>
            circle(-300 + ((at * 97) % 600), 340 + ((at * 53) % 110), 4, fade('#fff6d0', 0.7)),
          ) +
          curve('M-86 150C-50 220 50 220 86 150', inner, 6) +
          circle(0, 214, 15, inner) +
          circle(-4, 209, 4, '#ffffff'),
      )
    case 'vest':
      return cut(
        path(shape, across('#f9f1e0', '#ecdfc6', '#cdb894')) +
          path('M-66 118L0 250L66 118Z', mix(skin, deep(skin, 0.2), 0.4)) +
          collar('#f6ecd8') +
          path('M-150 180L-196 460L-10 460L-70 230Z', across(pale(cloth, 0.12), cloth)) +
          path('M150 180L196 460L10 460L70 230Z', across(cloth, deep(cloth, 0.3))) +
          repeat(3, (at) => circle(-20, 330 + at * 50, 7, inner)),
      )
  }
}

/** Head and shoulders before a plain ground. */
export function portrait(sitter: Sitter): string {
  const [lit, shaded] = sitter.ground
  const under = deep(sitter.skin, 0.3)
  const scarf = sitter.hairdo === 'scarf'
  return (
    rect(0, 0, 1000, 1000, slant(lit, shaded)) +
    circle(500, 470, 400, fade(pale(lit, 0.5), 0.35)) +
    circle(500, 470, 520, rings(fade(pale(lit, 0.7), 0.4), fade(lit, 0))) +
    `<g transform="translate(500 620) scale(1.14) translate(-500 -606)">` +
    hairBehind(sitter) +
    path(
      'M436 540L564 540L572 690C540 740 460 740 428 690Z',
      down(deep(sitter.skin, 0.1), mix(sitter.skin, under, 0.3)),
    ) +
    body(sitter) +
    (sitter.garment === 'rollneck' || sitter.garment === 'pilot'
      ? ''
      : path('M436 590C470 640 540 640 568 586L572 660C540 690 470 676 432 640Z', fade(under, 0.5))) +
    (scarf ? drape(sitter.hair) : '') +
    face(sitter) +
    hairBefore(sitter) +
    (scarf && sitter.glasses ? glassesOf(sitter.glasses) : '') +
    '</g>' +
    vignette('#15133a', '30', portraitFrame)
  )
}
