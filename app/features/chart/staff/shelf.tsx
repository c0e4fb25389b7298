// A shelf of the record as a section of the chart: tables, what holds now above what is past, the clinical term first
// and plain words beside it.
import { Fragment, type ReactNode } from 'react'
import type { Verb } from '../../../kit/verb.ts'
import type { TextKey } from '../../../texts/en.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Section } from '../../../ui/section.tsx'
import { AmendmentLines } from '../../amend/both/marks.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import type { Listed, Shelf } from '../../record/list-verb.ts'
import { chartSection, type ChartSection, type PartProps } from './section.ts'
import { Received, Term, type Named } from './term.tsx'

export type Column<V> = { title: TextKey; cell: (view: V, t: Texts) => ReactNode; short?: true }

type Of<V extends Named, U> = {
  key: string
  title: TextKey
  list: Verb<{ patient: string; before: string | null }, Shelf<V>>
  /** What is called what in the first column. */
  name: TextKey
  columns: Column<V>[]
  /** What all of it is called where nothing of it is ever over. */
  all?: TextKey
  /** Beside the name: what must not be overlooked of it. */
  mark?: (view: V) => ReactNode
  /** What its first column leads to. */
  one?: ChartSection<unknown, U>['one']
  /** What stands above it for this reader. */
  beside?: ChartSection['beside']
}

export function shelfSection<V extends Named, U = unknown>(of: Of<V, U>) {
  const { key, title, list, name, columns, all, mark, one: opened, beside } = of
  return chartSection({
    key,
    title,
    group: 'record',
    may: 'record.read',
    load: (ctx, { patient, page }) =>
      list(ctx, { patient, before: page.url.searchParams.get('before') }),
    Part: ShelfPart,
    beside,
    one: opened,
  })

  function ShelfPart({ of: shelf, about: { at, page } }: PartProps<Shelf<V>>) {
    const { active, past, older } = shelf
    const t = useTexts()
    const first = !page.url.searchParams.has('before')
    const here = `${at}/${key}`
    return (
      <>
        {active.length + past.length === 0 && <Nothing tellUs={false}>{t('chart.none')}</Nothing>}
        {active.length > 0 && (
          <Section title={t('chart.now')}>
            <Table caption={t('chart.now')} rows={active} at={at} />
          </Section>
        )}
        {past.length > 0 && (
          <Section title={t(all ?? 'chart.past')}>
            <Table caption={t(all ?? 'chart.past')} rows={past} at={at} />
          </Section>
        )}
        <Pager
          newer={first ? undefined : here}
          older={older ? `${here}?before=${encodeURIComponent(older)}` : undefined}
        />
      </>
    )
  }

  function Table({ caption, rows, at }: { caption: string; rows: Listed<V>[]; at: string }) {
    const t = useTexts()
    // A column that says nothing of anything is left out.
    const told = columns.filter(({ cell }) => rows.some(({ view }) => cell(view, t)))
    return (
      <DataTable
        caption={caption}
        quietCaption
        columns={[
          { title: t(name) },
          ...told.map((column) => ({ title: t(column.title), short: column.short })),
          { title: t('chart.col.received'), short: true },
        ]}
        rows={rows.map((one) => [
          <Fragment key={one.id}>
            <Term of={one.view} unshown={one.unshown} href={opened && `${at}/${key}/${one.id}`} />{' '}
            {mark?.(one.view)}
            {one.from && <small>{fromWords(t, one.from)}</small>}
            {one.amended && <AmendmentLines of={one.amended} at={`${at}/corrections`} />}
          </Fragment>,
          ...told.map(({ cell }) => cell(one.view, t)),
          <Received key="received" at={at} entry={one} />,
        ])}
      />
    )
  }
}
