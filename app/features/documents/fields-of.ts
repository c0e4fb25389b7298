// A document as the form that changes it has it.
import type { DocumentRow } from './rows.ts'

export function fieldsOf(of: DocumentRow): Record<string, string> {
  const [year = '', month = '', day = ''] = of.date.split('-')
  return {
    title: of.title,
    class: of.class,
    status: of.status,
    shown: of.shown ? 'yes' : 'no',
    author: of.author ?? '',
    'date-day': String(Number(day)),
    'date-month': String(Number(month)),
    'date-year': year,
  }
}
