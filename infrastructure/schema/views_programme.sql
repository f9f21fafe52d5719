-- What is to be visited, and how far the visits of a period have come.
DROP VIEW IF EXISTS read.draw_public CASCADE;
DROP FUNCTION IF EXISTS read.programme_roster(text) CASCADE;
DROP FUNCTION IF EXISTS read.programme_progress(date, date) CASCADE;

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.programme_roster(beat text)
RETURNS TABLE (
    household_id text,
    station text,
    grade text,
    case_closed_on date
)
LANGUAGE sql STABLE AS $body$
WITH closed AS (
    SELECT file.household_id, max(file.closed_on) AS closed_on
      FROM read.case_file AS file
     WHERE file.household_id IS NOT NULL
     GROUP BY file.household_id
)
SELECT card.household_id, card.station, credit.grade, closed.closed_on
  FROM read.household AS card
  LEFT JOIN read.credit_file AS credit USING (household_id)
  LEFT JOIN closed USING (household_id)
 WHERE card.beat_id = $1
   AND card.registration_state NOT IN ('DEREGISTERED', 'RESCINDED')
 ORDER BY card.household_id
$body$;
COMMENT ON FUNCTION read.programme_roster(text) IS
    '巡查名册: the households of a beat that a programme plans for, each with its grade of '
    'credit, if any, and the day on which its last case was closed.';

CREATE FUNCTION read.programme_progress(from_date date, to_date date)
RETURNS TABLE (
    station text,
    beat_id text,
    officer_id text,
    planned bigint,
    done bigint,
    done_in_time bigint,
    overdue bigint
)
LANGUAGE sql STABLE AS $body$
SELECT visit.station, coalesce(visit.beat_id, card.beat_id), card.officer_id,
       count(*),
       count(visit.done_on),
       count(*) FILTER (WHERE visit.done_on <= visit.due_on),
       count(*) FILTER (WHERE visit.status = 'DUE' AND visit.due_on < current_date)
  FROM read.programme_visit AS visit
  LEFT JOIN read.household AS card USING (household_id)
 WHERE visit.due_on BETWEEN from_date AND to_date
   AND visit.status <> 'DROPPED'
 GROUP BY visit.station, coalesce(visit.beat_id, card.beat_id), card.officer_id
 ORDER BY 1, 2, 3
$body$;
COMMENT ON FUNCTION read.programme_progress(date, date) IS
    '巡查计划完成情况: of the visits due in a period, both days included, how many were '
    'planned (the denominator), made (the numerator), made in time, and are overdue today, '
    'by station, beat and whoever answers for the household now. What was dropped is not '
    'counted.';

-- What the public is told: no officer by name, and nothing of draws that are under way.
CREATE VIEW read.draw_public AS
SELECT lot.draw_id, lot.subject, lot.seed, lot.seed_source, lot.pools_digest,
       drawn.place, drawn.household_id, card.name AS household_name, card.registration_no,
       jsonb_array_length(drawn.officers)::bigint AS officers,
       lot.inspect_on, lot.disclosed_on
  FROM read.draw AS lot
  JOIN read.draw_selection AS drawn USING (draw_id)
  LEFT JOIN read.household AS card USING (household_id)
 WHERE lot.status = 'DISCLOSED';
COMMENT ON VIEW read.draw_public IS
    '抽取结果公开: what was drawn by the draws that have been made public.';
