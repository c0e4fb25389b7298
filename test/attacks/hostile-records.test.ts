// Every place of every kind of resource holds, one after the other, what nobody should send. Nothing of it is
// carried out, no page breaks, and what stands beside it can still be read.
import { createHash } from 'node:crypto'
import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../../app/features/account/account.server.ts'
import { inputOfText } from '../../app/features/record/import/file-read.ts'
import { entryId, keyOf } from '../../app/features/record/import/identity.ts'
import { importFiles } from '../../app/features/record/import/importer.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { PASSWORD, signedIn } from '../support/people.ts'
import { sampleResources } from '../support/resources.ts'
import { COOKIE, serve, type Served } from '../support/served.ts'
import { fullRecord, hostile, mutants } from './hostile-records.ts'

const SHARE = 8

let it: Served
beforeAll(async () => {
  it = await serve()
}, 240_000)
afterAll(() => it?.stop())

/** A patient with a good entry of every kind, and copies of full ones with `value` in each place. */
async function patientWith(name: string, value: unknown) {
  const key = `hostile-${name}`
  const all = fullRecord(key).flatMap((resource) =>
    [...mutants(resource, value)].map((one, n) => ({ ...one, id: `${key}-${resource.id}-${n}` })),
  )
  // Another eighth of the places for each value: the mappers see all of them in a test of their own.
  const bad = all.filter((_, n) => n % SHARE === Object.keys(hostile).indexOf(name) % SHARE)
  const lines = [...sampleResources(key, `Good ${name}`), ...bad].map((one) => JSON.stringify(one))
  await importFiles(it.portal.kit, [inputOfText(key, lines.join('\n'), true)], { source: 'test' })
  const patient = entryId(it.portal.kit.vault, 'test', keyOf('Patient', key))
  const email = `${key.toLowerCase()}@example.org`
  const { account } = await createAccount(jobContext(it.portal.kit, 'account'), {
    email,
    password: PASSWORD,
    temporary: false,
    patient,
    newsFrom: new Date(0),
  })
  const { token } = await signedIn(it.portal, { name, email, account })
  const { rows } = await it.portal.owner.query<{ kind: string; id: string }>(
    `select kind, id from record_entry where patient_id = $1 and kind is not null and state <> 'void'`,
    [patient],
  )
  return { cookie: `${COOKIE.patient}=${token}`, rows }
}

let asked = 0
/** Each from another address of the loopback: there is a limit for one. */
const open = (path: string, cookie: string) =>
  new Promise<{ status: number; text: string; policy: string }>((done, failed) => {
    asked += 1
    const { port } = new URL(it.origin)
    const localAddress = `127.0.${1 + (asked >> 8)}.${1 + (asked & 127)}`
    http
      .get(
        { host: '127.0.0.1', port, path, localAddress, headers: { cookie, host: 'localhost' } },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(parts).toString(),
              policy: String(answer.headers['content-security-policy']),
            }),
          )
        },
      )
      .on('error', failed)
  })

const lists = {
  '/': /Good/,
  '/results': /Measured|Report of/,
  '/visits': /Visit of Good/,
  '/conditions': /Condition of Good/,
  '/medicines': /Medicine of Good/,
  '/allergies': /Allergy of Good/,
  '/immunizations': /Vaccine of Good/,
  '/procedures': /Procedure of Good/,
  '/care-team': /Team of Good/,
  '/vitals': /Heart rate/i,
  '/access': /You/,
}
const addresses: Record<string, string> = {
  result: '/results/',
  vital: '/results/',
  report: '/results/report/',
  visit: '/visits/',
  note: '/visits/note/',
}

/** A page without what is the portal's own on each: style sheet, icon, and the scripts that the policy allows by their hashes. */
const senders = (text: string, policy: string): string =>
  text
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<link rel="icon" href="data:image\/svg\+xml[^"]*"/, '')
    .replace(/<script>(.*?)<\/script>/gs, (whole, script: string) =>
      policy.includes(createHash('sha256').update(script).digest('base64')) ? '' : whole,
    )

/** What a page must not hold, whatever was in the record. */
const broken: [string, RegExp][] = [
  ['a tag of the sender', /<(img|iframe|object|embed|base|form action="j|svg onload)[\s>]/i],
  ['a script', /<script/i],
  ['a handler', /<[^>]+\son\w+=/i],
  ['an address of the sender', /(href|src|action)="(javascript|data|https?|\/\/)/i],
  ['an inner value', /native code|\[object |undefined|\bNaN\b|>Infinity|function Object/],
  ['a missing text', /could not load/i],
]

test.each(Object.keys(hostile))(
  '%s in every place',
  async (name) => {
    const { cookie, rows } = await patientWith(name, hostile[name])
    const wrong: string[] = []
    const look = async (path: string, good?: RegExp, statuses = [200]) => {
      const { status, text, policy } = await open(path, cookie)
      const shown = senders(text, policy)
      if (!statuses.includes(status)) wrong.push(`${path}: ${status}`)
      for (const [what, pattern] of broken)
        if (pattern.test(shown) && !(name === 'odd' && what === 'an inner value'))
          wrong.push(`${path}: ${what}: ${shown.match(pattern)?.[0]}`)
      if (good && !good.test(shown)) wrong.push(`${path}: the good entry is not there`)
    }
    for (const [path, good] of Object.entries(lists)) await look(path, good)
    const single = rows.filter(({ kind }) => addresses[kind])
    for (const { kind, id } of process.env.ALL ? single : single.filter((_, n) => n % 9 === 0))
      await look(`${addresses[kind]}${id}`)
    expect(wrong).toEqual([])
    expect(it.log().filter((line) => /"(section|page|render|request).failed"/.test(line))).toEqual(
      [],
    )
  },
  120_000,
)
