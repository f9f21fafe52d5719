-- The writer inserts and reads, and can do nothing else to what was recorded (INV-06).
REVOKE ALL ON log.events, log.events_receipt FROM huka_writer, huka_projector, huka_reader;
GRANT SELECT, INSERT ON log.events, log.events_receipt TO huka_writer;
GRANT USAGE ON SEQUENCE log.events_notification_id_seq TO huka_writer;
GRANT SELECT ON log.events TO huka_projector;

-- A sequence that hands out numbers in blocks would break the order of commits.
DO $$
BEGIN
    IF (SELECT cache_size FROM pg_sequences WHERE schemaname = 'log'
           AND sequencename = 'events_notification_id_seq') <> 1 THEN
        RAISE 'log.events_notification_id_seq must have CACHE 1';
    END IF;
END $$;

ALTER TABLE work.position OWNER TO huka_projector;
GRANT USAGE ON SCHEMA work TO huka_reader;
GRANT SELECT ON work.position TO huka_reader;

-- Resident IDs, sealed; the key is never in the database.
CREATE TABLE IF NOT EXISTS vault.person (
    person_id text PRIMARY KEY,
    sealed bytea NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT USAGE ON SCHEMA vault TO huka_writer;
GRANT SELECT, INSERT ON vault.person TO huka_writer;
