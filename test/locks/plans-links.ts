// Signing in by a link, by a code, and a new password, from asking to the end: for the test of plans.
import { askForLink } from '../../app/features/account/links/ask.server.ts'
import { resetHolds, resetPassword } from '../../app/features/account/links/reset.server.ts'
import { useCode, useLink } from '../../app/features/account/links/use.server.ts'
import { writeLinks } from '../../app/features/account/links/write.jobs.ts'
import { removeOver } from '../../app/features/account/sweep.jobs.ts'
import { readOutbox } from '../../app/features/outbox/outbox.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { deliver } from '../../app/kit/post/deliver.ts'
import { linkOf } from '../support/letters.ts'

/** Verbs that `linking` calls. */
export const linkVerbs = [
  ...['find', 'ask', 'write', 'take', 'code', 'whose'].map((name) => `account.link.${name}`),
  'account.reset.look',
  'account.reset.address',
  'account.password.reset',
  'account.one-time.sweep',
  'post.letter.take',
  'post.letter.settle',
  'outbox.list',
]

const job = (id: string | null = null) => ({ id, last: false })

export async function linking(out: Context, email: string): Promise<void> {
  const { kit } = out
  const letter = async (purpose: 'link' | 'reset') => {
    const asked = await askForLink(out, { email, purpose })
    await writeLinks.work(kit, job(asked.id))
    const [newest] = await readOutbox(kit)
    await deliver.work(kit, job(newest?.id))
    const { path, code } = linkOf(newest as NonNullable<typeof newest>)
    return { asked, token: path.split('/').at(-1) as string, code }
  }
  const first = await letter('link')
  await useLink(out, first.token, first.asked)
  const second = await letter('link')
  await useCode(out, second.code, second.asked)
  const { token } = await letter('reset')
  await resetHolds(out, token)
  const next = 'nine copper lanterns hum'
  await resetPassword(out, { token, next, again: next, about: [] })
  await removeOver(jobContext(kit, 'sweep'), {})
}
