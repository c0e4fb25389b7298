/** What a test measures, in our words: who wrote them and that no clinician has checked them yet. */
import { useTexts } from '../../../texts/context.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Explanation } from '../explain/explain.ts'

export function WhatWasMeasured({ explained }: { explained: Explanation }) {
  const t = useTexts()
  const { measured, why, changes, writtenBy, reviewed } = explained
  return (
    <Section title={t('results.measured')}>
      {[measured, why, changes].filter(Boolean).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="hint">
        {t(reviewed ? 'results.writtenBy' : 'results.writtenByUnreviewed', { who: writtenBy })}
      </p>
    </Section>
  )
}
