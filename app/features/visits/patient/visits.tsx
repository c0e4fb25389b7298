// Visits: those to come or going on first, then what happened, newest first and year by year.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { YourTime } from '../../appointments/both/when.tsx'
import { NextBookedCard } from '../../appointments/patient/next-card.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { nameOfVisit } from '../visit-name.ts'
import type { VisitView } from '../visits.fhir.ts'
import { listVisits } from '../visits.server.ts'
import { NextVisitCard } from './next-visit.tsx'

export const loader = patientPage(async ({ ctx, url }) => ({
  shelf: await section(ctx, () => listVisits(ctx, { before: url.searchParams.get('before') })),
  now: ctx.open.now,
}))

export default function Visits({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  const { shelf, now } = loaderData
  const coming = shelf.ok
    ? [
        ...shelf.value.booked.map((visit) => ({
          at: visit.startsAt,
          card: <NextBookedCard key={visit.appointment} visit={visit} now={now} />,
        })),
        ...shelf.value.upcoming.map((visit) => ({
          at: new Date(visit.start),
          card: <NextVisitCard key={visit.id} visit={visit} now={now} />,
        })),
      ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
    : []
  return (
    <ShelfPage
      name="visits"
      back={null}
      shelf={shelf}
      above={() => (
        <>
          <Buttons>
            <ButtonLink href="/visits/book" icon="visits">
              {t('booking.title')}
            </ButtonLink>
          </Buttons>
          {coming.length > 0 && (
            <Section title={t('visits.upcoming')}>
              {coming.map(({ card }) => card)}
              <YourTime />
            </Section>
          )}
          <p>
            <a href="/visits/appointments">{t('appointment.pastAll')}</a>
            {' · '}
            <a href="/visits/calendar">{t('calendar.link')}</a>
          </p>
        </>
      )}
      under={(view) => (view.start ? t.year(view.start) : t('visits.past'))}
      row={({ id, isNew, view }, beneath) => (
        <Row
          key={id}
          href={`/visits/${id}`}
          title={t.list(nameOfVisit(view).title)}
          isNew={isNew}
          second={<Lines of={linesOf(t, view)} />}
          more={beneath}
        />
      )}
    />
  )
}

const linesOf = (t: Texts, view: VisitView) => [
  view.start && t.date(view.start),
  [...nameOfVisit(view).kind, view.who[0] && t('visits.with', { who: view.who[0].name })]
    .filter(Boolean)
    .join(' '),
  view.status !== 'finished' && view.status !== 'unknown' && t(`visits.status.${view.status}`),
]
