import type { Settings } from '../ground/settings.ts'
import type { Store } from '../store/database.ts'

/** What a step of the first start works with. */
export type FirstStartContext = {
  store: Store
  settings: Settings
  /** Shows how far it has come. */
  tell(detail: string): void
}

/** Something that an empty store needs before its first start is over: the demo newsroom, the first key. */
export type FirstStartStep = {
  /** What an operator sees while it works, such as "Moving the demo newsroom in". */
  title: string
  /** Asked at every preparation, so a step that was interrupted is taken up again. */
  isNeeded(context: FirstStartContext): Promise<boolean>
  /** @returns lines to show once when everything runs, such as a key that nobody can see again */
  run(context: FirstStartContext): Promise<string[]>
}

/** A module that says what an empty store needs. */
export type FirstStart = { firstStartSteps: readonly FirstStartStep[] }
