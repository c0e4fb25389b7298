// portico clinic: says who the clinic is, until the settings have a screen of their own.
import { parseArgs } from 'node:util'
import { readClinic, saveClinic } from '../features/clinic/clinic.server.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'shows or sets the name, phone, address, time zone and colour of the clinic, how patients sign in, and when people are signed out',
  usage: `npm run portico -- clinic
npm run portico -- clinic --name "Hillside Clinic" --phone "(202) 555-0100" --zone America/New_York --address "1 Hill Street" --hue 190
npm run portico -- clinic --factors two
npm run portico -- clinic --idle 10
  --factors is how many factors patients sign in with: one (a second is offered) or two; staff always have two
  --idle is after how many minutes without use people are signed out: 5 to 30
  --hue is the clinic's colour, 0 to 359 degrees (OKLCH): 30 red, 90 yellow, 150 green, 190 teal, 260 blue, 330 pink`,
  async run(args, start) {
    const { values } = parseArgs({
      args,
      options: {
        name: { type: 'string' },
        phone: { type: 'string' },
        zone: { type: 'string' },
        address: { type: 'string' },
        hue: { type: 'string' },
        factors: { type: 'string' },
        idle: { type: 'string' },
      },
      strict: false,
    })
    const { kit } = await start()
    const own = jobContext(kit, 'clinic')
    const before = await readClinic({ ...own, claim: { kind: 'public' } }, {})
    if (args.length === 0) {
      process.stdout.write(before ? lines(before) : 'No clinic has been set up yet.\n')
      return 0
    }
    const name = text(values.name) ?? before?.name
    const phone = text(values.phone) ?? before?.phone
    const timeZone = text(values.zone) ?? before?.timeZone
    if (!name || !phone || !timeZone)
      throw new UsageError('A new clinic needs a name, a phone number and a time zone.')
    const clinic = {
      name,
      phone,
      timeZone,
      address: text(values.address) ?? before?.address ?? '',
      hue: Number(text(values.hue) ?? before?.hue ?? 190),
      idleMinutes: Number(text(values.idle) ?? before?.idleMinutes ?? 15),
      patientsNeed: (text(values.factors) ?? before?.patientsNeed ?? 'one') as 'one' | 'two',
    }
    await saveClinic(own, clinic)
    process.stdout.write(`${lines(clinic)}Servers that run show it after their next start.\n`)
    return 0
  },
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const lines = (clinic: {
  name: string
  phone: string
  address: string
  timeZone: string
  hue: number
  idleMinutes: number
  patientsNeed: 'one' | 'two'
}): string =>
  `${clinic.name}\n${clinic.phone}\n${clinic.address}\n${clinic.timeZone}\nhue ${clinic.hue}\npatients sign in with ${clinic.patientsNeed === 'two' ? 'two factors' : 'one factor or two'}\nsigned out after ${clinic.idleMinutes} minutes without use\n`
