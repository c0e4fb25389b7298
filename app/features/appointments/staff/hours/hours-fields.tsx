// Weekly hours that begin: on which days, from when to when, where, and for what.
import { useTexts } from '../../../../texts/context.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import type { Hours } from '../../schedule/hours.server.ts'
import { ways } from '../../way.ts'

type Props = { of: Hours; errors: FormError[] }

export function HoursFields({ of: { places, main, types, today }, errors }: Props) {
  const t = useTexts()
  return (
    <>
      <Choices
        label={t('schedule.hours.days')}
        name="weekdays"
        several
        inline
        options={([1, 2, 3, 4, 5, 6, 7] as const).map((one) => ({
          value: String(one),
          label: t(`schedule.weekday.${one}`),
        }))}
        error={errorFor(errors, 'weekdays')}
      />
      <div className="narrow">
        <Field
          label={t('schedule.off.from')}
          name="from"
          type="time"
          short
          value="09:00"
          error={errorFor(errors, 'from')}
        />
        <Field
          label={t('schedule.off.to')}
          name="to"
          type="time"
          short
          value="17:00"
          error={errorFor(errors, 'to')}
        />
        <Field
          label={t('schedule.hours.startsOn')}
          name="startsOn"
          type="date"
          short
          value={today}
          error={errorFor(errors, 'startsOn')}
        />
        <Field
          label={t('schedule.hours.endsOn')}
          name="endsOn"
          type="date"
          short
          optional
          error={errorFor(errors, 'endsOn')}
        />
      </div>
      <Select
        label={t('schedule.hours.everyWeeks')}
        name="everyWeeks"
        value="1"
        options={[1, 2, 3, 4, 6, 8].map((n) => ({
          value: String(n),
          label: t('schedule.hours.every', { n }),
        }))}
      />
      <Select
        label={t('schedule.where')}
        name="location"
        value={main.id}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        error={errorFor(errors, 'location')}
      />
      <Choices
        label={t('schedule.type.ways')}
        name="ways"
        several
        inline
        value={[...ways]}
        options={ways.map((way) => ({ value: way, label: t(`schedule.way.${way}`) }))}
        error={errorFor(errors, 'ways')}
      />
      {types.length > 0 && (
        <Choices
          label={t('schedule.hours.types')}
          name="types"
          several
          inline
          hint={t('schedule.hours.typesHint')}
          options={types.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
