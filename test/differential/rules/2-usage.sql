-- Which rows count, and on which tab.

-- R14: a row names a day, a customer and a service, and at least one quantity. R25: none below 0.
CREATE TABLE read_row AS
SELECT
  *,
  day IS NOT NULL AND customer IS NOT NULL AND service IS NOT NULL
    AND (used IS NOT NULL OR provisioned IS NOT NULL OR credits IS NOT NULL)
    AND coalesce(used >= 0, TRUE) AND coalesce(provisioned >= 0, TRUE) AND coalesce(credits >= 0, TRUE) AS is_accepted
FROM file_row;

-- Section 1: a report is of one cycle. R14: a customer goes by its id where it has one, else by its name.
-- Rows of one key are summed: every sum below adds rows, so nothing more is needed for it.
CREATE TABLE usage AS
SELECT r.*, coalesce('id ' || customer_id, 'name ' || customer) AS customer_key
FROM read_row r
JOIN setting s USING (month)
WHERE is_accepted AND strftime(day, '%Y-%m') = s.cycle;

-- R17: Trial rows and annual customers are set aside before anything else.
-- R16: a provisioned figure with neither credits nor a requirement belongs to small and medium business solutions.
CREATE TABLE billed AS
SELECT *, provisioned IS NOT NULL AND credits IS NULL AND requirement IS NULL AS is_smb
FROM usage
WHERE version IS DISTINCT FROM 'Trial' AND subscription IS DISTINCT FROM 'Annual license';

-- R8, R17: who holds the NFR license: those whose license version says so, and those who are named, by id or name.
CREATE TABLE nfr_customer AS
SELECT DISTINCT b.month, b.partner, b.customer_key
FROM billed b
LEFT JOIN partner p USING (month, partner)
WHERE NOT is_smb
  AND (
    version = 'NFR'
    OR p.nfr_customer IN (b.customer_id, b.customer)
    OR EXISTS (FROM named_nfr n WHERE n.month = b.month AND n.customer IN (b.customer_id, b.customer))
  );

-- R4: the row's own credits; else units × the row's requirement; else units × the catalogue's on that day; else unknown.
-- R16: of the rows that are not SMB, those of the customer with the NFR license make the NFR tab, the others services.
CREATE TABLE credited AS
SELECT
  b.*,
  CASE WHEN n.customer_key IS NULL THEN 'services' ELSE 'nfr' END AS tab,
  CASE
    WHEN b.credits IS NOT NULL THEN b.credits
    WHEN b.requirement IS NOT NULL THEN b.used * b.requirement
    ELSE b.used * c.credits_per_unit
  END AS allocated,
  CASE
    WHEN b.credits IS NOT NULL OR b.requirement IS NOT NULL THEN b.requirement
    ELSE c.credits_per_unit
  END AS shown_requirement
FROM billed b
LEFT JOIN nfr_customer n USING (month, partner, customer_key)
LEFT JOIN catalogue c
  ON c.month = b.month AND c.service = b.service AND c.unit = b.unit
  AND c.is_plain AND covers(c.effective_from, c.effective_until, b.day)
WHERE NOT is_smb;
