// What the front desk tells the invited person, shown this once. On paper go the address and the letters; the digits
// are told, and stand on no sheet.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Unprinted } from '../../../ui/secret.tsx'
import type { Invited } from '../invite.server.ts'

export type Told = { origin: string; invited: Invited }

export function ToldOnce({ of: { origin, invited }, patient }: { of: Told; patient: string }) {
  const t = useTexts()
  const { name, email, digits, link } = invited
  return (
    <Page title={t('helpers.invited', { name })}>
      <Unprinted>
        <Panel tone="done" focus>
          {email ? t('caregivers.sent', { name, email }) : t('helpers.printed', { name })}
        </Panel>
        <p>{t('helpers.tell', { name })}</p>
        <Facts
          items={[
            {
              term: t('caregivers.digits'),
              value: <b>{`${digits.slice(0, 3)} ${digits.slice(3)}`}</b>,
            },
          ]}
        />
      </Unprinted>
      {!email && (
        <>
          <p>{t('helpers.sheet')}</p>
          <Facts
            items={[
              { term: t('caregivers.address'), value: `${origin}/join` },
              { term: t('caregivers.letterCode'), value: <b>{link}</b> },
            ]}
          />
        </>
      )}
      <Unprinted>
        <ButtonLink href={`/staff/patients/${patient}/helpers`} kind="quiet">
          {t('caregivers.back')}
        </ButtonLink>
      </Unprinted>
    </Page>
  )
}
