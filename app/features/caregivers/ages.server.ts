// Applies the ages to what guardians may see: told 30 days before, narrowed, ended. Asked by a job again and again,
// and by each session of a guardian as it enters, so that midnight is midnight.
import { z } from 'zod'
import type { Kit, Tx } from '../../kit/kit.ts'
import { setEnteringRule } from '../../kit/entering.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { readCard, readOwnCard } from '../people/people.server.ts'
import { comingUp, stageOf, type Law, type Stage } from './ages.ts'
import { caregiversOf, isActive, type Caregiver } from './caregivers.server.ts'
import { lawHere } from './law.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { notify, ownersEmail, type Occasion, type Said } from './letters.ts'
import { isSame, narrowed } from './narrowed.ts'

const AGAIN_DAYS = 60 // a notice of narrowing, six years before, is none of the end
const BATCH = 200

/** Patients whom a guardian acts for, in order of their ids. */
export const listWards = verb({
  name: 'caregivers.ages.list',
  who: ['job'],
  input: z.object({ after: z.uuid().nullable() }),
  audit: () => [],
  run: async (tx, { after }): Promise<string[]> => {
    let wards = tx.db
      .selectFrom('account_patient')
      .select('patient_id')
      .distinct()
      .where('basis', '=', 'guardian')
      .where('ended_at', 'is', null)
    if (after) wards = wards.where('patient_id', '>', after)
    const rows = await wards.orderBy('patient_id').limit(BATCH).execute()
    return rows.map((row) => row.patient_id)
  },
})

type Applied = { narrowed: string[]; given: string[]; ended: string[]; told: string[] }

/** Does for one patient what is due today; once more changes nothing. */
export const applyAges = verb({
  name: 'caregivers.ages.apply',
  who: ['job'],
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }): Promise<Applied> => {
    const done: Applied = { narrowed: [], given: [], ended: [], told: [] }
    const law = await lawHere(tx)
    const row = await tx.db
      .selectFrom('patient')
      .select('card')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    const { birthDate } = await readCard(tx.vault, patient, row?.card ?? null)
    if (!law || !birthDate) return done
    const stage = stageOf(birthDate, law, tx.now)
    for (const one of await guardians(tx, patient)) {
      if (stage === 'ended') await end(tx, patient, one, done)
      else await narrow(tx, patient, one, { law, stage }, done)
      await tell(tx, patient, one, comingUp(birthDate, law, tx.now), done)
    }
    return done
  },
  audit: ({ patient }, { narrowed: less, given, ended, told }) => [
    ...less.map((id) => deed(patient, id, 'narrowed by age')),
    ...given.map((id) => deed(patient, id, 'given back: a later age')),
    ...ended.map((id) => deed(patient, id, 'ended by age')),
    ...told.map((id) => deed(patient, id, 'notice of age')),
  ],
})

const deed = (patient: string, id: string, why: string) => ({
  action: 'change' as const,
  what: 'what somebody sees',
  id,
  patient,
  why,
})

async function guardians(tx: Tx, patient: string): Promise<Caregiver[]> {
  const all = await caregiversOf(tx, patient)
  return all.filter((one) => one.basis === 'guardian' && isActive(one, tx.now))
}

const isNarrow = ({ sections }: Pick<Caregiver, 'sections'>, { keep }: Law) =>
  sections.every((one) => keep.includes(one))

const ofGrant = (tx: Tx, patient: string, { grant }: Caregiver) =>
  tx.db
    .updateTable('account_patient')
    .where('patient_id', '=', patient)
    .where('grant_id', '=', grant)

async function end(tx: Tx, patient: string, one: Caregiver, done: Applied): Promise<void> {
  await ofGrant(tx, patient, one).set({ ended_at: tx.now, ended_why: 'age' }).execute()
  await letters(tx, 'ended', patient, one)
  done.ended.push(one.grant)
}

/** Takes what this age takes, and gives back what a law before this one took and this one leaves. */
async function narrow(
  tx: Tx,
  patient: string,
  one: Caregiver,
  { law, stage }: { law: Law; stage: Stage },
  done: Applied,
) {
  const { sections, acts, taken } = narrowed(one, law, stage)
  if (isSame(one, { sections, acts })) return
  await ofGrant(tx, patient, one)
    .set({
      sections,
      acts,
      taken_sections: taken.sections,
      taken_acts: taken.acts,
      narrowed_at: stage === 'narrowed' ? tx.now : null,
    })
    .execute()
  const less = one.sections.some((section) => !sections.includes(section))
  await letters(tx, 'changed', patient, one, { own: less ? 'changed-own' : 'given-own' })
  const list = less ? done.narrowed : done.given
  list.push(one.grant)
}

async function tell(
  tx: Tx,
  patient: string,
  one: Caregiver,
  coming: ReturnType<typeof comingUp>,
  done: Applied,
): Promise<void> {
  if (!coming || done.ended.includes(one.grant)) return
  const long = new Date(tx.now.getTime() - AGAIN_DAYS * 86_400_000)
  const { numUpdatedRows } = await ofGrant(tx, patient, one)
    .set({ noticed_at: tx.now })
    .where((is) => is.or([is('noticed_at', 'is', null), is('noticed_at', '<', long)]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await letters(tx, coming.what, patient, one, { on: coming.on })
  done.told.push(one.grant)
}

/** To both sides. The young person gets one when they have an address of their own here. */
async function letters(
  tx: Tx,
  occasion: Said,
  patient: string,
  one: Caregiver,
  { on = '', own: toOwn = `${occasion}-own` }: { on?: string; own?: Occasion } = {},
) {
  const t = await letterTexts(tx)
  const words = { name: one.name, whose: one.whose, date: on && t.date(on) }
  await notify(tx, occasion, { patient, email: one.email }, words)
  const own = await ownersEmail(tx, patient)
  if (own !== one.email) await notify(tx, toOwn, { patient, email: own }, words)
}

/** What is due for everybody. */
export async function applyAllAges(kit: Kit): Promise<void> {
  const ctx = jobContext(kit, 'ages')
  for (let after: string | null = null; ;) {
    const wards: string[] = await listWards(ctx, { after })
    for (const patient of wards) await applyAges(ctx, { patient })
    if (wards.length < BATCH) return
    after = wards.at(-1) as string
  }
}

const allowed: Record<Stage, (sees: { sections: Caregiver['sections'] }, law: Law) => boolean> = {
  whole: () => true,
  narrowed: isNarrow,
  ended: () => false,
}

/** A guardian enters: what the age says today is done first. */
setEnteringRule(async (kit, { actor, db, now }) => {
  if (actor.kind !== 'patient' || actor.basis !== 'guardian' || !actor.patient) return null
  const law = await lawHere({ db })
  if (!law) return null
  const { birthDate } = await readOwnCard(kit, actor)
  const stage = stageOf(birthDate, law, now)
  if (allowed[stage]({ sections: actor.sections as Caregiver['sections'] }, law)) return null
  const { patient } = actor
  return async () => void (await applyAges(jobContext(kit, 'ages'), { patient }))
})
