// The forms of a patient in the chart: what was asked, how far it is, and what was answered, with scores first and what is
// dangerous before everything.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { notFound } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { confirmSame, decideAnswer, readBeside } from '../accept/accept.server.ts'
import { listFormRequests, readAnswers, takeFormBack } from '../ask.server.ts'
import { Answered } from '../both/answered.tsx'
import { Shown } from '../both/shown.tsx'
import { Signatures } from '../both/signatures.tsx'
import { answerWords, questionOf, questionIn } from '../both/words.ts'
import { filesIn } from '../files/attachment.ts'
import { said } from '../questionnaire/form.ts'
import { allSeen } from '../questionnaire/settle.ts'
import type { FormRequest } from '../request.ts'
import { alarmsIn } from '../sheets.ts'
import { partsOf } from '../sign/signed.ts'
import { BesideRecord } from './beside.tsx'

const deeds = ['asked', 'back'] as const
const ended = ['countersigned', 'withdrawn', 'taken', 'same', 'refused'] as const
type Ended = (typeof ended)[number]
const doneWords = {
  countersigned: 'sign.counter.done',
  withdrawn: 'sign.told.done',
  taken: 'taken.done.taken',
  same: 'taken.done.same',
  refused: 'taken.done.refused',
} satisfies Record<Ended, TextKey>

export const formsSection = chartSection({
  key: 'forms',
  title: 'forms.chart',
  group: 'record',
  may: 'forms.read',
  load: async (ctx, { patient, page }) => ({
    requests: await listFormRequests(ctx, { patient }),
    done: deeds.find((one) => one === page.url.searchParams.get('done')),
  }),
  Part: List,
  one: {
    load: async (ctx, { patient, page, may }, entry) => ({
      ...(await readAnswers(ctx, { patient, id: entry })),
      beside: may.includes('record.read')
        ? (await readBeside(ctx, { patient, id: entry })).standings
        : [],
      done: ended.find((one) => one === page.url.searchParams.get('done')),
    }),
    Part: One,
  },
  act: async ({ ctx, form }, { patient, entry }) => {
    if (entry) return decide(ctx, form, { patient, id: entry })
    const id = form.get('take-back')
    if (typeof id !== 'string') throw notFound()
    await takeFormBack(ctx, { patient, id })
    return redirect(`/staff/patients/${patient}/forms?done=back`)
  },
})

/** What becomes of one answer, or of all that are the same. */
async function decide(ctx: Context, form: FormData, one: { patient: string; id: string }) {
  const { take, same } = typed(form, 'take', 'same')
  if (!take && !same) throw notFound()
  if (take) await decideAnswer(ctx, { ...one, place: take, take: true, reason: '' })
  else await confirmSame(ctx, one)
  return redirect(`/staff/patients/${one.patient}/forms/${one.id}?done=${take ? 'taken' : 'same'}`)
}

type Listed = { requests: FormRequest[]; done: (typeof deeds)[number] | undefined }

function List({ of: { requests, done }, about }: PartProps<Listed>) {
  const t = useTexts()
  return (
    <>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`forms.chart.done.${done}`)}</p>
        </Panel>
      )}
      <Buttons>
        <ButtonLink href={`${about.at}/ask-form`}>{t('forms.chart.ask')}</ButtonLink>
        {about.may.includes('people.register') && (
          <ButtonLink kind="quiet" href={`${about.at}/form-link`}>
            {t('intake.invite')}
          </ButtonLink>
        )}
      </Buttons>
      {requests.length === 0 ? (
        <Nothing tellUs={false}>{t('forms.chart.none')}</Nothing>
      ) : (
        <Rows walked>
          {requests.map((one) => (
            <OneRequest key={one.id} of={one} at={about.at} />
          ))}
        </Rows>
      )}
    </>
  )
}

function OneRequest({ of, at }: { of: FormRequest; at: string }) {
  const t = useTexts()
  const { id, state, due } = of
  const title = said(of.title, t.lang)
  const { signedAt, countersignedAt, withdrawnAt } = of
  const second = [
    t('forms.chart.askedOn', { when: t.date(of.at), by: of.by ?? t.clinic }),
    state === 'asked' && due && t('forms.chart.dueOn', { day: t.date(due) }),
    state === 'asked' &&
      of.remindedAt &&
      t('forms.chart.remindedOn', { when: t.date(of.remindedAt) }),
    state === 'sent' && !signedAt && t('forms.chart.sentOn', { when: t.dateTime(of.stateAt) }),
    signedAt && t('sign.chart.signedOn', { when: t.dateTime(signedAt) }),
    countersignedAt && t('sign.chart.countersignedOn', { when: t.dateTime(countersignedAt) }),
    withdrawnAt && t('sign.chart.withdrawnOn', { when: t.dateTime(withdrawnAt) }),
  ]
  return (
    <Row
      href={state === 'sent' ? `${at}/forms/${id}` : undefined}
      title={title}
      second={second.filter(Boolean).join(' · ')}
      end={<Flag kind={state === 'asked' ? 'active' : 'past'} word={stateWords(t, of)} />}
      more={
        state === 'asked' && (
          <form method="post">
            <Button kind="quiet" name="take-back" value={id}>
              {t('forms.chart.takeBack', { title })}
            </Button>
          </form>
        )
      }
    />
  )
}

