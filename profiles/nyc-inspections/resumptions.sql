SELECT camis AS household,
       inspection_date AS on_date,
       min(row_no) AS row_no,
       first(action ORDER BY row_no) AS reason
  FROM source
 WHERE action LIKE '%re-opened%'
 GROUP BY camis, inspection_date
