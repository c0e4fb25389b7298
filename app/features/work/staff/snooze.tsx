// Out of the way until a morning.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Split } from '../../../ui/split.tsx'
import { snoozeWork } from '../moves.server.ts'
import { readWork } from '../read.server.ts'
import { choiceOf, workAddress } from './address.ts'
import { loadList } from './load.ts'
import { movedOn, nextAfter } from './moved-on.ts'
import { tabTitle } from './tab-title.ts'
import { Thing } from './thing.tsx'
import { WorkList } from './work-list.tsx'

export const loader = staffPage(async (page) => ({
  whole: await readWork(page.ctx, { id: page.params.id ?? '' }),
  data: await loadList(page),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const id = params.id ?? ''
  const choice = choiceOf(url)
  const { until, day, ...on } = typed(form, 'until', 'day', 'seen', 'note')
  const next = await nextAfter(ctx, choice, id)
  await movedOn(() => snoozeWork(ctx, { id, ...on, until: until === 'day' ? day : until }))
  return redirect(workAddress(choice, next, { did: 'snoozed', was: id }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Snooze({ loaderData: { whole, data, draft }, actionData }: Props) {
  const t = useTexts()
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
            <DraftForm what="work.draftSnooze" draft={draft} sent={actionData}>
              <input type="hidden" name="seen" value={item.changes} />
              <Choices
                label={t('work.snoozeUntil')}
                name="until"
                value="tomorrow"
                options={[
                  { value: 'tomorrow', label: t('work.snooze.tomorrow') },
                  { value: 'day', label: t('work.snooze.day') },
                ]}
                error={errorFor(errors, 'until')}
              />
              <Field label={t('work.snooze.which')} name="day" type="date" short optional />
              <Field label={t('work.note')} name="note" lines={2} maxLength={1000} optional />
              <Buttons>
                <Button shortcut="z">{t('work.snooze')}</Button>
                <a href={back}>{t('work.cancel')}</a>
              </Buttons>
            </DraftForm>
          </Thing>
        }
      />
    </Page>
  )
}
