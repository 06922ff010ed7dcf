/**
 * Statements sent without waiting for their replies. In a transaction `begin` and everything given to `send` go out together with the next
 * statement somebody waits for; the commit waits for all of them. PostgreSQL answers in order, so a later read sees what was sent before,
 * and after a failure it refuses the rest: the commit then throws that first failure and nothing is kept.
 */
import { CompiledQuery, PostgresDialect, PostgresDriver, type Compilable, type DatabaseConnection, type PostgresDialectConfig, type QueryResult, type TransactionSettings } from 'kysely'
import type { Tx } from './database.ts'

const ABORTED = '25P02'
const unawaited = new WeakSet<CompiledQuery>()
const replies = new WeakMap<CompiledQuery, Promise<QueryResult<unknown>>>()

/** For writes whose result nobody looks at. Its failure is the failure of the commit. */
export async function send(tx: Tx, query: Compilable | CompiledQuery): Promise<void> {
  const compiled = 'compile' in query ? query.compile() : query
  unawaited.add(compiled)
  await tx.executeQuery(compiled)
}

/** For a read that shall travel with the next statement: ask first, call the answer when that one is answered. */
export async function ask<R>(tx: Tx, query: Compilable<R>): Promise<() => Promise<R[]>> {
  const compiled = query.compile()
  await send(tx, compiled)
  return async () => {
    let result = (await replies.get(compiled)!) as QueryResult<Record<string, unknown>>
    for (const plugin of tx.getExecutor().plugins) result = await plugin.transformResult({ queryId: compiled.queryId, result }) as typeof result
    return result.rows as R[]
  }
}

class PipeliningConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  private sent: Promise<QueryResult<unknown>>[] = []
  constructor(inner: DatabaseConnection) { this.inner = inner }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!unawaited.has(query)) return this.inner.executeQuery<R>(query).catch((error: unknown) => this.rethrow(error))
    const reply = this.inner.executeQuery<unknown>(query)
    // Heard at the commit; until then it must not end the process as nobody's rejection.
    reply.catch(() => undefined)
    this.sent.push(reply)
    replies.set(query, reply)
    return { rows: [] }
  }
  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize)
  }
  /** @throws the first failure of what was sent */
  async settle(last: Promise<unknown>): Promise<void> {
    last.catch(() => undefined)
    for (const reply of this.sent.splice(0)) await reply
    await last
  }
  /** "The transaction is aborted" says nothing; what aborted it does. */
  private async rethrow(error: unknown): Promise<never> {
    if ((error as { code?: string }).code === ABORTED) for (const reply of this.sent) await reply
    throw error
  }
}

class PipeliningDriver extends PostgresDriver {
  private readonly connections = new WeakMap<DatabaseConnection, PipeliningConnection>()

  override async acquireConnection(...options: Parameters<PostgresDriver['acquireConnection']>): Promise<DatabaseConnection> {
    const inner = await super.acquireConnection(...options)
    const known = this.connections.get(inner) ?? new PipeliningConnection(inner)
    this.connections.set(inner, known)
    return known
  }
  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await super.releaseConnection(innerOf(connection) as Parameters<PostgresDriver['releaseConnection']>[0])
  }
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel || settings.accessMode) return super.beginTransaction(connection, settings)
    const begin = CompiledQuery.raw('begin')
    unawaited.add(begin)
    await connection.executeQuery(begin)
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PipeliningConnection).settle(super.commitTransaction(innerOf(connection)))
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PipeliningConnection).settle(Promise.resolve()).catch(() => undefined)
    await super.rollbackTransaction(innerOf(connection) as Parameters<PostgresDriver['rollbackTransaction']>[0])
  }
}
const innerOf = (connection: DatabaseConnection): DatabaseConnection => (connection as PipeliningConnection).inner

export class PipeliningDialect extends PostgresDialect {
  private readonly given: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.given = config
  }
  override createDriver(): PostgresDriver {
    return new PipeliningDriver(this.given)
  }
}
