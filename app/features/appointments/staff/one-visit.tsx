// One visit: facts, what can be done about it now, what colleagues wrote, what became of it.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Field } from '../../../ui/field.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { PartProps } from '../../chart/staff/section.ts'
import type { Draft } from '../../drafts/drafts.server.ts'
import type { Appointment, State } from '../appointment.ts'
import { wallOf } from '../clock.ts'
import type { MustMove } from '../earlier/must-move.ts'
import { reasonWords } from '../reasons.ts'
import type { Visit, VisitEvent, VisitNote } from '../schedule/visit.server.ts'
import { whenWords } from '../told.ts'
import { calendarAt } from './clock-words.ts'
import { StateFlag } from './state-flag.tsx'

export const dones = ['booked', 'moved', 'cancelled', 'marked', 'undone', 'noted'] as const

export type ShownVisit = {
  visit: Visit
  done: (typeof dones)[number] | undefined
  draft: Draft
}

export function OneVisit({ of, about, sent }: PartProps<ShownVisit>) {
  const t = useTexts()
  const { visit, done, draft } = of
  const { appointment, mustMove, events, notes } = visit
  const { day } = wallOf(appointment.startsAt.getTime(), appointment.timeZone)
  const mayBook = about.may.includes('appointments.book')
  const here = `${about.at}/appointments/${appointment.id}`
  return (
    <>
      <a className="back" href={calendarAt({ day })}>
        {t('schedule.toDay')}
      </a>
      {(done === 'booked' || done === 'moved' || done === 'cancelled') && !visit.canBeTold ? (
        <Panel tone="attention" focus>
          <p>{t(`schedule.visit.untold.${done}`)}</p>
        </Panel>
      ) : (
        done && (
          <Panel tone="done" focus>
            <p>{t(`schedule.visit.${done}`)}</p>
          </Panel>
        )
      )}
      <Section
        title={whenWords(t, appointment)}
        aside={<StateFlag of={{ ...appointment, mustMove: mustMove !== null }} />}
      >
        {mustMove && (
          <Panel tone="attention">
            <p>{offeredWords(t, mustMove, appointment)}</p>
          </Panel>
        )}
        <Facts items={factsOf(t, appointment)} />
        {mayBook && <Deeds of={appointment} here={here} />}
      </Section>
      <Section title={t('schedule.notes')}>
        <Internal>
          {notes.length === 0 && <p>{t('schedule.notesNone')}</p>}
          {notes.map((note) => (
            <Note key={`${note.by} ${note.at.getTime()}`} of={note} />
          ))}
          {mayBook && (
            <DraftForm what="schedule.noteDraft" draft={draft} sent={sent}>
              <Field
                label={t('schedule.note')}
                name="body"
                lines={3}
                maxLength={2000}
                error={errorFor(problems(sent), 'body')}
              />
              <Button kind="quiet">{t('schedule.noteAdd')}</Button>
            </DraftForm>
          )}
        </Internal>
      </Section>
      <Section title={t('schedule.history')}>
        <Rows>
          {events.map((event) => (
            <Row
              key={`${event.what} ${event.at.getTime()}`}
              title={eventWords(t, event, appointment)}
              second={t('schedule.event.by', {
                by: event.by ?? t(`schedule.side.${event.side as 'patient'}`),
                when: t.dateTime(event.at),
                via: t(`schedule.via.${event.via as 'staff'}`),
              })}
              say={[whyWords(t, event), event.words].filter(Boolean).join(' ') || undefined}
            />
          ))}
        </Rows>
      </Section>
    </>
  )
}

const factsOf = (t: Texts, one: Appointment) => [
  { term: t('schedule.fact.type'), value: one.type.name },
  {
    term: t('schedule.fact.whom'),
    value: [one.bookable.name, one.bookable.title].filter(Boolean).join(', '),
  },
  {
    term: t('schedule.where'),
    value: [one.location.name, one.room?.name].filter(Boolean).join(', '),
  },
  { term: t('schedule.fact.way'), value: t(`schedule.way.${one.way}`) },
  { term: t('schedule.fact.reason'), value: one.reason },
  {
    term: t('schedule.fact.group'),
    value: one.groupVisit && (
      <a href={`/staff/schedule/groups/${one.groupVisit}`}>{t('schedule.fact.groupLink')}</a>
    ),
  },
  {
    term: t('schedule.fact.moves'),
    value: one.moves > 0 ? t('schedule.fact.movedTimes', { n: one.moves }) : null,
  },
]

type Mark = 'arrived' | 'begun' | 'done' | 'missed' | 'undone'
/** What can follow, the likeliest first. */
const next: Record<State, Mark[]> = {
  booked: ['arrived', 'begun', 'done', 'missed'],
  arrived: ['begun', 'done', 'missed', 'undone'],
  begun: ['done', 'undone'],
  done: ['undone'],
  missed: ['undone'],
  cancelled: ['undone'],
}

function Deeds({ of: { state, groupVisit }, here }: { of: Appointment; here: string }) {
  const t = useTexts()
  return (
    <form method="post">
      <Buttons>
        {next[state].map((mark, i) => (
          <Button
            key={mark}
            kind={i === 0 && mark !== 'undone' ? 'main' : 'quiet'}
            name="mark"
            value={mark}
          >
            {t(`schedule.mark.${mark}`)}
          </Button>
        ))}
        {state === 'booked' && !groupVisit && (
          <ButtonLink kind="quiet" href={`${here}/move`} shortcut="m">
            {t('schedule.moveIt')}
          </ButtonLink>
        )}
        {(state === 'booked' || state === 'arrived') && (
          <ButtonLink kind="quiet" href={`${here}/cancel`}>
            {t('schedule.cancelIt')}
          </ButtonLink>
        )}
      </Buttons>
    </form>
  )
}

function Note({ of: { body, by, at } }: { of: VisitNote }) {
  const t = useTexts()
  return (
    <>
      <Prose>{body}</Prose>
      <p>
        <small>{t('schedule.noteBy', { by, when: t.dateTime(at) })}</small>
      </p>
    </>
  )
}

function eventWords(t: Texts, event: VisitEvent, { timeZone }: Appointment): string {
  const when = whenWords(t, { startsAt: event.startsAt, timeZone })
  return t(`schedule.event.${event.what as 'booked'}`, { when, whom: event.whom })
}

function offeredWords(t: Texts, { state, startsAt, until }: MustMove, { timeZone }: Appointment) {
  return t(`schedule.mustMove.${state}`, {
    when: whenWords(t, { startsAt, timeZone }),
    until: whenWords(t, { startsAt: until, timeZone }),
  })
}

function whyWords(t: Texts, { why }: VisitEvent): string | null {
  const key = why && reasonWords(why)
  return key ? t(key) : null
}
