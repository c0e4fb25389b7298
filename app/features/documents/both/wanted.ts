// What a browser asks for of a file, out of a visit.
import type { Visit } from '../../../doors/web/visit.ts'
import type { Wanted } from '../send.ts'

export function wantedOf(visit: Visit, url: URL): Wanted {
  const page = Number(url.searchParams.get('page'))
  return {
    page: Number.isInteger(page) && page > 0 ? page : null,
    range: visit.range ?? null,
    ifRange: visit.ifRange ?? null,
  }
}
