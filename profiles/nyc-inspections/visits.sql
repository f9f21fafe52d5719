-- A visit is a restaurant, a day and a type of inspection. Its rows repeat how it ended, and
-- a few visits ended in two ways: so the outcomes are a list, in the order of the rows.
-- A reopening inspection is not a recheck: the register does not call it one.
WITH ended AS (
    SELECT camis, inspection_date, inspection_type, boro, action, score, grade,
           min(row_no) AS row_no
      FROM source
     WHERE inspection_date <> '1900-01-01'
     GROUP BY ALL
)
SELECT camis AS household,
       inspection_date || ' ' || inspection_type AS visit,
       inspection_date AS on_date,
       min(row_no) AS row_no,
       'NYC-' || replace(upper(first(boro ORDER BY row_no)), ' ', '-') AS station,
       CASE WHEN inspection_type LIKE '% / Re-inspection'
              OR inspection_type LIKE '% / Compliance Inspection'
              OR inspection_type LIKE '% / Second Compliance%'
            THEN 'RECHECK' ELSE 'ROUTINE' END AS visit_kind,
       inspection_type AS source_kind,
       list({outcome: action, score: score, grade: grade} ORDER BY row_no) AS outcomes
  FROM ended
 GROUP BY camis, inspection_date, inspection_type
