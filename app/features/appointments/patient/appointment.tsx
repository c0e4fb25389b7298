// One appointment: when, where, with whom; what is left to do; and what can be done with it.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { telephone, useTexts, Words } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { moneyWords } from '../../../texts/money.ts'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { useWhose } from '../../../ui/frame.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { changeableUntil, type Appointment, type Ruling } from '../appointment.ts'
import { When, YourTime } from '../both/when.tsx'
import { OPENS_HOURS } from '../check-in/steps.ts'
import { reasonWords } from '../reasons.ts'
import { whenWords } from '../told.ts'
import type { MustMove } from '../earlier/must-move.ts'
import { askLink } from './ask.tsx'
import { LateFee } from './one-time.tsx'
import type { Happened } from '../booking/events.ts'
import {
  arriveOwn,
  confirmOwn,
  readOwnAppointment,
  type OneAppointment,
} from '../booking/own.server.ts'

const deeds = ['booked', 'moved', 'cancelled', 'confirmed', 'arrived', 'details'] as const

export const loader = patientPage(async ({ ctx, params, url }) => ({
  one: await readOwnAppointment(ctx, { id: params.id ?? '' }),
  done: deeds.find((deed) => deed === url.searchParams.get('done')) ?? null,
  changed: url.searchParams.has('changed') ? 'yes' : 'no',
  now: ctx.open.now,
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const id = params.id ?? ''
  if (form.get('do') === 'arrive') {
    await arriveOwn(ctx, { id })
    return redirect(`/visits/appointments/${id}?done=arrived`)
  }
  await confirmOwn(ctx, { id })
  return redirect(`/visits/appointments/${id}?done=confirmed`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function OneAppointmentPage({ loaderData }: Props) {
  const t = useTexts()
  const { one, done, changed, now } = loaderData
  const { appointment, mayAct, arrive, mustMove } = one
  const { state, startsAt, endsAt, timeZone, confirmedAt } = appointment
  const ahead = state === 'booked' && endsAt > now
  const left = state === 'arrived' && endsAt > now && one.toDo.some((step) => !step.done)
  const when = whenWords(t, appointment)
  const whose = useWhose()
  return (
    <Page
      title={appointment.type.name}
      tabTitle={t('appointment.tab')}
      back={{ href: '/visits', label: t('visits.title') }}
      lede={<When startsAt={startsAt} timeZone={timeZone} />}
    >
      {done && (
        <Panel tone="done" focus title={t(`appointment.done.${done}`, whose)}>
          <p>
            {t(`appointment.done.${done}Text`, { when, changed, ...whose })}{' '}
            {done === 'booked' && <a href="/notices/reminders">{t('appointment.reminders')}</a>}
          </p>
        </Panel>
      )}
      {ahead && mustMove && (
        <CannotKeep of={mustMove} {...appointment} mayAct={mayAct && one.move.may} />
      )}
      {!done && <Standing of={appointment} over={endsAt <= now} />}
      {ahead && mayAct && arrive && (
        <Card>
          <p>{t('appointment.arriveText', whose)}</p>
          <form method="post">
            <Button name="do" value="arrive">
              {t('appointment.arrive', whose)}
            </Button>
          </form>
        </Card>
      )}
      <Facts items={factsOf(t, appointment)} />
      {ahead && !mustMove && <ToDo of={one} now={now} />}
      {/* Who sits there already can still do what is left. */}
      {left && <ToDo of={one} now={now} />}
      {ahead && mayAct && !mustMove && (
        <form method="post">
          {confirmedAt ? (
            <p>{t('appointment.confirmed', whose)}</p>
          ) : (
            !arrive && (
              <Button name="do" value="confirm" kind={one.open ? 'main' : 'quiet'}>
                {t('appointment.confirm', whose)}
              </Button>
            )
          )}
        </form>
      )}
      {ahead && <Calendar id={appointment.id} />}
      {ahead && mayAct && !mustMove && !appointment.groupVisit && (
        <p>
          <a href={`/visits/appointments/${appointment.id}/earlier`}>{t('earlier.title')}</a>
        </p>
      )}
      {ahead && (mayAct ? <Change of={one} now={now} /> : <p>{t('appointment.onlyLook')}</p>)}
      {!ahead && state === 'cancelled' && endsAt > now && <Calendar id={appointment.id} off />}
      <History events={one.events} timeZone={timeZone} />
      <YourTime />
    </Page>
  )
}

type CannotKeepProps = Pick<Appointment, 'id' | 'timeZone'> & { of: MustMove; mayAct: boolean }

/** The clinic must move it: the time that is held instead, or who finds another one. */
function CannotKeep({
  of: { offer, state, startsAt, until },
  id,
  timeZone,
  mayAct,
}: CannotKeepProps) {
  const t = useTexts()
  const when = whenWords(t, { startsAt, timeZone })
  return (
    <Panel tone="attention" title={t('mustMove.title')}>
      <p>
        {state === 'open'
          ? t('mustMove.held', { when, until: whenWords(t, { startsAt: until, timeZone }) })
          : t('mustMove.desk')}{' '}
        {state === 'open' ? (
          <a href={`/visits/offers/${offer}`}>{t('mustMove.see')}</a>
        ) : (
          mayAct && <a href={`/visits/appointments/${id}/move`}>{t('mustMove.choose')}</a>
        )}
      </p>
    </Panel>
  )
}

function Standing({ of: { state }, over }: { of: Appointment; over: boolean }) {
  const t = useTexts()
  const whose = useWhose()
  if (state === 'cancelled')
    return (
      <Panel tone="info" title={t('appointment.cancelled')}>
        <p>
          {t('appointment.cancelledText', whose)}{' '}
          <a href="/visits/book">{t('appointment.bookAnother')}</a>
        </p>
      </Panel>
    )
  if (state === 'missed')
    return (
      <Panel tone="info">
        <p>{t('appointment.missed', whose)}</p>
      </Panel>
    )
  if (state === 'arrived' && !over)
    return (
      <Panel tone="done">
        <p>{t('appointment.here', whose)}</p>
      </Panel>
    )
  return over || state === 'done' ? <p>{t('appointment.over')}</p> : null
}

function factsOf(t: Texts, one: Appointment) {
  const { way, location, bookable, room, type, reason, state } = one
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(location.address.replace(/\s+/g, ' '))}`
  return [
    { term: t('booking.who'), value: [bookable.name, bookable.title].filter(Boolean).join(', ') },
    {
      term: t('booking.where'),
      value:
        way === 'in person' ? (
          <>
            {location.name}
            <br />
            <bdi className="prose">{location.address}</bdi>
            <br />
            <a href={map} rel="noreferrer">
              {t('appointment.map')}
            </a>
          </>
        ) : (
          t(way === 'phone' ? 'appointment.phoneWay' : 'appointment.videoWay')
        ),
    },
    { term: t('appointment.room'), value: way === 'in person' && room?.name },
    {
      term: t('booking.prepare'),
      value: state !== 'cancelled' && type.preparation && (
        <bdi className="prose">{type.preparation}</bdi>
      ),
    },
    { term: t('appointment.note'), value: reason && <bdi className="prose">{reason}</bdi> },
  ]
}

function ToDo({ of, now }: { of: OneAppointment; now: Date }) {
  const t = useTexts()
  const { toDo, open, appointment, mayAct } = of
  if (!open) {
    const opens = new Date(appointment.startsAt.getTime() - OPENS_HOURS * 3_600_000)
    if (opens < now) return null
    const { timeZone } = appointment
    return <p>{t('appointment.opens', { when: whenWords(t, { startsAt: opens, timeZone }) })}</p>
  }
  if (toDo.length === 0) return null
  return (
    <Section title={t('appointment.toDo')}>
      <Rows>
        {toDo.map(({ key, title, minutes, href, done }) => (
          <Row
            key={key}
            href={mayAct ? href : undefined}
            title={t(title)}
            second={t('appointment.minutes', { n: minutes })}
            end={done && t('appointment.stepDone')}
          />
        ))}
      </Rows>
      {toDo.every(({ done }) => done) && <p>{t('appointment.allDone')}</p>}
    </Section>
  )
}

function Calendar({ id, off = false }: { id: string; off?: boolean }) {
  const t = useTexts()
  const file = `/visits/appointments/${id}/calendar.ics`
  return (
    <Section title={t('appointment.calendarTitle')}>
      <p>{t(off ? 'appointment.calendarOffHint' : 'appointment.calendarHint')}</p>
      <Buttons>
        <ButtonLink kind="quiet" icon="download" href={file} download>
          {t(off ? 'appointment.calendarOff' : 'appointment.calendar')}
        </ButtonLink>
      </Buttons>
      {!off && (
        <p>
          <a href={`${file}?titles=full`} download>
            {t('appointment.calendarFull')}
          </a>
          {' · '}
          <a href="/visits/calendar">{t('calendar.link')}</a>
        </p>
      )}
    </Section>
  )
}

function Change({ of: { appointment, move, cancel }, now }: { of: OneAppointment; now: Date }) {
  const t = useTexts()
  const { id, type, startsAt, timeZone } = appointment
  const until = changeableUntil(appointment)
  // Only because it was booked or moved just now.
  const grace = startsAt.getTime() - type.changeHours * 3_600_000 < now.getTime()
  return (
    <Section title={t('appointment.change')}>
      {!cancel.may ? (
        <WhyNot of={cancel} />
      ) : (
        <>
          {!move.may && <WhyNot of={move} cancels />}
          <Buttons>
            {move.may && (
              <ButtonLink kind="quiet" href={`/visits/appointments/${id}/move`}>
                {t('appointment.move')}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href={`/visits/appointments/${id}/cancel`}>
              {t('appointment.cancel')}
            </ButtonLink>
          </Buttons>
          {until > now && (
            <p>
              {t(grace ? 'appointment.untilJustNow' : 'appointment.until', {
                when: whenWords(t, { startsAt: until, timeZone }),
              })}{' '}
              {grace && <LateFee of={type} />}
            </p>
          )}
        </>
      )}
    </Section>
  )
}

const whyNot = {
  'too late': 'appointment.no.late',
  'too often': 'appointment.no.often',
  'by staff': 'appointment.no.byStaff',
} as const

/** Why it cannot be done here, what it costs, and who does it. */
type WhyNotProps = {
  of: Ruling
  /** They can still cancel it here. */
  cancels?: boolean
}

export function WhyNot({ of, cancels = false }: WhyNotProps) {
  const t = useTexts()
  if (of.may) return null
  const { because, feeCents } = of
  const phone = of.phone || t.phone
  if (because === 'over') return <p>{t('appointment.over')}</p>
  const fee = feeCents ? moneyWords(t, feeCents) : null
  return (
    <>
      <p>
        {t(whyNot[because])} {fee && t('appointment.no.lateFee', { fee })}
        {cancels && t('appointment.no.oftenCancel')}
      </p>
      <p>
        <Words
          of="appointment.no.call"
          values={{ phone }}
          links={{ call: telephone(phone), write: askLink }}
        />
      </p>
    </>
  )
}

const told = 'booked moved cancelled confirmed arrived begun done missed undone'.split(' ')

function History({ events, timeZone }: { events: Happened[]; timeZone: string }) {
  const t = useTexts()
  return (
    <Section title={t('appointment.history')}>
      <Rows>
        {events
          .filter(({ what }) => told.includes(what))
          .map(({ id, what, side, own, at, startsAt, who, why, words }) => {
            const by = t('appointment.by', { side: own ? 'own' : side })
            const when = whenWords(t, { startsAt, timeZone })
            const key = why && reasonWords(why)
            return (
              <Row
                key={id}
                title={t(`appointment.event.${what}` as TextKey, { when, who, by })}
                say={
                  [key && t('appointment.why', { why: t(key) }), words]
                    .filter(Boolean)
                    .join(' · ') || null
                }
                second={t.dateTime(at)}
              />
            )
          })}
      </Rows>
    </Section>
  )
}
