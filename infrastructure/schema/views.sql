-- What joins the read models. Views hold on to the very tables they were made from, so
-- this runs after tables are made and after every swap, again and again.
DROP VIEW IF EXISTS read.patrol_outcome, read.rectification_queue, read.deadline_queue,
    read.patrol_queue, read.finding_queue CASCADE;
DROP FUNCTION IF EXISTS read.household_categories(date) CASCADE;

CREATE VIEW read.patrol_outcome AS
SELECT visit.patrol_id, visit.household_id, visit.visited_on,
       said.outcome, said.score, said.grade
  FROM read.patrol AS visit
 CROSS JOIN LATERAL jsonb_to_recordset(visit.outcomes)
       AS said(outcome text, score bigint, grade text);
COMMENT ON VIEW read.patrol_outcome IS
    'How a foreign register summed up a visit: one row for each time it did so.';

-- Outer joins: a matter whose household is not folded yet is still somebody's work.
CREATE VIEW read.rectification_queue AS
SELECT matter.*, household.name AS household_name, household.officer_id, household.beat_id
  FROM read.rectification AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.rectification_queue IS
    'Orders to rectify, with the household''s name and whoever answers for it.';

CREATE VIEW read.deadline_queue AS
SELECT matter.*, household.name AS household_name,
       coalesce(
           household.station, file.station, operation.station, summary.station,
           clearance.station, application.station
       ) AS station,
       coalesce(
           file.lead_officer, household.officer_id, application.received_by
       ) AS officer_id,
       coalesce(household.beat_id, clearance.beat_id) AS beat_id
  FROM read.deadline AS matter
  LEFT JOIN read.household USING (household_id)
  LEFT JOIN read.penalty ON penalty.execution_id = matter.stream
  LEFT JOIN read.case_file AS file ON file.case_id = coalesce(penalty.case_id, matter.stream)
  LEFT JOIN read.unlicensed_operation AS operation ON operation.unlicensed_id = matter.stream
  LEFT JOIN read.summary_penalty AS summary ON summary.summary_id = matter.stream
  LEFT JOIN read.clearance ON clearance.clearance_id = matter.stream
  LEFT JOIN read.registration_application AS application
         ON application.application_id = matter.stream;
COMMENT ON VIEW read.deadline_queue IS
    'Deadlines, with the household''s name, its station and whoever answers for it.';

CREATE VIEW read.patrol_queue AS
SELECT matter.*, household.name AS household_name, household.officer_id, household.beat_id
  FROM read.patrol AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.patrol_queue IS
    'Patrols, with the household''s name and whoever answers for it.';

CREATE VIEW read.finding_queue AS
SELECT matter.*, household.name AS household_name, household.officer_id, household.beat_id
  FROM read.finding AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.finding_queue IS
    'Findings, with the household''s name and whoever answers for it.';

-- The body is a string, so that its tables are looked up when it runs, after any swap.
-- Days from which something holds are included, days on which it ends are not.
CREATE FUNCTION read.household_categories(on_date date)
RETURNS TABLE (
    household_id text,
    station text,
    abandoned boolean,
    on_leave boolean,
    in_violation boolean,
    in_arrears boolean,
    preferential boolean,
    primary_category text
)
LANGUAGE sql STABLE AS $body$
WITH judged AS (
    SELECT standing.household_id, standing.station,
           standing.household_id IN (
               SELECT spell.household_id
                 FROM read.abandonment AS spell
                WHERE spell.from_on <= on_date
                  AND (spell.to_on IS NULL OR spell.to_on > on_date)
           ) AS abandoned,
           standing.household_id IN (
               SELECT absent.household_id
                 FROM read.leave AS absent
                WHERE absent.granted
                  AND absent.from_on <= on_date
                  AND absent.until_on >= on_date
           ) AS on_leave,
           standing.household_id IN (
               SELECT spell.household_id
                 FROM read.suspension AS spell
                WHERE spell.from_on <= on_date
                  AND (spell.to_on IS NULL OR spell.to_on > on_date)
                UNION ALL
               SELECT matter.household_id
                 FROM read.rectification AS matter
                WHERE matter.issued_on <= on_date
                  AND (matter.ended_on IS NULL OR matter.ended_on > on_date)
                  AND (matter.complied_on IS NULL OR matter.complied_on > on_date)
           ) AS in_violation,
           standing.household_id IN (
               SELECT line.household_id
                 FROM read.fee_line AS line
                WHERE line.assessed_on <= on_date
                  AND line.due_on < on_date
                  AND (line.settled_on IS NULL OR line.settled_on > on_date)
           ) AS in_arrears,
           standing.household_id IN (
               SELECT held.household_id
                 FROM read.preferential_grant AS held
                WHERE held.approved_on <= on_date
                  AND held.until_on >= on_date
                  AND (held.end_cause IS NULL OR held.ended_on > on_date)
                  AND NOT EXISTS (
                      SELECT
                        FROM jsonb_to_recordset(held.suspensions)
                             AS spell(from_on date, to_on date)
                       WHERE spell.from_on <= on_date
                         AND (spell.to_on IS NULL OR spell.to_on > on_date)
                  )
           ) AS preferential
      FROM read.household AS standing
     WHERE coalesce(standing.registered_on, standing.opened_on) <= on_date
       AND (standing.inactive_on IS NULL OR standing.inactive_on > on_date)
)
SELECT judged.household_id, judged.station, judged.abandoned, judged.on_leave,
       judged.in_violation, judged.in_arrears,
       judged.preferential,
       CASE WHEN judged.abandoned THEN 'ABANDONED'
            WHEN judged.on_leave THEN 'ON_LEAVE'
            WHEN judged.in_violation THEN 'IN_VIOLATION'
            WHEN judged.in_arrears THEN 'IN_ARREARS'
            WHEN judged.preferential THEN 'PREFERENTIAL'
            ELSE 'NORMAL'
       END
  FROM judged
$body$;
COMMENT ON FUNCTION read.household_categories(date) IS
    '动态类别: every household whose licence was good on a day, at its present station, '
    'with its categories then. The precedence ABANDONED, ON_LEAVE, '
    'IN_VIOLATION, IN_ARREARS, PREFERENTIAL, NORMAL is an assumption.';
