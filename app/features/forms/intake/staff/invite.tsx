// Sending one patient a link to a form, and what became of links sent before.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { said } from '../../questionnaire/form.ts'
import { readInvites, sendPatientInvite, withdrawInvite } from '../invite.server.ts'
import { SentLinks } from './sent-links.tsx'

const patientIn = ({ id = '' }: { id?: string }): string => {
  if (!isUuid(id)) throw notFound()
  return id
}
const deeds = ['sent', 'withdrawn'] as const

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const did = deeds.find((one) => one === page.url.searchParams.get('did'))
  return { patient, did, ...(await readInvites(page.ctx, { patient })), draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = patientIn(params)
  const { withdraw, form: which, by } = typed(form, 'withdraw', 'form', 'by')
  const here = `/staff/patients/${patient}/form-link`
  if (withdraw) {
    await withdrawInvite(ctx, { patient, id: withdraw })
    return redirect(`${here}?did=withdrawn`)
  }
  await sendPatientInvite(ctx, { patient, form: which, by: by as 'email' | 'sms' })
  return redirect(`${here}?did=sent`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function InvitePatient({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { patient, did, name, email, phone, forms, sent, draft } = loaderData
  const ways = [
    ...(email ? [{ value: 'email', label: t('publicBooking.send.email', { to: email }) }] : []),
    ...(phone ? [{ value: 'sms', label: t('publicBooking.send.sms', { to: phone }) }] : []),
  ]
  return (
    <Page
      title={t('intake.invite')}
      back={{ href: `/staff/patients/${patient}`, label: name }}
      lede={t('intake.invite.lede', { name })}
      before={<ErrorSummary errors={errors} />}
    >
      {did && (
        <Panel tone="done" focus>
          <p>{t(`intake.invite.did.${did}`)}</p>
        </Panel>
      )}
      {ways.length === 0 || forms.length === 0 ? (
        <Panel tone="attention">
          <p>{t(forms.length === 0 ? 'intake.invite.noForms' : 'publicBooking.send.noContact')}</p>
        </Panel>
      ) : (
        <DraftForm what="intake.invite.draft" draft={draft} sent={actionData}>
          <Select
            label={t('intake.invite.form')}
            name="form"
            empty
            options={forms.map(({ id, title }) => ({ value: id, label: said(title, t.lang) }))}
            error={errorFor(errors, 'form')}
          />
          <Choices
            label={t('intake.invite.by')}
            name="by"
            value={ways[0]?.value}
            options={ways}
            error={errorFor(errors, 'by')}
          />
          <Button>{t('intake.invite.button')}</Button>
        </DraftForm>
      )}
      <SentLinks of={sent.map((one) => ({ ...one, whose: patient }))} />
    </Page>
  )
}
