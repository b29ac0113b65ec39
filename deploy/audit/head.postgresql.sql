-- Whose ledger this is and how far it is: compare position and hash with what others noted earlier.
SET search_path TO :"schema";
SELECT deployment, service, incarnation, position, recorded_at, encode(hash, 'hex') AS hash
FROM ledger_identity LEFT JOIN ledger ON position = (SELECT MAX(position) FROM ledger);
