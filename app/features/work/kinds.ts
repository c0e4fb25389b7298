// Every kind of work on one page. To add one: a file `work.ts` with your feature, and a line here.
import { accessQuestion } from '../access/work.ts'
import { changedDetails } from '../appointments/check-in/work.ts'
import { offerLeft, visitCancel, visitMove, visitUntold } from '../appointments/remind/work.ts'
import { bookingRequest } from '../appointments/public/work.ts'
import { brokenLog, oddAccess } from '../audit/work.ts'
import { reductionToDecide } from '../bills/work.ts'
import { emergencyAccess } from '../break-glass/work.ts'
import { deciderLeft, guardianLeft, incapacityReview } from '../caregivers/work.ts'
import { brokenFile } from '../documents/work.ts'
import { askedRefill, lateRefill, refillToSend } from '../medicines/refills/work.ts'
import { askedAmendment, disagreedAmendment } from '../amend/work.ts'
import { toldMedicine } from '../medicines/told/work.ts'
import { intakeToMatch } from '../forms/intake/work.ts'
import { alarmingForm, consentWithdrawn, filledForm, formToCountersign } from '../forms/work.ts'
import { unansweredInvitation } from '../invitations/work.ts'
import {
  paymentDiffers,
  paymentDisputed,
  paymentForged,
  paymentUnknown,
  refundFailed,
} from '../payments/work.ts'
import { profileChange } from '../profile/work.ts'
import { duplicate } from '../register/work.ts'
import { haltedBulk } from '../messages/bulk/work.ts'
import { failedText, unknownText } from '../messages/texts/work.ts'
import { lateMessage, patientMessage } from '../messages/work.ts'
import { forgedText } from '../notices/work.ts'
import { teamNote } from '../release/work.ts'
import { lateRequest, sentFiles } from '../uploads/work.ts'
import type { Kind } from './kind.ts'
import { failedLetter } from './kinds/letter.ts'
import { failedStaffLetter } from './kinds/staff-letter.ts'

const registered = [
  accessQuestion,
  emergencyAccess,
  incapacityReview,
  guardianLeft,
  deciderLeft,
  unansweredInvitation,
  failedLetter,
  failedStaffLetter,
  teamNote,
  duplicate,
  oddAccess,
  brokenLog,
  sentFiles,
  lateRequest,
  filledForm,
  alarmingForm,
  formToCountersign,
  consentWithdrawn,
  brokenFile,
  forgedText,
  patientMessage,
  lateMessage,
  unknownText,
  failedText,
  haltedBulk,
  changedDetails,
  profileChange,
  visitMove,
  visitCancel,
  offerLeft,
  visitUntold,
  bookingRequest,
  intakeToMatch,
  askedRefill,
  refillToSend,
  lateRefill,
  toldMedicine,
  paymentDiffers,
  paymentUnknown,
  paymentForged,
  paymentDisputed,
  refundFailed,
  reductionToDecide,
  askedAmendment,
  disagreedAmendment,
] as const

export const kinds: readonly Kind[] = registered
export type WorkKind = (typeof registered)[number]['kind']

const byName = new Map(kinds.map((one) => [one.kind, one]))

/** @throws for a word that nobody registered */
export function kindOf(kind: string): Kind {
  const found = byName.get(kind)
  if (!found) throw new Error(`No kind of work is called ${kind}.`)
  return found
}

/** Those that somebody with these permissions sees. */
export const kindsFor = (may: readonly string[]): Kind[] =>
  kinds.filter((one) => may.includes(one.may))
