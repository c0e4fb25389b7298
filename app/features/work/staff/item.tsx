// One item of work beside the list: the thing, what became of it so far, and what can be done with it.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Split } from '../../../ui/split.tsx'
import { finishItem, reopenWork, takeWork, wakeWork } from '../moves.server.ts'
import { readWork } from '../read.server.ts'
import { choiceOf, workAddress } from './address.ts'
import { Deeds } from './deeds.tsx'
import { didOf, Did } from './did.tsx'
import { loadList } from './load.ts'
import { movedOn, nextAfter } from './moved-on.ts'
import { tabTitle } from './tab-title.ts'
import { Thing } from './thing.tsx'
import { WorkList } from './work-list.tsx'

export const loader = staffPage(async (page) => ({
  whole: await readWork(page.ctx, { id: page.params.id ?? '' }),
  data: await loadList(page),
  did: didOf(page.url),
  draft: await draftOf(page),
}))

const stays = { take: takeWork, wake: wakeWork, reopen: reopenWork }
const did = { take: 'taken', wake: 'woken', reopen: 'reopened' }

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { do: deed, ...on } = typed(form, 'do', 'seen', 'note')
  const id = params.id ?? ''
  const choice = choiceOf(url)
  if (deed === 'done') {
    const next = await nextAfter(ctx, choice, id)
    await movedOn(() => finishItem(ctx, { id, ...on }))
    return redirect(workAddress(choice, next, { did: 'done', was: id }))
  }
  const what = deed === 'wake' || deed === 'reopen' ? deed : 'take'
  await movedOn(() => stays[what](ctx, { id, ...on }))
  return redirect(workAddress(choice, `/${id}`, { did: did[what] }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function WorkItem({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { whole, data, did: done, draft } = loaderData
  const { choice } = data
  return (
    <Page
      title={t('work.title')}
      tabTitle={tabTitle(data.choices.waiting, t)}
      back={{ href: workAddress(choice), label: t('work.back') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      {done && (
        <Panel tone="done" focus>
          <Did did={done} choice={choice} />
        </Panel>
      )}
      <Split
        list={<WorkList data={data} here={whole.item.id} />}
        label={t('work.detail')}
        detail={
          <Thing whole={whole} now={data.now}>
            <Deeds item={whole.item} choice={choice} draft={draft} sent={actionData} />
          </Thing>
        }
      />
    </Page>
  )
}
