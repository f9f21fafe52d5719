-- What is to be done about those whose licence was revoked, and who is barred.
DROP VIEW IF EXISTS read.restricted_register CASCADE;
DROP FUNCTION IF EXISTS read.supervision_queue(date) CASCADE;
DROP FUNCTION IF EXISTS read.restricted_on(date) CASCADE;

-- An outer join: a restriction whose supervision is not folded yet binds all the same.
CREATE VIEW read.restricted_register AS
SELECT barred.*, supervision.station
  FROM read.restricted_person AS barred
  LEFT JOIN read.supervision USING (supervision_id);
COMMENT ON VIEW read.restricted_register IS
    'Restricted persons, with the station of the business whose licence was revoked.';

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.restricted_on(on_date date)
RETURNS TABLE (
    restriction_id text,
    supervision_id text,
    household_id text,
    person_id text,
    name text,
    reasons text,
    from_on date,
    until_on date
)
LANGUAGE sql STABLE AS $body$
SELECT barred.restriction_id, barred.supervision_id, barred.household_id,
       barred.person_id, barred.name, barred.reasons, barred.from_on, barred.until_on
  FROM read.restricted_person AS barred
 WHERE barred.from_on <= on_date
   AND on_date <= barred.until_on
   AND (barred.lifted_on IS NULL OR barred.lifted_on > on_date)
 ORDER BY barred.until_on, barred.restriction_id
$body$;
COMMENT ON FUNCTION read.restricted_on(date) IS
    '任职限制人员: who may not represent an enterprise on a day: from the day of the '
    'revocation until the same day three years later, both included, and not lifted by then. '
    'A person restricted because of two revocations stands here twice.';

CREATE FUNCTION read.supervision_queue(on_date date)
RETURNS TABLE (
    household_id text,
    supervision_id text,
    name text,
    station text,
    entity text,
    status text,
    revoked_on date,
    days_since bigint,
    ceased boolean,
    due text,
    due_on date,
    overdue boolean,
    next_step text,
    restriction_until date,
    forced_eligible_on date,
    risk bigint
)
LANGUAGE sql STABLE AS $body$
WITH watched AS (
    SELECT matter.*,
           coalesce(matter.ceased_on <= on_date, false) AS has_ceased,
           coalesce(matter.still_operating_on <= on_date, false)
               AND NOT coalesce(matter.ceased_on <= on_date, false) AS still_operating,
           coalesce(matter.liquidation_notified_on <= on_date, false) AS is_notified,
           coalesce(matter.group_formed_on <= on_date, false) AS has_group,
           coalesce(matter.liquidated_on <= on_date, false) AS is_liquidated,
           coalesce(matter.forced_announced_on <= on_date, false) AS is_announced,
           coalesce(matter.forced_on <= on_date, false) AS is_forced,
           coalesce(matter.forced_eligible_on <= on_date, false) AS may_be_forced,
           coalesce(matter.special_mark_on <= on_date, false) AS is_marked
      FROM read.supervision AS matter
     WHERE matter.revoked_on <= on_date
       AND (matter.closed_on IS NULL OR matter.closed_on > on_date)
), judged AS (
    SELECT watched.*, soonest.kind AS due_kind, soonest.on_day AS due_day,
           coalesce(soonest.on_day < on_date, false) AS is_overdue,
           coalesce(soonest.on_day <= on_date + 7, false) AS is_soon,
           (SELECT max(barred.until_on)
              FROM read.restricted_person AS barred
             WHERE barred.supervision_id = watched.supervision_id
               AND barred.from_on <= on_date
               AND on_date <= barred.until_on
               AND (barred.lifted_on IS NULL OR barred.lifted_on > on_date)
           ) AS barred_until
      FROM watched
      LEFT JOIN LATERAL (
          SELECT term.kind, term.on_day
            FROM (VALUES
                ('CESSATION', watched.check_due_on,
                 NOT watched.has_ceased),
                ('LIQUIDATION_GROUP', watched.liquidation_due_on,
                 watched.is_notified AND NOT watched.has_group),
                ('SPECIAL_MARK', watched.special_mark_due_on,
                 NOT watched.is_liquidated AND NOT watched.is_marked),
                ('FORCED_DEREGISTRATION', watched.forced_due_on,
                 watched.is_announced AND watched.forced_due_on >= on_date)
            ) AS term(kind, on_day, runs)
           WHERE term.runs AND term.on_day IS NOT NULL AND NOT watched.is_forced
           ORDER BY term.on_day, term.kind
           LIMIT 1
      ) AS soonest ON true
)
SELECT judged.household_id, judged.supervision_id, judged.name, judged.station,
       judged.entity, judged.status, judged.revoked_on,
       (on_date - judged.revoked_on)::bigint, judged.has_ceased,
       judged.due_kind, judged.due_day, judged.is_overdue,
       CASE WHEN judged.is_forced THEN 'CLOSE_WHEN_FINAL'
            WHEN judged.is_announced AND judged.forced_due_on < on_date
                THEN 'FORCE_DEREGISTRATION'
            WHEN judged.is_announced THEN 'AWAIT_OBJECTIONS'
            WHEN NOT judged.has_ceased THEN 'CHECK_CESSATION'
            WHEN judged.is_liquidated AND NOT judged.may_be_forced THEN 'AWAIT_DEREGISTRATION'
            WHEN judged.may_be_forced THEN 'ANNOUNCE_FORCED_DEREGISTRATION'
            WHEN judged.has_group THEN 'REPORT_LIQUIDATION'
            WHEN judged.entity = 'INDIVIDUAL_BUSINESS' THEN 'SETTLE_DEBTS'
            WHEN judged.is_notified THEN 'FORM_LIQUIDATION_GROUP'
            ELSE 'NOTIFY_LIQUIDATION'
       END,
       judged.barred_until, judged.forced_eligible_on,
       (CASE WHEN judged.is_forced THEN 0
             WHEN judged.still_operating THEN 3
             WHEN judged.is_overdue THEN 2
             WHEN judged.is_soon THEN 1
             ELSE 0
        END)::bigint
  FROM judged
 ORDER BY 16 DESC, judged.due_day NULLS LAST, judged.revoked_on, judged.supervision_id
$body$;
COMMENT ON FUNCTION read.supervision_queue(date) IS
    '事后监督队列: every revoked licence whose supervision was not closed on a day, the '
    'riskiest first. risk: 3 still operating when last looked at, 2 the next term has passed, '
    '1 it ends within seven days, 0 otherwise; an assumption. due is the kind of the first term '
    'that is not met: CESSATION, LIQUIDATION_GROUP, SPECIAL_MARK or FORCED_DEREGISTRATION. '
    'status is the present one; for a day past, what has since been overwritten is not known. '
    'restriction_until is the last day of a restriction in force on the day.';
