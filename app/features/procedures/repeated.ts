// Treatments come in courses: twelve times physical therapy is one line, each time below it.
import type { Listed } from '../record/list-verb.ts'
import type { ProcedureView } from './procedures.fhir.ts'

export type Course = [Listed<ProcedureView>, ...Listed<ProcedureView>[]]

/** What stands together in the list and says the same but for its date. @param listed newest first */
export function courses(listed: Listed<ProcedureView>[]): Listed<Course>[] {
  const found: Course[] = []
  for (const one of listed) {
    const course = found.at(-1)
    if (course && sameness(course[0].view) === sameness(one.view)) course.push(one)
    else found.push([one])
  }
  return found.map((course) => ({
    ...course[0],
    isNew: course.some(({ isNew }) => isNew),
    amended: course.flatMap(({ amended = [] }) => amended),
    view: course,
  }))
}

/** All but the date: an outcome of its own makes a line of its own. */
const sameness = (view: ProcedureView) => JSON.stringify({ ...view, done: null })
