// On the first page: what the clinic answered to changes of details, until it was read.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { AnsweredChange } from '../answered.ts'

export function AnsweredDetails({ of }: { of: AnsweredChange[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Rows>
      {of.map(({ id, part, state }) => (
        <Row
          key={id}
          href={`/profile/changes/${id}`}
          icon="person"
          title={t('profile.answered', { state, what: t(`profile.part.${part}`) })}
          isNew
        />
      ))}
    </Rows>
  )
}
