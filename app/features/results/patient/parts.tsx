/** Each part of a result that has several, such as the pattern beside a titer. */
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Section } from '../../../ui/section.tsx'
import { naming } from '../naming.ts'
import type { Measured } from '../results.fhir.ts'
import { FlagOf } from '../both/flag-of.tsx'
import { rangeWords, valueWords } from '../both/value-words.ts'

export function Parts({ parts }: { parts: Measured[] }) {
  const t = useTexts()
  if (parts.length === 0) return null
  return (
    <Section title={t('results.allParts')}>
      <Facts
        items={parts.map((part, i) => ({
          term: naming(part.name, part.loincs, t.lang).title || t('results.part', { n: i + 1 }),
          value: <PartValue part={part} />,
        }))}
      />
    </Section>
  )
}

function PartValue({ part }: { part: Measured }) {
  const t = useTexts()
  const { range, reading, value } = part
  // Without a value the sentence says why; "no usual range" is not worth saying for each part.
  const why = value.kind === 'absent' && reading
  return (
    <>
      {why ? t(why.key, why.values) : valueWords(t, part)} <FlagOf measured={part} quiet />
      {range && (
        <>
          <br />
          <small>{t('results.usual', { range: rangeWords(t, range) })}</small>
        </>
      )}
    </>
  )
}
