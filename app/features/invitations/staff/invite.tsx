// Inviting a patient. What is sent back is the page to print, drawn here and now: its code is kept nowhere.
import type { ReactNode } from 'react'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { invitePatient, readForInvitation } from '../invite.server.ts'
import { sheetOf, type SheetData } from '../sheet.ts'
import { ContactFields } from './contact-fields.tsx'
import { patientIn } from './patient-in.ts'
import { SheetPage } from './sheet.tsx'

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const form = await readForInvitation(page.ctx, { patient })
  const registered = page.url.searchParams.get('registered') === 'yes'
  return { patient, ...form, registered, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, params, form, visit }) => {
  const patient = patientIn(params)
  const sheet = await invitePatient(ctx, { patient, ...typed(form, 'email', 'phone') })
  return { sheet: sheetOf(visit.kit, sheet) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Invite({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, name, number, open, tooYoung, contact, registered, draft } = loaderData
  const back = { href: `/staff/patients/${patient}/way-in`, label: name }
  const { sheet } = (actionData ?? {}) as { sheet?: SheetData }
  if (sheet) return <SheetPage of={sheet} title={t('sheet.title', { name })} back={back} />
  const done = registered && (
    <Panel tone="done" focus>
      <p>{t('register.done', { name, number: number ?? '' })}</p>
      <p>
        <a href={back.href}>{t('register.chart')}</a>
      </p>
    </Panel>
  )
  if (tooYoung) return <TooYoung name={name} back={back} done={done} />
  const errors = problems(actionData)
  return (
    <Page
      title={t('invite.title', { name })}
      tabTitle={t('patient.invite')}
      back={back}
      lede={t('invite.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {done}
      {open && <Panel tone="info">{t('invite.replaces')}</Panel>}
      <DraftForm what="invite.draft" draft={draft} sent={actionData}>
        <ContactFields
          value={{ email: contact.email ?? '', phone: contact.phone ?? '' }}
          errors={errors}
          hints={{ email: t('invite.emailHint'), phone: t('invite.phoneHint') }}
        />
        <Button>{t('invite.button')}</Button>
      </DraftForm>
    </Page>
  )
}

type TooYoungProps = { name: string; back: { href: string; label: string }; done: ReactNode }

function TooYoung({ name, back, done }: TooYoungProps) {
  const t = useTexts()
  return (
    <Page title={t('invite.title', { name })} tabTitle={t('patient.invite')} back={back}>
      {done}
      <Panel tone="attention">{t('invite.tooYoung')}</Panel>
      <ButtonLink href={`${back.href}/helpers`}>{t('invite.guardian')}</ButtonLink>
    </Page>
  )
}
