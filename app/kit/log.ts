// Structured logs: one JSON object a line. Only ids, codes and numbers fit through the type, so that
// nothing a patient said or has can end up in a log by accident.

export type LogFields = Record<string, number | boolean | Code | null | undefined>
/** A word of our own making: an id, a code, a name of a verb. Made by `code()`. */
export type Code = string & { readonly __code: unique symbol }

export const code = (word: string): Code => word.replace(/[^\w.:/-]/g, '_').slice(0, 120) as Code

export type Log = {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Writes to `out` (standard error by default). */
export function makeLog(out: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const write = (level: string, event: string, fields: LogFields = {}) =>
    out(
      `${JSON.stringify({ at: new Date().toISOString(), level, event: code(event), ...fields })}\n`,
    )
  return {
    info: (event, fields) => write('info', event, fields),
    error: (event, fields) => write('error', event, fields),
  }
}

/** The part of an error that may be logged: its class and code, never its message (it may quote values). */
export function errorFields(error: unknown): LogFields {
  const e = error as {
    name?: string
    code?: string
    constraint?: string
    message?: string
    stack?: string
  }
  // The stack begins with the message, whose own lines may look like frames.
  const message = e?.message ?? ''
  const frames = e?.stack
    ?.slice(e.stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim().replace(/\s*\(?file:\/\/.*\//, ' '))
    .join(' ')
  return {
    error: code(e?.name ?? typeof error),
    code: e?.code ? code(String(e.code)) : null,
    constraint: e?.constraint ? code(e.constraint) : null,
    frames: frames ? code(frames) : null,
  }
}
