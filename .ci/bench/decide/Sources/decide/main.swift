// Usage: decide [ORDERS [JOBS]]: decides invented orders in memory and prints what that took.

import Facts
import Glibc
import Reconcile

/// Seconds by the wall and of processor time.
func now() -> (wall: Double, processor: Double) {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  let wall = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return (wall, Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
}

func peakMebibytes() -> Int {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}

func report(_ what: String, since start: (wall: Double, processor: Double)) {
  let end = now()
  let wall = Double(Int((end.wall - start.wall) * 1000)) / 1000
  let processor = Double(Int((end.processor - start.processor) * 1000)) / 1000
  print("\(what): \(wall) s, processor \(processor) s, peak \(peakMebibytes()) MiB")
}

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
let jobs = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 2

var start = now()
let season = Season(count: count)
var facts = FactSet()
facts.orders = await season.blocks(jobs: jobs)
let book = season.book()
report("\(count) orders made", since: start)

start = now()
let result = await Reconciliation(
  facts, rules: season.rules(), book: book, asOf: season.asOf, jobs: jobs)
report("decided", since: start)
start = now()
let tally = result.tally
report("counted", since: start)
start = now()
var sum: Int64 = 0
var entryCount = 0
result.forEachEntry { entry, _ in
  sum += entry.amount
  entryCount += 1
}
report("entries", since: start)

for row in tally.rows { print(row.outcome.code, row.reason.code, row.count) }
var digest: UInt64 = 0
for block in facts.orders.indices {
  for row in stride(from: 0, to: facts.orders[block].count, by: 7) {
    let decision = result.decision(block: block, row: row)
    digest = Mixer.mix(
      digest ^ decision.reasons.rawValue ^ decision.order ^ (decision.advocate ?? 0)
        ^ UInt64(decision.outcome.rawValue) << 8 ^ UInt64(decision.reason.rawValue))
  }
}
print("\(entryCount) entries of \(sum), digest", String(digest, radix: 16))
