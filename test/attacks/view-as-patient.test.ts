// Staff who see a record as its patient does can look and do nothing else: no form, no verb, no statement changes
// anything; nothing of the account opens; another record does not; and it is over when it is over.
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import appRoutes from '../../app/routes.ts'
import { tokenHash } from '../../app/features/account/session.server.ts'
import { startView } from '../../app/features/view/view.server.ts'
import { isOpenInView } from '../../app/features/view/open-pages.ts'
import type { Context } from '../../app/kit/kit.ts'
import { allVerbs } from '../../app/kit/verb.ts'
import { routes } from '../locks/addresses.ts'
import { verbs } from '../locks/expectations.ts'
import { permissionsOf, staffByRole, type Persona } from '../support/personas.ts'
import { codeOf, read, root } from '../support/sources.ts'
import { addressOf, COOKIE, ORIGIN, serve, type Served } from '../support/served.ts'

let it: Served
let roles: Record<string, Persona>
let nurse: Persona
let base: string
/** The claim that the web door makes of a view. */
let looking: Context
beforeAll(async () => {
  it = await serve({ many: true })
  roles = await staffByRole(it.portal)
  nurse = roles.nurse as Persona
  base = `/staff/patients/${it.ana.id}/as`
  await startView(nurse.ctx, { patient: it.ana.id })
  looking = viewing(nurse, it.ana.id)
  for (const file of codeOf('app/**/*.ts').filter((one) => /\b(listV|v)erb\(/.test(read(one))))
    await import(path.join(root, file))
}, 240_000)
afterAll(() => it?.stop())

const viewing = ({ ctx, token }: Persona, view: string): Context => ({
  ...ctx,
  claim: { kind: 'patient', token: tokenHash(token).toString('hex'), view },
})
const open = (address: string, { token }: Persona = nurse) =>
  it.ask(base + address, { cookie: it.as('staff', token) })
const send = (address: string, body: string, { token }: Persona = nurse) =>
  it.ask(address, {
    method: 'POST',
    body: new URLSearchParams(body),
    cookie: it.as('staff', token),
    headers: { origin: ORIGIN },
  })

/** Every row of every table but the log and what keeps a session alive. */
async function everything(): Promise<string> {
  const { rows } = await it.portal.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'app') and table_type = 'BASE TABLE'
       and table_name not in ('audit_event', 'audit_seal', 'auth_session') order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: all } = await it.portal.owner.query(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    )
    found.push(`${name} ${all[0].sum}`)
  }
  return found.join('\n')
}

const patientPages = Object.entries(routes).filter(([, { who }]) => who === 'patient')
const isOpen = (pattern: string) =>
  pattern !== '/not-in-view' && isOpenInView(addressOf(pattern, routes[pattern] as never, it.ana))

test('each page of the patient’s is one that shows the record, or is closed on purpose', () => {
  const closed = patientPages.map(([pattern]) => pattern).filter((pattern) => !isOpen(pattern))
  expect(
    closed.filter(
      (one) =>
        !/^\/(access|caregivers|hidden|who|activate|password|display|security|confirm|not-in-view|notices|n|takeaway|corrections|uploads|forms|profile|signed|shares|messages|bills\/pay|bills\/statement|bills\/:id\/(?:ask|pdf|receipts)|visits\/calendar|medicines\/(?:refill|also|pharmacies)$|medicines\/stop|visits\/appointments\/:id\/calendar)\b/.test(
          one,
        ),
    ),
  ).toEqual([])
  expect(appRoutes.length).toBeGreaterThan(closed.length)
})

test('each page shows what the patient sees, with a band, and its links stay inside', async () => {
  for (const [pattern, row] of patientPages.filter(([one]) => isOpen(one))) {
    const address = addressOf(pattern, row, it.ana)
    const answer = await open(address)
    expect(answer.status, pattern).toBe(row.status ?? 200)
    if (answer.status === 302) {
      expect(answer.headers.get('location')).toMatch(new RegExp(`^${base}/`))
      continue
    }
    // What is no page, such as a file that is not there, has no links.
    if (!answer.headers.get('content-type')?.includes('html')) continue
    const html = await answer.text()
    expect(html, pattern).toContain('You see this as Ana sees it')
    const out = [...html.matchAll(/<a\b[^>]*href="(\/[^"]*)"/g)].map(([, to = '']) => to)
    expect(
      out.filter((to) => !to.startsWith(`${base}/`)),
      pattern,
    ).toEqual([])
    for (const [tag] of html.matchAll(/<form\b[^>]*method="post"[^>]*>/g))
      expect(/ inert=""| data-own/.test(tag), tag).toBe(true)
  }
})

