// What became of an item while somebody looked at an older state of it, in a sentence.
import type { TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Step } from './read.server.ts'

const words: Record<Step['what'], TextKey> = {
  taken: 'work.step.taken',
  'handed over': 'work.step.handed over',
  'put back': 'work.step.put back',
  snoozed: 'work.step.snoozed',
  woken: 'work.step.woken',
  done: 'work.step.done',
  reopened: 'work.step.reopened',
}

/** 'Nia Nurse took it', 'Nia Nurse handed it over to the front desk' */
export const stepWords = ({ what, by, to, until }: Step, t: Texts): string =>
  t(words[what], {
    by: by ?? t('work.portal'),
    to: to ?? '',
    until: until ? t.dateTime(until) : '',
  })

/** 'Nia Nurse took it on Saturday 28 November 2026, 2:30 pm. What you did was not written down.' */
export const meanwhile = (t: Texts, last: Step | undefined): string =>
  last
    ? t('work.meanwhile', { what: stepWords(last, t), when: t.dateTime(last.at) })
    : t('work.meanwhileSomebody')
