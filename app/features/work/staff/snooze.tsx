// Out of the way until a morning.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { snoozeWork } from '../moves.server.ts'
import { readWork } from '../read.server.ts'
import { choiceOf, workAddress } from './address.ts'
import { Asking } from './asking.tsx'
import { loadList } from './load.ts'
import { movedOn, nextAfter } from './moved-on.ts'

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

export default function Snooze({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { whole, data, draft } = loaderData
  return (
    <Asking
      whole={whole}
      data={data}
      what="work.draftSnooze"
      draft={draft}
      sent={actionData}
      button={t('work.snooze')}
      shortcut="z"
    >
      {(errors) => (
        <>
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
        </>
      )}
    </Asking>
  )
}
