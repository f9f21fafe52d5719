-- An order is complied with at the first later visit of the establishment without a notice.
-- Visits of one day follow each other by their numbers.
WITH visits AS (
    SELECT "Establishment ID" AS household,
           "Inspection ID" AS visit,
           min("Inspection Date") AS on_date,
           min(row_no) AS row_no,
           count(*) FILTER ("Action" = 'Notice to Comply') > 0 AS ordered
      FROM source
     GROUP BY "Establishment ID", "Inspection ID"
), followed AS (
    SELECT household,
           visit AS order_no,
           ordered,
           first_value(CASE WHEN NOT ordered
                            THEN {visit: visit, on_date: on_date, row_no: row_no} END
                       IGNORE NULLS) OVER later AS quiet
      FROM visits
    WINDOW later AS (PARTITION BY household
                     ORDER BY on_date, try_cast(visit AS BIGINT), visit
                     ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
)
SELECT household, order_no, quiet.visit, quiet.on_date, quiet.row_no
  FROM followed
 WHERE ordered AND quiet IS NOT NULL
