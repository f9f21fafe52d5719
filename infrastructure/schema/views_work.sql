-- All the work there is, and how much of it every officer has.
DROP VIEW IF EXISTS read.work_queue CASCADE;
DROP FUNCTION IF EXISTS read.work_on(date), read.workload(date) CASCADE;

-- One SELECT for each kind of matter; another kind is another SELECT, among those that are
-- dated where it knows by itself what is due: that stays due when a deadline was missed. A
-- commitment is a matter of its own, apart from its application; of the visits of a
-- programme only the next of each kind is one. A matter is work while it is open, or while
-- one of its deadlines runs: a case that has ended may still owe an informant an answer, or
-- hold somebody's goods.
CREATE VIEW read.work_queue AS
WITH dated AS (
    SELECT application_id AS matter_id, 'APPLICATION' AS kind, household_id,
           NULL::text AS beat_id, station,
           CASE WHEN received_by IS NOT NULL THEN jsonb_build_array(received_by)
           END AS officers,
           status, submitted_on AS since_on, due_on, 'REGISTER' AS due_kind
      FROM read.registration_application
     WHERE status IN ('PENDING', 'WAITING')
     UNION ALL
    SELECT promised.commitment_id, 'COMMITMENT',
           coalesce(promised.household_id, asked.household_id), NULL, asked.station, NULL,
           promised.status, promised.accepted_on, promised.prove_due_on, 'PROVE'
      FROM read.commitment AS promised
      JOIN read.registration_application AS asked USING (application_id)
     WHERE promised.settled_on IS NULL
     UNION ALL
    SELECT clearing.clearance_id, 'CLEARANCE', NULL, clearing.beat_id, clearing.station,
           beat.officers, clearing.status, clearing.opened_on, clearing.due_on, 'CLEARANCE'
      FROM read.clearance AS clearing
      LEFT JOIN read.beat USING (beat_id)
     WHERE clearing.status <> 'CERTIFIED'
     UNION ALL
    SELECT differs.discrepancy_id, 'DISCREPANCY', differs.household_id, differs.beat_id,
           differs.station,
           CASE WHEN differs.household_id IS NULL THEN beat.officers END,
           differs.status, differs.raised_on, NULL, NULL
      FROM read.clearance_discrepancy AS differs
      LEFT JOIN read.beat USING (beat_id)
     WHERE differs.status <> 'RESOLVED'
     UNION ALL
    SELECT request_id, 'SERVICE', household_id, NULL, station,
           jsonb_build_array(officer_id)
           || CASE WHEN status = 'HANDED_OVER' THEN jsonb_build_array(handed_to_id)
                   ELSE '[]'
              END,
           status, received_on, coalesce(disclose_due_on, pledge_due_on),
           CASE WHEN disclose_due_on IS NULL THEN 'PLEDGE' ELSE 'DISCLOSE' END
      FROM read.service_request
     WHERE completed_on IS NULL
        OR (disclose_due_on IS NOT NULL AND disclosed_on IS NULL)
     UNION ALL
    (SELECT DISTINCT ON (programme_id, kind)
            visit_id, 'VISIT', household_id, beat_id, station, NULL::jsonb,
            status, from_on, due_on, 'VISIT'
       FROM read.programme_visit
      WHERE status = 'DUE'
      ORDER BY programme_id, kind, due_on, number)
     UNION ALL
    SELECT patrol_id, 'DRAWN_PATROL', patrol.household_id, NULL, patrol.station,
           drawn.officers, patrol.status, drawn.drawn_on, drawn.inspect_on, 'INSPECT'
      FROM read.patrol
      JOIN read.draw_selection AS drawn USING (patrol_id)
     WHERE patrol.status IN ('PLANNED', 'IN_PROGRESS')
     UNION ALL
    SELECT assessment_id, 'ASSESSMENT', NULL, NULL, station, NULL, status,
           coalesce(proposed_on, appealed_on, opened_on), NULL, NULL
      FROM read.assessment
     WHERE status IN ('SCORED', 'APPEALED', 'SUSPENSION_PROPOSED')
     UNION ALL
    SELECT award_id, 'AWARD', household_id, NULL, station, NULL, status, applied_on,
           objections_until, 'OBJECTION'
      FROM read.award
     WHERE status IN ('APPLIED', 'SCREENED', 'REVIEWED', 'PUBLICISED')
), running AS (
    SELECT stream AS matter_id, due_on, kind
      FROM read.deadline
     WHERE status = 'RUNNING' AND kind <> 'PROVE'
     UNION ALL
    SELECT leave_id, from_on - 1, 'LEAVE_START'
      FROM read.leave
     WHERE status = 'REQUESTED'
     UNION ALL
    SELECT matter_id, due_on, due_kind
      FROM dated
     WHERE due_on IS NOT NULL
), next AS (
    SELECT DISTINCT ON (matter_id) matter_id, due_on, kind
      FROM running
     ORDER BY matter_id, due_on, kind
), matter AS (
    SELECT patrol_id AS matter_id, 'PATROL' AS kind, household_id, station,
           NULL::jsonb AS officers, status, planned_on AS since_on, true AS open,
           NULL::text AS beat_id
      FROM read.patrol
     WHERE status IN ('PLANNED', 'IN_PROGRESS')
       AND NOT EXISTS (SELECT FROM read.draw_selection AS drawn
                        WHERE drawn.patrol_id = patrol.patrol_id)
     UNION ALL
    SELECT rectification_id, 'RECTIFICATION', household_id, station,
           NULL, status, drafted_on, true, NULL
      FROM read.rectification
     WHERE ended_on IS NULL
     UNION ALL
    SELECT case_id, 'CASE', household_id, station,
           officers, status, received_on, ended_on IS NULL, NULL
      FROM read.case_file
     UNION ALL
    SELECT execution_id, 'PENALTY', penalty.household_id, penalty.station,
           officers, penalty.status, penalty.served_on, true, NULL
      FROM read.penalty
      LEFT JOIN read.case_file USING (case_id)
     WHERE penalty.ended_on IS NULL
     UNION ALL
    SELECT supervision_id, 'SUPERVISION', household_id, station,
           NULL, status, opened_on, true, NULL
      FROM read.supervision
     WHERE closed_on IS NULL
     UNION ALL
    SELECT unlicensed_id, 'UNLICENSED', coalesce(household_id, found_with_id), station,
           NULL, status, discovered_on, true, NULL
      FROM read.unlicensed_operation
     WHERE disposed_on IS NULL
     UNION ALL
    SELECT summary_id, 'SUMMARY', household_id, station, officers,
           CASE WHEN penalty = 'FINE' AND paid_on IS NULL THEN 'UNPAID'
                WHEN collected_on_the_spot AND handed_in_on IS NULL THEN 'TO_HAND_IN'
                ELSE 'TO_FILE'
           END,
           decided_on, true, NULL
      FROM read.summary_penalty
     WHERE filed_on IS NULL
        OR (penalty = 'FINE' AND paid_on IS NULL)
        OR (collected_on_the_spot AND handed_in_on IS NULL)
     UNION ALL
    SELECT leave_id, 'LEAVE', household_id, station, NULL, status, requested_on, true, NULL
      FROM read.leave
     WHERE status = 'REQUESTED'
     UNION ALL
    SELECT grant_id, 'GRANT', household_id, station, NULL, status, applied_on, true, NULL
      FROM read.preferential_grant
     WHERE status IN ('APPLIED', 'MISMATCH', 'VERIFIED')
     UNION ALL
    SELECT announcement_id, 'ANNOUNCEMENT', household_id, station,
           NULL, status, drafted_on, true, NULL
      FROM read.announcement
     WHERE status IN ('DRAFTED', 'CLEARED')
        OR (withdrawal_asked_on IS NOT NULL AND ended_on IS NULL)
     UNION ALL
    SELECT campaign_id, 'CAMPAIGN', NULL, station, NULL, status, planned_on, true, NULL
      FROM read.campaign
     WHERE concluded_on IS NULL
     UNION ALL
    SELECT household_id, 'HOUSEHOLD', household_id, station, NULL, custody_state,
           opened_on, true, NULL
      FROM read.household
     WHERE custody_state <> 'ASSIGNED' AND inactive_on IS NULL AND ended_on IS NULL
     UNION ALL
    SELECT matter_id, kind, household_id, station, officers, status, since_on, true, beat_id
      FROM dated
)
SELECT matter.matter_id, matter.kind, matter.household_id,
       household.name AS household_name,
       coalesce(matter.station, household.station) AS station,
       coalesce(matter.beat_id, household.beat_id) AS beat_id,
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
 WHERE work.kind <> 'VISIT' OR work.since_on <= on_date
 ORDER BY work.next_due_on NULLS LAST, work.since_on, work.matter_id
$body$;
COMMENT ON FUNCTION read.work_on(date) IS
    '工作台: the work there is now, with what is due and overdue on a day, what is due first '
    'before what is not due at all. It is the work of now; the day moves the due days only, '
    'and leaves out the visits of programmes whose time has not begun.';

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
       work.station, work.officer_id,
       CASE WHEN grouping(work.officer_id) = 0 THEN min(work.officer_name) END, count(*),
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
