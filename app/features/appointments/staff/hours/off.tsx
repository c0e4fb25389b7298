// Somebody is away for a while, or there beside their usual hours.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addException, readHours } from '../../schedule/hours.server.ts'
import { minuteOf } from '../clock-words.ts'
import { OffFields } from './off-fields.tsx'

export const loader = staffPage(async (page) => {
  const { id = '' } = page.params
  if (!isUuid(id)) throw notFound()
  const { bookable, places, main, today } = await readHours(page.ctx, { bookable: id })
  const day = page.url.searchParams.get('day') ?? today
  return { bookable, places, main, day, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id: bookable = '' } = params
  const { from, to, location, what, ...rest } = typed(
    form,
    'what',
    'location',
    'fromDay',
    'from',
    'toDay',
    'to',
    'why',
  )
  const { lie } = await addException(ctx, {
    ...rest,
    bookable,
    what: what as 'closed',
    location: location || null,
    from: minuteOf(from) ?? Number.NaN,
    to: minuteOf(to) ?? Number.NaN,
  })
  const done = what === 'open' ? 'open' : 'off'
  const on = new URLSearchParams({
    done,
    lie: String(lie),
    day: rest.fromDay,
    from,
    to: rest.toDay === rest.fromDay ? to : '23:59',
  })
  return redirect(`/staff/schedule/hours/${bookable}?${on}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Off({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { bookable, places, main, day, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('schedule.off.title', { name: bookable.name })}
      lede={t('schedule.off.lede')}
      back={{
        href: `/staff/schedule/hours/${bookable.id}`,
        label: t('schedule.hours.of', { name: bookable.name }),
      }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="schedule.hours.draft" draft={draft} sent={actionData}>
        <Choices
          label={t('schedule.hours.kind')}
          name="what"
          value="closed"
          options={[
            {
              value: 'closed',
              label: t('schedule.off.closed'),
              hint: t('schedule.off.closedHint'),
            },
            { value: 'open', label: t('schedule.off.open'), hint: t('schedule.off.openHint') },
          ]}
          error={errorFor(errors, 'what')}
        />
        <OffFields places={places} main={main} day={day} errors={errors} />
        <Button>{t('schedule.off.save')}</Button>
      </DraftForm>
    </Page>
  )
}
