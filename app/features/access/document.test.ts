// docs/access.md says who may do what as the program has it: `npm run portico -- access > docs/access.md` prints it anew.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { root } from '../../../test/support/sources.ts'
import { declareVerbs } from '../../cli/access.ts'
import { permissions } from '../../kit/access.ts'
import { allVerbs, jobContext } from '../../kit/verb.ts'
import { accessDocument } from './document.ts'
import { readRoles } from './roles.server.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const roles = () => readRoles(jobContext(portal.kit, 'access'), {})

test('the page is what the command prints', async () => {
  await declareVerbs()
  const kept = readFileSync(path.join(root, 'docs/access.md'), 'utf8')
  expect(kept).toBe(accessDocument(await roles(), allVerbs()))
})

test('each permission is some role’s, and no role has one that no verb knows', async () => {
  const given = new Set((await roles()).flatMap(({ may }) => may))
  expect([...given].toSorted()).toEqual([...permissions].toSorted())
})
