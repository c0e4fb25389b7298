// One visit type.
import { problems } from '../../../../doors/web/form.ts'
import { staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { bookers, numbers, translated } from '../../../settings/kinds/visit-type.ts'
import { SettingPage } from '../../../settings/staff/setting-form.tsx'
import { settingAction, settingOf } from '../../../settings/staff/setting-page.ts'
import { listBookable } from '../../schedule/settings.server.ts'
import { TypeFields, typeIn } from './type-fields.tsx'

export const loader = staffPage(async (page) => {
  const setting = await settingOf(page, 'visit', page.params.id)
  const { bookables } = await listBookable(page.ctx, {})
  return { ...setting, bookables }
})
export const action = settingAction('visit', typeIn)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function VisitType({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields, bookables } = loaderData
  const ended = t('schedule.type.ended')
  const yes = () => t('settings.yes')
  const nameOf = (id: string) => bookables.find((one) => one.id === id)?.name ?? id
  const plain = ['name', 'about', 'preparation', ...numbers] as const
  return (
    <SettingPage
      title={String(fields.name)}
      back={{ href: '/staff/settings/visit-types', label: t('schedule.types') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        ...plain.map((name) => ({ name, label: t(`schedule.type.${name}`) })),
        {
          name: 'ways',
          label: t('schedule.type.ways'),
          say: (values) => t.list(values.map((way) => t(`schedule.way.${way as 'video'}`))),
        },
        {
          name: 'bookedBy',
          label: t('schedule.type.bookedBy'),
          say: ([one]) => t(`schedule.bookedBy.${one as (typeof bookers)[number]}`),
        },
        {
          name: 'offeredBy',
          label: t('schedule.type.offeredBy'),
          say: (ids) => t.list(ids.map(nameOf)),
        },
        { name: 'needsRoom', label: t('schedule.type.needsRoom'), say: yes },
        ...translated.map((name) => ({
          name: `es-${name}`,
          label: t(`schedule.type.es-${name}`),
        })),
        { name: 'ended', label: ended, say: yes },
      ]}
    >
      <TypeFields fields={fields} bookables={bookables} errors={problems(actionData)} />
      <Checkbox name="ended" label={ended} checked={fields.ended?.length === 1} />
    </SettingPage>
  )
}
