-- One closure a day. The register never says when an establishment opened again; nothing
-- is made up here. One row has an Outcome although nobody was charged.
SELECT "Establishment ID" AS household,
       "Inspection Date" AS on_date,
       min(row_no) AS row_no,
       'Closure Order' || coalesce(' (' || string_agg("Outcome", ', ' ORDER BY row_no) || ')', '')
           || ': ' || string_agg(trim("Infraction Details"), '; ' ORDER BY row_no) AS reason
  FROM source
 WHERE "Action" = 'Closure Order'
 GROUP BY "Establishment ID", "Inspection Date"
