// '240 KB', '1.4 MB': how large a file is, in words.
import type { Texts } from './texts.ts'

const MB = 1024 * 1024

export const sizeWords = (t: Texts, bytes: number): string =>
  bytes < MB
    ? t('size.kb', { n: t.number(Math.max(1, Math.round(bytes / 1024))) })
    : t('size.mb', { n: t.number(bytes / MB, { maximumFractionDigits: 1 }) })
