import { Fault } from '../../ground/fault.ts'
import type { Connection } from '../database.ts'

/**
 * Reads a PostgreSQL address as libpq does (PostgreSQL 18, 32.1.1.2), as far as a newsroom needs it: one host or a
 * socket's folder (`?host=/run/postgresql`), and `sslmode`.
 * @example readDatabaseUrl('postgres://me:secret@db.example/news?sslmode=require').port // 5432
 * @throws Fault when it holds no user or an `sslmode` that isn't known
 */
export function readDatabaseUrl(name: string, text: string): Connection {
  const url = new URL(text)
  const user = decodeURIComponent(url.username) || url.searchParams.get('user')
  if (!user) {
    throw new Fault({
      what: `${name} names no user.`,
      remedy: `set, for example, ${name}=postgres://dragoman:secret@db.example/dragoman`,
    })
  }
  const connection: Connection = {
    host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost'),
    port: Number(url.port) || 5432,
    user,
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  }
  const mode = url.searchParams.get('sslmode') ?? 'prefer'
  if (mode === 'disable' || mode === 'allow' || mode === 'prefer') return connection
  if (mode === 'require') return { ...connection, ssl: { rejectUnauthorized: false } }
  if (mode === 'verify-ca' || mode === 'verify-full')
    return { ...connection, ssl: { rejectUnauthorized: true } }
  throw new Fault({
    what: `${name} has an sslmode that is not known: ${mode}.`,
    remedy: 'use disable, require or verify-full',
  })
}
