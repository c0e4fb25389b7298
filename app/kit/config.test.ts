// What the environment may say, and the sentence for everything it may not.
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { StartError } from './errors.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const production = {
  PORTICO_MODE: 'production',
  DATABASE_URL: 'postgres://portico:secret@db.example.org/portico',
  PORTICO_MASTER_KEY_FILE: '/etc/portico/master.key',
  PORTICO_ORIGIN: 'https://portal.example.org',
}

test('with nothing said it is a demonstration on this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'demonstration',
    host: 'localhost',
    port: 3000,
    origin: 'http://localhost:3000',
    dataFolder: path.resolve('.data'),
    databaseUrl: null,
    keysUrl: null,
    tls: null,
    trustProxy: null,
  })
  expect([...readConfig({}).roles]).toEqual(['web', 'jobs'])
})

function place(env: Record<string, string>): string {
  const { masterKey } = readConfig({ XDG_CONFIG_HOME: '/home/ana/.config', ...env })
  return masterKey.from === 'file' ? masterKey.path : ''
}

test('the master key lies outside the data folder, one for each folder', () => {
  expect(place({})).toMatch(/^\/home\/ana\/\.config\/portico\/master-[\da-f]{12}\.key$/)
  expect(place({ PORTICO_DATA: '/a' })).not.toBe(place({ PORTICO_DATA: '/b' }))
  expect(place({ PORTICO_DATA: '/a' })).toBe(place({ PORTICO_DATA: '/a/' }))
  expect(readConfig({}).masterKey).toMatchObject({
    path: expect.stringContaining(process.env.XDG_CONFIG_HOME ?? os.homedir()),
  })
})

test('said but empty is not said', () => {
  const names = [
    'PORT',
    'HOST',
    'ROLE',
    'PORTICO_DATA',
    'PORTICO_ORIGIN',
    'PORTICO_TLS',
    'PORTICO_MODE',
  ]
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readConfig({}))
})

