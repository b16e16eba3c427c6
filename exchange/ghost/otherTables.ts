/** Tables that are no texts of a newsroom and are left out, in words for the report. The others of Ghost are its own. */
const leftOut: ReadonlyMap<string, string> = new Map([
  ['comments', 'comments'],
  ['comment_likes', 'comments'],
  ['comment_reports', 'comments'],
  ['subscribers', 'readers and their subscriptions'],
  ['members', 'readers and their subscriptions'],
  ['newsletters', 'newsletters and mails'],
  ['emails', 'newsletters and mails'],
  ['automated_emails', 'newsletters and mails'],
  ['post_revisions', 'earlier revisions'],
  ['mobiledoc_revisions', 'earlier revisions'],
  ['snippets', 'snippets'],
  ['products', 'what readers can subscribe to'],
  ['offers', 'what readers can subscribe to'],
  ['recommendations', 'recommendations of other sites'],
  ['redirects', 'redirects that count clicks'],
  ['collections', 'collections'],
  ['invites', 'invitations'],
])

/** Why the rows of a table are left out; null where nobody would miss them: rights, keys, counters. */
export const leftOutAs = (table: string): string | null => leftOut.get(table) ?? null
