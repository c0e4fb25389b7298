// The chain was found broken: an item of work for whoever reads the log, and an e-mail to each of them at once. Found broken
// again while that item waits, nobody is written to again; found whole, it is over.
import type { Tx } from '../../kit/kit.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { writeToAll } from '../staff/write-to.ts'
import { addWork, finishWork } from '../work/add.ts'
import { THE_LOG } from './work.ts'

export async function sayWhole(tx: Tx, whole: boolean): Promise<void> {
  const item = { kind: 'broken-log', about: THE_LOG } as const
  if (whole) return finishWork(tx, item)
  if (!(await addWork(tx, { ...item, urgency: 'now' }))) return
  const t = await letterTexts(tx)
  const link = `${tx.ctx.kit.config.origin}/staff/audit/chain`
  await writeToAll(tx, 'audit.read', {
    purpose: 'audit log',
    title: t('audit.broken.letterTitle'),
    text: t('audit.broken.letter', { link, when: t.dateTime(tx.now) }),
  })
}
