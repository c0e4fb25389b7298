// Flags in the head of the chart, in view on every page of it: what concerns safety first; and that the record asks for an
// interpreter.
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { SubjectMark } from '../../../ui/subject.tsx'
import { chartMark, type PartProps } from '../../chart/staff/section.ts'
import { readFlags, type Flag } from '../flags.server.ts'
import { interpreterWords } from './interpreter-words.ts'

export const flagsMark = chartMark({
  key: 'flags',
  title: 'internal.flags',
  may: 'people.find',
  load: (ctx, { patient }) => readFlags(ctx, { patient }),
  Part: FlagsMark,
})

function FlagsMark({ of, about: { at, looks } }: PartProps<Flag[]>) {
  const t = useTexts()
  // The record says so as well as a colleague does, who may know more about it.
  const fromRecord =
    looks.interpreter !== null && !of.some(({ kind }) => kind === 'interpreter')
      ? interpreterWords(t, { words: '', language: looks.interpreter })
      : null
  if (of.length === 0 && !fromRecord) return null
  return (
    <>
      <Line of={of.filter(({ urgent }) => urgent)} tone="danger" at={at} />
      <Line of={of.filter(({ urgent }) => !urgent)} tone="attention" at={at} />
      {fromRecord && (
        <SubjectMark tone="attention">
          <a href={`${at}/person`}>{fromRecord}</a>
        </SubjectMark>
      )}
    </>
  )
}

function Line({ of, tone, at }: { of: Flag[]; tone: 'danger' | 'attention'; at: string }) {
  const t = useTexts()
  if (of.length === 0) return null
  const words = of.map(({ kind, words: own }) => {
    const name = t(`internal.kind.${kind}` as TextKey)
    return kind === 'other' ? (own ?? name) : own ? `${name} (${own})` : name
  })
  return (
    <SubjectMark tone={tone}>
      <a href={`${at}/internal`}>{words.join(' · ')}</a>
    </SubjectMark>
  )
}
