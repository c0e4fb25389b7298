// One file while it is being imported: how far it has been read, what is settled, what was passed by.
import { createHash } from 'node:crypto'
import type { Vault } from '../../../kit/vault/vault.ts'
import { Ranges } from './ranges.ts'
import { FileScope } from './scope.ts'
import { readBytes, readHead, type SourceFile } from './sources.ts'
import { emptyTally, type FileTally } from './tally.ts'

/** What can be imported: a file, or anything that gives its bytes as often as it is asked. */
export type InputFile = {
  name: string
  size: number
  /** One resource per line, says the name. */
  lines: boolean
  /** What tells it from any other: for a file its path and date. */
  identity: string
  /** Where it lies, if it is a file: then another thread can read it. */
  file?: SourceFile
  head(): Promise<Buffer>
  /** @throws Unreadable; what came before it is good */
  bytes(onRead: (bytes: number) => void): AsyncIterable<Buffer>
}

export const inputOf = (file: SourceFile): InputFile => ({
  name: file.name,
  size: file.size,
  lines: file.lines,
  identity: `${file.path}|${file.modified}`,
  file,
  head: () => readHead(file).catch(() => Buffer.alloc(0)),
  bytes: (onRead) => readBytes(file, onRead),
})

/** Resources in memory, as if they were a file. */
export function inputOfText(name: string, text: string, lines = false): InputFile {
  const bytes = Buffer.from(text)
  return {
    name,
    size: bytes.length,
    lines,
    identity: name,
    head: async () => bytes.subarray(0, 64 * 1024),
    async *bytes(onRead) {
      for (let at = 0; at < bytes.length; at += 256 * 1024) {
        onRead(at)
        yield bytes.subarray(at, at + 256 * 1024)
      }
    },
  }
}

export class FileRead {
  readonly input: InputFile
  /** Its place among all files of the import. */
  readonly order: number
  /** Keyed hash: file names can be names of people. */
  readonly fileKey: Buffer
  readonly scope: FileScope
  /** Pieces that could not be placed yet. */
  readonly passedBy = new Ranges()
  tally: FileTally = emptyTally()
  /** Pieces that an earlier import had settled. */
  done = 0
  /** Pieces handed on and not settled yet. */
  open = 0
  /** It has been read to its end. */
  ended = false
  /** It is being read for the second time, for what was passed by. */
  again = false
  told = false

  private constructor(input: InputFile, order: number, fileKey: Buffer, mark: string) {
    this.input = input
    this.order = order
    this.fileKey = fileKey
    this.scope = new FileScope(mark)
  }

  static async begin(input: InputFile, order: number, vault: Vault): Promise<FileRead> {
    const hash = createHash('sha256').update(await input.head())
    const mark = `${input.size}-${hash.digest('hex').slice(0, 24)}`
    return new FileRead(input, order, vault.blind('import-file', `${input.identity}|${mark}`), mark)
  }

  /** Takes up where an earlier import was cut short. */
  resume(done: number, tally: FileTally): void {
    this.done = done
    this.tally = tally
  }

  /** Nothing of it is still to come or under way. */
  get isSettled(): boolean {
    return this.ended && this.open === 0 && (this.again || this.passedBy.isEmpty)
  }
}
