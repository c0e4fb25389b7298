// Who this is, and how to reach them.
import { telephone, useTexts } from '../../../../texts/context.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Section } from '../../../../ui/section.tsx'
import { bornWords } from '../../../people/age.ts'
import type { loadPerson } from './person.load.ts'

export function PersonPart({ card, contact, now }: Awaited<ReturnType<typeof loadPerson>>) {
  const t = useTexts()
  return (
    <Section title={t('patient.person')}>
      <Facts
        items={[
          { term: t('patient.born'), value: bornWords(card.birthDate, now, t) },
          { term: t('patient.number'), value: card.recordNumber },
          { term: t('patient.calledBy'), value: card.preferred },
          { term: t('patient.email'), value: contact.email },
          {
            term: t('patient.phone'),
            value: contact.phone && <a href={telephone(contact.phone)}>{contact.phone}</a>,
          },
        ]}
      />
    </Section>
  )
}
