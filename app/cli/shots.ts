// portico shots: every screen in every mode, as pictures and contact sheets in shots/.
import type { Command } from './command.ts'

export const command: Command = {
  says: 'takes pictures of every screen in every mode into shots/',
  usage: 'npm run shots [-- --readme]',
  async run(args) {
    const { takeShots } = await import('../../test/shots/shots.ts')
    await takeShots({
      readme: args.includes('--readme'),
      only: args.find((arg) => !arg.startsWith('--')),
    })
    return 0
  },
}
