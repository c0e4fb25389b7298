// The values of a group by the names that a form gives them: a date is three fields.
import type { Part, Values } from './parts.ts'

export function asForm(part: Part, values: Values): Record<string, string> {
  if (part !== 'person') return values as Record<string, string>
  const [year = '', month = '', day = ''] = (values.born ?? '').split('-')
  return {
    'born-day': String(Number(day) || ''),
    'born-month': String(Number(month) || ''),
    'born-year': year,
    sex: values.sex ?? '',
  }
}
