-- What groups and channels are called, for those who change their settings from elsewhere.
alter table subscribers add column title text;
