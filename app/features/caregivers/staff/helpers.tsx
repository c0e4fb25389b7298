// The chart's section about who acts for a patient and who must not, as the clinic set it up, and the ways to end or
// add one.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { chartSection, type ChartSection, type PartProps } from '../../chart/staff/section.ts'
import { liftBlock } from '../block.server.ts'
import {
  endGuardian,
  endIncapacity,
  listHelpers,
  withdrawGuardian,
  withdrawIncapacity,
} from '../helpers.server.ts'
import { renewReview } from '../reviews.server.ts'
import { HelperLists } from './helper-lists.tsx'

const act: ChartSection['act'] = async ({ ctx, form }, { patient }) => {
  const { id, ...fields } = typed(form, 'do', 'id')
  const link = { patient, id }
  switch (fields.do) {
    case 'lift':
      await liftBlock(ctx, link)
      break
    case 'renew':
      await renewReview(ctx, link)
      break
    case 'withdraw':
      await withdrawGuardian(ctx, link)
      break
    case 'withdraw-incapacity':
      await withdrawIncapacity(ctx, link)
      break
    case 'end-incapacity':
      await endIncapacity(ctx, link)
      break
    default:
      await endGuardian(ctx, link)
  }
  return redirect(`/staff/patients/${patient}/helpers?done=yes`)
}

export const helpersSection = chartSection({
  key: 'helpers',
  title: 'chart.helpers',
  group: 'person',
  may: 'access.read',
  load: (ctx, { patient }) => listHelpers(ctx, { patient }),
  Part: Helpers,
  act,
})

type Data = Awaited<ReturnType<typeof listHelpers>>

function Helpers({ of: list, about: { at, may, now, page } }: PartProps<Data>) {
  const t = useTexts()
  return (
    <>
      {page.url.searchParams.has('done') && (
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
        {may.includes('record.guard') && (
          <ButtonLink href={`${at}/confidential`} kind="quiet">
            {t('confidential.title')}
          </ButtonLink>
        )}
      </Buttons>
      <HelperLists list={list} may={may} now={now} />
    </>
  )
}
