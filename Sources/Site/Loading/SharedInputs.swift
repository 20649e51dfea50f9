internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity
internal import YAML

/// What any page may show beside its own text and what its links lead to.
///
/// A page that was rendered earlier is kept only when nothing of this has changed.
struct SharedInputs {
  let inputs: SiteInputs
  let pages: [Page]
  let collections: [[PostCollection]]
  let links: LinkIndex

  var digest: Digest128 {
    var writer = ByteWriter()
    writer.string(BuildState.form)
    writer.list(inputs.sources) { $0.count(Int($1)) }
    writer.string(inputs.base.home)
    writer.count(inputs.today.year)
    write(inputs.theme, to: &writer)
    for collection in collections.joined() {
      writer.string(collection.address)
      writer.flag(collection.tags.isEmpty)
    }
    for menu in [inputs.settings.menus.main, inputs.settings.menus.footer] {
      write(menu, to: &writer)
    }
    writeProgramme(to: &writer)
    for name in assetsFoundFirst { writer.string(name) }
    return Digest128.blake2b(of: writer.bytes)
  }

  private func write(_ theme: Theme, to writer: inout ByteWriter) {
    for template in theme.templates {
      writer.string(template.name)
      writer.digest(Digest128.blake2b(of: template.source.bytes))
      writeAddresses(named: template.source.bytes, to: &writer)
    }
    for language in inputs.languages {
      let texts = theme.digestText(of: language.code)
      writer.string(texts)
      writeAddresses(named: Array(texts.utf8), to: &writer)
    }
    for asset in inputs.assets where asset.isOfTheme { writer.string(asset.address) }
  }

  /// Whether the addresses that a theme names, between quotes or as a text, are published.
  private func writeAddresses(named bytes: [UInt8], to writer: inout ByteWriter) {
    let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\"") || $0 == 0 }
    for part in bytes.split(whereSeparator: isEnd) where part.first == UInt8(ascii: "/") {
      let path = part.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      writer.flag(links.has(address: String(decoding: path, as: UTF8.self)))
    }
  }

  private func write(_ menu: [MenuItem], to writer: inout ByteWriter) {
    for case .page(let name) in menu {
      for language in inputs.languages.indices {
        let named = links.page(named: "pages/\(name.value.text)".utf8, in: language)
        let collection = collections.first { $0.first?.name == name.value.text }?[language]
        writer.optional(named ?? collection?.indexPage) { writer, index in
          writer.string(pages[index].menuTitle)
          writer.string(pages[index].address)
        }
      }
    }
  }

  /// The offers that run today, and where the pages are that offers and touchpoints name.
  private func writeProgramme(to writer: inout ByteWriter) {
    writer.list(inputs.campaign.offers(runningOn: inputs.today)) {
      $0.string($1.id.value.description)
    }
    var names = inputs.campaign.offers.flatMap {
      [$0.terms.value, $0.page?.value].compactMap(\.self)
    }
    for touchpoint in inputs.campaign.touchpoints {
      names += touchpoint.elements.compactMap(\.page?.value)
    }
    for name in names {
      for language in inputs.languages.indices {
        let index = links.page(named: "pages/\(name.text)".utf8, in: language)
        writer.optional(index) { $0.string(pages[$1].address) }
      }
    }
  }

  /// Assets beside pages that a link or picture would find before what it finds without them.
  private var assetsFoundFirst: [String] {
    let staticNames = Set(inputs.statics.map { Address.name(of: $0.path) })
    return inputs.assets.filter { !$0.isOfTheme && !$0.name.hasPrefix("assets/") }.map(\.name)
      .filter {
        let last = Address.name(of: $0)
        if staticNames.contains(last) || !last.contains(".") { return true }
        var rest = $0[...]
        while let slash = rest.firstIndex(of: "/") {
          rest = rest[rest.index(after: slash)...]
          if links.asset(at: String(rest)) != nil { return true }
        }
        return false
      }
  }
}
