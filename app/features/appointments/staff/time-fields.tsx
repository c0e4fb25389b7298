// When and with whom: written down, or one of the times that are free.
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useTyped } from '../../../ui/typed.tsx'
import { wallOf } from '../clock.ts'
import type { FreeTime } from '../schedule/book.server.ts'
import type { Bookable } from '../schedule/read.server.ts'
import { whenWords } from '../told.ts'
import type { Way } from '../way.ts'
import { minuteOf } from './clock-words.ts'
import { ANYWAY, type Gone, type NotThere } from './gone.ts'

export type Start = { with?: string; day?: string; time?: string; clock?: string }

/** What the address or the calendar said. */
export const startIn = (url: URL): Start => {
  const get = (name: string) => url.searchParams.get(name) ?? undefined
  return { with: get('with'), day: get('day'), time: get('time'), clock: get('clock') }
}

/** As the verbs take it: a time that was chosen of those that are free goes before what was written. */
export function timeIn(form: FormData) {
  const { slot, with: whom, day, time, clock } = typed(form, 'slot', 'with', 'day', 'time', 'clock')
  const [bookable, onDay, minute, location] = slot.split('|')
  return location
    ? { bookable: bookable ?? '', day: onDay ?? '', minute: Number(minute), clock: location }
    : { bookable: whom, day, minute: minuteOf(time) ?? Number.NaN, clock: clock || null }
}

export const wayIn = (form: FormData): Way => typed(form, 'way').way as Way

type Props = {
  people: Bookable[]
  start: Start
  errors: FormError[]
  /** Anybody will do: the first that is free. */
  anybody?: boolean
}

export function TimeFields({ people, start, errors, anybody }: Props) {
  const t = useTexts()
  return (
    <>
      <Select
        label={t('schedule.fact.whom')}
        name="with"
        value={start.with ?? (anybody ? '' : undefined)}
        empty={!anybody && !start.with && people.length > 1}
        optional={anybody}
        options={[
          ...(anybody ? [{ value: '', label: t('schedule.anybody') }] : []),
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errorFor(errors, 'bookable')}
      />
      <div className="narrow">
        <Field
          label={t('schedule.day')}
          name="day"
          type="date"
          short
          value={start.day}
          error={errorFor(errors, 'day')}
        />
        <Field
          label={t('schedule.time')}
          name="time"
          type="time"
          short
          optional={anybody}
          value={start.time}
          error={errorFor(errors, 'minute') ?? errorFor(errors, 'time')}
        />
      </div>
      <input type="hidden" name="clock" value={start.clock ?? ''} />
    </>
  )
}

/** The value of a free time in a form. */
export const slotValue = ({ at, bookable, location, zone }: FreeTime): string => {
  const { day, minute } = wallOf(at, zone)
  return [bookable, day, minute, location].join('|')
}

export function TimeChoices({ times, label }: { times: FreeTime[]; label: string }) {
  const t = useTexts()
  if (times.length === 0) return <p>{t('schedule.free.none')}</p>
  return (
    <Choices
      label={label}
      name="slot"
      inline
      options={times.map((time) => ({
        value: slotValue(time),
        label: whenWords(t, { startsAt: new Date(time.at), timeZone: time.zone }),
        hint: [time.name, time.place].join(' · '),
      }))}
    />
  )
}

/** Said when the time is gone, with what is free around it and, for who may, the way to book it all the same. */
export function GoneFields({ of, may }: { of: Gone; may: readonly string[] }) {
  const t = useTexts()
  return (
    <>
      <TimeChoices times={of.gone} label={t('schedule.gone.nearest')} />
      {may.includes('appointments.overbook') && (
        <Field
          label={t('schedule.overbook.why')}
          hint={t('schedule.overbook.hint')}
          name="overbook"
          maxLength={300}
          optional
          error={of.unsaid ? t('schedule.overbook.unsaid') : undefined}
        />
      )}
    </>
  )
}

type NotThereProps = { of: NotThere | null; deed: 'book' | 'move' | 'add' }

/** Said when nobody is there at that time, with the way to go on all the same; the reason stays while another question is asked. */
export function NotThereFields({ of, deed }: NotThereProps) {
  const t = useTexts()
  const said = useTyped('outside')?.[0]
  if (!of && !said) return null
  return (
    <>
      {of && (
        <Panel tone="attention" focus>
          <p>
            {t(`schedule.outside.${of.outside.because}`, of.outside)} {t('schedule.outside.asked')}
          </p>
        </Panel>
      )}
      <Field
        label={t('schedule.outside.why')}
        hint={t('schedule.overbook.hint')}
        name="outside"
        maxLength={300}
        error={of?.unsaid ? t('schedule.outside.unsaid') : undefined}
      />
      {of && (
        <Buttons>
          <Button kind="quiet" name="do" value={`${of.pressed} ${ANYWAY}`}>
            {t(`schedule.overbook.${deed}`)}
          </Button>
        </Buttons>
      )}
    </>
  )
}
