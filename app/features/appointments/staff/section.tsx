// A patient's visits that were booked here, in the chart: those to come, those that were, and one of them with what can be
// done about it.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import type { Appointment } from '../appointment.ts'
import {
  listVisits,
  markVisit,
  noteVisit,
  readVisit,
  type VisitList,
} from '../schedule/visit.server.ts'
import { whenWords } from '../told.ts'
import { dones, OneVisit, type ShownVisit } from './one-visit.tsx'
import { StateFlag } from './state-flag.tsx'

const listDones = ['series'] as const
const marked = ['arrived', 'begun', 'done', 'missed', 'undone'] as const

export const appointmentsSection = chartSection({
  key: 'appointments',
  title: 'schedule.chart',
  group: 'record',
  may: 'appointments.read',
  load: async (ctx, { patient, page }) => ({
    ...(await listVisits(ctx, { patient })),
    done: listDones.find((one) => one === page.url.searchParams.get('done')),
  }),
  Part: List,
  one: {
    load: async (ctx, { patient, page }, entry): Promise<ShownVisit> => {
      if (!isUuid(entry)) throw notFound()
      return {
        visit: await readVisit(ctx, { patient, id: entry }),
        done: dones.find((one) => one === page.url.searchParams.get('done')),
        draft: await draftOf(page),
      }
    },
    Part: OneVisit,
  },
  act: async ({ ctx, form }, { patient, entry }) => {
    if (!entry || !isUuid(entry)) throw notFound()
    const { mark, body } = typed(form, 'mark', 'body')
    const here = `/staff/patients/${patient}/appointments/${entry}`
    const what = marked.find((one) => one === mark)
    if (what) {
      await markVisit(ctx, { patient, id: entry, what })
      return redirect(`${here}?done=${what === 'undone' ? 'undone' : 'marked'}`)
    }
    await noteVisit(ctx, { patient, id: entry, body })
    return redirect(`${here}?done=noted`)
  },
})

type Listed = VisitList & { done: (typeof listDones)[number] | undefined }

function List({ of: { coming, past, done }, about }: PartProps<Listed>) {
  const t = useTexts()
  return (
    <>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`schedule.chart.done.${done}`)}</p>
        </Panel>
      )}
      {about.may.includes('appointments.book') && (
        <Buttons>
          <ButtonLink href={`${about.at}/book`} shortcut="b">
            {t('schedule.book')}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${about.at}/booking-link`}>
            {t('publicBooking.send.title')}
          </ButtonLink>
        </Buttons>
      )}
      <Section title={t('schedule.coming')}>
        <Visits of={coming} at={about.at} none={t('schedule.comingNone')} />
      </Section>
      <Section title={t('schedule.past')}>
        <Visits of={past} at={about.at} none={t('schedule.pastNone')} />
      </Section>
    </>
  )
}

function Visits({ of, at, none }: { of: Appointment[]; at: string; none: string }) {
  const t = useTexts()
  if (of.length === 0) return <Nothing tellUs={false}>{none}</Nothing>
  return (
    <Rows walked>
      {of.map((one) => (
        <Row
          key={one.id}
          href={`${at}/appointments/${one.id}`}
          title={whenWords(t, one)}
          second={[one.type.name, one.bookable.name, one.location.name].join(' · ')}
          end={<StateFlag of={one} />}
        />
      ))}
    </Rows>
  )
}
