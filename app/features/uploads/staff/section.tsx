// What the patient was asked for and sent, in the chart: each sending, and in it each file to be looked at, filed or refused with a reason.
import { redirect } from 'react-router'
import { notFound } from '../../../kit/errors.ts'
import { sizeWords } from '../../../texts/size.ts'
import { mayLeave } from '../../../kit/files/file.ts'
import { useTexts } from '../../../texts/context.tsx'
import { dayOf } from '../../../texts/dates.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { takeBack } from '../requests/ask.server.ts'
import type { DocumentRequest } from '../requests/request.ts'
import { Requests } from '../requests/staff/list.tsx'
import { Look } from '../both/look.tsx'
import { asPdf, away, waits } from '../said.ts'
import { stageOf, type Sending, type SentFile, type Stage } from '../sending.ts'
import { listTaken, readTaken } from '../take.server.ts'

export const uploadsSection = chartSection({
  key: 'uploads',
  title: 'uploads.chart',
  group: 'record',
  may: 'uploads.take',
  load: async (ctx, { patient, page, now }) => ({
    ...(await listTaken(ctx, { patient })),
    done: doneOf(page.url, ['asked', 'back']),
    now,
  }),
  Part: List,
  one: {
    load: async (ctx, { patient, page }, entry) => ({
      sending: await readTaken(ctx, { patient, id: entry }),
      done: doneOf(page.url, ['filed', 'refused']),
    }),
    Part: One,
  },
  act: async ({ ctx, form }, { patient, entry }) => {
    const id = form.get('take-back')
    if (entry || typeof id !== 'string') throw notFound()
    await takeBack(ctx, { patient, id })
    return redirect(`/staff/patients/${patient}/uploads?done=back`)
  },
})

const doneOf = <D extends string>(url: URL, all: D[]): D | undefined =>
  all.find((one) => one === url.searchParams.get('done'))

type Listed = {
  requests: DocumentRequest[]
  sendings: Sending[]
  done: 'asked' | 'back' | undefined
  now: Date
}

function List({ of: { requests, sendings, done, now }, about }: PartProps<Listed>) {
  const t = useTexts()
  const today = dayOf({ kind: 'instant', at: now }, t.timeZone) ?? ''
  return (
    <>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`requests.done.${done}`)}</p>
        </Panel>
      )}
      <Requests of={requests} at={about.at} today={today} />
      <Section title={t('uploads.chart.sent')}>
        <Sendings of={sendings} at={about.at} />
      </Section>
    </>
  )
}

function Sendings({ of, at: chart }: { of: Sending[]; at: string }) {
  const t = useTexts()
  if (of.length === 0) return <Nothing tellUs={false}>{t('uploads.chart.none')}</Nothing>
  return (
    <Rows walked>
      {of.map(({ id, at, reference, files }) => (
        <Row
          key={id}
          href={`${chart}/uploads/${id}`}
          title={files.map(({ name }) => name).join(', ')}
          second={`${t.dateTime(at)} · ${reference}`}
          end={[...new Set(files.map(stageOf))].map((stage) => (
            <StageFlag key={stage} of={stage} />
          ))}
        />
      ))}
    </Rows>
  )
}

function StageFlag({ of }: { of: Stage }) {
  const t = useTexts()
  const kind = away.includes(of) ? 'abnormal' : of === 'filed' ? 'past' : 'active'
  return <Flag kind={kind} word={t(`uploads.chart.stage.${of}`)} />
}

function One({
  of: { sending, done },
  about,
}: PartProps<{ sending: Sending; done: 'filed' | 'refused' | undefined }>) {
  const t = useTexts()
  return (
    <>
      <a className="back" href={`${about.at}/uploads`}>
        {t('uploads.chart')}
      </a>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`uploads.chart.done.${done}`)}</p>
        </Panel>
      )}
      <p>
        {t('uploads.receipt', { reference: sending.reference })} ·{' '}
        {t('uploads.sentOn', { when: t.dateTime(sending.at) })}
      </p>
      {sending.request && <p>{t('requests.answered', { title: sending.request.title })}</p>}
      {sending.words && (
        <Section title={t('uploads.chart.about')}>
          <Card>
            <Prose>{sending.words}</Prose>
          </Card>
        </Section>
      )}
      {sending.files.map((file) => (
        <OneFile key={file.id} file={file} about={about} />
      ))}
    </>
  )
}

function OneFile({ file, about }: { file: SentFile; about: PartProps<unknown>['about'] }) {
  const t = useTexts()
  const src = `${about.at}/sent/${file.id}`
  return (
    <Section
      title={file.name}
      aside={`${sizeWords(t, file.size)} · ${t(`uploads.chart.stage.${stageOf(file)}`)}`}
    >
      <Became file={file} about={about} />
      {file.state === 'held' && <p>{t('uploads.chart.waits')}</p>}
      {waits(file) && (
        <Buttons>
          {file.state !== 'held' && (
            <ButtonLink href={`${src}/file`}>
              {t('uploads.chart.file', { name: file.name })}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" href={`${src}/refuse`}>
            {t('uploads.chart.refuse', { name: file.name })}
          </ButtonLink>
        </Buttons>
      )}
      <Look file={file} src={src} />
      {mayLeave(file) && (
        <p>
          <a href={src}>{t('uploads.chart.open', { name: file.name })}</a>
          {asPdf(file) && (
            <>
              {' · '}
              <a href={`${src}?as=pdf`}>{t('uploads.getPdf')}</a>
            </>
          )}
        </p>
      )}
    </Section>
  )
}

/** Who did what with it, and where it is now. */
function Became({ file, about }: { file: SentFile; about: PartProps<unknown>['about'] }) {
  const t = useTexts()
  const { filed, refused, document } = file
  const step = filed ?? refused
  if (!step) return null
  const said = { by: step.by ?? t.clinic, when: t.dateTime(step.at) }
  return (
    <p>
      {t(filed ? 'uploads.chart.filedBy' : 'uploads.chart.refusedBy', said)}
      {refused && ` ${t('uploads.why', { why: refused.words })}`}
      {document && (
        <>
          {' '}
          <DocumentLink of={document} href={`${about.at}/documents/${document.id}`} />
        </>
      )}
    </p>
  )
}

function DocumentLink({ of, href }: { of: NonNullable<SentFile['document']>; href: string }) {
  const t = useTexts()
  return (
    <a href={href}>
      {t('uploads.became', { class: t(`documents.class.${of.class}`), title: of.title })}
    </a>
  )
}
