// What must be settled before somebody may act: a rule that a feature sets, asked as each session enters, so that
// what is due by the calendar holds from that moment and not from when a job gets to it.
import type { Actor } from './actor.ts'
import type { Db } from './db/database.ts'
import type { Kit } from './kit.ts'

type Entering = { actor: Actor; db: Db; now: Date }
/** @returns what has to be done first, in transactions of its own; null when nothing is due */
type Rule = (kit: Kit, entering: Entering) => Promise<(() => Promise<void>) | null>

let rule: Rule | undefined

export const setEnteringRule = (given: Rule): void => void (rule = given)

export const dueOnEntering: Rule = async (kit, entering) => (await rule?.(kit, entering)) ?? null
