// Whose hours there are to set, and days on which a whole place is closed.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { addException, listPlanned } from '../../schedule/hours.server.ts'
import { minuteOf } from '../clock-words.ts'
import { OffFields } from './off-fields.tsx'

export const loader = staffPage(async (page) => ({
  listed: await section(page.ctx, () => listPlanned(page.ctx, {})),
  draft: await draftOf(page),
  lie: page.url.searchParams.get('lie'),
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  const { from, to, location, ...rest } = typed(
    form,
    'location',
    'fromDay',
    'from',
    'toDay',
    'to',
    'why',
  )
  const { lie } = await addException(ctx, {
    bookable: null,
    what: 'closed',
    location: location || null,
    ...rest,
    from: minuteOf(from) ?? Number.NaN,
    to: minuteOf(to) ?? Number.NaN,
  })
  return redirect(`/staff/schedule/hours?lie=${lie}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function HoursList({ loaderData: { listed, draft, lie }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('schedule.hours')}
      lede={t('schedule.hours.listLede')}
      back={{ href: '/staff/schedule', label: t('place.schedule') }}
      before={<ErrorSummary errors={errors} />}
    >
      {lie !== null && (
        <Panel tone={lie === '0' ? 'done' : 'attention'} focus>
          <p>{t('schedule.hours.closedDone', { n: Number(lie) })}</p>
        </Panel>
      )}
      <Loaded of={listed} what={t('schedule.hours.what')}>
        {({ bookables, places, main }) => (
          <>
            {bookables.length === 0 && (
              <Nothing tellUs={false}>{t('schedule.bookables.none')}</Nothing>
            )}
            <Rows walked>
              {bookables.map(({ id, name, title, kind }) => (
                <Row
                  key={id}
                  href={`/staff/schedule/hours/${id}`}
                  title={name}
                  second={title ?? t(`schedule.kind.${kind}`)}
                />
              ))}
            </Rows>
            <Section title={t('schedule.hours.placeClosed')}>
              <p>{t('schedule.hours.placeClosedHint')}</p>
              <DraftForm what="schedule.hours.draft" draft={draft} sent={actionData}>
                <OffFields places={places} main={main} errors={errors} />
                <Button>{t('schedule.hours.closePlace')}</Button>
              </DraftForm>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
