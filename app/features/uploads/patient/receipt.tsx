// The receipt of a sending: its number, what was in it, who sees it, and what happened to each file so far.
import { patientPage } from '../../../doors/web/page.server.ts'
import { sizeWords } from '../../../texts/size.ts'
import { mayLeave } from '../../../kit/files/file.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { Look } from '../both/look.tsx'
import { readSent } from '../read.server.ts'
import { asPdf, turnedAway } from '../said.ts'
import { stageOf, type SentFile } from '../sending.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  sent: await readSent(ctx, { id: params.id ?? '' }),
  done: url.searchParams.has('sent'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Receipt({ loaderData: { sent, done } }: Props) {
  const t = useTexts()
  const { reference, at, words, files, request } = sent
  const partly = request?.state === 'filed' && files.some(turnedAway)
  return (
    <Page
      title={t('uploads.receipt', { reference })}
      tabTitle={t('uploads.title')}
      back={{ href: '/uploads', label: t('uploads.title') }}
      lede={t('uploads.sentOn', { when: t.dateTime(at) })}
    >
      {done && (
        <Panel tone="done" focus title={t('uploads.done')}>
          <p>{t('uploads.doneText', { reference })}</p>
        </Panel>
      )}
      {request && (
        <Panel tone={request.state === 'asked' ? 'attention' : 'info'}>
          <p>{t('requests.ofReceipt', { title: request.title })}</p>
          <p>
            {t(`requests.ofReceipt.${partly ? 'partly' : request.state}`)}{' '}
            {request.state === 'asked' && (
              <a href={`/uploads/for/${request.id}`}>{t('requests.sendAgain')}</a>
            )}
          </p>
        </Panel>
      )}
      {words && (
        <Section title={t('uploads.words')}>
          <Card>
            <Prose>{words}</Prose>
          </Card>
        </Section>
      )}
      {files.map((file) => (
        <OneFile key={file.id} file={file} at={at} again={request?.state !== 'asked'} />
      ))}
      <Section title={t('uploads.who')}>
        <p>{t('uploads.whoText')}</p>
      </Section>
    </Page>
  )
}

/** @param again whether another may be sent by itself; what still waits says that once, above */
function OneFile({ file, at, again }: { file: SentFile; at: Date; again: boolean }) {
  const t = useTexts()
  const { id, name, size, checkedAt, seen, filed, refused, document } = file
  const step = (what: 'checked' | 'filed' | 'refused', when: Date | null | undefined) =>
    when && <li>{t(`uploads.step.${what}`, { when: t.dateTime(when) })}</li>
  return (
    <Section title={name} aside={sizeWords(t, size)}>
      <Card>
        {turnedAway(file) ? (
          <Panel tone="attention" title={t(`uploads.stage.${stageOf(file)}`)}>
            {refused && <p>{t('uploads.why', { why: refused.words })}</p>}
            {again && (
              <p>
                <a href="/uploads/new">{t('uploads.sendOther')}</a>
              </p>
            )}
          </Panel>
        ) : (
          <p>
            <b>{t(`uploads.stage.${stageOf(file)}`)}</b>
          </p>
        )}
        <Facts
          items={[
            {
              term: t('uploads.steps'),
              value: (
                <ol>
                  <li>{t('uploads.step.received', { when: t.dateTime(at) })}</li>
                  {step('checked', file.state === 'clean' ? checkedAt : null)}
                  {seen && (
                    <li>
                      {t('uploads.step.seen', {
                        by: seen.by ?? t.clinic,
                        when: t.dateTime(seen.at),
                      })}
                    </li>
                  )}
                  {filed && !document && step('filed', filed.at)}
                  {filed && document && (
                    <li>
                      {t('uploads.step.filed', { when: t.dateTime(filed.at) })}{' '}
                      <a href={`/documents/${document.id}`}>
                        {t('uploads.became', {
                          class: t(`documents.class.${document.class}`),
                          title: document.title,
                        })}
                      </a>
                    </li>
                  )}
                  {step('refused', refused?.at)}
                </ol>
              ),
            },
          ]}
        />
        <Look file={file} src={`/uploads/file/${id}`} />
        {mayLeave(file) && (
          <p>
            <a href={`/uploads/file/${id}`} download>
              {t('uploads.get', { name })}
            </a>
            {asPdf(file) && (
              <>
                {' · '}
                <a href={`/uploads/file/${id}?as=pdf`} download>
                  {t('uploads.getPdf')}
                </a>
              </>
            )}
          </p>
        )}
      </Card>
    </Section>
  )
}
