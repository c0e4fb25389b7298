// What the import hands over to be filed: one item per resource, all decided, nothing written yet.
import type { Card } from '../../people/people.server.ts'
import type { Sensitive } from '../sensitive.fhir.ts'

export type Item = {
  id: string
  /** Further ids by which other entries of the bundle refer to it. */
  otherIds: string[]
  /** Whose it is; null for what belongs to no one patient. */
  patient: string | null
  type: string
  digest: Buffer
  /** The resource as received. */
  bytes: Buffer
  /** The version on file when this was decided; null when there was none. */
  onFile: number | null
  kind: string | null
  code: string | null
  state: 'active' | 'past' | 'void'
  at: string | null
  newsAt: string | null
  visitId: string | null
  /** Ids of the entries it reports or is made of. */
  members: string[]
  /** Keyed hashes of the identifiers it can be found by. */
  tokens: Buffer[]
  /** For a Patient: what every page needs of it. */
  card: Card | null
  /** Kept from everybody who acts for the patient. */
  confidential?: boolean
  /** Of results that a law or the patient may treat apart. */
  sensitive?: Sensitive | null
  /** Sealed already, by a caller that had the time. */
  sealed?: SealedItem
}

export type SealedItem = { body: Buffer; card: Buffer | null }

/** 'again': somebody else filed it between look-up and filing, so it has to be looked up once more. */
export type Outcome = 'new' | 'changed' | 'same' | 'again'

/** A report outranks a panel: it is what the person was told. */
export const memberRank = (type: string): 0 | 1 => (type === 'DiagnosticReport' ? 0 : 1)
