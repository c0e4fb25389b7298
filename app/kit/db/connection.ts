// A connection of a pool while a transaction has it: statements that need not wait for each other's answer
// travel together, and a failure is never lost, whoever swallowed it.
import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import type { Db } from './database.ts'
import { statementName } from './statement-names.ts'
import type { DB } from './types.ts'

export class Connection {
  readonly client: PoolClient
  readonly db: Db
  /** A statement failed since the last savepoint: PostgreSQL takes no other before that is rolled back to. */
  #failed = false
  #failure: unknown
  #ended: Promise<void> | undefined

  constructor(client: PoolClient) {
    this.client = client
    this.db = this.#kysely()
  }

  async query(statement: string | QueryConfig): Promise<QueryResult> {
    if (this.#ended) throw new Error('This transaction asked its last.')
    try {
      return await this.client.query(statement)
    } catch (error) {
      this.#failed = true
      // Of a statement that was sent ahead and failed, the next one would only say that something had.
      throw this.#failure ?? error
    }
  }

  /** Sends a statement ahead of the next one, without waiting. When it fails, so does whatever comes next, and commit. */
  send(statement: string | QueryConfig): void {
    this.ahead(this.query(statement))
  }

  /** Of a statement on its way whose answer nobody waits for: as with `send`. */
  ahead(statement: Promise<unknown>): void {
    statement.catch((error: unknown) => {
      this.#failure ??= error
    })
  }

  begin(): void {
    this.#failed = false
    this.#failure = undefined
    this.#ended = undefined
    this.send('begin')
  }

  savepoint(name: string): void {
    this.send(`savepoint ${name}`)
  }

  /** @throws when a statement since the savepoint failed and nobody said so */
  release(name: string): void {
    if (this.#failed) throw new Error('A statement of this part had failed.')
    this.send(`release savepoint ${name}`)
  }

  async undo(name: string): Promise<void> {
    await this.query(`rollback to savepoint ${name}`)
    this.#failed = false
  }

  /**
   * The last that a transaction asks, whatever the answers are: the commit travels with it.
   * @returns the answers; whatever is asked after it, an audit row too, fails
   */
  async last(...queries: CompiledQuery[]): Promise<QueryResult[]> {
    const asked = queries.map(({ sql: text, parameters }) =>
      this.query({ name: statementName(text), text, values: [...parameters] }),
    )
    const ended = this.#commit()
    this.#ended = ended
    const [answers] = await Promise.all([Promise.all(asked), ended])
    return answers
  }

  /** @throws what failed; PostgreSQL itself answers "commit" by undoing everything and says no more */
  async commit(): Promise<void> {
    if (!this.#ended) return this.#commit()
    await this.#ended
    if (this.#failure) throw this.#failure
  }

  async #commit(): Promise<void> {
    const { command } = await this.query('commit')
    if (command !== 'COMMIT')
      throw this.#failure ?? new Error('A statement of this transaction had failed.')
  }

  async rollback(): Promise<void> {
    this.#ended = undefined
    await this.query('rollback')
  }

  /** Kysely on a connection that is already inside our transaction: it may neither begin nor commit. */
  #kysely(): Db {
    const connection = {
      query: (text: string, values: unknown[]) =>
        this.query({ name: statementName(text), text, values }),
      release: () => {},
    }
    const borrowed = { connect: async () => connection, end: async () => {} }
    return new Kysely<DB>({
      dialect: new PostgresDialect({ pool: borrowed as unknown as Pool }),
    }) as unknown as Db
  }
}

const known = new WeakMap<PoolClient, Connection>()

/** The same for the same connection, so that what was made for it is made once. */
export function connectionOf(client: PoolClient): Connection {
  let connection = known.get(client)
  if (!connection) known.set(client, (connection = new Connection(client)))
  return connection
}
