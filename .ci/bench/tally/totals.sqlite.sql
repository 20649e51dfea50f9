-- The same as totals.sql, for the sqlite3 tool.
.mode csv
CREATE TABLE orders (order_id INTEGER, code TEXT, customer TEXT, email TEXT, amount REAL,
  currency TEXT, status TEXT, created_at TEXT);
CREATE TABLE codes (code TEXT PRIMARY KEY, advocate INTEGER) WITHOUT ROWID;
.import --skip 1 {orders} orders
.import --skip 1 {codes} codes
WITH firsts AS (
  SELECT code, amount, min(created_at) AS moment
  FROM (SELECT DISTINCT order_id, code, customer, amount, status, created_at FROM orders)
  WHERE status = 'paid' GROUP BY customer
), numbered AS (
  SELECT advocate, amount,
    row_number() OVER (PARTITION BY advocate ORDER BY moment) AS number
  FROM firsts JOIN codes USING (code) WHERE amount >= 20
)
SELECT count(*), sum((CAST(round(amount * 100) AS INTEGER) * 5 + 50) / 100)
FROM numbered WHERE number <= 10;
