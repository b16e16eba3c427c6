import type { PoolClient } from 'pg'

/**
 * Gives the readers' role its few rights and takes everything from PUBLIC, now and for whatever is made later:
 * SELECT on `live`, INSERT on `intake`, nothing else. Safe to run again.
 * @param reader the role's name, which must exist
 */
export async function grantReader(client: PoolClient, reader: string): Promise<void> {
  try {
    const { rows } = await client.query('select current_database() as database')
    // What is ours, the jobs' and the migrations' schemas included: asked of the catalogue, since that list grows.
    const { rows: ours } = await client.query<{ name: string }>(
      'select nspname as name from pg_namespace where nspowner = current_user::regrole',
    )
    const name = (text: string) => client.escapeIdentifier(text)
    const database = name(String(rows[0]?.database))
    const role = name(reader)
    const statements = [
      `revoke all on database ${database} from public`,
      `grant connect on database ${database} to ${role}`,
      'alter default privileges revoke execute on functions from public',
      'alter default privileges revoke all on types from public',
      // Empty, and nobody should begin to lean on it. Where it is not ours this changes nothing.
      'revoke all on schema public from public',
      ...ours.flatMap((schema) => [
        `revoke all on schema ${name(schema.name)} from public`,
        `revoke all on all tables in schema ${name(schema.name)} from public`,
        `revoke execute on all functions in schema ${name(schema.name)} from public`,
      ]),
      `grant usage on schema live, intake to ${role}`,
      `grant select on all tables in schema live to ${role}`,
      `alter default privileges in schema live grant select on tables to ${role}`,
      `grant insert on all tables in schema intake to ${role}`,
      `alter default privileges in schema intake grant insert on tables to ${role}`,
    ]
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}
