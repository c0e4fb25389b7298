// The chart's section from which a view of the record, as its patient sees it, is started and ended.
import { redirect } from 'react-router'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { endView, readView, startView } from '../view.server.ts'

export const viewSection = chartSection({
  key: 'view',
  title: 'view.tab',
  group: 'person',
  may: 'record.read',
  load: (ctx, { patient }) => readView(ctx, { patient }),
  Part: ViewPart,
  act: async ({ ctx, form }, { patient }) => {
    if (form.get('do') === 'end') {
      await endView(ctx, {})
      return redirect(`/staff/patients/${patient}`)
    }
    await startView(ctx, { patient })
    return redirect(`/staff/patients/${patient}/as/`)
  },
})

type Props = PartProps<Awaited<ReturnType<typeof readView>>>

function ViewPart({ of: { name, hasAccount, until }, about: { at } }: Props) {
  const t = useTexts()
  return (
    <>
      <p>{t('view.lede', { name })}</p>
      <p>{t('view.told')}</p>
      {!hasAccount && <Panel tone="info">{t('view.noAccount')}</Panel>}
      {until && (
        <p>
          <a href={`${at}/as/`}>{t('view.goOn', { time: t.time(until) })}</a>
        </p>
      )}
      <form method="post">
        <Button name="do" value="start">
          {t(until ? 'view.again' : 'view.start')}
        </Button>
      </form>
    </>
  )
}
