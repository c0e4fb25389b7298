// The demonstration's phones: what is written on one comes to the clinic as a text, as the provider would bring it.
import { randomUUID } from 'node:crypto'
import { invalid, notFound } from '../../kit/errors.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { asNumber } from '../account/factors/number.ts'
import { hearText } from '../messages/texts/hear.server.ts'

const NUMBER = 'Enter a mobile number such as 202-555-0100.'

/** @throws notFound elsewhere than in a demonstration, invalid */
export async function answerText(
  kit: Kit,
  { from: typed, body }: { from: string; body: string },
): Promise<void> {
  if (kit.config.mode !== 'demonstration') throw notFound()
  const from = asNumber(typed)
  if (!from) throw invalid('phone_unreadable', NUMBER, { from: NUMBER })
  if (!body.trim()) throw invalid('no_words', 'Write the text.', { body: 'Write the text.' })
  const sid = `SM${randomUUID().replaceAll('-', '')}`
  await hearText(jobContext(kit, 'texts'), { signed: true, sid, from, body: body.slice(0, 1600) })
}
