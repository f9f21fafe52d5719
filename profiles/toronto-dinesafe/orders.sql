-- All notices of one visit are one order to rectify, known by the key of its visit.
-- Three rows have an Outcome although nobody was charged: it stands with the demand.
WITH notices AS (
    SELECT "Establishment ID" AS household,
           "Inspection ID" AS visit,
           min("Inspection Date") AS on_date,
           min(row_no) AS row_no,
           string_agg(trim("Infraction Details"), '; ' ORDER BY row_no) AS matter,
           ' (' || string_agg("Outcome", ', ' ORDER BY row_no) || ')' AS outcome
      FROM source
     WHERE "Action" = 'Notice to Comply'
     GROUP BY "Establishment ID", "Inspection ID"
)
SELECT household,
       visit,
       visit AS order_no,
       on_date,
       row_no,
       'TORONTO' AS station,
       -- A matter has 2,000 characters; one visit says more.
       CASE WHEN length(matter) > 2000 THEN left(matter, 1999) || '…' ELSE matter END AS matter,
       'Notice to Comply' || coalesce(outcome, '') AS demand
  FROM notices
