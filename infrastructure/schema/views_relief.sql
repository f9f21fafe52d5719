-- Who was relieved of fees, by class, and of how much.
DROP FUNCTION IF EXISTS read.policy_relief(date, date) CASCADE;

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.policy_relief(from_date date, to_date date)
RETURNS TABLE (
    beneficiary text,
    policy text,
    persons bigint,
    grants bigint,
    approvals bigint,
    revocations bigint,
    waivers bigint,
    waived_fen bigint,
    clawed_back_fen bigint
)
LANGUAGE sql STABLE AS $body$
WITH waived AS (
    SELECT part.source, part.source_id, count(*) AS waivers,
           sum(part.amount_fen) AS amount_fen
      FROM read.fee_entry AS part
     WHERE part.kind = 'WAIVER'
       AND part.source IN ('GRANT', 'POLICY')
       AND part.entered_on BETWEEN from_date AND to_date
       AND (part.reversed_on IS NULL OR part.reversed_on > to_date)
     GROUP BY part.source, part.source_id
), held AS (
    SELECT matter.*, waived.waivers, waived.amount_fen,
           matter.verified_on IS NOT NULL
               AND matter.approved_on <= to_date
               AND matter.until_on >= from_date
               AND (matter.end_cause IS NULL OR matter.ended_on >= from_date)
               AS was_in_effect
      FROM read.preferential_grant AS matter
      LEFT JOIN waived ON waived.source = 'GRANT' AND waived.source_id = matter.grant_id
)
SELECT held.beneficiary, held.policy,
       count(DISTINCT held.person_id) FILTER (WHERE held.was_in_effect),
       count(*) FILTER (WHERE held.was_in_effect),
       count(*) FILTER (WHERE held.was_in_effect AND held.approved_on >= from_date),
       count(*) FILTER (WHERE held.was_in_effect
                          AND held.end_cause IS NOT NULL AND held.ended_on <= to_date),
       coalesce(sum(held.waivers), 0)::bigint,
       coalesce(sum(held.amount_fen), 0)::bigint,
       coalesce(sum(held.clawed_back_fen) FILTER (WHERE held.was_in_effect), 0)::bigint
  FROM held
 WHERE held.was_in_effect OR held.waivers IS NOT NULL
 GROUP BY held.beneficiary, held.policy
 UNION ALL
SELECT NULL, waived.source_id, 0, 0, 0, 0,
       sum(waived.waivers)::bigint, sum(waived.amount_fen)::bigint, 0
  FROM waived
  LEFT JOIN read.preferential_grant AS matter
    ON waived.source = 'GRANT' AND matter.grant_id = waived.source_id
 WHERE matter.grant_id IS NULL
 GROUP BY waived.source_id
 ORDER BY 1 NULLS LAST, 2
$body$;
COMMENT ON FUNCTION read.policy_relief(date, date) IS
    '减免统计: relief in a period, both days included, one row for each class and policy. '
    'persons: those with a verified, approved grant in effect on some day of it, each once; '
    'grants: those grants; approvals: those approved in it; revocations: those revoked in it. '
    'waivers, waived_fen: the waivers entered in it that rest on grants of the class and were '
    'not reversed by its end; clawed_back_fen: what was clawed back of those grants until now. '
    'A row without a class is relief that goes by a policy alone, without persons, as in the '
    'epidemic of 2003. The sums of all rows are all waivers by grant or policy of the period; '
    'those by leave are no relief.';
