// New results and notes that an import brings: which of them people are told of. What belongs to a report is told by the
// report; what is old when it comes is no news.
import type { Tx } from '../../kit/kit.ts'
import { tellPatients, type News } from './tell.ts'

const OLD = 30 * 86_400_000 // ms: the home page shows what is older, nobody is written to
const MOST = 5 // of a kind and patient at once: the message says no more of twenty than of five

type Filed = {
  item: {
    id: string
    patient: string | null
    kind: string | null
    state: string
    newsAt: string | null
  }
  groupId: string | null
}

export async function tellOfRecord(tx: Pick<Tx, 'db' | 'now'>, filed: Filed[]): Promise<void> {
  const counts = new Map<string, number>()
  const news = filed.flatMap(({ item, groupId }): News[] => {
    const { id, patient, kind, state, newsAt } = item
    if (!patient || !newsAt || state === 'void' || Date.parse(newsAt) < tx.now.getTime() - OLD)
      return []
    const word = kind === 'note' ? 'notes' : 'results'
    if (kind !== 'note' && kind !== 'report' && (kind !== 'result' || groupId)) return []
    const count = (counts.get(`${patient} ${word}`) ?? 0) + 1
    counts.set(`${patient} ${word}`, count)
    return count > MOST ? [] : [{ patient, kind: word, about: id }]
  })
  await tellPatients(tx, news)
}
