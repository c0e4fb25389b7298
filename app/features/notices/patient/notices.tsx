// How somebody is told that something new is there: by what, when, how often, on which devices. For all records they open.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { mayWriteHere } from '../../messages/patient/may-write.ts'
import { channels, tellsAnything } from '../choices.ts'
import {
  readNoticeSettings,
  saveNoticeChoices,
  startAgain,
  type NoticeSettings,
} from '../choices.server.ts'
import { addDevice, endDevice } from '../devices.server.ts'
import { kinds } from '../kinds.ts'
import { ChoicesForm } from './choices-form.tsx'
import { Devices } from './devices.tsx'
import { Stops } from './stops.tsx'

const deeds = {
  saved: 'choose.saved',
  added: 'devices.added',
  ended: 'devices.ended',
  started: 'started',
} as const

export const loader = patientPage(async ({ ctx, url }) => {
  const settings = await readNoticeSettings(ctx, {})
  const done = Object.entries(deeds).find(([deed]) => url.searchParams.get('done') === deed)?.[1]
  const unheard = done === 'choose.saved' && !tellsAnything(settings.choices, openWays(settings))
  return {
    ...settings,
    /** Whoever only reads messages agrees to nothing for somebody else. */
    texts: mayWriteHere(ctx),
    done: unheard ? ('choose.savedNone' as const) : done,
  }
})

/** What can reach them today. */
function openWays({ reach, stops, devices }: NoticeSettings) {
  const there = { push: devices.length > 0, email: reach.email !== null, sms: reach.phone !== null }
  return channels.filter((one) => there[one] && !stops.some(({ channel }) => channel === one))
}

export const action = personAction('patient', async ({ ctx, form }) => {
  const { start, end, subscription, ...how } = typed(
    form,
    ...(['start', 'end', 'subscription', 'turn', 'pace', 'night'] as const),
  )
  if (start) await startAgain(ctx, { channel: start as 'email' })
  else if (end) await endDevice(ctx, { id: end })
  else if (form.has('subscription')) await addDevice(ctx, { said: subscription })
  else {
    const chosen = kinds.map(({ kind }) => [kind, form.getAll(kind).map(String)])
    await saveNoticeChoices(ctx, { ...how, kinds: Object.fromEntries(chosen) } as never)
  }
  const done = start ? 'started' : end ? 'ended' : form.has('subscription') ? 'added' : 'saved'
  return redirect(`/notices?done=${done}`)
})

export type NoticeData = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: NoticeData; actionData?: unknown }

export default function Notices({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { done } = loaderData
  return (
    <Page
      title={t('notices.choose.title')}
      back={{ href: '/more', label: t('more.title') }}
      lede={t('notices.choose.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`notices.${done}`)}</p>
        </Panel>
      )}
      <Stops of={loaderData.stops} />
      <ChoicesForm of={loaderData} errors={errors} />
      <p>
        <a href="/notices/reminders">{t('reminders.link')}</a>
      </p>
      {loaderData.texts && (
        <p>
          <a href="/notices/texts">{t('texts.own.link')}</a>
        </p>
      )}
      <Devices of={loaderData} />
      <Section title={t('notices.always')}>
        <p>{t('notices.always.text')}</p>
      </Section>
    </Page>
  )
}
