// What the front desk tells the invited person, shown this once; or that access begins at once.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Invited } from '../invite.server.ts'

export type Told = { name: string; origin: string; invited: Invited | null }

export function ToldOnce({
  of: { name, origin, invited },
  patient,
}: {
  of: Told
  patient: string
}) {
  const t = useTexts()
  return (
    <Page title={t(invited ? 'caregivers.invitedTitle' : 'helpers.started', { name })}>
      <Panel tone="done" focus>
        {!invited
          ? t('helpers.startedText', { name })
          : invited.email
            ? t('caregivers.sent', { name, email: invited.email })
            : t('caregivers.printed', { name })}
      </Panel>
      {invited && (
        <>
          <p>{t('helpers.tell', { name })}</p>
          <Facts
            items={[
              {
                term: t('caregivers.digits'),
                value: <b>{`${invited.digits.slice(0, 3)} ${invited.digits.slice(3)}`}</b>,
              },
              { term: t('caregivers.address'), value: invited.email ? null : `${origin}/join` },
              {
                term: t('caregivers.letterCode'),
                value: invited.email ? null : <b>{invited.link}</b>,
              },
            ]}
          />
        </>
      )}
      <ButtonLink href={`/staff/patients/${patient}/helpers`} kind="quiet">
        {t('caregivers.back')}
      </ButtonLink>
    </Page>
  )
}
