internal import CommandLine
internal import Hashing
internal import JSON
internal import Ledger
internal import Metrics
internal import Quantity

/// A report for programs, one object on each line: `Documentation/report.schema.json`.
struct ReportLines {
  let verb: TallyVerb
  let metrics: ReferralMetrics
  let context: ReportContext

  func write() {
    writeContext()
    for figure in metrics.figures { write(figure) }
    for step in metrics.timeToReferral.steps { write(step) }
  }

  private func writeContext() {
    let run = context.run
    var line = JSONLine()
    line.add("type", "report")
    line.add("version", Tally.version)
    line.add("run", run.number)
    line.add("is_newest", context.isNewest)
    line.add("is_as_decided", context.isAsDecided)
    line.add("as_of", run.asOf.description)
    line.add("since", metrics.window.lowerBound.description)
    line.add("zone", verb.site.zone.name)
    line.add("rules", run.rules.hexadecimal)
    line.add("registry", run.registry.hexadecimal)
    line.add("head", run.head.hexadecimal)
    line.add("inputs", context.inputs)
    line.add("records", context.records)
    line.add("passed_over", context.passedOver)
    line.add("set_aside", context.setAside)
    line.add("held", context.held)
    line.add("waiting", context.waiting)
    line.add("is_registry_newer", context.isRegistryNewer)
    line.add("newer_inputs", context.newerInputs)
    line.add("newer_acts", context.newerActs)
    for (name, coverage) in [("orders", metrics.orders), ("views", metrics.views)] {
      line.add("\(name)_first", coverage.first?.description)
      line.add("\(name)_last", coverage.last?.description)
      line.add("\(name)_longest_gap_days", coverage.longestGap)
    }
    verb.console.write(line.bytes())
  }

  private func write(_ figure: Figure) {
    let parts = FigureParts(figure.value)
    var line = JSONLine()
    line.add("type", "figure")
    line.add("group", figure.group.rawValue)
    line.add("name", figure.name)
    line.add("kind", parts.kind)
    line.add("value", parts.value)
    line.add("unit", parts.unit)
    line.add("part", parts.ratio.map { JSONNumber($0.part) })
    line.add("whole", parts.ratio.map { JSONNumber($0.whole) })
    line.add("lower", parts.lower)
    line.add("upper", parts.upper)
    line.add("n", figure.count)
    line.add("meaning", figure.meaning)
    verb.console.write(line.bytes())
  }

  private func write(_ step: Survival.Step) {
    var line = JSONLine()
    line.add("type", "survival_step")
    line.add("day", step.day)
    line.add("at_risk", step.atRisk)
    line.add("events", step.events)
    line.add("surviving", JSONNumber(step.surviving, decimals: 6))
    line.add("lower", JSONNumber(step.lower, decimals: 6))
    line.add("upper", JSONNumber(step.upper, decimals: 6))
    verb.console.write(line.bytes())
  }
}
