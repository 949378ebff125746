DROP TRIGGER order_history_tells_events ON order_history;
DROP FUNCTION order_history_tells_events();
DROP FUNCTION uuid_of_time(timestamptz);
ALTER TABLE order_history DROP COLUMN trace_parent, DROP COLUMN details;
DROP TABLE event_feed;
DROP TABLE events;
DROP FUNCTION events_dispatch_once();
