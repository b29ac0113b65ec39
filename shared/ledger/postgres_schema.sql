CREATE TABLE IF NOT EXISTS ledger_identity (
  deployment TEXT NOT NULL, service TEXT NOT NULL, incarnation INTEGER NOT NULL, schema_version INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS ledger (
  position BIGINT PRIMARY KEY,
  stream TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  topic TEXT COLLATE "C" NOT NULL,
  schema_version INTEGER NOT NULL,
  recorded_at TEXT COLLATE "C" NOT NULL,
  actor TEXT NOT NULL,
  correlation TEXT COLLATE "C" NOT NULL,
  causation TEXT NOT NULL,
  state TEXT NOT NULL,
  sealed BYTEA NOT NULL,
  hash BYTEA NOT NULL,
  UNIQUE (stream, version)
);
CREATE INDEX IF NOT EXISTS ledger_correlation ON ledger (correlation);
CREATE TABLE IF NOT EXISTS commands (
  command_id TEXT COLLATE "C" PRIMARY KEY, digest BYTEA NOT NULL, receipt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS tracking (
  application_name TEXT PRIMARY KEY, notification_id BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS parked_reactions (
  reactor TEXT NOT NULL, position BIGINT NOT NULL, stream TEXT NOT NULL, topic TEXT NOT NULL,
  behind BIGINT NOT NULL, reason TEXT NOT NULL, parked_at TEXT NOT NULL, PRIMARY KEY (reactor, position)
);
CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%: rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE OR REPLACE FUNCTION ledger_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.position <> (SELECT COALESCE(MAX(position), 0) + 1 FROM ledger) THEN
    RAISE EXCEPTION 'ledger: only the next position may be written' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER ledger_next_position BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_next();
CREATE OR REPLACE TRIGGER ledger_no_change BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE OR REPLACE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE OR REPLACE TRIGGER commands_no_change BEFORE UPDATE OR DELETE ON commands FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE OR REPLACE TRIGGER commands_no_truncate BEFORE TRUNCATE ON commands FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE UNIQUE INDEX IF NOT EXISTS ledger_identity_once ON ledger_identity ((true));
CREATE OR REPLACE TRIGGER identity_no_change BEFORE UPDATE OR DELETE ON ledger_identity FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE OR REPLACE TRIGGER identity_no_truncate BEFORE TRUNCATE ON ledger_identity FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
