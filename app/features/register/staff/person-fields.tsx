// The fields of a person, the same for a new one and for a change.
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Choices } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select, type FieldProps } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { languages, relations, sexes, type PersonFields as Fields } from '../fields.ts'

type Props = { value: Fields; errors: FormError[]; isNew: boolean }
type Name = Exclude<keyof Fields, 'born'>

export function PersonFields({ value, errors, isNew }: Props) {
  const t = useTexts()
  const [year, month, day] = value.born.split('-')
  const at = (name: Name) => ({
    name,
    label: t(`register.${name}`),
    value: value[name],
    error: errorFor(errors, name),
  })
  const typed = (name: Name, more: Partial<FieldProps> = {}) => (
    <Field {...at(name)} autoComplete="off" optional {...more} />
  )
  const select = (name: Name, options: { value: string; label: string }[]) => (
    <Select
      {...at(name)}
      optional
      options={[{ value: '', label: t('register.notSaid') }, ...options]}
    />
  )
  const known = new Set<string>([...languages, ''])
  return (
    <>
      <Section title={t('register.part.name')}>
        {typed('given', { hint: t('register.givenHint') })}
        {typed('family')}
        {typed('suffix', { short: true, hint: t('register.suffixHint') })}
        {typed('preferred', { hint: t('register.preferredHint') })}
        {typed('pronouns', { hint: t('register.pronounsHint') })}
      </Section>
      <Section title={t('register.part.person')}>
        <DateField
          label={t('register.born')}
          name="born"
          value={{ day: String(Number(day) || ''), month: String(Number(month) || ''), year }}
          error={errorFor(errors, 'born')}
        />
        <Choices
          label={t('register.sex')}
          name="sex"
          value={value.sex}
          error={errorFor(errors, 'sex')}
          options={sexes.map((sex) => ({ value: sex, label: t(`register.sex.${sex}`) }))}
        />
        {typed('gender')}
      </Section>
      <Section title={t('register.part.reach')}>
        {typed('mobile', { type: 'tel', inputMode: 'tel', hint: t('register.mobileHint') })}
        {typed('phone', { type: 'tel', inputMode: 'tel' })}
        {typed('email', { type: 'email', inputMode: 'email' })}
      </Section>
      <Section title={t('register.part.address')}>
        {typed('line1')}
        {typed('line2')}
        {typed('city')}
        {typed('state')}
        {typed('postcode', { short: true })}
        {typed('country')}
      </Section>
      <Section title={t('register.part.language')}>
        {select('language', [
          ...languages.map((code) => ({ value: code, label: t(`register.language.${code}`) })),
          ...(known.has(value.language) ? [] : [{ value: value.language, label: value.language }]),
        ])}
        {select(
          'interpreter',
          (['yes', 'no'] as const).map((one) => ({
            value: one,
            label: t(`register.interpreter.${one}`),
          })),
        )}
      </Section>
      <Section title={t('register.part.number')}>
        {typed('number', { short: true, hint: isNew ? t('register.numberHint') : undefined })}
      </Section>
      <Section title={t('register.part.contact')}>
        {typed('contactName')}
        {select(
          'contactRelation',
          relations.map((one) => ({
            value: one,
            label: t(`register.relation.${one}` as TextKey),
          })),
        )}
        {typed('contactPhone', { type: 'tel', inputMode: 'tel' })}
      </Section>
    </>
  )
}
