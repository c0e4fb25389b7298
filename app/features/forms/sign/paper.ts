// A signed form on paper, as a tagged PDF: what was shown and answered, whose signatures stand under it, and how somebody
// finds out later whether a single letter of it was changed.
import { startPaper, type Paper } from '../../../kit/pdf/paper.ts'
import { partsOf, type Parts } from '../../../kit/pdf/parts.ts'
import { paperSize } from '../../../kit/pdf/size.ts'
import type { Texts } from '../../../texts/texts.ts'
import { zoneName } from '../../appointments/told.ts'
import { browserOf } from '../../devices/browser.ts'
import { deviceWords } from '../../devices/said.ts'
import type { Card } from '../../people/people.server.ts'
import { rowsOf, rowWords } from '../both/table/rows.ts'
import { answerWords, questionOf } from '../both/words.ts'
import { said, type Form, type Words } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { isTable } from '../questionnaire/tables.ts'
import { codeWords, type Content } from './content.ts'
import { BOX } from './strokes.ts'
import { asWhom, methodWords, wordOf } from './words.ts'

/** A signature as it stands on the paper: `after` is the hash of the link before it, `code` its own. */
export type OnPaper = { content: Content; seq: number; code: string; after: string }

export type SignedForm = {
  card: Card
  title: Words
  form: Form
  version: number
  /** When the form was made as it is. */
  versionAt: Date
  seen: readonly Seen[]
  /** In which it was shown. */
  language: string
  links: readonly OnPaper[]
  at: Date
  origin: string
}

/** @returns the PDF and how many pages it has */
export async function signedPaper(
  t: Texts,
  of: SignedForm,
): Promise<{ bytes: Buffer; pages: number }> {
  const { card, language, links, at } = of
  const title = said(of.title, language)
  const paper = startPaper({
    title,
    author: t.clinic,
    lang: t.lang,
    dir: t.dir,
    at,
    size: paperSize(t.timeZone),
    foot: (page, pages) => t('sign.paper.foot', { clinic: t.clinic, page, pages }),
  })
  const parts = partsOf(paper)
  parts.heading(1, title)
  const withdrawn = links.find(({ content }) => content.kind === 'withdrawn')
  if (withdrawn) {
    const when = moment(t, withdrawn.content.at)
    parts.paragraph(
      t(withdrawn.content.told ? 'sign.paper.goneTold' : 'sign.paper.gone', {
        when,
        name: withdrawn.content.name,
      }),
      'label',
    )
    parts.space()
  }
  parts.facts([
    [t('messages.paper.patient'), card.name],
    [t('summary.birthDate'), card.birthDate ? t.date(card.birthDate) : ''],
    [t('summary.number'), card.recordNumber ?? ''],
    [t('summary.clinic'), [t.clinic, t.phone].filter(Boolean).join(' · ')],
    [
      t('sign.paper.wording'),
      t('sign.paper.version', { version: of.version, day: t.date(of.versionAt) }),
    ],
    [t('sign.paper.language'), languageWords(t, of)],
  ])
  shown(parts, speaking(t, language), of.seen)
  parts.heading(2, t('sign.paper.signatures'))
  for (const link of links) under(paper, parts, t, link)
  parts.heading(2, t('sign.paper.check'))
  parts.paragraph(t('sign.paper.checkHow', { address: `${of.origin}/signed` }))
  const chunks: Buffer[] = []
  const done = (async () => {
    for await (const chunk of paper.stream) chunks.push(chunk as Buffer)
  })()
  await paper.finish()
  await done
  return { bytes: Buffer.concat(chunks), pages: paper.pages }
}

/** The language that the words stood in: where there is no translation, that of the form. */
const languageWords = (t: Texts, { form, language }: SignedForm): string => {
  const short = language.split('-')[0] as string
  const translated = form.title.in[language] ?? form.title.in[short]
  const tag = translated ? language : (form.language ?? 'en')
  return new Intl.DisplayNames([t.lang], { type: 'language' }).of(tag) ?? tag
}

const moment = (t: Texts, at: string): string => {
  const when = new Date(at)
  return t('sign.paper.moment', {
    when: t.dateTime(when),
    zone: zoneName(t, when, t.timeZone),
    utc: when.toISOString(),
  })
}

/** The words and answers of the form, in its order. */
function shown(parts: Parts, t: Texts, seen: readonly Seen[]): void {
  for (const one of seen) {
    if (!one.open) continue
    const { item, values, times } = one
    const words = said(item.words, t.lang)
    if (isTable(item)) {
      if (words) parts.heading(3, words)
      parts.facts(rowsOf(t, one).map((row): [string, string] => [row.head, rowWords(t, row)]))
      continue
    }
    if (item.kind === 'group') {
      if (words) parts.heading(2, words)
    } else if (item.kind === 'display') {
      for (const paragraph of words.split(/\n\s*\n/)) parts.paragraph(paragraph)
    } else {
      const answers = values.map((value) => answerWords(t, one, value))
      parts.facts([[questionOf(t, item), answers.join(', ') || t('forms.noAnswer')]])
    }
    for (const time of times) shown(parts, t, time)
  }
}

/** Speaks as `t` does, and takes the words of the form in the language that it was shown in. */
const speaking = (t: Texts, lang: string): Texts =>
  Object.assign((...asked: Parameters<Texts>) => t(...asked), t, { lang })

function under(paper: Paper, parts: Parts, t: Texts, { content, seq, code, after }: OnPaper): void {
  const close = parts.open('Art')
  const { name, typed, strokes, methods, provedAt, told } = content
  parts.heading(3, t(`sign.is.${wordOf(content)}`, { name }), 120)
  if (strokes) drawing(paper, parts, strokes, t('sign.drawing', { name }))
  if (typed) parts.paragraph(typed, 'label')
  parts.space()
  parts.facts([
    [t('sign.paper.as'), asWhom(t, content)],
    [t('sign.paper.when'), moment(t, content.at)],
    [
      t('sign.paper.how'),
      t('sign.paper.proved', {
        how: methodWords(t, methods),
        when: t.dateTime(new Date(provedAt)),
      }),
    ],
    [t('sign.paper.address'), content.address ?? ''],
    [t('sign.paper.device'), content.device ? deviceWords(browserOf(content.device), t) : ''],
    [t('sign.paper.witness'), content.witness ?? ''],
    [t('sign.paper.interpreter'), content.interpreter ?? ''],
    [t('sign.paper.told'), told ? t(`sign.told.${told}`) : ''],
    [t('sign.paper.reason'), content.reason ?? ''],
    [t('sign.paper.code'), codeWords(code)],
    [t('sign.paper.seq'), String(seq)],
    [t('sign.paper.after'), after],
  ])
  close()
}

const WIDE = 210 // points

function drawing(paper: Paper, parts: Parts, strokes: string, alt: string): void {
  const { doc } = paper
  const scale = WIDE / BOX.width
  const high = BOX.height * scale
  paper.room(high)
  const figure = doc.struct('Figure', { alt } as never)
  parts.into.add(figure)
  paper.content(figure, 'Figure', () => {
    const x = paper.dir === 'rtl' ? paper.whole.x + paper.whole.width - WIDE : paper.whole.x
    doc.save()
    doc.translate(x, paper.y).scale(scale)
    doc
      .path(strokes)
      .lineWidth(4)
      .lineCap('round')
      .lineJoin('round')
      .strokeColor('#1d1b18')
      .stroke()
    doc.restore()
  })
  figure.end()
  paper.y += high
}
