// The link of an invitation, or of its printed picture. Opening it spends nothing, so whatever looks at links in mails
// does no harm; what it holds moves into a cookie and out of the address.
import { redirect } from 'react-router'
import { cookie } from '../../../doors/web/cookies.ts'
import { publicPage } from '../../../doors/web/page.server.ts'
import { keyOfLink } from '../secret.ts'
import { sealState, STATE_COOKIE, STATE_SECONDS } from '../state.ts'

export const loader = publicPage(async ({ params, visit: { kit } }) => {
  const { by, hash } = keyOfLink(kit.vault, params.token ?? '')
  const state = await sealState(kit, { step: 'date', by, hash: hash.toString('hex') })
  throw redirect('/activate/date', {
    headers: { 'Set-Cookie': cookie(STATE_COOKIE, state, STATE_SECONDS) },
  })
})

export default function InvitationLink() {
  return null
}
