// 'PDF, 240 KB': what a file is, in words.
import type { Texts } from '../../../texts/texts.ts'
import { sizeWords } from '../../../texts/size.ts'
import type { FileFacts } from '../documents.server.ts'

export function fileWords(t: Texts, { type, size }: FileFacts): string {
  const said = sizeWords(t, size)
  return type ? t('documents.file', { type: t(`documents.type.${type}`), size: said }) : said
}
