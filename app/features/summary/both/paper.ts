// The summary as a PDF of one page: set smaller until it fits, and cut at the end of its longest parts where even the
// smallest is not enough, which is said.
import type { Readable } from 'node:stream'
import { startPaper } from '../../../kit/pdf/paper.ts'
import { partsOf } from '../../../kit/pdf/parts.ts'
import { paperSize } from '../../../kit/pdf/size.ts'
import type { Texts } from '../../../texts/texts.ts'
import { summaryParts, type Part } from './parts.ts'
import type { Summary } from '../summary.server.ts'

/** `most` of what could do harm when it is missed, `less` of everything else: that is cut first. */
const SCALES = [
  { text: 10, gap: 5, margin: 46, most: 20, less: 20 },
  { text: 9, gap: 4, margin: 40, most: 20, less: 20 },
  { text: 8, gap: 3, margin: 36, most: 20, less: 5 },
  { text: 8, gap: 2, margin: 36, most: 20, less: 3 },
  { text: 8, gap: 2, margin: 36, most: 12, less: 2 },
  { text: 7.5, gap: 2, margin: 36, most: 8, less: 1 },
]
const first = new Set(['allergies', 'medicines', 'conditions'])

export async function summaryPdf(t: Texts, summary: Summary): Promise<Readable> {
  const parts = summaryParts(t, summary)
  let paper = draw(t, summary, parts, SCALES[0] as Scale)
  for (const scale of SCALES.slice(1)) {
    if (paper.pages === 1) break
    paper = draw(t, summary, parts, scale)
  }
  void paper.finish()
  return paper.stream
}
type Scale = (typeof SCALES)[number]

function draw(t: Texts, { card, at }: Summary, parts: Part[], scale: Scale) {
  const paper = startPaper({
    title: t('summary.title'),
    author: t.clinic,
    lang: t.lang,
    dir: t.dir,
    at,
    size: paperSize(t.timeZone),
    margin: scale.margin,
    foot: () => t('summary.pdfFoot', { at: t.dateTime(at) }),
  })
  const { heading, paragraph, facts, list } = partsOf(paper, scale)
  heading(1, card.name || t('summary.title'))
  facts([
    [t('summary.birthDate'), card.birthDate ? t.date(card.birthDate) : ''],
    [t('summary.number'), card.recordNumber ?? ''],
    [t('summary.clinic'), [t.clinic, t.phone].filter(Boolean).join(' · ')],
  ])
  for (const { key, title, items, none, more } of parts) {
    heading(2, title)
    const shown = items.slice(0, first.has(key) ? scale.most : scale.less)
    if (items.length === 0) paragraph(none, 'line')
    else list(shown.map(({ title: name, say }) => (say ? `${name}: ${say}` : name)))
    if (more || shown.length < items.length) paragraph(more ?? t('summary.more'), 'faint')
  }
  return paper
}
