// How the clinic's pages look for this member of staff, and whether single keys do something.
import { redirect } from 'react-router'
import { problems } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DisplayForm } from '../both/display-form.tsx'
import { keepDisplay } from '../both/display-kept.ts'

export const loader = staffPage(async ({ visit, url }) => ({
  display: visit.display,
  saved: url.searchParams.get('changed') === 'display',
}))

export const action = personAction('staff', async ({ ctx, form }) =>
  redirect('/staff/display?changed=display', { headers: await keepDisplay(ctx, form) }),
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function StaffDisplay({ loaderData, actionData }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('display.title')}
      back={{ href: '/staff/security', label: t('security.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {loaderData.saved && (
        <Panel tone="done" focus>
          {t('display.saved')}
        </Panel>
      )}
      <DisplayForm display={loaderData.display} staff />
    </Page>
  )
}
