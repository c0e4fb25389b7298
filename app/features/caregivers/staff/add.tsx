// Adding who is to act for a patient, or must not: a page for each, so that what is typed on one is kept for that one.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import type { Permission } from '../../../kit/access.ts'
import { forbidden, notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { mustBeFresh } from '../../account/session.server.ts'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { addBlock } from '../block.server.ts'
import { addGuardian, confirmIncapacity } from '../guardians.server.ts'
import { listHelpers } from '../helpers.server.ts'
import { AddFields, type Adding } from './add-fields.tsx'
import { ToldOnce, type Told } from './told-once.tsx'

const needs: Record<Adding, Permission> = {
  guardian: 'proxy.grant',
  incapacity: 'proxy.confirm',
  block: 'proxy.grant',
}

/** @throws notFound when the address asks for something else */
function whatIn({ what = '' }: Record<string, string | undefined>): Adding {
  if (!Object.hasOwn(needs, what)) throw notFound()
  return what as Adding
}

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const [patient, what] = [patientIn(params), whatIn(params)]
  const { actor } = ctx.open
  if (actor.kind !== 'staff' || !actor.may.includes(needs[what])) throw forbidden('not_your_role')
  const list = await listHelpers(ctx, { patient })
  // Asked before anything is typed.
  if (what !== 'block') mustBeFresh({ actor, now: ctx.open.now })
  return { patient, what, list, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  const [patient, what] = [patientIn(params), whatIn(params)]
  const { name, email, ...fields } = typed(form, 'name', 'email', 'relation', 'reason')
  const person = { patient, name, email, relation: fields.relation as 'mother' }
  if (what === 'block') {
    await addBlock(ctx, { patient, name, email, reason: fields.reason })
    return redirect(`/staff/patients/${patient}/helpers?done=yes`)
  }
  const { invited } = await (what === 'guardian'
    ? addGuardian(ctx, person)
    : confirmIncapacity(ctx, { ...person, ...(typed(form, 'grounds', 'months') as Grounds) }))
  return { told: { origin: visit.kit.config.origin, invited } satisfies Told }
})

type Grounds = { grounds: string; months: '3' }
type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AddHelper({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, what, list, draft } = loaderData
  const done = (actionData as { told?: Told } | undefined)?.told
  if (done) return <ToldOnce of={done} patient={patient} />
  const errors = problems(actionData)
  const back = `/staff/patients/${patient}/helpers`
  return (
    <Page
      title={t(`helpers.add.${what}`)}
      back={{ href: back, label: t('helpers.tab') }}
      before={<ErrorSummary errors={errors} />}
      lede={t(`helpers.lede.${what}`)}
    >
      <p>{t('helpers.for', { name: list.name })}</p>
      {!list.birthKnown && <Panel tone="attention">{t('helpers.noBirth')}</Panel>}
      <DraftForm what={`helpers.draft.${what}`} draft={draft} sent={actionData}>
        <AddFields what={what} errors={errors} />
      </DraftForm>
      <ButtonLink href={back} kind="quiet">
        {t('helpers.cancel')}
      </ButtonLink>
    </Page>
  )
}
