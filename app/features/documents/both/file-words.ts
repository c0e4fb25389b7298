// 'PDF, 240 KB': what a file is, in words.
import type { Texts } from '../../../texts/texts.ts'
import type { FileFacts } from '../documents.server.ts'

const MB = 1024 * 1024

export function fileWords(t: Texts, { type, size }: FileFacts): string {
  const said =
    size < MB
      ? t('documents.kb', { n: t.number(Math.max(1, Math.round(size / 1024))) })
      : t('documents.mb', { n: t.number(size / MB, { maximumFractionDigits: 1 }) })
  return type ? t('documents.file', { type: t(`documents.type.${type}`), size: said }) : said
}