const main = (html: string) =>
  /<main[^]*<\/main>/.exec(html)?.[0].replaceAll(/href="[^"]*"|<form\b[^>]*>|<input\b[^>]*>/g, '')

test('the words of a page are those that the patient reads', async () => {
  for (const address of [
    '/',
    '/results',
    '/record',
    '/visits',
    '/conditions',
    `/visits/note/${it.ana.entries.note}`,
    `/results/${it.ana.entries.result}`,
  ]) {
    const theirs = await (await it.ask(address, { cookie: it.as('patient') })).text()
    expect(main(await (await open(address)).text()), address).toBe(main(theirs))
  }
})

test('what is the patient’s own does not open', async () => {
  for (const [pattern, row] of patientPages.filter(([one]) => !isOpen(one))) {
    const html = await (await open(addressOf(pattern, row, it.ana))).text()
    expect(html, pattern).toContain('Not part of this view')
  }
  for (const address of [
    '/staff',
    '/staff/team',
    '/sign-out',
    '/demo/outbox',
    '/session',
    '/draft',
    '//security',
    '/Security',
    '/results/../security',
    '/results/%2e%2e/security',
    '/visits/..%2fsecurity',
  ])
    expect(await (await open(address)).text(), address).not.toMatch(
      /Passkeys|Ways to sign in|second step/,
    )
})

test('no form works: everything that is sent is refused before anything is done', async () => {
  const before = await everything()
  for (const [pattern, row] of [
    ...patientPages,
    ...Object.entries(routes).filter(([, { who }]) => who === 'public'),
  ]) {
    const address = row.param || !pattern.includes(':') ? addressOf(pattern, row, it.ana) : '/'
    for (const body of [
      '',
      'results=not+online&notes=not+online&sensitive=not+online',
      `id=${it.ana.entries.note}&do=hide`,
    ])
      expect((await send(base + address, body)).status, pattern).toBe(403)
  }
  expect(await everything()).toBe(before)
})

test('no verb of a patient’s changes anything, and those about the account are refused', async () => {
  const before = await everything()
  for (const [name, row] of Object.entries(verbs).filter(([, one]) =>
    one.who.includes('patient'),
  )) {
    const outcome = await allVerbs()
      .get(name)?.(looking, row.input)
      .then(
        () => 'read',
        ({ code }: { code: string }) => code,
      )
    const section = typeof row.reach === 'string' && !['any', 'own', 'keeper'].includes(row.reach)
    if (name === 'shares.opened.read') expect(outcome).toBe('only_outside')
    else if (
      section ||
      ['home.read', 'release.choices.read', 'summary.read', 'amend.own.marks'].includes(name)
    )
      expect(['read', 'not_found', 'no_visit_type'], name).toContain(outcome)
    else expect(['only_looking', 'only_takeaway', 'invalid_input'], name).toContain(outcome)
  }
  expect(await everything()).toBe(before)
})

/** What a statement does in the transaction of the view. */
async function attempt(text: string, values: unknown[] = []): Promise<unknown> {
  const { database, clock } = it.portal.kit
  return database
    .transaction(
      looking.claim,
      clock(),
      async ({ client }) => (await client.query(text, values)).rowCount,
    )
    .catch(({ code }: { code: string }) =>
      ['42501', '28000', '428C9'].includes(code)
        ? 'denied'
        : Promise.reject(new Error(`${text}: ${code}`)),
    )
}

