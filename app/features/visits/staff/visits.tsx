// Visits as a section of the chart: those to come, those that were, and one of them with all its notes. For those who
// plan and do not treat: the days alone.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Section } from '../../../ui/section.tsx'
import { whenWords } from '../../appointments/told.ts'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { Received, UnshownFlag } from '../../chart/staff/term.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { Listed } from '../../record/list-verb.ts'
import { readOneVisit, readVisitDays, readVisits, type VisitDay } from '../chart.server.ts'
import { nameOfVisit } from '../visit-name.ts'
import type { VisitView } from '../visits.fhir.ts'
import { OneVisit } from './one-visit.tsx'

const beforeIn = ({ page }: About) => page.url.searchParams.get('before')

export const visitsSection = chartSection({
  key: 'visits',
  title: 'chart.visits',
  group: 'record',
  may: 'record.read',
  load: (ctx, about) => readVisits(ctx, { patient: about.patient, before: beforeIn(about) }),
  Part: Visits,
  one: {
    load: (ctx, { patient }, id) => readOneVisit(ctx, { patient, id }),
    Part: OneVisit,
  },
})

export const visitDaysSection = chartSection({
  key: 'visits',
  title: 'chart.visits',
  group: 'record',
  may: 'visits.plan',
  load: (ctx, about) =>
    readVisitDays(ctx, { patient: about.patient, before: beforeIn(about) as never }),
  Part: Days,
})

type Data = Awaited<ReturnType<typeof readVisits>>

function Visits({ of: { upcoming, shelf }, about }: PartProps<Data>) {
  const t = useTexts()
  const { active, past, older } = shelf
  const here = `${about.at}/visits`
  const all = [...active, ...past]
  return (
    <>
      {upcoming.length > 0 && (
        <Section title={t('chart.toCome')}>
          <DataTable
            caption={t('chart.toCome')}
            quietCaption
            columns={[
              { title: t('chart.col.when'), short: true },
              { title: t('chart.col.for') },
              { title: t('chart.col.with') },
              { title: t('chart.col.where') },
            ]}
            rows={upcoming.map(({ id, start, reason, withWhom, place, here: booked }) => [
              booked ? (
                <span key={id}>
                  <a href={`${about.at}/appointments/${id}`}>{whenWords(t, booked)}</a>{' '}
                  {booked.cannotKeep && (
                    <Flag kind="abnormal" word={t('schedule.state.mustMove')} />
                  )}
                </span>
              ) : (
                t.dateTime(start)
              ),
              reason,
              t.list(withWhom),
              booked && booked.way !== 'in person'
                ? t('appointments.way', { way: booked.way })
                : place,
            ])}
          />
        </Section>
      )}
      {all.length + upcoming.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
      {all.length > 0 && (
        <Section title={t('chart.visits')}>
          <DataTable
            caption={t('chart.visits')}
            quietCaption
            columns={[
              { title: t('chart.col.when'), short: true },
              { title: t('chart.col.visit') },
              { title: t('chart.col.for') },
              { title: t('chart.col.with') },
              { title: t('chart.col.received'), short: true },
            ]}
            rows={all.map((one) => [
              one.view.start ? t.dateShort(one.view.start) : t('results.undated'),
              <Called key={one.id} of={one} here={here} />,
              <Lines key="for" of={one.view.reasons} />,
              <Lines key="with" of={one.view.who.map(({ name }) => name)} />,
              <Received key="received" at={about.at} entry={one} />,
            ])}
          />
        </Section>
      )}
      <Turn about={about} older={older} />
    </>
  )
}

function Called({ of: { id, view, unshown }, here }: { of: Listed<VisitView>; here: string }) {
  const t = useTexts()
  const { status } = view
  return (
    <>
      <a href={`${here}/${id}`}>{view.clinical ?? t.list(nameOfVisit(view).title)}</a>
      {status !== 'finished' && status !== 'unknown' && (
        <small> {t(`visits.status.${status}`)}</small>
      )}
      <UnshownFlag why={unshown} />
    </>
  )
}

function Turn({ about, older }: { about: About; older: string | null }) {
  const here = `${about.at}/visits`
  return (
    <Pager
      newer={beforeIn(about) ? here : undefined}
      older={older ? `${here}?before=${encodeURIComponent(older)}` : undefined}
    />
  )
}

type DaysData = Awaited<ReturnType<typeof readVisitDays>>

function Days({ of: { days, older }, about }: PartProps<DaysData>) {
  const t = useTexts()
  const standing = ({ at, state }: VisitDay) =>
    at > about.now ? (state === 'active' ? 'toCome' : 'off') : 'was'
  return (
    <>
      <p className="lede">{t('chart.daysOnly')}</p>
      {days.length === 0 ? (
        <Nothing tellUs={false}>{t('chart.none')}</Nothing>
      ) : (
        <DataTable
          caption={t('chart.visits')}
          quietCaption
          columns={[
            { title: t('chart.col.when'), short: true },
            { title: t('chart.col.what') },
            { title: t('chart.col.status') },
          ]}
          rows={days.map((day) => [
            t.dateTime(day.at),
            t(`chart.day.${day.kind}`),
            t(`chart.day.${standing(day)}`),
          ])}
        />
      )}
      <Turn about={about} older={older} />
    </>
  )
}
