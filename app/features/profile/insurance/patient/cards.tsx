// In the form of the insurance: the photographs of both sides, and the ways to take them.
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Section } from '../../../../ui/section.tsx'
import { cardSides, type InsuranceCard } from '../card.ts'
import { CardPicture } from '../both/picture.tsx'

export function Cards({ of }: { of: InsuranceCard[] }) {
  const t = useTexts()
  return (
    <Section title={t('insurance.card')}>
      <p>{t('insurance.cardText')}</p>
      {cardSides.map((side) => {
        const card = of.find((one) => one.side === side)
        return (
          <div key={side}>
            {card && <CardPicture of={card} src={`/profile/insurance/file/${card.file}?as=look`} />}
            <ButtonLink kind="quiet" href={`/profile/insurance/${side}`}>
              {t(card ? `insurance.again.${side}` : `insurance.add.${side}`)}
            </ButtonLink>
          </div>
        )
      })}
    </Section>
  )
}
