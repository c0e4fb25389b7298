// Where the script of a page sends what was typed so far; answers how long the session lasts.
import { answerScript } from './program.server.ts'
import { notFound } from '../../kit/errors.ts'
import { timeLeft } from '../../features/devices/session.server.ts'
import { saveDraft } from '../../features/drafts/drafts.server.ts'
import { writtenIn } from '../../features/drafts/kept.ts'

export const loader = () => new Response(null, { status: 404 })

export const action = answerScript(async ({ ctx, quiet, form }) => {
  const written = writtenIn(form)
  if (!written) throw notFound()
  // Typing is use of the session; leaving the page is not.
  const as = form.get('quiet') ? quiet : ctx
  await saveDraft(as, { ...written, place: String(form.get('path')) })
  return timeLeft(quiet, {})
})
