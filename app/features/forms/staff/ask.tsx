// Asking a patient to fill in a form: which, before which visit, or by when.
import { randomUUID } from 'node:crypto'
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
import { DateField, readDateField } from '../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { whenWords } from '../../appointments/told.ts'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { FormKey } from '../../messages/both/form-key.tsx'
import { askForForm, beginAskingForm } from '../ask.server.ts'
import { said } from '../questionnaire/form.ts'

const patientIn = ({ id = '' }: Record<string, string | undefined>): string => {
  if (!isUuid(id)) throw notFound()
  return id
}

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const offered = await beginAskingForm(page.ctx, { patient })
  return {
    patient,
    ...offered,
    head: await loadHead(page, patient),
    draft: await draftOf(page),
    formKey: randomUUID(),
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = patientIn(params)
  const { form: which, visit, key } = typed(form, 'form', 'visit', 'key')
  const none = Object.values(typed(form, 'due-day', 'due-month', 'due-year')).every(
    (part) => part.trim() === '',
  )
  const due = none ? null : (readDateField(form, 'due') ?? 'no day')
  await askForForm(ctx, { patient, form: which, visit: visit || null, due, key })
  return redirect(`/staff/patients/${patient}/forms?done=asked`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AskForForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, forms, coming, head, draft, formKey } = loaderData
  const { name } = head.about.head.card
  const errors = problems(actionData)
  return (
    <Page
      title={t('forms.chart.askOf', { name })}
      tabTitle={t('forms.chart.ask')}
      back={{ href: `/staff/patients/${patient}/forms`, label: t('forms.chart') }}
      lede={t('forms.chart.askLede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {forms.length === 0 ? (
        <Nothing tellUs={false}>{t('forms.chart.noForms')}</Nothing>
      ) : (
        <DraftForm what="forms.draft" draft={draft} sent={actionData}>
          <FormKey of={formKey} />
          <Choices
            label={t('forms.chart.which')}
            name="form"
            options={forms.map(({ id, title, minutes, forAnother }) => ({
              value: id,
              label: said(title, t.lang),
              hint: [t('forms.minutes', { n: minutes }), forAnother && t('sign.chart.forAnother')]
                .filter(Boolean)
                .join('. '),
            }))}
            error={errorFor(errors, 'form')}
          />
          {coming.length > 0 && (
            <Choices
              label={t('forms.chart.visit')}
              name="visit"
              value={coming[0]?.id}
              options={[
                ...coming.map((visit) => ({
                  value: visit.id,
                  label: visit.type,
                  hint: whenWords(t, visit),
                })),
                { value: '', label: t('forms.chart.noVisit') },
              ]}
              error={errorFor(errors, 'visit')}
            />
          )}
          <DateField
            label={t('forms.chart.dueLabel')}
            hint={t('forms.chart.dueHint')}
            name="due"
            error={errorFor(errors, 'due')}
          />
          <Button>{t('forms.chart.send')}</Button>
        </DraftForm>
      )}
    </Page>
  )
}
