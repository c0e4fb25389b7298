// What a message says: that something new is there, from whom, and where. Never what. The clinic may say it in words of
// its own (settings/kinds/notices.ts).
import type { Tx } from '../../kit/kit.ts'
import type { Channel, Letter } from '../../kit/post/outgoing.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { oneTapOf, stopPageOf } from './link.ts'

type Words = Pick<Letter, 'title' | 'text' | 'link'>

export async function messageWords(
  tx: Pick<Tx, 'db'>,
  channel: Channel,
  link: string,
): Promise<Words> {
  const t = await letterTexts(tx)
  if (channel === 'sms') return { text: t('notices.sms', { link }) }
  const title = t('notices.title')
  if (channel === 'push') return { title, text: t('notices.push'), link }
  const stop = stopPageOf(link)
  const text = [t('notices.email', { link }), t('notices.stopText', { stop })].join('\n\n')
  return { title, text, link: oneTapOf(link) }
}
