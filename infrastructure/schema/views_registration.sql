-- Who waits for a registration, who owes a year's report, and who was on the list when.
DROP VIEW IF EXISTS read.pre_approval_queue, read.commitment_queue, read.annual_duty_queue,
    read.abnormal_queue CASCADE;
DROP FUNCTION IF EXISTS read.abnormal_on(date) CASCADE;
DROP FUNCTION IF EXISTS read.annual_compliance(bigint) CASCADE;
DROP FUNCTION IF EXISTS read.registration_pace(date, date) CASCADE;

CREATE VIEW read.pre_approval_queue AS
SELECT matter.*, application.station, application.name
  FROM read.pre_approval AS matter
  LEFT JOIN read.registration_application AS application USING (application_id);
COMMENT ON VIEW read.pre_approval_queue IS
    'Pre-approvals that were seen, with the station and the name of the application.';

CREATE VIEW read.commitment_queue AS
SELECT matter.*, application.station, application.received_by, application.name
  FROM read.commitment AS matter
  LEFT JOIN read.registration_application AS application USING (application_id);
COMMENT ON VIEW read.commitment_queue IS
    'Commitments, with the station and whoever received the application.';

-- Outer joins: a matter whose household is not folded yet is still somebody's work. A
-- household that has moved is its present station's work, whoever opened the duty.
CREATE VIEW read.annual_duty_queue AS
SELECT matter.duty_id, matter.file_id, matter.household_id,
       coalesce(household.station, matter.station) AS station,
       matter.year, matter.control, matter.status, matter.opens_on, matter.due_on,
       matter.filed_on, matter.first_filed_on, matter.matters, matter.missed_on,
       matter.released_on,
       household.name AS household_name, household.officer_id, household.beat_id
  FROM read.annual_duty AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.annual_duty_queue IS
    'Annual duties, with the household''s name, its station and whoever answers for it.';

CREATE VIEW read.abnormal_queue AS
SELECT matter.entry_id, matter.file_id, matter.household_id,
       coalesce(household.station, matter.station) AS station,
       matter.ground, matter.year, matter.matter, matter.document_no, matter.by_itself,
       matter.listed_on, matter.serious_due_on, matter.removed_on, matter.removal_reason,
       matter.removal_no, matter.ended_by,
       household.name AS household_name, household.officer_id, household.beat_id
  FROM read.abnormal_list AS matter
  LEFT JOIN read.household USING (household_id);
COMMENT ON VIEW read.abnormal_queue IS
    'Entries of the list of abnormal operations, with whose household it is.';

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.abnormal_on(on_date date)
RETURNS TABLE (
    household_id text,
    household_name text,
    station text,
    grounds text[],
    since date,
    serious_due_on date
)
LANGUAGE sql STABLE AS $body$
SELECT entry.household_id, min(entry.household_name), min(entry.station),
       array_agg(entry.ground ORDER BY entry.ground), min(entry.listed_on),
       min(entry.serious_due_on)
  FROM read.abnormal_queue AS entry
 WHERE entry.listed_on <= on_date
   AND (entry.removed_on IS NULL OR entry.removed_on > on_date)
 GROUP BY entry.household_id
 ORDER BY 5, 1
$body$;
COMMENT ON FUNCTION read.abnormal_on(date) IS
    '经营异常名录: who stood on the list on a day, on which grounds and since when. The day '
    'of the removal does not count; the station and the name are those of today.';

CREATE FUNCTION read.annual_compliance(of_year bigint)
RETURNS TABLE (
    station text,
    duties bigint,
    done_in_time bigint,
    done_late bigint,
    failed bigint,
    missed bigint,
    still_open bigint,
    released bigint,
    rate numeric
)
LANGUAGE sql STABLE AS $body$
SELECT duty.station,
       count(*) FILTER (WHERE duty.status <> 'RELEASED'),
       count(*) FILTER (WHERE duty.status = 'DONE'),
       count(*) FILTER (WHERE duty.status = 'DONE_LATE'),
       count(*) FILTER (WHERE duty.status = 'FAILED'),
       count(*) FILTER (WHERE duty.status = 'MISSED'),
       count(*) FILTER (WHERE duty.status = 'OPEN'),
       count(*) FILTER (WHERE duty.status = 'RELEASED'),
       round(
           count(*) FILTER (WHERE duty.status = 'DONE')::numeric
               / nullif(count(*) FILTER (WHERE duty.status <> 'RELEASED'), 0),
           4
       )
  FROM read.annual_duty_queue AS duty
 WHERE duty.year = of_year
 GROUP BY duty.station
 ORDER BY duty.station
$body$;
COMMENT ON FUNCTION read.annual_compliance(bigint) IS
    '年检、年报率: of one year''s duties, by station, how many were done in time, and what '
    'became of the others. The rate is done_in_time / duties; duties that fell away with '
    'the registration are in neither.';

CREATE FUNCTION read.registration_pace(from_date date, to_date date)
RETURNS TABLE (
    form text,
    decided bigint,
    approved bigint,
    refused bigint,
    overdue bigint,
    days_on_average numeric
)
LANGUAGE sql STABLE AS $body$
SELECT application.form, count(*),
       count(*) FILTER (WHERE application.status = 'APPROVED'),
       count(*) FILTER (WHERE application.status = 'REFUSED'),
       count(*) FILTER (WHERE application.overdue_on IS NOT NULL),
       round(avg(application.decided_on - application.submitted_on), 1)
  FROM read.registration_application AS application
 WHERE application.decided_on BETWEEN from_date AND to_date
 GROUP BY application.form
 ORDER BY application.form
$body$;
COMMENT ON FUNCTION read.registration_pace(date, date) IS
    '登记效率: applications decided in a period, both days included, by form: how many were '
    'decided too late, and how many days lay between application and decision.';
