// Below the medicines: what was told to the clinic, and what the clinic made of it. Nothing disappears from here.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { rowWords } from '../said.ts'
import type { Told } from '../told.ts'

export function ToldList({ of }: { of: (Told & { isNew: boolean })[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('told.list')} id="told">
      <Rows>
        {of.map((told) => (
          <Row
            key={told.id}
            href={`/medicines/told/${told.id}`}
            title={t(`told.title.${told.kind}`, { name: told.name })}
            say={rowWords(t, told)}
            isNew={told.isNew}
          />
        ))}
      </Rows>
    </Section>
  )
}
