// From when to when somebody is away, or there beside their usual hours.
import { useTexts } from '../../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import type { Place } from '../../schedule/times.ts'

type Props = {
  /** To choose one of. */
  places?: Place[]
  /** That is chosen to begin with. */
  main?: Place
  day?: string
  errors: FormError[]
}

export function OffFields({ places, main, day, errors }: Props) {
  const t = useTexts()
  const field = (name: 'fromDay' | 'from' | 'toDay' | 'to', value: string) => (
    <Field
      label={t(`schedule.off.${name}`)}
      name={name}
      type={name === 'from' || name === 'to' ? 'time' : 'date'}
      short
      value={value}
      error={errorFor(errors, name)}
    />
  )
  return (
    <>
      {places && (
        <Select
          label={t('schedule.where')}
          name="location"
          value={main?.id ?? places[0]?.id}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorFor(errors, 'location')}
        />
      )}
      <div className="narrow">
        {field('fromDay', day ?? '')}
        {field('from', '00:00')}
        {field('toDay', day ?? '')}
        {field('to', '23:59')}
      </div>
      <Field
        label={t('schedule.off.why')}
        hint={t('schedule.off.whyHint')}
        name="why"
        maxLength={200}
        error={errorFor(errors, 'why')}
      />
    </>
  )
}
