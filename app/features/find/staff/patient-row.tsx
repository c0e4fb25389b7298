// One patient in a list: name, birth date with the age, record number. The whole row opens the chart.
import type { ReactNode } from 'react'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Row } from '../../../ui/rows.tsx'
import { bornWords } from '../../people/age.ts'
import type { Card } from '../../people/people.server.ts'

type Listed = Card & {
  patient: string
  /** The picture itself, null for none; not said to whom photos are not for. */
  face?: string | null
}

export function PatientRow({ card, end }: { card: Listed; end?: ReactNode }) {
  const t = useTexts()
  const now = useVisit().kit.clock()
  const born = bornWords(card.birthDate, now, t)
  return (
    <Row
      href={`/staff/patients/${card.patient}`}
      title={card.name}
      face={card.face === undefined ? undefined : faceOf(card)}
      second={
        <>
          {born && t('find.born', { date: born })}
          {born && card.recordNumber && ' · '}
          <span className="unbroken">
            {card.recordNumber && t('find.number', { number: card.recordNumber })}
          </span>
        </>
      }
      end={end}
    />
  )
}

const faceOf = ({ name, face }: Listed) => ({ name, photo: face ? { src: face, alt: '' } : null })
