// Opens the storage that the configuration names.
import type { FilesPlace } from '../config-files.ts'
import { folderStorage } from './folder.ts'
import type { Storage } from './storage.ts'

/** The SDK of S3 is heavy: it is loaded where it is used. */
export async function openStorage(place: FilesPlace): Promise<Storage> {
  if (place.from === 'folder') return folderStorage(place.path)
  return (await import('./s3.ts')).s3Storage(place)
}
