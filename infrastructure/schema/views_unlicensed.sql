-- What became of unlicensed operations, and how many there are among all who do business.
DROP FUNCTION IF EXISTS read.unlicensed_pipeline(date, date) CASCADE;
DROP FUNCTION IF EXISTS read.unlicensed_rate(date) CASCADE;

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.unlicensed_pipeline(from_date date, to_date date)
RETURNS TABLE (
    station text,
    discovered bigint,
    licensed bigint,
    exempted bigint,
    transferred bigint,
    banned bigint,
    penalised bigint,
    still_open bigint,
    balances boolean,
    fine_fen bigint,
    under_action bigint,
    dealt_with bigint
)
LANGUAGE sql STABLE AS $body$
WITH judged AS (
    SELECT matter.station,
           CASE WHEN matter.disposed_on <= to_date THEN matter.disposition END AS ended_as,
           matter.action_on <= to_date AS acted_on,
           matter.fine_fen
      FROM read.unlicensed_operation AS matter
     WHERE matter.discovered_on BETWEEN from_date AND to_date
), counted AS (
    SELECT judged.station,
           count(*) AS discovered,
           count(*) FILTER (WHERE ended_as = 'LICENSED') AS licensed,
           count(*) FILTER (WHERE ended_as = 'EXEMPTED') AS exempted,
           count(*) FILTER (WHERE ended_as = 'TRANSFERRED') AS transferred,
           count(*) FILTER (WHERE ended_as = 'BANNED') AS banned,
           count(*) FILTER (WHERE ended_as = 'PENALISED') AS penalised,
           count(*) FILTER (WHERE ended_as IS NULL) AS still_open,
           count(*) FILTER (WHERE ended_as IS NULL AND acted_on) AS under_action,
           coalesce(
               sum(judged.fine_fen) FILTER (WHERE ended_as = 'PENALISED'), 0
           )::bigint AS fine_fen
      FROM judged
     GROUP BY GROUPING SETS ((judged.station), ())
)
SELECT counted.station, counted.discovered, counted.licensed, counted.exempted,
       counted.transferred, counted.banned, counted.penalised, counted.still_open,
       counted.discovered = counted.licensed + counted.exempted + counted.transferred
           + counted.banned + counted.penalised + counted.still_open,
       counted.fine_fen, counted.under_action,
       counted.banned + counted.penalised + counted.under_action
  FROM counted
 ORDER BY counted.station NULLS FIRST
$body$;
COMMENT ON FUNCTION read.unlicensed_pipeline(date, date) IS
    '无照经营处理情况: the operations discovered in a period, both days included, and what '
    'had become of them by its last day: one row for the bureau (station NULL) and one for '
    'each station. Every operation counts once, under the one disposition that it had by '
    'then (licensed, exempted, transferred, banned, penalised) or under still_open. balances '
    'says whether these add up to discovered; a recurrence is an operation of its own. '
    'fine_fen: the fines, in fen, of those penalised. under_action: those of still_open '
    'against which action had been taken (查处) and not ended; dealt_with: banned, penalised '
    'and under_action, which is what the report of 2003 calls 查处.';

CREATE FUNCTION read.unlicensed_rate(on_date date)
RETURNS TABLE (
    station text,
    numerator bigint,
    denominator bigint,
    rate numeric
)
LANGUAGE sql STABLE AS $body$
WITH business AS (
    SELECT matter.station, true AS unlicensed
      FROM read.unlicensed_operation AS matter
     WHERE matter.discovered_on <= on_date
       AND (matter.disposed_on IS NULL OR matter.disposed_on > on_date)
     UNION ALL
    SELECT standing.station, false
      FROM read.household AS standing
     WHERE coalesce(standing.registered_on, standing.opened_on) <= on_date
       AND (standing.inactive_on IS NULL OR standing.inactive_on > on_date)
)
SELECT business.station,
       count(*) FILTER (WHERE business.unlicensed),
       count(*),
       round(
           count(*) FILTER (WHERE business.unlicensed)::numeric / nullif(count(*), 0), 4
       )
  FROM business
 GROUP BY GROUPING SETS ((business.station), ())
 ORDER BY business.station NULLS FIRST
$body$;
COMMENT ON FUNCTION read.unlicensed_rate(date) IS
    '无照经营率 at the end of a day: one row for the bureau (station NULL) and one for each '
    'station. numerator: unlicensed operations discovered by the day and not disposed of by '
    'it; denominator: those, and the households whose licence was good on the day; rate: the '
    'one by the other, from 0 to 1, NULL where there is neither. Households count at their '
    'present station; what nobody has discovered is not in it. A closed shop with a good '
    'licence counts as registered.';
