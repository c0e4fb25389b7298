// Allergies: "no known allergies" is a statement somebody made; "none on record" is not.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Flag } from '../../../ui/flag.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row } from '../../../ui/rows.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import { Lines, whenWords } from '../../record/both/lines.tsx'
import { shelfLoader } from '../../record/patient/shelf-loader.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { seriousFirst, type AllergyView, type ReactionView } from '../allergies.fhir.ts'
import { listAllergies } from '../allergies.server.ts'

export const loader = shelfLoader(listAllergies, ({ active, ...rest }) => ({
  ...rest,
  active: seriousFirst(active.filter(({ view }) => !view.none)),
  statements: active.filter(({ view }) => view.none),
}))

export default function Allergies({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  const { shelf } = loaderData
  const statements = shelf.ok ? shelf.value.statements : []
  return (
    <ShelfPage
      name="allergies"
      shelf={shelf}
      above={() =>
        statements.length > 0 && (
          <Panel tone="info">
            {statements.map(({ id, view }) => (
              <p key={id}>
                {view.plain}
                {view.recorded && `. ${t('record.recorded', { date: t.dateShort(view.recorded) })}`}
              </p>
            ))}
          </Panel>
        )
      }
      row={({ id, isNew, from, view }, beneath) => (
        <Row
          key={id}
          title={view.plain}
          isNew={isNew}
          say={<Lines of={sayOf(t, view)} />}
          second={<Lines of={[...linesOf(t, view), fromWords(t, from)]} />}
          more={beneath}
        />
      )}
    />
  )
}

/** What a stranger in an emergency room must see at a glance: how bad, and what happens. */
const sayOf = (t: Texts, { risk, reactions, type, certainty }: AllergyView) => [
  risk === 'high' && <Flag kind="critical" word={t('allergies.risk.high')} />,
  reactions.length > 0 && t.list(reactions.map((reaction) => reactionOf(t, reaction))),
  type === 'intolerance' && t('allergies.intolerance'),
  certainty && t(`conditions.certainty.${certainty}`),
]

const reactionOf = (t: Texts, { plain, severity }: ReactionView) =>
  severity && !plain.toLowerCase().includes(severity)
    ? t('allergies.reaction', { plain, severity })
    : plain

function linesOf(t: Texts, view: AllergyView) {
  const started = whenWords(t, view.started)
  return [
    view.clinical,
    view.about,
    view.reactions
      .map(({ date, notes }) => [date && t.dateShort(date), ...notes].filter(Boolean).join(', '))
      .filter(Boolean)
      .join('; '),
    [
      started && t('record.since', { date: started }),
      view.recorded && t('record.recorded', { date: t.dateShort(view.recorded) }),
      view.who && t('record.by', { who: view.who }),
    ]
      .filter(Boolean)
      .join(' · '),
    ...view.notes,
  ]
}
