// Putting a message aside: until later today, tomorrow, next Monday or the morning of a day.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Choices, OfWay } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { snoozeThread } from '../moves.server.ts'
import { momentsOf, whens } from '../snooze.ts'
import { threadAddress } from './address.ts'
import { Beside } from './beside.tsx'
import { loadThread, oneOf } from './load-thread.ts'
import { chosenOf } from './load.ts'
import { Talk } from './talk.tsx'

export const loader = staffPage(async (page) => ({
  ...(await loadThread(page)),
  moments: momentsOf(page.ctx.open.now, page.visit.clinic.timeZone),
  draft: await draftOf(page),
  seen: page.url.searchParams.get('seen'),
}))

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const one = oneOf(params)
  const { when, day, seen } = typed(form, 'when', 'day', 'seen')
  await snoozeThread(ctx, { ...one, when: when as 'day', day, seen })
  return redirect(threadAddress(one, chosenOf(url), '', { did: 'snoozed' }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Snooze({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, moments, draft, seen } = loaderData
  const errors = problems(actionData)
  const options = whens.flatMap((value) => {
    if (value === 'day') return { value, label: t('messages.snooze.day') }
    const at = moments[value]
    // Of a Sunday the next Monday is tomorrow.
    const said = value === 'monday' && at?.getTime() === moments.tomorrow?.getTime()
    return at && !said ? { value, label: t(`messages.snooze.${value}`), hint: t.dateTime(at) } : []
  })
  // What is put aside has been read: also what came after the page that led here.
  const came = opened.messages.filter(({ seq }) => seen !== null && seq > Number(seen))
  return (
    <Beside opened={opened} head={head} data={data} errors={errors}>
      <h2>{t('messages.snooze')}</h2>
      <p>{t('messages.snooze.lede', { name: head.card.name })}</p>
      {came.length > 0 && (
        <Panel tone="info" title={t('messages.snooze.came', { n: came.length })}>
          <Talk data={{ opened: { ...opened, messages: came, mark: '' }, now: data.now }} />
        </Panel>
      )}
      <DraftForm what="messages.snooze.draft" draft={draft} sent={actionData}>
        <input type="hidden" name="seen" value={opened.version} />
        <Choices
          label={t('messages.snooze.until')}
          name="when"
          value="tomorrow"
          options={options}
          error={errorFor(errors, 'when')}
        />
        <OfWay of="day">
          <Field
            label={t('messages.snooze.which')}
            name="day"
            type="date"
            short
            narrows
            error={errorFor(errors, 'day')}
          />
        </OfWay>
        <Buttons>
          <Button shortcut="z">{t('messages.snooze')}</Button>
          <a href={threadAddress(opened.thread, data.chosen)}>{t('work.cancel')}</a>
        </Buttons>
      </DraftForm>
    </Beside>
  )
}
