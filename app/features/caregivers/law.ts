// The ages that hold here: the clinic's own, and those of the law of its states where they come earlier.
import type { Tx } from '../../kit/kit.ts'
import { isYoung, type Law } from './ages.ts'
import { isSection } from './sections.ts'

/** The clinic's own part of it. */
type Own = { narrow: number; end: number; keep: readonly string[]; states: readonly string[] }

/** Null before a clinic was set up. @param own instead of what the clinic has set, to see what that would do */
export async function lawHere(tx: Pick<Tx, 'db'>, own: Partial<Own> = {}): Promise<Law | null> {
  const row = await tx.db
    .selectFrom('clinic')
    .select(['narrow_age', 'end_age', 'guardians_keep', 'time_zone', 'states'])
    .executeTakeFirst()
  if (!row) return null
  const law = lawOf(own.states ?? row.states, await writtenLaws(tx))
  return {
    narrowAge: Math.min(own.narrow ?? row.narrow_age, law.narrow),
    endAge: Math.min(own.end ?? row.end_age, law.end),
    keep: (own.keep ?? row.guardians_keep).filter(isSection),
    timeZone: row.time_zone,
  }
}

export type Written = { state: string; narrow: number; end: number; source: string }

/** Of each state of which they are written down, and of all others (`default`), the latest ages by law. */
export const writtenLaws = (tx: Pick<Tx, 'db'>): Promise<Written[]> =>
  tx.db
    .selectFrom('guardian_law')
    .select(['jurisdiction as state', 'narrow_age as narrow', 'end_age as end', 'source'])
    .orderBy('jurisdiction')
    .execute()

/** Of several states the earliest ages hold, each with the law that they come from. */
export function lawOf(states: readonly string[], written: Written[]) {
  const usual = written.filter(({ state }) => state === 'default')
  const of = (one: string) => written.find(({ state }) => state === one) ?? usual
  const laws = [...new Set(states.length > 0 ? states.flatMap(of) : usual)]
  return {
    narrow: Math.min(...laws.map(({ narrow }) => narrow)),
    end: Math.min(...laws.map(({ end }) => end)),
    sources: laws.map(({ source }) => source),
  }
}

/** Too young for an account of their own: a parent or guardian acts for them. */
export async function isTooYoung(
  tx: Pick<Tx, 'db' | 'now'>,
  birthDate: string | null,
): Promise<boolean> {
  const law = await lawHere(tx)
  return law !== null && isYoung(birthDate, law, tx.now)
}
