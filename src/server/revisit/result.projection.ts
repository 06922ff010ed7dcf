/** 三率的底账: every call-back as the record has it, sampled ones apart. */
import { sql } from 'kysely'
import { projection } from '#platform/follower.ts'
import { send } from '#platform/pipelining.ts'
import './revisit.tables.ts'

export const revisitResult = projection({
  name: 'revisit result', types: ['revisit.recorded', 'revisit.sample_recorded'], tables: ['revisit_result'],
  async apply(tx, events) {
    const rows = events.flatMap((event) => (event.facts ? [{ event, facts: event.facts, sampled: event.type === 'revisit.sample_recorded' }] : []))
    if (rows.length === 0) return
    const texts = (key: string, none: string) => rows.map(({ facts }) => String(facts[key] ?? none))
    await send(tx, sql`insert into revisit_result (center_id, event_id, ticket_id, recorded_at, first, sampled, medium, contacted, solved, process_satisfaction, result_satisfaction, unit_path)
      select * from unnest(${rows.map(({ event }) => event.centerId)}::text[], ${rows.map(({ event }) => event.id)}::uuid[], ${rows.map(({ event }) => event.subjectId)}::uuid[],
        ${rows.map(({ event }) => new Date(event.occurredAt).toISOString())}::timestamptz[], ${rows.map(({ facts }) => facts['first'] === true)}::boolean[], ${rows.map(({ sampled }) => sampled)}::boolean[],
        ${texts('medium', 'phone')}::text[], ${rows.map(({ facts }) => facts['contacted'] === true)}::boolean[], ${texts('solved', 'not_solved')}::text[],
        ${texts('processSatisfaction', 'satisfied')}::text[], ${texts('resultSatisfaction', 'satisfied')}::text[], ${rows.map(({ event }) => event.unitPath)}::text[])
      on conflict do nothing`.compile(tx))
  },
})
