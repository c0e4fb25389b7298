// Where the bytes of files lie: objects with random names, written once and whole, read by range, removed. What is in
// them is sealed before it gets here, so a storage knows neither whose they are nor what they say.
import { randomBytes } from 'node:crypto'

export type Storage = {
  /** Once this is done the bytes survive a crash. A name is used once. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Bytes from `start` up to, not including, `end`. @throws FileGone when there is no such object */
  get(name: string, start: number, end: number): Promise<Buffer>
  /** Nothing happens when it is gone already. */
  remove(name: string): Promise<void>
  /** Names of objects that were put before a moment. */
  list(before: Date): AsyncIterable<string>
  end(): Promise<void>
}

/** Thrown when bytes that should be there are not, or not as many. */
export class FileGone extends Error {
  constructor() {
    super('Bytes of a file are missing in the storage.')
    this.name = 'FileGone'
  }
}

export const objectName = (): string => randomBytes(16).toString('hex')
