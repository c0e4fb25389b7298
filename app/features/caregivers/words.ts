// How sharing reads: "test results and visits", "until 3 May 2027", "your mother".
import { sections as allSections, type Section } from '../../kit/access.ts'
import { capital } from '../../texts/capital.ts'
import type { TextKey } from '../../texts/en.ts'
import type { Texts, When } from '../../texts/texts.ts'
import { relations } from './terms.ts'

export const shareWords = (sections: readonly Section[], t: Texts): string =>
  allSections.every((one) => sections.includes(one))
    ? t('section.all')
    : t.list(sections.map((one) => t(`section.${one}`)))

/** The same where it starts a line. */
export const shareLine = (sections: readonly Section[], t: Texts): string =>
  capital(shareWords(sections, t))

export const untilWords = (until: When | null, t: Texts): string =>
  until ? t.date(until) : t('caregivers.open')

/** Of a parent or guardian the law sets the end, not a date. */
export const endWords = (basis: string, until: When | null, t: Texts): string =>
  basis === 'guardian' ? t('caregivers.untilOfAge') : untilWords(until, t)

/** 'your mother', told to the patient. */
export const relationWords = (relation: string, t: Texts): string =>
  t(
    ((relations as readonly string[]).includes(relation)
      ? `relation.${relation}`
      : 'relation.other') as TextKey,
  )
