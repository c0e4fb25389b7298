// A bill, or an estimate, is written: a draft, which staff alone see until it is sent.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { beginBill, newBill } from '../manage.server.ts'
import { BillForm } from './bill-fields.tsx'
import { countIn } from './line-names.ts'
import { billIn, ofLines, withMore } from './lines-in.ts'

const kindIn = (said: unknown) => (said === 'estimate' ? 'estimate' : 'bill')

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  const { visits } = await beginBill(ctx, { patient })
  return {
    visits,
    kind: kindIn(page.url.searchParams.get('kind')),
    at: `/staff/patients/${patient}/bills`,
    head: await loadHead(page, patient),
    draft: await draftOf(page),
  } as const
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  if (form.get('do') === 'more') return withMore(form)
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  const kind = kindIn(form.get('kind'))
  const { id } = await ofLines(form, (lines) =>
    newBill(ctx, { patient, kind, ...billIn(form), lines }),
  )
  return redirect(`/staff/patients/${patient}/bills/${id}?done=new`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewBill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { at, head, draft, visits } = loaderData
  const kept = (actionData as { kept?: { kind?: string[] } } | undefined)?.kept ?? draft.fields
  const kind = kept?.kind ? kindIn([kept.kind].flat()[0]) : loaderData.kind
  const errors = problems(actionData)
  const { name } = head.about.head.card
  return (
    <Page
      title={t(kind === 'estimate' ? 'bills.newEstimate' : 'bills.new')}
      back={{ href: at, label: t('bills.chart') }}
      lede={t(kind === 'estimate' ? 'bills.newEstimate.lede' : 'bills.new.lede', { name })}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm
        what={kind === 'estimate' ? 'bills.newEstimate' : 'bills.new'}
        draft={draft}
        sent={actionData}
      >
        <input type="hidden" name="kind" value={kind} />
        <BillForm
          kind={kind}
          visits={visits}
          fields={{}}
          count={countIn(actionData, draft)}
          errors={errors}
        />
        <Button>{t('bills.form.keep')}</Button>
      </DraftForm>
    </Page>
  )
}
