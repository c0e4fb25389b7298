// How the page of a setting is loaded and saved; what it asks for stands in the screen itself.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage, type PageArgs } from '../../../doors/web/page.server.ts'
import { askAgain } from '../../account/both/ask-again.ts'
import { subjectOf } from '../kind.ts'
import { kindOf, type KindKey } from '../kinds.ts'
import { readSetting, saveSetting } from '../settings.server.ts'

const dones = ['saved', 'back'] as const

/** What every page of a setting shows. @param id which one of several */
export async function settingOf(page: PageArgs, kind: KindKey, id = '') {
  const { ctx, url } = page
  if (kindOf(kind).opensAccess) askAgain(ctx.open.actor, ctx.open.now)
  const { version, fields, by, at } = await readSetting(ctx, { kind, id })
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

/** @param valueOf what the form says, as the kind takes it; what is wrong with it the kind says itself */
export const settingAction = (kind: KindKey, valueOf: (form: FormData) => unknown) =>
  personAction('staff', async ({ ctx, form, url, params, visit }) => {
    const { version, why } = typed(form, 'version', 'why')
    await saveSetting(ctx, { kind, id: params.id ?? '', version, why, value: valueOf(form) })
    await visit.renewClinic()
    return redirect(`${url.pathname}?done=saved`)
  })

/** The address of a setting's history. */
export const historyOf = (kind: string, id: string): string =>
  `/staff/settings/history/${subjectOf(kind, id).replace('/', '-').replaceAll(' ', '_')}`
