-- What groups and channels are called, for those who change their settings from elsewhere.
alter table subscribers add column title text;

-- The topic of a forum that a message goes to when its body or content names none.
alter table outbox add column thread bigint;
