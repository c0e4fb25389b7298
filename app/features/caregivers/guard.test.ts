// What is confidential: staff find each entry of a record, however far back, and all that is marked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addEntry,
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { guardEntry, listGuardable, unguardEntry } from './guard.server.ts'

const MANY = 150
const DAY = 86_400_000
let portal: TestPortal
let ana: TestPatient
let ctx: Context
let oldest: string
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Guarded')
  ctx = (await signedIn(portal, await addStaff(portal, 'Nia Nurse'))).ctx
  for (let n = 0; n < MANY; n += 1)
    oldest = await addEntry(portal, ana.id, {
      kind: 'note',
      resource: { resourceType: 'DocumentReference', status: 'current', content: [] },
      at: new Date(Date.now() - n * DAY),
    })
})
afterAll(() => portal.end())

const page = async (kind: 'note' | null, before: string | null = null) =>
  listGuardable(ctx, { patient: ana.id, kind, before })
const notesOf = ({ shelves }: Awaited<ReturnType<typeof page>>) =>
  shelves.find(({ kind }) => kind === 'note')

test('a shelf is gone through to its end, each entry once', async () => {
  const seen: string[] = []
  let shelf = notesOf(await page(null))
  for (;;) {
    seen.push(...(shelf?.entries.map(({ id }) => id) ?? []))
    if (!shelf?.older) break
    shelf = notesOf(await page('note', shelf.older))
  }
  expect(seen.length).toBeGreaterThanOrEqual(MANY)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toContain(oldest)
})

test('what is marked is listed, however old it is', async () => {
  await guardEntry(ctx, { patient: ana.id, id: oldest })
  const first = await page(null)
  expect(first.marked.map(({ id }) => id)).toEqual([oldest])
  expect(notesOf(first)?.entries.map(({ id }) => id)).not.toContain(oldest)
  await unguardEntry(ctx, { patient: ana.id, id: oldest })
  expect((await page(null)).marked).toEqual([])
})
