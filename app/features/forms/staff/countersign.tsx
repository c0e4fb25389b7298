// Countersigning: the form and what stands under it, and the name of whoever answers for it at the clinic.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { Shown } from '../both/shown.tsx'
import { Signatures } from '../both/signatures.tsx'
import { said } from '../questionnaire/form.ts'
import { beginCountersigning, countersignForm } from '../sign/countersign.server.ts'

const oneOf = ({ id: patient = '', form: id = '' }: Record<string, string | undefined>) => {
  if (!isUuid(patient)) throw notFound()
  return { patient, id }
}

export const loader = staffPage(async (page) => {
  const one = oneOf(page.params)
  const { request, answered, signed } = await beginCountersigning(page.ctx, one)
  const at = `/staff/patients/${one.patient}/forms/${one.id}`
  if (request.countersignedAt || request.withdrawnAt) throw redirect(at)
  const head = await loadHead(page, one.patient)
  return { at, request, seen: answered.seen, signed, head, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const one = oneOf(params)
  await countersignForm(ctx, { ...one, ...typed(form, 'typed') })
  return redirect(`/staff/patients/${one.patient}/forms/${one.id}?done=countersigned`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Countersign({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { at, request, seen, signed, head, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={said(request.title, t.lang)}
      tabTitle={t('sign.counter')}
      back={{ href: at, label: t('forms.chart') }}
      lede={t('sign.counter.lede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <Shown of={seen} />
      <Signatures of={signed} />
      <Section title={t('sign.yours')}>
        <DraftForm what="sign.counter.draft" draft={draft} sent={actionData}>
          <Field
            label={t('sign.typed')}
            hint={t('sign.howTyped')}
            name="typed"
            maxLength={120}
            autoComplete="name"
            error={errorFor(errors, 'typed')}
          />
          <Button>{t('sign.counter.do')}</Button>
        </DraftForm>
      </Section>
    </Page>
  )
}
