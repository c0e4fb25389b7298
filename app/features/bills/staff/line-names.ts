// What the fields of a bill's lines are called, and how many lines its form shows.
import type { Draft } from '../../drafts/drafts.server.ts'
import type { Fields } from '../../drafts/kept.ts'

export const parts = [
  'plain',
  'code',
  'units',
  'charge',
  'adjustment',
  'insurance',
  'day',
  'diagnoses',
  'why',
] as const
export type Part = (typeof parts)[number]

export const FEW = 2 // lines that a new form offers
export const MOST = 60

export const nameOf = (place: number, part: Part): string => `lines.${place}.${part}`

/** How many lines the form shows. @param own those that the bill has */
export function countIn(sent: unknown, draft: Pick<Draft, 'fields'>, own = 0): number {
  const kept = (sent as { kept?: Fields } | undefined)?.kept ?? draft.fields
  const said = Number([kept?.count ?? []].flat()[0])
  return said >= 1 && said <= MOST ? said : Math.min(MOST, Math.max(FEW, own + 1))
}
