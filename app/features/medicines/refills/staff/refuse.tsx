// A request is refused: why, in words that the patient reads.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { refuseRefill } from '../take.server.ts'
import { AboutRefill } from './about-refill.tsx'
import { loadRefill, oneIn, type RefillPage } from './load.ts'

export const loader = staffPage(loadRefill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  const { words, from } = typed(form, 'words', 'from')
  await refuseRefill(ctx, { ...one, words, from: from === 'approved' ? from : 'asked' })
  return redirect(`${at}?done=refused`)
})

type Props = { loaderData: RefillPage; actionData?: unknown }

export default function RefuseRefill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const { state } = one.refill
  const errors = problems(actionData)
  return (
    <AboutRefill
      of={loaderData}
      title="refills.refuse"
      lede="refills.refuse.lede"
      open={state === 'asked' || state === 'approved'}
      errors={errors}
    >
      <DraftForm what="refills.refuse.draft" draft={draft} sent={actionData}>
        <input type="hidden" name="from" value={state} />
        <Field
          label={t('refills.refuse.words')}
          hint={t('refills.refuse.wordsHint')}
          name="words"
          lines={4}
          maxLength={500}
          error={errorFor(errors, 'words')}
        />
        <Button kind="danger">{t('refills.refuse.do')}</Button>
      </DraftForm>
    </AboutRefill>
  )
}
