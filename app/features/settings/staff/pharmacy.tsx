// One pharmacy of the directory.
import { problems } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { asked, PharmacyFields, pharmacyIn } from './pharmacy-fields.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage((page) => settingOf(page, 'pharmacy', page.params.id))
export const action = settingAction('pharmacy', pharmacyIn)

type Props = { loaderData: Setting; actionData?: unknown }

export default function PharmacyPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields } = loaderData
  const label = t('settings.pharmacy.ended')
  return (
    <SettingPage
      title={String(fields.name)}
      back={{ href: '/staff/settings/pharmacies', label: t('settings.pharmacies') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        ...asked.map((name) => ({ name, label: t(`settings.pharmacy.${name}`) })),
        { name: 'ended', label, say: () => t('settings.yes') },
      ]}
    >
      <PharmacyFields fields={fields} errors={problems(actionData)} />
      <Checkbox name="ended" label={label} checked={fields.ended?.length === 1} />
    </SettingPage>
  )
}
