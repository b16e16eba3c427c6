import { expect, test } from 'vitest'
import { workflowTable } from './workflowTable.ts'

test('the page in the docs is the table that is enforced', async () => {
  // Written anew by `npm test -- model/workflowTable.test.ts --update`.
  await expect(workflowTable()).toMatchFileSnapshot('../docs/operating/workflow.md')
})
