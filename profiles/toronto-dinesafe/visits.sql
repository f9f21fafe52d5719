-- A visit is an Inspection ID. Its rows repeat the status that it led to.
-- The register does not say which visits are rechecks.
WITH ended AS (
    SELECT "Establishment ID" AS household,
           "Inspection ID" AS visit,
           "Establishment Status" AS status,
           min("Inspection Date") AS on_date,
           min(row_no) AS row_no
      FROM source
     GROUP BY ALL
)
SELECT household,
       visit,
       min(on_date) AS on_date,
       min(row_no) AS row_no,
       'TORONTO' AS station,
       'ROUTINE' AS visit_kind,
       list({outcome: status} ORDER BY row_no) AS outcomes
  FROM ended
 GROUP BY household, visit
