// The clinic's own signature under a form that asks for it, by whoever may give one.
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { tellPatient } from '../../notices/tell.ts'
import { cardFor, openPerson } from '../../staff/person.ts'
import { finishWork } from '../../work/add.ts'
import { requestOf } from '../ask.server.ts'
import { personFor } from '../known.ts'
import { formOf, settled } from '../opened.ts'
import { answersOf, bodyOf } from '../request.ts'
import { addSignature } from './add.ts'
import { lockChain } from './chain.ts'
import { partsOf, signaturesUnder } from './signed.ts'
import { identified } from './who.ts'

/** The form as it was sent and signed, for whoever countersigns it. @throws notFound where none is wanted */
export const beginCountersigning = verb({
  name: 'forms.countersign.begin',
  who: ['staff'],
  may: 'forms.countersign',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'form', patient, id }),
  run: async (tx, { patient, id }) => {
    const request = await requestOf(tx, patient, id)
    const form = formOf({ ...request, body: await bodyOf(tx, request) })
    const given = await answersOf(tx, request)
    const signed = await signaturesUnder(tx, request)
    if (!given || signed.length === 0 || !form.signers.includes('countersign')) throw notFound()
    return {
      request,
      answered: settled(form, given.answers, await personFor(tx, form, request.patient)),
      signed,
    }
  },
})

export const countersignForm = verb({
  name: 'forms.countersign',
  who: ['staff'],
  may: 'forms.countersign',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    typed: z.string().trim().max(120, 'Use at most 120 characters.'),
  }),
  run: async (tx, { patient, id, typed }): Promise<string | null> => {
    await openPerson(tx, patient)
    const { patient: of } = await requestOf(tx, patient, id)
    // Two at once: the second one waits, and sees that it is done.
    await lockChain(tx, of)
    const request = await requestOf(tx, patient, id)
    const form = formOf({ ...request, body: await bodyOf(tx, request) })
    const { signed, countersigned, withdrawn } = partsOf(await signaturesUnder(tx, request))
    if (!signed || !form.signers.includes('countersign')) throw notFound()
    if (countersigned?.account === tx.actor.account) return null
    if (countersigned)
      throw conflict('countersigned', 'Somebody else has countersigned this meanwhile.')
    if (withdrawn)
      throw conflict('withdrawn', 'This was taken back meanwhile, so it is not countersigned.')
    if (!typed)
      throw invalid('unsigned', 'This is not countersigned yet.', {
        typed: 'Sign here: type your name.',
      })
    const given = await answersOf(tx, request)
    if (!given) throw notFound()
    const link = await addSignature(
      tx,
      {
        request,
        form,
        seen: settled(form, given.answers, await personFor(tx, form, of)).seen,
        language: given.language,
        card: await cardFor(tx, of),
      },
      {
        kind: 'countersigned',
        account: tx.actor.account,
        role: 'staff',
        name: tx.actor.name,
        as: tx.actor.role,
        ...(await identified(tx)),
        typed,
      },
    )
    await finishWork(tx, { kind: 'countersign', about: id })
    await tellPatient(tx, { patient: of, kind: 'documents', about: link.document })
    return link.id
  },
  audit: ({ patient }, link) =>
    link ? { action: 'create', what: 'signature', patient, id: link } : [],
})
