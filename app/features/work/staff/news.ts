// How much is new on the list of work, for the script of a page that stays open. Asking is no use of the session.
import { answerScript } from '../../../doors/web/program.server.ts'
import { readNews } from '../live.server.ts'

export const loader = () => new Response(null, { status: 404 })

export const action = answerScript(({ quiet, form }) =>
  readNews(quiet, { since: String(form.get('since')) }),
)
