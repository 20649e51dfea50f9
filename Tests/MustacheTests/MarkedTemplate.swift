import Diagnostics
import Mustache
import Testing

/// A template in which `⟦` and `⟧` mark what a finding must point at.
struct MarkedTemplate {
  let text: String
  let byteRange: Range<Int>

  init(_ marked: String) {
    let bytes = Array(marked.utf8)
    let open = Array("⟦".utf8)
    let close = Array("⟧".utf8)
    var text: [UInt8] = []
    var start = 0
    var end = 0
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: open) {
        start = text.count
        index += open.count
      } else if bytes[index...].starts(with: close) {
        end = text.count
        index += close.count
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    byteRange = start..<end
  }
}

/// A mistake, marked in its template, and what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let template: String
  let id: String
  /// A part of what, why or fix.
  let mentions: String
  let partials: [String: String]

  init(_ template: String, _ id: String, _ mentions: String, partials: [String: String] = [:]) {
    self.template = template
    self.id = id
    self.mentions = mentions
    self.partials = partials
  }

  var testDescription: String { template }

  func check(_ findings: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(findings.map(\.id) == [id], sourceLocation: sourceLocation)
    guard let finding = findings.first else { return }
    let marked = MarkedTemplate(template)
    #expect(finding.place.path == "page.mustache", sourceLocation: sourceLocation)
    if case .bytes(_, let byteRange) = finding.place {
      #expect(byteRange == marked.byteRange, sourceLocation: sourceLocation)
    }
    let words = "\(finding.what) | \(finding.why) | \(finding.fix)"
    #expect(words.contains(mentions), "\(words)", sourceLocation: sourceLocation)
  }
}
