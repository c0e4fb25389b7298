// Where the security page stands, for a patient and for staff.
import type { ActorKind } from '../../../kit/actor.ts'

export const baseOf = (kind: ActorKind) => (kind === 'staff' ? '/staff/security' : '/security')
