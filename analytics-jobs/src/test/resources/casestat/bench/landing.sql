-- One row per case, the newest, in Parquet by the month it was opened in; one row per event.
-- Rows that cannot be read are left out without a word: the product keeps each with its reason.
copy (
  with readable as (
    select
      c."Request ID" as case_id,
      second_of(c."Opened") as opened,
      second_of(c."Updated") as updated,
      second_of(c."First Response") as responded,
      second_of(c."Resolved") as resolved,
      second_of(c."Closed") as closed,
      s.outcome,
      c."Service" as service_type,
      c."Department" as department,
      c."Channel" as channel,
      c."District" as area,
      c."Priority" as priority,
      c."Duplicate Of" as master_id,
      year(c."Opened") * 100 + month(c."Opened") as opened_month
    from read_csv('${cases}', header = true, delim = ',', quote = '"', escape = '"',
      ignore_errors = true, timestampformat = '%Y-%m-%d %H:%M:%S',
      columns = {
        'Request ID': 'varchar', 'Opened': 'timestamp', 'Updated': 'timestamp',
        'Status': 'varchar', 'Service': 'varchar', 'Priority': 'varchar', 'Department': 'varchar',
        'District': 'varchar', 'Channel': 'varchar', 'Acknowledged': 'timestamp',
        'First Response': 'timestamp', 'Resolved': 'timestamp', 'Closed': 'timestamp',
        'Duplicate Of': 'varchar', 'Requester': 'varchar', 'Location Note': 'varchar'}) c
    join status_words s on s.word = c."Status"
    where c."Request ID" is not null and c."Opened" is not null
  )
  select *
  from readable
  qualify row_number() over (
    partition by case_id order by updated desc nulls last, coalesce(resolved, closed) desc nulls last
  ) = 1
) to '${out}/cases' (format parquet, partition_by (opened_month), overwrite_or_ignore);

copy (
  select distinct
    e."Request ID" as case_id,
    epoch(e."At")::bigint as happened,
    e."Seq" as seq,
    k.kind,
    k.ends_as,
    upper(coalesce(e."Actor", 'agent')) as actor,
    e."State" as state,
    e."Reason" as reason,
    e."Department" as department,
    e."Priority" as priority,
    e."Service" as service_type,
    year(e."At") * 100 + month(e."At") as month
  from read_csv('${events}', header = true, delim = ',', quote = '"', escape = '"',
    ignore_errors = true,
    columns = {
      'Request ID': 'varchar', 'At': 'timestamp', 'Seq': 'integer', 'Event': 'varchar',
      'State': 'varchar', 'Reason': 'varchar', 'Department': 'varchar', 'Actor': 'varchar',
      'Priority': 'varchar', 'Service': 'varchar'}) e
  join kinds k on k.kind = upper(e."Event")
  where e."Request ID" is not null and e."At" is not null
) to '${out}/events' (format parquet, partition_by (month), overwrite_or_ignore);

create view cases as select * from read_parquet('${out}/cases/*/*.parquet', hive_partitioning = true);

create view known_events as
select *, happened * 1000000 + seq as place
from read_parquet('${out}/events/*/*.parquet', hive_partitioning = true)
where happened <= ${as_of};
