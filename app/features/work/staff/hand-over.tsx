// Handing an item over: to somebody, to a team, or back to everybody, with a note.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Select } from '../../../ui/field.tsx'
import { handOverWork } from '../moves.server.ts'
import { readReceivers, readWork } from '../read.server.ts'
import { choiceOf, workAddress } from './address.ts'
import { Asking } from './asking.tsx'
import { loadList } from './load.ts'
import { movedOn, nextAfter } from './moved-on.ts'

export const loader = staffPage(async (page) => {
  const id = page.params.id ?? ''
  return {
    whole: await readWork(page.ctx, { id }),
    receivers: await readReceivers(page.ctx, { id }),
    data: await loadList(page),
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const id = params.id ?? ''
  const choice = choiceOf(url)
  const on = typed(form, 'to', 'seen', 'note')
  const next = await nextAfter(ctx, choice, id)
  await movedOn(() => handOverWork(ctx, { id, ...on }))
  const did = on.to === 'nobody' ? 'back' : 'handed'
  return redirect(workAddress(choice, next, { did, was: id }))
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function HandOver({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { whole, receivers, data, draft } = loaderData
  return (
    <Asking
      whole={whole}
      data={data}
      what="work.draftHandOver"
      draft={draft}
      sent={actionData}
      button={t('work.handOver')}
      shortcut="h"
    >
      {(errors) => (
        <Select
          label={t('work.to')}
          name="to"
          empty
          options={optionsOf(receivers, t)}
          error={errorFor(errors, 'to')}
        />
      )}
    </Asking>
  )
}

const optionsOf = ({ people, teams }: Data['receivers'], t: ReturnType<typeof useTexts>) => [
  ...teams.map(({ id, name }) => ({ value: `team:${id}`, label: t('work.to.team', { name }) })),
  ...people.map(({ account, name, role }) => ({
    value: `person:${account}`,
    label: t('work.to.person', { name, role }),
  })),
  { value: 'nobody', label: t('work.to.nobody') },
]
