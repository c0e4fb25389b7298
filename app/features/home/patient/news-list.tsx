// New for you: each line says what it is, from whom and when, and opens it.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import type { IconName } from '../../../ui/icon.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { grouped, type NewsLine } from '../grouped.ts'
import type { News } from '../news.fhir.ts'

const icons: Record<News['kind'], IconName> = {
  report: 'flask',
  result: 'flask',
  note: 'record',
  immunization: 'syringe',
  medicine: 'pill',
  condition: 'record',
  document: 'file',
}
const lists: Record<News['kind'], string> = {
  report: '/results',
  result: '/results',
  note: '/visits',
  immunization: '/immunizations',
  medicine: '/medicines',
  condition: '/conditions',
  document: '/documents',
}
const NAMED = 3 // of a line that stands for several

export function NewsList({ news, now }: { news: News[]; now: Date }) {
  const t = useTexts()
  return (
    <Rows>
      {grouped(news, (at) => t.date(at)).map(({ key, items }) => (
        <Row
          key={key}
          href={items.length > 1 ? lists[items[0].kind] : items[0].href}
          icon={icons[items[0].kind]}
          isNew
          title={titleOf(items, t)}
          say={items.length > 1 ? namesOf(items, t) : null}
          second={<Lines of={[linesOf(items, t), t.relativeDay(items[0].at, now)]} />}
        />
      ))}
    </Rows>
  )
}

type Items = NewsLine['items']

function titleOf(items: Items, t: Texts): string {
  const [{ kind, plain }] = items
  if (items.length > 1) return t(`home.several.${kind === 'report' ? 'result' : kind}`)
  return kind === 'note' || !plain ? t(`home.kind.${kind}`) : plain
}

function namesOf(items: Items, t: Texts): string {
  const names = [...new Set(items.map(({ plain, kind }) => plain ?? t(`home.kind.${kind}`)))]
  const rest = names.length - NAMED
  return rest > 1
    ? t('home.andMore', { names: names.slice(0, NAMED).join(', '), n: rest })
    : names.join(', ')
}

/** What it is and from whom; for several, only where they are all from one. */
function linesOf(items: Items, t: Texts): string {
  const [{ kind, from, corrected, clinical }] = items
  const who = from && items.every((one) => one.from === from) ? t('home.from', { who: from }) : null
  if (items.length > 1 || kind === 'note') return who ?? ''
  return [corrected ? t('home.corrected') : t(`home.kind.${kind}`), clinical, who]
    .filter(Boolean)
    .join(' · ')
}
