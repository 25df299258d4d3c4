-- The figures as a report prints them; not known is NULL.

CREATE VIEW intake_answer AS
SELECT month, count(*) AS read, count(*) FILTER (is_accepted) AS accepted, count(*) FILTER (NOT is_accepted) AS rejected
FROM read_row
GROUP BY month;

-- R7: the days of the cycle without any row.
CREATE VIEW missing_day AS
WITH calendar AS (
  SELECT month, partner, unnest(generate_series(date_trunc('month', last_day), last_day, INTERVAL 1 DAY)) AS day
  FROM report
)
SELECT month, partner, string_agg(strftime(day, '%Y-%m-%d'), ' ' ORDER BY day) AS days
FROM calendar c
WHERE NOT EXISTS (FROM usage u WHERE u.month = c.month AND u.partner = c.partner AND u.day = c.day)
GROUP BY month, partner;

CREATE VIEW report_answer AS
SELECT
  r.month,
  r.partner,
  coalesce(m.days, '') AS missing_days,
  r.currency,
  printed(t.total, r.currency) AS total,
  -- R4, R24: nothing unknown, nothing without a price.
  NOT coalesce(t.is_incomplete, FALSE)
    AND NOT EXISTS (FROM tab WHERE tab.month = r.month AND tab.partner = r.partner AND tab.is_unknown) AS complete
FROM report r
LEFT JOIN total t USING (month, partner)
LEFT JOIN missing_day m USING (month, partner);

-- R6: the tied days are those with as many credits as the billing day, but for the billing day itself.
CREATE VIEW tab_answer AS
SELECT
  month, partner, tab,
  strftime(min(d.day) FILTER (d.turn = 1), '%Y-%m-%d') AS peak_day,
  coalesce(string_agg(strftime(d.day, '%Y-%m-%d'), ' ' ORDER BY d.day) FILTER (d.turn > 1), '') AS tied_days,
  plain(p.allocated) AS allocated,
  plain(p.nfr_offset) AS nfr_offset,
  plain(p.net) AS net,
  plain(p.packs) AS packs,
  plain(l.unit_price) AS unit_price,
  plain(l.discount) AS discount,
  plain(l.margin) AS margin,
  printed(l.subtotal, l.currency) AS subtotal
FROM tab
LEFT JOIN pack p USING (month, partner, tab)
LEFT JOIN priced_line l USING (month, partner, tab)
LEFT JOIN day_of_tab d ON d.month = tab.month AND d.partner = tab.partner AND d.tab = tab.tab AND d.place = 1
GROUP BY ALL;

CREATE VIEW credit_line_answer AS
SELECT
  month, partner, tab, service, unit,
  plain(used) AS used,
  plain(used) AS chargeable,
  plain(requirement) AS requirement,
  plain(credits) AS credits
FROM credit_line;

CREATE VIEW smb_line_answer AS
SELECT
  s.month, s.partner, s.service, s.unit,
  plain(s.provisioned) AS provisioned,
  plain(s.used) AS used,
  plain(s.over_provisioned) AS over_provisioned,
  plain(s.over_ratio) AS over_ratio,
  plain(s.charged) AS chargeable,
  plain(l.unit_price) AS unit_price,
  plain(l.margin) AS margin,
  printed(l.subtotal, l.currency) AS subtotal
FROM smb_line s
LEFT JOIN priced_line l
  ON l.month = s.month AND l.partner = s.partner AND l.tab = 'smb' AND l.product = s.service AND l.unit = s.unit;
