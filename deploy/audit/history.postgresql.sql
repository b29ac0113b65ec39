-- Everything that happened in one stream, oldest first: when it was recorded, by whom, because of what.
SET search_path TO :"schema";
SELECT position, version, recorded_at, actor, topic, correlation, causation, state,
       encode(hash, 'hex') AS hash
FROM ledger WHERE stream = :'stream' ORDER BY position;
