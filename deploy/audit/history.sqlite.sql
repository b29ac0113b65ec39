-- Everything that happened in one stream, oldest first: when it was recorded, by whom, because of what.
SELECT position, version, recorded_at, actor, topic, correlation, causation, state,
       lower(hex(hash)) AS hash
FROM ledger WHERE stream = :stream ORDER BY position;
