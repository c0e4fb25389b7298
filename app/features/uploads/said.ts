// What both sides say of a file that was sent: whether somebody still has to decide, whether it is to be had as a PDF.
import { mayLeave } from '../../kit/files/file.ts'
import { isPicture } from '../../kit/files/type.ts'
import { stageOf, type SentFile } from './sending.ts'

/** Whether it is still to be filed or refused. */
export const waits = (file: SentFile): boolean =>
  !['filed', 'refused', 'malware', 'broken'].includes(stageOf(file))

/** Whether it can be had as a PDF, too. */
export const asPdf = (file: SentFile): boolean => mayLeave(file) && isPicture(file.type)
