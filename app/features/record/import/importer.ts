// The whole import: files one after the other, cut into resources, gathered into batches, filed.
// Memory does not grow with the files: at most two batches are held. What cannot be placed before
// everything has been read (a Provenance before its target) is passed by and read once more at the end.
import type { Kit } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { makeDraft, type Draft } from './draft.ts'
import { EntryIds } from './entry-ids.ts'
import { FileRead, type InputFile } from './file-read.ts'
import { FilingQueue } from './filing-queue.ts'
import { NotAReference } from './owner.ts'
import { isRefusal, type Piece, type Refusal } from './pieces.ts'
import { addFile, emptyReport, finishReport, type ImportReport } from './report.ts'
import { beginRun, finishRun, readProgress } from './runs.server.ts'
import { Unreadable } from './sources.ts'

export type ImportOptions = {
  /** The system the records come from; ids of different systems never meet. */
  source?: string
  /** Told now and then how many bytes of all files and how many resources have been read. */
  onProgress?: (bytes: number, resources: number) => void
}

/** Imports files. Doing it again changes nothing. @throws only when the database cannot be used */
export async function importFiles(
  kit: Kit,
  inputs: InputFile[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const ctx = jobContext(kit, 'import')
  const ids = new EntryIds(kit.vault, options.source ?? 'import')
  const run = await beginRun(ctx, { source: ids.source })
  const report = emptyReport()
  // A file is let go of as soon as it is settled; what is left in the end was passed by in part.
  const unsettled = new Set<FileRead>()
  const queue = new FilingQueue(kit, ids, run, (read) => {
    unsettled.delete(read)
    addFile(report, read)
  })
  let bytes = 0
  let resources = 0

  for (const [order, input] of inputs.entries()) {
    const read = await FileRead.begin(input, order, kit.vault)
    unsettled.add(read)
    const earlier =
      run.unfinished.length > 0
        ? await readProgress(ctx, { runs: run.unfinished, fileKey: read.fileKey })
        : null
    if (earlier) {
      read.resume(earlier.done, earlier.tally)
      report.resumed.files += earlier.finished ? 1 : 0
      report.resumed.resources += earlier.done
    }
    if (earlier?.finished) queue.end(read)
    else {
      const told = (ofFile: number) => options.onProgress?.(bytes + ofFile, resources)
      await readThrough(read, queue, ids, told, () => resources++)
    }
    bytes += input.size
  }
  await queue.beginFinal()
  for (const read of unsettled) {
    read.again = true
    read.ended = false
    await readThrough(
      read,
      queue,
      ids,
      () => {},
      () => resources++,
    )
  }
  await queue.flush()
  const unresolved = await finishRun(ctx, { run: run.id, unfinished: run.unfinished })
  return finishReport(report, unresolved)
}

/** Hands on the pieces of a file: those not settled by an earlier import; the second time, those passed by. */
async function readThrough(
  read: FileRead,
  queue: FilingQueue,
  ids: EntryIds,
  onBytes: (bytes: number) => void,
  onPiece: () => void,
): Promise<void> {
  const reader = read.reader()
  let index = 0
  const take = async (pieces: (Piece | Refusal)[]) => {
    for (const piece of pieces) {
      const at = index++
      const wanted = read.again ? read.passedBy.hasNext(at) : at >= read.done
      if (read.again && !wanted) continue
      // What is skipped still tells what the entries of its bundle are called.
      const draft = isRefusal(piece) ? piece : draftOf(piece, at, read, ids)
      if (!wanted) continue
      onPiece()
      if ('reason' in draft) await queue.refuse(read, at, draft)
      else await queue.add(read, draft)
    }
  }
  try {
    for await (const chunk of read.input.bytes(onBytes)) {
      await take(reader.push(chunk))
      if (reader.stopped) break
    }
    await take(reader.end())
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    await take([{ line: reader.line, type: null, reason: error.message }])
  }
  queue.end(read)
}

function draftOf(piece: Piece, at: number, read: FileRead, ids: EntryIds): Draft | Refusal {
  try {
    return makeDraft(piece, at, read.scope, ids)
  } catch (error) {
    if (!(error instanceof NotAReference)) throw error
    return { line: piece.line, type: piece.type, reason: error.message }
  }
}
