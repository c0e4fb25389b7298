// Documents of the invented patients, as db/seed/documents.ts tells them: filed by who works here, one of them amended.
import { Readable } from 'node:stream'
import { z } from 'zod'
import { papers, type Paper } from '../../../db/seed/documents.ts'
import { paperOf } from '../../../db/seed/paper.ts'
import { keepFile } from '../../kit/files/file.ts'
import { fileFromStream } from '../../kit/files/write.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { dayOf } from '../../texts/dates.ts'
import { createTexts } from '../../texts/texts.ts'
import { emailKey } from '../account/account.server.ts'
import { clinic } from '../../../db/seed/clinic.ts'
import type { Filed } from '../documents/add.server.ts'
import type { DocumentClass } from '../documents/classes.ts'
import { drawPage } from '../documents/preview/preview.ts'
import { writeDocument, writeVersion } from '../documents/write.ts'
import { demoPeople, recordIdOf } from './people.ts'

const DAY = 86_400_000

const hasDocuments = verb({
  name: 'demo.documents.count',
  who: ['job'],
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }) =>
    Boolean(
      await tx.db
        .selectFrom('document')
        .select('document_id')
        .where('patient_id', '=', patient)
        .executeTakeFirst(),
    ),
})

/** One version: when it was filed, and what changed. */
type Version = Filed & { day: Date; changed: string | null }

const fileInvented = verb({
  name: 'demo.document',
  who: ['job'],
  input: z.object({
    patient: z.uuid(),
    by: z.instanceof(Buffer),
    paper: z.custom<Paper>(),
    files: z.array(z.custom<Version>()).min(1),
  }),
  audit: ({ patient }) => ({ action: 'create', what: 'document', patient }),
  run: async (tx, { patient, by: key, paper, files }) => {
    const { account_id: by } = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', key)
      .executeTakeFirstOrThrow()
    const [first, ...later] = files as [Version, ...Version[]]
    const then = (day: Date) => ({ ...tx, now: day })
    const id = await writeDocument(then(first.day), {
      patient,
      class: paper.class as DocumentClass,
      status: paper.status,
      shown: paper.shown,
      date: dayOf({ kind: 'instant', at: first.day }, clinic.timeZone) ?? '',
      title: paper.title,
      author: paper.author,
      file: first.written.id,
      pages: first.pages,
      by,
    })
    for (const [i, one] of later.entries()) {
      const version = i + 2
      const of = { patient, id, version, by, file: one.written.id }
      await writeVersion(then(one.day), { ...of, pages: one.pages, changed: one.changed })
      await tx.db
        .updateTable('document')
        .set({ version, news_at: one.day })
        .where('patient_id', '=', patient)
        .where('document_id', '=', id)
        .execute()
    }
    for (const { written } of files)
      await keepFile(tx, written, { origin: 'staff', by, state: 'clean' })
  },
})

export async function fillDocuments(kit: Kit): Promise<void> {
  const everybody = demoPeople()
  const job = jobContext(kit, 'demo')
  const t = createTexts({ lang: 'en', timeZone: clinic.timeZone })
  for (const person of everybody) {
    const own = papers.filter(({ patient }) => patient === person.key)
    const patient = recordIdOf(kit, person)
    // There already: a start before this one was cut short.
    if (own.length === 0 || !patient || (await hasDocuments(job, { patient }))) continue
    for (const paper of own) {
      const by = everybody.find(({ key }) => key === paper.by)
      if (!by) throw new Error(`Nobody works here as ${paper.by}.`)
      const files = []
      for (const one of [...(paper.before ? [paper.before] : []), paper]) {
        const day = new Date(kit.clock().getTime() - one.days * DAY)
        const made = paperOf(paper.title, t.date(day), one.paragraphs)
        const changed = one === paper ? (paper.before?.changed ?? null) : null
        files.push({ ...(await keptPaper(kit, patient, paper, made)), day, changed })
      }
      await fileInvented(job, { patient, by: emailKey(kit, by.email), paper, files })
    }
  }
}

async function keptPaper(
  kit: Kit,
  patient: string,
  paper: Paper,
  { pdf, pages }: ReturnType<typeof paperOf>,
): Promise<Filed> {
  const picture = paper.scanned ? await drawPage(Readable.from([pdf]), 1) : null
  const name = `${paper.title}.${picture ? 'png' : 'pdf'}`
  const kept = await fileFromStream(kit, { patient, name }, [picture ?? pdf])
  return { written: kept, pages: picture ? null : pages }
}
