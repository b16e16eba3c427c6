import { Fault } from '../../ground/fault.ts'

/** What stands against an export, or against the folder of one: where, what, and what to do. */
export class FolderFault extends Fault {}

/** Where in a folder: `newsroom.ndjson, line 12`. */
export function lineOf(file: string, line: number): string {
  return `${file}, line ${line}`
}
