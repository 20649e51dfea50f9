import Foundation
import Quantity
import Site
import TestSupport

/// Builds of sites in temporary folders.
enum BuiltSite {
  /// What a build would find, at noon of the day that the tests' sites begin.
  static func check(_ root: String, drafts: Bool = false) async -> BuildReport {
    await Turns.shared.take { await SiteBuild(options(root, drafts: drafts)).check() }
  }

  static func options(_ root: String, drafts: Bool = false) -> BuildOptions {
    let noon = Int64(StarterSiteTests.today.daysSinceEpoch) * 86_400 + 43_200
    var options = BuildOptions(root: root, output: root + "/Output", now: Instant(seconds: noon))
    options.shippedThemes = [Repository.file("Themes").path(percentEncoded: false)]
    options.includesDrafts = drafts
    return options
  }
}
