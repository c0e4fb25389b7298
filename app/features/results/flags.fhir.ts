/**
 * The flag of a result, from the laboratory's own data only: its interpretation when it sent one,
 * else where the number lies in the usual range it sent. Never from ranges of ours. Pure.
 */
import type { CodeableConcept } from 'fhir/r4'
import type { TextKey } from '../../texts/texts.ts'
import { lookUp, objects } from '../record/tolerant.fhir.ts'
import { conceptCodes, conceptText } from './concept.fhir.ts'
import { changeCodes, flagCodes, flagWords, type FlagKind, type FlagMeaning } from './flag-codes.ts'
import type { Placed } from './place.ts'

export type { FlagKind } from './flag-codes.ts'

export type LabFlag = {
  kind: FlagKind
  /** Key of the flag's word; `words` holds the laboratory's own when we have none for it. */
  word: TextKey
  words: string
  /** 'lab': it sent an interpretation. 'range': worked out from its usual range. */
  from: 'lab' | 'range'
}

export type Judgement = {
  flag: LabFlag | null
  /** What the laboratory's code says in one sentence; null when the flag is from the range. */
  read: TextKey | null
  /** "Higher than last time" and the like, as sent. */
  changes: TextKey[]
  /** The laboratory's mark and its own range do not tell the same. */
  disagrees: boolean
}

const weight: Record<FlagKind, number> = {
  'critical-high': 6,
  'critical-low': 6,
  critical: 5,
  high: 4,
  low: 4,
  abnormal: 3,
  ok: 2,
  unknown: 1,
}

export function judge(interpretation: CodeableConcept[] | undefined, placed: Placed): Judgement {
  const codes = objects(interpretation).flatMap(readCodes)
  const changes = codes.flatMap((code) => lookUp(changeCodes, code) ?? [])
  const meanings = codes.flatMap((code) => lookUp(flagCodes, code) ?? [])
  // A germ's "H" beside "A" is one mark said twice: the more telling one stands.
  const said = meanings.toSorted((a, b) => weight[b.kind] - weight[a.kind])[0]
  if (said) {
    const flag: LabFlag = { kind: said.kind, word: said.word, words: '', from: 'lab' }
    return { flag, read: said.read, changes, disagrees: disagree(said, placed) }
  }
  const own = objects(interpretation).map(conceptText).find(Boolean)
  if (own && changes.length === 0) {
    const flag: LabFlag = { kind: 'unknown', word: 'results.flag.own', words: own, from: 'lab' }
    return { flag, read: 'results.read.own', changes, disagrees: false }
  }
  return { flag: fromRange(placed), read: null, changes, disagrees: false }
}

function readCodes(concept: CodeableConcept): string[] {
  const codes = conceptCodes(concept).filter((code) => code in flagCodes || code in changeCodes)
  if (codes.length > 0) return codes
  const word = lookUp(flagWords, conceptText(concept).toLowerCase())
  return word ? [word] : []
}

const fromPlace = {
  above: { kind: 'high', word: 'results.flag.high' },
  below: { kind: 'low', word: 'results.flag.low' },
  inside: { kind: 'ok', word: 'results.flag.inside' },
  unclear: { kind: 'unknown', word: 'results.flag.unclear' },
} as const

function fromRange({ place }: Placed): LabFlag | null {
  return place && { ...fromPlace[place], words: '', from: 'range' }
}

function disagree({ kind }: FlagMeaning, { place }: Placed): boolean {
  if (place === null || place === 'unclear') return false
  if (kind === 'ok') return place !== 'inside'
  if (kind === 'high' || kind === 'critical-high') return place !== 'above'
  if (kind === 'low' || kind === 'critical-low') return place !== 'below'
  return (kind === 'abnormal' || kind === 'critical') && place === 'inside'
}
