// The clinic's answer to a statement of disagreement. The patient reads it, and it goes along with the statement.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { stepOf } from '../amendment.ts'
import { answerFacts } from '../said.ts'
import { Facts } from '../../../ui/facts.tsx'
import { rebutAmendment } from '../take.server.ts'
import { AmendmentFrame } from './frame.tsx'
import { loadAmendment, oneIn, type AmendmentPage } from './load.ts'

export const loader = staffPage(loadAmendment)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  await rebutAmendment(ctx, { ...one, ...typed(form, 'words') })
  return redirect(`${at}?done=rebut`)
})

type Props = { loaderData: AmendmentPage; actionData?: unknown }

export default function RebutCorrection({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const errors = problems(actionData)
  const open = one.along === 'statement' && !stepOf(one, 'rebutted')
  return (
    <AmendmentFrame of={loaderData} title="amend.rebut" open={open} errors={errors}>
      <Facts items={answerFacts(t, one)} />
      <DraftForm what="amend.rebut.draft" draft={draft} sent={actionData}>
        <Field
          label={t('amend.rebut.words')}
          hint={t('amend.rebut.hint')}
          name="words"
          lines={5}
          maxLength={4000}
          error={errorFor(errors, 'words')}
        />
        <Button>{t('amend.rebut.do')}</Button>
      </DraftForm>
    </AmendmentFrame>
  )
}
