-- The monthly clearance: who is to be cleared, how far it is, and what it counts.
DROP VIEW IF EXISTS read.clearance_queue CASCADE;
DROP FUNCTION IF EXISTS read.clearance_roster(text, date) CASCADE;
DROP FUNCTION IF EXISTS read.clearance_compliance(date) CASCADE;
DROP FUNCTION IF EXISTS read.category_counts(date) CASCADE;
DROP FUNCTION IF EXISTS read.clearances_in(date, date) CASCADE;
DROP FUNCTION IF EXISTS read.beats_to_clear(date) CASCADE;

CREATE VIEW read.clearance_queue AS
SELECT matter.*, beat.name AS beat_name, beat.group_name, beat.officers
  FROM read.clearance AS matter
  LEFT JOIN read.beat USING (beat_id, station);
COMMENT ON VIEW read.clearance_queue IS
    'Clearances, with the beat''s name and the group that answers for it.';

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.clearance_roster(of_beat text, on_date date)
RETURNS TABLE (
    household_id text,
    officer_id text,
    proposed text[]
)
LANGUAGE sql STABLE AS $body$
WITH assigned AS (
    SELECT spell.household_id, spell.officer_id
      FROM read.assignment AS spell
     WHERE spell.beat_id = of_beat
       AND spell.from_on <= on_date
       AND (spell.to_on IS NULL OR spell.to_on > on_date)
), judged AS (
    SELECT assigned.household_id, assigned.officer_id,
           array_remove(ARRAY[
               CASE WHEN known.abandoned THEN 'ABANDONED' END,
               CASE WHEN known.on_leave THEN 'ON_LEAVE' END,
               CASE WHEN known.in_violation OR card.inactive_on <= on_date
                    THEN 'IN_VIOLATION' END,
               CASE WHEN known.in_arrears THEN 'IN_ARREARS' END,
               CASE WHEN known.preferential THEN 'PREFERENTIAL' END
           ], NULL) AS flags
      FROM assigned
      LEFT JOIN read.household AS card USING (household_id)
      LEFT JOIN read.household_categories(on_date) AS known USING (household_id)
)
SELECT judged.household_id, judged.officer_id,
       CASE WHEN cardinality(judged.flags) = 0 THEN ARRAY['NORMAL'] ELSE judged.flags END
  FROM judged
 ORDER BY judged.household_id
$body$;
COMMENT ON FUNCTION read.clearance_roster(text, date) IS
    '清卡名册: every household assigned to a beat at the end of a day, with the officer who '
    'answers for it and the categories that the records propose. That whoever is on a beat '
    'with a licence that is good no more is IN_VIOLATION is an assumption.';

CREATE FUNCTION read.beats_to_clear(month date)
RETURNS TABLE (
    month_on date,
    beat_id text,
    station text,
    clearance_id text,
    due_on date,
    certified_on date,
    overdue_on date
)
LANGUAGE sql STABLE AS $body$
WITH asked AS (
    SELECT date_trunc('month', $1)::date AS first_on,
           (date_trunc('month', $1) + interval '1 month - 1 day')::date AS last_on
), known AS (
    SELECT spell.beat_id
      FROM read.assignment AS spell, asked
     WHERE spell.from_on <= asked.last_on
       AND (spell.to_on IS NULL OR spell.to_on > asked.last_on)
     UNION
    SELECT sheet.beat_id
      FROM read.clearance AS sheet, asked
     WHERE sheet.month = asked.first_on
)
SELECT asked.first_on, known.beat_id, coalesce(sheet.station, beat.station),
       sheet.clearance_id, sheet.due_on, sheet.certified_on, sheet.overdue_on
  FROM known
 CROSS JOIN asked
  LEFT JOIN read.clearance AS sheet
    ON sheet.beat_id = known.beat_id AND sheet.month = asked.first_on
  LEFT JOIN read.beat ON beat.beat_id = known.beat_id
$body$;
COMMENT ON FUNCTION read.beats_to_clear(date) IS
    'The beats that have to be cleared in the month of a day: those with a household at its '
    'end, and those with a clearance of it, whose columns are null where there is none.';

CREATE FUNCTION read.clearance_compliance(month date)
RETURNS TABLE (
    station text,
    numerator bigint,
    denominator bigint,
    rate numeric,
    certified_late bigint,
    overdue bigint,
    under_way bigint,
    not_opened bigint,
    overdue_beats text[]
)
LANGUAGE sql STABLE AS $body$
WITH judged AS (
    SELECT matter.station, matter.beat_id,
           CASE WHEN matter.clearance_id IS NULL THEN 'NOT_OPENED'
                WHEN matter.certified_on <= matter.due_on THEN 'ON_TIME'
                WHEN matter.certified_on IS NOT NULL THEN 'LATE'
                WHEN matter.overdue_on IS NOT NULL THEN 'OVERDUE'
                ELSE 'UNDER_WAY'
           END AS standing
      FROM read.beats_to_clear($1) AS matter
)
SELECT judged.station,
       count(*) FILTER (WHERE standing = 'ON_TIME'),
       count(*),
       round(
           count(*) FILTER (WHERE standing = 'ON_TIME')::numeric / nullif(count(*), 0), 4
       ),
       count(*) FILTER (WHERE standing = 'LATE'),
       count(*) FILTER (WHERE standing = 'OVERDUE'),
       count(*) FILTER (WHERE standing = 'UNDER_WAY'),
       count(*) FILTER (WHERE standing = 'NOT_OPENED'),
       coalesce(
           array_agg(judged.beat_id ORDER BY judged.beat_id)
               FILTER (WHERE standing = 'OVERDUE'),
           '{}'
       )
  FROM judged
 GROUP BY GROUPING SETS ((judged.station), ())
 ORDER BY judged.station NULLS FIRST