test('no statement changes anything: the database says it too, for every table', async () => {
  const { rows } = await it.portal.owner.query<{ name: string; columns: string[] }>(
    `select c.oid::regclass::text as name, array_agg(quote_ident(a.attname)) as columns from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) group by 1`,
  )
  const { rows: policies } = await it.portal.owner.query<{ what: string }>(
    `select polrelid::regclass || ' ' || polname as what from pg_policy where not polpermissive`,
  )
  const closed = new Set(policies.map(({ what }) => what))
  for (const { name, columns } of rows) {
    for (const deed of ['insert', 'update', 'delete']) {
      const { rows: may } = await it.portal.owner.query<{ may: boolean }>(
        `select has_table_privilege('portico_patient', $1::regclass, $2) or $2 <> 'delete'
           and has_any_column_privilege('portico_patient', $1::regclass, $2) as may`,
        [name, deed],
      )
      // select app.close_to_viewers() at the end of a migration does it.
      if (may[0]?.may && name !== 'audit_event')
        expect(closed, `${name}: ${deed}`).toContain(`${name} viewing_no_${deed}`)
    }
    for (const column of columns)
      expect(['denied', 0], `${name}.${column}`).toContain(
        await attempt(`update ${name} set ${column} = ${column}`),
      )
    expect(['denied', 0], name).toContain(await attempt(`delete from ${name}`))
    const { rows: some } = await it.portal.owner.query(
      `select row_to_json(t)::text as row from ${name} t limit 1`,
    )
    if (some[0])
      expect(
        await attempt(`insert into ${name} select * from json_populate_record(null::${name}, $1)`, [
          some[0].row,
        ]),
        name,
      ).toBe('denied')
  }
  expect(await attempt(`select app.enqueue('post', gen_random_uuid())`)).toBe('denied')
  const before = await everything()
  // Functions that act as the owner: the few there are. A new one that writes is tried here too.
  const { rows: definers } = await it.portal.owner.query<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
       and p.provolatile = 'v' and has_function_privilege('portico_patient', p.oid, 'execute') order by 1`,
  )
  expect(definers.map(({ name }) => name)).toEqual([
    'add_work',
    'begin_payment',
    'enqueue',
    'enter_session',
    'enter_share',
    'enter_takeaway',
    'enter_view',
    'finish_work',
    'open_notice',
    'read_notice',
    'rouse_work',
    'set_own_password',
    'step_back',
    'take_over_device',
    'tell_patients',
  ])
  await attempt(`select app.set_own_password('stolen')`)
  const work = [it.ana.id]
  expect(
    await attempt(
      `select app.add_work(gen_random_uuid(), 'access-question', 'questions.answer', gen_random_uuid(), $1, null, 1, null)`,
      work,
    ),
  ).toBe('denied')
  const pay = `select app.begin_payment(b.patient_id, gen_random_uuid(), gen_random_uuid(), array[b.bill_id], array[1::bigint], 'demo', now()) from bill b`
  expect(await attempt(pay)).toBe('denied')
  await attempt(`select app.rouse_work('access-question', about_id, 1) from work_item`)
  await attempt(`select app.step_back(grant_id) from account_patient`)
  const told = `select app.tell_patients(array[gen_random_uuid()], array[$1::uuid], array['documents'], array[gen_random_uuid()])`
  await attempt(told, work)
  await attempt(`select app.open_notice(link_hash) from notice_message`)
  await attempt(`select app.read_notice(about_id) from notice`)
  await attempt(`select app.take_over_device(address_key) from push_device`)
  expect(await attempt(`select app.enter_takeaway('{}', 'not signed')`)).toBe('denied')
  expect(await attempt(`select app.enter_share('{}', 'not signed')`)).toBe('denied')
  expect(await everything()).toBe(before)
})

const add = (kind: string) =>
  attempt(
    `insert into audit_event (event_id, patient_id, at, actor_kind, account_id, verb, action, what, outcome, request_id)
     values (gen_random_uuid(), $1, now(), $2, $3, 'x', 'read', 'x', 'done', gen_random_uuid())`,
    [it.ana.id, kind, nurse.person.account],
  )

test('the log can be added to as staff alone, and read not at all', async () => {
  expect(await add('patient')).toBe('denied')
  for (const table of [
    'audit_event (event_id)',
    'account (account_id)',
    'auth_session (session_id)',
    'account_patient (grant_id)',
    'passkey (passkey_id)',
    'invitation (invitation_id)',
    'draft (place)',
    'access_question (question_id)',
    'share (share_id)',
  ]) {
    const [name, column] = table.split(/[ ()]+/)
    expect(['denied', 0], table).toContain(await attempt(`select ${column} from ${name}`))
  }
})

test('the patient finds who looked, and what was new still is', async () => {
  const { rows } = await it.portal.owner.query(
    `select distinct actor_kind, role, why from audit_event where patient_id = $1 and account_id = $2 and outcome = 'done' and verb like 'results.%'`,
    [it.ana.id, nurse.person.account],
  )
  expect(rows).toEqual([{ actor_kind: 'staff', role: 'nurse', why: 'as the patient' }])
  const own = await (await it.ask('/access', { cookie: it.as('patient') })).text()
  expect(own).toMatch(/nurse [^<]*[^]*to see your record as you see it/)
  const { rows: seen } = await it.portal.owner.query(
    'select from record_seen where account_id = $1',
    [nurse.person.account],
  )
  expect(seen).toEqual([])
})

test('another record does not open, neither by its address nor by one of its entries', async () => {
  const theirs = await it.ask(`/staff/patients/${it.ben.id}/as/results`, {
    cookie: it.as('staff', nurse.token),
  })
  expect(theirs.status).toBe(302)
  expect(theirs.headers.get('location')).toBe(`/staff/patients/${it.ben.id}/view`)
  expect((await open(`/results/${it.ben.entries.result}`)).status).toBe(404)
  expect((await open(`/visits/note/${it.ben.entries.note}`)).status).toBe(404)
})

test('a session of a patient’s in the same browser changes nothing, and opens no view by itself', async () => {
  const both = `${it.as('patient')}; ${it.as('staff', nurse.token)}`
  const html = await (await it.ask(`${base}/results`, { cookie: both })).text()
  expect(html).toContain('You see this as Ana sees it')
  for (const cookie of [it.as('patient'), `${COOKIE.staff}=${it.sessions.patient.token}`]) {
    const answer = await it.ask(`${base}/results`, { cookie })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).not.toContain('/as')
  }
  const own = await (await it.ask('/results', { cookie: both })).text()
  expect(own).not.toContain('You see this as')
})

test('a colleague of the same role does not get in by the address', async () => {
  const answer = await open('/results', roles.clinician)
  expect(answer.headers.get('location')).toBe(`/staff/patients/${it.ana.id}/view`)
})

test('a role that does not read records cannot start one', async () => {
  const may = await permissionsOf(it.portal)
  for (const [role, persona] of Object.entries(roles)) {
    const answer = await send(`/staff/patients/${it.ana.id}/view`, 'do=start', persona)
    const reads = may.get(role)?.includes('record.read')
    expect(answer.status, role).toBe(reads ? 302 : 403)
    if (!reads) expect((await open('/results', persona)).status, role).toBe(302)
  }
})

test.each([
  [
    'the role',
    `update staff_member set role = 'biller' where account_id = $1`,
    `update staff_member set role = 'nurse' where account_id = $1`,
  ],
  [
    'the second factor',
    'update auth_session set aal = 1 where account_id = $1',
    'update auth_session set aal = 2 where account_id = $1',
  ],
  [
    'a restriction',
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
    select patient_id, gen_random_uuid(), '', $1, now() from patient_view where account_id = $1 limit 1`,
    'update patient_restriction set ended_at = now() where made_by = $1',
  ],
  [
    'the quarter of an hour',
    `update patient_view set ends_at = now() where account_id = $1`,
    `update patient_view set ends_at = now() + interval '15 minutes' where account_id = $1 and ended_at is null`,
  ],
])('it is over with %s', async (_, over, again) => {
  await send(`/staff/patients/${it.ana.id}/view`, 'do=start')
  expect((await open('/results')).status).toBe(200)
  await it.portal.owner.query(over, [nurse.person.account])
  expect((await open('/results')).status).toBe(302)
  await it.portal.owner.query(again, [nurse.person.account])
})

test('it ends by the button, by the next one, and with the session', async () => {
  await send(`/staff/patients/${it.ana.id}/view`, 'do=start')
  await send(`/staff/patients/${it.ben.id}/view`, 'do=start')
  expect((await open('/results')).status).toBe(302)
  await send(`/staff/patients/${it.ana.id}/view`, 'do=start')
  await send(`/staff/patients/${it.ana.id}/view`, 'do=end')
  expect((await open('/results')).status).toBe(302)
  await send(`/staff/patients/${it.ana.id}/view`, 'do=start')
  await it.portal.owner.query('update auth_session set ended_at = now() where token_hash = $1', [
    tokenHash(nurse.token),
  ])
  const answer = await open('/results')
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(`/staff/patients/${it.ana.id}/view`)
})
