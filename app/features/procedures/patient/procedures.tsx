// Procedures: what was planned, and what was done, newest first.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row } from '../../../ui/rows.tsx'
import { fromWords } from '../../record/both/from-words.ts'
import { Lines, whenWords } from '../../record/both/lines.tsx'
import { shelfLoader } from '../../record/patient/shelf-loader.ts'
import { ShelfPage } from '../../record/patient/shelf-page.tsx'
import { linesOf } from '../both/lines-of.ts'
import type { ProcedureView } from '../procedures.fhir.ts'
import { listProcedures } from '../procedures.server.ts'
import { courses, type Course } from '../repeated.ts'

export const loader = shelfLoader(listProcedures, ({ active, past, ...rest }) => ({
  ...rest,
  active: courses(active),
  past: courses(past),
}))

export default function Procedures({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <ShelfPage
      name="procedures"
      shelf={loaderData.shelf}
      row={({ id, isNew, visitId, from, view: course }, beneath) => {
        const [{ view }] = course
        return course.length > 1 ? (
          <Row
            key={id}
            title={view.plain}
            isNew={isNew}
            say={t('procedures.times', { n: course.length, when: spanOf(t, course) })}
            second={<Lines of={[...linesOf(t, view), fromWords(t, from)]} />}
            more={
              <>
                <Each course={course} />
                {beneath}
              </>
            }
          />
        ) : (
          <Row
            key={id}
            href={visitId ? `/visits/${visitId}` : undefined}
            title={view.plain}
            isNew={isNew}
            say={sayOf(t, view)}
            second={<Lines of={[...linesOf(t, view), fromWords(t, from)]} />}
            more={beneath}
          />
        )
      }}
    />
  )
}

/** Each time of a course, leading to its visit. */
function Each({ course }: { course: Course }) {
  const t = useTexts()
  return (
    <Disclosure title={t('procedures.each')} of={course[0].view.plain}>
      <ul>
        {course.map(({ id, visitId, view }) => (
          <li key={id}>
            {visitId ? <a href={`/visits/${visitId}`}>{sayOf(t, view)}</a> : sayOf(t, view)}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** From the first time to the last. */
function spanOf(t: Texts, course: Course): string {
  const [to, from] = [course[0], course.at(-1)].map((one) => one && whenWords(t, one.view.done))
  return from && to && from !== to ? t('record.fromTo', { from, to }) : (to ?? '')
}

/** When it was, and how it stands if that is not "done". */
function sayOf(t: Texts, { done, status }: ProcedureView): string {
  const standing =
    status !== 'completed' && status !== 'unknown' && t(`procedures.status.${status}`)
  return [standing, whenWords(t, done)].filter(Boolean).join(' · ')
}
