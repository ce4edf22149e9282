-- What the messages of a revision say, in each language of the interface. Of revisions that were prepared before there were
-- several there is none; alert_revisions.content_id is the content in English.
create table alert_contents (
    revision_id $id$ not null references alert_revisions (id),
    language $key$ not null,
    content_id $id$ not null,
    primary key (revision_id, language)
);
