// A page with a sensitive form asks first who this is: what is typed into the form later must not be lost to that.
import type { Actor } from '../../../kit/actor.ts'
import { mustBeFresh } from '../session.server.ts'

/** @throws what leads to the page that asks again, and back here */
export function askAgain(actor: Actor, now: Date): void {
  if (actor.kind === 'patient' || actor.kind === 'staff') mustBeFresh({ actor, now })
}
