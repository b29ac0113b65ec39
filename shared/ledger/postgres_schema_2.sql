ALTER TABLE parked_reactions ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE ledger_identity DISABLE TRIGGER identity_no_change;
UPDATE ledger_identity SET schema_version = 2;
ALTER TABLE ledger_identity ENABLE TRIGGER identity_no_change;
