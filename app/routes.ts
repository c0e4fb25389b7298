// Every screen address of the house on one page.
import { route, type RouteConfig } from '@react-router/dev/routes'

export default [
  // Signed out
  route('/sign-in', 'features/account/patient/sign-in.tsx'),
  route('/sign-in/second', 'features/account/patient/second.tsx'),
  route('/sign-in/link', 'features/account/patient/links/ask.tsx'),
  route('/sign-in/link/sent', 'features/account/patient/links/sent.tsx'),
  route('/sign-in/link/:token', 'features/account/patient/links/open.tsx'),
  route('/forgot', 'features/account/patient/links/forgot.tsx'),
  route('/forgot/sent', 'features/account/patient/links/forgot-sent.tsx'),
  route('/reset/:token', 'features/account/patient/links/reset.tsx'),
  route('/sign-out', 'features/account/patient/sign-out.tsx'),
  route('/offline', 'doors/web/offline.tsx'),

  // Whose record
  route('/who', 'features/caregivers/patient/who.tsx'),
  route('/caregivers', 'features/caregivers/patient/caregivers.tsx'),
  route('/caregivers/new', 'features/caregivers/patient/new.tsx'),
  route('/caregivers/stop', 'features/caregivers/patient/stop.ts'),
  route('/caregivers/:id', 'features/caregivers/patient/caregiver.tsx'),
  route('/hidden', 'features/caregivers/patient/hidden.tsx'),
  route('/hidden/:shelf', 'features/caregivers/patient/hidden-shelf.tsx'),
  route('/join', 'features/caregivers/patient/join-by-letter.tsx'),
  route('/join/:link', 'features/caregivers/patient/join.tsx'),

  // Asked by the script of a page, and where it goes at the end
  route('/session', 'doors/web/left.ts'),
  route('/session/over', 'features/devices/patient/over.tsx'),
  route('/draft', 'doors/web/draft.ts'),
  route('/drafts/throw-away', 'features/drafts/throw-away.tsx'),

  // The patient
  route('/', 'features/home/patient/home.tsx'),
  route('/record', 'features/record/patient/record.tsx'),
  route('/visits', 'features/visits/patient/visits.tsx'),
  route('/visits/last', 'features/visits/patient/last.tsx'),
  route('/visits/note/:id', 'features/visits/patient/note.tsx'),
  route('/visits/:id', 'features/visits/patient/visit.tsx'),
  route('/conditions', 'features/conditions/patient/conditions.tsx'),
  route('/medicines', 'features/medicines/patient/medicines.tsx'),
  route('/allergies', 'features/allergies/patient/allergies.tsx'),
  route('/immunizations', 'features/immunizations/patient/immunizations.tsx'),
  route('/procedures', 'features/procedures/patient/procedures.tsx'),
  route('/care-team', 'features/care-team/patient/care-team.tsx'),
  route('/results', 'features/results/patient/results.tsx'),
  route('/results/:id', 'features/results/patient/result.tsx'),
  route('/results/report/:id', 'features/results/patient/report.tsx'),
  route('/vitals', 'features/vitals/patient/vitals.tsx'),
  route('/vitals/:code', 'features/vitals/patient/vital.tsx'),
  route('/more', 'features/account/patient/more.tsx'),
  route('/password', 'features/account/patient/password.tsx'),
  route('/display', 'features/account/patient/display.tsx'),
  route('/security', 'features/account/patient/security.tsx'),
  route('/security/second-factor', 'features/account/patient/second-factor/overview.tsx'),
  route('/security/second-factor/app', 'features/account/patient/second-factor/app.tsx'),
  route('/security/second-factor/phone', 'features/account/patient/second-factor/phone.tsx'),
  route('/security/second-factor/codes', 'features/account/patient/second-factor/codes.tsx'),
  route(
    '/security/second-factor/remove/:what',
    'features/account/patient/second-factor/remove.tsx',
  ),
  route('/security/devices', 'features/devices/both/end.tsx'),
  route('/security/events', 'features/devices/patient/events.tsx'),
  route('/confirm', 'features/account/patient/confirm.tsx'),
  route('/access', 'features/access/patient/access.tsx'),
  route('/access/ask/:id', 'features/access/patient/ask.tsx'),
  route('/access/questions', 'features/access/patient/questions.tsx'),

  // The clinic
  route('/staff', 'features/clinic/staff/welcome.tsx'),
  route('/staff/questions', 'features/access/staff/questions.tsx'),
  route('/staff/questions/:id', 'features/access/staff/question.tsx'),
  route('/staff/password', 'features/account/staff/password.tsx'),
  route('/staff/security', 'features/account/staff/security.tsx'),
  route('/staff/security/second-factor', 'features/account/staff/second-factor/overview.tsx'),
  route('/staff/security/second-factor/app', 'features/account/staff/second-factor/app.tsx'),
  route('/staff/security/second-factor/phone', 'features/account/staff/second-factor/phone.tsx'),
  route('/staff/security/second-factor/codes', 'features/account/staff/second-factor/codes.tsx'),
  route(
    '/staff/security/second-factor/remove/:what',
    'features/account/staff/second-factor/remove.tsx',
  ),
  route('/staff/security/events', 'features/devices/staff/events.tsx'),
  route('/staff/confirm', 'features/account/staff/confirm.tsx'),
  route('/staff/patients/:id/record', 'features/chart/staff/record.tsx'),
  route('/staff/patients/:id/restriction', 'features/break-glass/staff/restriction.tsx'),
  route('/staff/glass', 'features/break-glass/staff/review.tsx'),

  // The demonstration only: what would have left the building, and what pages are measured against
  route('/demo/outbox', 'features/outbox/outbox.tsx'),
  route('/demo/empty', 'features/demo/empty.tsx'),

  // While developing: every part of the design language on one page
  ...(process.env.PORTICO_DEV ? [route('/design', 'ui/design.tsx')] : []),
  route('*', 'doors/web/not-found.tsx'),
] satisfies RouteConfig
