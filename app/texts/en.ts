/**
 * The English catalogue: one file per feature in `en/`, merged here. To add a file, import it and
 * spread it below; a test fails when a file is forgotten or a key is used twice.
 */
import { access } from './en/access.ts'
import { record } from './en/record.ts'
import { account } from './en/account.ts'
import { appointments } from './en/appointments.ts'
import { audit } from './en/audit.ts'
import { bills } from './en/bills.ts'
import { publicBooking } from './en/public-booking.ts'
import { caregivers } from './en/caregivers.ts'
import { chart } from './en/chart.ts'
import { common } from './en/common.ts'
import { devices } from './en/devices.ts'
import { documents } from './en/documents.ts'
import { drafts } from './en/drafts.ts'
import { find } from './en/find.ts'
import { formAnswers } from './en/form-answers.ts'
import { formBuilding } from './en/form-building.ts'
import { forms } from './en/forms.ts'
import { home } from './en/home.ts'
import { keys } from './en/keys.ts'
import { links } from './en/links.ts'
import { meanwhile } from './en/meanwhile.ts'
import { channel } from './en/channel.ts'
import { bulk } from './en/bulk.ts'
import { messages } from './en/messages.ts'
import { notices } from './en/notices.ts'
import { outbox } from './en/outbox.ts'
import { leaving } from './en/leaving.ts'
import { payments } from './en/payments.ts'
import { profile } from './en/profile.ts'
import { refills } from './en/refills.ts'
import { register } from './en/register.ts'
import { amend } from './en/amend.ts'
import { told } from './en/told.ts'
import { questions } from './en/questions.ts'
import { intake } from './en/intake.ts'
import { internal } from './en/internal.ts'
import { invitations } from './en/invitations.ts'
import { passkeys } from './en/passkeys.ts'
import { release } from './en/release.ts'
import { reminders } from './en/reminders.ts'
import { requests } from './en/requests.ts'
import { results } from './en/results.ts'
import { schedule } from './en/schedule.ts'
import { security } from './en/security.ts'
import { settings } from './en/settings.ts'
import { states } from './en/states.ts'
import { shares } from './en/shares.ts'
import { sign } from './en/sign.ts'
import { staff } from './en/staff.ts'
import { summary } from './en/summary.ts'
import { takeaway } from './en/takeaway.ts'
import { texting } from './en/texting.ts'
import { uploads } from './en/uploads.ts'
import { urgent } from './en/urgent.ts'
import { vitals } from './en/vitals.ts'
import { view } from './en/view.ts'
import { visitBooking } from './en/visit-booking.ts'
import { visits } from './en/visits.ts'
import { web } from './en/web.ts'
import { work } from './en/work.ts'

export const en = {
  ...access,
  ...record,
  ...account,
  ...appointments,
  ...audit,
  ...bills,
  ...publicBooking,
  ...caregivers,
  ...chart,
  ...common,
  ...devices,
  ...documents,
  ...drafts,
  ...find,
  ...formAnswers,
  ...formBuilding,
  ...forms,
  ...home,
  ...keys,
  ...links,
  ...meanwhile,
  ...bulk,
  ...messages,
  ...notices,
  ...outbox,
  ...leaving,
  ...channel,
  ...profile,
  ...refills,
  ...told,
  ...amend,
  ...register,
  ...questions,
  ...intake,
  ...internal,
  ...invitations,
  ...passkeys,
  ...payments,
  ...reminders,
  ...release,
  ...requests,
  ...results,
  ...schedule,
  ...security,
  ...settings,
  ...shares,
  ...sign,
  ...staff,
  ...states,
  ...summary,
  ...takeaway,
  ...texting,
  ...uploads,
  ...urgent,
  ...vitals,
  ...view,
  ...visitBooking,
  ...visits,
  ...web,
  ...work,
}

export type TextKey = Extract<keyof typeof en, string>
