// A text from a thread: written, looked at exactly as it leaves, then sent. Without a number one is entered first.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Meanwhile } from '../../../../ui/meanwhile.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { FormKey } from '../../both/form-key.tsx'
import { threadAddress } from '../../staff/address.ts'
import { Beside } from '../../staff/beside.tsx'
import { loadThread, oneOf } from '../../staff/load-thread.ts'
import { chosenOf } from '../../staff/load.ts'
import { TemplatePicker } from '../../staff/templates/picker.tsx'
import { templateStep } from '../../staff/templates/step.ts'
import { listTemplatesFor } from '../../templates/templates.server.ts'
import { enterNumber, lookAtText, readThreadTexts, sendText, stopNumber } from '../send.server.ts'
import { WriteText } from './parts.tsx'

export const loader = staffPage(async (page) => {
  const loaded = await loadThread(page)
  const { thread, mayAnswer } = loaded.opened
  return {
    ...loaded,
    texts: await readThreadTexts(page.ctx, oneOf(page.params)),
    templates: mayAnswer
      ? await listTemplatesFor(page.ctx, { patient: thread.patient, team: thread.team.id })
      : [],
    draft: await draftOf(page),
    formKey: randomUUID(),
    other: page.url.searchParams.has('number'),
    begun: page.url.searchParams.get('did') === 'begun',
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const one = oneOf(params)
  const { do: deed, number, ...sent } = typed(form, 'do', 'number', 'body', 'key', 'version')
  const to = (page: string, did: string) =>
    redirect(threadAddress(one, chosenOf(url), page, { did }))
  if (deed === 'number') {
    await enterNumber(ctx, { patient: one.patient, number })
    return to('/text', 'number')
  }
  if (deed === 'stop') {
    await stopNumber(ctx, { patient: one.patient })
    return to('', 'stopped')
  }
  if (deed === 'template' || deed === 'insert') return templateStep(ctx, one.patient, form)
  if (deed === 'look') {
    const looked = await lookAtText(ctx, { ...one, body: sent.body })
    return step({ looked, kept: keptFields(form) })
  }
  await sendText(ctx, { ...one, ...sent })
  return to('', 'texted')
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Compose({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, texts, other, draft, formKey, templates, begun } = loaderData
  const errors = problems(actionData)
  const { name } = head.card
  return (
    <Beside opened={opened} head={head} data={data} errors={errors}>
      {begun && (
        <Panel tone="attention" focus>
          <p>{t('texts.begun', { name })}</p>
          <p>
            <a href={threadAddress(opened.thread, data.chosen)}>{t('texts.begunRead')}</a>
          </p>
        </Panel>
      )}
      <h2>{t('texts.compose', { name })}</h2>
      {opened.thread.confidential ? (
        <Panel tone="attention">
          <p>{t('texts.confidential')}</p>
        </Panel>
      ) : (
        <WriteText texts={texts} name={name} draft={draft} sent={actionData} other={other}>
          <Meanwhile
            version={opened.version}
            sent={actionData}
            compare={[{ name: 'body', label: t('texts.body') }]}
            button={{ name: 'do', value: 'look' }}
          />
          <FormKey of={formKey} />
          <TemplatePicker
            templates={templates}
            team={opened.thread.team.id}
            sent={actionData}
            errors={errors}
          />
        </WriteText>
      )}
    </Beside>
  )
}
