// Writing down that the patient takes back what they agreed to, as they said it by phone, on paper or here.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { readAnswers } from '../ask.server.ts'
import { Signatures } from '../both/signatures.tsx'
import { said } from '../questionnaire/form.ts'
import { tellings } from '../sign/content.ts'
import { noteWithdrawal } from '../sign/withdrawal.server.ts'

const oneOf = ({ id: patient = '', form: id = '' }: Record<string, string | undefined>) => {
  if (!isUuid(patient)) throw notFound()
  return { patient, id }
}

export const loader = staffPage(async (page) => {
  const one = oneOf(page.params)
  const { request, form, signed } = await readAnswers(page.ctx, one)
  if (!form.consent || !request.signedAt) throw notFound()
  const at = `/staff/patients/${one.patient}/forms/${one.id}`
  if (request.withdrawnAt) throw redirect(at)
  const head = await loadHead(page, one.patient)
  return { at, request, topic: form.consent, signed, head, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const one = oneOf(params)
  await noteWithdrawal(ctx, { ...one, ...typed(form, 'told', 'reason') })
  return redirect(`/staff/patients/${one.patient}/forms/${one.id}?done=withdrawn`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NoteWithdrawal({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { at, request, topic, signed, head, draft } = loaderData
  const errors = problems(actionData)
  const { name } = head.about.head.card
  return (
    <Page
      title={t('sign.told.title', { title: said(request.title, t.lang) })}
      tabTitle={t('sign.told.link')}
      back={{ href: at, label: t('forms.chart') }}
      lede={t('sign.told.lede', { name })}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {topic === 'texts' && <p>{t('sign.chart.goneTexts')}</p>}
      <DraftForm what="sign.told.draft" draft={draft} sent={actionData}>
        <Choices
          label={t('sign.told.how')}
          name="told"
          options={tellings.map((value) => ({ value, label: t(`sign.told.${value}`) }))}
          error={errorFor(errors, 'told')}
        />
        <Field
          label={t('sign.told.words')}
          hint={t('sign.told.wordsHint')}
          name="reason"
          lines={3}
          maxLength={1000}
          optional
          error={errorFor(errors, 'reason')}
        />
        <Button>{t('sign.told.do')}</Button>
      </DraftForm>
      <Signatures of={signed} />
    </Page>
  )
}
