// What the clinic is told outside the portal: that somebody takes back what they agreed to. Staff write it down; it holds at once.
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { endTexts } from '../../messages/texts/own.server.ts'
import { tellPatient } from '../../notices/tell.ts'
import { cardFor, openPerson } from '../../staff/person.ts'
import { requestOf } from '../ask.server.ts'
import { personFor } from '../known.ts'
import { formOf, settled } from '../opened.ts'
import { answersOf, bodyOf } from '../request.ts'
import { addSignature } from './add.ts'
import { lockChain } from './chain.ts'
import { tellings, type Telling } from './content.ts'
import { partsOf, signaturesUnder } from './signed.ts'
import { askTeamToLook } from './withdrawn.ts'
import { identified } from './who.ts'

/** @returns the link; null where whoever asks wrote it down already @throws notFound, invalid, conflict where it does not hold anyway */
export const noteWithdrawal = verb({
  name: 'forms.withdrawal.note',
  who: ['staff'],
  may: 'forms.read',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    told: z.string(),
    reason: z.string().trim().max(1000, 'Use at most 1,000 characters.'),
  }),
  run: async (tx, { patient, id, told, reason }): Promise<string | null> => {
    await openPerson(tx, patient)
    const { patient: of } = await requestOf(tx, patient, id)
    // Two at once: the second one waits, and sees that it is done.
    await lockChain(tx, of)
    const request = await requestOf(tx, patient, id)
    const form = formOf({ ...request, body: await bodyOf(tx, request) })
    const { signed, withdrawn } = partsOf(await signaturesUnder(tx, request))
    const given = await answersOf(tx, request)
    if (!form.consent || !signed || !given) throw notFound()
    if (withdrawn?.account === tx.actor.account) return null
    if (withdrawn)
      throw conflict('withdrawn', 'This was taken back already. Open it again to see when.')
    if (!tellings.includes(told as Telling))
      throw invalid('withdrawal', 'Say how the patient told you.', {
        told: 'Choose how the patient told you.',
      })
    const { seen } = settled(form, given.answers, await personFor(tx, form, of))
    const link = await addSignature(
      tx,
      { request, form, seen, language: given.language, card: await cardFor(tx, of) },
      {
        kind: 'withdrawn',
        account: tx.actor.account,
        role: 'staff',
        name: tx.actor.name,
        as: tx.actor.role,
        ...(await identified(tx)),
        told: told as Telling,
        reason: reason || null,
      },
    )
    if (form.consent === 'texts') await endTexts({ db: tx.db, now: tx.now, actor: { patient: of } })
    await askTeamToLook(tx, { id, patient: of })
    await tellPatient(tx, { patient: of, kind: 'documents', about: link.document })
    return link.id
  },
  audit: ({ patient }, link) =>
    link ? { action: 'create', what: 'signature', patient, id: link } : [],
})
