-- Whose ledger this is and how far it is: compare position and hash with what others noted earlier.
SELECT deployment, service, incarnation, position, recorded_at, lower(hex(hash)) AS hash
FROM ledger_identity LEFT JOIN ledger ON position = (SELECT MAX(position) FROM ledger);
