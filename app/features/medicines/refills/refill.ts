// A request for a refill: one medicine, how far it is, and what became of it. Pure, for verbs and screens alike.
import type { MedicineStatus } from '../medicine-status.fhir.ts'
import type { MedicineView } from '../medicines.fhir.ts'

/** asked: it waits for somebody who may approve; approved: it waits to go to the pharmacy. */
export type RefillState = 'asked' | 'approved' | 'refused' | 'sent' | 'ready' | 'taken back'
export type Step = 'asked' | 'approved' | 'changed' | 'refused' | 'sent' | 'ready' | 'taken back'
export type Side = 'patient' | 'helper' | 'staff'

/** How much is left, in the words of the form. */
export const lefts = ['none', 'days', 'week', 'more'] as const
export type Left = (typeof lefts)[number]

/** As `refill.urgent` has it, and work: 1 cannot wait. */
export const urgentOf = (left: Left | null): 1 | 2 | 3 =>
  left === 'none' ? 1 : left === 'days' ? 2 : 3
export const urgencyOf = (urgent: number) =>
  urgent === 1 ? ('now' as const) : urgent === 2 ? ('today' as const) : ('soon' as const)

/** What is sealed of it: the medicine as it stood when it was asked for, so that history says what it said. */
export type RefillWords = {
  name: string
  clinical: string | null
  how: string[]
  left: Left | null
  note: string
}

/** What an answer says beside the answer. Changes are as the patient reads them; empty where nothing is changed. */
export type StepWords = { words: string; how: string; quantity: string; refills: string }
export const noWords: StepWords = { words: '', how: '', quantity: '', refills: '' }

export type Pharmacy = {
  id: string
  name: string
  street: string
  town: string
  zip: string
  phone: string
}

export type Happened = {
  id: string
  what: Step
  side: Side
  at: Date
  /** Who of the clinic, by name; null for others, and where that may not be known. */
  by: string | null
  account: string
  said: StepWords
}

export type Refill = RefillWords & {
  id: string
  /** Whose record the medicine is in. */
  patient: string
  entry: string
  state: RefillState
  stateAt: Date
  urgent: number
  due: Date
  at: Date
  pharmacy: Pharmacy
  /** In the order in which it happened. */
  steps: Happened[]
}

export const wordsOf = (view: MedicineView, left: Left | null, note: string): RefillWords => ({
  name: view.plain,
  clinical: view.clinical,
  how: view.how,
  left,
  note,
})

/** It is under way: asked for again it would be asked for twice. */
export const AGAIN_DAYS = 7
export const isOpen = ({ state, stateAt }: Pick<Refill, 'state' | 'stateAt'>, now: Date): boolean =>
  state === 'asked' ||
  state === 'approved' ||
  (state === 'sent' && now.getTime() - stateAt.getTime() < AGAIN_DAYS * 86_400_000)

const taken = new Set<MedicineStatus>(['active', 'unknown'])

/** Of medicines that are taken now, as prescribed or as they told us. */
export const isAskable = ({ source, status }: MedicineView): boolean =>
  (source === 'prescribed' || source === 'reported') && taken.has(status)

/** What waits for what at the clinic: an answer, the way to the pharmacy, word that it is ready; and what is over. */
export const lanes = ['asked', 'approved', 'sent', 'over'] as const
export type Lane = (typeof lanes)[number]

/** The last step that says so. */
export const stepOf = ({ steps }: Pick<Refill, 'steps'>, ...what: Step[]): Happened | undefined =>
  steps.findLast((step) => what.includes(step.what))
