// What happened to a correction that was asked for, with who and when.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Amendment } from '../amendment.ts'
import { byWords } from '../said.ts'

type Props = { of: Amendment; reader?: { account: string; own: boolean } }

export function History({ of, reader }: Props) {
  const t = useTexts()
  return (
    <Section title={t('refills.history')}>
      <Rows>
        {of.steps.map((step) => (
          <Row
            key={step.id}
            title={t(`amend.step.${step.what}`)}
            second={`${t.dateTime(step.at)} · ${byWords(t, step, reader)}`}
          />
        ))}
      </Rows>
    </Section>
  )
}
