// Logs carry codes, never what an error or a person said.
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { code, errorFields, makeLog } from './log.ts'

test('a line is one JSON object with time, level and event', () => {
  const lines: string[] = []
  const log = makeLog((line) => void lines.push(line))
  log.info('request', { status: 200, ok: true, route: code('/results/:id'), none: null })
  log.error('page.failed')
  expect(lines.every((line) => line.endsWith('\n') && line.trim().split('\n').length === 1)).toBe(
    true,
  )
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'info', event: 'request', status: 200, ok: true, route: '/results/:id', none: null },
    { level: 'error', event: 'page.failed', at: expect.stringMatching(/^\d{4}-.*Z$/) },
  ])
})

test('a code is short and holds neither spaces nor quotes nor line ends', () => {
  expect(code('Maria "Lopez"\n2024-01-01')).toBe('Maria__Lopez__2024-01-01')
  expect(code('x'.repeat(500))).toHaveLength(120)
})

const secrets = ['Maria Lopez', '1961-04-17', 'HbA1c 9.1']

test.each([
  ['an error', new TypeError(`cannot read ${secrets.join()}`)],
  ['a message of several lines', new Error(`first\n    at Maria Lopez (1961-04-17)\nHbA1c 9.1`)],
  ['a cause', new Error('outer', { cause: new Error(secrets.join()) })],
  ['a text', secrets.join()],
  ['an object', { message: secrets.join(), detail: secrets.join(), code: '23505' }],
  ['nothing', null],
])('what %s said is not in the log', (_, thrown) => {
  const fields = JSON.stringify(errorFields(thrown))
  for (const secret of ['Maria', 'Lopez', '1961', 'HbA1c', '9.1'])
    expect(fields).not.toContain(secret)
})

test('of an error of the database, code and constraint are kept, values are not', async () => {
  const client = new Client({ connectionString: inject('postgres') })
  await client.connect()
  try {
    await client.query('create temp table person (name text constraint person_name unique)')
    await client.query(`insert into person values ('Maria Lopez')`)
    const error = await client
      .query(`insert into person values ('Maria Lopez')`)
      .catch((thrown: unknown) => thrown)
    expect(JSON.stringify((error as { detail: string }).detail)).toContain('Maria') // it is there to leak
    const fields = errorFields(error)
    expect(fields).toMatchObject({ error: 'error', code: '23505', constraint: 'person_name' })
    expect(JSON.stringify(fields)).not.toContain('Maria')
  } finally {
    await client.end()
  }
})

test('frames say where, without folders of the machine', () => {
  const { frames } = errorFields(new Error('x'))
  expect(frames).toContain('log.test.ts')
  expect(String(frames)).not.toMatch(/file:|\/home|\/root/)
})
