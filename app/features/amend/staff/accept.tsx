// A correction is accepted: what was changed, and who is told of it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { acceptAmendment } from '../take.server.ts'
import { AmendmentFrame } from './frame.tsx'
import { loadAmendment, oneIn, type AmendmentPage } from './load.ts'

export const loader = staffPage(loadAmendment)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  await acceptAmendment(ctx, { ...one, ...typed(form, 'words') })
  return redirect(`${at}?done=accept`)
})

type Props = { loaderData: AmendmentPage; actionData?: unknown }

export default function AcceptCorrection({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const errors = problems(actionData)
  const open = one.state === 'asked'
  return (
    <AmendmentFrame of={loaderData} title="amend.accept" open={open} errors={errors}>
      <p>{t('amend.accept.text')}</p>
      <DraftForm what="amend.accept.draft" draft={draft} sent={actionData}>
        <Field
          label={t('amend.accept.words')}
          hint={t('amend.accept.hint')}
          name="words"
          lines={5}
          maxLength={4000}
          error={errorFor(errors, 'words')}
        />
        <Button>{t('amend.accept.do')}</Button>
      </DraftForm>
    </AmendmentFrame>
  )
}
