// On the home screen: what was sent and not taken, one line for each sending, until it is opened.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { turnedAway } from '../said.ts'
import type { Sending } from '../sending.ts'

export function NotTaken({ of }: { of: Sending[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Rows>
      {of.map(({ id, files }) => {
        const names = files.filter(turnedAway).map(({ name }) => name)
        return (
          <Row
            key={id}
            href={`/uploads/${id}`}
            icon="warning"
            title={t('uploads.notTaken', { n: names.length })}
            say={names.join(', ')}
            isNew
          />
        )
      })}
    </Rows>
  )
}
