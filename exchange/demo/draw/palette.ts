import type { Colour } from './colour.ts'

/** The few colours that a picture in the open is made of, from the farthest to the nearest. */
export type Palette = {
  sky: readonly [top: Colour, middle: Colour, low: Colour]
  /** Sun, moon or lamp. */
  light: Colour
  far: Colour
  mid: Colour
  near: Colour
  /** The darkest, for what stands right before the viewer. */
  ink: Colour
  sea: readonly [far: Colour, near: Colour]
  ground: readonly [lit: Colour, shaded: Colour]
  walls: readonly Colour[]
  roof: Colour
  leaf: readonly [lit: Colour, shaded: Colour]
  /** The coast's carmine, as this light shows it. */
  carmine: Colour
  accent: Colour
  /** What people wear. */
  cloth: readonly Colour[]
}

/** The colours of a room. */
export type Room = {
  wall: readonly [lit: Colour, shaded: Colour]
  floor: readonly [lit: Colour, shaded: Colour]
  wood: Colour
  dark: Colour
  lamp: Colour
  paper: Colour
  carmine: Colour
  accent: Colour
  cloth: readonly Colour[]
}

/** Skin tones that a crowd is mixed of. */
export const skins: readonly Colour[] = ['#f0c4a0', '#dba479', '#c08558', '#9a643f', '#724529', '#e6b48c']
/** Hair colours that a crowd is mixed of. */
export const hairs: readonly Colour[] = ['#231d26', '#3a2720', '#5b3a26', '#1b1a22', '#8a8289', '#7a4a2b']

