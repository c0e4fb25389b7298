// What is asked about a team, new or known.
import { typed } from '../../../doors/web/form.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Checkbox, Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { weekdays } from '../../clinic/hours.ts'

export const teamIn = (form: FormData) => ({
  ...typed(form, 'name', 'answerDays', 'closedDays', ...weekdays),
  people: form.getAll('people'),
  ended: form.get('ended') === 'yes',
  patientsWrite: form.get('patientsWrite') === 'yes',
  bills: form.get('bills') === 'yes',
})

type Props = {
  fields: Record<string, string | string[]>
  people: { account: string; name: string; role: string }[]
  errors: FormError[]
}

export function TeamFields({ fields, people, errors }: Props) {
  const t = useTexts()
  return (
    <>
      <Field
        label={t('settings.team.name')}
        name="name"
        value={String(fields.name ?? '')}
        error={errorFor(errors, 'name')}
      />
      <Choices
        label={t('settings.team.people')}
        name="people"
        several
        value={fields.people}
        options={people.map(({ account, name, role }) => ({
          value: account,
          label: name,
          hint: capital(role),
        }))}
        error={errorFor(errors, 'people')}
      />
      <Checkbox
        name="patientsWrite"
        label={t('settings.team.patientsWrite')}
        checked={fields.patientsWrite?.length === 1}
      />
      <Checkbox
        name="bills"
        label={t('settings.team.bills')}
        checked={fields.bills?.length === 1}
      />
      <Field
        label={t('settings.team.answerDays')}
        hint={t('settings.team.answerDaysHint')}
        name="answerDays"
        inputMode="numeric"
        short
        value={String(fields.answerDays ?? '2')}
        error={errorFor(errors, 'answerDays')}
      />
    </>
  )
}

/** When it answers, and when not. */
export function TeamTimes({ fields, errors }: Pick<Props, 'fields' | 'errors'>) {
  const t = useTexts()
  return (
    <>
      <Section title={t('settings.team.hours')}>
        <p>{t('settings.team.hoursHint')}</p>
        {weekdays.map((name) => (
          <Field
            key={name}
            label={t(`settings.day.${name}`)}
            name={name}
            optional
            value={String(fields[name] ?? '')}
            error={errorFor(errors, name)}
          />
        ))}
      </Section>
      <Field
        label={t('settings.team.closedDays')}
        hint={t('settings.team.closedDaysHint')}
        name="closedDays"
        lines={4}
        optional
        value={String(fields.closedDays ?? '')}
        error={errorFor(errors, 'closedDays')}
      />
    </>
  )
}
