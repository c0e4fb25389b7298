// "(7) Work": how much waits, where it is seen among many tabs.
import type { Texts } from '../../../texts/texts.ts'

export const tabTitle = (waiting: number, t: Texts): string =>
  t('work.tab', { n: waiting, count: waiting >= 100 ? '99+' : String(waiting) })
