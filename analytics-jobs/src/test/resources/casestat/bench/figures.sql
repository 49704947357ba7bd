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
create table periods (${period_columns});
create table period_days (${period_day_columns});
