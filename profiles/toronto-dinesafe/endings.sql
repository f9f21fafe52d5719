-- How a charge ended, on the day of the inspection: the register has no other day. "Pending"
-- is open, also where an amount stands beside it. Dollars become cents without a float;
-- what is no amount goes on as it is, to be rejected with its row.
SELECT "Establishment ID" AS household,
       "Inspection ID" || '/' || left(md5("Action" || "Infraction Details"), 8) AS case_no,
       "Inspection Date" AS on_date,
       row_no,
       "Outcome" AS outcome,
       coalesce((try_cast("Amount Fined" AS DECIMAL(18, 4)) * 100)::TEXT,
                "Amount Fined") AS fine_fen,
       "Outcome" <> 'Pending' AS closed
  FROM source
 WHERE "Action" IN ('Ticket', 'Summons', 'Summons and Health Hazard Order')
   AND "Outcome" IS NOT NULL
