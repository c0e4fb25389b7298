// The page that is handed over or read out: picture, code, and the three steps in plain words.
import { useTexts } from '../../../texts/context.tsx'
import { Page, type PageProps } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { Secret, Unprinted } from '../../../ui/secret.tsx'
import { Section } from '../../../ui/section.tsx'
import type { SheetData } from '../sheet.ts'

type Props = { of: SheetData } & Pick<PageProps, 'title' | 'back'>

export function SheetPage({ of, title, back }: Props) {
  const t = useTexts()
  const { code, link, address, until } = of
  return (
    <Page title={title} tabTitle={t('patient.invite')} back={back}>
      <Unprinted>
        <Panel tone="done" focus>
          <p>{t(`sheet.sent${sentBy(of)}`)}</p>
          {of.textsAt && <p>{t('sheet.textLater')}</p>}
          <p>{t('sheet.once')}</p>
          <p>{t('sheet.print')}</p>
        </Panel>
      </Unprinted>
      <Section title={t('sheet.steps')}>
        <ol>
          <li>
            <p>{t('sheet.step1')}</p>
            <Qr text={link} label={t('sheet.qr')} />
            <p>{t('sheet.step1b', { address })}</p>
            <Secret label={t('sheet.code')}>{code}</Secret>
          </li>
          <li>{t('sheet.step2')}</li>
          <li>{t('sheet.step3')}</li>
        </ol>
        <p>{t('sheet.until', { date: t.date(until) })}</p>
      </Section>
    </Page>
  )
}

const sentBy = ({ email, phone }: SheetData) =>
  email ? (phone ? 'Both' : 'Email') : phone ? 'Text' : 'None'
