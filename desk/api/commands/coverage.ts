import { z } from 'zod'
import { createCoverage, keepCoverage } from '../../../newsroom/coverage.ts'
import { type Command, command } from '../command.ts'
import { articleWords, publicId } from '../words.ts'
import { draftedCommands } from './drafted.ts'

const rule = z.strictObject({ topic: publicId })

/** Coverages: dossiers, each with a version in the editions that have it. */
export const coverageCommands: readonly Command[] = [
  command({
    method: 'POST',
    path: '/coverages',
    name: 'createCoverage',
    summary: 'Begin a coverage in one edition: a new dossier, or one that other editions have.',
    input: z.strictObject({
      edition: z.string().max(35),
      words: articleWords,
      dossier: publicId.optional(),
      slug: z.string().max(200).optional(),
      rule: rule.optional(),
    }),
    public: false,
    success: 201,
    run: createCoverage,
  }),
  command({
    method: 'PUT',
    path: '/coverages/{coverage}',
    name: 'keepCoverage',
    summary: 'Say which articles a coverage holds, by hand and by rule, and whether it goes on.',
    input: z.strictObject({
      coverage: publicId,
      articles: z.array(publicId).max(500).optional(),
      rule: rule.nullable().optional(),
      isOpen: z.boolean().optional(),
    }),
    public: true,
    run: keepCoverage,
  }),
  ...draftedCommands('coverage'),
]
