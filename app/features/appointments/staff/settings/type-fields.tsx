// What is asked about a visit type, new or known.
import { typed } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Checkbox, Choices } from '../../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Section } from '../../../../ui/section.tsx'
import { bookers, numbers, translated, ways } from '../../../settings/kinds/visit-type.ts'
import type { Bookables } from '../../schedule/settings.server.ts'

export const typeIn = (form: FormData) => {
  const es = Object.fromEntries(
    translated.flatMap((name) => {
      const words = typed(form, `es-${name}`)[`es-${name}`]?.trim()
      return words ? [[name, words]] : []
    }),
  )
  return {
    ...typed(form, 'name', 'about', 'preparation', 'bookedBy', ...numbers),
    ways: form.getAll('ways'),
    offeredBy: form.getAll('offeredBy'),
    needsRoom: form.get('needsRoom') === 'yes',
    ended: form.get('ended') === 'yes',
    otherLanguages: Object.keys(es).length > 0 ? { es } : {},
  }
}

type Props = {
  fields: Record<string, string | string[]>
  bookables: Bookables['bookables']
  errors: FormError[]
}

/** What a new one begins with. */
export const usual: Props['fields'] = {
  minutes: '20',
  beforeMinutes: '0',
  afterMinutes: '0',
  stepMinutes: '15',
  leadHours: '2',
  aheadDays: '90',
  seats: '1',
  changeHours: '24',
  graceMinutes: '15',
  changeTimes: '3',
  ways: ['in person'],
  bookedBy: 'patients',
}

export function TypeFields({ fields, bookables, errors }: Props) {
  const t = useTexts()
  const value = (name: string) => String(fields[name] ?? '')
  const figure = (name: (typeof numbers)[number], optional = false) => (
    <Field
      label={t(`schedule.type.${name}`)}
      hint={
        name === 'stepMinutes' || name === 'seats' || name === 'graceMinutes' || name === 'lateFee'
          ? t(`schedule.type.${name}Hint`)
          : undefined
      }
      name={name}
      value={value(name)}
      inputMode="decimal"
      short
      optional={optional}
      error={errorFor(errors, name)}
    />
  )
  return (
    <>
      <Field
        label={t('schedule.type.name')}
        hint={t('schedule.type.nameHint')}
        name="name"
        maxLength={80}
        value={value('name')}
        error={errorFor(errors, 'name')}
      />
      <Field
        label={t('schedule.type.about')}
        name="about"
        lines={2}
        maxLength={300}
        optional
        value={value('about')}
        error={errorFor(errors, 'about')}
      />
      <Field
        label={t('schedule.type.preparation')}
        hint={t('schedule.type.preparationHint')}
        name="preparation"
        lines={4}
        maxLength={1000}
        optional
        value={value('preparation')}
        error={errorFor(errors, 'preparation')}
      />
      <Section title={t('schedule.type.length')}>
        {figure('minutes')}
        {figure('beforeMinutes')}
        {figure('afterMinutes')}
        {figure('stepMinutes')}
        {figure('seats')}
        <Checkbox
          name="needsRoom"
          label={t('schedule.type.needsRoom')}
          checked={fields.needsRoom?.length === 1}
        />
      </Section>
      <Choices
        label={t('schedule.type.ways')}
        name="ways"
        several
        inline
        value={fields.ways}
        options={ways.map((way) => ({ value: way, label: t(`schedule.way.${way}`) }))}
        error={errorFor(errors, 'ways')}
      />
      <Choices
        label={t('schedule.type.offeredBy')}
        name="offeredBy"
        several
        inline
        value={fields.offeredBy}
        options={bookables
          .filter(({ kind, ended }) => kind === 'person' && !ended)
          .map(({ id, name, title }) => ({ value: id, label: name, hint: title }))}
        error={errorFor(errors, 'offeredBy')}
      />
      <Section title={t('schedule.type.booking')}>
        <Choices
          label={t('schedule.type.bookedBy')}
          name="bookedBy"
          value={value('bookedBy')}
          options={bookers.map((one) => ({ value: one, label: t(`schedule.bookedBy.${one}`) }))}
          error={errorFor(errors, 'bookedBy')}
        />
        {figure('leadHours')}
        {figure('aheadDays')}
        {figure('dayLimit', true)}
        {figure('changeHours')}
        {figure('graceMinutes')}
        {figure('changeTimes')}
        {figure('lateFee', true)}
      </Section>
      <Section title={t('schedule.type.spanish')}>
        {translated.map((name) => (
          <Field
            key={name}
            label={t(`schedule.type.es-${name}`)}
            name={`es-${name}`}
            lines={name === 'name' ? 1 : 3}
            optional
            value={value(`es-${name}`)}
          />
        ))}
      </Section>
    </>
  )
}
