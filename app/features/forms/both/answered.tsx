// A form as it was answered: each question with its answer, under the headings of the form.
import { Fragment, type ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { said } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { isTable } from '../questionnaire/tables.ts'
import { isAlarm } from '../sheets.ts'
import { AnswerStyles } from './answer-styles.tsx'
import { answersIn } from './answers-in.ts'
import { MarkedBody } from './body/figure.tsx'
import { ReadTable } from './table/read.tsx'
import { answerWords, partsIn, questionOf } from './words.ts'

type Props = {
  of: readonly Seen[]
  /** Marks answers that the clinic must hear of at once. */
  alarms?: boolean
  /** What stands below an answer. */
  more?: (seen: Seen) => ReactNode
}

export function Answered({ of, alarms = false, more }: Props) {
  const t = useTexts()
  const parts = of.filter((seen) => answersIn(seen).length > 0)
  const styles = <AnswerStyles key="styles" of={of.map(({ item }) => item)} />
  const all = parts.map((seen) => {
    const rows = chunksOf(answersIn(seen)).map((chunk, at) =>
      'table' in chunk ? (
        <ReadTable key={chunk.table.key} seen={chunk.table} alarms={alarms} more={more} />
      ) : (
        <Rows key={`${seen.key} ${at}`}>
          {chunk.rows.map(({ one, nth }) => (
            <Row
              key={one.key}
              title={
                nth
                  ? t('forms.several.nth', { what: questionOf(t, one.item), n: nth })
                  : questionOf(t, one.item)
              }
              say={
                one.values.map((value) => answerWords(t, one, value)).join(', ') ||
                t('forms.noAnswer')
              }
              more={
                <>
                  {partsIn(one).length > 0 && one.item.body && <MarkedBody parts={partsIn(one)} />}
                  {more?.(one)}
                </>
              }
              end={
                alarms &&
                one.values.some((value) => isAlarm(value, one.choices)) && (
                  <Flag kind="critical" word={t('forms.chart.alarmMark')} />
                )
              }
            />
          ))}
        </Rows>
      ),
    )
    const title = seen.item.kind === 'group' && !isTable(seen.item) && said(seen.item.words, t.lang)
    return title ? (
      <Section key={seen.key} title={title}>
        {rows}
      </Section>
    ) : (
      <Fragment key={seen.key}>{rows}</Fragment>
    )
  })
  return [styles, ...all]
}

type Answer = { one: Seen; nth: number }

/** Answers below each other are one list; a table stands by itself. */
function chunksOf(answers: Answer[]): ({ rows: Answer[] } | { table: Seen })[] {
  const chunks: ({ rows: Answer[] } | { table: Seen })[] = []
  for (const answer of answers) {
    const last = chunks.at(-1)
    if (isTable(answer.one.item)) chunks.push({ table: answer.one })
    else if (last && 'rows' in last) last.rows.push(answer)
    else chunks.push({ rows: [answer] })
  }
  return chunks
}
