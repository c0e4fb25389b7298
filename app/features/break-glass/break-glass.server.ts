// Restricted records (a colleague's, a neighbour's): closed to those who otherwise may read, until one of them says
// why it must be opened. That lasts an hour, the privacy officer is told at once, and looks at each opening.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { conflict, forbidden, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { cardPlace, type Card } from '../people/people.server.ts'
import { cardFor } from '../staff/person.ts'
import { addWork, finishWork } from '../work/add.ts'
import { workingDaysAfter } from '../access/due.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { reasons } from './reasons.ts'

const OPEN_MINUTES = 60
const MOST = 200
const REVIEW_DAYS = 3 // working days

/** @param short what is said when there are too few */
const ownWords = (short: string) =>
  z.string().trim().min(10, short).max(2000, 'Use at most 2,000 characters.')
const why = ownWords('Say in a few words why, so that the privacy officer understands it.')
const whyRestricted = ownWords('Say in a few words why.')
const found = ownWords('Say in a few words what you found.')

/** Opens a restricted record for an hour. */
export const breakGlass = verb({
  name: 'break-glass.open',
  who: ['staff'],
  may: 'record.break-glass',
  input: z.object({
    patient: z.uuid(),
    kind: z.enum(reasons, 'Choose the reason that fits best.'),
    reason: why,
  }),
  run: async (tx, { patient, kind, reason }) => {
    await mustExist(tx, patient)
    const id = uuidv7(tx.now)
    const endsAt = new Date(tx.now.getTime() + OPEN_MINUTES * 60_000)
    await tx.db
      .insertInto('break_glass')
      .values({
        patient_id: patient,
        break_id: id,
        account_id: tx.actor.account,
        kind,
        reason: await tx.vault.seal(patient, placeOf('break_glass', 'reason', id), reason),
        started_at: tx.now,
        ends_at: endsAt,
      })
      .execute()
    await enqueue(tx, 'glass', id)
    const dueAt = workingDaysAfter(tx.now, REVIEW_DAYS, await calendarHere(tx))
    await addWork(tx, { kind: 'emergency-access', about: id, patient, urgency: 'today', dueAt })
    return { id, endsAt }
  },
  audit: ({ patient, kind }, { id }) => ({
    action: 'create',
    what: 'emergency access',
    id,
    patient,
    why: kind,
  }),
})

/** Closes one's own opening before its hour is over. */
export const closeGlass = verb({
  name: 'break-glass.close',
  who: ['staff'],
  may: 'record.break-glass',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }) => {
    await sql`select app.close_glass(${patient})`.execute(tx.db)
  },
  audit: ({ patient }) => ({ action: 'change', what: 'emergency access', patient }),
})

export type Opening = {
  id: string
  patient: string
  name: string
  who: string
  /** As what they opened it. */
  role: string
  kind: string
  reason: string
  startedAt: Date
  endsAt: Date
  endedAt: Date | null
  /** Looks at this record by that person while it was open. */
  looks: number
  finding: string | null
  reviewedAt: Date | null
  /** By the one who asks: it waits for somebody else. */
  own: boolean
}

/** Openings, those that wait for a review first. */
export const listOpenings = verb({
  name: 'break-glass.list',
  who: ['staff'],
  may: 'break-glass.review',
  input: z.object({}),
  audit: { action: 'read', what: 'emergency access' },
  run: async (tx): Promise<Opening[]> => {
    const { rows } = await sql<{
      break_id: string
      patient_id: string
      account_id: string
      card: Buffer | null
      name: string
      role: string
      kind: string
      reason: Buffer
      started_at: Date
      ends_at: Date
      ended_at: Date | null
      reviewed_at: Date | null
      finding: Buffer | null
      looks: number
    }>`
      select b.*, p.card, m.name, coalesce((
        select e.role from audit_event e where e.patient_id = b.patient_id and e.at = b.started_at
          and e.object_id = b.break_id limit 1), m.role) as role, (
        select count(*)::int from audit_event e where e.patient_id = b.patient_id and e.account_id = b.account_id
          and e.action = 'read' and e.at between b.started_at and b.ends_at and (b.ended_at is null or e.at <= b.ended_at)) as looks
      from break_glass b join staff_member m on m.account_id = b.account_id
      left join patient p on p.patient_id = b.patient_id
      order by b.reviewed_at is not null, b.started_at desc limit ${MOST}`.execute(tx.db)
    const openings: Opening[] = []
    for (const row of rows) {
      const patient = row.patient_id
      const open = async (column: 'reason' | 'finding') =>
        row[column] &&
        (
          await tx.vault.open(patient, placeOf('break_glass', column, row.break_id), row[column])
        ).toString('utf8')
      const card = row.card && (await tx.vault.open(patient, cardPlace(patient), row.card))
      openings.push({
        id: row.break_id,
        patient,
        name: card ? (JSON.parse(card.toString('utf8')) as Card).name : '',
        who: row.name,
        role: row.role,
        kind: row.kind,
        reason: (await open('reason')) ?? '',
        startedAt: row.started_at,
        endsAt: row.ends_at,
        endedAt: row.ended_at,
        looks: row.looks,
        finding: await open('finding'),
        reviewedAt: row.reviewed_at,
        own: row.account_id === tx.actor.account,
      })
    }
    return openings
  },
})

