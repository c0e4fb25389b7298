// One place more.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { listLocations } from '../locations.server.ts'
import { LocationFields, locationIn } from './location-fields.tsx'
import { settingAction } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  known: await listLocations(page.ctx, {}),
  draft: await draftOf(page),
  timeZone: page.visit.clinic.timeZone,
}))
export const action = settingAction('location', locationIn, {
  to: (id) => `/staff/settings/locations/${id}`,
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewLocation({ loaderData: { draft, timeZone }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('settings.location.new')}
      back={{ href: '/staff/settings/locations', label: t('settings.locations') }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="settings.draft" draft={draft} sent={actionData}>
        <LocationFields fields={{ timeZone }} errors={errors} />
        <Button>{t('settings.save')}</Button>
      </DraftForm>
    </Page>
  )
}
