// The files of a message's form, taken: each of them, or none.
import type { FileIn } from '../../../doors/web/files-in.ts'
import { invalid } from '../../../kit/errors.ts'
import type { Written } from '../../../kit/files/write.ts'

/** @throws invalid for a file that was not taken, by its name */
export function writtenOf(files: FileIn[]): Written[] {
  const refused = files.find((file) => 'why' in file)
  if (refused && 'why' in refused)
    throw invalid(refused.why.code, refused.why.message, {
      files: `${refused.name}: ${refused.why.message}`,
    })
  return files.flatMap((file) => ('written' in file ? [file.written] : []))
}
