// One change: old, new, and what stands on record by now, side by side; taken over as a whole or one by one.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import type { Draft } from '../../drafts/drafts.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import type { PartProps } from '../../chart/staff/section.ts'
import type { Decidable } from '../decide.server.ts'
import { changedIn, type FieldName } from '../parts.ts'
import { fieldWords, stateWords, valueOrNone, valueWords } from '../said.ts'
import { asForm } from '../form-names.ts'
import { CardPicture } from '../insurance/both/picture.tsx'

type OneData = Decidable & { draft: Draft; done: 'accepted' | 'partly' | 'declined' | undefined }

export function One({ of, about, sent }: PartProps<OneData>) {
  const t = useTexts()
  const { change, done } = of
  const { part, at, due, endedAt, by, answer, side } = change
  return (
    <>
      <a className="back" href={`${about.at}/details`}>
        {t('profile.chart')}
      </a>
      <ErrorSummary errors={problems(sent)} />
      {done && (
        <Panel tone="done" focus>
          <p>{t(`profile.did.${done}`)}</p>
        </Panel>
      )}
      <Section title={t(`profile.part.${part}`)} aside={stateWords(t, change)}>
        <p>
          {t('profile.chart.sent', { when: t.dateTime(at), side })}{' '}
          {change.state === 'sent' && due && t('profile.chart.due', { due: t.dateTime(due) })}
          {endedAt && t('profile.chart.ended', { when: t.dateTime(endedAt), by: by ?? 'nobody' })}
        </p>
        <Sides of={of} />
        {of.cards.map((card) => (
          <CardPicture
            key={card.file}
            of={card}
            src={`${about.at}/insurance-card/${card.file}?as=look`}
          />
        ))}
        {answer?.reason && (
          <p>
            {t('profile.why')} <bdi className="prose">{answer.reason}</bdi>
          </p>
        )}
      </Section>
      {of.now && <Decision of={of} sent={sent} />}
    </>
  )
}

function Sides({ of: { change, now } }: { of: Decidable }) {
  const t = useTexts()
  const { part, from, to, answer } = change
  const names = changedIn(part, from, to)
  const moved = now !== null && names.some((name) => (now[name] ?? '') !== (from[name] ?? ''))
  return (
    <>
      {moved && <Panel tone="attention">{t('profile.chart.moved')}</Panel>}
      <DataTable
        caption={t('profile.table')}
        quietCaption
        columns={[
          { title: t('profile.table.what') },
          { title: t('profile.table.before') },
          ...(moved ? [{ title: t('profile.table.now') }] : []),
          { title: t('profile.table.new') },
          ...(answer ? [{ title: t('profile.table.became') }] : []),
        ]}
        rows={names.map((name) => [
          fieldWords(t, name),
          <bdi key="from">{valueOrNone(t, name, from)}</bdi>,
          ...(moved ? [<bdi key="now">{valueOrNone(t, name, now ?? {})}</bdi>] : []),
          <b key="to">
            <bdi>{valueOrNone(t, name, to)}</bdi>
          </b>,
          ...(answer
            ? [t(answer.taken.includes(name) ? 'profile.table.taken' : 'profile.table.notTaken')]
            : []),
        ])}
      />
    </>
  )
}

function Decision({ of, sent }: { of: OneData; sent: unknown }) {
  const t = useTexts()
  const { change, version, draft } = of
  const { part, from, to } = change
  const names = changedIn(part, from, to)
  const wanted = Object.entries(asForm(part, to))
  const errors = problems(sent)
  return (
    <DraftForm what="profile.decideDraft" draft={draft} sent={sent}>
      <Meanwhile
        version={version}
        sent={sent}
        compare={wanted.map(([name]) => comparedOne(name, t))}
        button={{ name: 'do', value: 'all' }}
      />
      {wanted.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {names.length === 0 && <input type="hidden" name="every" value="card" />}
      {names.map((name) => (
        <input key={name} type="hidden" name="every" value={name} />
      ))}
      <Button name="do" value="all">
        {t('profile.acceptAll', { n: names.length })}
      </Button>
      {names.length > 0 && (
        <Choices
          several
          label={t('profile.acceptSome')}
          hint={t('profile.acceptSomeHint')}
          name="take"
          options={names.map((name) => ({
            value: name,
            label: fieldWords(t, name),
            hint: <bdi>{valueOrNone(t, name, to)}</bdi>,
          }))}
        />
      )}
      <Field
        label={t('profile.reason')}
        hint={t('profile.reasonHint')}
        name="reason"
        lines={3}
        maxLength={400}
        optional
        error={errorFor(errors, 'reason')}
      />
      <Button kind="quiet" name="do" value="some">
        {t('profile.answer')}
      </Button>
    </DraftForm>
  )
}

const comparedOne = (name: string, t: ReturnType<typeof useTexts>) =>
  name.startsWith('born-')
    ? { name, label: t(`register.${name}` as TextKey) }
    : {
        name,
        label: fieldWords(t, name as FieldName),
        say: ([value]: string[]) => valueWords(t, name as FieldName, value),
      }
