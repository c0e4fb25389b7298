// What both sides say of a file that was sent: whether somebody still has to decide, whether it is to be had as a PDF.
import { mayLeave } from '../../kit/files/file.ts'
import { isPicture } from '../../kit/files/type.ts'
import { stageOf, type SentFile, type Stage } from './sending.ts'

export const away: readonly Stage[] = ['refused', 'malware', 'broken']

/** Whether it was not taken: by the clinic, or because of what is in it. */
export const turnedAway = (file: SentFile): boolean => away.includes(stageOf(file))

/** Whether it is still to be filed or refused. */
export const waits = (file: SentFile): boolean => !turnedAway(file) && stageOf(file) !== 'filed'

/** Whether it can be had as a PDF, too. */
export const asPdf = (file: SentFile): boolean => mayLeave(file) && isPicture(file.type)
