// What both sides say of a file that was sent: whether it opens, whether somebody still has to decide.
import { isPicture } from '../../kit/files/type.ts'
import { stageOf, type SentFile } from './sending.ts'

/** Whether its bytes can be opened. */
export const opens = ({ state }: SentFile): boolean => state === 'clean' || state === 'not scanned'

/** Whether it is still to be filed or refused. */
export const waits = (file: SentFile): boolean =>
  !['filed', 'refused', 'malware', 'broken'].includes(stageOf(file))

/** Whether it can be had as a PDF, too. */
export const asPdf = (file: SentFile): boolean => opens(file) && isPicture(file.type)
