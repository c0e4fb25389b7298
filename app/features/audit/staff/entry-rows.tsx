// Rows of the log, day by day: who, what, whose, how it went, when and from where.
import { useTexts } from '../../../texts/context.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { Entry } from '../entry.ts'
import type { Mark } from '../marks.ts'
import { didWords, fromWords, whoWords } from '../words.ts'

type Shown = Entry & { mark?: Mark | null }
type Props = { items: Shown[]; chosen?: string; to: (id: string) => string }

export function EntryRows({ items, chosen, to }: Props) {
  const t = useTexts()
  const days = [...Map.groupBy(items, ({ at }) => t.date(at))]
  return days.map(([day, rows]) => (
    <section key={day}>
      <h2>{day}</h2>
      <Rows label={day} walked>
        {rows.map((entry) => (
          <Row
            key={entry.id}
            href={to(entry.id)}
            here={entry.id === chosen}
            title={whoWords(entry, t)}
            say={didWords(entry, t)}
            second={[t.time(entry.at), fromWords(entry, t)].filter(Boolean).join(' · ')}
            end={<Ends of={entry} />}
          />
        ))}
      </Rows>
    </section>
  ))
}

const flags: Record<Entry['outcome'], FlagKind> = {
  done: 'done',
  refused: 'cancelled',
  failed: 'abnormal',
}

export function OutcomeFlag({ outcome }: Pick<Entry, 'outcome'>) {
  const t = useTexts()
  return <Flag kind={flags[outcome]} word={t(`audit.outcome.${outcome}`)} />
}

function Ends({ of: { outcome, mark } }: { of: Shown }) {
  const t = useTexts()
  return (
    <>
      <OutcomeFlag outcome={outcome} />
      {mark && (
        <Flag
          kind={mark.finding === 'odd' ? 'abnormal' : 'past'}
          word={t(mark.finding === 'odd' ? 'audit.mark.odd' : 'audit.mark.flag')}
        />
      )}
    </>
  )
}
