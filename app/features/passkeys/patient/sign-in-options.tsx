// What the sign-in page's script asks for before it asks the device: a challenge, good in this browser alone.
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { newToken } from '../../account/token.ts'
import { offerSignIn } from '../prove.server.ts'
import { browserCookie, browserOf } from './browser.ts'

export const loader = publicPage(() => {
  throw notFound()
})

export const action = personAction('public', async ({ ctx, visit }) => {
  // Another page of this browser may be waiting with a challenge of its own: its cookie stays.
  const browser = browserOf(visit) ?? newToken()
  const options = await offerSignIn(ctx, { browser })
  return new Response(options, {
    headers: { 'Content-Type': 'application/json', 'Set-Cookie': browserCookie(browser) },
  })
})
