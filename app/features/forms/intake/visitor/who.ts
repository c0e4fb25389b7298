// What was typed on the page on which a form begins; whoever fills in the field that nobody sees is no person.
import { typed } from '../../../../doors/web/form.ts'
import type { Context } from '../../../../kit/kit.ts'
import { parsed } from '../../../../kit/verb.ts'
import { readDateField } from '../../../../ui/date-field.tsx'
import { passGuard } from '../../../appointments/public/guard.server.ts'
import { whoSchema, type Who } from '../intake.ts'

/** @returns null for a machine @throws invalid by field, tooMany */
export async function readWho(ctx: Context, form: FormData): Promise<Who | null> {
  const { website, ...said } = typed(
    form,
    'given',
    'family',
    'email',
    'phone',
    'language',
    'website',
  )
  if (website) return null
  const who = parsed(whoSchema, { ...said, born: readDateField(form, 'born') ?? '' })
  const { form: mark, proof, answer } = typed(form, 'form', 'proof', 'answer')
  await passGuard(ctx, { form: mark, proof, answer })
  return who
}
