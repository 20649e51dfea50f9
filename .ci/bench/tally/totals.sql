-- Credits by advocate under the rules in Content/program: of each customer the first paid order
-- counts, if its code was issued and it is of 20.00 or more; 5 % of it; ten for each advocate.
-- Parameters: orders, codes (code, advocate).
COPY (
  WITH orders AS (
    SELECT order_id, any_value(code) AS code, any_value(customer_id) AS customer,
      any_value(amount) AS amount, any_value(status) AS status, any_value(created_at) AS moment
    FROM read_csv('{orders}', header = true, columns = {{
      'order_id': 'BIGINT', 'code': 'VARCHAR', 'customer_id': 'VARCHAR', 'email': 'VARCHAR',
      'amount': 'DECIMAL(12,2)', 'currency': 'VARCHAR', 'status': 'VARCHAR',
      'created_at': 'TIMESTAMP'}})
    GROUP BY order_id
  ), firsts AS (
    SELECT arg_min({{'code': code, 'amount': amount}}, moment) AS first, min(moment) AS moment
    FROM orders WHERE status = 'paid' GROUP BY customer
  ), passing AS (
    SELECT advocate, first.amount AS amount, moment FROM firsts
    JOIN read_csv('{codes}', header = true, columns = {{
      'code': 'VARCHAR', 'advocate': 'BIGINT'}}) AS codes ON codes.code = first.code
    WHERE first.amount >= 20
  ), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY advocate ORDER BY moment) AS number FROM passing
  )
  SELECT advocate, count(*) AS credits,
    sum((CAST(amount * 100 AS BIGINT) * 5 + 50) // 100) AS cents
  FROM numbered WHERE number <= 10 GROUP BY advocate
) TO '{totals}' (HEADER);
