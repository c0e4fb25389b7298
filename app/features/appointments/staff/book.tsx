// A visit is booked for a patient: what for, with whom, when. The next free times across everybody who offers it can be
// shown first; somebody who stands at the desk is booked now.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { keptFields, type Fields } from '../../drafts/kept.ts'
import { FormKey } from '../../messages/both/form-key.tsx'
import {
  bookBeside,
  bookVisit,
  findFree,
  readBookChoices,
  walkIn,
  type FreeTime,
} from '../schedule/book.server.ts'
import { ways } from '../way.ts'
import {
  GoneFields,
  NotThereFields,
  startIn,
  TimeChoices,
  TimeFields,
  timeIn,
  wayIn,
} from './time-fields.tsx'
import { besideIn, isGone, isNotThere, pressedIn } from './gone.ts'
import { orGone } from './visit-page.ts'

export const loader = staffPage(async (page) => {
  const { ctx, params, url } = page
  const { id: patient = '' } = params
  if (!isUuid(patient)) throw notFound()
  const { actor } = ctx.open
  return {
    patient,
    ...(await readBookChoices(ctx, {})),
    start: startIn(url),
    head: await loadHead(page, patient),
    may: actor.kind === 'staff' ? actor.may : [],
    draft: await draftOf(page),
    formKey: randomUUID(),
  }
})

type Looked = { kept: Fields; times: FreeTime[] }
const isLooked = (sent: unknown): sent is Looked =>
  typeof sent === 'object' && sent !== null && 'times' in sent

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id: patient = '' } = params
  const { type, reason, key } = typed(form, 'type', 'reason', 'key')
  const overbook = besideIn(form)
  const when = timeIn(form)
  const { pressed, outside } = pressedIn(form)
  const what = { patient, type, way: wayIn(form), reason, key, outside }
  const { with: whom, day, time, slot } = typed(form, 'with', 'day', 'time', 'slot')
  // Whoever is free first, whenever that is: one of these times is chosen next.
  const open = pressed === '' && !slot && (!whom || !time)
  if (pressed === 'look' || open) {
    const times = await findFree(ctx, {
      type,
      day,
      bookable: whom || null,
      location: null,
      way: wayIn(form) || null,
    })
    return step({ kept: keptFields(form), times } satisfies Looked)
  }
  return orGone(ctx, form, async () => {
    const { id } =
      pressed === 'walk-in'
        ? await walkIn(ctx, { ...what, bookable: when.bookable })
        : overbook
          ? await bookBeside(ctx, { ...what, ...when, overbook })
          : await bookVisit(ctx, { ...what, ...when })
    return redirect(`/staff/patients/${patient}/appointments/${id}?done=booked`)
  })
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Book({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, head } = loaderData
  const errors = problems(actionData)
  const at = `/staff/patients/${patient}`
  return (
    <Page
      title={t('schedule.book')}
      lede={t('schedule.book.lede')}
      back={{ href: `${at}/appointments`, label: t('schedule.chart') }}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <Form data={loaderData} sent={actionData} />
      <p>
        <a href={`${at}/book-series`}>{t('schedule.series.link')}</a>
      </p>
    </Page>
  )
}

function Form({ data, sent }: { data: Data; sent: unknown }) {
  const t = useTexts()
  const { types, people, start, today, draft, formKey, may } = data
  const errors = problems(sent)
  const gone = isGone(sent) ? sent.gone : null
  const looked = isLooked(sent) ? sent.times : null
  return (
    <DraftForm what="schedule.bookDraft" draft={draft} sent={sent}>
      <FormKey of={formKey} />
      {gone && (
        <Panel tone="attention" focus>
          <p>{t('schedule.gone')}</p>
        </Panel>
      )}
      <NotThereFields of={isNotThere(sent) ? sent : null} deed="book" />
      {isGone(sent) && <GoneFields of={sent} may={may} />}
      {looked && <TimeChoices times={looked} label={t('schedule.free')} />}
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
      <TimeFields
        people={people}
        start={{ ...start, day: start.day ?? today }}
        errors={errors}
        anybody
      />
      <Field
        label={t('schedule.fact.reason')}
        hint={t('schedule.reasonHint')}
        name="reason"
        lines={2}
        maxLength={500}
        optional
        error={errorFor(errors, 'reason')}
      />
      <Buttons>
        <Button>{t('schedule.bookNow')}</Button>
        {gone && may.includes('appointments.overbook') && (
          <Button kind="quiet" name="do" value="beside">
            {t('schedule.overbook.book')}
          </Button>
        )}
        <Button kind="quiet" name="do" value="look">
          {t('schedule.lookFree')}
        </Button>
        <Button kind="quiet" name="do" value="walk-in">
          {t('schedule.walkIn')}
        </Button>
        <ButtonLink kind="quiet" href="/staff/schedule">
          {t('schedule.notNow')}
        </ButtonLink>
      </Buttons>
    </DraftForm>
  )
}
