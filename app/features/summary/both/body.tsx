// The summary as it stands on a page: whose it is, then its parts.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Summary } from '../summary.server.ts'
import { summaryParts, type Part } from './parts.ts'

export function SummaryBody({ of: summary }: { of: Summary }) {
  const t = useTexts()
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
      {summaryParts(t, summary).map((part) => (
        <OnePart key={part.key} part={part} />
      ))}
      <p className="hint">{t('summary.foot', { at: t.dateTime(summary.at) })}</p>
    </>
  )
}

function OnePart({ part: { title, items, none, more } }: { part: Part }) {
  return (
    <Section title={title}>
      {items.length === 0 && <p>{none}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ title: name, say }, i) => (
            <li key={i}>
              <b>{name}</b>
              {say && <> {say}</>}
            </li>
          ))}
        </ul>
      )}
      {more && <p className="hint">{more}</p>}
    </Section>
  )
}