$body$;
COMMENT ON FUNCTION read.clearance_compliance(date) IS
    '清卡完成情况 of the month of a day: one row for the bureau (station NULL) and one for '
    'each station. numerator: beats whose clearance was certified by its due day; '
    'denominator: beats with a household at the month''s end, or a clearance. The others are '
    'certified_late, overdue (and listed), under_way or not_opened.';

CREATE FUNCTION read.category_counts(month date)
RETURNS TABLE (
    station text,
    beat_id text,
    officer_id text,
    households bigint,
    unclassified bigint,
    normal bigint,
    abandoned bigint,
    on_leave bigint,
    in_violation bigint,
    in_arrears bigint,
    preferential bigint,
    balances boolean,
    flag_abandoned bigint,
    flag_on_leave bigint,
    flag_in_violation bigint,
    flag_in_arrears bigint,
    flag_preferential bigint
)
LANGUAGE sql STABLE AS $body$
WITH counted AS (
    SELECT entry.station, entry.beat_id, entry.officer_id,
           grouping(entry.station, entry.beat_id, entry.officer_id) AS depth,
           count(*) AS households,
           count(*) FILTER (WHERE primary_category IS NULL) AS unclassified,
           count(*) FILTER (WHERE primary_category = 'NORMAL') AS normal,
           count(*) FILTER (WHERE primary_category = 'ABANDONED') AS abandoned,
           count(*) FILTER (WHERE primary_category = 'ON_LEAVE') AS on_leave,
           count(*) FILTER (WHERE primary_category = 'IN_VIOLATION') AS in_violation,
           count(*) FILTER (WHERE primary_category = 'IN_ARREARS') AS in_arrears,
           count(*) FILTER (WHERE primary_category = 'PREFERENTIAL') AS preferential,
           count(*) FILTER (WHERE flags ? 'ABANDONED') AS flag_abandoned,
           count(*) FILTER (WHERE flags ? 'ON_LEAVE') AS flag_on_leave,
           count(*) FILTER (WHERE flags ? 'IN_VIOLATION') AS flag_in_violation,
           count(*) FILTER (WHERE flags ? 'IN_ARREARS') AS flag_in_arrears,
           count(*) FILTER (WHERE flags ? 'PREFERENTIAL') AS flag_preferential
      FROM read.clearance_household AS entry
     WHERE entry.month = date_trunc('month', $1)::date
     GROUP BY GROUPING SETS (
         (entry.station, entry.beat_id, entry.officer_id),
         (entry.station, entry.beat_id), (entry.station), ()
     )
)
SELECT counted.station, counted.beat_id, counted.officer_id, counted.households,
       counted.unclassified, counted.normal, counted.abandoned, counted.on_leave,
       counted.in_violation, counted.in_arrears, counted.preferential,
       counted.households = counted.unclassified + counted.normal + counted.abandoned
           + counted.on_leave + counted.in_violation + counted.in_arrears
           + counted.preferential,
       counted.flag_abandoned, counted.flag_on_leave, counted.flag_in_violation,
       counted.flag_in_arrears, counted.flag_preferential
  FROM counted
 ORDER BY counted.depth DESC, counted.station, counted.beat_id, counted.officer_id
$body$;
COMMENT ON FUNCTION read.category_counts(date) IS
    '动态管理分类汇总 of the month of a day: the households of its clearances, each under its '
    'one primary category; one row for the bureau (station NULL), then one for each station '
    '(beat_id NULL), each beat (officer_id NULL) and each officer of a beat. balances says '
    'whether the categories and those not yet classified add up to households; flag_… are '
    'all of whom it is true, whatever counts them.';

CREATE FUNCTION read.clearances_in(from_date date, to_date date)
RETURNS TABLE (
    station text,
    numerator bigint,
    denominator bigint,
    rate numeric,
    beats bigint,
    months bigint
)
LANGUAGE sql STABLE AS $body$
WITH due AS (
    SELECT matter.station, matter.beat_id, matter.month_on,
           coalesce(matter.certified_on <= to_date, false) AS done
      FROM generate_series(
               date_trunc('month', from_date), to_date::timestamp, interval '1 month'
           ) AS begins
     CROSS JOIN LATERAL read.beats_to_clear(begins::date) AS matter
     WHERE begins >= from_date
       AND begins + interval '1 month - 1 day' <= to_date
)
SELECT due.station, count(*) FILTER (WHERE due.done), count(*),
       round(count(*) FILTER (WHERE due.done)::numeric / nullif(count(*), 0), 4),
       count(DISTINCT due.beat_id), count(DISTINCT due.month_on)
  FROM due
 GROUP BY GROUPING SETS ((due.station), ())
 ORDER BY due.station NULLS FIRST
$body$;
COMMENT ON FUNCTION read.clearances_in(date, date) IS
    '必须每月清理一次: one row for the bureau (station NULL) and one for each station. '
    'denominator: the beats'' months that lie in the period as a whole, of beats with a '
    'household at the month''s end or a clearance; numerator: those of them whose clearance '
    'was certified by the last day of the period. Six for a beat in half a year.';
