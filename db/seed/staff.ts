// The eight people who work at the clinic. Each has an account in the demonstration and is a
// Practitioner in the records.

export type StaffRole =
  | 'front desk'
  | 'nurse'
  | 'clinician'
  | 'biller'
  | 'admin'
  | 'privacy officer'

export type StaffMember = {
  family: string
  given: string
  preferredName: string
  suffix?: string
  role: StaffRole
  /** What stands under the name on a letter. */
  title: string
  gender: 'female' | 'male' | 'other'
  email: string
  password: string
  /** Of the authenticator app, in base32; only ever used in the demonstration. */
  totpSecret: string
  story: string
}

const member = (facts: StaffMember): StaffMember => facts

export const staff = {
  dolores: member({
    family: 'Quintanilla-Frost',
    given: 'Dolores',
    preferredName: 'Dolores',
    role: 'front desk',
    title: 'Front desk',
    gender: 'female',
    email: 'dolores.quintanilla@example.org',
    password: 'saddle-copper-window-tuesday',
    totpSecret: 'HOS3JRM2PN3CYVCT2S6QFMO26BJDPELG',
    story: 'Answers the phone, books visits and knows everybody by voice.',
  }),
  emeka: member({
    family: 'Larkspur-Obi',
    given: 'Emeka',
    preferredName: 'Emeka',
    role: 'front desk',
    title: 'Front desk',
    gender: 'male',
    email: 'emeka.larkspur@example.org',
    password: 'pebble-orchard-yellow-kettle',
    totpSecret: 'PMSMVNSY5NHWJVBJN2JWYIOOB34QSKL6',
    story: 'Checks people in at the Annex and chases missing forms.',
  }),
  marguerite: member({
    family: 'Ngata-Dubois',
    given: 'Marguerite',
    preferredName: 'Marguerite',
    suffix: 'RN',
    role: 'nurse',
    title: 'Registered nurse',
    gender: 'female',
    email: 'marguerite.ngata@example.org',
    password: 'harbor-thimble-plum-whistle',
    totpSecret: 'LXLGHZIHGQHYIJCKPOACMMAKSLR3QZR3',
    story: 'Takes vital signs, gives vaccines and calls people about their results.',
  }),
  castellano: member({
    family: 'Castellano-Brook',
    given: 'Inés',
    preferredName: 'Dr. Castellano',
    suffix: 'MD',
    role: 'clinician',
    title: 'Family doctor',
    gender: 'female',
    email: 'ines.castellano@example.org',
    password: 'granite-violin-soup-meadow',
    totpSecret: 'IA3LJPLEDBKKSHL5NSZ2CUMKRYVIWBC7',
    story: 'Family doctor who has looked after many of these people for years.',
  }),
  brandvold: member({
    family: 'Brandvold-Achebe',
    given: 'Hana',
    preferredName: 'Hana',
    suffix: 'CNM, FNP',
    role: 'clinician',
    title: 'Nurse practitioner and midwife',
    gender: 'female',
    email: 'hana.brandvold@example.org',
    password: 'cradle-mountain-ginger-bell',
    totpSecret: 'YKTYILQTYFUAY7A3U6IYFEFFRTN32XR5',
    story: 'Nurse practitioner and midwife who sees families and children.',
  }),
  wendell: member({
    family: 'Kowalczyk-Dune',
    given: 'Wendell',
    preferredName: 'Wendell',
    role: 'biller',
    title: 'Billing',
    gender: 'male',
    email: 'wendell.kowalczyk@example.org',
    password: 'ledger-acorn-bicycle-cloud',
    totpSecret: '7K7QYUP3RIONRDYR4YP2KHCVNWL2D3LO',
    story: 'Sends the bills and explains them until they make sense.',
  }),
  tamsin: member({
    family: 'Rao-Penhallow',
    given: 'Tamsin',
    preferredName: 'Tamsin',
    role: 'admin',
    title: 'Practice manager',
    gender: 'female',
    email: 'tamsin.rao@example.org',
    password: 'compass-biscuit-river-lamp',
    totpSecret: 'B5SYGJKAUIPDAHLNO627K6IDFNWSH5CN',
    story: 'Runs the clinic and sets up the portal.',
  }),
  ruta: member({
    family: 'Kalniņa-West',
    given: 'Rūta',
    preferredName: 'Rūta',
    role: 'privacy officer',
    title: 'Privacy officer',
    gender: 'female',
    email: 'ruta.kalnina@example.org',
    password: 'keyhole-fern-quiet-marble',
    totpSecret: 'M6DRMCBFKWAG7BERSGSDKZUPS2HOJ7MD',
    story: 'Looks at who opened which record, and why.',
  }),
} as const

export type StaffKey = keyof typeof staff
