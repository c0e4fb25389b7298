// Giving a thread to a colleague, or handing it over to another team, with a note.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { assignThread, handOverThread, listAnswerers, listTeams } from '../moves.server.ts'
import { inboxAddress } from './address.ts'
import { Beside } from './beside.tsx'
import { loadThread, oneOf } from './load-thread.ts'
import { chosenOf } from './load.ts'

export const loader = staffPage(async (page) => {
  const loaded = await loadThread(page)
  const { team } = loaded.opened.thread
  return {
    ...loaded,
    teams: await listTeams(page.ctx, {}),
    people: await listAnswerers(page.ctx, { team: team.id }),
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { to, note } = typed(form, 'to', 'note')
  const one = oneOf(params)
  const [what, id = ''] = to.split(':')
  if (what === 'team') await handOverThread(ctx, { ...one, team: id, note })
  else if (what === 'person') await assignThread(ctx, { ...one, to: id, note })
  else throw invalid('nobody_there', 'Choose who gets it.', { to: 'Choose who gets it.' })
  return redirect(inboxAddress(chosenOf(url), { to }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function HandOver({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, draft, teams, people } = loaderData
  const errors = problems(actionData)
  const { team, holder } = opened.thread
  const options = [
    ...people
      .filter(({ account }) => account !== holder?.account)
      .map(({ account, name, ofTeam }) => ({
        value: `person:${account}`,
        label: ofTeam ? t('messages.handOver.mate', { name, team: team.name }) : name,
      })),
    ...teams
      .filter(({ id }) => id !== team.id)
      .map(({ id, name }) => ({ value: `team:${id}`, label: t('work.to.team', { name }) })),
  ]
  return (
    <Beside opened={opened} head={head} data={data} errors={errors}>
      <h2>{t('messages.handOver.title')}</h2>
      <DraftForm what="messages.handOver.draft" draft={draft} sent={actionData}>
        <Select
          label={t('messages.handOver.to')}
          name="to"
          empty
          options={options}
          error={errorFor(errors, 'to')}
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
