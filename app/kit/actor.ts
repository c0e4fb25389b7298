// Who acts. Before the database is asked this is only a claim (a session token, the name of a job);
// afterwards it is an actor that row-level security knows.

export type ActorKind = 'patient' | 'staff' | 'job' | 'public'

/** What a caller brings along. The server signs it; the database checks it. */
export type Claim =
  /** `token`: hex SHA-256 of the session token; the token itself stays in the browser. */
  | {
      kind: 'patient' | 'staff'
      token: string
      passive?: boolean
      /**
       * The record that a sent form was drawn for, or none: acts on that one or not at all. Left out where nothing was
       * sent, or where it is about the account alone.
       */
      record?: string | null
      /**
       * The record that a member of staff looks at as its patient sees it: the token is that of the staff session, and the
       * claim is that of a patient.
       */
      view?: string
    }
  /** A job that reads a record with the eyes of whoever asked to take it away; it can write nothing. */
  | { kind: 'patient'; takeaway: string }
  /**
   * Somebody outside who typed the passcode of a share: hex SHA-256 of what that left in the browser. Reads what is shared,
   * with the eyes of whoever shares; it can write nothing.
   */
  | { kind: 'patient'; share: string }
  | { kind: 'job'; job: string }
  /** Before sign-in: what the server has checked so far (`account`, `email_key`, `secret`, `credential`). */
  | { kind: 'public'; [proof: string]: string }

export type Actor =
  | {
      kind: 'patient'
      account: string
      /** Whose record is open; null until a person who acts for several has chosen, or when there is none. */
      patient: string
      /** Records of the same person that are read through that one by its owner; empty for nearly everybody. */
      also: readonly string[]
      session: string
      /** 'proxy' when the record is somebody else's: a caregiver, a guardian. */
      relation: 'self' | 'proxy'
      /** Why somebody else may: the patient let them, the law (a guardian), or staff confirmed an incapacity. */
      basis: 'patient' | 'guardian' | 'incapacity'
      /** Of a proxy: sections that may be seen, and those in which something may be done. */
      sections: readonly string[]
      acts: readonly string[]
      /** Of a view: who of staff looks, until when. Nothing can be changed then; `account` is the patient's, or nobody's. */
      viewedBy?: { account: string; role: string; name: string; until: Date }
      /** Of a job that makes a copy of the record: which. */
      takeaway?: string
      /** Of somebody outside: the share that is open to them. `account` is whoever shares, `session` this opening. */
      share?: { id: string; summary: boolean }
      /** How many records the account opens: of more than one, the page says whose it is. */
      records: number
      /** Assurance level: 2 with two factors. */
      aal: 1 | 2
      /** When the person last proved who they are. */
      authAt: Date
      /** When the session ends, however much it is used. */
      endsAt: Date
      /** Factors that the clinic asks of patients. */
      needs: 1 | 2
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
      /** Permissions of the role; worth nothing below assurance level 2. */
      may: readonly string[]
      aal: 1 | 2
      authAt: Date
      /** When the session ends, however much it is used. */
      endsAt: Date
      display: Record<string, string>
      passwordTemporary: boolean
    }
  | { kind: 'job'; job: string }
  | { kind: 'public' }

/** Staff always need two factors; patients when their clinic asks for it. */
export const owesFactor = (actor: Actor): boolean =>
  (actor.kind === 'staff' && actor.aal < 2) || (actor.kind === 'patient' && actor.aal < actor.needs)

/** Where a call came from: for the audit log and the throttle. */
export type Caller = {
  requestId: string
  address: string | null
  device: string | null
}
