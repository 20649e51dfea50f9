/// `Documentation/reasons.md`, from the list of reasons.
package enum ReasonPage {
  package static var text: String {
    var lines = [
      "# Reasons", "",
      "<!-- Generated from Sources/Reconcile/Reasons: edit the texts there. -->", "",
      "Every order that was read has one outcome and one reported reason; all others that apply",
      "are recorded beside it. Of several, a rule that refuses comes before one that asks a",
      "person, and among those the one that stands first here. How rules work is in",
      "[reconciliation](reconciliation.md).", "",
      "What an advocate may be told never says anything about the friend.", "",
    ]
    for entry in ReasonText.all {
      lines += ["## `\(entry.code.code)`", "", entry.meaning, ""]
      lines.append("- **Support:** \(entry.support)")
      if !entry.german.isEmpty {
        lines.append("- **To the advocate (de):** \(entry.german)")
        lines.append("- **To the advocate (en):** \(entry.english)")
      }
      lines += ["- **From:** \(entry.source)", ""]
    }
    return lines.joined(separator: "\n")
  }
}
