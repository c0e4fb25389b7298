// What a file is, read from its first bytes; what its sender calls it counts for nothing. Only what the portal takes is
// known here: everything else is null, and is not taken.

/** Kinds of file that the portal takes, by the word that is kept in the database, and how they leave. */
export const fileTypes = {
  pdf: { mime: 'application/pdf', end: 'pdf', seen: true },
  jpeg: { mime: 'image/jpeg', end: 'jpg', seen: true },
  png: { mime: 'image/png', end: 'png', seen: true },
  heic: { mime: 'image/heic', end: 'heic', seen: false },
  tiff: { mime: 'image/tiff', end: 'tif', seen: false },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    end: 'docx',
    seen: false,
  },
  text: { mime: 'text/plain; charset=utf-8', end: 'txt', seen: false },
  json: { mime: 'application/fhir+json', end: 'json', seen: false },
} as const satisfies Record<
  string,
  {
    mime: string
    end: string
    /** A browser shows it in the page. */
    seen: boolean
  }
>
export type FileType = keyof typeof fileTypes

/** Kinds that can be had as a PDF, too. */
export const isPicture = (type: FileType | null): boolean =>
  type === 'jpeg' || type === 'png' || type === 'tiff' || type === 'heic'

/** How many bytes `typeOf` wants to see. */
export const ENOUGH = 64 * 1024

/** Kinds that are drawn page by page to be looked at, because a browser does not show them, or not safely. */
export const isDrawn = (type: FileType | null): type is 'pdf' | 'tiff' | 'heic' =>
  type === 'pdf' || type === 'tiff' || type === 'heic'

/** Kinds that can be looked at in the page. */
export const canBeSeen = (type: FileType | null): boolean =>
  type !== null && (fileTypes[type].seen || isDrawn(type))

const begins = (bytes: Buffer, ...starts: (string | number[])[]) =>
  starts.some((start) => {
    const wanted = typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start)
    return bytes.subarray(0, wanted.length).equals(wanted)
  })

/** Brands of the container that phones put HEVC pictures in. */
const heif = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/

/** @param bytes the first of the file: ENOUGH, or all there are */
export function typeOf(bytes: Buffer): FileType | null {
  if (begins(bytes, '%PDF-')) return 'pdf'
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (begins(bytes, 'II*\0', 'MM\0*')) return 'tiff'
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && heif.test(bytes.toString('latin1', 8, 12)))
    return 'heic'
  if (begins(bytes, 'PK\x03\x04')) return isWord(bytes) ? 'docx' : null
  return null
}

/** A zip with a Word document in it, and no macros that are said to be some. */
function isWord(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  return text.includes('PK\x03\x04') && text.includes('word/') && !text.includes('vbaProject.bin')
}