export const palettes = {
  dawn: {
    sky: ['#6c7bb0', '#e8a3a0', '#ffdca6'],
    light: '#fff3d2',
    far: '#c993a6',
    mid: '#93688a',
    near: '#5a4570',
    ink: '#2b2645',
    sea: ['#f2bfae', '#5a6199'],
    ground: ['#d8a592', '#6a5070'],
    walls: ['#f4d5b8', '#e6b198', '#c98f92', '#f7e4cb'],
    roof: '#b9504f',
    leaf: ['#8d8a6f', '#4b5060'],
    carmine: '#c8394a',
    accent: '#f4b35e',
    cloth: ['#35406f', '#c8394a', '#f1d9bd', '#7a4d77', '#d98a5a'],
  },
  morning: {
    sky: ['#5fa9c4', '#bfe0d6', '#fff0cf'],
    light: '#fffbe6',
    far: '#9dc3c0',
    mid: '#5f9a9c',
    near: '#2f6a76',
    ink: '#163c4c',
    sea: ['#a9dbd3', '#2b7f95'],
    ground: ['#f0d9a9', '#b88f66'],
    walls: ['#fff4dd', '#f7d9ae', '#f1b98c', '#e8e6d2'],
    roof: '#d0593f',
    leaf: ['#8fb268', '#3f7555'],
    carmine: '#cf3f47',
    accent: '#f2b13d',
    cloth: ['#1f4f68', '#cf3f47', '#fff1d6', '#e79b3b', '#4f8a80'],
  },
  noon: {
    sky: ['#2f86c0', '#7cc0dc', '#dcf1ea'],
    light: '#ffffff',
    far: '#8db8cc',
    mid: '#4c8fae',
    near: '#21597f',
    ink: '#12304f',
    sea: ['#5fc0cc', '#0f5f8f'],
    ground: ['#efe0bd', '#b59a78'],
    walls: ['#ffffff', '#f5ead2', '#ffd9a0', '#e9b49a'],
    roof: '#d8503f',
    leaf: ['#7fb069', '#2f7355'],
    carmine: '#d63a48',
    accent: '#ffc145',
    cloth: ['#12304f', '#d63a48', '#ffffff', '#ffc145', '#2f8f9a'],
  },
  dusk: {
    sky: ['#40306e', '#c14f72', '#ffab63'],
    light: '#ffe7b0',
    far: '#a4567c',
    mid: '#6b3a70',
    near: '#3d2558',
    ink: '#1d1538',
    sea: ['#f09a70', '#3d2a66'],
    ground: ['#b06a68', '#3a2450'],
    walls: ['#e79a7c', '#c26f78', '#8f4f78', '#f3bd8a'],
    roof: '#7b2f55',
    leaf: ['#5e4a5e', '#2e2348'],
    carmine: '#d8344e',
    accent: '#ffc05c',
    cloth: ['#2b1d4a', '#d8344e', '#f3bd8a', '#6b3a70', '#241a3d'],
  },
  violet: {
    sky: ['#23265f', '#7a5aa6', '#f3a6a0'],
    light: '#ffe9c9',
    far: '#7d67ad',
    mid: '#4f4690',
    near: '#322f6b',
    ink: '#181a42',
    sea: ['#c58bb0', '#2c2f70'],
    ground: ['#8d77a8', '#2f2c62'],
    walls: ['#c79bb8', '#9a78ae', '#6b5a9c', '#e6bcb6'],
    roof: '#5a3a7a',
    leaf: ['#54598a', '#262a58'],
    carmine: '#e04a63',
    accent: '#ffcb6e',
    cloth: ['#1f2152', '#e04a63', '#e6bcb6', '#4f4690', '#2c7f92'],
  },
  night: {
    sky: ['#0a1030', '#182a5c', '#3b5590'],
    light: '#fdf0cf',
    far: '#2a3f78',
    mid: '#1b2b5c',
    near: '#121d45',
    ink: '#080d26',
    sea: ['#33508a', '#0a1436'],
    ground: ['#2b3a6b', '#0d1433'],
    walls: ['#2f4278', '#26366a', '#1d2b5a', '#3b4f86'],
    roof: '#161f4a',
    leaf: ['#1f4058', '#0d2038'],
    carmine: '#d3415a',
    accent: '#ffc766',
    cloth: ['#101a40', '#b0364f', '#3d4f86', '#1d2b5a', '#54618f'],
  },
  teal: {
    sky: ['#05202c', '#0f4453', '#39828a'],
    light: '#ffe8b8',
    far: '#1f5f6b',
    mid: '#124753',
    near: '#0b323f',
    ink: '#051a24',
    sea: ['#2f7880', '#062430'],
    ground: ['#2a5f66', '#0a2a34'],
    walls: ['#2a6670', '#1d525e', '#164350', '#3f7c80'],
    roof: '#0d3542',
    leaf: ['#1c5a50', '#0a3036'],
    carmine: '#e0503f',
    accent: '#ffb84d',
    cloth: ['#0a2a38', '#c8473c', '#e9c48a', '#1d5a63', '#123c48'],
  },
  storm: {
    sky: ['#1c2a33', '#40565f', '#93a5a0'],
    light: '#dfe9df',
    far: '#62777b',
    mid: '#3f555c',
    near: '#293c44',
    ink: '#131f27',
    sea: ['#6f8a8b', '#1d323b'],
    ground: ['#66757a', '#28363e'],
    walls: ['#8b9894', '#6f7f80', '#56676b', '#a3aca3'],
    roof: '#3a474e',
    leaf: ['#4c625a', '#26393a'],
    carmine: '#c23b44',
    accent: '#f0a93a',
    cloth: ['#22333c', '#f0a93a', '#8b9894', '#c23b44', '#3f555c'],
  },
  earth: {
    sky: ['#e2a35c', '#f2cb8c', '#fdeccb'],
    light: '#fffaea',
    far: '#dfa87c',
    mid: '#c27a4e',
    near: '#8f4f37',
    ink: '#4a2526',
    sea: ['#a9c2b0', '#4f7f80'],
    ground: ['#eab87a', '#a8643c'],
    walls: ['#f6dcb0', '#e7b983', '#d2935f', '#fbeed2'],
    roof: '#b0533a',
    leaf: ['#a3a05a', '#5f6b43'],
    carmine: '#b8333f',
    accent: '#f0a02f',
    cloth: ['#5b3038', '#b8333f', '#fbeed2', '#3f6a70', '#d98336'],
  },
  orchard: {
    sky: ['#8fbfb8', '#d6e4c4', '#fbf1cf'],
    light: '#fffbe3',
    far: '#b3c7a0',
    mid: '#84a06c',
    near: '#4f6f4d',
    ink: '#263f38',
    sea: ['#b5d6cc', '#4f8f92'],
    ground: ['#e4cf8f', '#a58a52'],
    walls: ['#fff3d8', '#f2d3a0', '#d99f6c', '#e6ddb8'],
    roof: '#c25a3c',
    leaf: ['#9fb36b', '#55754a'],
    carmine: '#b93545',
    accent: '#eeb23e',
    cloth: ['#2f4f56', '#b93545', '#fff3d8', '#d98a3d', '#5a5f7a'],
  },
  snow: {
    sky: ['#7f9fcf', '#c7d8ee', '#fdf1ea'],
    light: '#fffdf5',
    far: '#b9cbe6',
    mid: '#8aa5cf',
    near: '#51709f',
    ink: '#243a63',
    sea: ['#bcd5ea', '#5f87b8'],
    ground: ['#ffffff', '#c3d3ea'],
    walls: ['#d9b392', '#b98468', '#8f5d50', '#f1e4d6'],
    roof: '#f6faff',
    leaf: ['#4f7a7a', '#27485a'],
    carmine: '#d23a4c',
    accent: '#ffb648',
    cloth: ['#243a63', '#d23a4c', '#ffb648', '#4f7a7a', '#fff'],
  },
} as const satisfies Record<string, Palette>

