ALTER TABLE parked_reactions ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1;
DROP TRIGGER IF EXISTS identity_no_update;
UPDATE ledger_identity SET schema_version = 2;
CREATE TRIGGER IF NOT EXISTS identity_no_update BEFORE UPDATE ON ledger_identity
BEGIN SELECT RAISE(ABORT, 'ledger_identity: rows are never changed'); END;
