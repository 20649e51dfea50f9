import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import ShareKit
import Site
import Statements
import TestSupport

extension BuildReport {
  /// The ids but that the shareable of the tests carries no reason.
  var shareIds: [String] { ids.filter { $0 != "shareable.no-reason" } }
}

/// The small site of the tests with share pages, whose advocates change between builds.
final class ShareSite {
  let site: TestSite
  var entries: [ShareEntry] = []
  var statuses: [PageToken: AdvocateStatus] = [:]

  /// `changes`: files in the place of the site's own, as an archive.
  init(_ changes: String = "", on day: String = "2026-05-01") throws {
    site = try TestSite(Self.templates + changes, on: day)
  }

  func build() async -> BuildReport {
    site.options.shareSource = ShareList(entries, statuses: statuses)
    return await site.build()
  }

  func cleanBuild() async throws -> [String: [UInt8]] {
    site.options.shareSource = ShareList(entries, statuses: statuses)
    return try await site.cleanBuild().tree
  }

  /// The share page of a code, as published.
  func page(_ code: Code) throws -> String { try site.page("r/\(code.text).html") }

  /// What is published below the folder of share pages.
  func published() throws -> [String: [UInt8]] {
    try site.published().filter { $0.key.hasPrefix("r/") }
  }

  /// Templates that show nearly everything, and a text to share.
  private static let templates: String = {
    let file = Repository.file("Tests/Fixtures/sites/share.txt")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()
}
