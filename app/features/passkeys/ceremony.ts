// WebAuthn itself: what the browser is asked for, and whether what it answers is right. Touches no database.
// A passkey here always checks its user (fingerprint, face, PIN) and is found by the browser without a name typed.
import { z } from 'zod'
import type { Config } from '../../kit/config.ts'

export const CHALLENGE_MINUTES = 5

/** The name under which browsers keep our passkeys: the host of the portal. */
const rpId = (config: Config): string => new URL(config.origin).hostname

/** A passkey as browsers are told of it. */
export type Known = { id: Buffer; transports: string[] }
const described = ({ id, transports }: Known) => ({
  type: 'public-key' as const,
  id: id.toString('base64url'),
  transports,
})

/** The user handle: the account's id, which says nothing of anybody. */
const handle = (account: string): string =>
  Buffer.from(account.replaceAll('-', ''), 'hex').toString('base64url')

export type Person = { account: string; userName: string; displayName: string }

/** JSON for `navigator.credentials.create`. `known`: passkeys the account has, which are not made twice. */
export const creationOptions = (
  config: Config,
  given: { challenge: string; clinic: string; person: Person; known: Known[] },
): string =>
  JSON.stringify({
    challenge: given.challenge,
    rp: { id: rpId(config), name: given.clinic },
    user: {
      id: handle(given.person.account),
      name: given.person.userName,
      displayName: given.person.displayName,
    },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: CHALLENGE_MINUTES * 60_000,
    attestation: 'none',
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    excludeCredentials: given.known.map(described),
  })

const ALGORITHMS = [-7, -8, -257] // ES256, Ed25519, RS256

/** JSON for `navigator.credentials.get`. `known`: the only passkeys that will do; all of this person's when empty. */
export const requestOptions = (
  config: Config,
  { challenge, known = [] }: { challenge: string; known?: Known[] },
): string =>
  JSON.stringify({
    challenge,
    rpId: rpId(config),
    timeout: CHALLENGE_MINUTES * 60_000,
    userVerification: 'required',
    allowCredentials: known.map(described),
  })

const part = z.string().regex(/^[\w-]+$/)
const answerSchema = z.object({
  id: part.max(1400), // a credential id has at most 1023 bytes
  rawId: part,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part.optional(),
    signature: part.optional(),
    userHandle: part.nullish(),
    attestationObject: part.optional(),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})

export type Answer = {
  /** What a browser sent, checked for its shape alone. */
  sent: z.output<typeof answerSchema>
  credential: Buffer
  challenge: string
}

/** Takes apart what a form brought. @returns null for what no browser sends */
export function readAnswer(text: string): Answer | null {
  if (text.length > 32_000) return null
  try {
    const sent = answerSchema.parse(JSON.parse(text))
    const client = clientSchema.parse(
      JSON.parse(Buffer.from(sent.response.clientDataJSON, 'base64url').toString()),
    )
    // Inside a frame of another site nobody knows what they agree to.
    if (client.crossOrigin || client.topOrigin) return null
    return {
      sent,
      credential: Buffer.from(sent.id, 'base64url'),
      challenge: client.challenge,
    }
  } catch {
    return null
  }
}

const clientSchema = z.object({
  challenge: part.max(100),
  crossOrigin: z.boolean().optional(),
  topOrigin: z.string().optional(),
})

/** A passkey that a browser just made. */
export type NewPasskey = {
  credential: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
}

// Loaded at first use: half a second of certificates that most starts never need.
const library = () => import('@simplewebauthn/server')

const bound = (config: Config, answer: Answer) => ({
  expectedChallenge: (challenge: string) => challenge === answer.challenge,
  expectedOrigin: config.origin,
  expectedRPID: rpId(config),
  requireUserVerification: true,
})

/**
 * Whether it comes as we asked: with no certificates. The library would follow addresses that stand in them, so
 * whoever sends some could make the server call where they like.
 */
async function bringsNoCertificates({ sent }: Answer): Promise<boolean> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers')
  const object = decodeAttestationObject(
    new Uint8Array(Buffer.from(sent.response.attestationObject ?? '', 'base64url')),
  )
  const [format, statement] = [object.get('fmt'), object.get('attStmt')]
  return format === 'none' || (format === 'packed' && statement.get('x5c') === undefined)
}

/** Checks the answer to `creationOptions`; that its challenge was ours is for whoever keeps challenges. */
export async function proveNew(config: Config, answer: Answer): Promise<NewPasskey | null> {
  const { verifyRegistrationResponse } = await library()
  try {
    if (!(await bringsNoCertificates(answer))) return null
    const { registrationInfo: made } = await verifyRegistrationResponse({
      ...bound(config, answer),
      response: answer.sent as never,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!made) return null
    return {
      credential: Buffer.from(made.credential.id, 'base64url'),
      publicKey: Buffer.from(made.credential.publicKey),
      counter: made.credential.counter,
      transports: answer.sent.response.transports ?? [],
    }
  } catch {
    return null
  }
}

/**
 * Checks the answer to `requestOptions` with the key of a passkey. The counter is judged by whoever keeps it, after
 * the signature: the library does it before, and anybody could then end a passkey whose id they know.
 * @returns the signature counter; null when anything is wrong
 */
export async function proveUse(
  config: Config,
  answer: Answer,
  passkey: { account: string; publicKey: Buffer },
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library()
  const user = answer.sent.response.userHandle
  if (user && user !== handle(passkey.account)) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...bound(config, answer),
      response: answer.sent as never,
      credential: { id: answer.sent.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
