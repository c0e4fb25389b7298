// A clinic in which many write at once: patients who are signed in, each with a thread, and staff in a few teams.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { createAccount } from '../app/features/account/account.server.ts'
import { newToken, tokenHash } from '../app/features/account/token.ts'
import { startThread } from '../app/features/messages/send.server.ts'
import { inputOfText } from '../app/features/record/import/file-read.ts'
import { entryId, keyOf } from '../app/features/record/import/identity.ts'
import { importFiles } from '../app/features/record/import/importer.ts'
import { readConfig } from '../app/kit/config.ts'
import type { Kit } from '../app/kit/kit.ts'
import { startKit } from '../app/kit/start.ts'
import { jobContext } from '../app/kit/verb.ts'

const SOURCE = 'live'
const password = 'measured and found quick'

export type Side = { address: string; stream: string; counts: string; cookie: string }
/** The two of one thread; of the same member of staff there are several. */
export type Pair = { patient: Side; staff: Side }

const TEAMS = 5

/** @param folder environment of a portal that is open or was: its database gets them */
export async function fillLive(
  folder: Record<string, string>,
  people: { patients: number; staff: number },
): Promise<Pair[]> {
  const running = await startKit(readConfig({ ...process.env, ...folder }), {
    log: { info: () => {}, error: () => {} },
  })
  const owner = new Client({ connectionString: running.ownerUrl })
  await owner.connect()
  try {
    const { kit } = running
    const names = Array.from({ length: people.patients }, (_, n) => `live${n}`)
    const patients = names.map((id) => ({
      resourceType: 'Patient',
      id,
      name: [{ family: id, given: ['Writer'] }],
      birthDate: '1980-01-01',
    }))
    const lines = patients.map((one) => JSON.stringify(one)).join('\n')
    await importFiles(kit, [inputOfText('live', lines, true)], { source: SOURCE })
    const desks = []
    for (let n = 0; n < people.staff; n++) {
      const team = await teamOf(owner, n % TEAMS)
      desks.push({
        team,
        cookie: `__Host-staff=${await openSession(owner, await addDesk(kit, owner, n, team))}`,
      })
    }
    const made: Pair[] = []
    for (const [n, name] of names.entries()) {
      const { team, cookie } = desks[n % desks.length] as (typeof desks)[number]
      const patient = entryId(kit.vault, SOURCE, keyOf('Patient', name))
      const ana = await createAccount(jobContext(kit, 'account'), {
        email: `${name}@example.org`,
        password,
        temporary: false,
        patient,
        newsFrom: new Date(),
      })
      const token = await openSession(owner, ana.account)
      const { thread: id } = await startThread(
        {
          kit,
          claim: { kind: 'patient', token: tokenHash(token).toString('hex') },
          caller: { requestId: randomUUID(), address: '192.0.2.1', device: 'bench' },
        },
        { team, subject: 'A question', body: 'Good morning.', key: randomUUID() },
      )
      const stream = (as: string) => `/live/messages?as=${as}&thread=${id}`
      made.push({
        patient: {
          address: `/messages/${id}`,
          stream: stream('patient'),
          counts: '/live/counts?as=patient',
          cookie: `__Host-portal=${token}`,
        },
        staff: {
          address: `/staff/patients/${patient}/messages/${id}`,
          stream: stream('staff'),
          counts: '/live/counts?as=staff',
          cookie,
        },
      })
    }
    return made
  } finally {
    await owner.end()
    await running.stop()
  }
}

async function addDesk(kit: Kit, owner: Client, n: number, team: string): Promise<string> {
  const { account } = await createAccount(jobContext(kit, 'account'), {
    email: `desk${n}@example.org`,
    password,
    temporary: false,
    staff: { name: `Desk ${n}`, role: 'front desk' },
  })
  await owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [team, account],
  )
  return account
}

async function teamOf(owner: Client, n: number): Promise<string> {
  const { rows } = await owner.query(
    `with made as (insert into team (team_id, name, created_at, patients_write, answer_days)
       select $1, $2, now(), true, 1 where not exists (select from team where name = $2) returning team_id)
     select team_id from made union all select team_id from team where name = $2`,
    [randomUUID(), `Live ${n}`],
  )
  return rows[0].team_id as string
}

/** As signing in would have left it, both factors shown. @returns its token */
async function openSession(owner: Client, account: string): Promise<string> {
  const token = newToken()
  await owner.query(
    `insert into auth_session (session_id, account_id, token_hash, device, address, methods, aal, started_at, seen_at,
       auth_at, ends_at)
     values ($1, $2, $3, 'bench', '192.0.2.1', '{password,totp}', 2, now(), now(), now(), now() + interval '8 hours')`,
    [randomUUID(), account, tokenHash(token)],
  )
  return token
}
