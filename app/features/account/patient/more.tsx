// More: the settings, who opened the record, and the way out.
import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'

export const loader = patientPage(async ({ url }) => {
  const changed = url.searchParams.get('changed')
  return { changed: changed === 'password' || changed === 'display' ? changed : null }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function More({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { changed } = loaderData
  return (
    <Page title={t('more.title')}>
      {changed && (
        <Panel tone="done" focus>
          {t(changed === 'password' ? 'more.passwordChanged' : 'more.displayChanged')}
        </Panel>
      )}
      <Rows>
        <Row href="/access" icon="eye" title={t('more.access')} second={t('more.accessText')} />
        <Row href="/display" icon="text" title={t('more.display')} second={t('more.displayText')} />
        <Row
          href="/password"
          icon="lock"
          title={t('more.password')}
          second={t('more.passwordText')}
        />
      </Rows>
      <form method="post" action="/sign-out">
        <Button kind="quiet">{t('common.signOut')}</Button>
      </form>
    </Page>
  )
}
