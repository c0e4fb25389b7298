// The clinic writes first: for which team, what it is about, the words, and what goes along.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { readChartHead } from '../../chart/head.server.ts'
import { isRead, mayWriteTo } from '../attach.server.ts'
import { writtenOf } from '../both/sent-files.ts'
import { listWritable, startByStaff } from '../reply.server.ts'
import { listTemplatesFor } from '../templates/templates.server.ts'
import { askForDocuments, documentsIn, loadAttaching } from './attach.ts'
import { AttachButton, AttachFields } from './attach-fields.tsx'
import { FirstFields, FirstPage } from './first-page.tsx'
import { orBreakGlass } from './glass.ts'
import { patientIn } from './patient-in.ts'
import { templateStep } from './templates/step.ts'

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const patient = patientIn(params)
  await orBreakGlass(patient, mayWriteTo(ctx, { patient }))
  return {
    patient,
    head: await readChartHead(ctx, { patient }),
    teams: await listWritable(ctx, {}),
    read: await isRead(ctx, { patient }),
    attaching: await loadAttaching(page, patient),
    templates: await listTemplatesFor(ctx, { patient, team: null }),
    draft: await draftOf(page),
    formKey: randomUUID(),
    now: ctx.open.now,
  }
})

export const action = personAction(
  'staff',
  async ({ ctx, form, files, params, url }) => {
    const patient = patientIn(params)
    const { do: deed } = typed(form, 'do')
    if (deed === 'documents') return askForDocuments(url)
    if (deed === 'template' || deed === 'insert') return templateStep(ctx, patient, form)
    const { thread } = await startByStaff(ctx, {
      patient,
      ...typed(form, 'team', 'subject', 'body', 'key'),
      confidential: form.get('confidential') === 'yes',
      documents: documentsIn(form),
      written: writtenOf(files),
    })
    return redirect(`/staff/patients/${patient}/messages/${thread}?did=started`)
  },
  ({ ctx, params }) => mayWriteTo(ctx, { patient: patientIn(params) }),
)

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function WriteFirst({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { head, read } = loaderData
  return (
    <FirstPage
      data={loaderData}
      title={t('messages.first')}
      sent={actionData}
      above={
        !read && (
          <Panel tone="attention">
            <p>{t('messages.first.notRead', { name: head.card.name })}</p>
          </Panel>
        )
      }
    >
      <Form data={loaderData} sent={actionData} />
    </FirstPage>
  )
}

function Form({ data, sent }: { data: Data; sent: unknown }) {
  const t = useTexts()
  const { head, draft, attaching } = data
  const errors = problems(sent)
  const { name } = head.card
  return (
    <DraftForm what="messages.first.draft" draft={draft} sent={sent} files>
      <FirstFields data={data} sent={sent} />
      <Field
        label={t('messages.subject')}
        name="subject"
        maxLength={120}
        error={errorFor(errors, 'subject')}
      />
      <Field
        label={t('messages.first.body', { name })}
        hint={t('messages.replyHint', { name })}
        name="body"
        lines={6}
        maxLength={8000}
        error={errorFor(errors, 'body')}
      />
      <AttachFields of={attaching} errors={errors} />
      <Checkbox
        name="confidential"
        label={t('messages.first.confidential')}
        hint={t('messages.first.confidentialHint', { name })}
      />
      <Buttons>
        <Button>{t('messages.send', { name })}</Button>
        <AttachButton of={attaching} />
      </Buttons>
    </DraftForm>
  )
}
