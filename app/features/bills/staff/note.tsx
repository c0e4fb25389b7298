// A note for colleagues on a bill. Internal.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { noteBill } from '../manage.server.ts'
import { AboutBill } from './about-bill.tsx'
import { billIn, loadBill, type BillPage } from './load.ts'

export const loader = staffPage(loadBill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = billIn(params)
  await noteBill(ctx, { ...one, ...typed(form, 'body') })
  return redirect(`${at}?done=note`)
})

type Props = { loaderData: BillPage; actionData?: unknown }

export default function NoteOnBill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <AboutBill of={loaderData} title="bills.noteAdd" open errors={errors}>
      <Internal>
        <DraftForm what="bills.noteAdd.draft" draft={loaderData.draft} sent={actionData}>
          <Field
            label={t('bills.noteAdd.body')}
            hint={t('bills.noteAdd.hint')}
            name="body"
            lines={4}
            maxLength={1000}
            error={errorFor(errors, 'body')}
          />
          <Button>{t('bills.noteAdd.do')}</Button>
        </DraftForm>
      </Internal>
    </AboutBill>
  )
}
