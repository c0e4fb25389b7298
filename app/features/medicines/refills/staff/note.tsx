// A note for colleagues on a request: what they should know before they answer it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { noteRefill } from '../take.server.ts'
import { AboutRefill } from './about-refill.tsx'
import { loadRefill, oneIn, type RefillPage } from './load.ts'

export const loader = staffPage(loadRefill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  await noteRefill(ctx, { ...one, ...typed(form, 'body') })
  return redirect(`${at}?done=note`)
})

type Props = { loaderData: RefillPage; actionData?: unknown }

export default function NoteOnRefill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <AboutRefill of={loaderData} title="refills.note" open errors={errors}>
      <DraftForm what="refills.note.draft" draft={loaderData.draft} sent={actionData}>
        <Field
          label={t('refills.note')}
          hint={t('refills.note.hint')}
          name="body"
          lines={4}
          maxLength={1000}
          error={errorFor(errors, 'body')}
        />
        <Button>{t('refills.note.add')}</Button>
      </DraftForm>
    </AboutRefill>
  )
}
