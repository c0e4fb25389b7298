// Gathers resources into batches and files them one after the other. While the database works on one batch,
// the next is read, looked up and sealed; never more than two are held.
import { setImmediate } from 'node:timers/promises'
import type { Kit } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import type { Draft } from './draft.ts'
import { rename } from './draft.ts'
import type { EntryIds } from './entry-ids.ts'
import { fileItems, type Around } from './file-items.ts'
import type { FileRead } from './file-read.ts'
import { MOST_AT_ONCE, sealItem } from './file.server.ts'
import type { Item } from './filing.ts'
import { Judge, type Judged } from './judge.ts'
import type { Refusal } from './reading.ts'
import type { Run } from './runs.server.ts'
import { settle, settleRefusal, type End, type Entry } from './settle.ts'

const MOST_BYTES = 1536 * 1024 // of resources in one batch
const SEALED_AT_ONCE = 32
const ROUNDS = 5 // for a resource that others keep changing between look-up and filing

type Batch = {
  entries: Map<string, Entry> // by id
  refusals: { read: FileRead; refusal: Refusal }[]
  /** Files in it, and the piece up to which each has been read. */
  files: Map<FileRead, number>
  bytes: number
}
const emptyBatch = (): Batch => ({ entries: new Map(), refusals: [], files: new Map(), bytes: 0 })

export class FilingQueue {
  readonly #kit: Kit
  readonly #ids: EntryIds
  readonly #run: Run
  readonly #judge: Judge
  readonly #onSettled: (read: FileRead) => void
  #batch = emptyBatch()
  #final = false
  /** Owners of the entries that are being filed in this moment. */
  #underWay = new Map<string, string | null>()
  #filing: Promise<void> = Promise.resolve()

  /** @param onSettled told once of each file, when everything of it is settled */
  constructor(kit: Kit, ids: EntryIds, run: Run, onSettled: (read: FileRead) => void) {
    this.#kit = kit
    this.#ids = ids
    this.#run = run
    this.#judge = new Judge(kit, ids)
    this.#onSettled = onSettled
  }

  /** Takes a resource; waits only when a batch is full. */
  async add(read: FileRead, draft: Draft): Promise<void> {
    const { index, line, bytes } = draft.reading
    const at = () => this.#batch.entries.get(draft.id)
    if (at() && at()?.draft.reading.type !== draft.reading.type) rename(draft, this.#ids)
    const there = at()
    if (there?.draft.digest.equals(draft.digest)) there.twins.push({ read, index, line })
    else {
      if (there) await this.#send()
      this.#batch.entries.set(draft.id, { read, draft, twins: [] })
    }
    this.#note(read, index)
    const batch = this.#batch
    batch.bytes += bytes.length
    if (batch.entries.size >= MOST_AT_ONCE || batch.bytes >= MOST_BYTES) await this.#send()
  }

  /** Takes what cannot be filed, so that it is counted in its place. */
  async refuse(read: FileRead, refusal: Refusal): Promise<void> {
    this.#batch.refusals.push({ read, refusal })
    this.#note(read, refusal.index)
    if (this.#batch.refusals.length >= MOST_AT_ONCE * 4) await this.#send()
  }

  /** The file has been handed on to its end. */
  end(read: FileRead): void {
    read.ended = true
    if (!this.#batch.files.has(read)) this.#batch.files.set(read, 0)
  }

  /** Files what was gathered and waits until that is done. */
  async flush(): Promise<void> {
    await this.#send()
    await this.#filing
  }

  /** Everything has been read once: from now on nothing is passed by. */
  async beginFinal(): Promise<void> {
    await this.flush()
    this.#final = true
  }

  #note(read: FileRead, index: number): void {
    read.open++
    this.#batch.files.set(read, index + 1)
  }

  async #send(): Promise<void> {
    const batch = this.#batch
    this.#batch = emptyBatch()
    if (batch.files.size === 0) return
    const entries = [...batch.entries.values()]
    // What the batch before is just filing must be there before anything is compared with it.
    if (entries.some(({ draft }) => this.#underWay.has(draft.id))) await this.#filing
    const judged = await this.#look(entries)
    await this.#seal(judged)
    const items = itemsOf(judged)
    await this.#filing
    this.#underWay = new Map(
      items.flatMap((item) => [item.id, ...item.otherIds].map((id) => [id, item.patient] as const)),
    )
    this.#filing = this.#file(batch, entries, judged)
    // Whoever awaits it next hears of an error; until then nobody has to.
    this.#filing.catch(() => {})
  }

  #look(entries: Entry[]): Promise<Judged[]> {
    const drafts = entries.map(({ read, draft }) => ({ draft, scope: read.scope }))
    return this.#judge.judge(drafts, this.#underWay, this.#final)
  }

  /** Seals while the database is still busy with the batch before. */
  async #seal(judged: Judged[]): Promise<void> {
    await this.#kit.vault.know(itemsOf(judged).map((item) => item.patient ?? CLINIC_SUBJECT))
    for (const [i, one] of judged.entries()) {
      // Between its statements the batch before waits for this thread: never for long.
      if (i % SEALED_AT_ONCE === 0) await setImmediate()
      if (one.verdict.is !== 'file') continue
      try {
        one.verdict.item.sealed = sealItem(this.#kit, one.verdict.item)
      } catch {
        one.verdict = { is: 'refused', reason: 'the record of this patient was erased' }
      }
    }
  }

  async #file(batch: Batch, entries: Entry[], judged: Judged[]): Promise<void> {
    for (const { read, refusal } of batch.refusals) settleRefusal(read, refusal)
    const open: Entry[] = []
    judged.forEach(({ verdict }, i) => {
      const entry = entries[i] as Entry
      if (verdict.is === 'file') open.push(entry)
      else settle(entry, verdict)
    })
    const around = this.#around(judged)
    around.progress = this.#progress(batch.files, open)
    await this.#fileRounds(open, itemsOf(judged), around)
    this.#judge.filed(judged.flatMap(({ draft }) => [draft.id, ...draft.otherIds]))
    for (const read of batch.files.keys())
      if (read.isSettled && !read.told) {
        read.told = true
        this.#onSettled(read)
      }
  }