test('production with all it needs', () => {
  expect(readConfig(production)).toMatchObject({
    mode: 'production',
    origin: 'https://portal.example.org',
    masterKey: { from: 'file', path: '/etc/portico/master.key' },
  })
  expect(readConfig({ ...production, HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
})

const forTests = 'sk_test_portico0000example'
const live = 'sk_live_portico0000example'
const paid = {
  PORTICO_STRIPE_KEY: forTests,
  PORTICO_STRIPE_WEBHOOK_SECRET: 'whsec_portico0000example',
}
test.each([
  ['a mail server that is none', { PORTICO_SMTP_URL: 'mail.example.org' }, /PORTICO_SMTP_URL/],
  ['mail from nobody', { PORTICO_SMTP_URL: 'smtps://mail.example.org' }, /PORTICO_MAIL_FROM/],
  [
    'an SMS provider over plain http',
    { PORTICO_SMS_URL: 'http://a:b@sms.example.org', PORTICO_SMS_FROM: '+12025550100' },
    /PORTICO_SMS_URL/,
  ],
  [
    'a number that is none',
    { PORTICO_SMS_URL: 'https://a:b@sms.example.org', PORTICO_SMS_FROM: '555' },
    /PORTICO_SMS_FROM/,
  ],
  ['a key to be paid by that is none', { PORTICO_STRIPE_KEY: 'x' }, /PORTICO_STRIPE_KEY/],
  ['a key without its secret', { PORTICO_STRIPE_KEY: forTests }, /PORTICO_STRIPE_WEBHOOK_SECRET/],
  ['a file that is not there', { PORTICO_STRIPE_KEY_FILE: '/not/there' }, /cannot be read/],
  ['a live key in a demonstration', { ...paid, PORTICO_STRIPE_KEY: live }, /live key/],
  ['a key for tests in production', { ...production, ...paid }, /key for tests/],
  [
    'payments without an agreement',
    { ...production, ...paid, PORTICO_STRIPE_KEY: live },
    /PORTICO_STRIPE_AGREEMENT/,
  ],
  [
    'a gateway over plain http',
    { ...paid, PORTICO_STRIPE_URL: 'http://pay.example.org' },
    /PORTICO_STRIPE_URL/,
  ],
  ['a mode that is none', { PORTICO_MODE: 'prod' }, /PORTICO_MODE.*production.*"prod"/],
  ['a role that is none', { ROLE: 'web,mail' }, /ROLE.*"mail"/],
  ['a port that is none', { PORT: 'eighty' }, /PORT.*"eighty"/],
  ['a port out of range', { PORT: '70000' }, /PORT.*0 to 65535/],
  ['a database that is none', { DATABASE_URL: 'mysql://x/y' }, /DATABASE_URL must look like/],
  ['a database without a name', { DATABASE_URL: 'postgres://x' }, /DATABASE_URL must look like/],
  ['keys that are no database', { PORTICO_KEYS_URL: 'keys.db' }, /PORTICO_KEYS_URL must look like/],
  [
    'keys among the records',
    { DATABASE_URL: 'postgres://a@h/x', PORTICO_KEYS_URL: 'postgres://a@h/x' },
    /PORTICO_KEYS_URL.*database of their own/,
  ],
  ['an origin that is none', { PORTICO_ORIGIN: 'portal' }, /PORTICO_ORIGIN must be an address/],
  ['an origin with a path', { PORTICO_ORIGIN: 'https://a.org/x' }, /without a path/],
  ['half a certificate', { PORTICO_TLS_CERT: '/c.pem' }, /needs both/],
  ['a demonstration for everybody', { HOST: '0.0.0.0' }, /PORTICO_DEMO_ANYWHERE=yes/],
  ['production without a database', { ...production, DATABASE_URL: '' }, /needs DATABASE_URL/],
  [
    'production without a key of its own',
    { ...production, PORTICO_MASTER_KEY_FILE: '' },
    /needs a master key of your own/,
  ],
  ['production without an address', { ...production, PORTICO_ORIGIN: '' }, /needs PORTICO_ORIGIN/],
  [
    'production in the clear',
    { ...production, PORTICO_ORIGIN: 'http://portal.example.org' },
    /https/,
  ],
])('%s: one sentence', (_, env, sentence) => {
  const read = () => readConfig(env as NodeJS.ProcessEnv)
  expect(read).toThrow(StartError)
  expect(read).toThrow(sentence)
})

test('no sentence repeats a password', () => {
  for (const env of [
    { DATABASE_URL: 'postgre://portico:hunter2@h/x' },
    { PORTICO_KEYS_URL: 'postgres://portico:hunter2@h' },
    { PORTICO_MASTER_KEY: 'hunter2', PORT: 'x' },
  ]) {
    const read = () => readConfig(env as unknown as NodeJS.ProcessEnv)
    expect(read).toThrow(StartError)
    expect(read).not.toThrow(/hunter2/)
  }
})

test('a demonstration is served elsewhere only with the word for it', () => {
  expect(
    readConfig({ HOST: '192.168.1.5', PORTICO_DEMO_ANYWHERE: 'yes', PORT: '8080' }),
  ).toMatchObject({ host: '192.168.1.5', origin: 'http://192.168.1.5:8080' })
})

test('addresses: https with TLS, localhost for every name of this machine, no slash at the end', () => {
  expect(readConfig({ PORTICO_TLS: 'self-signed' }).origin).toBe('https://localhost:3000')
  expect(readConfig({ HOST: '127.0.0.1', PORT: '81' }).origin).toBe('http://localhost:81')
  for (const written of [
    'https://a.example.org/',
    'https://A.Example.org:443',
    'https://a.example.org',
  ])
    expect(readConfig({ PORTICO_ORIGIN: written }).origin).toBe('https://a.example.org')
})

test('a key in the environment is used before a file', () => {
  expect(readConfig({ ...production, PORTICO_MASTER_KEY: key }).masterKey).toEqual({
    from: 'environment',
    value: key,
  })
})
