// What becomes of a reduction under discussion: agreed, refused, withdrawn.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Field } from '../../../ui/field.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { ends } from '../bill.ts'
import { decideReduction } from '../money.server.ts'
import { money } from '../said.ts'
import { AboutBill } from './about-bill.tsx'
import { billIn, loadBill } from './load.ts'

export const loader = staffPage(async (page) => {
  const loaded = await loadBill(page)
  const reduction = loaded.one.reductions.find(({ id }) => id === page.params.reduction)
  if (!reduction) throw notFound()
  return { ...loaded, reduction }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { at, ...one } = billIn(params)
  const { how, why } = typed(form, 'how', 'why')
  const reduction = params.reduction ?? ''
  await decideReduction(ctx, { ...one, reduction, how: how as (typeof ends)[number], why })
  return redirect(`${at}?done=decided`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function DecideReduction({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, reduction, draft } = loaderData
  const errors = problems(actionData)
  return (
    <AboutBill
      of={loaderData}
      title="bills.decide"
      lede="bills.decide.lede"
      open={!reduction.end}
      errors={errors}
    >
      <Internal>
        <Facts
          items={[
            { term: t('bills.reduce.amount'), value: money(t, one.bill, reduction.minor) },
            { term: t('bills.reduce.why'), value: <bdi className="prose">{reduction.why}</bdi> },
            {
              term: t('bills.reduction.by'),
              value: [reduction.by, t.dateTime(reduction.at)].filter(Boolean).join(' · '),
            },
          ]}
        />
        <DraftForm what="bills.decide.draft" draft={draft} sent={actionData}>
          <Choices
            label={t('bills.decide.how')}
            name="how"
            options={ends.map((value) => ({
              value,
              label: t(`bills.decide.${value}`),
              hint: value === 'agreed' ? t('bills.decide.agreedHint') : undefined,
            }))}
            error={errorFor(errors, 'how')}
          />
          <Field
            label={t('bills.decide.why')}
            name="why"
            lines={3}
            maxLength={500}
            optional
            error={errorFor(errors, 'why')}
          />
          <Button>{t('bills.decide.do')}</Button>
        </DraftForm>
      </Internal>
    </AboutBill>
  )
}
