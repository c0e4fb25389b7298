// Which part of the record belongs to which section that can be shared. The shelves are said again by the database
// (app.kinds, db/migrations/0011_caregivers.sql), which holds even without this; a test compares the two.
import { sections, type Section } from '../../kit/access.ts'
import type { Kind } from '../record/shelf.ts'

export const sectionOfKind: Record<Kind, Section> = {
  visit: 'appointments',
  appointment: 'appointments',
  result: 'results',
  report: 'results',
  vital: 'results',
  note: 'notes',
  medicine: 'medicines',
  condition: 'record',
  allergy: 'record',
  immunization: 'record',
  procedure: 'record',
  care_team: 'record',
}

export const isKind = (word: unknown): word is Kind =>
  typeof word === 'string' && Object.hasOwn(sectionOfKind, word)

/** Addresses of the record's shelves, and the section each is part of. */
const sectionOfShelf: Record<string, Section> = {
  '/results': 'results',
  '/vitals': 'results',
  '/visits': 'appointments',
  '/visits/last': 'appointments',
  '/visits/book': 'appointments',
  '/medicines': 'medicines',
  '/conditions': 'record',
  '/allergies': 'record',
  '/immunizations': 'record',
  '/procedures': 'record',
  '/care-team': 'record',
  '/corrections': 'record',
  '/documents': 'documents',
  '/uploads': 'documents',
}

/** What can be shared and is no part of the record. */
const sectionBeside: Record<string, Section> = {
  '/messages': 'messages',
  '/messages/new': 'messages',
  '/bills': 'bills',
}

/** What the person at the screen may see: all of the own record, of another's what is shared. */
export type Sight = { sections: readonly Section[]; own: boolean }

export const wholeSight: Sight = { sections, own: true }
export const noSight: Sight = { sections: [], own: false }

/** Whether a link to `address` leads anywhere for this person; what is not shared is not drawn. */
export function leadsTo({ sections: seen, own }: Sight, address: string): boolean {
  const section = sectionOfShelf[address] ?? sectionBeside[address]
  if (section) return seen.includes(section)
  if (address === '/record')
    return Object.values(sectionOfShelf).some((shelf) => seen.includes(shelf))
  return own || !onlyOwn.has(address)
}

/** What nobody but the owner opens, whatever is shared. */
const onlyOwn = new Set(['/access', '/caregivers', '/hidden', '/timing'])

const known: ReadonlySet<string> = new Set(sections)
export const isSection = (word: unknown): word is Section =>
  typeof word === 'string' && known.has(word)
