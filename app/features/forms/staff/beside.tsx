// Answers beside what the record says: the same, new, or otherwise; each is taken over or not, all that are the same at once.
import { Fragment } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import { Section } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { neededFor } from '../accept/needed.ts'
import type { Standing } from '../accept/beside.ts'
import { questionOf } from '../both/words.ts'

const flags: Record<Standing['state'], FlagKind> = {
  new: 'active',
  same: 'ok',
  differs: 'abnormal',
}

type Props = {
  of: Standing[]
  /** Address of the form in the chart. */
  at: string
  may: readonly string[]
}

export function BesideRecord({ of, at, may }: Props) {
  const t = useTexts()
  if (of.length === 0) return null
  const mine = (one: Standing) => may.includes(neededFor(one.kind))
  const same = of.filter((one) => one.state === 'same' && !one.decided && mine(one))
  const rows = of.map((one) => [
    <Fragment key="about">
      {nameOf(t, one)} <small>{t(`taken.kind.${one.kind}`)}</small>
    </Fragment>,
    <RecordSays key="record" of={one} />,
    <AnswerSays key="answer" of={one} />,
    <Flag key="state" kind={flags[one.state]} word={t(`taken.state.${one.state}`)} />,
    <Deed key="deed" of={one} at={at} may={mine(one)} />,
  ])
  return (
    <Section title={t('taken.title')}>
      <p>{t('taken.lede')}</p>
      {of.some(({ kind }) => kind === 'Patient') && <p>{t('taken.elsewhere')}</p>}
      {same.length > 1 && (
        <form method="post">
          <Buttons>
            <Button kind="quiet" name="same" value="all">
              {t('taken.allSame', { n: same.length })}
            </Button>
          </Buttons>
        </form>
      )}
      <DataTable
        caption={t('taken.caption')}
        quietCaption
        stacks
        columns={[
          { title: t('taken.col.about') },
          { title: t('taken.col.record') },
          { title: t('taken.col.answer') },
          { title: t('taken.col.state'), short: true },
          { title: t('taken.col.deed') },
        ]}
        rows={rows}
      />
    </Section>
  )
}

/** What it is called: the answer that names it; of a mere answer the question. */
export function nameOf(t: Texts, { kind, parts: [first] }: Standing): string {
  if (!first) return ''
  return kind === 'Observation' ? questionOf(t, first.item) : first.answer
}

const line = (t: Texts, { item }: Standing['parts'][number], words: string) =>
  t('taken.part', { question: questionOf(t, item).replace(/[?:]$/, ''), answer: words })

function RecordSays({ of: { kind, record, parts } }: { of: Standing }) {
  const t = useTexts()
  if (!record && parts.every((part) => part.record === null)) return t('taken.nothing')
  const [first, ...rest] = parts
  const said = first?.record ?? t('taken.saysNothing')
  const called = record && kind !== 'Observation' ? record.name : said
  return (
    <Lines
      of={[
        record?.at ? t('taken.of', { name: called, date: t.dateShort(record.at) }) : called,
        ...rest.map((part) => line(t, part, part.record ?? t('taken.saysNothing'))),
      ]}
    />
  )
}

function AnswerSays({ of: { parts } }: { of: Standing }) {
  const t = useTexts()
  const [first, ...rest] = parts
  return <Lines of={[first?.answer, ...rest.map((part) => line(t, part, part.answer))]} />
}

/** What became of it, or what can become of it. */
function Deed({ of, at, may }: { of: Standing; at: string; may: boolean }) {
  const t = useTexts()
  const { decided, state, place, kind } = of
  const name = nameOf(t, of)
  if (decided && (decided.decision !== 'refused' || !may)) return <Decision of={decided} />
  if (!may) return t(`taken.needs.${neededFor(kind)}`)
  return (
    <>
      {decided && <Decision of={decided} />}
      <form method="post">
        <Buttons compact>
          <Button kind="quiet" name="take" value={place}>
            {t(decided ? 'taken.after' : state === 'same' ? 'taken.still' : 'taken.take')}{' '}
            <span className="heard">{name}</span>
          </Button>
          {!decided && (
            <ButtonLink kind="quiet" href={`${at}/refuse/${place}`}>
              {t('taken.refuse')} <span className="heard">{name}</span>
            </ButtonLink>
          )}
        </Buttons>
      </form>
    </>
  )
}

function Decision({ of }: { of: NonNullable<Standing['decided']> }) {
  const t = useTexts()
  const { decision, by, at, reason } = of
  return (
    <p>
      <Lines
        of={[
          t(`taken.by.${decision}`, { by: by ?? t.clinic, when: t.dateTime(at) }),
          reason && t('taken.reason', { reason }),
        ]}
      />
    </p>
  )
}
