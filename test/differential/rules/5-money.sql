-- Money: what is owed for each priced line, and in all (R12, R20–R24, R26).

-- Every report of the run. Its currency is the partner's, else the run's.
CREATE TABLE report AS
SELECT
  u.month,
  u.partner,
  s.last_day,
  coalesce(p.currency, s.currency) AS currency,
  coalesce(p.price_list, '') AS price_list,
  u.month IN (SELECT month FROM price) AS has_prices
FROM (SELECT DISTINCT month, partner FROM usage) u
JOIN setting s USING (month)
LEFT JOIN partner p USING (month, partner);

-- R20: one priced line for each product of SMB, one for each tab of credits, in packs. R3: SMB lines are charged units.
-- (Packs get the scale of units: of two scales a union would take the one of the wider type, and round.)
CREATE TABLE line_to_price AS
SELECT month, partner, 'smb' AS tab, service AS product, unit, charged AS chargeable FROM smb_line
UNION ALL
SELECT month, partner, tab, 'Trend Vision One xSP Monthly 100-Credit Pack', '', CAST(packs AS DECIMAL(38, 3))
FROM tab
LEFT JOIN pack USING (month, partner, tab);

-- R26: the price in force on the cycle's last day, in the partner's price list and currency; exactly one must be.
CREATE TABLE line_price AS
SELECT
  l.month, l.partner, l.tab, l.product, l.unit, l.chargeable,
  r.currency,
  CASE WHEN count(p.unit_price) = 1 THEN min(p.unit_price) END AS unit_price,
  CASE WHEN count(p.unit_price) = 1 THEN min(p.margin) END AS margin
FROM line_to_price l
JOIN report r USING (month, partner)
LEFT JOIN price p
  ON p.month = l.month AND p.product = l.product AND p.price_list = r.price_list AND p.currency = r.currency
  AND covers(p.effective_from, p.effective_until, r.last_day)
WHERE r.has_prices
GROUP BY ALL;

-- R12: the packs of both tabs count together; where those of one tab are unknown, so are they all.
CREATE TABLE packs_together AS
SELECT month, partner, CASE WHEN count(packs) = count(*) THEN sum(packs) END AS packs
FROM tab
LEFT JOIN pack USING (month, partner, tab)
GROUP BY month, partner;

-- R12: the tiers of a report, and of those reached the one that begins last; a tier is reached at its first pack.
CREATE TABLE offered_tier AS
SELECT r.month, r.partner, t.from_packs, t.discount, t.price_per_pack, k.packs >= t.from_packs AS is_reached
FROM report r
JOIN packs_together k USING (month, partner)
JOIN tier t
  ON t.month = r.month AND t.currency = r.currency AND t.product = 'Trend Vision One xSP Monthly 100-Credit Pack';

CREATE TABLE reached_tier AS
FROM offered_tier
WHERE is_reached
QUALIFY row_number() OVER (PARTITION BY month, partner ORDER BY from_packs DESC) = 1;

-- R22: list price, then volume discount (the whole quantity gets the tier reached), then channel margin.
-- The discount of a price per pack is (list − price) ÷ list, not defined where the list price is 0, cut at 20 decimals.
CREATE TABLE line_amount AS
SELECT
  l.*,
  CASE
    WHEN l.tab = 'smb' OR t.month IS NULL THEN CAST(l.unit_price AS DECIMAL(20, 8))
    WHEN t.price_per_pack IS NOT NULL THEN CAST(t.price_per_pack AS DECIMAL(20, 8))
    ELSE l.unit_price * (1 - t.discount)
  END AS discounted_price,
  CASE
    WHEN l.tab = 'smb' THEN NULL
    WHEN t.month IS NULL THEN CAST(0 AS DECIMAL(38, 20))
    WHEN t.price_per_pack IS NULL THEN CAST(t.discount AS DECIMAL(38, 20))
    WHEN l.unit_price > 0 THEN
      CAST(
        CAST((l.unit_price - t.price_per_pack) * 10000 AS HUGEINT) * 100000000000000000000::HUGEINT
          // CAST(l.unit_price * 10000 AS HUGEINT)
        AS DECIMAL(38, 0)
      ) * CAST('0.00000000000000000001' AS DECIMAL(20, 20))
  END AS discount,
  -- A quantity that is not known has no price to pay, nor has a discount that depends on one.
  l.unit_price IS NOT NULL AND l.chargeable IS NOT NULL
    AND NOT coalesce(l.tab <> 'smb' AND k.packs IS NULL AND (l.month, l.partner) IN (SELECT (month, partner) FROM offered_tier), FALSE)
    AS is_priced
FROM line_price l
LEFT JOIN packs_together k USING (month, partner)
LEFT JOIN reached_tier t ON t.month = l.month AND t.partner = l.partner AND l.tab <> 'smb';

-- R20: price × chargeable × (1 − margin). R23: rounded once, to the minor unit, half away from zero; nothing is below 0.
-- R24: a line without a price or a quantity has no subtotal.
CREATE MACRO in_minor_units(amount, currency) AS
  CASE currency
    WHEN 'JPY' THEN CAST(CAST(floor(amount + 0.5) AS DECIMAL(38, 0)) AS DECIMAL(38, 3))
    WHEN 'USD' THEN CAST(CAST(floor(amount * 100 + 0.5) AS DECIMAL(38, 0)) * 0.01 AS DECIMAL(38, 3))
    WHEN 'KWD' THEN CAST(CAST(floor(amount * 1000 + 0.5) AS DECIMAL(38, 0)) * 0.001 AS DECIMAL(38, 3))
  END;

-- As it is printed: with all minor digits.
CREATE MACRO printed(amount, currency) AS
  CASE currency
    WHEN 'JPY' THEN CAST(CAST(amount AS DECIMAL(38, 0)) AS VARCHAR)
    WHEN 'USD' THEN CAST(CAST(amount AS DECIMAL(38, 2)) AS VARCHAR)
    WHEN 'KWD' THEN CAST(CAST(amount AS DECIMAL(38, 3)) AS VARCHAR)
  END;

CREATE TABLE priced_line AS
SELECT
  month, partner, tab, product, unit, currency, unit_price, margin,
  CASE WHEN is_priced THEN discount END AS discount,
  CASE WHEN is_priced THEN in_minor_units(discounted_price * (1 - margin) * chargeable, currency) END AS subtotal
FROM line_amount;

-- R23: the total is the sum of the rounded subtotals. R24: where one is missing there is none, and never 0.
CREATE TABLE total AS
SELECT
  r.month, r.partner,
  CASE WHEN count(l.month) = count(l.subtotal) THEN coalesce(sum(l.subtotal), 0) END AS total,
  count(l.month) > count(l.subtotal) AS is_incomplete
FROM report r
LEFT JOIN priced_line l USING (month, partner)
WHERE r.has_prices
GROUP BY r.month, r.partner;
