// The ages that hold here: the clinic's own, and those of the law where they come earlier.
import type { Tx } from '../../kit/kit.ts'
import { isYoung, type Law } from './ages.ts'
import { isSection } from './sections.ts'

/** The clinic's own part of it. */
type Own = { narrow: number; end: number; keep: readonly string[] }

/** Null before a clinic was set up. @param own instead of what the clinic has set, to see what that would do */
export async function lawHere(tx: Pick<Tx, 'db'>, own?: Own): Promise<Law | null> {
  const row = await tx.db
    .selectFrom('clinic as c')
    .innerJoin('guardian_law as l', 'l.jurisdiction', 'c.jurisdiction')
    .select(['c.narrow_age', 'c.end_age', 'c.guardians_keep', 'c.time_zone'])
    .select(['l.narrow_age as law_narrow', 'l.end_age as law_end'])
    .executeTakeFirst()
  return row
    ? {
        narrowAge: Math.min(own?.narrow ?? row.narrow_age, row.law_narrow),
        endAge: Math.min(own?.end ?? row.end_age, row.law_end),
        keep: (own?.keep ?? row.guardians_keep).filter(isSection),
        timeZone: row.time_zone,
      }
    : null
}

/** Too young for an account of their own: a parent or guardian acts for them. */
export async function isTooYoung(
  tx: Pick<Tx, 'db' | 'now'>,
  birthDate: string | null,
): Promise<boolean> {
  const law = await lawHere(tx)
  return law !== null && isYoung(birthDate, law, tx.now)
}
