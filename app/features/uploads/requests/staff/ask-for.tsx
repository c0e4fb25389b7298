// Asking for one thing: the words of the template, which may be changed for this patient, and until when.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Head } from '../../../chart/staff/head.tsx'
import { loadHead } from '../../../chart/staff/load.tsx'
import { askFor, beginAsking } from '../ask.server.ts'

const patientIn = ({ id = '' }: Record<string, string | undefined>): string => {
  if (!isUuid(id)) throw notFound()
  return id
}

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const templates = await beginAsking(page.ctx, { patient })
  const template = templates.find(({ id }) => id === page.params.template) ?? null
  if (!template && page.params.template !== 'other') throw notFound()
  const head = await loadHead(page, patient)
  return { patient, template, head, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = patientIn(params)
  const parts = typed(form, 'due-day', 'due-month', 'due-year')
  const none = Object.values(parts).every((part) => part.trim() === '')
  const due = none ? null : (readDateField(form, 'due') ?? 'no day')
  await askFor(ctx, { patient, ...typed(form, 'title', 'words'), due })
  return redirect(`/staff/patients/${patient}/uploads?done=asked`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AskFor({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, template, head, draft } = loaderData
  const { name } = head.about.head.card
  const errors = problems(actionData)
  const [year = '', month = '', day = ''] = (template?.due ?? '').split('-')
  return (
    <Page
      title={t('requests.askOf', { name })}
      tabTitle={t('requests.ask')}
      back={{ href: `/staff/patients/${patient}/ask`, label: t('requests.ask') }}
      lede={t('requests.askForLede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm what="requests.draft" draft={draft} sent={actionData}>
        <Field
          label={t('requests.titleLabel')}
          name="title"
          maxLength={80}
          value={template?.title}
          error={errorFor(errors, 'title')}
        />
        <Field
          label={t('requests.wordsLabel')}
          hint={t('requests.wordsHint')}
          name="words"
          lines={4}
          maxLength={1000}
          value={template?.words}
          error={errorFor(errors, 'words')}
        />
        <DateField
          label={t('requests.due')}
          hint={t('requests.dueHint')}
          name="due"
          value={{ day: day && String(Number(day)), month: month && String(Number(month)), year }}
          error={errorFor(errors, 'due')}
        />
        <Button>{t('requests.send')}</Button>
      </DraftForm>
    </Page>
  )
}
