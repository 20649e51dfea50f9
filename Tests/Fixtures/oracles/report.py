# Figures of a season, counted from its orders and what was decided of them: a second opinion on
# `tally report`. Reads a question as JSON, prints figures as JSON: name -> numbers.
import json, sys
from datetime import datetime
from fractions import Fraction as F
from math import floor

question = json.load(sys.stdin)
def ms(text): return int(datetime.fromisoformat(text.replace('Z', '+00:00')).timestamp() * 1000)
def million(f): return floor(f * 1000000 + F(1, 2))
since, end = ms(question['since']), ms(question['asOf'])
people = [dict(p, since=ms(p['since'])) for p in question['advocates']]
orders = question['orders']
figures = {}

# What was decided stands on the line of the order; the first line of the file names the columns.
fates = {'CREDIT_PENDING': 'credited', 'CREDIT_APPROVED': 'credited', 'CREDIT_REDUCED': 'credited',
         'REVERSED': 'reversed', 'HELD': 'open', 'WAITING': 'open', 'REJECTED': 'refused'}
came, revenue = [], 0
for decision in map(json.loads, question['decisions']):
    order = orders[decision['line'] - 2]
    fate = fates.get(decision['outcome'])
    if decision['advocate'] is None or fate is None: continue
    came.append(dict(order, at=ms(order['at']), fate=fate, advocate=decision['advocate'] - 1))
came.sort(key=lambda order: order['at'])
window = [order for order in came if since <= order['at'] <= end]
figures['attributed_orders'] = [len(window)]
for fate in ['credited', 'open', 'refused', 'reversed']:
    figures[fate + '_orders'] = [sum(o['fate'] == fate for o in window)]
earned = figures['credited_orders'][0] + figures['reversed_orders'][0]
figures['reversal_rate'] = [figures['reversed_orders'][0], earned]
figures['revenue'] = [30000 * figures['credited_orders'][0]]

# Friends: orders that share a name, over any number of steps, by colouring until nothing changes.
credited = [o for o in came if o['fate'] == 'credited']
colour = list(range(len(credited)))
while True:
    before = list(colour)
    for name in ['email', 'customer']:
        for value in {o[name] for o in credited} - {''}:
            own = [i for i, o in enumerate(credited) if o[name] == value]
            least = min(colour[i] for i in own)
            for i in own: colour[i] = least
    if colour == before: break
def advocate_of(order):
    for name, key in [('customer', 'id'), ('email', 'email')]:
        for place, person in enumerate(people):
            if order[name] and order[name] == person[key]: return place
friends = []
for least in sorted(set(colour)):
    own = [o for o, c in zip(credited, colour) if c == least]
    known = [a for a in map(advocate_of, own) if a is not None]
    friends.append(dict(first=own[0], by=own[0]['advocate'], own=known[0] if known else None))
friends.sort(key=lambda f: f['first']['at'])
brought = [f for f in friends if f['first']['at'] >= since]
figures['customers_brought'] = [len(brought)]
start = {i for i, p in enumerate(people) if p['since'] < since}
figures['k_factor'] = [sum(f['by'] in start for f in brought), len(start)]
figures['brought_by_newer_advocates'] = [sum(f['by'] not in start for f in brought)]

# Cycle: from the advocate's own first purchase, of anybody's.
bought = {}
for order in orders:
    place = advocate_of(order)
    if place is not None and order['status'] in ('paid', 'refunded'):
        bought[place] = min(bought.get(place, ms(order['at'])), ms(order['at']))
spans = sorted(f['first']['at'] - bought[f['by']] for f in brought
               if bought.get(f['by'], 1 << 62) <= f['first']['at'])
