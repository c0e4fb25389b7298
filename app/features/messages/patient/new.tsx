// Writing to the clinic: to whom, with how fast they usually answer and when they are closed; what it is about; the words.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { wholeSight } from '../../caregivers/sections.ts'
import { listReceivers } from '../read.server.ts'
import { mayWrite, startThread } from '../send.server.ts'
import { Advice, heldOf, MessageFields } from './fields.tsx'
import { writtenOf } from '../both/sent-files.ts'
import { adviceFor } from './sending.ts'
import { receiverWords } from './receiver-words.ts'

export const loader = patientPage(async (page) => ({
  receivers: await listReceivers(page.ctx, {}),
  draft: await draftOf(page),
  formKey: randomUUID(),
  about: page.url.searchParams.get('about') === 'visit',
  now: page.ctx.open.now,
}))

export const action = personAction(
  'patient',
  async ({ ctx, form, files }) => {
    const { body, key, subject, team } = typed(form, 'body', 'key', 'subject', 'team')
    const advice = adviceFor(form, `${subject}\n${body}`)
    if (advice) return advice
    const { thread } = await startThread(ctx, {
      team,
      subject,
      body,
      key,
      confidential: form.get('confidential') === 'yes',
      written: writtenOf(files),
    })
    return redirect(`/messages/${thread}?sent=yes`)
  },
  ({ ctx }) => mayWrite(ctx, {}),
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewMessage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { sight = wholeSight } = useVisit()
  const { receivers, draft, formKey, now, about } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('messages.new')}
      tabTitle={t('messages.title')}
      back={{ href: '/messages', label: t('messages.title') }}
      lede={t('messages.newLede', { number: t.emergency })}
      before={
        <>
          <Advice sent={actionData} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm what="messages.draft" draft={draft} sent={actionData} files>
        <Choices
          label={t('messages.team')}
          name="team"
          value={receivers[0]?.id}
          options={receivers.map((one) => ({
            value: one.id,
            label: one.name,
            hint: receiverWords(one, now, t),
          }))}
          error={errorFor(errors, 'team')}
        />
        <Field
          label={t('messages.subject')}
          hint={t('messages.subjectHint')}
          name="subject"
          value={about ? t('booking.askSubject') : undefined}
          maxLength={120}
          error={errorFor(errors, 'subject')}
        />
        <MessageFields formKey={formKey} label={t('messages.body')} lines={8} sent={actionData} />
        {sight.own && (
          <Choices
            label={t('messages.confidential')}
            name="confidential"
            several
            options={[{ value: 'yes', label: t('messages.confidentialYes') }]}
          />
        )}
        <Button>{t(heldOf(actionData) ? 'messages.sendAnyway' : 'messages.sendTo')}</Button>
      </DraftForm>
    </Page>
  )
}
