// A form with a template picker: a template is looked at with the patient's values, where it goes to one, its own fields are filled in, and it
// is put into what is being written. Nothing is sent by any of it, and all of it works without script.
import { step } from '../../../../doors/web/drafts.server.ts'
import { typed } from '../../../../doors/web/form.ts'
import type { Context } from '../../../../kit/kit.ts'
import { keptFields } from '../../../drafts/kept.ts'
import { fillForMany, fillTemplate, type Filled } from '../../templates/templates.server.ts'

/** The values of `do` that are for `templateStep`. */
export const deeds = ['template', 'insert'] as const

/** What the page draws again: nothing was sent. */
export type Looked = { filled?: Filled }

const fieldOf = (i: number) => `given${i}`

/**
 * @param patient null: it goes to many, so what is known of each stays in its braces
 * @returns the answer of the action, for `sent` of the form and of the picker
 */
export async function templateStep(ctx: Context, patient: string | null, form: FormData) {
  const said = typed(form, 'template', 'templateTeam', 'team', 'do', 'body')
  const { template, do: deed, body } = said
  const team = said.templateTeam || said.team
  if (!template) return step({ kept: keptFields(form) })
  const asks = form.getAll('asked').map(String)
  const given = Object.fromEntries(
    asks.map((name, i) => [name, String(form.get(fieldOf(i)) ?? '')]),
  )
  const filled = patient
    ? await fillTemplate(ctx, { patient, team, template, given })
    : await fillForMany(ctx, { template, given })
  if (deed !== 'insert') return step({ kept: keptFields(form), filled })
  if (filled.missing.length > 0) {
    const fields = Object.fromEntries(
      filled.missing.map((name) => {
        const i = filled.asks.indexOf(name)
        return i < 0
          ? [
              'template',
              `{${name}} is not known for this patient. Choose another template, or write it yourself.`,
            ]
          : [fieldOf(i), `Fill in ${name}.`]
      }),
    )
    const error = { sentence: 'Some fields are not filled in.', fields }
    return step({ kept: keptFields(form), filled, error })
  }
  if (!patient) form.set('lang', filled.lang)
  form.set('body', [body.trimEnd(), filled.text].filter(Boolean).join('\n\n'))
  for (const name of ['template', 'asked', ...asks.map((_, i) => fieldOf(i))]) form.delete(name)
  return step({ kept: keptFields(form) })
}
