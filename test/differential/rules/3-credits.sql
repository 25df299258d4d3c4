-- From credits to packs: billing day (R5, R6, R13), lines, NFR offset (R8), packs (R9).

-- R4: where the credits of one row cannot be told, no day of its tab is known to be the highest.
CREATE TABLE tab AS
SELECT month, partner, tab, bool_or(allocated IS NULL) AS is_unknown
FROM credited
GROUP BY month, partner, tab;

CREATE TABLE known AS
SELECT c.*, s.rule, s.scope
FROM credited c
JOIN tab USING (month, partner, tab)
JOIN setting s USING (month)
WHERE NOT is_unknown;

-- R5, scope partner: the day on which all credits of the tab together are highest. R6: of equal days the earliest.
CREATE TABLE day_of_tab AS
SELECT
  month, partner, tab, day,
  sum(allocated) AS credits,
  rank() OVER (PARTITION BY month, partner, tab ORDER BY sum(allocated) DESC) AS place,
  row_number() OVER (PARTITION BY month, partner, tab ORDER BY sum(allocated) DESC, day) AS turn
FROM known
WHERE rule = 'peak-day' AND scope = 'partner'
GROUP BY month, partner, tab, day;

-- R5, scope customer: each customer has such a day of its own.
CREATE TABLE day_of_customer AS
SELECT
  month, partner, tab, customer_key, day,
  row_number() OVER (PARTITION BY month, partner, tab, customer_key ORDER BY sum(allocated) DESC, day) AS turn
FROM known
WHERE rule = 'peak-day' AND scope = 'customer'
GROUP BY month, partner, tab, customer_key, day;

-- R13: which services are volume services; the others are snapshots.
CREATE TABLE volume_service AS
SELECT DISTINCT month, service, unit FROM catalogue WHERE calculation = 'volume';

-- R13: the n daily values of a customer's snapshot service from the highest down, each with its place from 1.
CREATE TABLE day_of_service AS
SELECT
  month, partner, tab, customer_key, service, unit, day,
  sum(allocated) AS credits,
  row_number() OVER service_days AS place,
  count(*) OVER (PARTITION BY month, partner, tab, customer_key, service, unit) AS days
FROM known
WHERE rule = 'p85' AND (month, service, unit) NOT IN (FROM volume_service)
GROUP BY month, partner, tab, customer_key, service, unit, day
WINDOW service_days AS (
  PARTITION BY month, partner, tab, customer_key, service, unit ORDER BY sum(allocated) DESC, day
);

-- R13: without the top floor(15·n ÷ 100) the next one is the highest left; the earliest day with its value is shown.
CREATE TABLE percentile_day AS
SELECT month, partner, tab, customer_key, service, unit, min(d.day) AS day
FROM day_of_service d
JOIN day_of_service taken USING (month, partner, tab, customer_key, service, unit)
WHERE taken.place = (15 * taken.days) // 100 + 1 AND d.credits = taken.credits
GROUP BY month, partner, tab, customer_key, service, unit;

-- The rows of the billing day or days: a tab is billed by these and by no others.
CREATE TABLE chosen AS
SELECT k.* FROM known k JOIN day_of_tab d USING (month, partner, tab, day) WHERE d.turn = 1
UNION ALL
SELECT k.* FROM known k JOIN day_of_customer d USING (month, partner, tab, customer_key, day) WHERE d.turn = 1
UNION ALL
SELECT k.* FROM known k JOIN percentile_day USING (month, partner, tab, customer_key, service, unit, day)
UNION ALL
SELECT k.* FROM known k JOIN volume_service USING (month, service, unit) WHERE k.rule = 'p85';

-- R5: every line shows units, requirement and credits of the billing day; of several requirements the highest.
CREATE TABLE credit_line AS
SELECT
  month, partner, tab, service, unit,
  sum(used) AS used,
  max(shown_requirement) AS requirement,
  sum(allocated) AS credits
FROM chosen
GROUP BY month, partner, tab, service, unit;

-- R8: the NFR license takes off up to 8,000 credits of its tab, before packs.
CREATE TABLE net AS
SELECT
  month, partner, tab,
  sum(credits) AS allocated,
  CASE tab WHEN 'nfr' THEN least(sum(credits), 8000) ELSE CAST(0 AS DECIMAL(38, 6)) END AS nfr_offset,
  CASE tab WHEN 'nfr' THEN greatest(sum(credits) - 8000, 0) ELSE sum(credits) END AS net
FROM credit_line
GROUP BY month, partner, tab;

-- R9: one pack is 100 credits; rounded once, on the tab's total. × 0.01 is exact where ÷ 100 would not be.
CREATE TABLE pack AS
SELECT
  n.*,
  CASE s.rounding
    WHEN 'nearest' THEN floor(net * 0.01 + 0.5)
    WHEN 'up' THEN ceil(net * 0.01)
    WHEN 'down' THEN floor(net * 0.01)
  END AS packs
FROM net n
JOIN setting s USING (month);
