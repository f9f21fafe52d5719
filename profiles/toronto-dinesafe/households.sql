-- One establishment, from all its rows; it is known from its first visit on. The register
-- tells how it was called last, and says that of all its rows.
SELECT "Establishment ID" AS household,
       "Establishment ID" AS number,
       min("Inspection Date") AS on_date,
       min(row_no) AS row_no,
       last("Establishment Name" ORDER BY row_no) AS name,
       'ENTERPRISE' AS kind,
       last("Establishment Address" ORDER BY row_no) AS address,
       last("Establishment Type" ORDER BY row_no) AS trade,
       'TORONTO' AS station
  FROM source
 GROUP BY "Establishment ID"
