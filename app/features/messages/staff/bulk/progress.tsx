// How far a message to many is: numbers alone, which its page asks for again while it is being sent.
import { staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { readProgress, type BulkLine } from '../../bulk/bulk.server.ts'
import { countWords } from './counts.ts'

export const loader = staffPage(({ ctx, params }) => readProgress(ctx, { id: params.id ?? '' }))

type Far = Pick<BulkLine, 'state' | 'counts'>

export default function ProgressAlone({ loaderData }: { loaderData: Far }) {
  return <Progress of={loaderData} />
}

export function Progress({ of: { state, counts } }: { of: Far }) {
  const t = useTexts()
  const tone = state === 'sending' || state === 'halted' ? 'attention' : 'info'
  return (
    <div data-bulk={state} role="status">
      <Panel tone={tone} title={t(`bulk.is.${state}`)}>
        {state === 'halted' && <p>{t('bulk.halted')}</p>}
        <p>{countWords(counts, t)}</p>
      </Panel>
      {state === 'sending' && (
        <noscript>
          <meta httpEquiv="refresh" content="15" />
        </noscript>
      )}
    </div>
  )
}
