import { z } from 'zod'
import { keepSynonyms } from '../../../newsroom/keepSynonyms.ts'
import { type Command, command } from '../command.ts'

/** The words that find each other in a language. */
export const synonymCommands: readonly Command[] = [
  command({
    method: 'PUT',
    path: '/synonyms/{language}',
    name: 'keepSynonyms',
    summary:
      "Keep a language's synonyms for searching in place of the program's, or with null give those back.",
    input: z.strictObject({
      language: z.string().max(35),
      groups: z
        .array(z.array(z.string().min(1).max(100)).min(2).max(50))
        .max(5000)
        .nullable(),
    }),
    public: true,
    run: keepSynonyms,
  }),
]
