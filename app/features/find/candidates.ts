// From hashes to people: ids that fit by their hashes, then the cards of one page, each looked at whether it really fits.
import { sql } from 'kysely'
import { tooMany } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Card } from '../people/people.server.ts'
import { patientToken } from '../record/import/identity.ts'
import type { AskedPart } from './asked.ts'
import { cardsOf, type Opened } from './cards.ts'
import { findable, findableCard } from './findable.fhir.ts'
import type { Findable } from './scheme.ts'
import { resourcesOf } from './resources.ts'
import { asHashes, stagesOf } from './stages.ts'

export type Found = { patient: string; card: Card; fit: number[] }
export type Candidates = {
  found: Found[]
  /** There are more than fit on the page. */
  more: boolean
  /** Whose hashes fitted, and who did not. */
  falsely: number
}

/** Up to `most` people, the best first. No more cards than that are opened. @throws tooMany */
export async function candidates(
  tx: Tx,
  text: string,
  asked: AskedPart[],
  most: number,
): Promise<Candidates> {
  const byNumber = /\d/.test(text) ? await withIdentifier(tx, text) : []
  const byHash = await withHashes(tx, asked, most + 1)
  const ids = [...new Set([...byNumber, ...byHash])]
  const opened = await cardsOf(tx, ids.slice(0, most))
  const named = new Set(byNumber)
  const fit = new Map<string, number[]>()
  for (const [id, { own }] of opened) {
    const how = named.has(id) ? asked.map(() => 0) : fits(asked, findableCard(own))
    if (how) fit.set(id, how)
  }
  await lookAgain(tx, opened, asked, fit)
  const all = [...fit].map(([id, how]): Found => ({ ...(opened.get(id) as Opened), fit: how }))
  return {
    found: once(all.toSorted(better)),
    more: ids.length > most,
    falsely: opened.size - all.length,
  }
}

const UNFITTING = 3 // a short word that nothing of the name begins with, behind all that fits

/** How each part fits; null when one that counts does not. */
function fits(asked: AskedPart[], person: Findable): number[] | null {
  const fit = asked.map((part) => part.fits(person) ?? (part.short ? UNFITTING : null))
  const onlyShort = asked.every(({ short }) => short)
  if (fit.includes(null) || (onlyShort && fit.includes(UNFITTING))) return null
  return fit as number[]
}

const better = (a: Found, b: Found): number => {
  const worst = Math.max(0, ...a.fit) - Math.max(0, ...b.fit)
  const sum = (one: Found) => one.fit.reduce((all, part) => all + part, 0)
  return worst || sum(a) - sum(b) || a.card.name.localeCompare(b.card.name)
}

/** Two records of one person are one. */
const once = (found: Found[]): Found[] =>
  [...new Map(found.toReversed().map((one) => [one.patient, one])).values()].toReversed()

async function withIdentifier(tx: Tx, text: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('patient_identifier')
    .select('patient_id')
    .distinct()
    .where('key', '=', patientToken(tx.vault, text.trim()))
    .limit(MOST_BEARERS)
    .execute()
  return rows.map((row) => row.patient_id)
}
const MOST_BEARERS = 5 // of one identifier

async function withHashes(tx: Tx, asked: AskedPart[], most: number): Promise<string[]> {
  const stages = stagesOf(asked)
  if (stages.length === 0) return []
  const { keys, counts } = asHashes(tx.vault, stages)
  try {
    const { rows } = await sql<{ patient_id: string }>`
      select patient_id from app.find_patients(${keys}::int[], ${counts}::int[], ${most})`.execute(
      tx.db,
    )
    return rows.map((row) => row.patient_id)
  } catch (error) {
    if ((error as { code?: string }).code === '53400') throw tooMany('too_many_searches', TOO_MANY)
    throw error
  }
}
const TOO_MANY = 'That were too many searches. Wait ten minutes, then go on.'

/** Former names, telephones and addresses are not on the card: of those whom it did not confirm, the whole resource. */
async function lookAgain(
  tx: Tx,
  opened: Map<string, Opened>,
  asked: AskedPart[],
  fit: Map<string, number[]>,
): Promise<void> {
  const unclear = [...opened.keys()].filter((id) => !fit.has(id))
  for (const [id, resource] of await resourcesOf(tx, unclear)) {
    const { own } = opened.get(id) as Opened
    const how = fits(asked, findable(resource, own))
    if (how) fit.set(id, how)
  }
}
