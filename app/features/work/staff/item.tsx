// One item of work beside the list: the thing, what became of it so far, and what can be done with it.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { finishItem, reopenWork, takeWork, wakeWork } from '../moves.server.ts'
import { readWork } from '../read.server.ts'
import { choiceOf, workAddress } from './address.ts'
import { Beside } from './beside.tsx'
import { Deeds } from './deeds.tsx'
import { didOf, Did } from './did.tsx'
import { loadList } from './load.ts'
import { movedOn, nextAfter } from './moved-on.ts'

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
    <Beside
      whole={whole}
      data={data}
      back={{ href: workAddress(choice), label: t('work.back') }}
      errors={problems(actionData)}
      above={
        done && (
          <Panel tone="done" focus>
            <Did did={done} choice={choice} />
          </Panel>
        )
      }
    >
      <Deeds item={whole.item} choice={choice} draft={draft} sent={actionData} />
    </Beside>
  )
}
