// One visit: why, what was found, what was written, what was ordered and given, and what comes next.
import { patientPage } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { telephone, useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { NotRight } from '../../amend/patient/not-right.tsx'
import { HideAction } from '../../caregivers/patient/hide-action.tsx'
import { wholeSight } from '../../caregivers/sections.ts'
import { ChosenNow } from '../../release/patient/chosen-now.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { nextSteps } from '../next-steps.ts'
import { nameOfVisit, type VisitName } from '../visit-name.ts'
import type { VisitView } from '../visits.fhir.ts'
import type { VisitItem, VisitNote } from '../visits.server.ts'
import { Blocks } from '../both/blocks.tsx'
import { NoteText } from '../both/note-text.tsx'
import { loadVisit } from './load-visit.ts'

export const loader = patientPage((page) => loadVisit(page, page.params.id ?? ''))

export default function Visit({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  const { view, notes, conditions, results, medicines, immunizations, procedures, chosen } =
    loaderData
  const diagnoses = conditions.length > 0 ? conditions : view.diagnoses.map(asItem)
  const name = nameOfVisit(view)
  const { sight = wholeSight } = useVisit()
  return (
    <Page
      title={t.list(name.title)}
      tabTitle={t('visits.one')}
      back={{ href: '/visits', label: t('visits.title') }}
      lede={view.start ? whenOf(t, view) : undefined}
    >
      {view.status === 'cancelled' && <Panel tone="info">{t('visits.status.cancelled')}</Panel>}
      <Facts items={factsOf(t, view, name)} />
      <NextSteps notes={notes} />
      <Items title={t('visits.diagnoses')} items={diagnoses} />
      {sight.sections.includes('notes') && (
        <Section title={t('visits.notes')}>
          <ChosenNow of={chosen} kinds={['notes']} />
          {notes.length === 0 && (chosen?.notes ?? 'at once') === 'at once' && (
            <Nothing>{t('visits.noNotes')}</Nothing>
          )}
          {notes.map(({ id, view: note }) => (
            <NoteText
              key={id}
              note={note}
              headed
              fileHref={(at) => `/documents/received/${id}/${at}`}
            />
          ))}
        </Section>
      )}
      <Items title={t('visits.results')} items={results} />
      <Items title={t('visits.medicines')} items={medicines} />
      <Items title={t('visits.immunizations')} items={immunizations} />
      <Items title={t('visits.procedures')} items={procedures} />
      <NotRight id={loaderData.id} of={loaderData.amended} />
      <HideAction id={loaderData.id} hiding={loaderData.hiding} what="visit" />
    </Page>
  )
}

/** What is to be done now, before what was: most people open a visit for this. */
function NextSteps({ notes }: { notes: VisitNote[] }) {
  const t = useTexts()
  const steps = notes
    .map(({ id, view }) => ({ id, who: view.who, blocks: nextSteps(view) }))
    .filter(({ blocks }) => blocks.length > 0)
  if (steps.length === 0) return null
  return (
    <Section title={t('visits.next')}>
      {steps.map(({ id, who, blocks }) => (
        <Card key={id}>
          <Blocks blocks={blocks} heading="h3" />
          {who.length > 0 && <p className="hint">{t('visits.nextFrom', { who: t.list(who) })}</p>}
        </Card>
      ))}
    </Section>
  )
}

const asItem = (one: { plain: string; clinical: string | null }): VisitItem => ({
  ...one,
  id: one.plain,
  href: null,
  isNew: false,
})

function Items({ title, items }: { title: string; items: VisitItem[] }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Rows>
        {items.map(({ id, href, plain, clinical, isNew }) => (
          <Row
            key={id}
            href={href ?? undefined}
            title={plain ?? clinical}
            second={plain ? clinical : null}
            isNew={isNew}
          />
        ))}
      </Rows>
    </Section>
  )
}

type T = ReturnType<typeof useTexts>

/** One moment, or from when to when for a stay of more than a day. */
function whenOf(t: T, { start, end }: VisitView): string {
  const from = t.dateTime(start ?? '')
  return end && start && t.date(end) !== t.date(start)
    ? t('record.fromTo', { from: t.date(start), to: t.date(end) })
    : from
}

const factsOf = (t: T, view: VisitView, { kind, otherReasons }: VisitName) => [
  {
    term: t('visits.kind'),
    value:
      kind.length > 0 || view.clinical ? (
        <>
          {kind.join(' · ')}
          {view.clinical && (
            <small> {kind.length > 0 ? `(${view.clinical})` : view.clinical}</small>
          )}
        </>
      ) : null,
  },
  { term: t('visits.reason'), value: otherReasons.length > 0 ? t.list(otherReasons) : null },
  { term: t('visits.who'), value: view.who.length > 0 ? <Lines of={peopleOf(view)} /> : null },
  { term: t('visits.where'), value: placesOf(t, view) },
  { term: t('visits.discharge'), value: view.discharge },
]

/** What somebody's part was is only worth telling where there were several. */
const peopleOf = ({ who }: VisitView) =>
  who.map(({ name, role }) => (role && who.length > 1 ? `${name}, ${role}` : name))

function placesOf(t: T, { places, organization }: VisitView) {
  const at = organization === t.clinic && places.length > 0 ? null : organization
  if (places.length === 0 && !at) return null
  return (
    <Lines
      of={[
        ...places.map(({ name, address, phone }) => (
          <>
            {[name, address].filter(Boolean).join(', ')}
            {phone && (
              <>
                {' '}
                <a href={telephone(phone)}>{phone}</a>
              </>
            )}
          </>
        )),
        at,
      ]}
    />
  )
}
