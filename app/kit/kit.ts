// What the portal stands on, made once at start and handed to every verb.
import type { Actor, Caller, Claim } from './actor.ts'
import type { AuditRow } from './audit/record.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Connection } from './db/connection.ts'
import type { Database, Db } from './db/database.ts'
import type { Storage } from './files/storage.ts'
import type { Log } from './log.ts'
import type { Vault } from './vault/vault.ts'

export type Kit = {
  config: Config
  clock: Clock
  log: Log
  database: Database
  vault: Vault
  /** Where the bytes of files lie, sealed. */
  files: Storage
  /** Signs the head of the audit chain. */
  auditKey: Buffer
}

/** One caller's way into verbs: who they claim to be and, inside a page, the transaction it shares. */
export type Context = {
  kit: Kit
  claim: Claim
  caller: Caller
  open?: OpenTransaction
}

export type OpenTransaction = {
  db: Db
  actor: Actor
  connection: Connection
  now: Date
  /** Audit rows of the verbs so far; written in one statement before commit. */
  deeds: AuditRow[]
  savepoints: number
  inSection: boolean
}

/** What a verb works with. */
export type Tx = {
  db: Db
  actor: Actor
  vault: Vault
  now: Date
  /** To call another verb in the same transaction. */
  ctx: Context & { open: OpenTransaction }
}

/** `Tx` of somebody who has one patient's record open: the patient, who acts for them, or a member of staff. */
export type PatientTx = Omit<Tx, 'actor'> & {
  actor: {
    patient: string
    /** Records of the same person that are read through it: a merge (patient_link). */
    also?: readonly string[]
    account: string
    newsFrom: Date | null
    /** Those who treat: also what is not released to the patient, and what was entered in error. */
    whole?: true
    /** Of a view: nothing that is read counts as read. */
    viewedBy?: object
    /** Of somebody outside: the share that is open to them. */
    share?: object
  }
}
