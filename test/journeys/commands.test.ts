// The commands as a person types them, on a data folder of their own: import, account, first sign-in, audit, keys.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import { portico as runPortico } from '../support/command.ts'
import { startDemonstration } from '../support/demonstration.ts'

// Each command is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
let env: Record<string, string>

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-commands-'))
  env = {
    PORTICO_DATA: path.join(folder, 'data'),
    PORTICO_MASTER_KEY_FILE: path.join(folder, 'master.key'),
  }
  const record = [
    {
      resourceType: 'Patient',
      id: 'p1',
      identifier: [{ system: 'urn:example:mrn', value: 'MRN-4711' }],
      name: [{ family: 'Feathergill', given: ['Oona'] }],
      birthDate: '1951-02-03',
    },
    {
      resourceType: 'AllergyIntolerance',
      id: 'a1',
      patient: { reference: 'Patient/p1' },
      code: { text: 'Penicillin' },
      clinicalStatus: { coding: [{ code: 'active' }] },
    },
  ]
  fs.writeFileSync(
    path.join(folder, 'record.ndjson'),
    record.map((one) => JSON.stringify(one)).join('\n'),
  )
  fs.writeFileSync(path.join(folder, 'broken.ndjson'), '{"resourceType":"Patient","id":')
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const portico = (...args: string[]) => runPortico(env, ...args)

test(
  'a record is imported, an account tied to it, and its owner reads it after choosing a password',
  { timeout: 300_000 },
  async () => {
    const imported = await portico('import', path.join(folder, 'record.ndjson'), '--json')
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.said).types.Patient).toEqual({
      read: 1,
      new: 1,
      changed: 0,
      same: 0,
      refused: 0,
    })

    expect(await portico('account', 'not-an-address', '--patient', 'MRN-4711')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Enter an e-mail address such as'),
    })
    expect(
      (await portico('account', 'oona@example.org', '--patient', 'MRN-0')).complained,
    ).toContain('No imported record has this number')
    const made = await portico('account', 'oona@example.org', '--patient', 'MRN-4711')
    expect(made.code).toBe(0)
    const password = /password: (\S+)/.exec(made.said)?.[1] ?? ''
    expect(
      (await portico('account', 'oona@example.org', '--patient', 'MRN-4711')).complained,
    ).toContain('an account with this e-mail address already')

    const portal = await startDemonstration(env)
    const browser = await openBrowser()
    try {
      const page = await browser.newPage({ baseURL: portal.origin })
      page.setDefaultTimeout(PATIENCE)
      await page.goto('/allergies')
      await page.getByLabel('E-mail address').fill('oona@example.org')
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { name: 'Change your password' }).waitFor()
      await page.goto('/allergies')
      await page.getByRole('heading', { name: 'Change your password' }).waitFor()
      await page.getByLabel('The password you have now').fill(password)
      await page.getByLabel('New password', { exact: true }).fill('seven quiet herons wading')
      await page.getByLabel('New password again').fill('seven quiet herons wading')
      await page.getByRole('button', { name: 'Change password' }).click()
      await page.getByText('Your password is changed').waitFor()
      await page.goto('/allergies')
      expect(await page.locator('main').innerText()).toContain('Penicillin')

      // The command works beside a running server too, and changes nothing twice.
      const again = await portico('import', path.join(folder, 'record.ndjson'), '--json')
      expect(JSON.parse(again.said).types.AllergyIntolerance).toMatchObject({ new: 0, same: 1 })
    } finally {
      await browser.close()
      await portal.stop()
    }
    expect(await portico('audit', 'verify')).toMatchObject({
      code: 0,
      said: expect.stringContaining('The audit log is whole'),
    })
  },
)

test('a file that cannot be read is refused by name and line, with exit code 1', async () => {
  const refused = await portico('import', path.join(folder, 'broken.ndjson'), '--json')
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.said).refused).toEqual([
    { file: expect.stringContaining('broken.ndjson'), line: 1, reason: expect.any(String) },
  ])
})

