// What the patient sent, in the chart: each sending, and in it each file to be opened, filed or refused with a reason.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { notFound } from '../../../kit/errors.ts'
import { sizeWords } from '../../../texts/size.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { asPdf, opens, waits } from '../said.ts'
import { stageOf, type Sending, type SentFile } from '../sending.ts'
import { fileSent, listTaken, readTaken, refuseSent } from '../take.server.ts'

export const uploadsSection = chartSection({
  key: 'uploads',
  title: 'uploads.chart',
  group: 'record',
  may: 'uploads.take',
  load: (ctx, { patient }) => listTaken(ctx, { patient }),
  Part: List,
  one: {
    load: async (ctx, { patient, page }, entry) => ({
      sending: await readTaken(ctx, { patient, id: entry }),
      draft: await draftOf(page),
      done: page.url.searchParams.get('done'),
    }),
    Part: One,
  },
  act: async ({ ctx, form }, { patient, entry = '' }) => {
    const { do: deed = '', words } = typed(form, 'do', 'words')
    const [what, file = ''] = deed.split(' ')
    if (what === 'file') await fileSent(ctx, { patient, id: entry, file })
    else if (what === 'refuse') await refuseSent(ctx, { patient, id: entry, file, words })
    else throw notFound()
    const done = what === 'file' ? 'filed' : 'refused'
    return redirect(`/staff/patients/${patient}/uploads/${entry}?done=${done}`)
  },
})

function List({ of, about }: PartProps<Sending[]>) {
  const t = useTexts()
  if (of.length === 0) return <Nothing tellUs={false}>{t('uploads.chart.none')}</Nothing>
  return (
    <Rows walked>
      {of.map(({ id, at, reference, files }) => (
        <Row
          key={id}
          href={`${about.at}/uploads/${id}`}
          title={files.map(({ name }) => name).join(', ')}
          second={`${t.dateTime(at)} · ${reference}`}
          end={[...new Set(files.map((file) => t(`uploads.chart.stage.${stageOf(file)}`)))].join(
            ', ',
          )}
        />
      ))}
    </Rows>
  )
}

type Opened = { sending: Sending; draft: Awaited<ReturnType<typeof draftOf>>; done: string | null }

function One({ of: { sending, draft, done }, about, sent }: PartProps<Opened>) {
  const t = useTexts()
  const errors = problems(sent)
  const open = sending.files.filter(waits)
  return (
    <>
      {(done === 'filed' || done === 'refused') && (
        <Panel tone="done" focus>
          <p>{t(`uploads.chart.done.${done}`)}</p>
        </Panel>
      )}
      <p>
        {t('uploads.receipt', { reference: sending.reference })} ·{' '}
        {t('uploads.sentOn', { when: t.dateTime(sending.at) })}
      </p>
      {sending.words && (
        <Section title={t('uploads.chart.about')}>
          <Card>
            <Prose>{sending.words}</Prose>
          </Card>
        </Section>
      )}
      <Rows>
        {sending.files.map((file) => (
          <FileRow key={file.id} file={file} at={about.at} />
        ))}
      </Rows>
      {open.length > 0 && (
        <DraftForm what="uploads.chart.draft" draft={draft} sent={sent}>
          <Field
            label={t('uploads.chart.words')}
            hint={t('uploads.chart.wordsHint')}
            name="words"
            lines={2}
            maxLength={500}
            optional
            error={errorFor(errors, 'words')}
          />
          {open.map(({ id, name, state }) => (
            <Buttons key={id}>
              {state !== 'held' && (
                <Button name="do" value={`file ${id}`}>
                  {t('uploads.chart.file', { name })}
                </Button>
              )}
              <Button kind="quiet" name="do" value={`refuse ${id}`}>
                {t('uploads.chart.refuse', { name })}
              </Button>
            </Buttons>
          ))}
        </DraftForm>
      )}
    </>
  )
}

function FileRow({ file, at }: { file: SentFile; at: string }) {
  const t = useTexts()
  return (
    <Row
      href={opens(file) ? `${at}/sent/${file.id}` : undefined}
      title={opens(file) ? t('uploads.chart.open', { name: file.name }) : file.name}
      say={file.state === 'held' ? t('uploads.chart.waits') : file.refused?.words}
      second={sizeWords(t, file.size)}
      end={t(`uploads.chart.stage.${stageOf(file)}`)}
      more={asPdf(file) && <a href={`${at}/sent/${file.id}?as=pdf`}>{t('uploads.getPdf')}</a>}
    />
  )
}
