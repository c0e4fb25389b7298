// The style of drawings and tables, in pages that have one: it would not fit into the first round trip of all the others.
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { isTable } from '../questionnaire/tables.ts'
import { allSeen, type Seen } from '../questionnaire/settle.ts'

export function AnswerStyles({ of }: { of: readonly Seen[] }) {
  const { answerStyles } = useVisit()
  const needed = [...allSeen(of)].some(({ open, item }) => open && (item.body || isTable(item)))
  return needed && <style dangerouslySetInnerHTML={{ __html: answerStyles }} />
}
