-- 通话中断: a talk the line broke off is called back too.
alter table telephony_missed drop constraint telephony_missed_reason_check;
alter table telephony_missed add constraint telephony_missed_reason_check check (reason in ('abandoned', 'closed', 'asked', 'dropped'));
