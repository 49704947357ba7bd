-- One row per interaction: its newest version, as Parquet.
copy (
  select id, epoch("at")::bigint as second, channel, kind, direction, author_role as role,
    in_reply_to as parent, conversation as stated, case_id
  from (
    from read_json('${interactions}', format = 'newline_delimited', columns = {
      id: 'varchar', "at": 'timestamptz', channel: 'varchar', kind: 'varchar',
      direction: 'varchar', author_role: 'varchar', author: 'varchar', in_reply_to: 'varchar',
      conversation: 'varchar', case_id: 'varchar', edited_at: 'timestamptz'})
    qualify row_number() over (partition by id order by edited_at desc nulls last) = 1)
  where "at" <= '${as_of}'
) to '${out}/interactions.parquet'
