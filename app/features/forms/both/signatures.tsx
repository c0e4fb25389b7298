// What stands under a form: who signed as whom, what they typed or drew, when, and how they had proved who they are.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { Drawn } from '../../../ui/signature.tsx'
import { zoneName } from '../../appointments/told.ts'
import { codeWords } from '../sign/content.ts'
import type { Signed } from '../sign/signed.ts'
import { asWhom, methodWords, wordOf } from '../sign/words.ts'

export function Signatures({ of }: { of: readonly Signed[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('sign.under')}>
      {of.map((one) => (
        <OneSignature key={one.id} of={one} />
      ))}
    </Section>
  )
}

function OneSignature({ of }: { of: Signed }) {
  const t = useTexts()
  const { told, name, typed, strokes, methods, code, witness, interpreter, reason } = of
  const at = new Date(of.at)
  const zone = zoneName(t, at, t.timeZone)
  return (
    <Card>
      <h3>{t(`sign.is.${wordOf(of)}`, { name })}</h3>
      {strokes && <Drawn strokes={strokes} label={t('sign.drawing', { name })} />}
      {typed && (
        <p>
          <em>{typed}</em>
        </p>
      )}
      <Facts
        items={[
          { term: t('sign.paper.as'), value: asWhom(t, of) },
          { term: t('sign.paper.when'), value: `${t.dateTime(at)}, ${zone}` },
          { term: t('sign.paper.how'), value: methodWords(t, methods) },
          { term: t('sign.paper.witness'), value: witness },
          { term: t('sign.paper.interpreter'), value: interpreter },
          { term: t('sign.paper.told'), value: told && t(`sign.told.${told}`) },
          { term: t('sign.paper.reason'), value: reason },
          { term: t('sign.paper.code'), value: codeWords(code) },
        ]}
      />
    </Card>
  )
}
