// What an item is about, what can be done with it, and its history.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Told } from '../kind.ts'
import { kindOf } from '../kinds.ts'
import { stepWords } from '../meanwhile.ts'
import type { Whole } from '../read.server.ts'
import { ageWords, dayWords, dueWords, holderWords, lineOf, urgencyFlags } from './words.ts'

export function Thing({ whole, now, children }: { whole: Whole; now: Date; children: ReactNode }) {
  const t = useTexts()
  const { item, told, steps } = whole
  const { kind, word } = urgencyFlags[item.urgency]
  const facts: Fact[] = [
    { term: t('work.urgency'), value: <Flag kind={kind} word={t(word)} /> },
    { term: t('work.dueFact'), value: dueWords(item, now, t) ?? '' },
    { term: t('work.who'), value: whoWords(whole, now, t) },
    { term: t('work.teamFact'), value: item.team?.name },
    { term: t('work.age'), value: item.doneAt ? '' : ageWords(item, now, t) },
    {
      term: t('work.snoozedFact'),
      value: item.snoozedUntil && t.dateTime(item.snoozedUntil),
    },
    ...told.map((one) => ({ term: t(one.term), value: valueOf(one, t) })),
  ]
  return (
    <>
      <Section title={lineOf(item, t)} aside={t(kindOf(item.kind).title)}>
        <Facts items={facts} />
        {children}
      </Section>
      <Section title={t('work.history')}>
        <Rows>
          {steps.map((step) => (
            <Row
              key={step.id}
              title={stepWords(step, t)}
              say={step.note ?? undefined}
              second={t.dateTime(step.at)}
            />
          ))}
          <Row title={t('work.made')} second={t.dateTime(item.createdAt)} />
        </Rows>
      </Section>
    </>
  )
}

const valueOf = ({ value }: Told, t: Texts): string =>
  value instanceof Date ? t.dateTime(value) : typeof value === 'string' ? value : t(value.text)

function whoWords({ item }: Whole, now: Date, t: Texts): string {
  const { holder, doneAt } = item
  if (doneAt) return t('work.doneOn', { when: dayWords(doneAt, now, t) })
  const has = holderWords(item, t)
  return holder ? t('work.has.since', { has, when: dayWords(holder.since, now, t) }) : has
}
