// Who acts. Before the database is asked this is only a claim (a session token, the name of a job);
// afterwards it is an actor that row-level security knows.

export type ActorKind = 'patient' | 'staff' | 'job' | 'public'

/** What a caller brings along. The server signs it; the database checks it. */
export type Claim =
  /** `token`: hex SHA-256 of the session token; the token itself stays in the browser. */
  | { kind: 'patient' | 'staff'; token: string; passive?: boolean }
  | { kind: 'job'; job: string }
  | { kind: 'public'; [proof: string]: string }

export type Actor =
  | {
      kind: 'patient'
      account: string
      patient: string
      session: string
      /** Sealed JSON of the patient's card, as the session look-up brought it along. */
      card: Buffer | null
      /** What reached the record before is never called new; null without a record. */
      newsFrom: Date | null
      display: Record<string, string>
      passwordTemporary: boolean
    }
  | {
      kind: 'staff'
      account: string
      session: string
      role: string
      name: string
      display: Record<string, string>
      passwordTemporary: boolean
    }
  | { kind: 'job'; job: string }
  | { kind: 'public' }

/** Where a call came from: for the audit log and the throttle. */
export type Caller = {
  requestId: string
  address: string | null
  device: string | null
}
