// A PDF of pictures, one to a page, so that whatever a phone sends opens on any machine and prints. Tagged, with a language and a
// title; the same pictures make the same bytes. Uses nothing but what it is given.

export type PagePicture = { jpeg: Buffer; width: number; height: number }

const LONG = 792 // points: a sheet of Letter
const SHORT = 612

// 1 catalog, 2 pages, 3 what it is, 4 structure, then for each page: page, content, picture, its place in the structure.
const first = (n: number) => 5 + n * 4

/** @param pictures baseline or progressive JPEG in RGB */
export function pdfOfPictures(pictures: PagePicture[]): Buffer {
  const objects: Buffer[] = []
  const add = (...parts: (string | Buffer)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))))
  const all = (at: number) => pictures.map((_, n) => `${first(n) + at} 0 R`).join(' ')
  const count = pictures.length
  add(
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot 4 0 R ',
    '/ViewerPreferences << /DisplayDocTitle true >> >>',
  )
  add(`<< /Type /Pages /Kids [${all(0)}] /Count ${count} >>`)
  add('<< /Title (Pictures) /Producer (Portico) >>')
  const parents = pictures.map((_, n) => `${n} [${first(n) + 3} 0 R]`).join(' ')
  add(`<< /Type /StructTreeRoot /K [${all(3)}] /ParentTree << /Nums [${parents}] >> >>`)
  for (const [n, { jpeg, width, height }] of pictures.entries()) {
    const [wide, high] = width > height ? [LONG, SHORT] : [SHORT, LONG]
    const scale = Math.min(wide / width, high / height)
    const [w, h] = [width * scale, height * scale].map((side) => side.toFixed(2))
    const [x, y] = [(wide - width * scale) / 2, (high - height * scale) / 2].map((at) =>
      at.toFixed(2),
    )
    const [content, picture] = [first(n) + 1, first(n) + 2]
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${content} 0 R /StructParents ${n} `,
      `/Tabs /S /Resources << /XObject << /P ${picture} 0 R >> >> >>`,
    )
    const drawn = `/Figure << /MCID 0 >> BDC q ${w} 0 0 ${h} ${x} ${y} cm /P Do Q EMC`
    add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`)
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB `,
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    )
    add(
      `<< /Type /StructElem /S /Figure /P 4 0 R /Pg ${first(n)} 0 R /K 0 /Alt (Picture ${n + 1} of ${count}) >>`,
    )
  }
  return written(objects)
}

function written(objects: Buffer[]): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let at = pieces[0]?.length ?? 0
  const places: number[] = []
  for (const [n, object] of objects.entries()) {
    const piece = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    places.push(at)
    at += piece.length
    pieces.push(piece)
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}
