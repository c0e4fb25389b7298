// How the page of a setting is loaded and saved; what it asks for stands in the screen itself.
import { redirect } from 'react-router'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import {
  personAction,
  staffPage,
  type PageArgs,
  type Sent,
} from '../../../doors/web/page.server.ts'
import { parsed } from '../../../kit/verb.ts'
import { askAgain } from '../../account/both/ask-again.ts'
import { keptFields, type Fields } from '../../drafts/kept.ts'
import { subjectOf } from '../kind.ts'
import { kindOf, type KindKey } from '../kinds.ts'
import { verbsOf } from '../settings.server.ts'

const dones = ['saved', 'back'] as const

/** What every page of a setting shows. @param id which one of several */
export async function settingOf(page: PageArgs, kind: KindKey, id = '') {
  const { ctx, url } = page
  if (kindOf(kind).opensAccess) askAgain(ctx.open.actor, ctx.open.now)
  const { version, fields, by, at } = await verbsOf(kind).read(ctx, { kind, id })
  return {
    draft: await draftOf(page),
    version,
    /** What stands there, as the fields show it. */
    fields,
    last: at && { by, at },
    history: historyOf(kind, id),
    done: dones.find((what) => what === url.searchParams.get('done')),
  }
}

export const settingLoader = (kind: KindKey) => staffPage((page) => settingOf(page, kind))

/** What a form answers that was only looked at: `look` beside what was typed. */
export type Looked<L> = { kept: Fields; looked: L }

type Options<L> = {
  /** For a button `do=look`: what saving this would do, to be shown first. Nothing is saved. */
  look?: (value: never, sent: Sent) => Promise<L> | L
  id?: (params: PageArgs['params']) => string
  /** Where it leads once it is saved; the page itself when not said. */
  to?: (id: string) => string
}

/** @param valueOf what the form says, as the kind takes it; what is wrong with it the kind says itself */
export const settingAction = <L = never>(
  kind: KindKey,
  valueOf: (form: FormData) => unknown,
  { look, id: idOf = ({ id = '' }) => id, to }: Options<L> = {},
) =>
  personAction('staff', async (sent) => {
    const { ctx, form, url, params, visit } = sent
    const value = valueOf(form)
    if (look && form.get('do') === 'look') {
      // Whoever may not read it has nothing counted: that goes through every child there is.
      await verbsOf(kind).read(ctx, { kind, id: idOf(params) })
      const looked = await look(parsed(kindOf(kind).value, value) as never, sent)
      return step({ kept: keptFields(form), looked } satisfies Looked<L>)
    }
    const { version, why } = typed(form, 'version', 'why')
    const told = { kind, id: idOf(params), version, why, value }
    const { id } = await verbsOf(kind).save(ctx, told)
    await visit.renewClinic()
    return redirect(`${to?.(id) ?? url.pathname}?done=saved`)
  })

/** The address of a setting's history. */
export const historyOf = (kind: string, id: string): string =>
  `/staff/settings/history/${subjectOf(kind, id).replace('/', '-').replaceAll(' ', '_')}`
