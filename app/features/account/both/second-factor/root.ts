// Where the pages about second factors begin, for a patient and for staff.
import type { Actor } from '../../../../kit/actor.ts'

export const rootOf = (actor: Actor): '' | '/staff' => (actor.kind === 'staff' ? '/staff' : '')
