import { importFolder } from '../../exchange/folder/importFolder.ts'
import { intakeOf } from '../../exchange/folder/mediaRoom.ts'
import { openStore } from '../../store/database.ts'
import { newsroomOver, operator } from '../newsroom.ts'

// A newsroom that moves in, in a process of its own that somebody will kill. It tells each asset before it takes it in.
const { connection, folder, originals } = JSON.parse(process.env.DRAGOMAN_TEST_MOVE ?? '{}')
const store = openStore(connection, { connections: 4 })
const room = newsroomOver(store)
const media = intakeOf(room, originals, 'test')
await importFolder(room, operator, folder, {
  media: {
    async takeIn(asset, path) {
      process.stdout.write(`takes in ${asset}\n`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await media.takeIn(asset, path)
    },
  },
})
process.stdout.write('is in\n')
await store.close()
