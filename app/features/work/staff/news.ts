// How much is new on the list of work, and how the rows that changed stand by now, for the script of a page that stays
// open. Asking is no use of the session.
import { answerScript } from '../../../doors/web/program.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { readNews } from '../live.server.ts'
import { stateWords } from './words.ts'

export const loader = () => new Response(null, { status: 404 })

export const action = answerScript(async ({ quiet, form, visit }) => {
  const ids = form.getAll('id').map(String)
  const { changed, ...news } = await readNews(quiet, { since: String(form.get('since')), ids })
  const [t, now] = [textsOf(visit), visit.kit.clock()]
  return { ...news, rows: changed.map((item) => [item.id, stateWords(item, now, t)]) }
})
