// The care team as a section of the chart: who belongs to it, as what, and how to reach them.
import { telephone, useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { UnshownFlag } from '../../chart/staff/term.tsx'
import type { Shelf } from '../../record/list-verb.ts'
import type { CareTeamView, MemberView } from '../care-team.fhir.ts'
import { readCareTeams } from '../chart.server.ts'

export const careTeamSection = chartSection({
  key: 'care-team',
  title: 'chart.careTeam',
  group: 'record',
  may: 'record.read',
  load: (ctx, { patient }) => readCareTeams(ctx, { patient, before: null }),
  Part: CareTeam,
})

function CareTeam({ of: { active, past } }: PartProps<Shelf<CareTeamView>>) {
  const t = useTexts()
  return (
    <>
      {active.length + past.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
      {[...active, ...past].map(({ id, view, unshown }) => (
        <Section
          key={id}
          title={view.name}
          aside={
            <>
              {view.status !== 'active' &&
                view.status !== 'unknown' &&
                t(`chart.team.${view.status}`)}
              <UnshownFlag why={unshown} />
            </>
          }
        >
          <Members of={view.members} name={view.name} />
        </Section>
      ))}
    </>
  )
}

function Members({ of, name }: { of: MemberView[]; name: string }) {
  const t = useTexts()
  return (
    <DataTable
      caption={name}
      quietCaption
      columns={[
        { title: t('chart.col.name') },
        { title: t('chart.col.role') },
        { title: t('chart.col.organization') },
        { title: t('chart.col.phone'), short: true },
        { title: t('chart.col.since'), short: true },
        { title: t('chart.col.until'), short: true },
      ]}
      rows={of.map((one) => [
        one.name,
        one.clinicalRole ?? one.role,
        one.organization,
        one.phone && <a href={telephone(one.phone)}>{one.phone}</a>,
        one.since && t.dateShort(one.since),
        one.until && t.dateShort(one.until),
      ])}
    />
  )
}
