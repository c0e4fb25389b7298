// What every page of work is drawn from: the list as it was chosen, and what else can be chosen.
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { listWork, readChoices } from '../list.server.ts'
import { choiceOf } from './address.ts'

export async function loadList({ ctx, url }: Pick<PageArgs, 'ctx' | 'url'>) {
  const choice = choiceOf(url)
  const after = url.searchParams.get('after')
  const choices = await section(ctx, () => readChoices(ctx, {}))
  return {
    choice,
    after,
    choices: choices.ok ? choices.value : none,
    list: await section(ctx, () => listWork(ctx, { ...choice, after })),
    now: ctx.open.now,
  }
}

/** Without them the list can still be looked at. */
const none: Awaited<ReturnType<typeof readChoices>> = {
  kinds: [],
  teams: [],
  inTeam: false,
  roles: [],
  waiting: 0,
}

export type ListData = Awaited<ReturnType<typeof loadList>>
