// The printed codes of somebody without a mobile phone, and their user name: shown once, before the record opens.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'

export function CodesPage({ codes, name }: { codes: string[]; name: string | null }) {
  const t = useTexts()
  return (
    <SignedOutPage title={t('newCodes.title')} lede={t('newCodes.lede')}>
      <Panel tone="attention" focus>
        {t('newCodes.once')}
      </Panel>
      {name && <p>{t('newCodes.name', { name })}</p>}
      <Rows label={t('newCodes.title')}>
        {codes.map((code) => (
          <Row key={code} title={<code>{code}</code>} />
        ))}
      </Rows>
      <ButtonLink href="/">{t('newCodes.go')}</ButtonLink>
    </SignedOutPage>
  )
}
