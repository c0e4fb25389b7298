// The rules of the database, read from its catalogue, so that a new table cannot forget them:
// row-level security everywhere, patient_id in front, a comment on everything odd, and roles that may
// do what they are for and nothing else.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoles, KEYS_ROLE, roleOf } from '../../app/kit/db/roles.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { read } from '../support/sources.ts'
import { columnsThatSpeak, notLedByPatient, openTables, schemasOfOthers } from './exceptions.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
  and not (n.nspname = any(array['${Object.keys(schemasOfOthers).join("', '")}']))`
const roles = Object.values(roleOf)

/** The first column of what a query finds. */
async function list(text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await portal.owner.query({ text, values, rowMode: 'array' })
  return (rows as unknown as string[][]).map((row) => row[0] as string)
}

test('every table has row-level security', async () => {
  expect(
    await list(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind in ('r', 'p') and not c.relrowsecurity`),
  ).toEqual([])
})

test('what each table gives away is written down', async () => {
  const told = read('docs/what-leaks.md')
  const tables =
    await list(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') order by 1`)
  expect(tables.length).toBeGreaterThan(30)
  expect(tables.filter((table) => !new RegExp(`\\b${table}\\b`).test(told))).toEqual([])
})

test('what a role may do with a table, a policy decides row by row', async () => {
  const rules = { r: 'select', a: 'insert', w: 'update', d: 'delete' }
  const { rows } = await portal.owner.query<{ what: string; decided: boolean; open: boolean }>(
    `select c.relname || ' ' || r.role || ' ' || a.privilege as what,
       coalesce(bool_or(p.polname is not null), false) as decided,
       coalesce(bool_or(pg_get_expr(p.polqual, p.polrelid) = 'true'), false) as open
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join unnest($1::text[]) r (role)
     cross join unnest($2::text[], $3::text[]) a (letter, privilege)
     left join pg_policy p on p.polrelid = c.oid and p.polcmd in (a.letter::"char", '*')
       and (p.polroles = '{0}' or r.role::regrole = any(p.polroles))
     where ${ours} and c.relkind in ('r', 'p')
       and (has_table_privilege(r.role, c.oid, a.privilege)
         or has_any_column_privilege(r.role, c.oid, replace(a.privilege, 'delete', 'update')))
     group by 1 order by 1`,
    [roles, Object.keys(rules), Object.values(rules)],
  )
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => !row.decided && !row.what.endsWith('delete'))).toEqual([])
  const open = new Set(rows.filter((row) => row.open).map((row) => row.what.split(' ')[0]))
  expect([...open].toSorted()).toEqual(Object.keys(openTables).toSorted())
})

test('views, sequences and functions give no way around the policies', async () => {
  const views =
    await list(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('v', 'm', 'f')
      and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on|1)'`)
  expect(views).toEqual([])
  // A function of the owner's is a way past every policy: the few there are, are named here.
  const definers =
    await list(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and p.prosecdef order by 1`)
  expect(definers).toEqual([
    'account_at_sign_in',
    'add_work',
    'amendment_shown_to',
    'begin_payment',
    'bill_may_become',
    'bill_shown_to',
    'bill_visits',
    'booked_by_day',
    'booking_holds',
    'bulk_about',
    'bulk_may_go',
    'bulk_restricted',
    'bulk_unreachable',
    'bytes_of_nobody',
    'can_be_told',
    'channel_of',
    'check_in_person',
    'close_glass',
    'close_share',
    'closed_records',
    'closed_threads',
    'colleagues',
    'contacts',
    'document_shown_to',
    'end_narrowed_shares',
    'enqueue',
    'enter',
    'enter_session',
    'enter_share',
    'enter_takeaway',
    'enter_view',
    'file_settled',
    'find_patients',
    'finish_work',
    'give_work',
    'hand_on_closed',
    'join_records',
    'keeps_back',
    'ledger_page',
    'ledger_post',
    'live_marks',
    'live_people',
    'live_unread',
    'live_waiting',
    'mac',
    'message_counts',
    'one_person',
    'open_envelope',
    'open_notice',
    'open_share',
    'opens',
    'own_password',
    'part_records',
    'patients_between',
    'profile_person',
    'prove_booking',
    'ran_out',
    'read_calendar',
    'read_notice',
    'remind_threads',
    'rouse_work',
    'route_thread',
    'send_intake',
    'set_own_password',
    'set_stamp',
    'share_stands',
    'shared_documents',
    'shared_visits',
    'shown_to',
    'signature_chain',
    'somebody_reads',
    'speaks_as',
    'stamp',
    'step_back',
    'stop_notices',
    'take_over_device',
    'take_statistics',
    'takeaway_holds',
    'tell_patients',
    'thread_shown_to',
    'told_shown_to',
    'unread_about',
    'visit_days',
    'visit_shown',
    'withheld',
    'write_findable',
  ])
})

test('no function looks for names where a role of the application can put them', async () => {
  expect(
    await list(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and p.prosqlbody is null
        and coalesce(array_to_string(p.proconfig, ','), '') !~ '^search_path=pg_catalog, pg_temp(,|$)'`),
  ).toEqual([])
})

