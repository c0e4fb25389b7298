// Sending somebody who is not on record a link to a form, and what became of links sent before.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { languages } from '../../../register/fields.ts'
import { said } from '../../questionnaire/form.ts'
import { readNewInvites, sendNewInvite, withdrawInvite } from '../invite.server.ts'
import { SentLinks } from './sent-links.tsx'

const HERE = '/staff/intake/invite'
const deeds = ['sent', 'withdrawn'] as const

export const loader = staffPage(async (page) => ({
  did: deeds.find((one) => one === page.url.searchParams.get('did')),
  list: await section(page.ctx, () => readNewInvites(page.ctx, {})),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  const { withdraw, whose, ...fields } = typed(
    form,
    'withdraw',
    'whose',
    'given',
    'family',
    'email',
    'phone',
    'form',
    'by',
    'language',
  )
  if (withdraw) {
    await withdrawInvite(ctx, { patient: whose, id: withdraw })
    return redirect(`${HERE}?did=withdrawn`)
  }
  const { by, language, ...rest } = fields
  await sendNewInvite(ctx, {
    ...rest,
    by: by as 'email' | 'sms',
    language: language as (typeof languages)[number],
  })
  return redirect(`${HERE}?did=sent`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function InviteNew({ loaderData: { did, list, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const field = (name: string) => ({ name, error: errorFor(errors, name) })
  return (
    <Page
      title={t('intake.queue.invite')}
      back={{ href: '/staff/intake', label: t('intake.queue') }}
      lede={t('intake.invite.newLede')}
      before={<ErrorSummary errors={errors} />}
    >
      {did && (
        <Panel tone="done" focus>
          <p>{t(`intake.invite.did.${did}`)}</p>
        </Panel>
      )}
      <Loaded of={list} what={t('intake.queue.what')}>
        {({ forms, sent }) => (
          <>
            {forms.length === 0 ? (
              <Panel tone="attention">
                <p>{t('intake.invite.noForms')}</p>
              </Panel>
            ) : (
              <DraftForm what="intake.invite.draft" draft={draft} sent={actionData}>
                <Select
                  {...field('form')}
                  label={t('intake.invite.form')}
                  empty
                  options={forms.map(({ id, title }) => ({
                    value: id,
                    label: said(title, t.lang),
                  }))}
                />
                <Field {...field('given')} label={t('publicBooking.given')} autoComplete="off" />
                <Field {...field('family')} label={t('publicBooking.family')} autoComplete="off" />
                <Choices
                  {...field('by')}
                  label={t('intake.invite.by')}
                  value="email"
                  options={[
                    { value: 'email', label: t('intake.invite.byEmail') },
                    { value: 'sms', label: t('intake.invite.bySms') },
                  ]}
                />
                <Field
                  {...field('email')}
                  label={t('publicBooking.email')}
                  type="email"
                  autoComplete="off"
                  optional
                />
                <Field
                  {...field('phone')}
                  label={t('publicBooking.phone')}
                  type="tel"
                  autoComplete="off"
                  optional
                />
                <Select
                  {...field('language')}
                  label={t('publicBooking.language')}
                  value="en"
                  options={languages.map((value) => ({
                    value,
                    label: t(`register.language.${value}`),
                  }))}
                />
                <Button>{t('intake.invite.button')}</Button>
              </DraftForm>
            )}
            <SentLinks
              of={sent.map(({ patient, given, family, ...one }) => ({
                ...one,
                whose: patient,
                to: `${given} ${family}`,
              }))}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
