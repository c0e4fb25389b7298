// Allergies: "no known allergies" is a statement somebody made; "none on record" is not.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Lines, whenWords } from '../../record/patient/lines.tsx'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { listAllergies } from '../allergies.server.ts'

export const loader = patientPage(async ({ ctx, url }) => {
  const shelf = await section(ctx, () =>
    listAllergies(ctx, { before: url.searchParams.get('before') }),
  )
  if (!shelf.ok) return { shelf, statements: [] }
  const { active, past, older } = shelf.value
  return {
    shelf: {
      ok: true as const,
      value: { active: active.filter(({ view }) => !view.none), past, older },
    },
    statements: active.filter(({ view }) => view.none),
  }
})

export default function Allergies({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  const { shelf, statements } = loaderData
  return (
    <ShelfPage
      href="/allergies"
      shelf={shelf}
      words={{
        title: t('allergies.title'),
        what: t('allergies.what'),
        none: t('allergies.none'),
        active: t('allergies.active'),
        past: t('allergies.past'),
      }}
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
      row={({ id, isNew, view }) => (
        <Row
          key={id}
          title={view.plain}
          isNew={isNew}
          end={view.risk === 'high' && <Flag kind="critical" word={t('allergies.risk.high')} />}
          second={
            <Lines
              of={[
                view.clinical,
                ...view.reactions.map((reaction) =>
                  [
                    reaction.plain,
                    reaction.severity && t(`record.severity.${reaction.severity}`),
                    reaction.date && t.dateShort(reaction.date),
                  ]
                    .filter(Boolean)
                    .join(', '),
                ),
                view.type === 'intolerance' && t('allergies.intolerance'),
                view.certainty && t(`conditions.certainty.${view.certainty}`),
                whenWords(t, view.started) &&
                  t('record.since', { date: whenWords(t, view.started) }),
                view.recorded && t('record.recorded', { date: t.dateShort(view.recorded) }),
                view.who && t('record.by', { who: view.who }),
                ...view.notes,
              ]}
            />
          }
        />
      )}
    />
  )
}
