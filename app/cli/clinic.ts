// portico clinic: says who the clinic is and how it does things, as the pages under /staff/settings do.
import { parseArgs } from 'node:util'
import { readAges, saveAges, type Ages } from '../features/caregivers/law.server.ts'
import { readClinic, saveClinic, type Clinic } from '../features/clinic/clinic.server.ts'
import { inTransaction } from '../kit/transaction.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

const setting = { type: 'string' } as const
const options = {
  name: setting,
  phone: setting,
  zone: setting,
  address: setting,
  hue: setting,
  factors: setting,
  idle: setting,
  'narrow-age': setting,
  'end-age': setting,
  keep: setting,
  states: setting,
  law: setting,
  'law-narrow-age': setting,
  'law-end-age': setting,
  'law-source': setting,
}
/** What the command says of the clinic; logo, own colours and what follows them are set in the portal. */
type Said = Omit<Clinic, 'brand' | 'logo' | 'emergency' | 'crisis' | 'embedOrigins'>
type Values = { [name in keyof typeof options]?: string | undefined }

export const command: Command = {
  says: 'shows or sets who the clinic is, how patients sign in, when people are signed out, and the states it works in, and the ages of guardians',
  usage: `npm run portico -- clinic
npm run portico -- clinic --name "Hillside Clinic" --phone "(202) 555-0100" --zone America/New_York --address "1 Hill Street" --hue 190
npm run portico -- clinic --factors two --idle 10
npm run portico -- clinic --narrow-age 12 --end-age 18 --keep appointments,messages,bills,record
npm run portico -- clinic --states US-KY,US-TX
npm run portico -- clinic --law US-AL --law-narrow-age 16 --law-end-age 19 --law-source "Ala. Code 26-1-1, looked up by ..."
  --factors is how many factors patients sign in with: one (a second is offered) or two; staff always have two
  --idle is after how many minutes without use people are signed out: 5 to 30
  --hue is the clinic's colour, 0 to 359 degrees (OKLCH): 30 red, 90 yellow, 150 green, 190 teal, 260 blue, 330 pink
  --narrow-age is from which age of a child on guardians see only what they keep (--keep), --end-age at which they see nothing
  --states are those in which the clinic works; the law written down of them holds: earlier ages, and results held for some hours
  --law is a country or state of which ages and source are written down; they hold where the clinic works there (--states)`,
  async run(args, start) {
    const { values } = parseArgs({ args, options })
    const { kit } = await start()
    const own = jobContext(kit, 'clinic')
    const before = await readClinic({ ...own, claim: { kind: 'public' } }, {})
    if (args.length === 0) {
      const ages = await readAges(own, {})
      process.stdout.write(
        before && ages ? lines(before, ages) : 'No clinic has been set up yet.\n',
      )
      return 0
    }
    const clinic = clinicFrom(values, before)
    const ages = await inTransaction(own, async (ctx) => {
      await saveClinic(ctx, clinic)
      return saveAges(ctx, agesFrom(values))
    })
    process.stdout.write(`${lines(clinic, ages)}It holds at once, also on servers that run.\n`)
    return 0
  },
}

function clinicFrom(values: Values, before: Clinic | null): Said {
  const name = values.name ?? before?.name
  const phone = values.phone ?? before?.phone
  const timeZone = values.zone ?? before?.timeZone
  if (!name || !phone || !timeZone)
    throw new UsageError('A new clinic needs a name, a phone number and a time zone.')
  return {
    name,
    phone,
    timeZone,
    address: values.address ?? before?.address ?? '',
    hue: Number(values.hue ?? before?.hue ?? 190),
    idleMinutes: Number(values.idle ?? before?.idleMinutes ?? 15),
    patientsNeed: (values.factors ?? before?.patientsNeed ?? 'one') as 'one' | 'two',
  }
}

const number = (value: string | undefined) => (value === undefined ? undefined : Number(value))

function agesFrom(values: Values): Parameters<typeof saveAges>[1] {
  const ages = [values.law, values['law-narrow-age'], values['law-end-age'], values['law-source']]
  const said = ages.filter((one) => one !== undefined)
  if (said.length > 0 && said.length < ages.length)
    throw new UsageError(
      'A law needs its name, both of its ages and its source. In which states the clinic works is said by --states.',
    )
  const [state = '', narrow, end, source = ''] = ages
  return {
    narrow: number(values['narrow-age']),
    end: number(values['end-age']),
    keep: listed(values.keep) as Ages['keep'] | undefined,
    states: listed(values.states),
    ...(said.length > 0 && { law: { state, narrow: Number(narrow), end: Number(end), source } }),
  }
}

const listed = (value: string | undefined) =>
  value
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean)

const lines = (clinic: Said, ages: Ages): string =>
  [
    clinic.name,
    clinic.phone,
    clinic.address,
    clinic.timeZone,
    `hue ${clinic.hue}`,
    `patients sign in with ${clinic.patientsNeed === 'two' ? 'two factors' : 'one factor or two'}`,
    `signed out after ${clinic.idleMinutes} minutes without use`,
    `guardians keep ${ages.keep.join(', ') || 'nothing'} from age ${Math.min(ages.narrow, ages.law.narrow)}, and nothing from age ${Math.min(ages.end, ages.law.end)}`,
    `set: ${ages.narrow} and ${ages.end}; by law (${ages.states.join(', ') || 'no state chosen'}): ${ages.law.narrow} and ${ages.law.end} at the latest. ${ages.law.sources.join('; ')}`,
    '',
  ].join('\n')
