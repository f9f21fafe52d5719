-- log: the events; work: how far each follower has read; read: what people see;
-- shadow and previous: read models being rebuilt, and the ones they replaced.
CREATE SCHEMA IF NOT EXISTS log;
CREATE SCHEMA IF NOT EXISTS vault;
CREATE SCHEMA IF NOT EXISTS work AUTHORIZATION huka_projector;
CREATE SCHEMA IF NOT EXISTS read AUTHORIZATION huka_projector;
CREATE SCHEMA IF NOT EXISTS shadow AUTHORIZATION huka_projector;
CREATE SCHEMA IF NOT EXISTS previous AUTHORIZATION huka_projector;

GRANT USAGE ON SCHEMA log TO huka_writer, huka_projector;
GRANT USAGE ON SCHEMA read TO huka_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE huka_projector IN SCHEMA read
    GRANT SELECT ON TABLES TO huka_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE huka_projector IN SCHEMA shadow
    GRANT SELECT ON TABLES TO huka_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE huka_projector IN SCHEMA read
    GRANT EXECUTE ON FUNCTIONS TO huka_reader;
