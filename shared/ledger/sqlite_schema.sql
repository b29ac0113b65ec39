CREATE TABLE IF NOT EXISTS ledger_identity (
  deployment TEXT NOT NULL, service TEXT NOT NULL, incarnation INTEGER NOT NULL, schema_version INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS ledger (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  topic TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  correlation TEXT NOT NULL,
  causation TEXT NOT NULL,
  state TEXT NOT NULL,
  sealed BLOB NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (stream, version)
);
CREATE INDEX IF NOT EXISTS ledger_correlation ON ledger (correlation);
CREATE TABLE IF NOT EXISTS commands (
  command_id TEXT PRIMARY KEY, digest BLOB NOT NULL, receipt TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tracking (
  application_name TEXT PRIMARY KEY, notification_id INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parked_reactions (
  reactor TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL, topic TEXT NOT NULL,
  behind INTEGER NOT NULL, reason TEXT NOT NULL, parked_at TEXT NOT NULL, PRIMARY KEY (reactor, position)
);
CREATE TRIGGER IF NOT EXISTS ledger_next_position BEFORE INSERT ON ledger
WHEN NEW.position IS NOT (SELECT COALESCE(MAX(position), 0) + 1 FROM ledger)
BEGIN SELECT RAISE(ABORT, 'ledger: only the next position may be written'); END;
CREATE TRIGGER IF NOT EXISTS ledger_no_replace BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE stream = NEW.stream AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'ledger: this version of the stream is there already'); END;
CREATE TRIGGER IF NOT EXISTS ledger_no_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'ledger: rows are never changed'); END;
CREATE TRIGGER IF NOT EXISTS ledger_no_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'ledger: rows are never deleted'); END;
CREATE TRIGGER IF NOT EXISTS commands_no_replace BEFORE INSERT ON commands
WHEN EXISTS (SELECT 1 FROM commands WHERE command_id = NEW.command_id)
BEGIN SELECT RAISE(ABORT, 'commands: this receipt is there already'); END;
CREATE TRIGGER IF NOT EXISTS commands_no_update BEFORE UPDATE ON commands
BEGIN SELECT RAISE(ABORT, 'commands: receipts are never changed'); END;
CREATE TRIGGER IF NOT EXISTS commands_no_delete BEFORE DELETE ON commands
BEGIN SELECT RAISE(ABORT, 'commands: receipts are never deleted'); END;
CREATE TRIGGER IF NOT EXISTS identity_once BEFORE INSERT ON ledger_identity
WHEN EXISTS (SELECT 1 FROM ledger_identity)
BEGIN SELECT RAISE(ABORT, 'ledger_identity: a ledger belongs to one service'); END;
CREATE TRIGGER IF NOT EXISTS identity_no_update BEFORE UPDATE ON ledger_identity
BEGIN SELECT RAISE(ABORT, 'ledger_identity: rows are never changed'); END;
CREATE TRIGGER IF NOT EXISTS identity_no_delete BEFORE DELETE ON ledger_identity
BEGIN SELECT RAISE(ABORT, 'ledger_identity: rows are never deleted'); END;
