// What can be set, as the overview shows it.
import type { TextKey } from '../../../texts/en.ts'

type SettingRow = { href: string; title: TextKey; second: TextKey }

const row = (href: string, title: TextKey, second: TextKey): SettingRow => ({ href, title, second })

export const groups: { title: TextKey; rows: SettingRow[] }[] = [
  {
    title: 'settings.look',
    rows: [
      row('/staff/settings/name', 'settings.name', 'settings.name.lede'),
      row('/staff/settings/logo', 'settings.logo', 'settings.logo.lede'),
      row('/staff/settings/colour', 'settings.colour', 'settings.colour.lede'),
      row('/staff/settings/notices/en', 'settings.notices', 'settings.notices.lede'),
    ],
  },
  {
    title: 'settings.where',
    rows: [
      row('/staff/settings/locations', 'settings.locations', 'settings.locations.lede'),
      row('/staff/settings/closed', 'settings.closedDays', 'settings.closedDays.lede'),
    ],
  },
  {
    title: 'settings.people',
    rows: [
      row('/staff/team', 'settings.colleagues', 'team.lede'),
      row('/staff/settings/teams', 'settings.teams', 'settings.teams.lede'),
      row('/staff/settings/roles', 'settings.roles', 'settings.roles.lede'),
    ],
  },
  {
    title: 'settings.access',
    rows: [
      row('/staff/settings/factors', 'settings.factors', 'settings.factors.lede'),
      row('/staff/settings/idle', 'settings.idle', 'settings.idle.lede'),
      row('/staff/settings/ages', 'settings.ages', 'settings.ages.lede'),
      row('/staff/rules', 'release.rules', 'release.rulesRow'),
    ],
  },
]
