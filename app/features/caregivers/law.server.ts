// The ages of guardians as the clinic sets them: its own, the sections they keep, and whose law holds.
import { z } from 'zod'
import { sections } from '../../kit/access.ts'
import { conflict, notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'

export type Ages = NonNullable<Awaited<ReturnType<typeof agesOf>>>

const agesOf = (tx: Pick<Tx, 'db'>) =>
  tx.db
    .selectFrom('clinic as c')
    .innerJoin('guardian_law as l', 'l.jurisdiction', 'c.jurisdiction')
    .select(['c.narrow_age as narrow', 'c.end_age as end', 'c.guardians_keep as keep'])
    .select([
      'l.jurisdiction as law',
      'l.narrow_age as lawNarrow',
      'l.end_age as lawEnd',
      'l.source',
    ])
    .executeTakeFirst()

/** Null until a clinic has been set up. */
export const readAges = verb({
  name: 'caregivers.ages.read',
  who: ['job'],
  input: z.object({}),
  audit: { action: 'read', what: 'ages of guardians' },
  run: async (tx) => (await agesOf(tx)) ?? null,
})

const age = (least: number, most: number) => {
  const says = `This age is a whole number from ${least} to ${most}.`
  return z.int(says).min(least, says).max(most, says)
}

const lawSchema = z.object({
  narrow: age(8, 25),
  end: age(14, 25),
  source: z.string().trim().min(1, 'Say which law this is, and who looked it up.'),
})

/** Changes what is given and leaves the rest. Guardians are narrowed and ended by it from their next page on. */
export const saveAges = verb({
  name: 'caregivers.ages.save',
  who: ['job'],
  input: z.object({
    narrow: age(8, 18).optional(),
    end: age(14, 25).optional(),
    keep: z.array(z.enum(sections, `Sections are: ${sections.join(', ')}.`)).optional(),
    /** A country or state. With `ages` it is written down, without it must be known. */
    law: z.string().trim().min(1).optional(),
    ages: lawSchema.optional(),
  }),
  audit: { action: 'change', what: 'ages of guardians' },
  run: async (tx, { narrow, end, keep, law, ages }): Promise<Ages> => {
    if (law && ages) await writeLaw(tx, law, ages)
    else if (law) await mustBeKnown(tx, law)
    const values = {
      ...(narrow && { narrow_age: narrow }),
      ...(end && { end_age: end }),
      ...(keep && { guardians_keep: keep }),
      ...(law && { jurisdiction: law }),
    }
    if (Object.keys(values).length > 0) await tx.db.updateTable('clinic').set(values).execute()
    const now = await agesOf(tx)
    if (!now) throw notFound('no_clinic', 'No clinic has been set up yet.')
    if (now.narrow > now.end || now.lawNarrow > now.lawEnd)
      throw conflict('ages_crossed', 'Access narrows first and ends later, or both at one age.')
    return now
  },
})

async function writeLaw(tx: Tx, law: string, { narrow, end, source }: z.output<typeof lawSchema>) {
  const values = { narrow_age: narrow, end_age: end, source }
  await tx.db
    .insertInto('guardian_law')
    .values({ jurisdiction: law, ...values })
    .onConflict((oc) => oc.column('jurisdiction').doUpdateSet(values))
    .execute()
}

async function mustBeKnown(tx: Tx, law: string): Promise<void> {
  const known = await tx.db.selectFrom('guardian_law').select('jurisdiction').execute()
  if (known.some((one) => one.jurisdiction === law)) return
  const names = known.map((one) => one.jurisdiction).join(', ')
  throw notFound('no_law', `The law of ${law} is not written down. Known are: ${names}.`)
}
