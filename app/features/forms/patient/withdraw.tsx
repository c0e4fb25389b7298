// Taking back what was agreed to, with what follows from it said before.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { readOwnForm } from '../own.server.ts'
import { said } from '../questionnaire/form.ts'
import { withdrawConsent } from '../sign/sign.server.ts'

export const loader = patientPage(async (page) => {
  const { form: id = '' } = page.params
  const { request, form } = await readOwnForm(page.ctx, { id })
  if (!form.consent || !request.signedAt) throw notFound()
  if (request.withdrawnAt) throw redirect(`/forms/${id}`)
  return { id, title: request.title, topic: form.consent, draft: await draftOf(page) }
})

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const { form: id = '' } = params
  await withdrawConsent(ctx, { id, ...typed(form, 'reason') })
  return redirect(`/forms/${id}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Withdraw({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, topic, draft } = loaderData
  const title = said(loaderData.title, t.lang)
  const errors = problems(actionData)
  return (
    <Page
      title={t('sign.withdrawOf', { title })}
      tabTitle={t('sign.withdraw')}
      back={{ href: `/forms/${id}`, label: t('common.back') }}
      lede={t('sign.withdraw.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {topic === 'texts' && <p>{t('sign.withdraw.texts')}</p>}
      <p>{t('sign.withdraw.team')}</p>
      <DraftForm what="sign.withdraw.draft" draft={draft} sent={actionData}>
        <Field
          label={t('sign.withdraw.reason')}
          hint={t('sign.withdraw.reasonHint')}
          name="reason"
          lines={3}
          maxLength={1000}
          optional
          error={errorFor(errors, 'reason')}
        />
        <Button>{t('sign.withdraw.do')}</Button>
      </DraftForm>
    </Page>
  )
}
