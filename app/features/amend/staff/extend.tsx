// 30 days more to answer a correction, once, with a reason that the patient reads.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { daysOn, MORE_DAYS } from '../amendment.ts'
import { extendAmendment } from '../take.server.ts'
import { AmendmentFrame } from './frame.tsx'
import { loadAmendment, oneIn, type AmendmentPage } from './load.ts'

export const loader = staffPage(loadAmendment)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  await extendAmendment(ctx, { ...one, ...typed(form, 'words') })
  return redirect(`${at}?done=extend`)
})

type Props = { loaderData: AmendmentPage; actionData?: unknown }

export default function ExtendCorrection({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const errors = problems(actionData)
  const open = one.state === 'asked' && !one.extendedAt
  return (
    <AmendmentFrame of={loaderData} title="amend.extend" open={open} errors={errors}>
      <p>{t('amend.extend.text', { due: t.date(daysOn(one.due, MORE_DAYS)) })}</p>
      <DraftForm what="amend.extend.draft" draft={draft} sent={actionData}>
        <Field
          label={t('amend.extend.words')}
          hint={t('amend.extend.hint')}
          name="words"
          lines={5}
          maxLength={4000}
          error={errorFor(errors, 'words')}
        />
        <Button>{t('amend.extend.do')}</Button>
      </DraftForm>
    </AmendmentFrame>
  )
}
