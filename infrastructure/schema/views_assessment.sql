-- Who stands where among whom: officers among officers, cadres among cadres.
DROP FUNCTION IF EXISTS read.assessment_ranking(text) CASCADE;

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.assessment_ranking(period text)
RETURNS TABLE (
    assessment_id text,
    officer_id text,
    station text,
    assessed_group text,
    status text,
    points bigint,
    place bigint,
    ranked bigint,
    pending bigint
)
LANGUAGE sql STABLE AS $body$
WITH found AS (
    SELECT each.*, each.status IN ('OPEN', 'SCORED', 'APPEALED') AS is_pending
      FROM read.assessment AS each
     WHERE each.period = $1
)
SELECT found.assessment_id, found.officer_id, found.station, found.assessed_group,
       found.status, found.points,
       CASE WHEN found.points IS NOT NULL
            THEN rank() OVER (PARTITION BY found.assessed_group, found.points IS NULL
                              ORDER BY found.points DESC) END,
       count(found.points) OVER (PARTITION BY found.assessed_group),
       count(*) FILTER (WHERE found.is_pending) OVER (PARTITION BY found.assessed_group)
  FROM found
 ORDER BY found.assessed_group, 7 NULLS LAST, found.officer_id
$body$;
COMMENT ON FUNCTION read.assessment_ranking(text) IS
    '考核排名: the assessments of a period by their points, the best first; equal points share '
    'a place. ranked: how many of the group have points; pending: how many of it are not '
    'final, or under appeal. Without points there is no place.';
