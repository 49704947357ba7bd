-- One row per case that may differ from the last run: something new arrived, or came to pass since.
select distinct case_id from (
  select case_id from landed_cases where delivery_id in (${new_deliveries})
  union all
  select case_id from landed_events where delivery_id in (${new_deliveries})
  union all
  select case_id from landed_events
  where happened_at > timestamp '${last_as_of}' and happened_at <= timestamp '${as_of}'
  union all
  select case_id from landed_cases
  where greatest(opened_at, acknowledged_at, first_responded_at, resolved_at, closed_at, updated_at)
    > timestamp '${last_as_of}'
)
