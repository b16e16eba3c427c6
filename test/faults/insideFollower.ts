import { sql } from 'drizzle-orm'
import { type Connection, openStore } from '../../store/database.ts'
import { applyInside } from '../../store/log/inside.ts'

// A follower with effects in the database, in a process of its own, so that a test can kill it at any moment. Each
// effect is a row; a row too many or too few is a broken promise. It goes on until it is killed.
const store = openStore(JSON.parse(process.env.DRAGOMAN_TEST_CONNECTION ?? '') as Connection, {
  connections: 1,
})
for (;;) {
  await applyInside(store, 'effects', async (tx, entries) => {
    process.stdout.write('applying\n')
    for (const { position } of entries) {
      await tx.execute(sql`insert into newsroom.effect (position) values (${position})`)
      await tx.execute(sql`select pg_sleep(0.002)`)
    }
    process.stdout.write('applied\n')
  })
  await new Promise((resolve) => setTimeout(resolve, 2))
}
