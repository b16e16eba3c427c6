const physical = ['left', 'right', 'top', 'bottom']

/** Sides are named by the direction of reading, never of the screen, so one stylesheet serves every script. */
const physicalProperties = [
  ...physical,
  ...['margin', 'padding', 'border', 'scroll-margin', 'scroll-padding'].flatMap((property) =>
    physical.map((side) => `${property}-${side}`),
  ),
  ...physical.flatMap((side) => ['width', 'style', 'color'].map((part) => `border-${side}-${part}`)),
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-left-radius',
  'border-bottom-right-radius',
  'width',
  'height',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
]

export default {
  extends: 'stylelint-config-standard',
  rules: {
    'property-disallowed-list': physicalProperties,
    'declaration-property-value-disallowed-list': {
      '/^(text-align|float|clear|caption-side|resize)$/': [/\b(left|right|horizontal|vertical)\b/],
      '/^(background-position|object-position|transform-origin|mask-position)$/': [/\b(left|right)\b/],
      // Four values name top, right, bottom and left, which no direction turns around.
      '/^(margin|padding|inset|border-width|border-color|border-style)$/': [/^\S+\s+\S+\s+\S+\s+\S+$/],
    },
    // Styles follow logical properties, never a choice by direction.
    'selector-disallowed-list': [/\[dir/, /:dir\(/],
    // Blank lines part the tokens into groups to be read together.
    'custom-property-empty-line-before': null,
    'no-descending-specificity': null,
  },
}
