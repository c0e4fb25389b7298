// FHIR Immunization -> what the vaccines screens show. Pure.
import type { Immunization } from 'fhir/r4'
import { conceptName, statusCode } from '../record/coding.fhir.ts'
import { fhirDate } from '../record/dates.fhir.ts'
import { whoAre, whoIs, type Names } from '../record/people.fhir.ts'
import { reasons } from '../record/reasons.fhir.ts'
import { remarks } from '../record/remarks.fhir.ts'
import { number, objects, words } from '../record/tolerant.fhir.ts'
import { when, type When } from '../record/when.fhir.ts'
import { amountText } from '../record/words/dose-text.ts'
import { bareNames, conceptWords } from '../record/words/words.fhir.ts'

export type ImmunizationView = {
  plain: string
  clinical: string | null
  /** What it protects against. */
  about: string | null
  status: 'given' | 'not-given' | 'unknown'
  given: When
  /** Which dose of how many, as far as known; some senders use words for the number. */
  dose: { number: string | null; of: string | null; series: string | null } | null
  amount: string | null
  maker: string | null
  lot: string | null
  /** FHIR date on the packet. */
  expires: string | null
  /** Where on the body and how, in the sender's words. */
  site: string | null
  route: string | null
  who: string[]
  where: string | null
  reasons: string[]
  /** Why it was not given. */
  whyNot: string[]
  /** True when told by the person or taken over from a card, not written down by who gave it. */
  reported: boolean
  /** True when the dose does not count (given too early, spoiled). */
  doesNotCount: boolean
  notes: string[]
}

/** @param names shared resources by reference: who gave it, the place, the maker */
export function toImmunization(immunization: Immunization, names?: Names): ImmunizationView {
  const { plain, clinical, about } = conceptWords(immunization.vaccineCode, 'immunization')
  return {
    plain,
    clinical,
    about: about ?? null,
    status: statusOf(immunization.status),
    given: when(immunization, 'occurrence'),
    dose: doseOf(immunization),
    amount: amountText(immunization.doseQuantity),
    maker: whoIs(immunization.manufacturer, immunization, names),
    lot: words(immunization.lotNumber),
    expires: fhirDate(immunization.expirationDate),
    site: bareNames(immunization.site)[0] ?? null,
    route: bareNames(immunization.route)[0] ?? null,
    who: whoAre(
      objects(immunization.performer).map((one) => one.actor),
      immunization,
      names,
    ),
    where: whoIs(immunization.location, immunization, names),
    reasons: reasons(immunization, names),
    whyNot: bareNames(immunization.statusReason),
    reported:
      immunization.primarySource === false || conceptName(immunization.reportOrigin) !== null,
    doesNotCount: immunization.isSubpotent === true,
    notes: remarks(immunization.note),
  }
}

function statusOf(status: unknown): ImmunizationView['status'] {
  const code = statusCode(status as string)
  if (code === 'completed') return 'given'
  return code === 'not-done' ? 'not-given' : 'unknown'
}

function said(count: unknown, text: unknown): string | null {
  const value = number(count)
  return value === null ? words(text) : String(value)
}

function doseOf(immunization: Immunization): ImmunizationView['dose'] {
  const applied = objects(immunization.protocolApplied)[0]
  if (!applied) return null
  const which = said(applied.doseNumberPositiveInt, applied.doseNumberString)
  const of = said(applied.seriesDosesPositiveInt, applied.seriesDosesString)
  const series = words(applied.series)
  return which || of || series ? { number: which, of, series } : null
}
