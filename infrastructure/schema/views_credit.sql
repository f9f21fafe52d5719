-- Whose credit it is, what grades there were on a day, and who held the award.
DROP VIEW IF EXISTS read.credit_queue, read.award_queue CASCADE;
DROP FUNCTION IF EXISTS read.credit_grades_on(date) CASCADE;
DROP FUNCTION IF EXISTS read.contract_honouring(date) CASCADE;

CREATE VIEW read.credit_queue AS
SELECT matter.*, household.name AS household_name, household.officer_id, household.beat_id
  FROM read.credit_file AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.credit_queue IS
    'Credit files, with the household''s name and whoever answers for it.';

CREATE VIEW read.award_queue AS
SELECT matter.*, household.name AS household_name, household.officer_id, household.beat_id
  FROM read.award AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.award_queue IS
    'Awards, with the household''s name and whoever answers for it.';

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.credit_grades_on(on_date date)
RETURNS TABLE (
    station text,
    a bigint,
    b bigint,
    c bigint,
    d bigint,
    ungraded bigint
)
LANGUAGE sql STABLE AS $body$
WITH standing AS (
    SELECT file.station, given.grade
      FROM read.credit_file AS file
      LEFT JOIN read.household USING (household_id)
      LEFT JOIN LATERAL (
           SELECT grading.grade
             FROM read.credit_grading AS grading
            WHERE grading.credit_file_id = file.credit_file_id
              AND grading.graded_on <= on_date
            ORDER BY grading.number DESC
            LIMIT 1
      ) AS given ON true
     WHERE file.opened_on <= on_date
       AND (household.ended_on IS NULL OR household.ended_on > on_date)
)
SELECT standing.station,
       count(*) FILTER (WHERE standing.grade = 'A'),
       count(*) FILTER (WHERE standing.grade = 'B'),
       count(*) FILTER (WHERE standing.grade = 'C'),
       count(*) FILTER (WHERE standing.grade = 'D'),
       count(*) FILTER (WHERE standing.grade IS NULL)
  FROM standing
 GROUP BY standing.station
 ORDER BY standing.station
$body$;
COMMENT ON FUNCTION read.credit_grades_on(date) IS
    '信用等级分布: for each station, how many businesses held each grade on a day, and how '
    'many none. Whoever was deregistered by then is left out; a revoked one is D. Grades of '
    'before October 2003 are pilot grades.';

CREATE FUNCTION read.contract_honouring(on_date date)
RETURNS TABLE (
    award_id text,
    household_id text,
    household_name text,
    station text,
    granted_on date,
    document_no text,
    holds_until date,
    model boolean,
    activity text,
    recommended_by text
)
LANGUAGE sql STABLE AS $body$
SELECT held.award_id, held.household_id, household.name, held.station, held.granted_on,
       held.document_no, held.holds_until, held.model, held.activity, held.recommended_by
  FROM read.award AS held
  LEFT JOIN read.household USING (household_id)
 WHERE held.granted_on <= on_date
   AND held.holds_until >= on_date
   AND (held.status <> 'WITHDRAWN' OR held.ended_on > on_date)
   AND (household.ended_on IS NULL OR household.ended_on > on_date)
 ORDER BY held.station, held.granted_on, held.award_id
$body$;
COMMENT ON FUNCTION read.contract_honouring(date) IS
    '守合同重信用名单: who held the award on a day, the day of a withdrawal not included, '
    'nor whoever was deregistered by then.';
