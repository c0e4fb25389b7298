// When one place is open, weekday by weekday.
import { problems, typed } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { weekdays } from '../../clinic/hours.ts'
import { readSetting } from '../settings.server.ts'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage(async (page) => {
  const { id = '' } = page.params
  const place = await readSetting(page.ctx, { kind: 'location', id })
  return { ...(await settingOf(page, 'hours', id)), id, place: String(place.fields.name) }
})
export const action = settingAction('hours', (form) => typed(form, ...weekdays))

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function HoursPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { id, place, fields } = loaderData
  const days = weekdays.map((name) => ({ name, label: t(`settings.day.${name}`) }))
  return (
    <SettingPage
      title={t('settings.hoursOf', { place })}
      lede={t('settings.hours.lede')}
      back={{ href: `/staff/settings/locations/${id}`, label: place }}
      setting={loaderData}
      sent={actionData}
      compare={days}
    >
      {days.map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          name={name}
          optional
          value={String(fields[name])}
          error={errorFor(errors, name)}
        />
      ))}
    </SettingPage>
  )
}