  /** Files, and looks again at what somebody else filed in between, until all is settled. */
  async #fileRounds(entries: Entry[], items: Item[], around: Around): Promise<void> {
    for (let round = 1; ; round++) {
      const filed = await fileItems(this.#kit, items, around)
      const again: Entry[] = []
      filed.forEach((outcome, i) => {
        const entry = entries[i] as Entry
        if (outcome === 'unfit') settle(entry, refused('the database cannot hold it'))
        else if (outcome !== 'again') settle(entry, { is: outcome })
        else if (round < ROUNDS) again.push(entry)
        else settle(entry, refused('another import kept changing it'))
      })
      if (again.length === 0) return
      const judged = await this.#look(again)
      await this.#seal(judged)
      entries = []
      judged.forEach(({ verdict }, i) => {
        if (verdict.is === 'file') entries.push(again[i] as Entry)
        else settle(again[i] as Entry, verdict)
      })
      items = itemsOf(judged)
      around = this.#around(judged)
    }
  }

  #around(judged: Judged[]): Around {
    const kept = judged.filter(({ verdict }) => verdict.is === 'file' || verdict.is === 'same')
    return {
      source: this.#run.source,
      run: this.#run.id,
      waiting: kept.flatMap((one) => one.waiting),
      named: kept.flatMap(({ draft }) => draft.otherIds),
      progress: [],
    }
  }

  /** How far the files of a batch have come. A file of which something was passed by is not past that. */
  #progress(files: Map<FileRead, number>, open: Entry[]): Around['progress'] {
    return [...files]
      .filter(([read]) => read.passedBy.isEmpty || (read.again && read.ended))
      .map(([read, upTo]) => ({
        fileKey: read.fileKey,
        done: (read.done = Math.max(read.done, upTo)),
        finished: read.ended,
        tally: read.tally,
        items: open.flatMap((entry, i) => (entry.read === read ? [i] : [])),
      }))
  }
}

const itemsOf = (judged: Judged[]): Item[] =>
  judged.flatMap(({ verdict }) => (verdict.is === 'file' ? [verdict.item] : []))

const refused = (reason: string): End => ({ is: 'refused', reason })
