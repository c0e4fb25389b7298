// The calendar: a day with everybody who is there beside each other, or the week of one. Everything on it is a link; a
// script adds walking by arrows and moving a visit by hand.
import { Script } from '../../../doors/web/script.tsx'
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { DayGrid, GridLegend } from '../../../ui/day-grid.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { addDays } from '../clock.ts'
import { rangeOf } from '../schedule/grid.ts'
import { mondayOf } from '../schedule/hours.ts'
import { readSchedule, type Schedule } from '../schedule/read.server.ts'
import { zoneName } from '../told.ts'
import { calendarAt, dayHead, hourWords } from './clock-words.ts'
import { MoveDialog } from './move-dialog.tsx'
import { piecesOf } from './pieces.ts'

const isDay = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')
const dones = ['moved', 'cancelled', 'booked', 'called-off'] as const

export const loader = staffPage(async ({ ctx, url }) => {
  const { actor } = ctx.open
  const get = (name: string) => url.searchParams.get(name)
  const id = (name: string) => (isUuid(get(name) ?? '') ? get(name) : null)
  const asked = {
    day: isDay(get('day')) ? get('day') : null,
    bookable: id('with'),
    location: id('place'),
  }
  return {
    asked,
    read: await section(ctx, () => readSchedule(ctx, asked)),
    may: actor.kind === 'staff' ? actor.may : [],
    done: dones.find((one) => one === get('done')),
    now: ctx.open.now,
  }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Calendar({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { read, done } = loaderData
  return (
    <Page title={t('place.schedule')}>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`schedule.done.${done}`)}</p>
        </Panel>
      )}
      <Loaded of={read} what={t('schedule.what')}>
        {(schedule) => <Shown of={schedule} data={loaderData} />}
      </Loaded>
    </Page>
  )
}

function Shown({ of: schedule, data }: { of: Schedule; data: Data }) {
  const t = useTexts()
  const { asked, may, now } = data
  const { columns, place, closed, today, minute } = schedule
  const day = asked.day ?? today
  const week = asked.bookable !== null
  const mayBook = may.includes('appointments.book')
  const why = !week && closed[day]
  const range = rangeOf(columns.flatMap(({ open, blocks }) => [...open, ...blocks]))
  const title = week ? t('schedule.weekOf', { day: t.date(mondayOf(day)) }) : t.date(day)
  return (
    <>
      <p className="lede">
        {title} · {t('schedule.zone', { zone: zoneName(t, now, place.zone), place: place.name })}
      </p>
      <Bar of={schedule} day={day} data={data} />
      {why && (
        <Panel tone="attention">
          <p>{t('schedule.closedDay', { why })}</p>
        </Panel>
      )}
      {columns.length === 0 ? (
        <Nothing tellUs={false}>{t('schedule.nobody')}</Nothing>
      ) : (
        <DayGrid
          label={t('schedule.grid', { title })}
          range={range}
          clock={place.id}
          live={[columns[0]?.day, columns.at(-1)?.day].join(' ')}
          hour={(at) => hourWords(t, at)}
          columns={columns.map((column) => {
            const { bookable, day: its } = column
            const whole = calendarAt(week ? { day: its } : { day, with: bookable.id })
            return {
              key: `${bookable.id} ${its}`,
              title: <a href={whole}>{week ? dayHead(t, its) : bookable.name}</a>,
              second: week ? closed[its] : (bookable.title ?? t(`schedule.kind.${bookable.kind}`)),
              drop:
                mayBook && bookable.kind === 'person'
                  ? { with: bookable.id, day: its, whom: bookable.name }
                  : undefined,
              pieces: piecesOf(t, column, place.id, mayBook),
              now: its === today ? minute : undefined,
            }
          })}
        />
      )}
      <GridLegend
        items={(['booked', 'sure', 'here', 'begun', 'done', 'missed', 'taken'] as const).map(
          (kind) => ({ kind, word: t(`schedule.state.${kind}`) }),
        )}
      />
      {mayBook && <MoveDialog />}
      <Script name="calendar" />
      <Script name="liveDay" />
    </>
  )
}

/** Where in time one is, and whom one sees. */
function Bar({ of, day, data }: { of: Schedule; day: string; data: Data }) {
  const t = useTexts()
  const { places, people, today } = of
  const { asked, may } = data
  const on = { with: asked.bookable, place: asked.location }
  const step = asked.bookable ? 7 : 1
  const go = (label: string, to: string, shortcut: string) => (
    <ButtonLink kind="quiet" href={calendarAt({ ...on, day: to })} shortcut={shortcut}>
      {label}
    </ButtonLink>
  )
  return (
    <>
      <div className="calendar-bar">
        {go(t('schedule.before'), addDays(day, -step), ',')}
        {go(t('schedule.today'), today, 't')}
        {go(t('schedule.after'), addDays(day, step), '.')}
        <form>
          <Field label={t('schedule.day')} name="day" type="date" short narrows value={day} />
          <Select
            label={t('schedule.whom')}
            name="with"
            narrows
            value={asked.bookable ?? ''}
            options={[
              { value: '', label: t('schedule.everybody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {asked.location && <input type="hidden" name="place" value={asked.location} />}
          <button className="button quiet">{t('schedule.show')}</button>
        </form>
        {may.includes('appointments.book') && (
          <ButtonLink href={`/staff/schedule/book?day=${day}`} shortcut="b">
            {t('schedule.book')}
          </ButtonLink>
        )}
      </div>
      {places.length > 1 && !asked.bookable && (
        <Filters
          label={t('schedule.places')}
          items={[
            { href: calendarAt({ day }), label: t('schedule.allPlaces'), here: !asked.location },
            ...places.map(({ id, name }) => ({
              href: calendarAt({ day, place: id }),
              label: name,
              here: id === asked.location,
            })),
          ]}
        />
      )}
      <Filters
        label={t('schedule.also')}
        items={[
          {
            href: `/staff/schedule/day?${new URLSearchParams({ day, ...(asked.location && { place: asked.location }) })}`,
            label: t('schedule.sheet'),
            shortcut: 'p',
          },
          ...(may.includes('appointments.plan')
            ? [
                {
                  href: asked.bookable
                    ? `/staff/schedule/hours/${asked.bookable}`
                    : '/staff/schedule/hours',
                  label: t('schedule.hours'),
                },
                { href: `/staff/schedule/move-day?day=${day}`, label: t('schedule.moveDay') },
              ]
            : []),
          { href: '/staff/schedule/offers', label: t('chains.title') },
          { href: '/staff/schedule/groups', label: t('schedule.groups') },
          ...(may.includes('appointments.book')
            ? [{ href: '/staff/schedule/requests', label: t('publicBooking.requests') }]
            : []),
          ...(may.includes('people.register')
            ? [{ href: '/staff/intake', label: t('intake.queue') }]
            : []),
        ]}
      />
    </>
  )
}
