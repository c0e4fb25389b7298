// Restricting a record, and lifting that again: for the privacy officer.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { liftRestriction, readRestriction, restrictRecord } from '../break-glass.server.ts'

export const loader = staffPage(async (page) => ({
  patient: page.params.id ?? '',
  ...(await readRestriction(page.ctx, { patient: page.params.id ?? '' })),
  mayRestrict:
    page.ctx.open.actor.kind === 'staff' && page.ctx.open.actor.may.includes('record.restrict'),
  done: page.url.searchParams.get('done'),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = params.id ?? ''
  const lift = form.get('do') === 'lift'
  if (lift) await liftRestriction(ctx, { patient })
  else await restrictRecord(ctx, { patient, ...typed(form, 'reason') })
  return redirect(`/staff/patients/${patient}/restriction?done=${lift ? 'lifted' : 'restricted'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Restriction({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, name, since, mayRestrict, done, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('restrict.title')}
      back={{ href: `/staff/patients/${patient}/person`, label: name }}
      lede={t('restrict.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          {t(done === 'lifted' ? 'restrict.lifted' : 'restrict.done')}
        </Panel>
      )}
      {since && <p>{t('restrict.since', { date: t.date(since) })}</p>}
      {!mayRestrict && <p>{t('restrict.byOfficer')}</p>}
      {mayRestrict && since && (
        <form method="post">
          <Button kind="quiet" name="do" value="lift">
            {t('restrict.lift')}
          </Button>
        </form>
      )}
      {mayRestrict && !since && (
        <DraftForm what="restrict.draft" draft={draft} sent={actionData}>
          <Field
            label={t('restrict.reason')}
            name="reason"
            lines={3}
            error={errorFor(errors, 'reason')}
          />
          <Button>{t('restrict.button')}</Button>
        </DraftForm>
      )}
    </Page>
  )
}
