// A draft is changed. Two who do it at once are told of each other.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Meanwhile, type Compared } from '../../../ui/meanwhile.tsx'
import type { BillKind } from '../bill.ts'
import { editBill, readBillVisits } from '../manage.server.ts'
import { typedBill } from '../typed.ts'
import { keyOf, visitWords, type BillVisit } from '../visit.ts'
import { AboutBill } from './about-bill.tsx'
import { BillForm } from './bill-fields.tsx'
import { countIn, nameOf } from './line-names.ts'
import { billIn as fieldsIn, ofLines, withMore } from './lines-in.ts'
import { billIn, loadBill, type BillPage } from './load.ts'

export const loader = staffPage(async (page) => {
  const { patient, id } = billIn(page.params)
  return { ...(await loadBill(page)), visits: await readBillVisits(page.ctx, { patient, id }) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  if (form.get('do') === 'more') return withMore(form)
  const { at, ...one } = billIn(params)
  const version = String(form.get('version') ?? '')
  await ofLines(form, (lines) => editBill(ctx, { ...one, version, ...fieldsIn(form), lines }))
  return redirect(`${at}?done=edited`)
})

type Data = BillPage & { visits: BillVisit[] }
type Props = { loaderData: Data; actionData?: unknown }

export default function EditBill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft, visits } = loaderData
  const { bill } = one
  const errors = problems(actionData)
  const count = countIn(actionData, draft, bill.lines.length)
  return (
    <AboutBill of={loaderData} title="bills.edit" open={bill.state === 'draft'} errors={errors}>
      <DraftForm what="bills.edit.draft" draft={draft} sent={actionData}>
        <Meanwhile
          version={String(bill.version)}
          sent={actionData}
          compare={compared(t, bill.kind, count, visits)}
        />
        <BillForm
          kind={bill.kind}
          visits={visits}
          fields={typedBill(bill, bill.lines)}
          count={count}
          errors={errors}
        />
        <Button>{t('bills.form.keep')}</Button>
      </DraftForm>
    </AboutBill>
  )
}

function compared(t: Texts, kind: BillKind, count: number, visits: BillVisit[]): Compared[] {
  const yes = () => t('settings.yes')
  const estimate = kind === 'estimate'
  return [
    { name: 'title', label: t('bills.form.title') },
    { name: 'serviceOn', label: t('bills.form.serviceOn') },
    {
      name: 'visit',
      label: t('bills.form.visit'),
      say: (key) => {
        const visit = visits.find((one) => keyOf(one) === [key].flat()[0])
        return visit ? visitWords(t, visit) : t('bills.form.noVisit')
      },
    },
    { name: 'dueOn', label: t('bills.form.dueOn') },
    { name: 'insurer', label: t('bills.form.insurer') },
    ...(estimate
      ? [
          { name: 'providerName', label: t('bills.provider.name') },
          { name: 'place', label: t('bills.provider.place') },
          { name: 'npi', label: t('bills.provider.npi') },
          { name: 'tin', label: t('bills.provider.tin') },
          { name: 'apart', label: t('bills.apart') },
        ]
      : []),
    ...Array.from({ length: count }, (_, place) => {
      const of = (part: Parameters<typeof nameOf>[1], label: string) => ({
        name: nameOf(place, part),
        label: t('bills.form.lineOf', { n: place + 1, label }),
      })
      return [
        of('plain', t('bills.form.plain')),
        of('code', t('bills.form.code')),
        of('units', t('bills.form.units')),
        of('charge', t('bills.line.charge')),
        of('adjustment', t('bills.line.adjustment')),
        of('insurance', t('bills.line.insurance')),
        of('diagnoses', t('bills.line.diagnoses')),
        of('why', t('bills.form.why')),
      ]
    }).flat(),
    { name: 'note', label: t('bills.form.note') },
    { name: 'confidential', label: t('bills.form.confidential'), say: yes },
    { name: 'selfPay', label: t('bills.form.selfPay'), say: yes },
  ]
}
