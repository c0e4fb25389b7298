// What patients asked for, of all of them: with what matters in view, and several approved at once.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Filters } from '../../../../ui/filters.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Card } from '../../../../ui/section.tsx'
import { ClosedWork } from '../../staff/closed-work.tsx'
import { rowWords } from '../said.ts'
import { listQueue, type InQueue, type Queue } from '../read.server.ts'
import { lanes, type Lane } from '../refill.ts'
import { approveRefills } from '../take.server.ts'
import { Marks, RefillFacts } from './facts.tsx'

export const loader = staffPage(async ({ ctx, url, visit }) => {
  const lane = lanes.find((one) => one === url.searchParams.get('show')) ?? 'asked'
  const after = url.searchParams.get('after')
  return {
    lane,
    first: !after,
    queue: await section(ctx, () => listQueue(ctx, { lane, after })),
    approved: numberIn(url, 'approved'),
    already: numberIn(url, 'already'),
    approves: visit.may?.includes('refills.approve') ?? false,
    now: ctx.open.now,
  }
})

const numberIn = (url: URL, name: string): number | null => {
  const said = url.searchParams.get(name)
  return said && /^\d{1,3}$/.test(said) ? Number(said) : null
}

export const action = personAction('staff', async ({ ctx, form }) => {
  const ids = form.getAll('ids').map(String)
  const { approved, already } = await approveRefills(ctx, { ids })
  return redirect(`/staff/refills?approved=${approved.length}&already=${already}`)
})

/** Below the cards, each of which has a box of it. */
const FORM = 'approve'

type Data = Awaited<ReturnType<typeof loader>>

type Props = { loaderData: Data; actionData?: unknown }

export default function RefillQueue({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { lane, queue, approved, already } = loaderData
  const counts: Partial<Queue['counts']> = queue.ok ? queue.value.counts : {}
  return (
    <Page
      title={t('refills.queue')}
      lede={t('refills.queue.lede')}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {approved !== null && (
        <Panel tone={approved > 0 ? 'done' : 'info'} focus>
          <p>{t('refills.queue.approved', { n: approved, already: already ?? 0 })}</p>
        </Panel>
      )}
      <Filters
        label={t('refills.queue.lanes')}
        items={lanes.map((one) => ({
          href: one === 'asked' ? '/staff/refills' : `/staff/refills?show=${one}`,
          label: t(`refills.lane.${one}`),
          n: counts[one as keyof typeof counts],
          here: one === lane,
        }))}
      />
      <Loaded of={queue} what={t('refills.queue.what')}>
        {(value) => <Waiting of={value} data={loaderData} />}
      </Loaded>
    </Page>
  )
}

function Waiting({ of, data }: { of: Queue; data: Data }) {
  const t = useTexts()
  const { lane, first, approves } = data
  const { items, more, closed } = of
  const several = lane === 'asked' && approves && items.some(({ control }) => control === 'free')
  const cards = items.map((one) => (
    <Waits key={one.refill.id} of={one} lane={lane} now={data.now} ticks={several} />
  ))
  const show = lane === 'asked' ? '' : `show=${lane}&`
  return (
    <>
      {items.length === 0 && <Nothing tellUs={false}>{t(`refills.queue.none.${lane}`)}</Nothing>}
      {cards}
      {(lane === 'asked' || lane === 'approved') && <ClosedWork n={closed} />}
      {several && (
        <form method="post" id={FORM}>
          <p>{t('refills.queue.approveHint')}</p>
          <Button>{t('refills.queue.approve')}</Button>
        </form>
      )}
      {(more || !first) && (
        <Buttons>
          {more && (
            <ButtonLink kind="quiet" href={`/staff/refills?${show}after=${more}`}>
              {t('refills.queue.next')}
            </ButtonLink>
          )}
          {!first && (
            <ButtonLink kind="quiet" href={`/staff/refills?${show}`}>
              {t('refills.queue.first')}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </>
  )
}

type WaitsProps = { of: InQueue; lane: Lane; now: Date; ticks: boolean }

function Waits({ of, lane, now, ticks }: WaitsProps) {
  const t = useTexts()
  const { refill, patient, card, control } = of
  const at = `/staff/patients/${patient}`
  return (
    <Card>
      <h2>
        <a href={`${at}/refills/${refill.id}`}>
          {t('refills.queue.of', { medicine: refill.name, name: card.name })}
        </a>
      </h2>
      <p>
        <Marks of={of} now={now} />
        {lane !== 'asked' && rowWords(t, refill)}
      </p>
      <RefillFacts of={of} at={at} />
      {ticks && control === 'free' && (
        <label className="choice">
          <input type="checkbox" name="ids" value={refill.id} form={FORM} />
          <span>{t('refills.queue.choose', { medicine: refill.name, name: card.name })}</span>
        </label>
      )}
    </Card>
  )
}
