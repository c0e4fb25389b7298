/** The results of a report or panel, each row with its value and its place in the usual range. */
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { naming } from '../naming.ts'
import type { Member } from '../members.ts'
import type { Measured } from '../results.fhir.ts'
import { FlagOf, StandingFlag } from './flag-of.tsx'
import { MiniRange } from './mini-range.tsx'
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
  const inner = [...view.parts, ...member.members.map((one) => one.view)]
  return (
    <Row
      href={`/results/${member.id}`}
      title={title || t('results.one')}
      isNew={member.isNew}
      second={[clinical, ...inner.map((part) => lineOf(part))].filter(Boolean).join(' · ')}
      end={
        <>
          {view.standing !== 'cancelled' && <Ending measured={view} />}
          <StandingFlag standing={view.standing} />
        </>
      }
    />
  )

  function lineOf(part: Measured): string {
    return `${naming(part.name, part.loincs, t.lang).title} ${valueWords(t, part)}`
  }
}

function Ending({ measured }: { measured: Measured }) {
  const t = useTexts()
  const text = valueWords(t, measured)
  const { range, limits, value } = measured
  return (
    <>
      <FlagOf measured={measured} quiet />
      {text && <span>{text.length > 60 ? t('results.inWords') : text}</span>}
      {value.kind === 'amount' && limits && measured.place !== 'unclear' && (
        <MiniRange value={value.number} limits={limits} />
      )}
      {range && <small>{t('results.usual', { range: rangeWords(t, range) })}</small>}
    </>
  )
}
