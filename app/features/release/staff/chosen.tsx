// What the patient chose, as staff read it.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { kindsToChoose, type Chosen } from '../choices.ts'

export function ChosenFacts({ of }: { of: Chosen }) {
  const t = useTexts()
  return (
    <Facts
      items={kindsToChoose.map((kind) => ({
        term: t(`timing.${kind}`),
        value: t(`timing.${of[kind]}`),
      }))}
    />
  )
}
