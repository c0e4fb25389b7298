// A comment that stays among staff, on a page of its own: nobody writes it where an answer to the patient goes.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { FormKey } from '../both/form-key.tsx'
import { commentOnThread } from '../reply.server.ts'
import { threadAddress } from './address.ts'
import { Beside } from './beside.tsx'
import { loadThread, oneOf } from './load-thread.ts'
import { chosenOf } from './load.ts'

export const loader = staffPage(async (page) => ({
  ...(await loadThread(page)),
  draft: await draftOf(page),
  formKey: randomUUID(),
}))

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const one = oneOf(params)
  await commentOnThread(ctx, { ...one, ...typed(form, 'text', 'key') })
  return redirect(threadAddress(one, chosenOf(url), '', { did: 'commented' }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Comment({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, draft, formKey } = loaderData
  const errors = problems(actionData)
  return (
    <Beside opened={opened} head={head} data={data} errors={errors}>
      <h2>{opened.thread.subject}</h2>
      <Internal>
        <DraftForm what="messages.comment.draft" draft={draft} sent={actionData}>
          <FormKey of={formKey} />
          <Field
            label={t('messages.comment.text')}
            hint={t('messages.comment.hint', { name: head.card.name })}
            name="text"
            lines={4}
            maxLength={4000}
            error={errorFor(errors, 'text')}
          />
          <Button>{t('messages.comment.do')}</Button>
        </DraftForm>
      </Internal>
    </Beside>
  )
}
