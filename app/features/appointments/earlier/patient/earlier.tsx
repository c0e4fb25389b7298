// Who would come earlier says when they could: days of the week, times of day, how long before they must know.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { telephone, useTexts, Words } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { When, YourTime } from '../../both/when.tsx'
import { notices, parts } from '../match.ts'
import { endWish, readEarlier, wishEarlier } from '../wish.server.ts'

const WORKDAYS = ['1', '2', '3', '4', '5']

export const loader = patientPage(async ({ ctx, params, url }) => {
  const done = url.searchParams.get('done')
  const earlier = await readEarlier(ctx, { id: params.id ?? '' })
  return { ...earlier, done: done === 'saved' || done === 'stopped' ? done : null } as const
})

export const action = personAction('patient', async ({ ctx, form, params, url }) => {
  const id = params.id ?? ''
  const { stop, notice } = typed(form, 'stop', 'notice')
  if (stop) await endWish(ctx, { id })
  else
    await wishEarlier(ctx, {
      id,
      weekdays: form.getAll('weekdays').map(String),
      parts: form.getAll('parts').map(String) as never,
      notice,
      anybody: form.has('anybody'),
    })
  return redirect(`${url.pathname}?done=${stop ? 'stopped' : 'saved'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Earlier({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  const { appointment, wish, offer, possible, done } = loaderData
  return (
    <Page
      title={t('earlier.title')}
      back={`/visits/appointments/${appointment.id}`}
      lede={t('earlier.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`earlier.${done}`)}</p>
        </Panel>
      )}
      {offer && (
        <Panel tone="info">
          <p>
            {t('earlier.offered')} <a href={`/visits/offers/${offer}`}>{t('earlier.see')}</a>
          </p>
        </Panel>
      )}
      <Facts
        items={[
          { term: t('earlier.now'), value: <When {...appointment} /> },
          {
            term: appointment.type.name,
            value: t('earlier.with', { who: appointment.bookable.name }),
          },
        ]}
      />
      {!possible && (
        <p>
          {appointment.groupVisit ? (
            <Words of="earlier.not.group" links={{ call: telephone(t.phone) }} />
          ) : (
            t('earlier.not.over')
          )}
        </p>
      )}
      {wish && !done && <p>{t('earlier.on', { when: t.dateTime(wish.since) })}</p>}
      {possible && (
        <form method="post">
          <TypedProvider typed={kept ?? null}>
            <Choices
              label={t('earlier.days')}
              name="weekdays"
              several
              value={wish?.weekdays.map(String) ?? WORKDAYS}
              error={errorFor(errors, 'weekdays')}
              options={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
                value: String(day),
                label: t(`earlier.day.${day}`),
              }))}
            />
            <Choices
              label={t('earlier.parts')}
              name="parts"
              several
              value={wish?.parts ?? [...parts]}
              error={errorFor(errors, 'parts')}
              options={parts.map((part) => ({ value: part, label: t(`earlier.part.${part}`) }))}
            />
            <Choices
              label={t('earlier.notice')}
              name="notice"
              value={String(wish?.notice ?? 1440)}
              error={errorFor(errors, 'notice')}
              options={notices.map((one) => ({
                value: String(one),
                label: t(`earlier.notice.${one}`),
              }))}
            />
            <Checkbox
              label={t('earlier.anybody')}
              name="anybody"
              checked={wish?.anybody ?? false}
            />
          </TypedProvider>
          <Button>{t(wish ? 'earlier.change' : 'earlier.save')}</Button>
          {wish && (
            <Button name="stop" value="yes" kind="quiet">
              {t('earlier.stop')}
            </Button>
          )}
        </form>
      )}
      <YourTime />
    </Page>
  )
}
