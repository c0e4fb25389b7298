// A visit is moved: to when, and with whom. The patient is always told.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { wallOf } from '../clock.ts'
import { readBookChoices } from '../schedule/book.server.ts'
import { moveBeside, moveVisit } from '../schedule/visit.server.ts'
import { whenWords } from '../told.ts'
import { asTime, calendarAt } from './clock-words.ts'
import { GoneFields, NotThereFields, startIn, TimeFields, timeIn } from './time-fields.tsx'
import { besideIn, isGone, isNotThere, pressedIn } from './gone.ts'
import { idsIn, orGone, visitPage } from './visit-page.ts'

export const loader = staffPage(async (page) => {
  const { people, offered } = await readBookChoices(page.ctx, {})
  const found = await visitPage(page)
  const offers = new Set(
    offered.flatMap(({ type, bookable }) => (type === found.appointment.type.id ? bookable : [])),
  )
  return {
    ...found,
    start: startIn(page.url),
    people: people.filter(({ id }) => offers.has(id) || id === found.appointment.bookable.id),
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const ids = idsIn(params)
  return orGone(ctx, form, async () => {
    const { outside } = pressedIn(form)
    const to = { ...ids, ...timeIn(form), outside }
    const { from } = typed(form, 'from')
    const overbook = besideIn(form)
    if (overbook) await moveBeside(ctx, { ...to, overbook })
    else await moveVisit(ctx, to)
    return redirect(
      from === 'calendar'
        ? `${calendarAt({ day: to.day })}&done=moved`
        : `/staff/patients/${ids.patient}/appointments/${ids.id}?done=moved`,
    )
  })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Move({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { appointment, head, at, people, start, draft, may } = loaderData
  const errors = problems(actionData)
  const gone = isGone(actionData) ? actionData.gone : null
  const back = `${at}/appointments/${appointment.id}`
  const { day, minute } = wallOf(appointment.startsAt.getTime(), appointment.timeZone)
  const stands = {
    with: appointment.bookable.id,
    day,
    time: asTime(minute),
    clock: appointment.location.id,
  }
  return (
    <Page
      title={t('schedule.moveIt.title')}
      lede={t('schedule.moveIt.lede', {
        when: whenWords(t, appointment),
        whom: appointment.bookable.name,
      })}
      back={{ href: back, label: t('schedule.visit') }}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {appointment.state === 'booked' ? (
        <DraftForm what="schedule.moveDraft" draft={draft} sent={actionData}>
          {gone && (
            <Panel tone="attention" focus>
              <p>{t('schedule.gone')}</p>
            </Panel>
          )}
          <NotThereFields of={isNotThere(actionData) ? actionData : null} deed="move" />
          {isGone(actionData) && <GoneFields of={actionData} may={may} />}
          <TimeFields people={people} start={{ ...stands, ...defined(start) }} errors={errors} />
          <Buttons>
            <Button>{t('schedule.moveNow')}</Button>
            {gone && may.includes('appointments.overbook') && (
              <Button kind="quiet" name="do" value="beside">
                {t('schedule.overbook.move')}
              </Button>
            )}
            <ButtonLink kind="quiet" href={back}>
              {t('schedule.leave')}
            </ButtonLink>
          </Buttons>
        </DraftForm>
      ) : (
        <Panel tone="attention">
          <p>{t('schedule.moveIt.over')}</p>
        </Panel>
      )}
    </Page>
  )
}

const defined = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Partial<T>