middle = F(spans[(len(spans) - 1) // 2] + spans[len(spans) // 2], 2) if spans else None
figures['cycle_time'] = [None if middle is None else floor(middle / 8640000 + F(1, 2))]

# Passing along: a link to whom one was brought by, unless that closes a circle.
above = {}
for f in friends:
    if f['own'] is None or f['own'] in above: continue
    place = f['by']
    while place is not None and place != f['own']: place = above.get(place)
    if place is None: above[f['own']] = f['by']
def depth(place): return 0 if place not in above else 1 + depth(above[place])
depths = [depth(i) for i in range(len(people))]
depths += [depth(f['by']) + 1 for f in friends if f['own'] is None]
for i in range(3): figures['depth_%d' % i] = [depths.count(i)]
figures['depth_3_or_more'] = [sum(d > 2 for d in depths)]
passed = [d for d in depths if d > 0]
figures['passed_on_rate'] = [sum(d > 1 for d in passed), len(passed)]
figures['mean_depth'] = [sum(passed), len(passed)]
figures['deepest'] = [max(depths)]

# Concentration, by its definitions: the mean difference of all pairs, halved, by the mean.
counts = [sum(f['by'] == i for f in brought) for i in range(len(people))]
shared = {o['advocate'] for o in window}
groups = {'with_code': counts, 'sharers': [counts[i] for i in sorted(shared)],
          'successful': [c for c in counts if c]}
for name, group in groups.items():
    group, total, size = sorted(group, reverse=True), sum(group), len(group)
    for percent in [1, 10, 20]:
        part = sum(group[:-(-size * percent // 100)])
        figures['%s_top_%d' % (name, percent)] = [part, total] if percent < 20 else [
            million(F(part, total))]
    fewest = next(n for n in range(size + 1) if 5 * sum(group[:n]) >= 4 * total)
    figures[name + '_majority'] = [fewest, size]
    pairs = sum(abs(a - b) for a in group for b in group)
    figures[name + '_gini'] = [million(F(pairs, 2 * size * total))]
figures['advocates_with_code'] = [len(people)]
figures['share_rate'] = [len(shared), len(people)]

# Kaplan and Meier: everybody counts for as long as they were watched.
seen, early = [], 0
for place, person in enumerate(people):
    own = [f['first']['at'] for f in friends if f['by'] == place]
    if own and own[0] < person['since']: early += 1
    else: seen.append((((own[0] if own else end) - person['since']) // 86400000, bool(own)))
figures['referred_before_code'] = [early]
figures['advocates_still_watched'] = [sum(not e for d, e in seen)]
alive, curve = F(1), []
for day in sorted({d for d, e in seen if e}):
    risk = sum(d >= day for d, e in seen)
    events = sum(d == day and e for d, e in seen)
    figures['step_%d' % day] = [risk, events]
    alive *= 1 - F(events, risk)
    curve.append((day, alive))
for name, share in [('quarter', F(1, 4)), ('half', F(1, 2)), ('three_quarters', F(3, 4))]:
    found = next((d for d, s in curve if million(s) <= 1000000 * (1 - share)), None)
    figures['days_until_' + name] = [None if found is None else 10 * found]
for span in [30, 90]:
    figures['within_%d_days' % span] = [
        1000000 - million(min([s for d, s in curve if d <= span] or [F(1)]))]

# Cost: of the window's orders, whenever it was posted.
inside = {}
for decision in map(json.loads, question['decisions']):
    at = ms(orders[decision['line'] - 2]['at'])
    inside[decision['order']] = since <= at <= end
sums = {'accrual': 0, 'reversal': 0}
for entry in map(json.loads, question['entries']):
    if entry['kind'] in sums and entry['purpose'] == 'advocate' and inside[entry['subject']]:
        sums[entry['kind']] += entry['amount']
figures['advocate_rewards'], figures['reversed'] = [sums['accrual']], [sums['reversal']]
figures['rewards_net'] = [sums['accrual'] - sums['reversal']]
figures['cost_per_customer'] = [sums['accrual'] - sums['reversal'], len(brought)]
json.dump(figures, sys.stdout)
