// What sorts of documents there are, and what can ever become of each: whether a patient can be shown one at all, and who
// of staff reads it. The database has the same table (db/migrations/0210_documents.sql) and holds to it; a test compares.
import type { Permission } from '../../kit/access.ts'

type Policy = {
  /** Whether a document of it can be shown to a patient at all. No form, status or mistake shows one that cannot. */
  showable: boolean
  /** One of these it takes to read one. */
  readBy: readonly Permission[]
}

const treating: Permission[] = ['record.read']
const everybody: Permission[] = ['record.read', 'documents.desk']

export const classes = {
  report: { showable: true, readBy: treating },
  imaging: { showable: true, readBy: treating },
  letter: { showable: true, readBy: everybody },
  referral: { showable: true, readBy: everybody },
  form: { showable: true, readBy: everybody },
  /** What somebody agreed to: signed in the portal, or on paper and filed. */
  consent: { showable: true, readBy: everybody },
  invoice: { showable: true, readBy: ['documents.bill', 'documents.desk'] },
  other: { showable: true, readBy: everybody },
  'internal note': { showable: false, readBy: treating },
  'billing note': { showable: false, readBy: ['documents.bill'] },
  'audit record': { showable: false, readBy: ['audit.read'] },
} as const satisfies Record<string, Policy>

export type DocumentClass = keyof typeof classes

export const documentClasses = Object.keys(classes) as DocumentClass[]
export const showableClasses = documentClasses.filter((one) => classes[one].showable)

/** Files that one form adds. */
export const MOST_AT_ONCE = 20

export const statuses = ['draft', 'final', 'amended'] as const
export type DocumentStatus = (typeof statuses)[number]

export const isClass = (word: unknown): word is DocumentClass =>
  typeof word === 'string' && Object.hasOwn(classes, word)

/** Classes that somebody with these permissions reads, and so may add. */
export const classesFor = (may: readonly string[]): DocumentClass[] =>
  documentClasses.filter((one) =>
    (classes[one] as Policy).readBy.some((each) => may.includes(each)),
  )