export const rooms = {
  amber: {
    wall: ['#f0b768', '#a85f3a'],
    floor: ['#a8623c', '#5a2f2a'],
    wood: '#8a4a2e',
    dark: '#3a1d24',
    lamp: '#fff0bf',
    paper: '#fff3da',
    carmine: '#b92f3f',
    accent: '#2f6f78',
    cloth: ['#2b3a55', '#b92f3f', '#fff3da', '#4f6f63', '#d9803a'],
  },
  teal: {
    wall: ['#3f8a8c', '#1c5260'],
    floor: ['#d7b184', '#8c6248'],
    wood: '#b0714a',
    dark: '#10303c',
    lamp: '#fff2c8',
    paper: '#fbf1dc',
    carmine: '#d0444a',
    accent: '#f0b049',
    cloth: ['#173f4c', '#d0444a', '#fbf1dc', '#f0b049', '#6a4a63'],
  },
  plum: {
    wall: ['#6f3558', '#3a1b3f'],
    floor: ['#5a2c4a', '#28143a'],
    wood: '#7f4038',
    dark: '#1d0f2a',
    lamp: '#ffe2ae',
    paper: '#fdeedb',
    carmine: '#d33a55',
    accent: '#f0a24a',
    cloth: ['#1d1538', '#d33a55', '#f3d9bd', '#4a4f86', '#8f3f63'],
  },
  linen: {
    wall: ['#fbf1de', '#dfc9a8'],
    floor: ['#dcb98c', '#a87e58'],
    wood: '#a9744a',
    dark: '#3a3038',
    lamp: '#fffbea',
    paper: '#ffffff',
    carmine: '#bf3747',
    accent: '#39707c',
    cloth: ['#2f3f5a', '#bf3747', '#f5d9a8', '#39707c', '#6f5a72'],
  },
  mint: {
    wall: ['#e4f1ea', '#a9d0ca'],
    floor: ['#cfe3df', '#8fb8b8'],
    wood: '#d9b78c',
    dark: '#1f4a58',
    lamp: '#ffffff',
    paper: '#ffffff',
    carmine: '#d64a55',
    accent: '#2f8f96',
    cloth: ['#ffffff', '#2f8f96', '#f2b45a', '#d64a55', '#3a5f86'],
  },
  midnight: {
    wall: ['#22306a', '#0f1538'],
    floor: ['#1d2755', '#0a0e28'],
    wood: '#3b3f78',
    dark: '#070a1e',
    lamp: '#bfe6ff',
    paper: '#e8f1ff',
    carmine: '#e2465f',
    accent: '#4fd0d0',
    cloth: ['#141a44', '#e2465f', '#4fd0d0', '#39407e', '#8f9ad0'],
  },
  slate: {
    wall: ['#8fa0ac', '#566874'],
    floor: ['#6b7680', '#333f4a'],
    wood: '#8a6a52',
    dark: '#1f2a34',
    lamp: '#fff4d6',
    paper: '#f4f2e8',
    carmine: '#c23d48',
    accent: '#efb046',
    cloth: ['#26343f', '#c23d48', '#f4f2e8', '#efb046', '#4f6a74'],
  },
} as const satisfies Record<string, Room>
