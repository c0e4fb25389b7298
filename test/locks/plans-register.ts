// Registering, changing and merging people: for the test of plans.
import { portraits } from '../../db/seed/portraits.ts'
import { noFields } from '../../app/features/register/fields.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addPatient } from '../support/people.ts'
import { onePicture } from '../support/pictures.ts'
import { call, once } from './plans-gather.ts'

export async function registering(portal: TestPortal, desk: Context): Promise<void> {
  const typed = {
    ...noFields,
    given: 'Reg',
    family: 'Registered',
    born: '1937-11-30',
    sex: 'other',
    mobile: '(202) 555-0188',
    email: 'reg@example.org',
    number: 'REG-PLANS',
  }
  const made = await once<{ patient: string }>('register.make', desk, { ...typed, different: [] })
  const { patient } = made
  // From now on somebody alike is found each time.
  await call('register.make', desk, { ...typed, different: [] })
  await call('register.change.read', desk, { patient })
  await once('register.change', desk, { ...typed, city: 'Springfield', patient, version: '1' })
  const { id: other } = await addPatient(portal, 'Reg Again')
  await call('register.number.find', desk, { patient: other, number: 'REG-PLANS' })
  await call('register.pair.read', desk, { patient, other })
  await call('register.pair.different', desk, { patient, other })
  const { version: none } = await once<{ version: string }>('photo.form.read', desk, {
    patient: other,
  })
  await once('photo.save', desk, { patient: other, version: none, picture: onePicture })
  await call('photo.form.read', desk, { patient: other })
  await call('photo.read', desk, { patient: other })
  await call('chart.looks.read', desk, { patient: other })
  const { version } = await once<{ version: string }>('photo.form.read', desk, { patient: other })
  await once('photo.remove', desk, { patient: other, version })
  await call('demo.photo', jobContext(portal.kit, 'demo'), {
    patient: other,
    drawing: portraits.jose,
  })
  const { rows } = await portal.owner.query<{ id: string }>(
    'select likeness_id as id from patient_likeness where other_id = $1 or patient_id = $1',
    [patient],
  )
  await call('register.pair.find', desk, { id: rows[0]?.id })
  const job = jobContext(portal.kit, 'find')
  const after = '00000000-0000-0000-0000-000000000000'
  await call('register.alike.look', job, { after, since: new Date(Date.now() - 3_600_000) })
  const both = { stays: other, goes: patient, account: '', reason: 'Saw the photo ID' }
  const { link } = await once<{ link: string }>('register.merge', desk, both)
  await call('register.siblings.read', desk, { patient })
  await call('register.merges.list', desk, { patient })
  await once('register.merge.undo', desk, { link, reason: 'Two people' })
}
