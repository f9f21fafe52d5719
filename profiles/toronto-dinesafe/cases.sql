-- Every row with a charge is a case, filed on the day of the inspection. The register has no
-- number for it: the inspection's own, and a mark made of the charge and its matter, which
-- stays the same wherever the row stands in the next edition.
SELECT "Establishment ID" AS household,
       "Inspection ID" || '/' || left(md5("Action" || "Infraction Details"), 8) AS case_no,
       "Inspection ID" AS visit,
       "Inspection Date" AS on_date,
       row_no,
       'TORONTO' AS station,
       "Infraction Details" AS matter,
       "Action" AS action
  FROM source
 WHERE "Action" IN ('Ticket', 'Summons', 'Summons and Health Hazard Order')