/** Writes down what the review of an opening found. @throws forbidden for one's own; conflict when it was reviewed */
export const reviewOpening = verb({
  name: 'break-glass.review',
  who: ['staff'],
  may: 'break-glass.review',
  input: z.object({ id: z.uuid(), patient: z.uuid(), finding: found }),
  run: async (tx, { id, patient, finding }) => {
    await mustBeOthers(tx, patient, id)
    const { numUpdatedRows } = await tx.db
      .updateTable('break_glass')
      .set({
        reviewed_at: tx.now,
        reviewed_by: tx.actor.account,
        finding: await tx.vault.seal(patient, placeOf('break_glass', 'finding', id), finding),
      })
      .where('patient_id', '=', patient)
      .where('break_id', '=', id)
      .where('reviewed_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0)
      throw conflict('reviewed', 'Somebody has reviewed this already.')
    await finishWork(tx, { kind: 'emergency-access', about: id })
  },
  audit: ({ id, patient }) => ({
    action: 'change',
    what: 'review of emergency access',
    id,
    patient,
  }),
})

type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

async function mustBeOthers(
  { db, actor: { account } }: StaffTx,
  patient: string,
  id: string,
): Promise<void> {
  const own = await db
    .selectFrom('break_glass')
    .select('break_id')
    .where('patient_id', '=', patient)
    .where('break_id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (own)
    throw forbidden(
      'own_opening',
      'You opened this record yourself. Nobody reviews what they opened: another privacy officer does it.',
    )
}

/** Restricts a record, or lifts the restriction. */
export const restrictRecord = verb({
  name: 'break-glass.restrict',
  who: ['staff'],
  may: 'record.restrict',
  input: z.object({ patient: z.uuid(), reason: whyRestricted }),
  run: async (tx, { patient, reason }) => {
    await mustExist(tx, patient)
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('patient_restriction')
      .values({
        patient_id: patient,
        restriction_id: id,
        reason: await tx.vault.seal(patient, placeOf('patient_restriction', 'reason', id), reason),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
  },
  audit: ({ patient }) => ({ action: 'create', what: 'restriction', patient }),
})

export const liftRestriction = verb({
  name: 'break-glass.lift',
  who: ['staff'],
  may: 'record.restrict',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }) => {
    await tx.db
      .updateTable('patient_restriction')
      .set({ ended_at: tx.now })
      .where('patient_id', '=', patient)
      .where('ended_at', 'is', null)
      .execute()
  },
  audit: ({ patient }) => ({ action: 'change', what: 'restriction', patient }),
})

/** Whether a record is restricted. For the page that would open it. */
export const readRestriction = verb({
  name: 'break-glass.restriction.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }) => {
    const row = await tx.db
      .selectFrom('patient_restriction')
      .select('created_at')
      .where('patient_id', '=', patient)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return { name: (await cardFor(tx, patient)).name, since: row?.created_at ?? null }
  },
})

async function mustExist(tx: Pick<Tx, 'db'>, patient: string): Promise<void> {
  const row = await tx.db
    .selectFrom('patient')
    .select('patient_id')
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  if (!row) throw notFound()
}
