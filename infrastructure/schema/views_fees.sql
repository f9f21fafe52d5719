-- What came in, what has not, and what nobody has charged.
DROP VIEW IF EXISTS read.fee_payment CASCADE;
DROP FUNCTION IF EXISTS read.fee_arrears(date) CASCADE;
DROP FUNCTION IF EXISTS read.fee_leakage(date) CASCADE;

CREATE VIEW read.fee_payment AS
SELECT part.account_id || '/' || part.series || '/' || part.receipt_no AS payment_id,
       part.account_id, part.household_id, part.station, part.series, part.receipt_no,
       sum(part.amount_fen)::bigint AS amount_fen, count(*) AS months,
       min(part.entered_on) AS paid_on, max(part.reversed_on) AS reversed_on
  FROM read.fee_entry AS part
 WHERE part.kind = 'PAYMENT'
 GROUP BY part.account_id, part.household_id, part.station, part.series, part.receipt_no;
COMMENT ON VIEW read.fee_payment IS
    'One receipt of one account, however many months it went to.';

-- The bodies are strings, so that their tables are looked up when they run, after any swap.
CREATE FUNCTION read.fee_arrears(on_date date)
RETURNS TABLE (
    household_id text,
    account_id text,
    station text,
    months bigint,
    oldest_month date,
    outstanding_fen bigint
)
LANGUAGE sql STABLE AS $body$
WITH came_off AS (
    SELECT part.household_id, part.month, sum(part.amount_fen) AS amount_fen
      FROM read.fee_entry AS part
     WHERE part.kind IN ('PAYMENT', 'WAIVER', 'WRITE_OFF')
       AND part.entered_on <= on_date
       AND (part.reversed_on IS NULL OR part.reversed_on > on_date)
     GROUP BY part.household_id, part.month
), owed AS (
    SELECT line.household_id, line.account_id, line.station, line.month,
           line.assessed_fen - coalesce(came_off.amount_fen, 0) AS amount_fen
      FROM read.fee_line AS line
      LEFT JOIN came_off USING (household_id, month)
     WHERE line.assessed_on <= on_date
       AND line.due_on < on_date
)
SELECT owed.household_id, min(owed.account_id), min(owed.station), count(*),
       min(owed.month), sum(owed.amount_fen)::bigint
  FROM owed
 WHERE owed.amount_fen > 0
 GROUP BY owed.household_id
 ORDER BY 6 DESC, 1
$body$;
COMMENT ON FUNCTION read.fee_arrears(date) IS
    '欠费: what each household owed on a day of months whose day to pay had passed, by the '
    'entries made until that day. A charge that was reversed since is left out.';

CREATE FUNCTION read.fee_leakage(month date)
RETURNS TABLE (
    household_id text,
    account_id text,
    station text,
    why text,
    quota_fen bigint
)
LANGUAGE sql STABLE AS $body$
WITH asked AS (
    SELECT date_trunc('month', $1)::date AS first_on,
           (date_trunc('month', $1) + interval '1 month - 1 day')::date AS last_on
), away AS (
    SELECT absent.household_id,
           range_agg(daterange(absent.from_on, absent.until_on, '[]')) AS days
      FROM read.leave AS absent, asked
     WHERE absent.granted
       AND absent.from_on <= least(absent.until_on, asked.last_on)
       AND absent.until_on >= asked.first_on
     GROUP BY absent.household_id
)
SELECT account.household_id, account.account_id, account.station,
       CASE WHEN account.quota_from IS NULL OR account.quota_from > asked.last_on
            THEN 'NO_QUOTA' ELSE 'NOT_ASSESSED' END,
       account.quota_fen
  FROM read.fee_account AS account
 CROSS JOIN asked
  LEFT JOIN away USING (household_id)
 WHERE asked.first_on < DATE '2008-09-01'
   AND date_trunc('month', account.opened_on) <= asked.first_on
   AND (account.closed_on IS NULL OR account.closed_on >= asked.first_on)
   AND NOT coalesce(away.days @> daterange(asked.first_on, asked.last_on, '[]'), false)
   AND NOT EXISTS (
       SELECT FROM read.fee_line AS line
        WHERE line.household_id = account.household_id AND line.month = asked.first_on
   )
 ORDER BY account.station, account.household_id
$body$;
COMMENT ON FUNCTION read.fee_leakage(date) IS
    '跑冒滴漏: accounts that were open in the month of a day and were not charged for it, '
    'though no leave covers the whole month. why: NO_QUOTA where the quota in force is of a '
    'later month or none was ever set, else NOT_ASSESSED. What was waived was charged before.';
