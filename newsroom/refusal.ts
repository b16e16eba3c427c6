import type { Difference } from '../model/difference.ts'
import type { PlainAct, PublicState, State, Verb, WorkState } from '../model/workflow.ts'

/** Why an act was not carried out. Nothing was written. Each kind carries what is needed to choose again. */
export type Refusal =
  | { kind: 'no such thing'; what: string; id: string }
  | { kind: 'not signed in'; why: string }
  /** The act fits, but whoever asks has none of these roles in this edition and section. */
  | { kind: 'no right'; act: Verb | PlainAct; edition: string | null; needs: readonly string[] }
  /** The act makes no sense as things stand. */
  | { kind: 'wrong state'; act: Verb; public: PublicState; work: WorkState; from: readonly State[] }
  /** Somebody wrote meanwhile: decided on one revision, the newest is another; this lies between them. */
  | { kind: 'moved'; decidedOn: number; newest: number; difference: Difference | null }
  | { kind: 'embargo'; until: string }
  | { kind: 'not acceptable'; where: string; what: string }

/** Carries a refusal out of a command's transaction, which is rolled back; `act` turns it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`Refused: ${refusal.kind}`)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** Ends the command with a refusal. */
export function refuse(refusal: Refusal): never {
  throw new Refused(refusal)
}
