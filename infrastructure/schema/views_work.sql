-- All the work there is, and how much of it every officer has.
DROP VIEW IF EXISTS read.work_queue CASCADE;
DROP FUNCTION IF EXISTS read.work_on(date), read.workload(date) CASCADE;

-- One SELECT for each kind of matter; another kind is another SELECT. A matter is work while
-- it is open, or while one of its deadlines runs: a case that has ended may still owe an
-- informant an answer, or hold somebody's goods.
CREATE VIEW read.work_queue AS
WITH running AS (
    SELECT stream AS matter_id, due_on, kind
      FROM read.deadline
     WHERE status = 'RUNNING'
     UNION ALL
    SELECT leave_id, from_on - 1, 'LEAVE_START'
      FROM read.leave
     WHERE status = 'REQUESTED'
), next AS (
    SELECT DISTINCT ON (matter_id) matter_id, due_on, kind
      FROM running
     ORDER BY matter_id, due_on, kind
), matter AS (
    SELECT patrol_id AS matter_id, 'PATROL' AS kind, household_id, station,
           NULL::jsonb AS officers, status, planned_on AS since_on, true AS open
      FROM read.patrol
     WHERE status IN ('PLANNED', 'IN_PROGRESS')
     UNION ALL
    SELECT rectification_id, 'RECTIFICATION', household_id, station,
           NULL, status, drafted_on, true
      FROM read.rectification
     WHERE ended_on IS NULL
     UNION ALL
    SELECT case_id, 'CASE', household_id, station,
           officers, status, received_on, ended_on IS NULL
      FROM read.case_file
     UNION ALL
    SELECT execution_id, 'PENALTY', penalty.household_id, penalty.station,
           officers, penalty.status, penalty.served_on, true
      FROM read.penalty
      LEFT JOIN read.case_file USING (case_id)
     WHERE penalty.ended_on IS NULL
     UNION ALL
    SELECT supervision_id, 'SUPERVISION', household_id, station,
           NULL, status, opened_on, true
      FROM read.supervision
     WHERE closed_on IS NULL
     UNION ALL
    SELECT unlicensed_id, 'UNLICENSED', coalesce(household_id, found_with_id), station,
           NULL, status, discovered_on, true
      FROM read.unlicensed_operation
     WHERE closed_on IS NULL
     UNION ALL
    SELECT summary_id, 'SUMMARY', household_id, station, officers,
           CASE WHEN penalty = 'FINE' AND paid_on IS NULL THEN 'UNPAID'
                WHEN collected_on_the_spot AND handed_in_on IS NULL THEN 'TO_HAND_IN'
                ELSE 'TO_FILE'
           END,
           decided_on, true
      FROM read.summary_penalty
     WHERE filed_on IS NULL
        OR (penalty = 'FINE' AND paid_on IS NULL)
        OR (collected_on_the_spot AND handed_in_on IS NULL)
     UNION ALL
    SELECT leave_id, 'LEAVE', household_id, station, NULL, status, requested_on, true
      FROM read.leave
     WHERE status = 'REQUESTED'
     UNION ALL
    SELECT grant_id, 'GRANT', household_id, station, NULL, status, applied_on, true
      FROM read.preferential_grant
     WHERE status IN ('APPLIED', 'MISMATCH', 'VERIFIED')
     UNION ALL
    SELECT announcement_id, 'ANNOUNCEMENT', household_id, station,
           NULL, status, drafted_on, true
      FROM read.announcement
     WHERE status IN ('DRAFTED', 'CLEARED')
        OR (withdrawal_asked_on IS NOT NULL AND ended_on IS NULL)
     UNION ALL
    SELECT campaign_id, 'CAMPAIGN', NULL, station, NULL, status, planned_on, true
      FROM read.campaign
     WHERE concluded_on IS NULL
     UNION ALL
    SELECT household_id, 'HOUSEHOLD', household_id, station, NULL, custody_state,
           opened_on, true
      FROM read.household
     WHERE custody_state <> 'ASSIGNED' AND inactive_on IS NULL AND ended_on IS NULL
)
SELECT matter.matter_id, matter.kind, matter.household_id,
       household.name AS household_name,
       coalesce(matter.station, household.station) AS station, household.beat_id,
       answering.officers ->> 0 AS officer_id, answering.officers,
       matter.status, matter.since_on,
       next.due_on AS next_due_on, next.kind AS next_due_kind,
       answering.officers = '[]' AS unclaimed
  FROM matter
  LEFT JOIN read.household USING (household_id)
  LEFT JOIN next USING (matter_id)
 CROSS JOIN LATERAL (
       SELECT CASE WHEN jsonb_array_length(matter.officers) > 0 THEN matter.officers
                   WHEN household.officer_id IS NULL THEN '[]'
                   ELSE jsonb_build_array(household.officer_id)
              END AS officers
  ) AS answering
 WHERE matter.open OR next.due_on IS NOT NULL;
