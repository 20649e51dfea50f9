import Diagnostics

extension Tool {
  /// What the words after the tool's name ask for, or everything that is wrong with them.
  package func request(for words: [String]) throws(UsageError) -> Request {
    let scan = ArgumentScan(words, of: self)
    if scan.asksForHelp, scan.unknownVerbIndex == nil { return .help(scan.path) }
    if scan.asksForVersion { return .version }
    var check = ArgumentCheck(scan, words, of: self)
    // Whoever asks for help has not given what the verb needs.
    if scan.asksForHelp { check.runOnVerb() } else { check.run() }
    guard check.findings.isEmpty else {
      throw UsageError(findings: check.findings, helpCommand: helpCommand(for: scan.path))
    }
    guard let arguments = check.arguments else { return .incomplete(scan.path) }
    return .run(arguments)
  }

  /// `passalong build --help`
  func helpCommand(for path: [String]) -> String {
    ([name] + path + ["--help"]).joined(separator: " ")
  }
}
