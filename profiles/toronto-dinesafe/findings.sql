-- What became of a finding is its Action. "Order" (54 rows, about headgear, thermometers and
-- the like) is told here only: it closes nothing, for that the register says "Closure Order",
-- and it is no "Notice to Comply".
SELECT "Establishment ID" AS household,
       "Inspection ID" AS visit,
       "Inspection Date" AS on_date,
       row_no,
       "Infraction Details" AS matter,
       "Severity" AS severity,
       "Action" AS outcome
  FROM source
 WHERE "Infraction Details" IS NOT NULL
