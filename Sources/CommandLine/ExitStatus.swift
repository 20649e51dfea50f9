package import Diagnostics

/// What a tool answers to the shell.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case fine = 0
  case findings = 1
  case usage = 2
  case strictWarnings = 3
  case internalFault = 70

  /// What these findings come to: an error is one, and so is a warning when `isStrict`.
  package init(_ findings: [Diagnostic], isStrict: Bool = false) {
    if findings.hasErrors {
      self = .findings
    } else {
      self = isStrict && !findings.isEmpty ? .strictWarnings : .fine
    }
  }

  /// One line for help and manual.
  package var summary: String {
    switch self {
    case .fine: "Everything is in order."
    case .findings: "The input has errors, or something could not be read or written."
    case .usage: "The command line was not understood; nothing was done."
    case .strictWarnings: "There are warnings, and `--strict` was given."
    case .internalFault: "A fault of the tool itself; please report it."
    }
  }
}
