// Signing out: the session ends on the server, the cookie goes, and the browser forgets its pages.
import { redirect } from 'react-router'
import { cookie, SESSION_COOKIE } from '../../../doors/web/cookies.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { SessionOver } from '../../../kit/transaction.ts'
import { signOut, tokenHash } from '../session.server.ts'

export const loader = publicPage(() => {
  throw redirect('/')
})

export const action = personAction('public', async ({ visit }) => {
  const headers = new Headers({ 'Clear-Site-Data': '"cache"' })
  for (const kind of ['patient', 'staff'] as const) {
    const token = visit.cookies.get(SESSION_COOKIE[kind])
    if (!token) continue
    const claim = { kind, token: tokenHash(token).toString('hex') }
    // A session that is over already is as good as ended.
    await signOut({ ...visit.ctx, claim }, {}).catch((error: unknown) => {
      if (!(error instanceof SessionOver)) throw error
    })
    headers.append('Set-Cookie', cookie(SESSION_COOKIE[kind], '', 0))
  }
  return redirect('/sign-in?out=yes', { headers })
})

export default function SignOut() {
  return null
}
