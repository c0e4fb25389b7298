// A form as it was answered: each question with its answer, under the headings of the form.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { said } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { isAlarm } from '../sheets.ts'
import { answersIn } from './answers-in.ts'
import { answerWords, questionOf } from './words.ts'

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
  return parts.map((seen) => {
    const rows = (
      <Rows key={seen.key}>
        {answersIn(seen).map(({ one, nth }) => (
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
            more={more?.(one)}
            end={
              alarms &&
              one.values.some((value) => isAlarm(value, one.choices)) && (
                <Flag kind="critical" word={t('forms.chart.alarmMark')} />
              )
            }
          />
        ))}
      </Rows>
    )
    const title = seen.item.kind === 'group' && said(seen.item.words, t.lang)
    return title ? (
      <Section key={seen.key} title={title}>
        {rows}
      </Section>
    ) : (
      rows
    )
  })
}
