// How pages look: text size, contrast, light or dark. Kept with the account and on this device.
import { redirect } from 'react-router'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { DisplayForm } from '../both/display-form.tsx'
import { keepDisplay } from '../both/display-kept.ts'

export const loader = patientPage(async ({ visit }) => ({ display: visit.display }))

export const action = personAction('patient', async ({ ctx, form }) =>
  redirect('/more?changed=display', { headers: await keepDisplay(ctx, form) }),
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function DisplayPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('display.title')}
      back={{ href: '/more', label: t('more.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <DisplayForm display={loaderData.display} />
    </Page>
  )
}
