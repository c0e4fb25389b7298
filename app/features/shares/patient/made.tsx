// What to give to the person outside, shown this once: the address, on paper too; and the passcode, on no sheet.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { Secret, Unprinted } from '../../../ui/secret.tsx'
import { Section } from '../../../ui/section.tsx'
import { spaced } from '../spaced.ts'

export type MadeData = {
  id: string
  whom: string
  address: string
  passcode: string
  endsAt: Date
}

export function ShareMade({ id, whom, address, passcode, endsAt }: MadeData) {
  const t = useTexts()
  return (
    <Page title={t('shares.made', { whom })} tabTitle={t('shares.madeTab')}>
      <Panel tone="done" focus>
        <p>{t('shares.madeDone', { until: t.dateTime(endsAt) })}</p>
      </Panel>
      <Section title={t('shares.address')}>
        <p>{t('shares.addressHow')}</p>
        <p>
          <b>
            <bdi>{address}</bdi>
          </b>
        </p>
        <Qr text={address} label={t('shares.qr')} />
      </Section>
      <Unprinted>
        <Section title={t('shares.passcode')}>
          <p>{t('shares.passcodeHow')}</p>
          <Secret label={t('shared.code')}>{spaced(passcode)}</Secret>
        </Section>
        <Buttons>
          <ButtonLink href={`/shares/${id}`} kind="quiet">
            {t('shares.toShare')}
          </ButtonLink>
        </Buttons>
      </Unprinted>
    </Page>
  )
}
