// What became of an answer, below it: in the record, known to it already, or not taken over.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Became } from '../accept/became.ts'

const sentence = (t: Texts, { decision, by, at }: Became): string =>
  t(`taken.own.${decision}`, { by: by ?? t.clinic, when: t.date(at) })

/** Below the answer with this key; nothing while nobody decided about it. */
export function BecameOf({ of, at }: { of: readonly Became[]; at: string }) {
  const t = useTexts()
  // Of several choices each is decided by itself.
  const found = of.filter(({ keys }) => keys.includes(at))
  return found.map((one, i) => (
    <p className="hint" key={i}>
      {found.length > 1 && `${one.name}: `}
      {sentence(t, one)} {one.reason && t('taken.own.reason', { reason: one.reason })}
    </p>
  ))
}

/** The same as a list of its own, below a form that is shown as it was signed. */
export function AllBecame({ of }: { of: readonly Became[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('taken.own.title')}>
      <Rows>
        {of.map((one, i) => (
          <Row
            key={i}
            title={one.name}
            say={sentence(t, one)}
            second={one.reason && t('taken.own.reason', { reason: one.reason })}
          />
        ))}
      </Rows>
    </Section>
  )
}
