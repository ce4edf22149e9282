-- kind: private, group, channel, or thread for a topic of a forum, which has a conversation but is no reader of its own.
-- standing: gone, member or administrator. wants_news: 0 after /stop. language: the app's, as an IETF tag.
alter table subscribers add column kind text not null default 'private';
alter table subscribers add column standing text not null default 'member';
alter table subscribers add column standing_since bigint;
alter table subscribers add column gone_reason text;
alter table subscribers add column wants_news bigint not null default 1;
alter table subscribers add column language text;
