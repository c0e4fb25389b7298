// Every table of words, by kind and code. One entry may stand under several codes.
import { allergens } from './en/allergens.ts'
import { conditions } from './en/conditions.ts'
import { procedures } from './en/procedures.ts'
import { reactions } from './en/reactions.ts'
import { noteTypes } from './en/note-types.ts'
import { roles } from './en/roles.ts'
import { discharges } from './en/discharges.ts'
import { vaccines } from './en/vaccines.ts'
import { visitTypes } from './en/visit-types.ts'
import type { Known } from './known.ts'
import type { WordKind } from './words.ts'

const sources: Record<WordKind, readonly Known[]> = {
  condition: conditions,
  medicine: [],
  allergy: allergens,
  reaction: reactions,
  immunization: vaccines,
  procedure: procedures,
  visit: visitTypes,
  note: noteTypes,
  role: roles,
  discharge: discharges,
}

function byCode(entries: readonly Known[]): ReadonlyMap<string, Known> {
  return new Map(entries.flatMap((entry) => entry.codes.map((code) => [code, entry] as const)))
}

/** Our words by kind, then by code in short form ('snomed|44054006'); allergens also as 'name|peanut'. */
export const tables: Record<WordKind, ReadonlyMap<string, Known>> = Object.fromEntries(
  Object.entries(sources).map(([kind, entries]) => [kind, byCode(entries)]),
) as Record<WordKind, ReadonlyMap<string, Known>>
