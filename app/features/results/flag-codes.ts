/**
 * What each interpretation code of a laboratory means (HL7 ObservationInterpretation, and the
 * older table 0078): the kind of flag, which fixes its shape, and the key of its word.
 */
import type { TextKey } from '../../texts/texts.ts'

export type FlagKind =
  | 'high'
  | 'low'
  | 'critical-high'
  | 'critical-low'
  | 'critical'
  | 'abnormal'
  | 'ok'
  | 'unknown'

export type FlagMeaning = { kind: FlagKind; word: TextKey; read: TextKey }

const meaning = (kind: FlagKind, name: string) => ({
  kind,
  word: `results.flag.${name}` as TextKey,
  read: `results.read.${name}` as TextKey,
})

const veryHigh = meaning('critical-high', 'veryHigh')
const veryLow = meaning('critical-low', 'veryLow')
const high = meaning('high', 'high')
const low = meaning('low', 'low')
const positive = meaning('unknown', 'positive')
const negative = meaning('unknown', 'negative')
const unclear = meaning('unknown', 'unclear')

export const flagCodes: Record<string, FlagMeaning> = {
  HH: veryHigh,
  'H*': veryHigh,
  LL: veryLow,
  'L*': veryLow,
  AA: meaning('critical', 'critical'),
  'A*': meaning('critical', 'critical'),
  // "Significantly" high is the laboratory's word for more than high; it is not the critical mark.
  HU: high,
  'H>': high,
  LU: low,
  'L<': low,
  H: high,
  HX: high,
  L: low,
  LX: low,
  A: meaning('abnormal', 'abnormal'),
  EX: meaning('abnormal', 'abnormal'),
  N: meaning('ok', 'normal'),
  '>': meaning('unknown', 'offHigh'),
  '<': meaning('unknown', 'offLow'),
  POS: positive,
  DET: meaning('unknown', 'detected'),
  NEG: negative,
  ND: meaning('unknown', 'notDetected'),
  IND: unclear,
  E: unclear,
  IE: unclear,
  RR: meaning('unknown', 'reactive'),
  WR: meaning('unknown', 'weaklyReactive'),
  NR: meaning('unknown', 'notReactive'),
  EXP: meaning('unknown', 'expected'),
  UNE: meaning('unknown', 'unexpected'),
  CAR: meaning('unknown', 'carrier'),
  S: meaning('unknown', 'susceptible'),
  MS: meaning('unknown', 'susceptible'),
  VS: meaning('unknown', 'susceptible'),
  SDD: meaning('unknown', 'doseDependent'),
  I: meaning('unknown', 'intermediate'),
  R: meaning('unknown', 'resistant'),
  NS: meaning('unknown', 'notSusceptible'),
  TOX: meaning('unknown', 'toxic'),
  QCF: meaning('unknown', 'checkFailed'),
  AC: meaning('unknown', 'checkFailed'),
}

/** Codes that tell how a result moved since the last one: said beside the flag. */
export const changeCodes: Record<string, TextKey> = {
  U: 'results.change.up',
  D: 'results.change.down',
  B: 'results.change.better',
  W: 'results.change.worse',
}

/** Words laboratories send where a code belongs, in lower case. */
export const flagWords: Record<string, string> = {
  'very high': 'HH',
  'critically high': 'HH',
  'critical high': 'HH',
  'panic high': 'HH',
  'very low': 'LL',
  'critically low': 'LL',
  'critical low': 'LL',
  'panic low': 'LL',
  'critically abnormal': 'AA',
  'critical abnormal': 'AA',
  critical: 'AA',
  'above high normal': 'H',
  high: 'H',
  'below low normal': 'L',
  low: 'L',
  abnormal: 'A',
  normal: 'N',
  positive: 'POS',
  negative: 'NEG',
  detected: 'DET',
  'not detected': 'ND',
  indeterminate: 'IND',
  equivocal: 'E',
  reactive: 'RR',
  'non-reactive': 'NR',
  nonreactive: 'NR',
  resistant: 'R',
  intermediate: 'I',
  susceptible: 'S',
}
