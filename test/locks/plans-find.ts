// Finding patients among many, of whom every second bears what is looked for: for the test of plans.
import { jobContext } from '../../app/kit/verb.ts'
import { GROUPS, hashes } from '../../app/features/find/scheme.ts'
import type { Context } from '../../app/kit/kit.ts'
import type { TestPortal } from '../support/kit.ts'
import { call } from './plans-gather.ts'

export async function finding(portal: TestPortal, desk: Context, doctor: Context, patient: string) {
  const { owner, kit } = portal
  // A name that half the clinic bears, in whichever group each patient is.
  const common = hashes(kit.vault, 'name mar')
  await owner.query(
    `update patient_find set keys = keys || $1::int[] where get_byte(uuid_send(patient_id), 14) % 2 = 0 and patient_id <> $2`,
    [common.slice(0, GROUPS), patient],
  )
  const searches = [
    'ana',
    'ana plans',
    'mar',
    'maria',
    'mar pla 1961',
    '17 Apr 1961',
    '0123',
    'ana-plans-number',
  ]
  await call('find.search', desk, ...searches.map((search) => ({ search })))
  await call('chart.head.read', desk, { patient })
  await call('find.measure', jobContext(kit, 'find'), { share: 5 })
  await call('find.room', jobContext(kit, 'find'), {})
  await call('find.recent', desk, {})
  await call('find.today', doctor, {})
  await call(
    'find.build',
    jobContext(kit, 'find'),
    { after: patient, all: true },
    { after: patient, all: false },
  )
}
