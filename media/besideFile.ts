import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, sep } from 'node:path'
import { lastingFault, type MediaFault } from './mediaFault.ts'

/**
 * Finds a file that an export names by a path of its own, within the folder that the operator gave. Neither `..` nor an
 * absolute path nor a symbolic link leads out of it.
 * @param folder absolute; what the operator trusts to be read
 * @param path as the export writes it, relative, with `/`
 */
export async function besideFile(
  folder: string,
  path: string,
): Promise<{ ok: true; file: string } | MediaFault> {
  const outside = lastingFault(
    'The path leads out of the folder of the import.',
    'Put the file beside the export.',
  )
  if (path === '' || path.length > longestPath || path.includes('\0') || path.includes('\\')) return outside
  if (isAbsolute(path) || path.split('/').includes('..')) return outside
  const root = await realpath(folder).catch(() => null)
  if (root === null)
    return lastingFault('The folder of the import is gone.', 'Bring it back, and import again.')
  const file = await realpath(join(root, path)).catch(() => null)
  if (file === null)
    return { ok: false, what: 'No such file is beside the export.', remedy: 'Put it there.', mayPass: true }
  // With the separator: `/import-other` is not in `/import`.
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return outside
  const known = await stat(file).catch(() => null)
  // A pipe or a device would never end.
  return known?.isFile()
    ? { ok: true, file }
    : lastingFault('The path names no file.', 'Give the path of a file.')
}

const longestPath = 1000
