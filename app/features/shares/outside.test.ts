// Somebody outside who opened a share, at the verbs and at the database themselves: neither has more for them than the doors do.
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verbs } from '../../../test/locks/expectations.ts'
import { fileOne } from '../../../test/support/documents.ts'
import { addStaff, signedIn } from '../../../test/support/people.ts'
import { ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import { codeOf, read, root } from '../../../test/support/sources.ts'
import type { Context } from '../../kit/kit.ts'
import { allVerbs } from '../../kit/verb.ts'
import { tokenHash } from '../account/token.ts'
import { makeShare } from './shares.server.ts'

let it: Served
let ctx: Context
let letter: string
beforeAll(async () => {
  it = await serve({ many: true })
  const ana = (await signedIn(it.portal, it.ana)).ctx
  const { ctx: clinician } = await signedIn(
    it.portal,
    await addStaff(it.portal, 'Lia Shares', 'clinician'),
  )
  letter = await fileOne(it.portal, clinician, it.ana.id, { name: 'The letter.pdf' })
  await fileOne(it.portal, clinician, it.ana.id, { name: 'Not shared.pdf' })
  await fileOne(it.portal, clinician, it.ben.id, { name: 'Of Ben.pdf' })
  const made = { whom: 'Dr. Weber', hours: 24, documents: [letter], summary: false }
  const { token, passcode } = await makeShare(ana, made)
  const answer = await it.ask(`/s/${token}`, {
    method: 'POST',
    headers: { origin: ORIGIN },
    body: new URLSearchParams({ code: passcode }),
  })
  const cookie = /__Host-share=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] as string
  ctx = { ...ana, claim: { kind: 'patient', share: tokenHash(cookie).toString('hex') } }
}, 240_000)
afterAll(() => it?.stop())

test('no verb of a patient works for somebody outside but those that show what is shared', async () => {
  for (const file of codeOf('app/**/*.ts').filter((one) => /\b(listV|v)erb\(/.test(read(one))))
    await import(path.join(root, file))
  const works: string[] = []
  for (const [name, row] of Object.entries(verbs).filter(([, one]) => one.who.includes('patient')))
    await allVerbs()
      .get(name)?.(ctx, row.input)
      .then(
        () => works.push(name),
        ({ code }: { code: string }) =>
          expect(
            ['only_shared', 'not_found', 'invalid_input', 'no_record_open', 'only_takeaway'],
            name,
          ).toContain(code),
      )
  expect(works).toEqual(['shares.opened.read'])
})

test('the database shows somebody outside nothing but the documents of the share, and lets nothing be written', async () => {
  const attempt = (text: string) =>
    it.portal.kit.database
      .transaction(ctx.claim, it.portal.kit.clock(), async ({ client }) => client.query(text))
      .catch(({ code }: { code: string }) => ({
        rows: [],
        rowCount: ['42501', '428C9'].includes(code) ? 0 : code,
      }))
  const { rows } = await it.portal.owner.query<{ name: string; column: string; closed: boolean }>(
    `select c.oid::regclass::text as name, (select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and has_column_privilege('portico_patient', c.oid, a.attnum, 'select') limit 1) as column,
       exists (select from pg_policy p where p.polrelid = c.oid and p.polname in ('sharing_not_this', 'sharing_only')) as closed
     from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
       and has_any_column_privilege('portico_patient', c.oid, 'select')`,
  )
  const seen: string[] = []
  for (const { name, column } of rows) {
    const found = await attempt(`select ${column} from ${name}`)
    if (found?.rowCount) seen.push(name)
    expect([0, undefined], name).toContain(
      (await attempt(`update ${name} set ${column} = ${column}`))?.rowCount || undefined,
    )
  }
  // A migration that lets patients read a new table calls app.close_to_shares(), or says here why not.
  expect(rows.filter(({ closed }) => !closed).map(({ name }) => name)).toEqual(
    expect.arrayContaining(seen.filter((name) => !['document', 'file'].includes(name))),
  )
  expect(
    rows
      .filter(({ closed }) => !closed)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([
    'clinic',
    'clinic_logo',
    'document_version',
    'file_part',
    'guardian_law',
    'location',
    'record_source',
  ])
  expect((await attempt('select document_id from document'))?.rows).toEqual([
    { document_id: letter },
  ])
  expect((await attempt('select file_id from file'))?.rowCount).toBe(1)
})
