// The whole import: files one after the other, cut into resources, gathered into batches, filed.
// Memory does not grow with the files: at most two batches are held. What cannot be placed before
// everything has been read (a Provenance before its target) is passed by and read once more at the end.
import type { Kit } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { makeDraft } from './draft.ts'
import { EntryIds } from './entry-ids.ts'
import { FileRead, type InputFile } from './file-read.ts'
import { FilingQueue } from './filing-queue.ts'
import type { ReadBatch } from './read-input.ts'
import { openReader } from './reader.ts'
import { addFile, emptyReport, finishReport, type ImportReport } from './report.ts'
import { MANY, takeStatistics } from './statistics.server.ts'
import { beginRun, finishRun, readProgress, type Run } from './runs.server.ts'

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
  const reader = openReader(inputs)
  let bytes = 0
  let resources = 0

  const take = async (read: FileRead, batches: AsyncIterable<ReadBatch> | ReadBatch[]) => {
    for await (const batch of batches) {
      for (const reading of batch.readings) {
        if ('reason' in reading) {
          if (reading.index < read.done) continue
          await queue.refuse(read, reading)
        } else {
          // What an earlier import had settled still tells what the entries of its bundle are called.
          const draft = makeDraft(reading, read.scope, ids)
          if (!read.again && reading.index < read.done) continue
          await queue.add(read, draft)
        }
        resources++
      }
      if (!read.again) options.onProgress?.(bytes + batch.bytes, resources)
    }
    queue.end(read)
  }

  try {
    // While one file is filed, the next is opened, and read by whoever reads.
    const open = async (order: number) => {
      const input = inputs[order]
      if (!input) return null
      const read = await FileRead.begin(input, order, kit.vault)
      const finished = await takeUp(read, run, kit, report)
      return { read, batches: finished ? [] : reader.read(input, null) }
    }
    let next = open(0)
    for (const [order, input] of inputs.entries()) {
      const opened = await next
      next = open(order + 1)
      // Whoever awaits it hears of an error; when this file fails first, nobody does.
      next.catch(() => {})
      if (!opened) break
      unsettled.add(opened.read)
      await take(opened.read, opened.batches)
      bytes += input.size
    }
    await queue.beginFinal()
    for (const read of unsettled) {
      read.again = true
      read.ended = false
      await take(read, reader.read(read.input, read.passedBy.list))
    }
    await queue.flush()
  } finally {
    await reader.close()
  }
  const { new: came = 0, changed = 0 } = report.types.Patient ?? {}
  const people = came + changed
  const unresolved = await finishRun(ctx, { run: run.id, unfinished: run.unfinished, people })
  const filed = Object.values(report.types).reduce((sum, counts) => sum + counts.new, 0)
  if (filed >= MANY) await takeStatistics(ctx, {})
  return finishReport(report, unresolved)
}

/** Takes up a file where an import that was cut short had come. @returns whether nothing is left to do */
async function takeUp(
  read: FileRead,
  run: Run,
  kit: Kit,
  report: Pick<ImportReport, 'resumed'>,
): Promise<boolean> {
  if (run.unfinished.length === 0) return false
  const asked = { runs: run.unfinished, fileKey: read.fileKey }
  const earlier = await readProgress(jobContext(kit, 'import'), asked)
  if (!earlier) return false
  read.resume(earlier.done, earlier.tally)
  report.resumed.files += earlier.finished ? 1 : 0
  report.resumed.resources += earlier.done
  return earlier.finished
}
