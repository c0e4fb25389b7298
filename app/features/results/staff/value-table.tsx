// Values in a table: the clinical name first, plain words beside it, value, mark, and its place in the usual range.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { FaintLink } from '../../../ui/faint-link.tsx'
import { UnshownFlag } from '../../chart/staff/term.tsx'
import { ShownFlag } from '../../release/staff/shown-flag.tsx'
import { FlagOf, StandingFlag } from '../both/flag-of.tsx'
import { MiniRange } from '../both/mini-range.tsx'
import { rangeWords, valueWords } from '../both/value-words.ts'
import type { ChartGroup } from '../chart.server.ts'
import { naming } from '../naming.ts'
import type { Measured } from '../results.fhir.ts'

type ChartRow = ChartGroup['rows'][number]

const columnsOf = (t: Texts) => [
  { title: t('chart.col.test') },
  { title: t('chart.col.value'), number: true },
  { title: t('chart.col.flag') },
  { title: t('chart.col.range') },
]

type Props = { caption: string; rows: ChartRow[]; at: string }

export function ValueTable({ caption, rows, at }: Props) {
  const t = useTexts()
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={columnsOf(t)}
      rows={rows.flatMap((row) => cellsOf(row, at, t))}
    />
  )
}

/** Orders below each other: one of several values has a line of its own above them. */
export function GroupTable({
  caption,
  groups,
  at,
}: Omit<Props, 'rows'> & { groups: ChartGroup[] }) {
  const t = useTexts()
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[...columnsOf(t), { title: t('chart.col.taken'), short: true }]}
      rows={groups.flatMap((group): ReactNode[][] => {
        const taken = <Taken key="taken" of={group} at={at} />
        const [only, ...more] = group.rows
        if (only && more.length === 0 && group.words.length === 0 && !only.inner)
          return cellsOf(only, at, t, <About of={group} />).map((cells, i) => [
            ...cells,
            i === 0 && taken,
          ])
        return [
          [<Heading key={group.id} of={group} at={at} />, '', '', '', taken],
          ...group.rows.flatMap((row) =>
            cellsOf({ ...row, inner: true }, at, t).map((cells) => [...cells, '']),
          ),
        ]
      })}
    />
  )
}

function cellsOf({ id, view, inner }: ChartRow, at: string, t: Texts, more?: ReactNode) {
  const mistake = view.standing === 'mistake'
  return [view, ...view.parts].map((one, i) => {
    const isPart = i > 0
    const words = valueWords(t, one)
    return [
      <Name
        key={`${id} ${i}`}
        of={one}
        href={isPart ? undefined : `${at}/results/${id}`}
        inner={inner || isPart}
      />,
      // What was entered in error is struck through, so that nobody takes it for a value.
      mistake ? <s key="value">{words}</s> : <b key="value">{words}</b>,
      <span key="flag">
        <FlagOf measured={one} quiet /> {!isPart && <StandingFlag standing={view.standing} />}
        {!isPart && more}
      </span>,
      <Usual key="range" of={one} />,
    ]
  })
}

function Heading({ of, at }: { of: ChartGroup; at: string }) {
  const t = useTexts()
  const { title, clinical } = naming(of.name, of.loincs, t.lang)
  return (
    <>
      <a href={`${at}/results/${of.id}`}>
        <b>{of.name || clinical || title || t('chart.resultUnnamed')}</b>
      </a>{' '}
      <StandingFlag standing={of.standing} />
      <About of={of} />
      {of.words.map((text) => (
        <small key={text}>
          <br />
          {text}
        </small>
      ))}
    </>
  )
}

function About({ of: { changed, unshown, shown } }: { of: ChartGroup }) {
  const t = useTexts()
  return (
    <>
      <UnshownFlag why={unshown} /> <ShownFlag of={shown} />
      {changed && <small> {t('chart.changed')}</small>}
    </>
  )
}

function Name({ of, href, inner }: { of: Measured; href?: string; inner: boolean }) {
  const t = useTexts()
  const { title, clinical } = naming(of.name, of.loincs, t.lang)
  const name = clinical ?? (title || t('chart.resultUnnamed'))
  return (
    <>
      {inner && '· '}
      {href ? <a href={href}>{name}</a> : name}
      {clinical && <small> {title}</small>}
    </>
  )
}

function Usual({ of: { value, range, limits, place } }: { of: Measured }) {
  const t = useTexts()
  return (
    <>
      {value.kind === 'amount' && limits && place !== 'unclear' && (
        <MiniRange value={value.number} limits={limits} />
      )}{' '}
      {range && <span className="unbroken">{rangeWords(t, range)}</span>}
    </>
  )
}

/** When it was taken, leading to it as it came. */
function Taken({ of, at }: { of: ChartGroup; at: string }) {
  const t = useTexts()
  return (
    <FaintLink href={`${at}/received/${of.id}`} label={t('chart.asReceived')}>
      {of.at ? t.dateShort(of.at) : t('results.undated')}
    </FaintLink>
  )
}
