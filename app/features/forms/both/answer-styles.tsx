// The style of drawings and tables, in pages that have one: it would not fit into the first round trip of all the others. It stands
// beside what a script draws again, and of a whole form: what an answer brings to the page has its style there already.
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { itemsOf, type Item } from '../questionnaire/form.ts'
import { isTable } from '../questionnaire/tables.ts'

export function AnswerStyles({ of }: { of: readonly Item[] }) {
  const { bodyStyles, tableStyles } = useVisit()
  const all = [...itemsOf(of)]
  const styles = [all.some(({ body }) => body) && bodyStyles, all.some(isTable) && tableStyles]
  return styles.map((one, n) => one && <style key={n} dangerouslySetInnerHTML={{ __html: one }} />)
}
