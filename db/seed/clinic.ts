// The demonstration clinic itself: what every page says about it. All of it is invented; the phone
// numbers lie in the range that is kept for fiction (555-0100 to 555-0199).

export type OpeningHours = {
  days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[]
  opens: string
  closes: string
}

export type Clinic = {
  name: string
  short: string
  phone: string
  address: string
  timeZone: string
  /** Brand hue in OKLCH degrees. */
  hue: number
  locations: { key: 'main' | 'annex'; name: string; address: string; phone: string }[]
  hours: OpeningHours[]
}

export const clinic: Clinic = {
  name: 'Willowmere Community Clinic',
  short: 'Willowmere',
  phone: '(202) 555-0100',
  address: '20 Example Square NW, Washington, DC 20001',
  timeZone: 'America/New_York',
  hue: 172,
  locations: [
    {
      key: 'main',
      name: 'Willowmere, Example Square',
      address: '20 Example Square NW, Washington, DC 20001',
      phone: '(202) 555-0100',
    },
    {
      key: 'annex',
      name: 'Willowmere Annex, Sample Lane',
      address: '8 Sample Lane NW, Washington, DC 20001',
      phone: '(202) 555-0101',
    },
  ],
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '17:30' }],
}
