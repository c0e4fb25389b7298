// Free times, the nearest first, day by day; what narrows them is a form that leads back here.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonColumns, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { When, YourTime } from '../both/when.tsx'
import type { Slot } from '../rules.ts'
import { dayWords, zoneName } from '../told.ts'
import { Ask } from './ask.tsx'
import type { Place } from '../booking/offer.ts'
import { slotKey } from '../booking/slot-key.ts'
import type { FreeDay, Narrowed, Times } from '../booking/times.server.ts'

// Of one person on one day. The others open on the first day; those of a later day are on a page that begins with it.
const SHOWN = 8

type Props = { of: Times; /** Address of this page, and of the one that follows. */ here: string }

export function FreeTimes({ of, here }: Props) {
  const t = useTexts()
  const { days, more, narrowed, from, places } = of
  const isNarrowed = Object.values(narrowed).some(Boolean)
  const zones = new Set(days.flatMap(({ times }) => times.map((one) => zoneOf(places, one))))
  const [zone] = zones
  const first = days[0]?.times[0]
  return (
    <>
      <Narrow of={of} open={isNarrowed} here={here} />
      {first && zone && zones.size === 1 && (
        <p>{t('booking.zone', { zone: zoneName(t, new Date(first.at), zone) })}</p>
      )}
      <p hidden data-yours-below>
        {t('booking.yours')}
      </p>
      {days.map((day, n) => (
        <Day
          key={day.day}
          day={day}
          of={of}
          here={here}
          named={zones.size > 1}
          all={n === 0 ? null : withQuery(here, { ...narrowed, from: day.day })}
        />
      ))}
      {days.length === 0 && (
        <Card>
          <p>
            <b>{t(isNarrowed ? 'booking.noTimesNarrowed' : 'booking.noTimes')}</b>
          </p>
          {isNarrowed && (
            <p>
              <a href={here}>{t('booking.all')}</a>
            </p>
          )}
          <Ask words="booking.noTimesText" />
        </Card>
      )}
      {(more || from) && (
        <nav className="pager" aria-label={t('common.pages')}>
          {from && (
            <ButtonLink kind="quiet" href={withQuery(here, narrowed)}>
              {t('booking.first')}
            </ButtonLink>
          )}
          {more && (
            <ButtonLink kind="quiet" href={withQuery(here, { ...narrowed, from: more })}>
              {t('booking.later')}
            </ButtonLink>
          )}
        </nav>
      )}
      <YourTime />
    </>
  )
}

const zoneOf = (places: Place[], { location }: Slot) =>
  places.find(({ id }) => id === location)?.timeZone ?? ''

const withQuery = (address: string, fields: Record<string, string>): string => {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value))
  return query.size > 0 ? `${address}?${query}` : address
}

type DayProps = {
  day: FreeDay
  of: Times
  here: string
  named: boolean
  /** Address of the page that has all times of this day; null when that is this one. */
  all: string | null
}

function Day({ day: { times }, of, here, named, all }: DayProps) {
  const t = useTexts()
  const [first] = times
  if (!first) return null
  const told = { startsAt: new Date(first.at), timeZone: zoneOf(of.places, first) }
  const groups = Map.groupBy(times, ({ bookable, location }) => `${bookable} ${location}`)
  return (
    <Section title={dayWords(t, told)}>
      {[...groups].map(([key, its]) => (
        <Card key={key}>
          <h3>{whoAndWhere(t, of, its[0] as Slot)}</h3>
          <Chips times={its.slice(0, SHOWN)} of={of} here={here} named={named} />
          {its.length > SHOWN &&
            (all ? (
              <p>
                <a href={all}>{t('booking.moreTimes', { n: its.length - SHOWN })}</a>
              </p>
            ) : (
              <details>
                <summary>{t('booking.moreTimes', { n: its.length - SHOWN })}</summary>
                <Chips times={its.slice(SHOWN)} of={of} here={here} named={named} />
              </details>
            ))}
        </Card>
      ))}
    </Section>
  )
}

export function whoAndWhere(
  t: Texts,
  { people, places }: Pick<Times, 'people' | 'places'>,
  slot: Slot,
) {
  const who = people.find(({ id }) => id === slot.bookable)?.name ?? ''
  const place = places.find(({ id }) => id === slot.location)?.name ?? ''
  return places.length > 1 && slot.ways.includes('in person')
    ? t('booking.at', { who, place })
    : who
}

type ChipsProps = { times: Slot[]; of: Times; here: string; named: boolean }

function Chips({ times, of: { places, narrowed }, here, named }: ChipsProps) {
  const t = useTexts()
  return (
    <ButtonColumns>
      {times.map((slot) => (
        <ButtonLink
          key={slot.at}
          kind="quiet"
          href={withQuery(`${here}/confirm`, { t: slotKey(slot), way: narrowed.way })}
        >
          <span>
            <When
              startsAt={new Date(slot.at)}
              timeZone={zoneOf(places, slot)}
              only={named ? 'time' : 'bare'}
            />
            {slot.seatsLeft !== undefined && (
              <small> {t('booking.seatsLeft', { n: slot.seatsLeft })}</small>
            )}
          </span>
        </ButtonLink>
      ))}
    </ButtonColumns>
  )
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

/** Only what there is a choice of is asked. */
function Narrow({ of, open, here }: { of: Times; open: boolean; here: string }) {
  const t = useTexts()
  const { type, people, places, narrowed } = of
  const tongues = new Intl.DisplayNames(t.lang.startsWith('ar-X') ? 'en' : t.lang, {
    type: 'language',
  })
  const any = { value: '', label: t('booking.any') }
  const spoken = [...new Set(people.flatMap(({ languages }) => languages))]
  const fields: {
    name: keyof Narrowed
    label: string
    options: { value: string; label: string }[]
  }[] = [
    { name: 'with', label: t('booking.with'), options: people.map(named) },
    { name: 'place', label: t('booking.place'), options: places.map(named) },
    {
      name: 'way',
      label: t('booking.way'),
      options: type.ways.map((way) => ({ value: way, label: t('appointments.way', { way }) })),
    },
    {
      name: 'language',
      label: t('booking.language'),
      options: spoken.map((code) => ({ value: code, label: tongues.of(code) ?? code })),
    },
  ]
  const asked = fields.filter(({ name, options }) => options.length > (name === 'language' ? 0 : 1))
  if (asked.length === 0) return null
  return (
    <details open={open}>
      <summary>{t('booking.narrow')}</summary>
      <form method="get">
        {asked.map(({ name, label, options }) => (
          <Select
            key={name}
            label={label}
            name={name}
            value={narrowed[name]}
            options={[any, ...options]}
            narrows
          />
        ))}
        <Buttons>
          <Button kind="quiet">{t('booking.show')}</Button>
          {open && (
            <ButtonLink kind="quiet" href={here}>
              {t('booking.all')}
            </ButtonLink>
          )}
        </Buttons>
      </form>
    </details>
  )
}
