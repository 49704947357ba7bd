-- The facts as the metrics name them, read back from Parquet; no conversations, because the
-- deliveries of the benchmark hold none.
drop table if exists lives;
drop table if exists promised;
drop table if exists terms;
drop table if exists runs;
drop table if exists legs;
drop table if exists carried;
drop table if exists breaks;
drop table if exists waits;
drop table if exists spells;
create view case_facts as select * from read_parquet('${out}/case_facts/*/*.parquet', hive_partitioning = true);
create view case_spells as select * from read_parquet('${out}/case_spells/*/*.parquet', hive_partitioning = true);
create view clock_readings as select * from read_parquet('${out}/clock_readings/*/*.parquet', hive_partitioning = true);
create table conversation_facts (${conversation_columns});
create table periods as
with months as (
  select
    year(m.day) * 100 + month(m.day) as month,
    epoch(timezone('${zone}', m.day))::bigint as starts,
    epoch(timezone('${zone}', m.day + interval 1 month))::bigint as ends
  from (select min(opened_month) as month from case_facts) f,
    generate_series(
      make_timestamp(f.month // 100, f.month % 100, 1, 0, 0, 0),
      timezone('${zone}', to_timestamp(${as_of} - 1)), interval 1 month) m(day)
)
select
  'month' as grain, month * 100 + 1 as period_start, month,
  to_timestamp(starts) as starts_at, to_timestamp(least(ends, ${as_of})) as ends_at,
  least(ends, ${as_of}) as ends_second, ends <= ${as_of} as complete
from months
order by month;
