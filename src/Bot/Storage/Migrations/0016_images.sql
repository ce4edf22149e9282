-- The image that an article opens with, and whose it is; both or none.
alter table article_versions add column image_url text;
alter table article_versions add column image_credit text;
