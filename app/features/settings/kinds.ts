// Every kind of setting there is.
import { notFound } from '../../kit/errors.ts'
import type { SettingKind } from './kind.ts'
import { ages } from './kinds/ages.ts'
import { bookable } from './kinds/bookable.ts'
import { closed } from './kinds/closed.ts'
import { colourKind as colour } from './kinds/colour.ts'
import { embed } from './kinds/embed.ts'
import { emergency } from './kinds/emergency.ts'
import { factors } from './kinds/factors.ts'
import { hours } from './kinds/hours.ts'
import { idle } from './kinds/idle.ts'
import { location } from './kinds/location.ts'
import { logo } from './kinds/logo.ts'
import { main } from './kinds/main-location.ts'
import { name } from './kinds/name.ts'
import { notices } from './kinds/notices.ts'
import { pharmacy } from './kinds/pharmacy.ts'
import { refills } from './kinds/refills.ts'
import { reminders } from './kinds/reminders.ts'
import { request } from './kinds/request.ts'
import { role } from './kinds/role.ts'
import { states } from './kinds/states.ts'
import { substances } from './kinds/substances.ts'
import { team } from './kinds/team.ts'
import { template } from './kinds/template.ts'
import { texts } from './kinds/texts.ts'
import { told } from './kinds/told.ts'
import { visitType } from './kinds/visit-type.ts'
import { watch } from './kinds/watch.ts'

export const kinds = {
  name,
  logo,
  colour,
  location,
  main,
  hours,
  closed,
  idle,
  factors,
  embed,
  emergency,
  states,
  ages,
  notices,
  reminders,
  pharmacy,
  refills,
  substances,
  request,
  role,
  team,
  template,
  watch,
  told,
  texts,
  bookable,
  visit: visitType,
} satisfies Record<string, unknown>

export type KindKey = keyof typeof kinds

/** @throws notFound */
export function kindOf(key: string): SettingKind {
  const found = Object.hasOwn(kinds, key) ? kinds[key as KindKey] : null
  if (!found) throw notFound()
  return found as unknown as SettingKind
}
