// What one role may do. It holds from the next page of everybody who has it.
import { problems } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { permissions } from '../../../kit/access.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { permissionWords } from '../../access/document.ts'
import { listRolesWithPeople } from '../roles.server.ts'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

const nameIn = ({ role = '' }: Record<string, string | undefined>) => role.replaceAll('_', ' ')

export const loader = staffPage(async (page) => {
  const role = nameIn(page.params)
  const roles = await listRolesWithPeople(page.ctx, {})
  const people = roles.find((one) => one.role === role)?.people ?? 0
  return { ...(await settingOf(page, 'role', role)), role, people }
})
export const action = settingAction('role', (form) => ({ may: form.getAll('may') }), { id: nameIn })

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function RolePage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { role, people, fields } = loaderData
  const label = t('settings.role.may')
  const say = (values: string[]) => t.list(values.map((one) => permissionWords[one] ?? one))
  return (
    <SettingPage
      title={capital(role)}
      lede={t('settings.role.lede', { n: people })}
      back={{ href: '/staff/settings/roles', label: t('settings.roles') }}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'may', label, say }]}
    >
      <Choices
        label={label}
        name="may"
        several
        value={fields.may}
        options={permissions.map((value) => ({
          value,
          label: capital(permissionWords[value] ?? value),
        }))}
        error={errorFor(problems(actionData), 'may')}
      />
    </SettingPage>
  )
}
