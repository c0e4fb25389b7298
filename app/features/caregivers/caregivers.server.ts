// Who acts for the patient: the list, changing what they see, and stopping it at once. The next request of a live
// session already goes by what stands here (app.enter_session).
import { sql } from 'kysely'
import { z } from 'zod'
import type { Section } from '../../kit/access.ts'
import type { Actor } from '../../kit/actor.ts'
import { forbidden, notFound } from '../../kit/errors.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { openInvitations } from './invite.server.ts'
import { notify } from './letters.ts'
import { isSection } from './sections.ts'
import { shareSchema, untilOf } from './share-form.ts'
import type { Basis } from './terms.ts'
import { openWho, type Who } from './who.ts'

export type Caregiver = Pick<Who, 'name' | 'relation' | 'email' | 'whose'> & {
  grant: string
  /** Whose record it is: of one that was merged another than the open one. */
  patient: string
  account: string
  basis: Basis
  sections: Section[]
  acts: Section[]
  /** By the age rule, of a guardian. */
  taken: { sections: Section[]; acts: Section[] }
  since: Date
  until: Date | null
  endedAt: Date | null
  reviewAt: Date | null
}

/** Everybody who acts, or acted, for a patient, newest first. */
export async function caregiversOf(
  tx: Pick<Tx, 'db' | 'vault'>,
  ...patients: string[]
): Promise<Caregiver[]> {
  const rows = await tx.db
    .selectFrom('account_patient')
    .selectAll()
    .where('patient_id', 'in', patients)
    .where('relation', '=', 'proxy')
    .orderBy('created_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openWho(tx.vault, row.patient_id, row.grant_id, row.who)),
      grant: row.grant_id,
      patient: row.patient_id,
      account: row.account_id,
      basis: row.basis as Basis,
      sections: row.sections.filter(isSection),
      acts: row.acts.filter(isSection),
      taken: {
        sections: row.taken_sections.filter(isSection),
        acts: row.taken_acts.filter(isSection),
      },
      since: row.created_at,
      until: row.ends_at,
      endedAt: row.ended_at,
      reviewAt: row.review_at,
    })),
  )
}

export const isActive = ({ endedAt, until }: Caregiver, now: Date): boolean =>
  endedAt === null && (until === null || until > now)

export const listCaregivers = verb({
  name: 'caregivers.list',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'read', what: 'people who help' },
  run: async (tx) => {
    const all = await caregiversOf(tx, tx.actor.patient, ...tx.actor.also)
    return {
      active: all.filter((one) => isActive(one, tx.now)),
      past: all.filter((one) => !isActive(one, tx.now)),
      invited: await openInvitations(tx, tx.actor.patient),
    }
  },
})

/** Null for a link that is over, or never was. */
export const readCaregiver = verb({
  name: 'caregivers.read',
  who: ['patient'],
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'people who help', id }),
  run: (tx, { id }) => findActive(tx, id),
})

async function findActive(tx: OwnTx, grant: string): Promise<Caregiver | null> {
  const found = (await caregiversOf(tx, tx.actor.patient, ...tx.actor.also)).find(
    (one) => one.grant === grant,
  )
  return found && isActive(found, tx.now) ? found : null
}

async function activeCaregiver(tx: OwnTx, grant: string): Promise<Caregiver> {
  const found = await findActive(tx, grant)
  if (!found) throw notFound()
  return found
}
type OwnTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }

/** What the law or staff gave, the clinic changes. */
function refuseOthers({ basis }: Caregiver): void {
  if (basis !== 'patient')
    throw forbidden('not_yours_to_change', 'The clinic set this up. Call us to change it.')
}

export const changeSharing = verb({
  name: 'caregivers.change',
  who: ['patient'],
  input: z.object({ id: z.string(), ...shareSchema }),
  decide: mustBeFresh,
  audit: ({ id }) => ({ action: 'change', what: 'what somebody sees', id }),
  run: async (tx, { id, sections, acts, lasting }) => {
    const found = await activeCaregiver(tx, id)
    refuseOthers(found)
    await tx.db
      .updateTable('account_patient')
      .set({ sections, acts, ends_at: untilOf(lasting, tx.now) })
      .where('patient_id', '=', found.patient)
      .where('grant_id', '=', id)
      .execute()
    await notify(tx, 'changed', { patient: found.patient, email: found.email }, names(found))
  },
})

const names = ({ name, whose }: Caregiver) => ({ name, whose })

/** Ends it at once. Safety needs no second proof: taking away is always open. */
export const stopSharing = verb({
  name: 'caregivers.stop',
  who: ['patient'],
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'what somebody sees', id, why: 'stopped' }),
  run: async (tx, { id }) => {
    const found = await activeCaregiver(tx, id)
    refuseOthers(found)
    await tx.db
      .updateTable('account_patient')
      .set({ ended_at: tx.now, ended_why: 'patient' })
      .where('patient_id', '=', found.patient)
      .where('grant_id', '=', id)
      .execute()
    await notify(tx, 'ended', { patient: found.patient, email: found.email }, names(found))
    return { name: found.name }
  },
})

/** Somebody who acts for a patient stops of their own accord. @throws notFound when nothing of theirs is open */
export const stepBack = verb({
  name: 'caregivers.step-back',
  who: ['patient'],
  reach: 'any',
  input: z.object({ record: z.uuid() }),
  run: async (tx, { record }) => {
    const row = await tx.db
      .selectFrom('account_patient')
      .select('grant_id')
      .where('account_id', '=', tx.actor.account)
      .where('patient_id', '=', record)
      .where('relation', '=', 'proxy')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!row) throw notFound()
    await sql`select app.step_back(${row.grant_id})`.execute(tx.db)
    await enqueue(tx, 'helper-left', row.grant_id)
    return { record }
  },
  audit: (_input, output) => ({
    action: 'change',
    what: 'what somebody sees',
    why: 'stepped back',
    patient: output.record,
  }),
})
