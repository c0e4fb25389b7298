// One odd access: what happened, and its review. Never for whom it is about.
import { redirect } from 'react-router'
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { readAlert, reviewAlert, type Alert } from '../watch/alerts.server.ts'
import { alertSays } from './alert-words.ts'
import { loadAlerts } from './alerts-load.ts'
import { AlertsPage } from './alerts-page.tsx'
import { EntryRows } from './entry-rows.tsx'

export const loader = staffPage(async (page) => ({
  alert: await readAlert(page.ctx, { id: page.params.id ?? '' }),
  list: await loadAlerts(page),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { outcome, finding } = typed(form, 'outcome', 'finding')
  await reviewAlert(ctx, { id: params.id ?? '', outcome: outcome as 'explained', finding })
  return redirect('/staff/audit/alerts?done=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function OneAlert({ loaderData: { alert, list, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <AlertsPage
      data={list}
      chosen={alert.id}
      before={<ErrorSummary errors={errors} />}
      detail={
        <>
          <h2>{t(`alerts.rule.${alert.rule}`)}</h2>
          <p>{alertSays(alert, t)}</p>
          {alert.reviewedAt && <Reviewed of={alert} />}
          {!alert.reviewedAt && alert.aboutMe && <p>{t('alerts.aboutYou')}</p>}
          {!alert.reviewedAt && !alert.aboutMe && (
            <ReviewForm errors={errors} draft={draft} sent={actionData} />
          )}
          <Section title={t('alerts.what')}>
            <EntryRows items={alert.entries} to={(id) => `/staff/audit/events/${id}`} />
          </Section>
        </>
      }
    />
  )
}

type FormProps = Pick<DraftFormProps, 'draft' | 'sent'> & { errors: FormError[] }

function ReviewForm({ errors, draft, sent }: FormProps) {
  const t = useTexts()
  return (
    <DraftForm what="alerts.draft" draft={draft} sent={sent}>
      <Choices
        label={t('alerts.outcome')}
        name="outcome"
        options={(['explained', 'not explained'] as const).map((value) => ({
          value,
          label: t(`alerts.${value}`),
        }))}
        error={errorFor(errors, 'outcome')}
      />
      <Field
        label={t('alerts.finding')}
        hint={t('alerts.findingHint')}
        name="finding"
        lines={3}
        error={errorFor(errors, 'finding')}
      />
      <Button>{t('alerts.save')}</Button>
    </DraftForm>
  )
}

function Reviewed({ of: { explained, reviewedBy, reviewedAt, finding } }: { of: Alert }) {
  const t = useTexts()
  return (
    <>
      <p>
        <b>
          {t('alerts.by', {
            outcome: t(explained ? 'alerts.flag.explained' : 'alerts.flag.not'),
            name: reviewedBy,
            when: reviewedAt && t.dateTime(reviewedAt),
          })}
        </b>
      </p>
      <p>{finding}</p>
    </>
  )
}
