// What a command is. Apart from main.ts, which waits for commands and must not be waited for by them.
import type { Running } from '../kit/start.ts'

export type Command = {
  /** One line for the list of commands. */
  says: string
  /** How it is called, for people who called it wrongly. */
  usage: string
  /** @returns the exit code. `kit()` starts the database and all that stands on it, once. */
  run(args: string[], kit: () => Promise<Running>): Promise<number>
}

/** What was asked for cannot be read as this command's arguments. */
export class UsageError extends Error {}
