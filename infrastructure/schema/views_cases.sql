-- What joins cases with the households they are about, and how many of them are closed.
DROP VIEW IF EXISTS read.case_queue CASCADE;
DROP FUNCTION IF EXISTS read.case_closure(date, date) CASCADE;

-- An outer join: a lead may be about nobody we know, and is somebody's work all the same.
CREATE VIEW read.case_queue AS
SELECT matter.*, household.name AS household_name, household.beat_id
  FROM read.case_file AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.case_queue IS
    'Cases, with the household''s name and beat, where they are about a household.';

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
