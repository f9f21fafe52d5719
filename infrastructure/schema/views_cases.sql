-- What joins cases with the households they are about, and all the work there is.
DROP VIEW IF EXISTS read.work_queue, read.case_queue CASCADE;
DROP FUNCTION IF EXISTS read.case_closure(date, date) CASCADE;

-- An outer join: a lead may be about nobody we know, and is somebody's work all the same.
CREATE VIEW read.case_queue AS
SELECT matter.*, household.name AS household_name, household.beat_id
  FROM read.case_file AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.case_queue IS
    'Cases, with the household''s name and beat, where they are about a household.';

-- A case that has ended may still owe an informant an answer, or hold somebody's goods:
-- while one of its deadlines runs it is listed.
CREATE VIEW read.work_queue AS
WITH next AS (
    SELECT DISTINCT ON (stream) stream, due_on, kind
      FROM read.deadline
     WHERE status = 'RUNNING'
     ORDER BY stream, due_on, kind
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
)
SELECT matter.matter_id, matter.kind, matter.household_id,
       household.name AS household_name, matter.station,
       answering.officers ->> 0 AS officer_id, answering.officers,
       matter.status, matter.since_on,
       next.due_on AS next_due_on, next.kind AS next_due_kind
  FROM matter
  LEFT JOIN read.household USING (household_id)
  LEFT JOIN next ON next.stream = matter.matter_id
 CROSS JOIN LATERAL (
       SELECT CASE WHEN jsonb_array_length(matter.officers) > 0 THEN matter.officers
                   WHEN household.officer_id IS NULL THEN '[]'
                   ELSE jsonb_build_array(household.officer_id)
              END AS officers
  ) AS answering
 WHERE matter.open OR next.due_on IS NOT NULL;
COMMENT ON VIEW read.work_queue IS
    '工作台: one row for each patrol, order, case, penalty and supervision about which '
    'somebody must do something, with whoever answers for it and what is due first.';

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.case_closure(from_date date, to_date date)
RETURNS TABLE (
    numerator bigint,
    denominator bigint,
    rate numeric,
    all_closings bigint,
    all_filings bigint,
    all_rate numeric,
    on_time_closings bigint,
    due_closings bigint,
    on_time_rate numeric,
    case_value_fen bigint
)
LANGUAGE sql STABLE AS $body$
WITH counted AS (
    SELECT count(*) FILTER (WHERE filed AND closed) AS filed_and_closed,
           count(*) FILTER (WHERE filed) AS filings,
           count(*) FILTER (WHERE closed) AS closings,
           count(*) FILTER (WHERE falls_due AND over_on <= due_on) AS on_time,
           count(*) FILTER (WHERE falls_due) AS falling_due,
           coalesce(sum(value) FILTER (WHERE filed), 0)::bigint AS value_of_filings
      FROM (
          SELECT filed_on BETWEEN from_date AND to_date AS filed,
                 closed_on BETWEEN from_date AND to_date AS closed,
                 due_on BETWEEN from_date AND to_date AS falls_due,
                 least(decided_on, closed_on) AS over_on,
                 due_on,
                 matter.case_value_fen AS value
            FROM read.case_file AS matter
           WHERE filed_on IS NOT NULL
      ) AS judged
)
SELECT filed_and_closed,
       filings,
       round(filed_and_closed::numeric / nullif(filings, 0), 4),
       closings,
       filings,
       round(closings::numeric / nullif(filings, 0), 4),
       on_time,
       falling_due,
       round(on_time::numeric / nullif(falling_due, 0), 4),
       value_of_filings
  FROM counted
$body$;
COMMENT ON FUNCTION read.case_closure(date, date) IS
    '结案率: the cases of a period, both days included, in one row. '
    'denominator: cases filed (立案) in it; numerator: those of them that were also closed '
    '(结案) in it; rate: the one by the other, from 0 to 1, NULL where nothing was filed. '
    'all_closings: cases closed in it, whenever they were filed; all_filings: cases filed in '
    'it; all_rate: the one by the other, which may exceed 1. '
    'due_closings: cases whose limit to decide (办案期限), as extended and paused, lies in '
    'it; on_time_closings: those of them decided, or closed, by that day; on_time_rate: the '
    'one by the other. '
    'case_value_fen: 案值, the value in fen of the cases filed in it. '
    'Cases of foreign registers count; they have no limit and no value. A case whose '
    'decision was revoked is closed no more; reopened, it has the limit it has now.';
