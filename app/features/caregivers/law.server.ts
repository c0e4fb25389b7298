// The ages of guardians as a command sets them: the clinic's own, the sections they keep, in which states it works, and
// what the law of a state says. What is a setting becomes a version of it, as from the portal's own pages.
import { z } from 'zod'
import { sections } from '../../kit/access.ts'
import { notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { parsed, verb } from '../../kit/verb.ts'
import { kinds } from '../settings/kinds.ts'
import { change, oneAtATime } from '../settings/versions.ts'
import { lawOf, writtenLaws } from './law.ts'

export type Ages = NonNullable<Awaited<ReturnType<typeof agesOf>>>

async function agesOf(tx: Tx) {
  const own = await kinds.ages.read(tx, '')
  const states = (await kinds.states.read(tx, ''))?.states ?? []
  return own && { ...own, states, law: lawOf(states, await writtenLaws(tx)) }
}

/** Null until a clinic has been set up. */
export const readAges = verb({
  name: 'caregivers.ages.read',
  who: ['job'],
  input: z.object({}),
  audit: { action: 'read', what: 'ages of guardians' },
  run: (tx) => agesOf(tx),
})

const age = (least: number, most: number) => {
  const says = `This age is a whole number from ${least} to ${most}.`
  return z.int(says).min(least, says).max(most, says)
}

const lawSchema = z
  .object({
    narrow: age(8, 25),
    end: age(14, 25),
    source: z.string().trim().min(1, 'Say which law this is, and who looked it up.'),
  })
  .refine(({ narrow, end }) => narrow <= end, {
    message: 'Access narrows first and ends later, or both at one age.',
  })

/** Changes what is given and leaves the rest. Guardians are narrowed and ended by it from their next page on. */
export const saveAges = verb({
  name: 'caregivers.ages.save',
  who: ['job'],
  input: z.object({
    narrow: age(8, 18).optional(),
    end: age(14, 25).optional(),
    keep: z.array(z.enum(sections, `Sections are: ${sections.join(', ')}.`)).optional(),
    /** In which the clinic works. */
    states: z.array(z.string()).optional(),
    /** A country or state whose law is written down. */
    law: lawSchema.extend({ state: z.string().trim().min(1) }).optional(),
  }),
  audit: { action: 'change', what: 'ages of guardians' },
  run: async (tx, { narrow, end, keep, states, law }): Promise<Ages> => {
    await oneAtATime(tx)
    if (law) await writeLaw(tx, law)
    const before = await kinds.ages.read(tx, '')
    if (!before) throw notFound('no_clinic', 'No clinic has been set up yet.')
    const own = {
      narrow: narrow ?? before.narrow,
      end: end ?? before.end,
      keep: keep ?? before.keep,
    }
    await change(tx, kinds.ages, '', parsed(kinds.ages.value, own))
    if (states) await change(tx, kinds.states, '', parsed(kinds.states.value, { states }))
    return (await agesOf(tx)) as Ages
  },
})

type StateLaw = z.output<typeof lawSchema> & { state: string }

async function writeLaw(tx: Tx, { state, narrow, end, source }: StateLaw): Promise<void> {
  const values = { narrow_age: narrow, end_age: end, source }
  await tx.db
    .insertInto('guardian_law')
    .values({ jurisdiction: state, ...values })
    .onConflict((oc) => oc.column('jurisdiction').doUpdateSet(values))
    .execute()
}
