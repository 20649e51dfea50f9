import Diagnostics
import Foundation
import Program
import Quantity
import TestSupport

/// The sample site's programme.
enum SampleCampaign {
  static let day = Day(year: 2026, month: 5, day: 1) ?? .latest

  /// With pieces of its files replaced.
  static func load(
    replacing changes: [(old: String, new: String)] = [], findings: inout [Diagnostic]
  ) throws -> Campaign? {
    let content = Repository.file("Content").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path).sorted().filter {
      $0 == "site.yaml" || ($0.hasPrefix("program/") && $0.contains("."))
    }
    let sources = try paths.map { path in
      var text = String(
        decoding: try Data(contentsOf: content.appending(path: path)), as: UTF8.self)
      for (old, new) in changes { text = text.replacing(old, with: new) }
      return Source(path: "Content/" + path, bytes: Array(text.utf8))
    }
    let context = CampaignContext(pages: [:], asOf: day, isKnownTimeZone: { _ in true })
    return Campaign.load(sources, in: context, findings: &findings)
  }
}
