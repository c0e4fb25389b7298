// The second factors on the page about signing in and safety.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { asksSecond } from '../../methods.ts'
import type { Security } from '../load-security.ts'

export function SecondFactorSection({ data: { root, factors } }: { data: Security }) {
  const t = useTexts()
  return (
    <Section title={t('security.second')}>
      <Rows>
        <Row
          href={`${root}/security/second-factor`}
          icon="lock"
          title={t(asksSecond(factors) ? 'security.secondOn' : 'security.secondOff')}
        />
      </Rows>
    </Section>
  )
}
