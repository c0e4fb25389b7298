// The passkeys of a person, as a section of their security page.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Passkey } from '../passkeys.server.ts'

/** @param base where the security page stands: '/security' or '/staff/security' */
export function PasskeyList({ passkeys, base }: { passkeys: Passkey[]; base: string }) {
  const t = useTexts()
  return (
    <Section title={t('passkey.title')} id="passkeys">
      <p>{t('passkey.about')}</p>
      {passkeys.length > 0 && (
        <Rows>
          {passkeys.map(({ id, label, createdAt, usedAt }) => (
            <Row
              key={id}
              href={`${base}/passkeys/${id}`}
              icon="key"
              title={label}
              second={[
                t('passkey.made', { date: t.dateShort(createdAt) }),
                usedAt ? t('passkey.usedAt', { date: t.dateShort(usedAt) }) : t('passkey.unused'),
              ].join(' ')}
            />
          ))}
        </Rows>
      )}
      <ButtonLink kind="quiet" href={`${base}/passkeys/new`}>
        {t('passkey.add')}
      </ButtonLink>
    </Section>
  )
}
