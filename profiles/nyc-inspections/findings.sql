-- Every row with a code is a finding, also where a code stands twice under one visit.
-- The file gives no words for the codes.
SELECT camis AS household,
       inspection_date || ' ' || inspection_type AS visit,
       inspection_date AS on_date,
       row_no,
       violation_code AS clause,
       'Violation ' || violation_code AS matter,
       action AS outcome
  FROM source
 WHERE violation_code IS NOT NULL