/** How far it is; of what was signed, whether it holds. */
function stateWords(t: Texts, { state, signedAt, withdrawnAt }: FormRequest): string {
  if (withdrawnAt) return t('sign.chart.state.withdrawn')
  return t(signedAt ? 'sign.chart.state.signed' : `forms.chart.state.${state}`)
}

/** What was agreed to by signing, whether it holds, and the countersignature that is still missing. */
function Consent({ of, at, may }: { of: Read; at: string; may: boolean }) {
  const t = useTexts()
  const { request, form, signed } = of
  const { countersigned, withdrawn } = partsOf(signed)
  return (
    <>
      {withdrawn && (
        <Panel tone="attention" title={t('sign.chart.gone')}>
          <p>{t('sign.chart.goneNext', { when: t.dateTime(new Date(withdrawn.at)) })}</p>
          {form.consent === 'texts' && <p>{t('sign.chart.goneTexts')}</p>}
        </Panel>
      )}
      {form.consent && (
        <Facts items={[{ term: t('sign.chart.topic'), value: t(`sign.topic.${form.consent}`) }]} />
      )}
      {!withdrawn && !countersigned && form.signers.includes('countersign') && (
        <Panel tone="attention" title={t('sign.chart.state.counter')}>
          {may && (
            <ButtonLink href={`${at}/forms/${request.id}/countersign`}>
              {t('sign.counter')}
            </ButtonLink>
          )}
        </Panel>
      )}
      <Signatures of={signed} />
      {form.consent && !withdrawn && (
        <ButtonLink kind="quiet" href={`${at}/forms/${request.id}/withdraw`}>
          {t('sign.told.link')}
        </ButtonLink>
      )}
      <p>
        <a href="/staff/signed">{t('sign.chart.check')}</a>
      </p>
    </>
  )
}

type Read = Awaited<ReturnType<typeof readAnswers>>
type Beside = Awaited<ReturnType<typeof readBeside>>['standings']

function One({ of, about }: PartProps<Read & { beside: Beside; done: Ended | undefined }>) {
  const t = useTexts()
  const { request, answered, signed, beside, done } = of
  const may = about.may.includes('forms.countersign')
  const title = said(request.title, t.lang)
  const scores = [...allSeen(answered?.seen ?? [])].filter(
    ({ open, item, values }) => !open && item.calculated !== null && values.length > 0,
  )
  const alarms = alarmsIn(answered?.seen ?? [])
  const items = [...allSeen(answered?.seen ?? [])].map(({ item }) => item)
  return (
    <>
      <a className="back" href={`${about.at}/forms`}>
        {t('forms.chart')}
      </a>
      <h2>{title}</h2>
      {done && (
        <Panel tone="done" focus>
          <p>{t(doneWords[done])}</p>
        </Panel>
      )}
      {!answered && <p>{t('forms.chart.notYet')}</p>}
      {answered && (
        <>
          {alarms.length > 0 && (
            <Panel tone="danger" title={t('forms.chart.alarm')}>
              <ul>
                {alarms.map((seen) => (
                  <li key={seen.key}>
                    {questionIn(t, seen.item, items, seen.key)}:{' '}
                    <b>{seen.values.map((value) => answerWords(t, seen, value)).join(', ')}</b>
                  </li>
                ))}
              </ul>
              <p>{t('forms.chart.alarmNext')}</p>
            </Panel>
          )}
          <p>
            {t('forms.chart.filledOn', { when: t.dateTime(request.stateAt) })}
            {request.withoutAccount && `, ${t('intake.chart')}`}
          </p>
          {filesIn(answered).length > 0 && about.may.includes('uploads.take') && (
            <p>
              <a href={`${about.at}/uploads`}>{t('forms.files.came')}</a>
            </p>
          )}
          {signed.length > 0 && <Consent of={of} at={about.at} may={may} />}
          {scores.length > 0 && (
            <Section title={t('forms.chart.scores')}>
              <Facts
                items={scores.map((seen) => ({
                  term: questionOf(t, seen.item),
                  value: seen.values.map((value) => answerWords(t, seen, value)).join(', '),
                }))}
              />
            </Section>
          )}
          <BesideRecord of={beside} at={`${about.at}/forms/${request.id}`} may={about.may} />
          {signed.length > 0 ? (
            <Section title={title}>
              <Shown of={answered.seen} />
            </Section>
          ) : (
            <Section title={t('forms.chart.answers')}>
              <Answered of={answered.seen} alarms />
            </Section>
          )}
        </>
      )}
    </>
  )
}
