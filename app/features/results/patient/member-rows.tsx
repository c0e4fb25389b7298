/** The results of a report or panel, each row with its value and its place in the usual range. */
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { naming } from '../naming.ts'
import type { Member } from '../members.ts'
import type { Measured } from '../results.fhir.ts'
import { Ending, longWords } from '../both/ending.tsx'
import { rangeWords, valueWords } from '../both/value-words.ts'

export function MemberRows({ members }: { members: Member[] }) {
  // A panel inside of a report is read under its own name, each of its results in a row.
  const panels = members.filter(isPanel)
  const single = members.filter((member) => !isPanel(member))
  return (
    <>
      {single.length > 0 && (
        <Rows>
          {single.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </Rows>
      )}
      {panels.map((panel) => (
        <Panel key={panel.id} panel={panel} />
      ))}
    </>
  )
}

const isPanel = ({ view, members }: Member) => members.length > 0 && view.value.kind === 'none'

function Panel({ panel }: { panel: Member }) {
  const t = useTexts()
  const { title } = naming(panel.view.name, panel.view.loincs, t.lang)
  return (
    <Section title={title || t('results.members')}>
      <MemberRows members={panel.members} />
    </Section>
  )
}

function MemberRow({ member: { id, isNew, view, members } }: { member: Member }) {
  const t = useTexts()
  const { title, clinical } = naming(view.name, view.loincs, t.lang)
  const usual = view.range && t('results.usual', { range: rangeWords(t, view.range) })
  const inner = [...view.parts, ...members.map((one) => one.view)]
  return (
    <Row
      href={`/results/${id}`}
      title={title || t('results.one')}
      isNew={isNew}
      second={
        <Lines
          of={[
            [clinical, usual].filter(Boolean).join(' · '),
            longWords(t, view),
            ...inner.map((part) => partWords(t, part)),
          ]}
        />
      }
      end={<Ending measured={view} standing={view.standing} />}
    />
  )
}

function partWords(t: Texts, part: Measured): string {
  const { title } = naming(part.name, part.loincs, t.lang)
  return t('results.partLine', { name: title, value: valueWords(t, part) })
}
