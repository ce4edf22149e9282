-- Breaking alerts. number is what people call an alert by.
create table alerts (
    number bigint not null primary key,
    is_drill bigint not null,
    created_at bigint not null
);

-- Each revision is approved and sent on its own; its id is the campaign of its messages in the outbox, edit_campaign that
-- of the changes to copies sent before. hash covers all that readers and approvers see, version counts every change.
-- stage and reached say how far the fan-out has come: 0 those who have a copy, 1 those from whom one was withheld when this
-- revision took its predecessor's place, 2 readers in the order of their keys, 3 done.
-- rest_of: the revision to whose audience the readers of stage 2 belong.
create table alert_revisions (
    id $id$ not null primary key,
    edit_campaign $id$ not null,
    number bigint not null references alerts (number),
    revision bigint not null,
    kind text not null,
    status text not null,
    version bigint not null,
    hash text not null,
    text text not null,
    what_was_wrong text,
    link text,
    photo text,
    severity bigint not null,
    audience text not null,
    is_silent bigint not null,
    scheduled_at bigint,
    send_by_minutes bigint not null,
    author text not null,
    author_name text not null,
    created_at bigint not null,
    audience_size bigint,
    is_released bigint not null,
    is_paused bigint not null,
    started_at bigint,
    finished_at bigint,
    content_id $id$,
    fact_id $id$,
    stage bigint not null,
    reached $key$ not null,
    rest_of $id$,
    progress_chat text,
    progress_message bigint,
    unique (number, revision)
);
create index alert_revisions_unfinished on alert_revisions (status) where finished_at is null;
create index alert_revisions_started on alert_revisions (started_at) where started_at is not null;

-- Who did what and when; kept for good.
create table alert_steps (
    row_id $row$,
    number bigint not null references alerts (number),
    revision bigint not null,
    action text not null,
    who text not null,
    who_name text not null,
    at bigint not null,
    note text
);
create index alert_steps_by_number on alert_steps (number, row_id);

create table alert_approvals (
    revision_id $id$ not null references alert_revisions (id),
    hash $key$ not null,
    who $key$ not null,
    who_name text not null,
    at bigint not null,
    primary key (revision_id, hash, who)
);

-- Alerts that came in a reader's quiet hours. catch_up: the campaign of the message that brought them later.
create table alerts_held (
    revision_id $id$ not null references alert_revisions (id),
    chat $key$ not null,
    number bigint not null,
    due_at bigint not null,
    catch_up $id$,
    primary key (revision_id, chat)
);
create index alerts_held_due on alerts_held (due_at, chat) where catch_up is null;
create index alerts_held_of_reader on alerts_held (chat, number) where catch_up is null;
create index alerts_held_by_catch_up on alerts_held (catch_up) where catch_up is not null;

-- Copies that were being sent when a correction came to them; looked at again until it is known what became of them.
create table alert_revisits (
    revision_id $id$ not null references alert_revisions (id),
    campaign $id$ not null,
    chat $key$ not null,
    primary key (revision_id, campaign, chat)
);

-- outbox.state 8: held back while its campaign is paused.
create index outbox_campaign_ended on outbox (campaign, ended_at, state) where campaign is not null and ended_at is not null;
create index outbox_paused on outbox (campaign) where state = 8;

-- Campaigns of which nothing is to be sent: paused for a while, or taken back for good.
create table outbox_stops (
    campaign $id$ not null primary key
);

-- How often buttons below a campaign's messages were pressed.
create table outbox_presses (
    campaign $id$ not null primary key,
    presses bigint not null
);

-- What readers want of alerts. alert_severity: 0 all, 1 normal and major, 2 major only. quiet_from and quiet_until are
-- minutes of the day in time_zone; major_overrides: major alerts come in quiet hours, too.
alter table subscribers add column alert_severity bigint not null default 0;
alter table subscribers add column alerts_per_day bigint not null default 10;
alter table subscribers add column quiet_from bigint;
alter table subscribers add column quiet_until bigint;
alter table subscribers add column time_zone text;
alter table subscribers add column major_overrides bigint not null default 0;

-- Topics that a reader follows or has muted; topic is the name's key.
create table subscriber_topics (
    chat $key$ not null,
    topic $key$ not null,
    name text not null,
    is_muted bigint not null,
    primary key (chat, topic)
);

-- Those who may be sent alerts, with all that most alerts choose by, so that an audience is counted without the rows.
create index subscribers_alerted on subscribers (chat, wants_news, kind, standing, alert_severity, language, alerts_per_day)
    where wants_news = 1 and standing <> 'gone' and kind <> 'thread';
create index subscribers_gone on subscribers (standing_since) where standing = 'gone';
