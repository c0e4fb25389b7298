// One more thing to come for.
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems } from '../../../../doors/web/form.ts'
import { staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { settingAction } from '../../../settings/staff/setting-page.ts'
import { listBookable } from '../../schedule/settings.server.ts'
import { TypeFields, typeIn, usual } from './type-fields.tsx'

export const loader = staffPage(async (page) => ({
  ...(await listBookable(page.ctx, {})),
  draft: await draftOf(page),
}))
export const action = settingAction('visit', typeIn, {
  to: (id) => `/staff/settings/visit-types/${id}`,
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewVisitType({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('schedule.types.new')}
      back={{ href: '/staff/settings/visit-types', label: t('schedule.types') }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="settings.draft" draft={loaderData.draft} sent={actionData}>
        <TypeFields fields={usual} bookables={loaderData.bookables} errors={errors} />
        <Button>{t('schedule.types.add')}</Button>
      </DraftForm>
    </Page>
  )
}
