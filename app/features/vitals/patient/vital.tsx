/** One vital sign over time: the newest value, a chart, and a table that holds each. */
import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Reading } from '../../../ui/reading.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { Comments } from '../../results/patient/comments.tsx'
import { FlagOf } from '../../results/both/flag-of.tsx'
import { StandingNotice } from '../../results/patient/notices.tsx'
import { WhatWasMeasured } from '../../results/patient/what-was-measured.tsx'
import { readVital } from '../vitals.server.ts'
import type { VitalReading } from '../vitals.fhir.ts'
import { isMissing, otherUnitLine, vitalNaming, vitalValue } from '../both/vital-words.ts'
import { VitalCharts } from '../both/vital-charts.tsx'
import { VitalTable } from './vital-table.tsx'

export const loader = patientPage(async ({ ctx, params, url }) => {
  const before = url.searchParams.get('before')
  const slug = params.code ?? ''
  return { vital: await readVital(ctx, { slug, before }), slug, first: before === null }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Vital({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { vital, slug, first } = loaderData
  const { readings, chart, thinned, older } = vital
  const latest = readings[0]
  const href = `/vitals/${encodeURIComponent(slug)}`
  const back = first
    ? { href: '/vitals', label: t('vitals.title') }
    : { href, label: t('vitals.newest') }
  if (!latest) {
    return (
      <Page title={t('vitals.title')} back={back}>
        <Nothing>{t('vitals.noneOfKind')}</Nothing>
      </Page>
    )
  }
  const { title, clinical, explained } = vitalNaming(t, latest)
  return (
    <Page title={title || t('vitals.one')} tabTitle={t('vitals.title')} lede={clinical} back={back}>
      {first && <Latest reading={latest} />}
      <Section title={t(first ? 'vitals.history' : 'results.earlier')}>
        {first && <VitalCharts readings={chart} label={title} thinned={thinned} />}
        <VitalTable readings={readings} />
        <Pager
          newer={first ? undefined : href}
          older={older ? `${href}?before=${encodeURIComponent(older)}` : undefined}
        />
      </Section>
      {first && <Comments notes={latest.view.notes} />}
      {first && explained && <WhatWasMeasured explained={explained} />}
    </Page>
  )
}

function Latest({ reading }: { reading: VitalReading }) {
  const t = useTexts()
  const { value, unit } = vitalValue(t, reading)
  const other = otherUnitLine(t, reading)
  const { view, at, values, pressure } = reading
  const how = [...view.performers, view.bodySite, view.method]
  return (
    <>
      <StandingNotice standing={view.standing} at={view.reportedAt} />
      <Card>
        <Reading value={value} unit={unit} />
        {other && <p>{t('vitals.same', { other })}</p>}
        {pressure &&
          values.map(
            (measured, i) =>
              isMissing(measured) && (
                <p key={i}>{t(i === 0 ? 'vitals.noUpper' : 'vitals.noLower')}</p>
              ),
          )}
        {values.map(
          (measured, i) =>
            measured.flag && (
              <p key={i}>
                {values.length > 1 && `${t(i === 0 ? 'vitals.upper' : 'vitals.lower')}: `}
                <FlagOf measured={measured} />
              </p>
            ),
        )}
        <p className="hint">
          {[at && t('vitals.takenOn', { date: t.dateTime(at) }), ...how]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Card>
    </>
  )
}
