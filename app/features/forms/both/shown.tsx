// A form as whoever signs it reads it: all its words in their order, each answer below its question.
import { useTexts } from '../../../texts/context.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import { said } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { isTable } from '../questionnaire/tables.ts'
import { AnswerStyles } from './answer-styles.tsx'
import { ReadTable } from './table/read.tsx'
import { answerWords, questionOf } from './words.ts'

export function Shown({ of }: { of: readonly Seen[] }) {
  return [
    <AnswerStyles key="styles" of={of.map(({ item }) => item)} />,
    ...of.map((seen) => <One key={seen.key} seen={seen} />),
  ]
}

/** The style stands once, at the top. */
const Below = ({ of }: { of: readonly Seen[] }) =>
  of.map((seen) => <One key={seen.key} seen={seen} />)

function One({ seen }: { seen: Seen }) {
  const t = useTexts()
  const { item, open, values, times } = seen
  if (!open) return null
  const words = said(item.words, t.lang)
  const below = times.map((time, at) => <Below key={at} of={time} />)
  if (isTable(item)) return <ReadTable seen={seen} />
  if (item.kind === 'group') return words ? <Section title={words}>{below}</Section> : below
  if (item.kind === 'display') return <Prose>{words}</Prose>
  const answers = values.map((value) => answerWords(t, seen, value))
  return (
    <>
      <p>
        {questionOf(t, item)}
        <br />
        <b>{answers.join(', ') || t('forms.noAnswer')}</b>
      </p>
      {below}
    </>
  )
}
