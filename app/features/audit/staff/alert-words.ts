// An odd access in words: what looks odd about it.
import type { Texts } from '../../../texts/texts.ts'
import type { Alert } from '../watch/alerts.server.ts'

const MOST = 100 // rows that an alert names

export const alertSays = ({ rule, who, patient }: Alert, t: Texts): string =>
  t(`alerts.say.${rule}`, { who, whose: patient?.name ?? t('alerts.unnamed') })

export const alertRows = ({ count }: Alert, t: Texts): string =>
  count >= MOST ? t('alerts.rowsMany') : t('alerts.rows', { n: count })
