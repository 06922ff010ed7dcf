/** Server settings of the embedded PostgreSQL: for one application on a small machine. */
import { totalmem } from 'node:os'

export type Durability = 'durable' | 'forgetful'

export function postgresSettings(durability: Durability, memoryBytes = totalmem()): Record<string, string> {
  const mb = Math.floor(memoryBytes / 2 ** 20)
  const between = (low: number, value: number, high: number) => `${Math.min(high, Math.max(low, Math.floor(value)))}MB`
  const shared = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100',
    timezone: 'UTC', log_timezone: 'UTC', jit: 'off', password_encryption: 'scram-sha-256',
    work_mem: '16MB', random_page_cost: '1.1', max_parallel_workers_per_gather: '1',
    log_checkpoints: 'off', log_autovacuum_min_duration: '-1', log_lock_waits: 'off',
  }
  if (durability === 'forgetful') {
    return { ...shared, shared_buffers: '128MB', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off',
      wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '2GB', autovacuum: 'off' }
  }
  return { ...shared,
    shared_buffers: between(128, mb / 12, 4096), effective_cache_size: between(512, mb / 2, 65_536),
    maintenance_work_mem: between(64, mb / 64, 512), wal_buffers: '16MB', min_wal_size: '512MB', max_wal_size: '4GB',
    checkpoint_timeout: '15min', checkpoint_completion_target: '0.9', autovacuum_naptime: '20s',
    shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'top' }
}
