// What to tell the invited person, shown this once: six digits that no letter holds, and on paper the way in.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'

export type InvitedData = {
  name: string
  digits: string
  link: string
  email: string | null
  origin: string
}

export function Invited({ name, digits, link, email, origin }: InvitedData) {
  const t = useTexts()
  const spaced = `${digits.slice(0, 3)} ${digits.slice(3)}`
  return (
    <Page title={t('caregivers.invitedTitle', { name })}>
      <Panel tone="done" focus>
        {email ? t('caregivers.sent', { name, email }) : t('caregivers.printed', { name })}
      </Panel>
      <p>{t('caregivers.tell', { name })}</p>
      <Facts
        items={[
          { term: t('caregivers.digits'), value: <b>{spaced}</b> },
          ...(email
            ? []
            : [
                { term: t('caregivers.address'), value: `${origin}/join` },
                { term: t('caregivers.letterCode'), value: <b>{link}</b> },
              ]),
        ]}
      />
      <p>{t('caregivers.once')}</p>
      <ButtonLink href="/caregivers" kind="quiet">
        {t('caregivers.back')}
      </ButtonLink>
    </Page>
  )
}
