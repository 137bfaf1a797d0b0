-- Every append changes the row of its stream. With room on the row's own page the change stays there, no index learns of it,
-- and the page is tidied before the versions of a busy stream's row have grown to a long chain, which every event's foreign key
-- walks along. Holds for pages written from now on.
alter table {schema}.mt_streams set (fillfactor = 50);
