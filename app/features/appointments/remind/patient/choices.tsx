// How somebody is reminded of appointments: how long before, by which way; none by a way whose list is empty.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { readReminders, saveReminders, type OwnReminders } from '../choices.server.ts'
import { befores, cityOf, offeredZones, ways, zoneOf } from '../rules.ts'

export const loader = patientPage(async ({ ctx, url }) => {
  const own = await readReminders(ctx, {})
  const { email, phone, devices } = own.reach
  const open = { email: email !== null, sms: phone !== null, push: devices > 0 }
  const reached = ways.some((way) => open[way] && own.times[way].length > 0)
  const saved = url.searchParams.has('saved')
  return { ...own, done: saved ? (reached ? ('saved' as const) : ('none' as const)) : null }
})

export const action = personAction('patient', async ({ ctx, form }) => {
  const times = Object.fromEntries(ways.map((way) => [way, form.getAll(way).map(String)]))
  const { zone } = typed(form, 'zone')
  await saveReminders(ctx, { ...times, details: form.has('details'), zone: zoneOf(zone) } as never)
  return redirect('/notices/reminders?saved=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Reminders({ loaderData: own, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('reminders.choices')}
      back={{ href: '/notices', label: t('notices.row') }}
      lede={t('reminders.choices.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {own.done && (
        <Panel tone="done" focus>
          <p>{t(`reminders.choices.${own.done}`)}</p>
        </Panel>
      )}
      {own.usual && <p>{t('reminders.choices.usual')}</p>}
      <form method="post">
        {ways.map((way) => (
          <Choices
            key={way}
            label={t(`reminders.way.${way}`)}
            hint={<Reached by={way} of={own} />}
            name={way}
            several
            value={own.times[way].map(String)}
            error={errorFor(errors, way)}
            options={befores.map((one) => ({
              value: String(one),
              label: t(`reminders.before.${one}`),
            }))}
          />
        ))}
        <Checkbox
          label={t('reminders.details.agree')}
          name="details"
          checked={own.details}
          error={errorFor(errors, 'details')}
        />
        <Select
          label={t('reminders.zone')}
          hint={t('reminders.zoneHint')}
          name="zone"
          value={own.zone ? cityOf(own.zone) : ''}
          optional
          options={[{ value: '', label: t('reminders.zone.none') }]}
          groups={cities(own.zone)}
          error={errorFor(errors, 'zone')}
        />
        <Button>{t('reminders.choices.save')}</Button>
      </form>
      <p>{t('reminders.choices.clinic')}</p>
    </Page>
  )
}

/** By parts of the world; what is chosen already is always among them. */
function cities(own: string | null): { label: string; options: string[] }[] {
  const all = own && !offeredZones.includes(own) ? [...offeredZones, own] : offeredZones
  const parts = Map.groupBy(all, (zone) => zone.split('/')[0] ?? '')
  return [...parts].map(([label, some]) => ({ label, options: some.map(cityOf).toSorted() }))
}

/** Where that goes, or why it cannot yet. */
function Reached({ by, of }: { by: (typeof ways)[number]; of: OwnReminders }) {
  const t = useTexts()
  const { email, phone, devices } = of.reach
  if (by === 'email')
    return email ? t('notices.reach.email', { email }) : t('notices.reach.noEmail')
  if (by === 'push')
    return devices > 0 ? (
      t('reminders.reach.pushOn', { n: devices })
    ) : (
      <Words of="reminders.reach.push" links={{ devices: '/notices' }} />
    )
  return phone ? (
    t('notices.reach.phone', { phone })
  ) : (
    <Words of="notices.reach.noPhone" links={{ phone: '/security/second-factor/phone' }} />
  )
}
