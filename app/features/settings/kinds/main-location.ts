// Which of the places is the main one: its telephone, address and clock stand on every page.
import { z } from 'zod'
import { conflict } from '../../../kit/errors.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'
import { location, showOnPages } from './location.ts'

export const main = settingKind({
  key: 'main',
  title: 'settings.main',
  page: () => '/staff/settings/locations',
  // The name goes along, so that history can be read when the place is gone.
  value: z.object({ location: z.uuid('Choose one of these.'), name: z.string() }),
  async read(tx) {
    const row = await clinicRow(tx)
    if (!row) return null
    const place = row.main_location && (await location.read(tx, row.main_location))
    return place ? { location: row.main_location as string, name: place.name } : null
  },
  async settle(tx, { location: id }) {
    return { location: id, name: (await location.read(tx, id))?.name ?? '' }
  },
  async write(tx, _id, value) {
    const place = await location.read(tx, value.location)
    if (!place || place.ended) throw conflict('no_location', 'This place is not open any more.')
    await setClinic(tx, { main_location: value.location })
    await showOnPages(tx, value.location)
  },
  fields: (value) => ({ location: value.location }),
  lines: (value, t) => [{ term: t('settings.main'), value: value.name }],
})
