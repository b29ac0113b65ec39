-- Where the ledger is not what it must be: positions 1, 2, 3 …, versions 1, 2, 3 … in every stream,
-- times that never go back. No row means no gap; it does not mean that no row was changed.
SET search_path TO :"schema";
WITH neighbours AS (
  SELECT position, stream, version, recorded_at,
         lag(position, 1, 0) OVER (ORDER BY position) AS position_before,
         lag(version, 1, 0) OVER (PARTITION BY stream ORDER BY position) AS version_before,
         lag(recorded_at, 1, '') OVER (ORDER BY position) AS recorded_before
  FROM ledger
)
SELECT position, stream, version,
       CASE WHEN position <> position_before + 1 THEN 'position'
            WHEN version <> version_before + 1 THEN 'version'
            ELSE 'time' END AS wrong
FROM neighbours
WHERE position <> position_before + 1 OR version <> version_before + 1 OR recorded_at < recorded_before
ORDER BY position;
