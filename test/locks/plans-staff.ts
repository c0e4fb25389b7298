// What staff do with a record and who acts for whom: for the test of plans.
import { emailKey } from '../../app/features/account/account.server.ts'
import type { Invited } from '../../app/features/caregivers/invite.server.ts'
import { cardPlace } from '../../app/features/people/people.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { entryOf } from '../support/large-record.ts'
import { addPatient, addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { planningChart, readingChart } from './plans-chart.ts'
import { call, once } from './plans-gather.ts'
import { finding } from './plans-find.ts'
import { registering } from './plans-register.ts'

export async function treating(portal: TestPortal, ana: TestPatient): Promise<void> {
  const { kit, owner } = portal
  const job = (name: string) => jobContext(kit, name)
  const someone = async (role: string) => {
    const person = await addStaff(portal, `Some ${role}`, role)
    return { ...person, ctx: (await signedIn(portal, person)).ctx }
  }
  const doctor = await someone('clinician')
  const admin = await someone('admin')
  const officer = await someone('privacy officer')
  const patient = ana.id

  await call('access.roles.read', job('access'), {})
  await once('break-glass.restrict', officer.ctx, { patient, reason: 'works here as a nurse' })
  await call('break-glass.restriction.read', doctor.ctx, { patient })
  const why = { patient, kind: 'emergency', reason: 'brought in unconscious' }
  const { id } = await once('break-glass.open', doctor.ctx, why)
  await once('break-glass.alert', job('glass'), { origin: 'https://x', clinic: 'C' })
  await readingChart(doctor.ctx, patient)
  const shelf = { patient, kind: 'result', before: null }
  await call('caregivers.guard.list', doctor.ctx, { ...shelf, kind: null }, shelf)
  for (const deed of ['mark', 'unmark'])
    await call(`caregivers.guard.${deed}`, doctor.ctx, { patient, id: entryOf('report', 5) })
  await call('break-glass.close', doctor.ctx, { patient })
  await call('break-glass.list', officer.ctx, {})
  await once('break-glass.review', officer.ctx, { id, patient, finding: 'as it should be' })
  await call('break-glass.lift', officer.ctx, { patient })
  await planningChart(doctor.ctx, officer.ctx, patient)

  await registering(portal, admin.ctx)
  await finding(portal, admin.ctx, doctor.ctx, patient)
  await call('staff.patients.read', admin.ctx, { id: patient })
  await call('staff.patients.account.read', admin.ctx, { id: patient })
  await call('staff.team.list', admin.ctx, {})
  await call('staff.roles.list', admin.ctx, {})
  await call('staff.team.role', admin.ctx, { account: doctor.account, role: 'clinician' })
  const { account } = await addStaff(portal, 'Lea Plans')
  await call('staff.team.leave', admin.ctx, { account, left: true })

  // A child, and a grown-up who acts for them and for Ana
  const kim = await addPatient(portal, 'Kim Plans')
  const { email, account: gils } = await addPatient(portal, 'Gil Plans')
  const born = async (years: number) => {
    const birthDate = `${kit.clock().getUTCFullYear() - years}-01-01`
    const card = { name: 'Kim Plans', preferred: 'Kim', birthDate, recordNumber: null }
    const sealed = await kit.vault.seal(kim.id, cardPlace(kim.id), JSON.stringify(card))
    await owner.query('update patient set card = $2 where patient_id = $1', [kim.id, sealed])
  }
  await born(8)
  const gil = { name: 'Gil', relation: 'father', email }
  /** @returns the link that accepting it made */
  const accepted = async ({ invited }: { invited: Invited }, of: string) => {
    const { link, digits } = invited
    const answer = { link, digits, account: gils, address: null }
    await once('caregivers.join', job('activation'), answer)
    const { rows } = await owner.query<{ grant_id: string }>(
      'select grant_id from account_patient where patient_id = $1 and account_id = $2 and ended_at is null',
      [of, gils],
    )
    return rows[0]?.grant_id as string
  }
  const toKim = { patient: kim.id, ...gil }
  const guardian = await accepted(await once('caregivers.guardian.add', admin.ctx, toKim), kim.id)
  await born(13)
  await call('caregivers.ages.list', job('ages'), { after: null }, { after: kim.id })
  const ages = { narrow: 12, end: 18, keep: [] }
  await call('caregivers.ages.count', job('ages'), { patient: kim.id, ...ages })
  await once('caregivers.ages.apply', job('ages'), { patient: kim.id })
  await call('caregivers.staff.list', admin.ctx, { patient: kim.id }, { patient })
  await once('caregivers.guardian.end', admin.ctx, { patient: kim.id, id: guardian })
  await once(
    'caregivers.guardian.withdraw',
    admin.ctx,
    await taken('caregivers.guardian.add', admin.ctx, toKim),
  )
  const unable = { patient, ...gil, grounds: 'cannot be asked', months: '3' }
  const asked = await once<{ invited: Invited }>(
    'caregivers.incapacity.confirm',
    doctor.ctx,
    unable,
  )
  const deciding = { patient, id: await accepted(asked, patient) }
  await owner.query('update account_patient set review_at = created_at where grant_id = $1', [
    deciding.id,
  ])
  await call('caregivers.reviews.list', doctor.ctx, {})
  await call('caregivers.review.renew', doctor.ctx, deciding)
  await once('caregivers.incapacity.end', doctor.ctx, deciding)
  await once(
    'caregivers.incapacity.withdraw',
    doctor.ctx,
    await taken('caregivers.incapacity.confirm', doctor.ctx, unable),
  )
  const block = { patient: kim.id, name: 'Gil', email, reason: 'an order' }
  const { id: blocked } = await once('caregivers.block.add', admin.ctx, block)
  await call('caregivers.block.lift', admin.ctx, { patient: kim.id, id: blocked })
  const terms = { grounds: null, sections: [], acts: [], basis: 'patient', until: null, ...gil }
  const granting = { key: emailKey(kit, email), patient: kim.id, whose: 'Kim', terms }
  await once('demo.grant', job('demo'), granting)
  const restricting = { patient: kim.id, officer: emailKey(kit, officer.email) }
  await once('demo.restrict', job('demo'), restricting)
}

/** Invites somebody. @returns what taking it back needs */
async function taken(what: string, by: Context, input: { patient: string }) {
  const { id } = await once(what, by, input)
  return { patient: input.patient, id }
}
