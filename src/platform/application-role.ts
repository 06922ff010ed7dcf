/** The role the application works as: everything but changing the record (DESIGN §6). */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

const ROLE = 'jiesu_app'
// Same number in every launcher: two at once would fight over the password.
const ROLE_LOCK = 12345_0002

// Its tables have row level security on: grants alone let nobody but their owner run a timer.
const WORKER_POLICIES = `do $$ declare t text; begin
  for t in select tablename from pg_tables p where schemaname = 'graphile_worker' and rowsecurity
      and not exists (select from pg_policies x where x.schemaname = p.schemaname and x.tablename = p.tablename and x.policyname = '${ROLE}') loop
    execute format('create policy ${ROLE} on graphile_worker.%I to ${ROLE} using (true) with check (true)', t);
  end loop;
end $$`

/** Makes the role with a new password and grants it what exists by now. @returns its postgres:// address */
export async function applicationRole(ownerUrl: string): Promise<string> {
  const password = randomBytes(18).toString('base64url')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ROLE_LOCK])
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [ROLE])
    await client.query(`${rowCount ? 'alter' : 'create'} role ${ROLE} login password '${password}'`)
    await client.query('select grant_application_role($1)', [ROLE])
    const { rows } = await client.query(`select 1 from pg_namespace where nspname = 'graphile_worker'`)
    if (rows.length) await client.query(`grant usage on schema graphile_worker to ${ROLE};
      grant all on all tables in schema graphile_worker to ${ROLE};
      grant all on all sequences in schema graphile_worker to ${ROLE};
      grant execute on all functions in schema graphile_worker to ${ROLE}`)
    if (rows.length) await client.query(WORKER_POLICIES)
  } finally {
    await client.end()
  }
  const url = new URL(ownerUrl)
  url.username = ROLE
  url.password = password
  return url.href
}
