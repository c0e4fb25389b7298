// What a message says: that something new is there, from whom, and where. Never what. In the clinic's own words where it
// has some (settings/kinds/notices.ts).
import type { Tx } from '../../kit/kit.ts'
import type { Channel, Letter } from '../../kit/post/outgoing.ts'
import { textsFor } from './language.ts'
import { oneTapOf, stopPageOf } from './link.ts'
import { filled, ownWords } from './own-words.ts'

type Words = Pick<Letter, 'title' | 'text' | 'link'>

type Told = { patient: string; account: string; channel: Channel }

export async function messageWords(
  tx: Tx,
  { channel, ...reader }: Told,
  link: string,
): Promise<Words> {
  const t = await textsFor(tx, reader)
  const row = await tx.db.selectFrom('clinic').select('notice_words').executeTakeFirst()
  const own = ownWords(row?.notice_words, t.lang)
  const said = (text: string) => filled(text, { clinic: t.clinic, link })
  if (channel === 'sms') return { text: said(own.sms) || t('notices.sms', { link }) }
  const title = said(own.title) || t('notices.title')
  if (channel === 'push') return { title, text: t('notices.push'), link }
  const stop = stopPageOf(link)
  const text = said(own.text) || t('notices.email', { link })
  return {
    title,
    text: `${text}\n\n${t('notices.stopText', { stop })}`,
    link: oneTapOf(link),
  }
}
