// The password: where to change it.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Security } from '../load-security.ts'

export function PasswordSection({ data: { root, factors } }: { data: Security }) {
  const t = useTexts()
  return (
    <Section title={t('more.password')}>
      <Rows>
        <Row
          href={`${root}/password`}
          icon="lock"
          title={t(factors.password ? 'more.passwordText' : 'more.passwordNone')}
        />
      </Rows>
    </Section>
  )
}
