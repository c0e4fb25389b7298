// What becomes of files that staff sent with a form: their pages are counted, and the deed is done with them. Where it
// cannot be done they are gone from the storage again, and the form says to choose them anew.
import type { FileIn } from '../../../doors/web/files-in.ts'
import { invalid, PorticoError } from '../../../kit/errors.ts'
import type { Written } from '../../../kit/files/write.ts'
import type { Kit } from '../../../kit/kit.ts'
import type { Filed } from '../add.server.ts'
import { pagesOf } from '../preview/preview.ts'

/** @throws what `work` threw, with a sentence beside the field of files */
export async function withFiles<T>(
  kit: Kit,
  sent: FileIn[],
  work: (files: Filed[]) => Promise<T>,
): Promise<T> {
  const files = sent.flatMap((one) => ('written' in one ? [one.written] : []))
  try {
    for (const one of sent)
      if ('why' in one)
        throw invalid(one.why.code, one.why.message, { files: `${one.name}: ${one.why.message}` })
    return await work(await Promise.all(files.map((one) => counted(kit, one))))
  } catch (error) {
    for (const { parts } of files)
      for (const { object } of parts) await kit.files.remove(object).catch(() => {})
    if (files.length === 0 || !(error instanceof PorticoError) || error.kind !== 'invalid')
      throw error
    throw invalid(error.code, error.message, {
      ...error.fields,
      files: error.fields.files ?? 'Choose the files again. A browser does not keep them.',
    })
  }
}

const counted = async (kit: Kit, written: Written): Promise<Filed> => ({
  written,
  pages: await pagesOf(kit, asRow(written)),
})

/** As it will be on record. */
const asRow = (written: Written): Parameters<typeof pagesOf>[1] => ({
  ...written,
  origin: 'staff',
  state: 'held',
  why: null,
  createdAt: new Date(),
})
