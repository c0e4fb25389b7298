// Signing a form, and taking back what was agreed to: by the patient, or who signs for them.
import { z } from 'zod'
import { conflict, forbidden, invalid, notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { withhold } from '../../caregivers/hide.server.ts'
import { allowTexts, endTexts } from '../../messages/texts/own.server.ts'
import { cardFor } from '../../staff/person.ts'
import { addWork } from '../../work/add.ts'
import { locked, over, ownForm, submit, type Own } from '../own.server.ts'
import { said } from '../questionnaire/form.ts'
import { addSignature, type Under } from './add.ts'
import { partsOf, signaturesUnder } from './signed.ts'
import { isStrokes } from './strokes.ts'
import { askTeamToLook } from './withdrawn.ts'
import { identified, mustSignFor, signerOf, type PersonTx } from './who.ts'

const NAME = 120
const name = z.string().trim().max(NAME, `Use at most ${NAME} characters.`)

/** What stands beside the form on the page where it is signed. */
export const beginSigning = verb({
  name: 'forms.own.sign.begin',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'form', id }),
  run: async (tx, { id }) => {
    const own = await ownForm(tx, id)
    mustSignFor(tx)
    if (!own.form.signers.includes('signer')) throw notFound()
    const { patient } = own.request
    return { ...own, signer: await signerOf(tx), card: await cardFor(tx, patient) }
  },
})

/** Signs and sends a form: there is no signature without its form, and no form without its signature. @throws invalid */
export const signForm = verb({
  name: 'forms.own.sign',
  who: ['patient'],
  reach: 'any',
  input: z.object({
    id: z.string(),
    language: z.string().max(20),
    typed: name,
    strokes: z.string().max(50_000),
    witness: name,
    interpreter: name,
  }),
  run: async (tx, { id, language, ...given }): Promise<{ link: string | null }> => {
    mustSignFor(tx)
    await locked(tx, id)
    const own = await ownForm(tx, id)
    const { request, form } = own
    if (!form.signers.includes('signer')) throw notFound()
    // Pressed twice: it is signed, once.
    if (request.state === 'sent' && (await isSignedBy(tx, own))) return { link: null }
    if (request.state !== 'asked') throw over()
    const strokes = given.strokes && isStrokes(given.strokes) ? given.strokes : null
    if (!given.typed && !strokes)
      throw invalid('form_unsigned', 'This form is not signed yet, so it was not sent.', {
        typed: 'Sign here: type your name, or draw your signature.',
      })
    await submit(tx, own, language)
    const asks = (one: 'witness' | 'interpreter') =>
      form.signers.includes(one) && given[one] ? given[one] : null
    const under = await underOf(tx, own, language)
    const { id: link, document } = await addSignature(tx, under, {
      kind: 'signed',
      account: tx.actor.account,
      ...(await signerOf(tx)),
      ...(await identified(tx)),
      typed: given.typed || null,
      strokes,
      witness: asks('witness'),
      interpreter: asks('interpreter'),
    })
    // A form that is the patient's alone leaves a paper that is: who helps with documents does not find in it what the
    // form keeps from them. The patient can show it.
    if (!form.forAnother)
      await withhold(tx, request.patient, [document], 'hidden', tx.actor.account)
    if (form.consent === 'texts') {
      mustWrite(tx)
      await allowTexts(tx, wordsOf(own, language))
    }
    if (form.signers.includes('countersign'))
      await addWork(tx, {
        kind: 'countersign',
        about: id,
        patient: tx.actor.patient,
        urgency: 'soon',
        dueAt: new Date(tx.now.getTime() + COUNTERSIGN),
      })
    return { link }
  },
  audit: ({ id }, { link }) =>
    link
      ? [
          { action: 'create', what: 'form', id },
          { action: 'create', what: 'signature', id: link },
        ]
      : [],
})

const COUNTERSIGN = 3 * 86_400_000 // ms

/** What was shown of the form, in one piece. */
const wordsOf = ({ settled }: Own, language: string): string =>
  settled.seen
    .filter(({ open }) => open)
    .map(({ item }) => said(item.words, language))
    .filter(Boolean)
    .join('\n\n')

/** @throws forbidden for who may not write for the patient: texts are part of messages */
function mustWrite({ actor }: PersonTx): void {
  if (actor.relation === 'proxy' && !actor.acts.includes('messages'))
    throw forbidden(
      'not_yours_to_allow',
      'You may not decide about texts for this person. Call us.',
    )
}

async function isSignedBy(tx: PersonTx, { request }: Own): Promise<boolean> {
  const { signed } = partsOf(await signaturesUnder(tx, request))
  return signed?.account === tx.actor.account
}

const underOf = async (tx: PersonTx, { request, form, settled }: Own, language: string) =>
  ({
    request,
    form,
    seen: settled.seen,
    language,
    card: await cardFor(tx, request.patient),
  }) satisfies Under

/** What was agreed to holds no more, from this moment on. @throws conflict where it does not hold anyway */
export const withdrawConsent = verb({
  name: 'forms.own.withdraw',
  who: ['patient'],
  reach: 'any',
  input: z.object({
    id: z.string(),
    reason: z.string().trim().max(1000, 'Use at most 1,000 characters.'),
  }),
  run: async (tx, { id, reason }): Promise<string> => {
    mustSignFor(tx)
    await locked(tx, id)
    const own = await ownForm(tx, id)
    const { signed } = partsOf(await signaturesUnder(tx, own.request))
    if (!own.form.consent || !signed) throw notFound()
    const link = await withdrawn(tx, own, reason || null)
    if (!link)
      throw conflict('withdrawn', 'This was taken back already. Open it again to see when.')
    if (own.form.consent === 'texts') {
      mustWrite(tx)
      await endTexts(tx)
    }
    return link
  },
  audit: (_input, link) => ({ action: 'create', what: 'signature', id: link }),
})

/** Writes down that it holds no more, and tells the care team. @returns the link; null where it does not hold anyway */
export async function withdrawn(
  tx: PersonTx,
  own: Own,
  reason: string | null,
): Promise<string | null> {
  const { request, language } = own
  const found = partsOf(await signaturesUnder(tx, request))
  if (!found.signed || found.withdrawn) return null
  const under = await underOf(tx, own, language ?? found.signed.language)
  const { id: link } = await addSignature(tx, under, {
    kind: 'withdrawn',
    account: tx.actor.account,
    ...(await signerOf(tx)),
    ...(await identified(tx)),
    reason,
  })
  await askTeamToLook(tx, { id: request.id, patient: tx.actor.patient })
  return link
}
