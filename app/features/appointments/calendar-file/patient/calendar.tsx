// The address for a calendar program: made, made anew, turned off. It is shown once.
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { ErrorSummary, errorFor } from '../../../../ui/error-summary.tsx'
import { problems } from '../../../../doors/web/form.ts'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { endFeed, makeFeed, readFeed } from '../feed.server.ts'
import { titleKinds } from '../event.ts'

export const loader = patientPage(async ({ ctx }) => ({ feed: await readFeed(ctx, {}) }))

export const action = personAction('patient', async ({ ctx, form, visit }) => {
  if (form.get('do') === 'end') {
    await endFeed(ctx, {})
    return { ended: true }
  }
  const { token } = await makeFeed(ctx, { titles: String(form.get('titles')) as 'neutral' })
  return { address: `${visit.kit.config.origin}/calendar/${token}.ics` }
})

type Answer = { ended?: true; address?: string } | undefined
type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function CalendarPage({ loaderData: { feed }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { ended, address } = (actionData as Answer) ?? {}
  return (
    <Page
      title={t('calendar.page')}
      back={{ href: '/visits', label: t('visits.title') }}
      lede={t('calendar.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {address && (
        <Panel tone="done" focus title={t('calendar.ready')}>
          <p>{t('calendar.readyText')}</p>
          <p>
            <a href={address.replace(/^https?:/, 'webcal:')}>
              <bdi>{address}</bdi>
            </a>
          </p>
        </Panel>
      )}
      {ended && (
        <Panel tone="done" focus>
          <p>{t('calendar.offDone')}</p>
        </Panel>
      )}
      {feed && !address && (
        <p>
          {t('calendar.on', { when: t.dateTime(feed.createdAt) })}{' '}
          {t('calendar.onSays', { what: t(`calendar.says.${feed.titles}`) })}
        </p>
      )}
      <p>{t('calendar.how')}</p>
      <form method="post" noValidate>
        <Choices
          label={t('calendar.says')}
          name="titles"
          value={feed?.titles ?? 'neutral'}
          hint={feed ? t('calendar.againHint') : undefined}
          options={titleKinds.map((kind) => ({
            value: kind,
            label: t(`calendar.says.${kind}`),
            hint: kind === 'neutral' ? t('calendar.says.neutralHint') : undefined,
          }))}
          error={errorFor(errors, 'titles')}
        />
        <Button kind={feed ? 'quiet' : 'main'}>
          {t(feed ? 'calendar.again' : 'calendar.make')}
        </Button>
      </form>
      {feed && (
        <form method="post">
          <Button kind="quiet" name="do" value="end">
            {t('calendar.off')}
          </Button>
        </form>
      )}
    </Page>
  )
}
