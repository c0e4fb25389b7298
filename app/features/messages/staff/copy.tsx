// Taking a thread away: as a PDF to keep, or filed among the patient's documents.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { fileFromStream } from '../../../kit/files/write.ts'
import { useTexts } from '../../../texts/context.tsx'
import { dayOf } from '../../../texts/dates.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { addDocuments, beginAdding } from '../../documents/add.server.ts'
import { withFiles } from '../../documents/staff/take.ts'
import { threadPdf } from '../both/copy-paper.ts'
import { copyInboxThread } from '../copy.server.ts'
import { threadAddress } from './address.ts'
import { Beside } from './beside.tsx'
import { loadThread, oneOf } from './load-thread.ts'

const MOST = 50 * 1024 * 1024 // bytes of a copy

export const loader = staffPage(async (page) => ({
  ...(await loadThread(page)),
  mayFile: page.visit.may?.includes('documents.add') ?? false,
  filed: page.url.searchParams.has('filed'),
}))

/** Files it. What holds comments among staff is a kind of document that is never shown to the patient. */
export const action = personAction('staff', async ({ ctx, form, params, url, visit }) => {
  const one = oneOf(params)
  const { patient } = one
  const internal = typed(form, 'internal').internal === 'yes'
  await beginAdding(ctx, { patient, id: null })
  const copy = await copyInboxThread(ctx, { ...one, internal })
  const t = textsOf(visit)
  // What helpers may not read as a message, they do not read as a document either.
  const { confidential } = copy.thread
  const guards = visit.may?.includes('record.guard') ?? false
  const name = `${t('messages.paper.title', { reference: copy.thread.reference })}.pdf`
  const pdf = await threadPdf(t, copy)
  const written = await fileFromStream(visit.kit, { patient, name, most: MOST, type: 'pdf' }, pdf)
  await withFiles(visit.kit, [{ field: 'copy', name, written }], (files) =>
    addDocuments(ctx, {
      patient,
      class: internal || (confidential && !guards) ? 'internal note' : 'other',
      status: 'final',
      shown: 'no',
      confidential: confidential && guards,
      date: dayOf({ kind: 'instant', at: copy.at }, t.timeZone) ?? '',
      author: t.clinic,
      files,
    }),
  )
  return redirect(`${url.pathname}?filed=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Copy({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, mayFile, filed } = loaderData
  const { thread } = opened
  const errors = problems(actionData)
  const internal = (
    <Choices
      label={t('messages.copy.internal')}
      hint={t('messages.copy.internalHint', { name: head.card.name })}
      name="internal"
      value="no"
      options={(['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`messages.copy.internal.${value}`),
      }))}
      error={errorFor(errors, 'internal')}
    />
  )
  const at = threadAddress(thread, data.chosen, '/pdf')
  return (
    <Beside
      opened={opened}
      head={head}
      data={data}
      errors={errors}
      above={
        filed && (
          <Panel tone="done" focus>
            <p>{t('messages.copy.filed', { name: head.card.name })}</p>
          </Panel>
        )
      }
    >
      <h2>{t('messages.copy')}</h2>
      <p>{t('messages.copy.lede', { subject: thread.subject })}</p>
      <Section title={t('messages.copy.keep')}>
        <form method="get" action={at.split('?')[0]}>
          {internal}
          <Button>{t('messages.copy.keepDo')}</Button>
        </form>
      </Section>
      {mayFile && (
        <Section title={t('messages.copy.file')}>
          <p>{t('messages.copy.fileHint')}</p>
          <form method="post">
            {internal}
            <Button>{t('messages.copy.fileDo')}</Button>
          </form>
        </Section>
      )}
    </Beside>
  )
}
