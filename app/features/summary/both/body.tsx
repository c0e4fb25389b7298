// The summary as it stands on a page: whose it is, then its parts.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Summary } from '../summary.server.ts'
import { When, YourTime } from '../../appointments/both/when.tsx'
import { summaryParts, type Part } from './parts.ts'

export function SummaryBody({ of: summary }: { of: Summary }) {
  const t = useTexts()
  const parts = summaryParts(t, summary)
  return (
    <>
      <Facts
        items={[
          { term: t('summary.name'), value: summary.card.name },
          {
            term: t('summary.birthDate'),
            value: summary.card.birthDate && t.date(summary.card.birthDate),
          },
          { term: t('summary.number'), value: summary.card.recordNumber },
        ]}
      />
      {parts.map((part) => (
        <OnePart key={part.key} part={part} />
      ))}
      {parts.some(({ items }) => items.some(({ told }) => told)) && <YourTime />}
      <p className="hint">{t('summary.foot', { at: t.dateTime(summary.at) })}</p>
    </>
  )
}

function OnePart({ part: { title, items, none, more } }: { part: Part }) {
  const t = useTexts()
  return (
    <Section title={title}>
      {items.length === 0 && <p>{none}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ title: name, say, told }, i) => (
            <li key={i}>
              <b>{name}</b>
              {told ? (
                <>
                  {' '}
                  <When startsAt={told.startsAt} timeZone={told.timeZone} />
                  {told.cannotKeep && <>. {t('visits.cannotKeep')}</>}
                </>
              ) : (
                say && <> {say}</>
              )}
            </li>
          ))}
        </ul>
      )}
      {more && <p className="hint">{more}</p>}
    </Section>
  )
}
