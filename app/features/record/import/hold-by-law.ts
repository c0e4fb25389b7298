// Where the clinic works in a state whose law holds some results back for some hours, they are held from the moment they
// are filed, and appear by themselves when the hours are over. Of several states the longest hours hold. A clinic that
// chose no state has no such rule.
import { sql } from 'kysely'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { Item } from './filing.ts'

const HOUR = 3_600_000
/** What is older than this and does not say when it was given out is no new result. */
const OLD = 30 * 24 * HOUR

type Rule = { sensitive: string; hours: number; law: string }
type Written = { item: Item; isNew: boolean }

/** Holds what a rule is for. A correction is held only while what it corrects still is. */
export async function holdByLaw(tx: Tx, written: Written[]): Promise<void> {
  const sensitive = written.filter(({ item }) => item.sensitive && item.patient && isRead(item))
  if (sensitive.length === 0) return
  const rules = await rulesInForce(tx)
  for (const { item, isNew } of sensitive) {
    const rule = rules.find((one) => one.sensitive === item.sensitive?.kind)
    const until = rule && endOf(item, rule.hours, tx.now)
    if (!rule || !until || until <= tx.now) continue
    if (isNew || (await isHeld(tx, item))) await holdOne(tx, item, rule.law, until)
  }
}

const isRead = ({ kind }: Item) => kind === 'result' || kind === 'report' || kind === 'note'

async function rulesInForce(tx: Tx): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select distinct on (r.sensitive) r.sensitive, r.hours, r.law
    from release_rule r join clinic c on r.jurisdiction = any (c.states)
    where r.in_force <= ${tx.now} order by r.sensitive, r.hours desc, r.jurisdiction`.execute(tx.db)
  return rows
}

/** Counted from when it was given out; from its arrival where the sender does not say. */
function endOf({ sensitive, at }: Item, hours: number, now: Date): Date | null {
  const issued = sensitive?.issued ? new Date(sensitive.issued) : null
  const old = at !== null && now.getTime() - new Date(at).getTime() > OLD
  if (!issued && old) return null
  const from = issued && issued < now ? issued : now
  return new Date(from.getTime() + hours * HOUR)
}

async function isHeld(tx: Tx, { patient, id }: Item): Promise<boolean> {
  const { rows } = await sql`
    select from record_withheld w where w.patient_id = ${patient} and w.id = ${id} and w.why = 'held'
      and w.ended_at is null and w.until_at > ${tx.now}`.execute(tx.db)
  return rows.length > 0
}

async function holdOne(tx: Tx, { patient, id, members, type }: Item, law: string, until: Date) {
  const hold = uuidv7(tx.now)
  await sql`
    insert into record_hold (patient_id, hold_id, entry_id, reason, law, created_at, until_at)
    values (${patient}, ${hold}, ${id}, 'state rule', ${law}, ${tx.now}, ${until})`.execute(tx.db)
  for (const entry of [id, ...(type === 'Observation' ? members : [])])
    await sql`
      insert into record_withheld (patient_id, withheld_id, id, why, created_at, hold_id, until_at)
      values (${patient}, ${uuidv7(tx.now)}, ${entry}, 'held', ${tx.now}, ${hold}, ${until})`.execute(
      tx.db,
    )
  await enqueue(tx, 'release', hold, until)
}
