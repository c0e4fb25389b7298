// A request is approved, and something of it is different from now on: in words that the patient reads.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { changeRefill } from '../take.server.ts'
import { AboutRefill } from './about-refill.tsx'
import { RefillFacts } from './facts.tsx'
import { loadRefill, oneIn, type RefillPage } from './load.ts'

export const loader = staffPage(loadRefill)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = oneIn(params)
  await changeRefill(ctx, { ...one, ...typed(form, 'how', 'quantity', 'refills', 'words') })
  return redirect(`${at}?done=changed`)
})

type Props = { loaderData: RefillPage; actionData?: unknown }

export default function ChangeRefill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft, head } = loaderData
  const errors = problems(actionData)
  return (
    <AboutRefill
      of={loaderData}
      title="refills.change"
      lede="refills.change.lede"
      open={one.refill.state === 'asked'}
      errors={errors}
    >
      <RefillFacts of={one} at={head.about.at} />
      <DraftForm what="refills.change.draft" draft={draft} sent={actionData}>
        <Field
          label={t('refills.change.how')}
          hint={t('refills.change.howHint')}
          name="how"
          lines={2}
          maxLength={300}
          optional
          error={errorFor(errors, 'how')}
        />
        <Field
          label={t('refills.change.quantity')}
          hint={t('refills.change.quantityHint')}
          name="quantity"
          maxLength={80}
          optional
          error={errorFor(errors, 'quantity')}
        />
        <Field
          label={t('refills.change.refills')}
          name="refills"
          short
          inputMode="numeric"
          maxLength={2}
          optional
          error={errorFor(errors, 'refills')}
        />
        <Field
          label={t('refills.change.words')}
          hint={t('refills.change.wordsHint')}
          name="words"
          lines={3}
          maxLength={500}
          optional
          error={errorFor(errors, 'words')}
        />
        <Button>{t('refills.change.do')}</Button>
      </DraftForm>
    </AboutRefill>
  )
}
