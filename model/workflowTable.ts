import {
  type Actor,
  plainRights,
  publicStates,
  publishableKinds,
  type Verb,
  workflow,
  workStates,
} from './workflow.ts'

const meanings: Record<Verb, string> = {
  save: 'keep words as a new revision; what is live stays as it is',
  submit: 'hand a draft in for review',
  'send back': 'give a text in review back to its writer, with a word of why',
  'mark ready': 'say of one exact revision that it may go out',
  publish: 'put on the site what is not on it',
  schedule: 'let the clock publish, or update, one exact revision',
  unschedule: 'take a schedule back',
  update: 'replace what is live; readers see when',
  'small correction': 'mend a typo, style or a link: no note, no new time',
  correct: 'replace what is live, and tell readers what was wrong',
  unpublish: 'take off the site without a word (404)',
  withdraw: 'take off the site with a notice (410)',
  hold: 'take off the site and lock the words (451 or 410)',
  restore: 'lead back: to the site with the revision that was live, or to unpublished',
  unindex: 'ask search engines to leave it out, or to take it in again',
  expire: 'take a breaking line out of the strip when its hour has come',
}

function listed(some: readonly string[], all: readonly string[]): string {
  return some.length === all.length ? 'any' : some.join(', ')
}

function byWhom(roles: readonly Actor[], clock: string): string {
  return roles.map((role) => (role === 'clock' ? clock : role)).join(', ')
}

/** The table of verbs, and the rights of acts without states, as a page of Markdown for the docs. */
export function workflowTable(): string {
  const rows = workflow.map(({ verb, kinds, public: from, work, to, roles }) => {
    const becomes = [to.public, to.work].filter((state) => state !== undefined).join(' · ')
    const cells = [
      `${verb}${kinds && kinds.length < publishableKinds.length ? ` (${kinds.join(', ')})` : ''}`,
      listed(from, publicStates),
      listed(work, workStates),
      becomes === '' ? 'as it was' : becomes,
      byWhom(roles, 'the clock, when the hour has come'),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '# Who may do what, and when',
    '',
    'Printed from `model/workflow.ts`, which the commands enforce and the desk shows; a test holds this page equal to it.',
    '',
    'What may be published has two states side by side. *Public*, as readers see it: never, live, unpublished,',
    'withdrawn, held. *Work*, of the draft on top: none, draft, in review, ready, scheduled. The rows for one verb add up:',
    'who stands in any row that fits may do it. What stands in no row is refused, whoever asks.',
    '',
    '## Verbs',
    '',
    ...Object.entries(meanings).map(([verb, meaning]) => `- **${verb}**: ${meaning}`),
    '',
    '| verb | public | work | becomes | roles |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'A readiness ends with a save, since it was said of other words; a review goes on. A schedule belongs to one exact',
    'revision: a save beside it leaves it alone, and what leaves the site loses it.',
    '',
    '## Acts without states',
    '',
    '| act | roles |',
    '| --- | --- |',
    ...Object.entries(plainRights).map(
      ([act, roles]) => `| ${act} | ${byWhom(roles, 'the program itself')} |`,
    ),
    '',
    'A grant may be for one edition, for one section with what lies below it, and until an hour. `found house` and',
    '`grant` need a grant for every edition.',
    '',
  ].join('\n')
}
