// Texts are taken back where it is chosen how the clinic writes: what was signed for them holds no more then either, and that is a
// link of the chain like one that is taken back where it was signed.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'
import { endTexts } from '../../messages/texts/own.server.ts'
import { writes } from '../../messages/send.server.ts'
import { ofPerson } from '../../record/record.policy.ts'
import { locked, ownForm } from '../own.server.ts'
import { formRequests } from '../request.ts'
import { signsFor, type PersonTx } from './who.ts'
import { withdrawn } from './sign.server.ts'

const MOST = 50

export const takeBackTexts = verb({
  name: 'texts.own.take-back',
  who: ['patient'],
  reach: writes,
  input: z.object({}),
  run: async (tx): Promise<string[]> => {
    // Whom the patient let in signs nothing, and takes back nothing that was signed: texts end all the same.
    const links = signsFor(tx.actor) ? await takeBackSigned(tx) : []
    await endTexts(tx)
    return links
  },
  audit: (_input, links) => [
    { action: 'change', what: 'notices', patient: null },
    ...links.map((id) => ({ action: 'create', what: 'signature', id }) as const),
  ],
})

/** @returns the links */
async function takeBackSigned(tx: PersonTx): Promise<string[]> {
  const holds = sql`r.patient_id = ${ofPerson(tx)} and r.state = 'sent' and s."signedAt" is not null and s."withdrawnAt" is null`
  const links: string[] = []
  for (const { id } of await formRequests(tx, holds, MOST)) {
    if ((await ownForm(tx, id)).form.consent !== 'texts') continue
    await locked(tx, id)
    const link = await withdrawn(tx, await ownForm(tx, id), null)
    if (link) links.push(link)
  }
  return links
}
