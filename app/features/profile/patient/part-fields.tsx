// The fields of one group, as the person themselves fills them in.
import type { HTMLInputAutoCompleteAttribute } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Choices } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select, type FieldProps } from '../../../ui/field.tsx'
import { languages, relations, sexes } from '../../register/fields.ts'
import { fieldsOf, type FieldName, type Part, type Values } from '../parts.ts'
import { fieldWords } from '../said.ts'

type Props = { part: Part; values: Values; errors: FormError[]; own: boolean }

const kinds: Partial<Record<FieldName, Partial<FieldProps>>> = {
  mobile: { type: 'tel', inputMode: 'tel' },
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  contactPhone: { type: 'tel', inputMode: 'tel' },
  payerPhone: { type: 'tel', inputMode: 'tel' },
  suffix: { short: true },
  postcode: { short: true },
  care: { lines: 6, maxLength: 1000 },
}

/** What the browser knows of whoever types, which is right only where that is the patient. */
const fills: Partial<Record<FieldName, HTMLInputAutoCompleteAttribute>> = {
  given: 'given-name',
  family: 'family-name',
  suffix: 'honorific-suffix',
  preferred: 'nickname',
  mobile: 'tel',
  email: 'email',
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  state: 'address-level1',
  postcode: 'postal-code',
  country: 'country-name',
}

const hints: Partial<Record<FieldName, TextKey>> = {
  given: 'profile.hint.given',
  preferred: 'profile.hint.preferred',
  pronouns: 'register.pronounsHint',
  gender: 'profile.hint.gender',
  suffix: 'register.suffixHint',
  mobile: 'profile.hint.mobile',
  email: 'profile.hint.email',
  sex: 'profile.hint.sex',
  care: 'profile.hint.care',
  member: 'insurance.hint.member',
  holder: 'insurance.hint.holder',
}

export function PartFields({ part, values, errors, own }: Props) {
  return fieldsOf[part].map((name) => (
    <One key={name} name={name} values={values} errors={errors} own={own} />
  ))
}

type OneProps = Omit<Props, 'part'> & { name: FieldName }

function One({ name, values, errors, own }: OneProps) {
  const t = useTexts()
  const hint = hints[name]
  const value = values[name] ?? ''
  const at = {
    name,
    label: fieldWords(t, name),
    value,
    hint: hint && t(hint),
    error: errorFor(errors, name),
  }
  switch (name) {
    case 'born': {
      const [year, month, day] = value.split('-')
      const parts = { day: String(Number(day) || ''), month: String(Number(month) || ''), year }
      return <DateField {...at} value={parts} birth={own} />
    }
    case 'sex':
      return (
        <Choices
          {...at}
          options={sexes.map((sex) => ({ value: sex, label: t(`register.sex.${sex}`) }))}
        />
      )
    case 'language':
      return <Select {...at} optional options={spoken(value, t)} />
    case 'interpreter':
      return (
        <Select
          {...at}
          optional
          options={[
            { value: '', label: t('register.notSaid') },
            { value: 'yes', label: t('register.interpreter.yes') },
            { value: 'no', label: t('register.interpreter.no') },
          ]}
        />
      )
    case 'contactRelation':
      return (
        <Select
          {...at}
          optional
          options={[
            { value: '', label: t('register.notSaid') },
            ...relations.map((one) => ({ value: one, label: t(`register.relation.${one}`) })),
          ]}
        />
      )
    default:
      return (
        <Field {...at} optional autoComplete={(own && fills[name]) || 'off'} {...kinds[name]} />
      )
  }
}

/** A language that is on record and in no list of ours stays to be chosen. */
const spoken = (value: string, t: ReturnType<typeof useTexts>) => [
  { value: '', label: t('register.notSaid') },
  ...languages.map((code) => ({ value: code as string, label: t(`register.language.${code}`) })),
  ...(value && !languages.some((code) => code === value) ? [{ value, label: value }] : []),
]
