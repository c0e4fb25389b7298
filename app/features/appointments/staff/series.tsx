// Several visits in a row: the dates are shown first, which of them are free and what is next best to those that are not;
// then all that are chosen are booked, or none.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { TypedProvider } from '../../../ui/typed.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { keptFields, type Fields } from '../../drafts/kept.ts'
import { FormKey } from '../../messages/both/form-key.tsx'
import {
  bookSeries,
  lookAtSeries,
  readBookChoices,
  type SeriesDate,
} from '../schedule/book.server.ts'
import { whenWords } from '../told.ts'
import { ways } from '../way.ts'
import { TimeFields, timeIn, wayIn } from './time-fields.tsx'
import { isGone } from './gone.ts'
import { orGone } from './visit-page.ts'

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const { id: patient = '' } = params
  if (!isUuid(patient)) throw notFound()
  return {
    patient,
    ...(await readBookChoices(ctx, {})),
    head: await loadHead(page, patient),
    draft: await draftOf(page),
    formKey: randomUUID(),
  }
})

type Looked = { kept: Fields; dates: SeriesDate[] }
const isLooked = (sent: unknown): sent is Looked =>
  typeof sent === 'object' && sent !== null && 'dates' in sent

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id: patient = '' } = params
  const { type, everyWeeks, count, key } = typed(form, 'type', 'everyWeeks', 'count', 'key')
  const row = { type, way: wayIn(form), ...timeIn(form) }
  if (form.get('do') !== 'book') {
    const dates = await lookAtSeries(ctx, { ...row, everyWeeks, count })
    return step({ kept: keptFields(form), dates } satisfies Looked)
  }
  return orGone(ctx, form, async () => {
    const dates = form.getAll('dates') as string[]
    await bookSeries(ctx, { patient, ...row, key, dates })
    return redirect(`/staff/patients/${patient}/appointments?done=series`)
  })
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Series({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, head } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('schedule.series')}
      lede={t('schedule.series.lede')}
      back={{ href: `/staff/patients/${patient}/book`, label: t('schedule.book') }}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <Form data={loaderData} sent={actionData} />
    </Page>
  )
}

function Form({ data, sent }: { data: Data; sent: unknown }) {
  const t = useTexts()
  const { types, people, today, draft, formKey } = data
  const errors = problems(sent)
  const looked = isLooked(sent) ? sent.dates : null
  return (
    <DraftForm what="schedule.bookDraft" draft={draft} sent={sent}>
      <FormKey of={formKey} />
      {isGone(sent) && (
        <Panel tone="attention" focus>
          <p>{t('schedule.series.gone')}</p>
        </Panel>
      )}
      <Select
        label={t('schedule.fact.type')}
        name="type"
        empty
        options={types
          .filter(({ seats }) => seats === 1)
          .map(({ id, name, minutes }) => ({
            value: id,
            label: t('schedule.typeMinutes', { name, minutes }),
          }))}
        error={errorFor(errors, 'type')}
      />
      <Choices
        label={t('schedule.fact.way')}
        name="way"
        inline
        value="in person"
        options={ways.map((way) => ({ value: way, label: t(`schedule.way.${way}`) }))}
        error={errorFor(errors, 'way')}
      />
      <TimeFields people={people} start={{ day: today }} errors={errors} />
      <div className="narrow">
        <Select
          label={t('schedule.hours.everyWeeks')}
          name="everyWeeks"
          value="1"
          options={[1, 2, 3, 4, 6, 8, 12, 26].map((n) => ({
            value: String(n),
            label: t('schedule.hours.every', { n }),
          }))}
        />
        <Field
          label={t('schedule.series.count')}
          name="count"
          inputMode="numeric"
          short
          value="4"
          error={errorFor(errors, 'count')}
        />
      </div>
      {/* Chosen anew each time: what was chosen of other dates says nothing of these. */}
      {looked && (
        <TypedProvider typed={null}>
          <Choices
            label={t('schedule.series.dates')}
            name="dates"
            several
            value={looked.flatMap(({ at, free, instead }) =>
              free ? String(at) : instead ? String(instead.at) : [],
            )}
            options={looked.flatMap(({ at, zone, free, instead }) => {
              const when = whenWords(t, { startsAt: new Date(at), timeZone: zone })
              if (free) return [{ value: String(at), label: when, hint: t('schedule.series.free') }]
              if (!instead) return []
              return [
                {
                  value: String(instead.at),
                  label: whenWords(t, { startsAt: new Date(instead.at), timeZone: instead.zone }),
                  hint: t('schedule.series.instead', { when }),
                },
              ]
            })}
            error={errorFor(errors, 'dates')}
          />
        </TypedProvider>
      )}
      {looked?.some(({ free, instead }) => !free && !instead) && <p>{t('schedule.series.none')}</p>}
      <Buttons>
        {looked && (
          <Button name="do" value="book">
            {t('schedule.series.book')}
          </Button>
        )}
        <Button kind={looked ? 'quiet' : 'main'} name="do" value="look">
          {t('schedule.series.look')}
        </Button>
      </Buttons>
    </DraftForm>
  )
}
