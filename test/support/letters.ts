// Letters as they were written, for tests: opened with the portal's own keys, newest last.
import { outgoingPlace } from '../../app/kit/post/outgoing.ts'
import { vi } from 'vitest'
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

/** Removes all letters, so that the next one is the only one. */
export const forgetLetters = ({ owner }: TestPortal) => owner.query('delete from outgoing')

/** The last letter to an address, once a running server has written `count` of them. */
export async function letterTo(
  portal: TestPortal,
  address: string,
  count = 1,
): Promise<WrittenLetter> {
  const found = await vi.waitFor(
    async () => {
      const letters = (await lettersOf(portal)).filter(({ to }) => to === address)
      if (letters.length < count) throw new Error(`${letters.length} letters, not ${count}`)
      return letters
    },
    { timeout: 10_000, interval: 50 },
  )
  return found.at(-1) as WrittenLetter
}

/** The path of the link in a letter, and its code. */
export function linkOf({ text }: { text: string }): {
  path: string
  address: string
  code: string
} {
  const address = /https?:\/\/\S+/.exec(text)?.[0] ?? ''
  return { address, path: new URL(address).pathname, code: /^\d{6}$/m.exec(text)?.[0] ?? '' }
}
