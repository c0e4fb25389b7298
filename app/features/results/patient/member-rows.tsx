/** The results of a report or panel, each row with its value and its place in the usual range. */
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { naming } from '../naming.ts'
import type { Member } from '../members.ts'
import type { Measured } from '../results.fhir.ts'
import { Ending } from './ending.tsx'
import { rangeWords, valueWords } from './value-words.ts'

export function MemberRows({ members }: { members: Member[] }) {
  return (
    <Rows>
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </Rows>
  )
}

function MemberRow({ member }: { member: Member }) {
  const t = useTexts()
  const { view } = member
  const { title, clinical } = naming(view.name, view.loincs, t.lang)
  const usual = view.range && t('results.usual', { range: rangeWords(t, view.range) })
  const inner = [...view.parts, ...member.members.map((one) => one.view)]
  return (
    <Row
      href={`/results/${member.id}`}
      title={title || t('results.one')}
      isNew={member.isNew}
      second={[clinical, usual, ...inner.map(lineOf)].filter(Boolean).join(' · ')}
      end={<Ending measured={view} standing={view.standing} />}
    />
  )

  function lineOf(part: Measured): string {
    return `${naming(part.name, part.loincs, t.lang).title} ${valueWords(t, part)}`
  }
}
