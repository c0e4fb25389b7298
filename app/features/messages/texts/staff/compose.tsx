// A text from a thread: written, looked at exactly as it leaves, then sent. Without a number one is entered first.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { errorFor } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Meanwhile } from '../../../../ui/meanwhile.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { FormKey } from '../../both/form-key.tsx'
import { threadAddress } from '../../staff/address.ts'
import { Beside } from '../../staff/beside.tsx'
import { loadThread, oneOf } from '../../staff/load-thread.ts'
import { chosenOf } from '../../staff/load.ts'
import { TemplatePicker } from '../../staff/templates/picker.tsx'
import { templateStep } from '../../staff/templates/step.ts'
import { listTemplatesFor } from '../../templates/templates.server.ts'
import type { Goes } from '../goes.ts'
import { enterNumber, lookAtText, readThreadTexts, sendText, stopNumber } from '../send.server.ts'
import { StoppedPanel } from './texts-line.tsx'

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
  }
})

type Looked = { looked: Goes & { number: string } }

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
    return step({ looked, kept: keptFields(form) } satisfies Looked & { kept: unknown })
  }
  await sendText(ctx, { ...one, ...sent })
  return to('', 'texted')
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Compose({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, texts, other } = loaderData
  const errors = problems(actionData)
  const { number } = texts
  return (
    <Beside opened={opened} head={head} data={data} errors={errors}>
      <h2>{t('texts.compose', { name: head.card.name })}</h2>
      {number?.stopped && <StoppedPanel of={number.stopped} />}
      {opened.thread.confidential ? (
        <Panel tone="attention">
          <p>{t('texts.confidential')}</p>
        </Panel>
      ) : !number || other ? (
        <NumberForm data={loaderData} sent={actionData} />
      ) : (
        <>
          <p>
            {t('texts.to', { number: number.number })} ·{' '}
            <a href="?number=other">{t('texts.numberChange')}</a>
          </p>
          {!number.stopped && <TextForm data={loaderData} sent={actionData} />}
        </>
      )}
    </Beside>
  )
}

function NumberForm({ data, sent }: { data: Data; sent: unknown }) {
  const t = useTexts()
  const { texts, draft } = data
  return (
    <DraftForm what="texts.numberDraft" draft={draft} sent={sent}>
      {!texts.number && <p>{t('texts.noNumber')}</p>}
      <Field
        label={t('texts.number')}
        hint={t('texts.numberHint')}
        name="number"
        type="tel"
        value={texts.onRecord ?? ''}
        error={errorFor(problems(sent), 'number')}
      />
      <Button name="do" value="number">
        {t('texts.numberSave')}
      </Button>
    </DraftForm>
  )
}

function TextForm({ data, sent }: { data: Data; sent: unknown }) {
  const t = useTexts()
  const { opened, draft, formKey, head, templates } = data
  const looked = (sent as Partial<Looked> | undefined)?.looked
  const { name } = head.card
  return (
    <>
      <DraftForm what="texts.draft" draft={draft} sent={sent}>
        <Meanwhile
          version={opened.version}
          sent={sent}
          compare={[{ name: 'body', label: t('texts.body') }]}
          button={{ name: 'do', value: 'look' }}
        />
        <FormKey of={formKey} />
        <TemplatePicker
          templates={templates}
          team={opened.thread.team.id}
          sent={sent}
          errors={problems(sent)}
        />
        <Field
          label={t('texts.body')}
          hint={t('texts.portalToo', { name })}
          name="body"
          lines={4}
          maxLength={1600}
          error={errorFor(problems(sent), 'body')}
        />
        {looked && <Look of={looked} data={data} />}
        <Buttons>
          <Button kind={looked ? 'quiet' : undefined} name="do" value="look">
            {t('texts.look')}
          </Button>
          {looked && (
            <Button name="do" value="send">
              {t('texts.sendIt')}
            </Button>
          )}
        </Buttons>
      </DraftForm>
      <form method="post">
        <Buttons>
          <Button kind="quiet" name="do" value="stop">
            {t('texts.stop')}
          </Button>
        </Buttons>
      </form>
    </>
  )
}

/** What leaves, letter by letter, and when. */
function Look({ of, data }: { of: Looked['looked']; data: Data }) {
  const t = useTexts()
  const { segments, text, form, held, at } = of
  const { parts, length, each, because } = segments
  const { name } = data.head.card
  const consent = data.texts.number?.consent
  return (
    <Panel tone="info" title={t('texts.goes')} focus>
      <Prose>{text}</Prose>
      <p>
        {parts === 1
          ? t('texts.parts', { n: parts, length, most: each })
          : t('texts.partsMany', { n: parts, length })}
        {because && form === 'words' && ` ${t('texts.because', { sign: because })}`}
      </p>
      <p>
        {form === 'words' && consent
          ? t('texts.goes.words', { name, day: t.date(consent.at) })
          : t('texts.goes.link', { name })}
      </p>
      <p>
        {held
          ? `${t(`texts.held.${held}`)} ${t('texts.goes.later', { when: t.dateTime(at) })}`
          : t('texts.goes.now')}{' '}
        {t('texts.change')}
      </p>
    </Panel>
  )
}
