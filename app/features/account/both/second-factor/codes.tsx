// The printed codes, on screen once and for paper.
import { problems } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import type { CodesData } from './codes-page.ts'

export function Codes({ data, actionData }: { data: CodesData; actionData?: unknown }) {
  const t = useTexts()
  const { root, left, alone, owes } = data
  const codes = (actionData as { codes?: string[] } | undefined)?.codes
  return (
    <Page
      title={t('codes.title')}
      lede={t(codes ? 'codes.print' : alone ? 'codes.alone' : 'codes.lede')}
      back={{ href: `${root}/security/second-factor`, label: t('factors.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {codes ? (
        <>
          <Panel tone="attention" focus>
            {t('codes.once')}
          </Panel>
          {alone && <p>{t('codes.asked')}</p>}
          <Rows label={t('codes.title')}>
            {codes.map((code) => (
              <Row key={code} title={<code>{code}</code>} />
            ))}
          </Rows>
          {owes && (
            <ButtonLink href={`${root}/confirm?to=${root || '/'}`}>{t('codes.useOne')}</ButtonLink>
          )}
        </>
      ) : (
        <>
          {left > 0 && <p>{t('codes.replace', { n: left })}</p>}
          <form method="post">
            <Button>{t('codes.button')}</Button>
          </form>
        </>
      )}
    </Page>
  )
}
