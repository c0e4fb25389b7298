// A shelf of the record as those who treat read it: what holds in full, what is past a page at a time, and among that
// what its patient is not shown.
import type { FhirResource } from 'fhir/r4'
import { z } from 'zod'
import { readShelf, type ShelfOf } from '../record/list-verb.ts'
import { chartVerb } from './open.server.ts'

export const chartShelf = <R extends FhirResource, V>(
  of: ShelfOf<R, V> & { name: string; what: string },
) =>
  chartVerb({
    name: of.name,
    what: of.what,
    input: z.object({ before: z.string().nullable() }),
    run: (reader, { before }) => readShelf(reader, of, before),
  })