COMMENT ON VIEW read.work_queue IS
    '工作台: one row for each matter about which somebody must do something, with whoever '
    'answers for it and what is due first; unclaimed where nobody answers for it yet. A '
    'household that no officer has is a matter too (待认领).';

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.work_on(on_date date)
RETURNS TABLE (
    kind text,
    matter_id text,
    household_id text,
    household_name text,
    station text,
    beat_id text,
    officer_id text,
    officer_name text,
    officers jsonb,
    status text,
    since_on date,
    due_on date,
    due_kind text,
    days_left bigint,
    overdue boolean,
    unclaimed boolean
)
LANGUAGE sql STABLE AS $body$
SELECT work.kind, work.matter_id, work.household_id, work.household_name, work.station,
       work.beat_id, work.officer_id, officer.name, work.officers, work.status,
       work.since_on,
       work.next_due_on, work.next_due_kind, (work.next_due_on - on_date)::bigint,
       coalesce(work.next_due_on < on_date, false), work.unclaimed
  FROM read.work_queue AS work
  LEFT JOIN read.officer USING (officer_id)
 ORDER BY work.next_due_on NULLS LAST, work.since_on, work.matter_id
$body$;
COMMENT ON FUNCTION read.work_on(date) IS
    '工作台: the work there is now, with what is due and overdue on a day, what is due first '
    'before what is not due at all. It is the work of now; the day moves the due days only.';

CREATE FUNCTION read.workload(on_date date)
RETURNS TABLE (
    level text,
    station text,
    officer_id text,
    officer_name text,
    open bigint,
    due_in_7_days bigint,
    overdue bigint,
    unclaimed bigint,
    oldest_on date
)
LANGUAGE sql STABLE AS $body$
SELECT CASE WHEN grouping(work.station) = 1 THEN 'BUREAU'
            WHEN grouping(work.officer_id) = 1 THEN 'STATION'
            ELSE 'OFFICER'
       END,
       work.station, work.officer_id, min(work.officer_name), count(*),
       count(*) FILTER (WHERE work.due_on BETWEEN on_date AND on_date + 6),
       count(*) FILTER (WHERE work.overdue),
       count(*) FILTER (WHERE work.unclaimed),
       min(work.since_on)
  FROM read.work_on(on_date) AS work
 GROUP BY GROUPING SETS ((work.station, work.officer_id), (work.station), ())
 ORDER BY grouping(work.station), work.station NULLS LAST,
          grouping(work.officer_id) DESC, work.officer_id NULLS LAST
$body$;
COMMENT ON FUNCTION read.workload(date) IS
    '工作量: the work there is now, by station and by officer. level: OFFICER, STATION or '
    'BUREAU; an OFFICER row without an officer is what nobody answers for. Each matter '
    'counts once, for the first of those who answer for it, so that the rows of a station '
    'add up to the station, and the stations to the bureau. due_in_7_days: due on the day or '
    'one of the six after it; overdue: the day was before; oldest_on: since when the oldest '
    'is open.';
