// PostgreSQL under root, by every rung of the ladder. Needs root; a normal user has no ladder to climb.
import { chmodSync, cpSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startPostgres } from './start.ts'
import { ask, canBeNobody, invite, newFolder, nobody, refusal } from './test/guests.ts'

describe.skipIf(process.geteuid?.() !== 0)('started by root', () => {
  const folder = newFolder()
  const data = path.join(folder.path, 'postgres', 'data')
  beforeAll(async () => (await startPostgres(folder.path)).stop())
  afterAll(folder.remove)
  afterEach(() => {
    vi.unstubAllEnvs()
    chmodSync(folder.path, 0o755)
  })

  async function startAs(who: string): Promise<string> {
    vi.stubEnv('PORTICO_PG_RUN_AS', who)
    const postgres = await startPostgres(folder.path)
    expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
    return postgres.how
  }

  test.skipIf(!canBeNobody)(
    'without user namespaces the files go to nobody, and stay with nobody',
    async () => {
      expect(await startAs('nobody')).toBe('user nobody')
      expect(statSync(data).uid).toBe(nobody.uid)
      expect(await startAs('')).toBe('user 65534')
    },
  )

  test('in a folder closed to everybody, one capability goes along', async () => {
    chmodSync(folder.path, 0o700)
    expect(await refusal(startAs('nobody'))).toMatch(/You started Portico as root/)
    expect(await startAs('caps')).toMatch(/^caps (postgres|nobody)$/)
  })

  test('when there is no way, one sentence says what to do', async () => {
    const sentence = await refusal(startAs('no-such-user'))
    expect(sentence).toMatch(
      /^You started Portico as root, .* Start Portico as a normal user, or set/,
    )
  })

  test.skipIf(!canBeNobody)(
    'the owner of the folder can go on with what root started',
    async () => {
      const theirs = newFolder()
      cpSync(path.join(folder.path, 'postgres'), path.join(theirs.path, 'postgres'), {
        recursive: true,
        filter: (file) => !file.endsWith('/run'),
      })
      vi.stubEnv('PORTICO_PG_RUN_AS', 'nobody')
      await (await startPostgres(theirs.path)).stop()
      vi.unstubAllEnvs()
      const guest = await invite(theirs.path, nobody)
      expect(guest.how).toBe('direct')
      expect(await guest.leave()).toBe(0)
      theirs.remove()
    },
  )
})
