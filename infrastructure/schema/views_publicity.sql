-- What the public may read: of everything that was ever published, from when to when.
DROP FUNCTION IF EXISTS read.published(date) CASCADE;
DROP VIEW IF EXISTS read.announcement_shown CASCADE;

-- Whoever is withdrawn, or ends early, is not shown on that day any more.
CREATE VIEW read.announcement_shown AS
SELECT announcement_id, kind, published_on,
       coalesce(corrected_on, published_on) AS updated_on,
       display_until, decided_on, content, party_name, violation, authority, document_no,
       DATE '9999-12-31' - published_on AS recency,
       least(display_until, withdrawn_on - 1, ended_early_on - 1, DATE '9999-12-31')
           AS shown_until
  FROM read.announcement
 WHERE published_on IS NOT NULL;
COMMENT ON VIEW read.announcement_shown IS
    '公示内容: every announcement that was published, with the first (published_on) and the '
    'last day (shown_until) on which it is shown; nothing of it is internal. recency puts '
    'the latest first.';

-- The body is a string, so that its tables are looked up when it runs, after any swap.
CREATE FUNCTION read.published(on_date date)
RETURNS TABLE (
    announcement_id text,
    kind text,
    published_on date,
    updated_on date,
    display_until date,
    decided_on date,
    content text,
    party_name text,
    violation text,
    authority text,
    document_no text
)
LANGUAGE sql STABLE AS $body$
SELECT announcement_id, kind, published_on, updated_on, display_until, decided_on,
       content, party_name, violation, authority, document_no
  FROM read.announcement_shown
 WHERE on_date BETWEEN published_on AND shown_until
 ORDER BY recency, announcement_id
$body$;
COMMENT ON FUNCTION read.published(date) IS
    '当日公示: what is shown to the public on a day and nothing else, the latest first, in '
    'the words as they stand corrected. What was withdrawn, has ended early or whose '
    'display is over before that day is not in it, whether or not the tick has come by.';
