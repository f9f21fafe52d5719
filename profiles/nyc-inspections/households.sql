-- One restaurant, from all its rows. Six have rows without a name: the first name counts.
-- 1900-01-01 means "registered, never inspected": then the day of the record is what we have.
SELECT camis AS household,
       camis AS number,
       coalesce(min(try_cast(inspection_date AS DATE))
                    FILTER (inspection_date <> '1900-01-01')::VARCHAR,
                min(record_date)) AS on_date,
       min(row_no) AS row_no,
       first(dba ORDER BY row_no) FILTER (dba IS NOT NULL) AS name,
       'ENTERPRISE' AS kind,
       concat_ws(', ', concat_ws(' ', first(building ORDER BY row_no),
                                      first(street ORDER BY row_no)),
                       nullif(first(boro ORDER BY row_no), 'Missing'),
                       first(zipcode ORDER BY row_no)) AS address,
       'cuisine ' || first(cuisine_code ORDER BY row_no)::DOUBLE::INTEGER AS trade,
       'NYC-' || replace(upper(first(boro ORDER BY row_no)), ' ', '-') AS station
  FROM source
 GROUP BY camis
