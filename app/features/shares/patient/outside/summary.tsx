// The summary, where it is shared.
import { sharedPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { SummaryBody } from '../../../summary/both/body.tsx'
import { readSummary } from '../../../summary/summary.server.ts'
import { ToAll } from './all.tsx'

export const loader = sharedPage(async ({ ctx }) => ({ summary: await readSummary(ctx, {}) }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function SharedSummary({ loaderData: { summary } }: Props) {
  const t = useTexts()
  return (
    <SignedOutPage title={t('shared.summary')} tabTitle={t('shared.title')}>
      <ToAll />
      <SummaryBody of={summary} />
    </SignedOutPage>
  )
}
