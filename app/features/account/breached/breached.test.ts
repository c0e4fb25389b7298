// Long passwords that strangers try first are refused, without asking anybody; good ones are not.
import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { people } from '../../../../db/seed/people.ts'
import { PASSWORD } from '../../../../test/support/people.ts'
import { root } from '../../../../test/support/sources.ts'
import { readConfig } from '../../../kit/config.ts'
import type { Kit } from '../../../kit/kit.ts'
import { refuseBreached, temporaryPassword } from '../password.ts'
import { filterOf } from './breached.ts'
import { buildFilter, openFilter } from './filter.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-breached-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const about = ['ana.okonkwo@example.org', 'Ana Okonkwo', 'Hillside Family Clinic']
const kitWith = (env: Record<string, string> = {}) => ({ config: readConfig(env) }) as Kit
const why = (password: string, kit = kitWith()) =>
  refuseBreached(kit, password, about).then(
    () => null,
    (error) => (/made of your name/.test(error.fields.next) ? 'about you' : 'common'),
  )

test.each([
  'passwordpassword',
  'PasswordPassword',
  'Pass-Word Pass-Word',
  'password20262027',
  '20262027password!',
  'aaaaaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabc',
  'abcdefghijklmnopqrst',
  '123456789012345678',
  'qwertyuiopasdfghjkl',
  '1qaz2wsx3edc4rfv5tgb',
  '987654321qwertyuiop',
  'dragon1234567890',
  'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
])('"%s" is common', async (password) => expect(await why(password)).toBe('common'))

test.each([
  'Hillside Clinic 2026',
  'hillsidefamilyclinic',
  'AnaOkonkwo1961!!',
  'okonkwo-okonkwo-1',
  'ana.okonkwo@example.org',
])('"%s" is about the person', async (password) => expect(await why(password)).toBe('about you'))

test('words that do not belong together are taken, and so is what a machine made', async () => {
  const good = [
    PASSWORD,
    'correct herons battery lamp',
    'Ana rides purple tandems home',
    'tG7#mQ2$vX9!pL4&',
    'ブルーベリーと静かな鷺が三羽いる',
    ...people(new Date(0)).map((person) => person.password),
    ...Array.from({ length: 200 }, temporaryPassword),
  ]
  for (const password of good) expect(await why(password), password).toBeNull()
})

const sums = (passwords: string[]) =>
  passwords.map((one) => createHash('sha1').update(one).digest('hex').toUpperCase())

test('the filter knows every password of its list and hardly any other', async () => {
  const list = path.join(folder, 'list')
  const stolen = Array.from({ length: 2_000 }, (_, n) => `stolen ${n} stolen`)
  const lines = sums(stolen).map((sum, n) => `${sum}:${n}`)
  fs.writeFileSync(list, `${lines.join('\r\n')}\r\nno sum\r\n`)
  const file = path.join(folder, 'filter')
  expect(await buildFilter(list, file)).toEqual({ taken: 2_000, skipped: 1 })
  const filter = await openFilter(file)
  for (const password of stolen) expect(await filter.has(password)).toBe(true)
  let wrong = 0
  for (let n = 0; n < 2_000; n += 1) if (await filter.has(`fresh ${n} fresh`)) wrong += 1
  expect(wrong).toBeLessThan(12)
  await filter.close()
})

test('a command makes the file, and the portal refuses what is in it', async () => {
  const stolen = 'three calm otters waited'
  const list = path.join(folder, 'sums')
  fs.writeFileSync(list, sums([stolen]).join('\n'))
  const file = path.join(folder, 'made')
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(root, 'app/cli/main.ts'),
    'passwords',
    'build',
    list,
    file,
  ])
  expect(stdout).toContain(`Took 1 passwords. Set PORTICO_BREACHED=${file}`)
  expect(await why(stolen)).toBeNull()
  expect(await why(stolen, kitWith({ PORTICO_BREACHED: file }))).toBe('common')
  expect(await why(PASSWORD, kitWith({ PORTICO_BREACHED: file }))).toBeNull()
})

test('a file that is no such list is told in one sentence', async () => {
  for (const name of ['sums', 'nothing'])
    await expect(
      filterOf(readConfig({ PORTICO_BREACHED: path.join(folder, name) })),
    ).rejects.toThrow(/PORTICO_BREACHED names .*passwords build/)
})
