import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: ['./store/schema/newsroom.ts', './store/schema/live.ts', './store/schema/intake.ts'],
  schemaFilter: ['newsroom', 'live', 'intake'],
  out: './store/migrations',
})
