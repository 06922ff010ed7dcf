-- 统计: counters out of the record alone. Every row can be made again from the events (rebuild).
create table day_count (
  center_id text not null,
  measure text not null,
  -- 'all' with an empty code, or kind, channel, category, area, line, party
  dimension text not null,
  code text not null,
  day date not null,
  count bigint not null,
  primary key (center_id, measure, dimension, code, day)
) with (fillfactor = 70);

-- The same over all days, so that an overview reads a handful of rows after any number of years.
create table total_count (
  center_id text not null,
  measure text not null,
  dimension text not null,
  code text not null,
  count bigint not null,
  primary key (center_id, measure, dimension, code)
) with (fillfactor = 50);

-- 下钻: the tickets behind a day's number. A ticket counts once a day for a measure.
create table day_ticket (
  center_id text not null,
  measure text not null,
  day date not null,
  ticket_id uuid not null,
  -- first closing only: had an answer limit and met it or not; was asked at call-back and content or not
  in_time boolean,
  satisfied boolean,
  primary key (center_id, measure, day, ticket_id)
);
