-- What the files state. The variable `months` is the folder that holds a folder for each month, named by its number.

-- R14: an empty field, NULL and N/A are not there; names are trimmed and in one Unicode form.
CREATE MACRO stated(field) AS
  CASE WHEN trim(field) IN ('', 'NULL', 'N/A') THEN NULL ELSE nfc_normalize(trim(field)) END;

CREATE MACRO month_of(filename) AS
  CAST(regexp_extract(filename, '([0-9]+)/[a-z]+[.]csv$', 1) AS INTEGER);

-- A stretch of days: `from` is included, `until` is not, an open end goes with everything.
CREATE MACRO covers(effective_from, effective_until, on_day) AS
  coalesce(effective_from <= on_day, TRUE) AND coalesce(on_day < effective_until, TRUE);

-- How a report prints an amount: all digits, no zeros behind them.
CREATE MACRO plain(amount) AS
  CASE
    WHEN contains(CAST(amount AS VARCHAR), '.') THEN rtrim(rtrim(CAST(amount AS VARCHAR), '0'), '.')
    ELSE CAST(amount AS VARCHAR)
  END;

CREATE TABLE setting AS
SELECT
  month_of(filename) AS month,
  cycle,
  last_day(CAST(cycle || '-01' AS DATE)) AS last_day,
  rule,
  scope,
  smb_scope,
  rounding,
  stated(currency) AS currency
FROM read_csv(getvariable('months') || '/*/settings.csv', header = true, delim = ',', all_varchar = true, filename = true);

-- R8: customers that the run names as holders of the NFR license.
CREATE TABLE named_nfr AS
SELECT month_of(filename) AS month, stated(customer) AS customer
FROM read_csv(getvariable('months') || '/*/nfr.csv', header = true, delim = ',', all_varchar = true, filename = true);

CREATE TABLE file_row AS
SELECT
  month_of(filename) AS month,
  CAST(stated("Day") AS DATE) AS day,
  coalesce(stated("Partner"), '') AS partner,
  stated("Customer") AS customer,
  stated("Customer ID") AS customer_id,
  stated("Service") AS service,
  coalesce(stated("Billing unit"), '') AS unit,
  stated("License version") AS version,
  stated("Subscription type") AS subscription,
  CAST(stated("Used units") AS DECIMAL(18, 3)) AS used,
  CAST(stated("Provisioned units") AS DECIMAL(18, 3)) AS provisioned,
  CAST(stated("Credit requirement") AS DECIMAL(12, 3)) AS requirement,
  CAST(stated("Allocated credits") AS DECIMAL(24, 6)) AS credits
FROM read_csv(getvariable('months') || '/*/usage.csv', header = true, delim = ',', quote = '"', escape = '"',
              all_varchar = true, filename = true, union_by_name = true);

CREATE TABLE catalogue AS
SELECT
  month_of(filename) AS month,
  stated("Capability") AS service,
  coalesce(stated("Billing unit"), '') AS unit,
  CAST("Credits per unit" AS DECIMAL(12, 3)) AS credits_per_unit,
  coalesce(stated("Calculation"), 'snapshot') AS calculation,
  CAST(stated("Effective from") AS DATE) AS effective_from,
  CAST(stated("Effective until") AS DATE) AS effective_until,
  -- R4: caps, minimums and started units never compute.
  coalesce(stated("Note") NOT LIKE 'cap %', TRUE) AND coalesce(stated("Billing unit") NOT LIKE 'started %', TRUE) AS is_plain
FROM read_csv(getvariable('months') || '/*/catalogue.csv', header = true, delim = ',', quote = '"', escape = '"',
              all_varchar = true, filename = true, union_by_name = true);

CREATE TABLE partner AS
SELECT
  month_of(filename) AS month,
  stated("Partner") AS partner,
  stated("Currency") AS currency,
  coalesce(stated("Price list"), '') AS price_list,
  stated("NFR customer") AS nfr_customer
FROM read_csv(getvariable('months') || '/*/partners.csv', header = true, delim = ',', quote = '"', escape = '"',
              all_varchar = true, filename = true, union_by_name = true);

CREATE TABLE price AS
SELECT
  month_of(filename) AS month,
  coalesce(stated("Price list"), '') AS price_list,
  stated("Product") AS product,
  "Currency" AS currency,
  CAST("Unit price" AS DECIMAL(12, 4)) AS unit_price,
  CAST("Channel margin" AS DECIMAL(6, 4)) AS margin,
  CAST(stated("Effective from") AS DATE) AS effective_from,
  CAST(stated("Effective until") AS DATE) AS effective_until
FROM read_csv(getvariable('months') || '/*/prices.csv', header = true, delim = ',', quote = '"', escape = '"',
              all_varchar = true, filename = true, union_by_name = true);

CREATE TABLE tier AS
SELECT
  month_of(filename) AS month,
  "Product" AS product,
  "Currency" AS currency,
  CAST("From packs" AS DECIMAL(12, 2)) AS from_packs,
  CAST(stated("Discount") AS DECIMAL(6, 4)) AS discount,
  CAST(stated("Price per pack") AS DECIMAL(12, 4)) AS price_per_pack
FROM read_csv(getvariable('months') || '/*/tiers.csv', header = true, delim = ',', quote = '"', escape = '"',
              all_varchar = true, filename = true, union_by_name = true);
