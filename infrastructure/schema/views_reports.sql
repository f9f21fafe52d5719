-- What the half-year's report counts across contexts, each person and each subject once.
DROP FUNCTION IF EXISTS read.relief_total(date, date) CASCADE;
DROP FUNCTION IF EXISTS read.dealings(date, date) CASCADE;

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.relief_total(from_date date, to_date date)
RETURNS TABLE (
    persons bigint,
    classes bigint,
    grants bigint,
    waivers bigint,
    waived_fen bigint
)
LANGUAGE sql STABLE AS $body$
WITH in_effect AS (
    SELECT matter.person_id, matter.beneficiary
      FROM read.preferential_grant AS matter
     WHERE matter.verified_on IS NOT NULL
       AND matter.approved_on <= to_date
       AND matter.until_on >= from_date
       AND (matter.end_cause IS NULL OR matter.ended_on >= from_date)
), waived AS (
    SELECT part.amount_fen
      FROM read.fee_entry AS part
     WHERE part.kind = 'WAIVER'
       AND part.source IN ('GRANT', 'POLICY')
       AND part.entered_on BETWEEN from_date AND to_date
       AND (part.reversed_on IS NULL OR part.reversed_on > to_date)
)
SELECT (SELECT count(DISTINCT person_id) FROM in_effect),
       (SELECT count(DISTINCT beneficiary) FROM in_effect),
       (SELECT count(*) FROM in_effect),
       (SELECT count(*) FROM waived),
       (SELECT coalesce(sum(amount_fen), 0)::bigint FROM waived)
$body$;
COMMENT ON FUNCTION read.relief_total(date, date) IS
    '减免合计: what read.policy_relief counts by class and policy, in one row: persons with a '
    'verified, approved grant in effect on some day of a period, each once however many '
    'grants and classes; classes: how many classes these grants are of; waivers and '
    'waived_fen: the waivers by grant or policy entered in it and not reversed by its end.';

CREATE FUNCTION read.dealings(from_date date, to_date date)
RETURNS TABLE (
    unlicensed bigint,
    campaign bigint,
    cases bigint,
    counted bigint,
    distinct_subjects bigint,
    in_more_than_one bigint,
    summary_penalties bigint,
    fines_above_limit bigint
)
LANGUAGE sql STABLE AS $body$
WITH operation AS (
    SELECT matter.unlicensed_id, matter.case_id, matter.summary_id,
           matter.found_with_id, matter.fine_fen,
           matter.discovered_on BETWEEN from_date AND to_date
               AND (coalesce(matter.disposition IN ('BANNED', 'PENALISED')
                             AND matter.disposed_on <= to_date, false)
                    OR (matter.action_on <= to_date
                        AND (matter.disposed_on IS NULL OR matter.disposed_on > to_date)))
               AS dealt_with
      FROM read.unlicensed_operation AS matter
), meant AS (
    SELECT 'UNLICENSED' AS kind, operation.unlicensed_id AS matter_id,
           NULL::text AS household_id
      FROM operation
     WHERE operation.dealt_with
     UNION ALL
    SELECT 'CASE', file.case_id, NULL
      FROM read.case_file AS file
     WHERE file.filed_on BETWEEN from_date AND to_date
     UNION ALL
    SELECT 'CAMPAIGN', done.matter_id, done.household_id
      FROM read.campaign_action AS done
     WHERE done.kind <> 'ORDER' AND done.taken_on BETWEEN from_date AND to_date
), subject AS (
    SELECT DISTINCT meant.kind,
           coalesce(file.household_id, slip.household_id, operation.found_with_id,
                    operation.unlicensed_id, file.case_id, meant.household_id,
                    meant.matter_id) AS key
      FROM meant
      LEFT JOIN operation
        ON meant.matter_id IN (
               operation.unlicensed_id, operation.case_id, operation.summary_id
           )
      LEFT JOIN read.case_file AS file
        ON file.case_id IN (meant.matter_id, operation.case_id)
      LEFT JOIN read.summary_penalty AS slip
        ON slip.summary_id IN (meant.matter_id, operation.summary_id)
), met AS (
    SELECT subject.key, count(*) AS times
      FROM subject
     GROUP BY subject.key
)
SELECT count(*) FILTER (WHERE subject.kind = 'UNLICENSED'),
       count(*) FILTER (WHERE subject.kind = 'CAMPAIGN'),
       count(*) FILTER (WHERE subject.kind = 'CASE'),
       count(*),
       (SELECT count(*) FROM met),
       (SELECT count(*) FROM met WHERE met.times > 1),
       (SELECT count(*)
          FROM read.summary_penalty AS slip
         WHERE slip.decided_on BETWEEN from_date AND to_date),
       (SELECT count(*)
          FROM read.summary_penalty AS slip
         WHERE slip.decided_on BETWEEN from_date AND to_date
           AND slip.fine_fen > slip.limit_fen)
           + (SELECT count(*)
                FROM operation
               WHERE operation.dealt_with AND operation.fine_fen > 0
                 AND operation.case_id IS NULL AND operation.summary_id IS NULL)
  FROM subject
$body$;
COMMENT ON FUNCTION read.dealings(date, date) IS
    '查处对象: who was dealt with in a period, both days included, in one row, so that the '
    'three ways of counting can be held against each other. unlicensed: subjects of unlicensed '
    'operations discovered in it and banned, penalised or under action by its end; campaign: '
    'those of cases, penalties on the spot and unlicensed operations that campaigns count in '
    'it; cases: those of cases filed in it; counted: the three added up; distinct_subjects: '
    'each subject once; in_more_than_one: subjects counted in two or three of them. A subject '
    'is the household, or, where none is known, the matter, an operation and the case that it '
    'became being one. summary_penalties: penalties on the spot decided in it; '
    'fines_above_limit: those of them above the limit of their day, and fines of the '
    'operations above that rest on no case and no penalty on the spot.';
