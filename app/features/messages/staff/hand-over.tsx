// Handing a thread over to another team, with a note for it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { handOverThread, listTeams } from '../moves.server.ts'
import { inboxAddress } from './address.ts'
import { Beside } from './beside.tsx'
import { loadThread, oneOf } from './load-thread.ts'
import { chosenOf } from './load.ts'

export const loader = staffPage(async (page) => ({
  ...(await loadThread(page)),
  teams: await listTeams(page.ctx, {}),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { team, note } = typed(form, 'team', 'note')
  await handOverThread(ctx, { ...oneOf(params), team, note })
  return redirect(inboxAddress(chosenOf(url), { to: team }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function HandOver({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, draft, teams } = loaderData
  const errors = problems(actionData)
  const others = teams.filter(({ id }) => id !== opened.thread.team.id)
  return (
    <Beside opened={opened} head={head} data={data} errors={errors}>
      <h2>{t('messages.handOver.title')}</h2>
      <DraftForm what="messages.handOver.draft" draft={draft} sent={actionData}>
        <Select
          label={t('messages.handOver.team')}
          name="team"
          empty
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorFor(errors, 'team')}
        />
        <Field
          label={t('messages.handOver.note')}
          hint={t('messages.handOver.noteHint')}
          name="note"
          lines={2}
          maxLength={1000}
          optional
          error={errorFor(errors, 'note')}
        />
        <Button shortcut="h">{t('messages.handOver.do')}</Button>
      </DraftForm>
    </Beside>
  )
}
