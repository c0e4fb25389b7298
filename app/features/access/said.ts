// An access in words: who, what, when, why. The same to the patient and to the privacy officer who answers.
import { en, type TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'
import { AS_PATIENT } from '../../kit/audit/record.ts'
import { relationWords } from '../caregivers/words.ts'
import type { Access } from './access.server.ts'

export function nameOf({ who, name, relation }: Access, t: Texts): string {
  if (who === 'staff') return name ?? t('access.staff')
  if (who === 'carer')
    return name
      ? t('access.carer', { name, relation: relationWords(relation ?? '', t) })
      : t('access.someCarer')
  if (who === 'outside') return name ? t('access.outside', { whom: name }) : t('access.someOutside')
  return t(who === 'you' ? 'access.you' : who === 'clinic' ? 'access.clinic' : 'access.other')
}

/** '2:30 pm · as nurse, who cares for patients · Reason given: emergency' */
export const timeAndRole = ({ who, role, at, why }: Access, t: Texts): string =>
  [
    t.time(at),
    who === 'staff' && role && roleIn(role, t),
    why && (why === AS_PATIENT ? t('access.asPatient') : t('access.why', { why })),
  ]
    .filter(Boolean)
    .join(' · ')

function roleIn(role: string, t: Texts): string {
  const does = `access.does.${role}`
  return known(does)
    ? t('access.roleDoes', { role, does: t(does as TextKey) })
    : t('access.role', { role })
}

export function deedOf(item: Access, t: Texts): string {
  const what = known(`access.what.${item.what}`)
    ? t(`access.what.${item.what}` as TextKey)
    : item.what
  if (item.refused) return t('access.refused', { what })
  const action = `access.action.${item.action}`
  return t((known(action) ? action : 'access.action.read') as TextKey, { what, n: item.count })
}

const known = (key: string): boolean => key in en
