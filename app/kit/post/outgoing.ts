// What leaves the building: e-mails, texts and push messages. They are written down, sealed, in the transaction that
// they tell of, and sent by a job after it committed. Nothing is sent from inside a transaction.
import { uuidv7 } from '../ids.ts'
import { enqueue } from '../jobs/job.ts'
import type { Tx } from '../kit.ts'
import { placeOf } from '../vault/place.ts'
import { whereTo, type Whose } from './instead.ts'

export type Channel = 'email' | 'sms' | 'push'

/** `text` is plain text. An address or number that nobody has is written down all the same, as `to: null`: it costs as long. */
export type Letter = {
  channel: Channel
  /** A code of ours for lists and tests: 'sign-in link', 'reset', 'invitation', 'sms code', 'security notice', 'something new'. */
  purpose: string
  /**
   * To whom it goes. A person of ours: wherever they asked to be reached instead. 'typed': to an address that somebody typed or
   * signed in with just now and waits at, as for a code. 'other': to somebody who is no patient in this, such as a colleague, or who
   * is asked to help.
   */
  whose: Whose | 'typed' | 'other'
  /** Under whose key it is sealed: an account, a patient, or the clinic. */
  subject: string
  /** Of a push message: what the browser said when it was turned on, as JSON. */
  to: string | null
  /** Of an e-mail or push message. Says nothing about anybody's health. */
  title?: string
  text: string
  /** Of an e-mail: the address that stops letters like this at one tap (RFC 8058). Of a push message: where it leads. */
  link?: string
  /** What it is about, where somebody has to know should it fail: the id of an invitation. */
  about?: string | null
  /** Waits until then: texts that need not wake anybody. */
  notBefore?: Date | null
}

export const outgoingPlace = (id: string): string => placeOf('outgoing', 'sealed', id)

/** Writes a letter down; it goes out once the transaction of `tx` is committed. @returns its id */
export async function sendLater(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  letter: Letter,
): Promise<string> {
  const { channel, purpose, subject, whose, title = '', text, link, about = null } = letter
  const id = uuidv7(tx.now)
  const to = typeof whose === 'string' ? letter.to : await whereTo(tx, whose, channel, letter.to)
  const said = JSON.stringify({ to, title, text, link })
  await tx.db
    .insertInto('outgoing')
    .values({
      outgoing_id: id,
      channel,
      purpose,
      subject_id: subject,
      about_id: about,
      sealed: await tx.vault.seal(subject, outgoingPlace(id), said),
      created_at: tx.now,
    })
    .execute()
  await enqueue(tx, 'post', id, letter.notBefore)
  return id
}
