-- Small and medium business solutions: provisioned, used, over-provisioned, chargeable (R1, R2, R3).

-- R3: a customer reports Used for a line if one of its rows of the line states it.
CREATE TABLE smb_row AS
SELECT
  b.*,
  bool_or(used IS NOT NULL) OVER (PARTITION BY month, partner, service, unit, customer_key) AS reports_used
FROM billed b
WHERE is_smb;

-- Three figures of a line, each by itself. R3: charged is per customer Used where it reports it, else Provisioned.
-- R7: where a customer reports Used, its rows without it are no data.
CREATE TABLE smb_unit AS
SELECT month, partner, service, unit, customer_key, day, 'provisioned' AS figure, provisioned AS units FROM smb_row
UNION ALL
SELECT month, partner, service, unit, customer_key, day, 'used', used FROM smb_row WHERE used IS NOT NULL
UNION ALL
SELECT month, partner, service, unit, customer_key, day, 'charged', used FROM smb_row WHERE used IS NOT NULL
UNION ALL
SELECT month, partner, service, unit, customer_key, day, 'charged', provisioned FROM smb_row WHERE NOT reports_used;

-- R1: the highest daily total, over all customers together or of each customer by itself.
CREATE TABLE smb_highest AS
WITH
  daily AS (
    SELECT
      month, partner, service, unit, figure, day,
      CASE s.smb_scope WHEN 'customer' THEN customer_key ELSE '' END AS whose,
      sum(units) AS units
    FROM smb_unit
    JOIN setting s USING (month)
    GROUP BY ALL
  ),
  highest AS (
    SELECT month, partner, service, unit, figure, whose, max(units) AS units
    FROM daily
    GROUP BY month, partner, service, unit, figure, whose
  )
SELECT
  month, partner, service, unit,
  sum(units) FILTER (figure = 'provisioned') AS provisioned,
  sum(units) FILTER (figure = 'used') AS used,
  sum(units) FILTER (figure = 'charged') AS charged
FROM highest
GROUP BY month, partner, service, unit;

-- R2: over-provisioned is Provisioned − Used, never below 0; blank where some customer's Used is unknown.
CREATE TABLE smb_over AS
SELECT
  h.*,
  CASE WHEN r.all_report THEN greatest(provisioned - used, 0) END AS over_provisioned
FROM smb_highest h
JOIN (
  SELECT month, partner, service, unit, bool_and(reports_used) AS all_report
  FROM smb_row
  GROUP BY month, partner, service, unit
) r USING (month, partner, service, unit);

-- R2: over-provisioned ÷ Provisioned, blank where that is 0; in whole thousandths of units, cut at 20 decimals.
CREATE TABLE smb_line AS
SELECT
  *,
  CASE
    WHEN provisioned > 0 AND over_provisioned IS NOT NULL THEN
      CAST(
        CAST(over_provisioned * 1000 AS HUGEINT) * 100000000000000000000::HUGEINT // CAST(provisioned * 1000 AS HUGEINT)
        AS DECIMAL(38, 0)
      ) * CAST('0.00000000000000000001' AS DECIMAL(20, 20))
  END AS over_ratio
FROM smb_over;
