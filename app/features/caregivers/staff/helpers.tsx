// Who acts for a patient and who must not, as the clinic set it up, and the ways to end or add one.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { liftBlock } from '../block.server.ts'
import { endGuardian, endIncapacity, listHelpers } from '../helpers.server.ts'
import { renewReview } from '../reviews.server.ts'
import { HelperLists } from './helper-lists.tsx'

export const loader = staffPage(async ({ ctx, params, url }) => {
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  const { actor } = ctx.open
  const may = actor.kind === 'staff' ? actor.may : []
  const list = await listHelpers(ctx, { patient })
  return { patient, list, may, saved: url.searchParams.has('done'), now: ctx.open.now }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = params.id ?? ''
  const { id, ...fields } = typed(form, 'do', 'id')
  const link = { patient, id }
  switch (fields.do) {
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
  return redirect(`/staff/patients/${patient}/helpers?done=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Helpers({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, list, may, saved, now } = loaderData
  const at = `/staff/patients/${patient}`
  const errors = problems(actionData)
  return (
    <Page
      title={t('helpers.title', { name: list.name })}
      tabTitle={t('helpers.tab')}
      back={{ href: at, label: list.name }}
      before={<ErrorSummary errors={errors} />}
    >
      {saved && errors.length === 0 && (
        <Panel tone="done" focus>
          {t('helpers.done')}
        </Panel>
      )}
      {!list.birthKnown && <Panel tone="attention">{t('helpers.noBirth')}</Panel>}
      {list.stage === 'narrowed' && <Panel tone="info">{t('helpers.narrowed')}</Panel>}
      <Buttons>
        {may.includes('proxy.grant') && list.stage !== 'ended' && (
          <ButtonLink href={`${at}/helpers/guardian`}>{t('helpers.add.guardian')}</ButtonLink>
        )}
        {may.includes('proxy.confirm') && (
          <ButtonLink href={`${at}/helpers/incapacity`} kind="quiet">
            {t('helpers.add.incapacity')}
          </ButtonLink>
        )}
        {may.includes('proxy.grant') && (
          <ButtonLink href={`${at}/helpers/block`} kind="quiet">
            {t('helpers.add.block')}
          </ButtonLink>
        )}
      </Buttons>
      <HelperLists list={list} may={may} now={now} />
    </Page>
  )
}
