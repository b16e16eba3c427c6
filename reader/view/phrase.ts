import type { MessageKey } from '../../language/catalogue/messages.ts'
import type { DateSetting } from '../../language/dates.ts'
import { type Arguments, sayPieces } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'

/** A message whose holes take markup, as markup. Words that come as strings are escaped. */
export function phrase<Key extends MessageKey>(
  language: string,
  key: Key,
  ...values: Arguments<Key, Html | string>
): Html {
  return html`${sayPieces<Key, Html | string>(language, key, ...values)}`
}

/** The tag under which an edition speaks: its language with its digits. */
export function voice(setting: Pick<DateSetting, 'language' | 'digits'>): string {
  return setting.digits === 'latn' ? setting.language : `${setting.language}-u-nu-${setting.digits}`
}
