internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity

/// Everything that is read for a site but its pages.
struct SiteInputs: Sendable {
  let options: BuildOptions
  let settings: SiteSettings
  let base: SiteBase
  let zone: ZoneRules
  let content: Directory
  let languages: [PageLanguage]
  let campaign: Campaign
  let theme: Theme
  let assets: [Asset]
  /// Files that keep their names, below `static/`.
  let statics: [Directory.Found]
  /// Names and digests of the settings and of all programme files.
  let sources: [UInt8]

  /// The day it is, where the publisher is.
  var today: Day { zone.day(at: options.now) }

  var defaultLanguage: Int {
    languages.firstIndex { $0.language == settings.defaultLanguage } ?? 0
  }

  /// Covers all of it, and the form of what is kept of it: the same inputs and the same details of
  /// pages give the same shape, and the same texts then the same outputs.
  var digest: Digest128 {
    var writer = ByteWriter()
    writer.string(BuildState.form)
    writer.list(sources) { $0.count(Int($1)) }
    writer.string(base.home)
    writer.count(today.daysSinceEpoch + 1_000_000)
    for flag in [options.includesDrafts, options.includesFuture, options.includesExpired] {
      writer.flag(flag)
    }
    writer.count(options.sitemapAddressesMax)
    writer.list(theme.templates) { writer, template in
      writer.string(template.name)
      writer.digest(Digest128.blake2b(of: template.source.bytes))
    }
    for language in languages { writer.string(theme.digestText(of: language.code)) }
    writer.list(assets) { writer, asset in
      writer.string(asset.name)
      asset.record.write(to: &writer)
    }
    writer.list(statics) { writer, file in
      writer.string(file.path)
      file.status.write(to: &writer)
    }
    return Digest128.blake2b(of: writer.bytes)
  }
}
