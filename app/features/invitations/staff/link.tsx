// The link that a new colleague got. Opening it spends nothing; what it holds moves into a cookie.
import { redirect } from 'react-router'
import { cookie } from '../../../doors/web/cookies.ts'
import { publicPage } from '../../../doors/web/page.server.ts'
import { linkKey } from '../secret.ts'
import { sealState, STATE_COOKIE, STATE_SECONDS } from '../state.ts'

export const loader = publicPage(async ({ params, visit: { kit } }) => {
  const { by, hash } = linkKey(params.token ?? '')
  const state = await sealState(kit, { step: 'staff', by, hash: hash.toString('hex') })
  throw redirect('/activate/staff', {
    headers: { 'Set-Cookie': cookie(STATE_COOKIE, state, STATE_SECONDS) },
  })
})

export default function ColleagueLink() {
  return null
}
