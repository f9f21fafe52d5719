-- What the counter has promised and kept, and what the public is given of it.
DROP VIEW IF EXISTS read.published_result CASCADE;
DROP FUNCTION IF EXISTS read.pledge_compliance(date, date) CASCADE;

CREATE VIEW read.published_result AS
SELECT request_id, item, station, received_on, completed_on, in_time, outcome, notice,
       disclosed_on, DATE '9999-12-31' - disclosed_on AS recency
  FROM read.service_request
 WHERE disclosed_on IS NOT NULL;
COMMENT ON VIEW read.published_result IS
    '办事结果公开: results that were disclosed, without whoever asked or answered.';

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.pledge_compliance(from_date date, to_date date)
RETURNS TABLE (
    item text,
    station text,
    numerator bigint,
    denominator bigint,
    rate numeric
)
LANGUAGE sql STABLE AS $body$
SELECT request.item, request.station,
       count(*) FILTER (WHERE request.in_time AND NOT request.breached),
       count(*),
       round(count(*) FILTER (WHERE request.in_time AND NOT request.breached)::numeric
             / count(*), 4)
  FROM read.service_request AS request
 WHERE request.pledge_due_on BETWEEN from_date AND to_date
 GROUP BY request.item, request.station
 ORDER BY request.item, request.station
$body$;
COMMENT ON FUNCTION read.pledge_compliance(date, date) IS
    '政务承诺兑现: requests completed in time, of those whose pledge fell due in the period, '
    'both days included, by item and station. What is not completed is not kept.';
