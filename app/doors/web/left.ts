// How long the session lasts, for the script of a page: asked without keeping it alive (GET), or to stay (POST).
import { answerScript } from './program.server.ts'
import { timeLeft } from '../../features/devices/session.server.ts'

export const loader = answerScript(({ quiet }) => timeLeft(quiet, {}))
export const action = answerScript(({ ctx }) => timeLeft(ctx, {}))
