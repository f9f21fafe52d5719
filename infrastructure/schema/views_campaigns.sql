-- What special campaigns did in a period, everything once however many campaigns met it.
DROP VIEW IF EXISTS read.campaign_register CASCADE;
DROP FUNCTION IF EXISTS read.campaign_results(date, date) CASCADE;

CREATE VIEW read.campaign_register AS
SELECT campaign_id, name, station, status, targets, from_on, to_on, planned_on,
       document_no, launched_on, concluded_on, officer_times, vehicle_times, visits, units,
       orders, ordered_units, actions, punished_units, report
  FROM read.campaign;
COMMENT ON VIEW read.campaign_register IS
    'Special campaigns, without the keys of the units they met.';

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.campaign_results(from_date date, to_date date)
RETURNS TABLE (
    campaigns bigint,
    officer_times bigint,
    vehicle_times bigint,
    visits bigint,
    units bigint,
    orders bigint,
    ordered_units bigint,
    actions bigint,
    punished_units bigint
)
LANGUAGE sql STABLE AS $body$
WITH sent AS (
    SELECT campaign_id, officer_times, vehicle_times
      FROM read.campaign_dispatch
     WHERE dispatched_on BETWEEN from_date AND to_date
), met AS (
    SELECT campaign_id, unit_key
      FROM read.campaign_inspection
     WHERE inspected_on BETWEEN from_date AND to_date
), done AS (
    SELECT campaign_id, kind = 'ORDER' AS ordered, matter_id, unit_key
      FROM read.campaign_action
     WHERE taken_on BETWEEN from_date AND to_date
)
SELECT (SELECT count(DISTINCT campaign_id)
          FROM (SELECT campaign_id FROM sent
                 UNION ALL SELECT campaign_id FROM met
                 UNION ALL SELECT campaign_id FROM done) AS any_of),
       (SELECT coalesce(sum(sent.officer_times), 0)::bigint FROM sent),
       (SELECT coalesce(sum(sent.vehicle_times), 0)::bigint FROM sent),
       (SELECT count(*) FROM met),
       (SELECT count(DISTINCT unit_key) FROM met),
       (SELECT count(DISTINCT matter_id) FROM done WHERE ordered),
       (SELECT count(DISTINCT unit_key) FROM done WHERE ordered),
       (SELECT count(DISTINCT matter_id) FROM done WHERE NOT ordered),
       (SELECT count(DISTINCT unit_key) FROM done WHERE NOT ordered)
$body$;
COMMENT ON FUNCTION read.campaign_results(date, date) IS
    '专项整治成果: what campaigns did in a period, both days included. Officers, vehicles and '
    'visits as times; units and matters once, however many campaigns met them.';
