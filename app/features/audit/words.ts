// A row of the audit log in plain words: "Ana Reyes, nurse", "Looked at results in the record of José", "from 10.0.0.8".
import { AS_SHARE } from '../../kit/audit/record.ts'
import { en, type TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'
import { browserOf } from '../devices/browser.ts'
import { deviceWords } from '../devices/said.ts'
import type { Entry } from './entry.ts'
import { actions } from './filter.ts'

const known = (key: string): key is TextKey => key in en

export function whoWords({ kind, name, role }: Entry, t: Texts): string {
  if (kind === 'job') return t('audit.who.job', { job: role })
  if (role === AS_SHARE) return t('audit.who.share')
  if (!name) return t(kind === 'public' ? 'audit.who.nobody' : 'audit.who.unnamed')
  if (kind === 'staff') return t('audit.who.staff', { name, role })
  if (kind === 'public') return t('audit.who.public', { name })
  return t(role === 'caregiver' ? 'audit.who.carer' : 'audit.who.patient', { name })
}

export const nounWords = (what: string, t: Texts): string =>
  known(`audit.noun.${what}`) ? t(`audit.noun.${what}` as TextKey) : what

/** ' in the record of José'; '' for what concerns nobody's record */
function whoseWords({ patient }: Entry, t: Texts): string {
  if (!patient) return ''
  if (patient.own) return t('audit.whoseOwn')
  return patient.name ? t('audit.whose', { name: patient.name }) : t('audit.whoseUnnamed')
}

export function didWords(entry: Entry, t: Texts): string {
  const { action, what, outcome, count } = entry
  const values = { what: nounWords(what, t), whose: whoseWords(entry, t), n: count, action }
  if (outcome !== 'done') return t(`audit.did.${outcome}`, values)
  const key = `audit.did.${action}`
  return t(known(key) ? key : 'audit.did.other', values)
}

/** 'from 10.0.0.8, by Firefox on Windows'; '' for jobs */
export const fromWords = ({ address, device }: Entry, t: Texts): string =>
  [
    address && t('audit.from', { address }),
    device && t('audit.by', { device: deviceWords(browserOf(device), t) }),
  ]
    .filter(Boolean)
    .join(', ')

export const actionWords = (action: string, t: Texts): string =>
  (actions as readonly string[]).includes(action) ? t(`audit.action.${action as 'read'}`) : action
