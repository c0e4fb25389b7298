// Values and states of details, in words.
import type { TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'
import { languages } from '../register/fields.ts'
import type { Change } from './change.ts'
import type { FieldName, Values } from './parts.ts'

const known: ReadonlySet<string> = new Set(languages)

export const fieldWords = (t: Texts, name: FieldName): string => t(`profile.field.${name}`)

/** '' for what is not on record. */
export function valueWords(t: Texts, name: FieldName, value: string | undefined): string {
  if (!value) return ''
  if (name === 'born') return t.date(value)
  if (name === 'sex') return t(`register.sex.${value}` as TextKey)
  if (name === 'language' && known.has(value)) return t(`register.language.${value}` as TextKey)
  if (name === 'interpreter') return t(`register.interpreter.${value}` as TextKey)
  if (name === 'contactRelation') return t(`register.relation.${value}` as TextKey)
  return value
}

/** How it reads where a field stands empty by intent: taken away, or not there before. */
export const valueOrNone = (t: Texts, name: FieldName, of: Values): string =>
  valueWords(t, name, of[name]) || t('profile.empty')

export const stateWords = (t: Texts, { state }: Pick<Change, 'state'>): string =>
  t(`profile.state.${state}`)

/** Who sent it, to whoever reads it on the patient's side. */
export const byWords = (
  t: Texts,
  { side, account }: Pick<Change, 'side' | 'account'>,
  reader: { own: boolean; account: string },
): string =>
  account === reader.account
    ? t('profile.by.you')
    : t(side === 'patient' ? 'profile.by.patient' : 'profile.by.helper')
