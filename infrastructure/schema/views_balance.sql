-- Whether the ledger of fees balances, reckoned twice: by lines and by entries.
DROP FUNCTION IF EXISTS read.fee_balance(date, date) CASCADE;

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.fee_balance(from_date date, to_date date)
RETURNS TABLE (
    station text,
    accounts bigint,
    lines bigint,
    assessed_fen bigint,
    paid_fen bigint,
    waived_fen bigint,
    written_off_fen bigint,
    outstanding_fen bigint,
    waived_by_grant_fen bigint,
    waived_by_policy_fen bigint,
    waived_by_leave_fen bigint,
    balances boolean
)
LANGUAGE sql STABLE AS $body$
WITH said AS (
    SELECT line.station,
           count(DISTINCT line.account_id) AS accounts,
           count(*) AS lines,
           coalesce(sum(line.assessed_fen), 0)::bigint AS assessed,
           coalesce(sum(line.paid_fen), 0)::bigint AS paid,
           coalesce(sum(line.waived_fen), 0)::bigint AS waived,
           coalesce(sum(line.written_off_fen), 0)::bigint AS written_off,
           coalesce(sum(line.outstanding_fen), 0)::bigint AS outstanding,
           coalesce(bool_and(
               line.assessed_fen = line.paid_fen + line.waived_fen + line.written_off_fen
                                   + line.outstanding_fen
           ), true) AS each_balances
      FROM read.fee_line AS line
     WHERE line.month BETWEEN date_trunc('month', from_date) AND to_date
     GROUP BY GROUPING SETS ((), (line.station))
), entered AS (
    SELECT part.station,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.kind IN ('ASSESSMENT', 'BACK_CHARGE')), 0)::bigint AS assessed,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.kind = 'PAYMENT'), 0)::bigint AS paid,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.kind = 'WAIVER'), 0)::bigint AS waived,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.kind = 'WRITE_OFF'), 0)::bigint AS written_off,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.source = 'GRANT'), 0)::bigint AS by_grant,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.source = 'POLICY'), 0)::bigint AS by_policy,
           coalesce(sum(part.amount_fen) FILTER (
               WHERE part.source = 'LEAVE'), 0)::bigint AS by_leave
      FROM read.fee_entry AS part
     WHERE part.month BETWEEN date_trunc('month', from_date) AND to_date
       AND part.reversed_on IS NULL
     GROUP BY GROUPING SETS ((), (part.station))
)
SELECT said.station, said.accounts, said.lines, said.assessed, said.paid, said.waived,
       said.written_off, said.outstanding,
       entered.by_grant, entered.by_policy, entered.by_leave,
       coalesce(
           said.each_balances
           AND said.assessed = said.paid + said.waived + said.written_off + said.outstanding
           AND (said.assessed, said.paid, said.waived, said.written_off)
               = (entered.assessed, entered.paid, entered.waived, entered.written_off)
           AND said.waived = entered.by_grant + entered.by_policy + entered.by_leave,
           false
       )
  FROM said
  LEFT JOIN entered ON said.station IS NOT DISTINCT FROM entered.station
 ORDER BY said.station NULLS LAST
$body$;
COMMENT ON FUNCTION read.fee_balance(date, date) IS
    '账目平衡 (INV-26): what was charged for the months of a period, as it stands now, and '
    'what became of it, for each station; the row without a station is the bureau''s. '
    'waived_fen is divided by what the waivers rest on. balances: every line balances, and '
    'so do the sums, and the entries that were not reversed come to the same sums.';
