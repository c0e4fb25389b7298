// Who opened this record, as a section of the chart for whoever watches over that.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { readAccessOf, type StaffAccess } from '../chart.server.ts'
import { deedOf, nameOf } from '../said.ts'

export const accessSection = chartSection({
  key: 'access',
  title: 'chart.access',
  group: 'person',
  may: 'audit.read',
  load: (ctx, { patient, page }) =>
    readAccessOf(ctx, { patient, before: page.url.searchParams.get('before') }),
  Part: AccessPart,
})

type Data = Awaited<ReturnType<typeof readAccessOf>>

function AccessPart({ of: { items, older }, about }: PartProps<Data>) {
  const t = useTexts()
  const here = `${about.at}/access`
  const days = Map.groupBy(items, ({ at }) => t.relativeDay(at, about.now))
  return (
    <>
      {items.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
      {[...days].map(([day, own]) => (
        <Section key={day} title={day}>
          <DataTable
            caption={day}
            quietCaption
            columns={[
              { title: t('chart.col.when'), short: true },
              { title: t('chart.col.who') },
              { title: t('chart.col.role') },
              { title: t('chart.col.did') },
              { title: t('chart.col.why') },
            ]}
            rows={own.map((item) => [
              t.time(item.at),
              item.who === 'patient' ? t('chart.thePatient') : nameOf(item as never, t),
              item.who === 'staff' && item.role,
              deedOf(item as never, t),
              <Why key={item.id} of={item} />,
            ])}
          />
        </Section>
      ))}
      <Pager
        newer={about.page.url.searchParams.has('before') ? here : undefined}
        older={older ? `${here}?before=${encodeURIComponent(older)}` : undefined}
      />
    </>
  )
}

function Why({ of: { refused, why } }: { of: StaffAccess }) {
  const t = useTexts()
  return refused ? <Flag kind="cancelled" word={t('chart.refused')} /> : why
}
