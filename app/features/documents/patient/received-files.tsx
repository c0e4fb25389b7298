// Files that came with imported notes, below the documents.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { ReceivedLine } from '../received/received.server.ts'

export function ReceivedFiles({ of }: { of: ReceivedLine[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('documents.received')}>
      <Rows>
        {of.map(({ id, at, title, from, date, isNew }) => (
          <Row
            key={`${id} ${at}`}
            href={`/documents/received/${id}/${at}`}
            icon="file"
            title={title}
            isNew={isNew}
            second={<Lines of={[from, date && t.dateShort(date)]} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
