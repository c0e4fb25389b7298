// The day sheet: a list for each person, to be printed, or looked at while it follows what happens.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { Script } from '../../../doors/web/script.tsx'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { interpreterWords } from '../../internal/staff/interpreter-words.ts'
import { addDays, wallOf } from '../clock.ts'
import { readSheet, type Sheet, type SheetLine } from '../schedule/sheet.server.ts'
import { zoneName } from '../told.ts'
import { calendarAt, minuteWords } from './clock-words.ts'
import { StateFlag } from './state-flag.tsx'

export const loader = staffPage(async ({ ctx, url }) => {
  const day = url.searchParams.get('day')
  const place = url.searchParams.get('place')
  const asked = {
    day: /^\d{4}-\d\d-\d\d$/.test(day ?? '') ? day : null,
    location: isUuid(place ?? '') ? place : null,
  }
  return { asked, read: await section(ctx, () => readSheet(ctx, asked)), now: ctx.open.now }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function DaySheet({ loaderData: { asked, read, now } }: { loaderData: Data }) {
  const t = useTexts()
  return (
    <Page
      title={t('schedule.sheet.title')}
      back={{
        href: calendarAt({ day: asked.day ?? undefined, place: asked.location }),
        label: t('place.schedule'),
      }}
    >
      <Loaded of={read} what={t('schedule.what')}>
        {(sheet) => (
          <>
            <Shown of={sheet} place={asked.location} now={now} />
            <Script name="liveDay" />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Shown({ of, place, now }: { of: Sheet; place: string | null; now: Date }) {
  const t = useTexts()
  const { day, people } = of
  const at = (on: string) =>
    `/staff/schedule/day?${new URLSearchParams({ day: on, ...(place && { place }) })}`
  return (
    <div data-live-day={day}>
      <p className="lede">
        {t.date(day)} ·{' '}
        {t('schedule.zone', { zone: zoneName(t, now, of.place.zone), place: of.place.name })} ·{' '}
        {t('schedule.sheet.asOf', { time: t.time(now) })}
      </p>
      <div className="calendar-bar unprinted">
        <ButtonLink kind="quiet" href={at(addDays(day, -1))} shortcut=",">
          {t('schedule.before')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={at(addDays(day, 1))} shortcut=".">
          {t('schedule.after')}
        </ButtonLink>
        <p>{t('schedule.sheet.print')}</p>
      </div>
      {of.closed !== null && (
        <Panel tone="attention">
          <p>{t('schedule.closedDay', { why: of.closed })}</p>
        </Panel>
      )}
      {people.length === 0 && <Nothing tellUs={false}>{t('schedule.sheet.none')}</Nothing>}
      {people.map(({ id, name, title, lines }) => (
        <Section key={id} title={[name, title].filter(Boolean).join(', ')}>
          <DataTable
            stacks
            caption={name}
            quietCaption
            columns={[
              { title: t('schedule.time'), short: true },
              { title: t('schedule.sheet.who') },
              { title: t('schedule.sheet.state') },
              { title: t('schedule.fact.type') },
              { title: t('schedule.sheet.born'), short: true },
              { title: t('schedule.notes') },
            ]}
            rows={lines.map((line) => [
              minuteWords(t, wallOf(line.startsAt.getTime(), of.place.zone).minute),
              <Who key="who" of={line} />,
              <Standing key="state" of={line} zone={of.place.zone} />,
              [line.type, line.way !== 'in person' && t(`schedule.way.${line.way}`), line.room]
                .filter(Boolean)
                .join(' · '),
              line.birthDate && t.dateShort(line.birthDate),
              line.notes.join(' / '),
            ])}
          />
        </Section>
      ))}
    </div>
  )
}

/** Whose visit it is, and that somebody has to interpret. */
function Who({ of: { patient, id, name, interpreter } }: { of: SheetLine }) {
  const t = useTexts()
  return (
    <>
      <a href={`/staff/patients/${patient}/appointments/${id}`}>{name}</a>
      {interpreter && (
        <>
          <br />
          <small>{interpreterWords(t, interpreter)}</small>
        </>
      )}
    </>
  )
}

/** How far the visit is, and what they did before they came. */
function Standing({ of: line, zone }: { of: SheetLine; zone: string }) {
  const t = useTexts()
  const { state, confirmed, startsAt, since, checkIn, mustMove } = line
  return (
    <>
      <StateFlag of={{ state, confirmedAt: confirmed ? startsAt : null, mustMove }} />
      {(state === 'arrived' || state === 'begun') && (
        <small>
          {' '}
          {t('schedule.sheet.since', {
            time: minuteWords(t, wallOf(since.getTime(), zone).minute),
          })}
        </small>
      )}
      {checkIn && (
        <>
          <br />
          <small>
            {t('schedule.sheet.checkIn', { ...checkIn, all: String(checkIn.done === checkIn.of) })}
          </small>
        </>
      )}
    </>
  )
}
