// Makes the copy that somebody asked for, and removes it when its time is over. A job whose process died is done again by
// another, and begins with what is not there yet: a file that was on record stays.
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { fileFromStream } from '../../kit/files/write.ts'
import type { Job } from '../../kit/jobs/job.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { createTexts } from '../../texts/texts.ts'
import { writeBook } from './both/book.ts'
import { writeBundle, type Whole } from './bundle.ts'
import {
  beginTakeaway,
  failTakeaway,
  finishTakeaway,
  keepTakeaway,
  listOver,
  sayDone,
  sayRemoved,
  sayWhole,
  type Begun,
} from './making.server.ts'
import { readHead } from './pages.server.ts'
import { isWhole } from './papers-bundle.ts'
import { readPapers, type TakenFile } from './papers.server.ts'
import type { FileKind } from './state.ts'

/** A record as large as any: what does not fit is a failure that somebody hears of. */
const MOST = 1024 ** 3
/** Entries between two words about how far it is. */
const OFTEN = 400

export const takeaway: Job = {
  name: 'takeaway',
  every: '41 * * * *',
  async work(kit, { id, last }) {
    const own = jobContext(kit, 'takeaway')
    if (id) {
      const begun = await beginTakeaway(own, { id })
      if (begun) await make(kit, own, id, begun, last)
    }
    await removeOver(kit, own, id)
  },
}

async function make(
  kit: Kit,
  own: Context,
  id: string,
  begun: Begun,
  last: boolean,
): Promise<void> {
  // Reads as whoever asked: what they do not see, it does not see either.
  const ctx: Context = {
    kit,
    claim: { kind: 'patient', takeaway: id },
    caller: { requestId: randomUUID(), address: null, device: null },
  }
  try {
    const head = await readHead(ctx, {})
    const sections = head.own ? null : [...head.sections]
    const { ids, booked, answered } = head
    const entries = ids.shelved.length + ids.others.length + booked.length + answered.length
    const papers = await wholeOnes(kit, await readPapers(ctx, {}))
    const documents = papers.filter(({ document }) => document).map((paper) => paper.id)
    await sayWhole(own, { id, entries, sections, documents })
    if (!begun.hasBundle)
      await makeBundle(own, ctx, begun, { id, at: begun.at, all: ids, booked, answered, papers })
    if (!begun.hasPdf) await makePdf(kit, own, ctx, id, begun, { entries, papers })
    await finishTakeaway(own, { id })
  } catch (error) {
    if (error instanceof SessionOver) await failTakeaway(own, { id, why: 'not shared' })
    else if (last) {
      await failTakeaway(own, { id, why: 'failed' })
      throw error
    } else throw error
  }
}

/** A file that is broken goes along as a name alone, and not at all where its bytes should be. */
async function wholeOnes(kit: Kit, papers: TakenFile[]): Promise<TakenFile[]> {
  const found: TakenFile[] = []
  for (const paper of papers)
    found.push({ ...paper, carried: paper.carried && (await isWhole(kit, paper)) })
  return found
}

async function makeBundle(own: Context, ctx: Context, { patient }: Begun, whole: Whole) {
  const counted = { resources: 0 }
  const { id } = whole
  const pieces = writeBundle(ctx, whole, telling(own, id, 0), counted)
  const how = { patient, name: 'record.json', most: MOST, type: 'json' } as const
  await keep(own, id, 'bundle', await fileFromStream(own.kit, how, pieces), counted.resources)
}

async function makePdf(
  kit: Kit,
  own: Context,
  ctx: Context,
  id: string,
  { patient, lang, at, clinic }: Begun,
  { entries, papers }: { entries: number; papers: TakenFile[] },
) {
  const { name: clinicName, phone, timeZone } = clinic
  const t = createTexts({ lang, timeZone, clinicName, phone })
  const { stream, pages, sections } = await writeBook(
    ctx,
    t,
    { at, papers },
    telling(own, id, entries),
  )
  await sayWhole(own, { id, entries, sections, documents: [] })
  const how = { patient, name: 'record.pdf', most: MOST }
  await keep(own, id, 'pdf', await fileFromStream(kit, how, Readable.from(stream)), pages)
}

type Written = Awaited<ReturnType<typeof fileFromStream>>

async function keep(own: Context, id: string, kind: FileKind, written: Written, count: number) {
  if (await keepTakeaway(own, { id, kind, written, count })) return
  for (const { object } of written.parts) await own.kit.files.remove(object)
}

/** Writes down how far it is, now and then. */
function telling(own: Context, id: string, before: number) {
  let done = before
  let told = before
  return async (entries: number) => {
    done += entries
    if (done - told < OFTEN) return
    told = done
    await sayDone(own, { id, done })
  }
}

async function removeOver(kit: Kit, own: Context, id: string | null): Promise<void> {
  for (const { id: over, patient, files } of await listOver(own, { id })) {
    for (const { parts } of files) for (const { object } of parts) await kit.files.remove(object)
    await sayRemoved(own, { id: over, patient, files: files.map((file) => file.id) })
  }
}
