// Every job of the house on one page: what processes with ROLE jobs do.
import { checkFiles } from './kit/files/check.ts'
import { removeLeft, sweepFiles } from './kit/files/sweep.ts'
import { deliver } from './kit/post/deliver.ts'
import { removeSent } from './kit/post/sweep.ts'
import { matchBookings } from './features/appointments/public/match.jobs.ts'
import { sweepBookings } from './features/appointments/public/mine.server.ts'
import { writeLinks } from './features/account/links/write.jobs.ts'
import { removeOver } from './features/account/sweep.jobs.ts'
import { offerEarlier } from './features/appointments/earlier/earlier.jobs.ts'
import { followOffers } from './features/appointments/earlier/offer.jobs.ts'
import { answerVisits } from './features/appointments/remind/answer.jobs.ts'
import { remind, remindAnew } from './features/appointments/remind/remind.jobs.ts'
import { verifyChain } from './features/audit/checks.jobs.ts'
import { watch } from './features/audit/watch/watch.jobs.ts'
import { glassAlert } from './features/break-glass/break-glass.jobs.ts'
import { ages } from './features/caregivers/ages.jobs.ts'
import { helperLeft } from './features/caregivers/left.jobs.ts'
import { brokenFiles } from './features/documents/broken.jobs.ts'
import { find } from './features/find/build.jobs.ts'
import { settleIntakes, sweepIntakes } from './features/forms/intake/file.jobs.ts'
import { formRules } from './features/forms/rules/rules.jobs.ts'
import { sendBulks } from './features/messages/bulk/bulk.jobs.ts'
import { endHolds } from './features/release/release.jobs.ts'
import { alike } from './features/register/look-alike.jobs.ts'
import { followUp } from './features/invitations/follow-up.jobs.ts'
import { followTexts } from './features/messages/texts/fate.jobs.ts'
import { fileTexts } from './features/messages/texts/hear.server.ts'
import { fetchTexts } from './features/messages/texts/media.jobs.ts'
import { sendTexts } from './features/messages/texts/out.jobs.ts'
import { noticeFailed } from './features/notices/failed.jobs.ts'
import { spreadNotices } from './features/notices/spread.jobs.ts'
import { writeNotices } from './features/notices/write.jobs.ts'
import {
  followPayments,
  playOn,
  reconcilePayments,
  sendRefunds,
} from './features/payments/payments.jobs.ts'
import { fileOwnWords } from './features/profile/file.jobs.ts'
import { takeaway } from './features/takeaway/takeaway.jobs.ts'
import { turnedAway } from './features/uploads/turned-away.jobs.ts'
import { endUnsent } from './features/uploads/sweep.server.ts'
import { gatherWork } from './features/work/gather.jobs.ts'
import { digest, tell } from './features/work/tell.jobs.ts'
import { wake } from './features/work/wake.jobs.ts'
import { sweepDrafts } from './features/drafts/drafts.server.ts'
import type { Job } from './kit/jobs/job.ts'
import { jobContext } from './kit/verb.ts'

/** What is long over goes, once a night. */
const sweep: Job = {
  name: 'sweep',
  every: '23 3 * * *',
  work: async (kit) => {
    const ctx = jobContext(kit, 'sweep')
    await removeOver(ctx, {})
    await sweepDrafts(ctx, {})
    await removeSent(ctx, {})
    await sweepBookings(jobContext(kit, 'appointments'), {})
    const { over } = await sweepIntakes(jobContext(kit, 'intake'), {})
    for (const id of over) await removeLeft(kit, id)
    const unsent = await endUnsent(jobContext(kit, 'files'), {})
    for (const id of unsent) await removeLeft(kit, id)
    await sweepFiles(kit)
  },
}

export const jobs: readonly Job[] = [
  deliver,
  writeLinks,
  sweep,
  glassAlert,
  ages,
  followUp,
  verifyChain,
  watch,
  helperLeft,
  find,
  alike,
  sendBulks,
  gatherWork,
  wake,
  tell,
  digest,
  endHolds,
  fileOwnWords,
  takeaway,
  checkFiles,
  turnedAway,
  brokenFiles,
  spreadNotices,
  writeNotices,
  noticeFailed,
  sendTexts,
  followTexts,
  fileTexts,
  fetchTexts,
  remind,
  remindAnew,
  answerVisits,
  offerEarlier,
  followOffers,
  matchBookings,
  settleIntakes,
  formRules,
  followPayments,
  sendRefunds,
  reconcilePayments,
  playOn,
]
