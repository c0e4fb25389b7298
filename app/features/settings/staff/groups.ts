// What can be set, as the overview shows it.
import type { Permission } from '../../../kit/access.ts'
import type { TextKey } from '../../../texts/en.ts'

type SettingRow = {
  href: string
  title: TextKey
  second: TextKey
  /** Shown to those who have it. */
  may?: Permission
}

const row = (href: string, title: TextKey, second: TextKey, may?: Permission): SettingRow => ({
  href,
  title,
  second,
  may,
})

export const groups: { title: TextKey; rows: SettingRow[] }[] = [
  {
    title: 'settings.look',
    rows: [
      row('/staff/settings/name', 'settings.name', 'settings.name.lede'),
      row('/staff/settings/logo', 'settings.logo', 'settings.logo.lede'),
      row('/staff/settings/colour', 'settings.colour', 'settings.colour.lede'),
      row('/staff/settings/notices/en', 'settings.notices', 'settings.notices.lede'),
      row(
        '/staff/messages/templates',
        'settings.templates',
        'settings.templates.lede',
        'messages.templates',
      ),
      row('/staff/settings/texts', 'settings.texts', 'settings.texts.lede'),
      row('/staff/settings/reminders', 'settings.reminders', 'settings.reminders.lede'),
      row('/staff/settings/requests', 'settings.requests', 'settings.requests.lede'),
      row('/staff/settings/refills', 'settings.refills', 'settings.refills.lede'),
      row('/staff/settings/substances', 'settings.substances', 'settings.substances.lede'),
      row('/staff/settings/pharmacies', 'settings.pharmacies', 'settings.pharmacies.lede'),
      row('/staff/settings/forms', 'forms.settings', 'forms.settings.lede'),
      row('/staff/settings/embed', 'settings.embed', 'settings.embed.lede'),
    ],
  },
  {
    title: 'settings.where',
    rows: [
      row('/staff/settings/locations', 'settings.locations', 'settings.locations.lede'),
      row('/staff/settings/closed', 'settings.closedDays', 'settings.closedDays.lede'),
      row('/staff/settings/emergency', 'settings.emergency', 'settings.emergency.lede'),
    ],
  },
  {
    title: 'schedule.settings',
    rows: [
      row('/staff/settings/visit-types', 'schedule.types', 'schedule.types.lede'),
      row('/staff/settings/bookables', 'schedule.bookables', 'schedule.bookables.lede'),
    ],
  },
  {
    title: 'settings.people',
    rows: [
      row('/staff/team', 'settings.colleagues', 'team.lede', 'staff.manage'),
      row('/staff/settings/teams', 'settings.teams', 'settings.teams.lede', 'staff.manage'),
      row('/staff/settings/roles', 'settings.roles', 'settings.roles.lede', 'staff.manage'),
      row('/staff/settings/told', 'settings.told', 'settings.told.lede'),
    ],
  },
  {
    title: 'settings.access',
    rows: [
      row('/staff/settings/factors', 'settings.factors', 'settings.factors.lede'),
      row('/staff/settings/idle', 'settings.idle', 'settings.idle.lede'),
    ],
  },
  {
    title: 'settings.law',
    rows: [
      row('/staff/settings/states', 'settings.states', 'settings.states.lede'),
      row('/staff/settings/ages', 'settings.ages', 'settings.ages.lede'),
      row('/staff/settings/rules', 'release.rules', 'release.rulesRow'),
      row('/staff/audit/rules', 'alerts.rules', 'watch.lede', 'audit.read'),
    ],
  },
]
