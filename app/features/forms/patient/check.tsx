// Whether a file, or the code on it, is of what was signed by or for this patient.
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { CheckForms, CheckResult, type Answer } from '../both/check.tsx'
import { askedToCheck } from '../both/check-sent.ts'
import { checkOwnSigned } from '../sign/check.server.ts'

export const loader = patientPage(async (page) => ({ draft: await draftOf(page) }))

export const action = personAction('patient', async ({ ctx, form }) => {
  const wanted = await askedToCheck(form)
  const checked = await checkOwnSigned(ctx, wanted)
  return { checked, by: wanted.sum ? 'file' : 'code' } satisfies Answer
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function CheckSigned({ loaderData: { draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const answer = actionData && 'checked' in (actionData as object) ? (actionData as Answer) : null
  return (
    <Page
      title={t('sign.check.title')}
      back={{ href: '/forms', label: t('forms.title') }}
      lede={t('sign.check.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {answer && (
        <CheckResult of={answer} href={answer.checked && `/forms/${answer.checked.request}`} />
      )}
      <CheckForms errors={errors} draft={draft} sent={actionData} />
    </Page>
  )
}