test('every table of patients is led by patient_id, in its key or in an index', async () => {
  const found =
    await list(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
    where ${ours} and c.relkind in ('r', 'p') and not exists (
      select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum and i.indpred is null)`)
  expect(found.toSorted()).toEqual(Object.keys(notLedByPatient).toSorted())
})

test('every table says what it is, and every column whose name does not', async () => {
  const tables = `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') is null`
  expect(await list(tables)).toEqual([])
  const columns = `select c.relname || '.' || a.attname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where ${ours} and c.relkind in ('r', 'p') and not (a.attname = any($1))
      and col_description(c.oid, a.attnum) is null order by 1`
  expect(await list(columns, [[...columnsThatSpeak]])).toEqual([])
})

test('the roles of the application own nothing and may not rise above themselves', async () => {
  const { rows } = await portal.owner.query(
    `select rolname as role, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as mighty,
       (select count(*)::int from pg_class where relowner = r.oid)
         + (select count(*)::int from pg_proc where proowner = r.oid) as owns,
       (select count(*)::int from pg_auth_members where member = r.oid) as groups
     from pg_roles r where rolname like 'portico\\_%' order by rolname`,
  )
  expect(rows).toEqual(
    allRoles.toSorted().map((role) => ({ role, mighty: false, owns: 0, groups: 0 })),
  )
})

/** The roles (and everybody, `public`) for whom a condition on `r` holds. */
const rolesThat = (condition: string) =>
  list(`select r from unnest($1::text[]) r where ${condition} order by r`, [
    [...allRoles, 'public'],
  ])

test.each(Object.keys(schemasOfOthers))(
  'the schema %s, which a library made, is open to the role that works on jobs at most and gives it no more rights',
  async (schema) => {
    expect(await rolesThat(`has_schema_privilege(r, '${schema}', 'usage')`)).toEqual(
      schema === 'pgboss' ? [roleOf.job] : [],
    )
    expect(await rolesThat(`has_schema_privilege(r, '${schema}', 'create')`)).toEqual([])
    expect(
      await list(`select p.proname from pg_proc p where p.prosecdef
        and p.pronamespace = '${schema}'::regnamespace`),
    ).toEqual([])
  },
)

test('no role of the application can make anything in the database', async () => {
  for (const schema of ['public', 'app'])
    expect(await rolesThat(`has_schema_privilege(r, '${schema}', 'create')`)).toEqual([])
  expect(
    await rolesThat(`has_database_privilege(r, current_database(), 'create, temporary')`),
  ).toEqual([])
})

test('each database lets in only the roles that belong there', async () => {
  const records = portal.owner.database as string
  for (const [name, expected] of [
    [records, roles.toSorted()],
    [`${records}_keys`, [KEYS_ROLE]],
  ])
    expect(await rolesThat(`has_database_privilege(r, '${name}', 'connect')`)).toEqual(expected)
})

test('the audit log and its seals can be added to and nothing else', async () => {
  expect(
    await list(
      `select t || ' ' || r || ' ' || p from unnest(array['audit_event', 'audit_seal']) t, unnest($1::text[]) r,
         unnest(array['update', 'delete', 'truncate', 'trigger', 'references']
           || case when current_setting('server_version_num')::int >= 170000 then array['maintain'] else '{}'::text[] end) p
       where has_table_privilege(r, t, p) or (p in ('update', 'references') and has_any_column_privilege(r, t, p))`,
      [allRoles],
    ),
  ).toEqual([])
  // The one trigger there is ends shares with what is taken from whoever made them.
  expect(
    await list(
      `select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal order by 1`,
    ),
  ).toEqual(['account_patient narrowed_shares'])
  expect(await list(`select rulename from pg_rules where schemaname in ('public', 'app')`)).toEqual(
    [],
  )
})

test('the types of the tables in app/kit/db/types.ts are those of the database', async () => {
  const root = path.join(import.meta.dirname, '../..')
  const bin = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const how =
    '--dialect postgres --date-parser string --numeric-parser number --exclude-pattern pgboss.* --verify'
  const run = promisify(execFile)(
    process.execPath,
    [bin, '--url', portal.ownerUrl, '--out-file', 'app/kit/db/types.ts', ...how.split(' ')],
    { cwd: root },
  )
  await expect(run).resolves.toBeDefined()
})
