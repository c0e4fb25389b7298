// What is asked about somebody or something that can be booked, new or known.
import { typed } from '../../../../doors/web/form.ts'
import { capital } from '../../../../texts/capital.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { bookableKinds } from '../../../settings/kinds/bookable.ts'
import type { Bookables } from '../../schedule/settings.server.ts'

export const bookableIn = (form: FormData) => ({
  ...typed(form, 'kind', 'name', 'title', 'person', 'location', 'languages'),
  ended: form.get('ended') === 'yes',
})

type Props = Pick<Bookables, 'locations' | 'colleagues'> & {
  fields: Record<string, string | string[]>
  errors: FormError[]
}

export function BookableFields({ fields, locations, colleagues, errors }: Props) {
  const t = useTexts()
  const value = (name: string) => String(fields[name] ?? '')
  return (
    <>
      <Choices
        label={t('schedule.bookable.kind')}
        name="kind"
        inline
        value={value('kind')}
        options={bookableKinds.map((one) => ({ value: one, label: t(`schedule.kind.${one}`) }))}
        error={errorFor(errors, 'kind')}
      />
      <Field
        label={t('schedule.bookable.name')}
        hint={t('schedule.bookable.nameHint')}
        name="name"
        maxLength={80}
        value={value('name')}
        error={errorFor(errors, 'name')}
      />
      <Field
        label={t('schedule.bookable.title')}
        hint={t('schedule.bookable.titleHint')}
        name="title"
        maxLength={80}
        optional
        value={value('title')}
        error={errorFor(errors, 'title')}
      />
      <Select
        label={t('schedule.bookable.person')}
        name="person"
        optional
        value={value('person')}
        options={[
          { value: '', label: t('schedule.bookable.nobody') },
          ...colleagues.map(({ account, name, role }) => ({
            value: account,
            label: `${name} (${capital(role)})`,
          })),
        ]}
        error={errorFor(errors, 'person')}
      />
      <Select
        label={t('schedule.bookable.location')}
        name="location"
        optional
        value={value('location')}
        options={[
          { value: '', label: t('schedule.bookable.byHours') },
          ...locations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errorFor(errors, 'location')}
      />
      <Field
        label={t('schedule.bookable.languages')}
        hint={t('schedule.bookable.languagesHint')}
        name="languages"
        optional
        value={value('languages')}
        error={errorFor(errors, 'languages')}
      />
    </>
  )
}
