/**
 * Words that a question need not have answered while it holds others: they stand in every text. They are in the index
 * all the same, so that a phrase is found as it is written. In folded letters.
 */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    `a an the and or but if of to in on at by for from with as is are was were be been am do does did has have had it its
    this that these those what which how why when where about into than then not no he she they we you i his her their our your my`.split(
      /\s+/,
    ),
  ),
  es: new Set(
    `a al de del el la los las lo un una unos unas y e o u en con por para sin sobre entre que se su sus es son fue ha han
    como cuando donde cual quien no si mas ya le les me te nos este esta esto ese esa eso muy hay`.split(
      /\s+/,
    ),
  ),
  ar: new Set(
    `في من الي على علي عن مع ان او ام ثم لا لم لن ما هل قد كان كانت يكون هو هي هم هذا هذه ذلك تلك الذي التي الذين كل بعد قبل
    بين حتي عند منذ كما كيف متي اين لماذا اذا و ف ب ل به بها له لها فيه فيها منه منها عليه عليها التى الى`.split(
      /\s+/,
    ),
  ),
}
