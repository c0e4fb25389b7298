// One place: what it is called, where it is, its clock and its telephone numbers.
import { problems } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { purposes } from '../../clinic/phones.ts'
import { asked, LocationFields, locationIn } from './location-fields.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  ...(await settingOf(page, 'location', page.params.id)),
  hoursHref: `/staff/settings/hours/${page.params.id}`,
}))
export const action = settingAction('location', locationIn)

type Props = { loaderData: Setting & { hoursHref: string }; actionData?: unknown }

export default function LocationPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields } = loaderData
  const label = t('settings.location.ended')
  return (
    <SettingPage
      title={String(fields.name)}
      back={{ href: '/staff/settings/locations', label: t('settings.locations') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        ...asked.map((name) => ({ name, label: t(`settings.location.${name}`) })),
        ...purposes.map((name) => ({ name, label: t(`settings.phone.${name}`) })),
        { name: 'ended', label, say: () => t('settings.yes') },
      ]}
      above={
        <Rows>
          <Row href={loaderData.hoursHref} title={t('settings.hours')} />
        </Rows>
      }
    >
      <LocationFields fields={fields} errors={problems(actionData)} />
      <Checkbox name="ended" label={label} checked={fields.ended?.length === 1} />
    </SettingPage>
  )
}
