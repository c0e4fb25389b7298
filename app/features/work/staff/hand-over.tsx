// Handing an item over: to somebody, to a team, or back to everybody, with a note.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Split } from '../../../ui/split.tsx'
import { handOverWork } from '../moves.server.ts'
import { readReceivers, readWork } from '../read.server.ts'
import { choiceOf, workAddress } from './address.ts'
import { loadList } from './load.ts'
import { movedOn, nextAfter } from './moved-on.ts'
import { tabTitle } from './tab-title.ts'
import { Thing } from './thing.tsx'
import { WorkList } from './work-list.tsx'

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
  const { item } = whole
  const errors = problems(actionData)
  const back = workAddress(data.choice, `/${item.id}`)
  return (
    <Page
      title={t('work.title')}
      tabTitle={tabTitle(data.choices.waiting, t)}
      back={{ href: back, label: t('common.back') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Split
        list={<WorkList data={data} here={item.id} />}
        label={t('work.detail')}
        detail={
          <Thing whole={whole} now={data.now}>
            <DraftForm what="work.draftHandOver" draft={draft} sent={actionData}>
              <input type="hidden" name="seen" value={item.changes} />
              <Select
                label={t('work.to')}
                name="to"
                empty
                options={optionsOf(receivers, t)}
                error={errorFor(errors, 'to')}
              />
              <Field label={t('work.note')} name="note" lines={2} maxLength={1000} optional />
              <Buttons>
                <Button shortcut="h">{t('work.handOver')}</Button>
                <a href={back}>{t('work.cancel')}</a>
              </Buttons>
            </DraftForm>
          </Thing>
        }
      />
    </Page>
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
