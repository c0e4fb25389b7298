// What a form about a person sent, as its verbs take it.
import { typed } from '../../../doors/web/form.ts'
import { readDateField } from '../../../ui/date-field.tsx'
import { fieldNames, type PersonFields } from '../fields.ts'

/** Checked by the verb, whatever it is. */
export function personIn(form: FormData) {
  const said: PersonFields = {
    ...typed(form, ...fieldNames),
    born: readDateField(form, 'born') ?? '',
  }
  return said as PersonFields & { sex: 'unknown'; interpreter: ''; contactRelation: '' }
}
