// Adds a signature: lays out the paper, files it among the patient's documents, and writes the link, all in the transaction
// of whoever signs.
import { createHash, randomBytes } from 'node:crypto'
import { keepFile } from '../../../kit/files/file.ts'
import { fileFromStream } from '../../../kit/files/write.ts'
import type { Tx } from '../../../kit/kit.ts'
import { dayOf } from '../../../texts/dates.ts'
import type { Texts } from '../../../texts/texts.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { writeDocument, writeVersion } from '../../documents/write.ts'
import type { Card } from '../../people/people.server.ts'
import { said, type Form } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import type { FormRequest } from '../request.ts'
import { chainOf, linked, lockChain, START, type Link } from './chain.ts'
import { contentPlace, sealing, type Content } from './content.ts'
import { signedPaper, type OnPaper } from './paper.ts'
import { signaturesUnder } from './signed.ts'
import { wordOf } from './words.ts'

export type Under = {
  request: FormRequest
  form: Form
  seen: readonly Seen[]
  /** In which the form was shown to whoever signed it. */
  language: string
  card: Card
}

export type Adding = Pick<
  Content,
  'kind' | 'role' | 'name' | 'as' | 'methods' | 'provedAt' | 'address' | 'device'
> & {
  /** Account of whoever signs; null for somebody without one. */
  account: string | null
  /** When it was signed, where that was before now. */
  at?: string
} & Partial<Pick<Content, 'typed' | 'strokes' | 'witness' | 'interpreter' | 'reason' | 'told'>>

/** @returns the link, whose id the audit log must name */
export async function addSignature(
  tx: Tx,
  under: Under,
  { account, ...adding }: Adding,
): Promise<Link> {
  const { request, form, language } = under
  const { patient } = request
  await lockChain(tx, patient)
  const links = await chainOf(tx, patient)
  const before = await signaturesUnder(tx, request)
  const last = links.at(-1)
  const seq = (last?.seq ?? 0) + 1
  const after = last?.chain ?? START
  const content: Content = {
    typed: null,
    strokes: null,
    witness: null,
    interpreter: null,
    reason: null,
    ...adding,
    salt: randomBytes(16).toString('hex'),
    form: { id: request.form, version: request.version, title: request.title },
    language,
    at: adding.at ?? tx.now.toISOString(),
  }
  const { text, sum, code } = sealing(content)
  const afterOf = (one: number) => links[one - 2]?.chain ?? START
  const onPaper: OnPaper[] = [
    ...before.map((one) => ({
      content: one,
      seq: one.seq,
      code: one.code,
      after: afterOf(one.seq).toString('hex'),
    })),
    { content, seq, code, after: after.toString('hex') },
  ]
  const t = await letterTexts(tx, language)
  const { bytes, pages } = await signedPaper(t, {
    ...under,
    title: request.title,
    version: request.version,
    versionAt: await versionAt(tx, request),
    form,
    links: onPaper,
    at: tx.now,
    origin: tx.ctx.kit.config.origin,
  })
  const document = await filed(tx, t, under, {
    document: before[0]?.document ?? null,
    by: account,
    bytes,
    pages,
    content,
  })
  const link = linked(patient, after, {
    seq,
    kind: content.kind,
    request: request.id,
    account,
    role: content.role,
    document,
    code,
    contentSum: sum,
    paperSum: createHash('sha256').update(bytes).digest(),
    at: tx.now,
  })
  await tx.db
    .insertInto('signature')
    .values({
      patient_id: patient,
      seq,
      link_id: link.id,
      kind: link.kind,
      request_id: link.request,
      account_id: link.account,
      role: link.role,
      document_id: document,
      code,
      content: await tx.vault.seal(patient, contentPlace(code), text),
      content_sum: sum,
      paper_sum: link.paperSum,
      chain: link.chain,
      created_at: tx.now,
    })
    .execute()
  return link
}

async function versionAt({ db }: Pick<Tx, 'db'>, { form, version }: FormRequest): Promise<Date> {
  const row = await db
    .selectFrom('form_version')
    .select('created_at')
    .where('form_id', '=', form)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return row.created_at
}

type Paper = {
  document: string | null
  by: string | null
  bytes: Buffer
  pages: number
  content: Content
}

/** As a document of the patient, or as the next version of the one there is. @returns its id */
async function filed(
  tx: Tx,
  t: Texts,
  { request, language }: Under,
  { document, by, bytes, pages, content }: Paper,
): Promise<string> {
  const { patient } = request
  const title = said(request.title, language)
  const written = await fileFromStream(tx.ctx.kit, { patient, name: `${title}.pdf`, type: 'pdf' }, [
    bytes,
  ])
  const file = { patient, file: written.id, pages, by }
  let id = document
  if (id) {
    const { version } = await tx.db
      .selectFrom('document')
      .select('version')
      .where('patient_id', '=', patient)
      .where('document_id', '=', id)
      .executeTakeFirstOrThrow()
    const changed = t(`sign.changed.${wordOf(content)}`, { name: content.name })
    await writeVersion(tx, { ...file, id, version: version + 1, changed })
    await tx.db
      .updateTable('document')
      .set((set) => ({
        version: version + 1,
        status: 'amended',
        news_at: tx.now,
        changes: set('changes', '+', 1),
      }))
      .where('patient_id', '=', patient)
      .where('document_id', '=', id)
      .execute()
  } else
    id = await writeDocument(tx, {
      ...file,
      class: 'consent',
      status: 'final',
      shown: true,
      date: dayOf({ kind: 'instant', at: tx.now }, t.timeZone) as string,
      title,
      author: t.clinic,
    })
  await keepFile(tx, written, { origin: 'portal', by, state: 'clean' })
  return id
}
