// Letters as they were written, for tests: opened with the portal's own keys, newest last.
import { outgoingPlace } from '../../app/kit/post/outgoing.ts'
import type { TestPortal } from './kit.ts'

export type WrittenLetter = {
  id: string
  channel: 'email' | 'sms'
  purpose: string
  to: string | null
  title: string
  text: string
}

/** Those that still hold what they say: in production a letter that was sent does not. */
export async function lettersOf({ owner, kit }: TestPortal): Promise<WrittenLetter[]> {
  const { rows } = await owner.query<{
    outgoing_id: string
    channel: 'email' | 'sms'
    purpose: string
    subject_id: string
    sealed: Buffer
  }>('select * from outgoing where sealed is not null order by created_at, outgoing_id')
  return Promise.all(
    rows.map(async ({ outgoing_id: id, channel, purpose, subject_id: subject, sealed }) => {
      const opened = await kit.vault.open(subject, outgoingPlace(id), sealed)
      const said = JSON.parse(opened.toString()) as Pick<WrittenLetter, 'to' | 'title' | 'text'>
      return { id, channel, purpose, ...said }
    }),
  )
}
