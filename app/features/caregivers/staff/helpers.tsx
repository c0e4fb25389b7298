// Who acts for a patient, as the clinic sets it up: a parent or guardian, somebody who decides for a patient who
// cannot, and who must not.
import { redirect } from 'react-router'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { mustBeFresh } from '../../account/session.server.ts'
import {
  addBlock,
  addGuardian,
  confirmIncapacity,
  endGuardian,
  endIncapacity,
  liftBlock,
  listHelpers,
  renewReview,
} from '../guardians.server.ts'
import { AddForm, adding, type Adding } from './add-form.tsx'
import { HelperLists } from './helper-lists.tsx'
import { ToldOnce, type Told } from './told-once.tsx'

export const loader = staffPage(async ({ ctx, params, url }) => {
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  const { actor } = ctx.open
  const may = actor.kind === 'staff' ? actor.may : []
  const asked = adding.find((one) => one === url.searchParams.get('add'))
  const list = await listHelpers(ctx, { patient })
  // Asked before anything is typed, so that nothing typed is lost.
  if (asked === 'guardian' || asked === 'incapacity') mustBeFresh(ctx.open as never)
  return { patient, list, may, asked, now: ctx.open.now }
})

export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  const patient = params.id ?? ''
  const person = { patient, ...typed(form, 'name', 'relation', 'email') } as never as {
    patient: string
    name: string
    relation: 'mother'
    email: string
  }
  const fields = typed(form, 'do', 'id', 'grounds', 'months', 'reason')
  const link = { patient, id: fields.id }
  switch (fields.do) {
    case 'guardian':
      return told(await addGuardian(ctx, person), person, visit.kit.config.origin)
    case 'incapacity': {
      const { grounds, months } = fields
      const input = { ...person, grounds, months: months as '3' }
      return told(await confirmIncapacity(ctx, input), person, visit.kit.config.origin)
    }
    case 'block':
      await addBlock(ctx, {
        patient,
        name: person.name,
        email: person.email,
        reason: fields.reason,
      })
      break
    case 'lift':
      await liftBlock(ctx, link)
      break
    case 'renew':
      await renewReview(ctx, link)
      break
    case 'end-incapacity':
      await endIncapacity(ctx, link)
      break
    default:
      await endGuardian(ctx, link)
  }
  return redirect(`/staff/patients/${patient}/helpers`)
})

const told = (
  { invited }: Awaited<ReturnType<typeof addGuardian>>,
  { name }: { name: string },
  origin: string,
): { told: Told } => ({ told: { name, origin, invited } })

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Helpers({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, list, may, asked, now } = loaderData
  const back = { href: `/staff/patients/${patient}`, label: list.name }
  const done = (actionData as { told?: Told } | undefined)?.told
  if (done) return <ToldOnce of={done} patient={patient} />
  const errors = problems(actionData)
  const before = typedBefore(actionData)
  const open = (before.do as Adding | undefined) ?? asked
  return (
    <Page
      title={t('helpers.title', { name: list.name })}
      tabTitle={t('helpers.tab')}
      back={back}
      before={<ErrorSummary errors={errors} />}
    >
      {!list.birthKnown && <Panel tone="attention">{t('helpers.noBirth')}</Panel>}
      {list.stage === 'narrowed' && <Panel tone="info">{t('helpers.narrowed')}</Panel>}
      {open ? (
        <AddForm what={open} errors={errors} before={before} />
      ) : (
        <Buttons>
          {may.includes('proxy.grant') && list.stage !== 'ended' && (
            <ButtonLink href="?add=guardian">{t('helpers.add.guardian')}</ButtonLink>
          )}
          {may.includes('proxy.confirm') && (
            <ButtonLink href="?add=incapacity" kind="quiet">
              {t('helpers.add.incapacity')}
            </ButtonLink>
          )}
          {may.includes('proxy.grant') && (
            <ButtonLink href="?add=block" kind="quiet">
              {t('helpers.add.block')}
            </ButtonLink>
          )}
        </Buttons>
      )}
      <HelperLists list={list} may={may} now={now} />
      {open && (
        <form method="get">
          <Button kind="quiet">{t('helpers.cancel')}</Button>
        </form>
      )}
    </Page>
  )
}
