// What an estimate must say beside its figures (45 CFR 149.610): who gives the care and where, what is not in it, that it is no
// contract, and what somebody can do who is billed for $400 more.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Bill } from '../bill.ts'

const rights = ['differs', 'apart', 'dispute', 'how', 'quality', 'contract', 'keep'] as const

/** The same on the page and on paper. */
export const rightsWords = (t: Texts): string[] => rights.map((one) => t(`bills.right.${one}`))

export const providerFacts = (t: Texts, { provider }: Pick<Bill, 'provider'>) => [
  { term: t('bills.provider.name'), value: provider?.name ?? '' },
  { term: t('bills.provider.place'), value: provider?.place ?? '' },
  { term: t('bills.provider.npi'), value: provider?.npi ?? '' },
  { term: t('bills.provider.tin'), value: provider?.tin ?? '' },
]

export function ProviderFacts({ of }: { of: Bill }) {
  const t = useTexts()
  return (
    <>
      <Section title={t('bills.provider')}>
        <Facts items={providerFacts(t, of)} />
      </Section>
      {of.apart && (
        <Section title={t('bills.apart')}>
          <Prose>{of.apart}</Prose>
          <p>{t('bills.apart.text')}</p>
        </Section>
      )}
    </>
  )
}

export function EstimateRights() {
  const t = useTexts()
  return (
    <Section title={t('bills.rights')}>
      {rightsWords(t).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Section>
  )
}
