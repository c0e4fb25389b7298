/**
 * The English catalogue: one file per feature in `en/`, merged here. To add a file, import it and
 * spread it below; a test fails when a file is forgotten or a key is used twice.
 */
import { common } from './en/common.ts'

export const en = {
  ...common,
}

export type TextKey = keyof typeof en