test('a new master key opens the records, the old one no longer does', async () => {
  const next = path.join(folder, 'next.key')
  expect((await portico('keys', 'rotate-master', '--to', next)).code).toBe(0)
  expect(fs.statSync(next).mode & 0o777).toBe(0o600)
  expect(await portico('audit', 'verify')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('is not the one these records were sealed with'),
  })
  env = { ...env, PORTICO_MASTER_KEY_FILE: next }
  expect((await portico('audit', 'verify')).code).toBe(0)
})

test('the clinic says who it is, and bad words are named', async () => {
  const hillside = [
    '--name',
    'Hillside Clinic',
    '--phone',
    '(202) 555-0142',
    '--zone',
    'Europe/Paris',
  ]
  expect((await portico('clinic', ...hillside, '--hue', 'teal')).complained).toContain(
    'a number from 0 to 359',
  )
  expect((await portico('clinic', ...hillside, '--zone', 'Mars/Olympus')).complained).toContain(
    'Use a time zone',
  )
  expect((await portico('clinic', ...hillside)).code).toBe(0)
  expect((await portico('clinic', '--factors', 'three')).complained).toContain('one factor or two')
  expect((await portico('clinic', '--factors', 'two')).code).toBe(0)
  const { said } = await portico('clinic')
  expect(said).toContain('Hillside Clinic')
  expect(said).toContain('patients sign in with two factors')
})

test('the clinic says after how many minutes people are signed out, and how many factors patients need', async () => {
  for (const minutes of ['4', '31', 'ten'])
    expect((await portico('clinic', '--idle', minutes)).complained).toContain('5 to 30 minutes')
  expect((await portico('clinic', '--idle', '10', '--factors', 'one')).code).toBe(0)
  const { said } = await portico('clinic')
  expect(said).toContain('signed out after 10 minutes')
  expect(said).toContain('patients sign in with one factor or two')
  expect(said).toContain('Hillside Clinic') // what was not named stays
})

test('the clinic sets the ages of guardians, what they keep, and in which states it works', async () => {
  expect((await portico('clinic')).said).toContain(
    'guardians keep appointments, record, messages, bills from age 12, and nothing from age 18',
  )
  const wrong: [string[], string][] = [
    [['--narrow-age', '7'], 'from 8 to 18'],
    [['--end-age', '9'], 'from 14 to 25'],
    [['--narrow-age', '17', '--end-age', '16'], 'narrows first'],
    [['--keep', 'record,diary'], 'Sections are: appointments'],
    [['--law', 'US-AL'], 'both of its ages and its source'],
    [['--states', 'Alabama'], 'Write a state as US-TX'],
    [['--law', 'US-AL', '--law-end-age', '19'], 'both of its ages and its source'],
    [['--narrow', '13'], '--narrow-age'],
  ]
  for (const [args, says] of wrong) {
    const refused = await portico('clinic', '--name', 'Never', ...args)
    expect(refused, args.join(' ')).toMatchObject({
      code: 1,
      complained: expect.stringContaining(says),
    })
  }
  const own = ['--narrow-age', '13', '--end-age', '19', '--keep', 'appointments, bills']
  expect((await portico('clinic', ...own)).code).toBe(0)
  const { said } = await portico('clinic')
  expect(said).toContain('Hillside Clinic') // nothing of what was refused
  expect(said).toContain('guardians keep appointments, bills from age 13, and nothing from age 18')
  const law = ['--law-narrow-age', '12', '--law-end-age', '19', '--law-source', 'Code 1-2-3']
  const alabama = ['--states', 'US-AL', '--law', 'US-AL', ...law]
  const { said: there } = await portico('clinic', ...alabama)
  expect(there).toContain('from age 12, and nothing from age 19')
  expect(there).toContain('set: 13 and 19; by law (US-AL): 12 and 19 at the latest. Code 1-2-3')
  // Of two states the earlier ages hold, also those of a state of which none are written down.
  const { said: both } = await portico('clinic', '--states', 'US-AL,US-TX')
  expect(both).toContain('from age 12, and nothing from age 18')
  expect((await portico('clinic', '--states', '', '--keep', '')).said).toContain(
    'guardians keep nothing from age 13, and nothing from age 18',
  )
})

test('calling a command wrongly says how to call it', async () => {
  expect(await portico('account')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('--patient'),
  })
  expect(await portico('audit', 'burn')).toMatchObject({ code: 1 })
})
