internal import Diagnostics

/// CSS whose `url(…)` point to other assets by their plain names.
struct StyleSheet {
  private let source: Source
  private let name: String

  /// `name`: the asset's own name, from which relative names count.
  init(_ source: Source, name: String) {
    self.source = source
    self.name = name
  }

  /// The bytes with every name replaced by the published address, relative to the style sheet.
  ///
  /// `addresses`: of all assets that are not style sheets, by name.
  func linked(_ addresses: [String: String], into findings: inout [Diagnostic]) -> [UInt8] {
    let bytes = source.bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let end = commentEnd(at: index) {
        output.append(contentsOf: bytes[index..<end])
        index = end
      } else if let range = reference(at: index) {
        output.append(contentsOf: bytes[index..<range.lowerBound])
        output.append(contentsOf: target(of: range, addresses, into: &findings).utf8)
        index = range.upperBound
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }

  private func commentEnd(at start: Int) -> Int? {
    let bytes = source.bytes
    guard bytes[start...].starts(with: "/*".utf8) else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return bytes.count
  }

  /// The range of the name inside `url(…)`, quotes left out, when one starts here.
  private func reference(at start: Int) -> Range<Int>? {
    let bytes = source.bytes
    guard bytes[start...].starts(with: "url(".utf8) else { return nil }
    guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    var range = start + 4..<close
    while let first = bytes[range].first, first == 0x20 || first == 0x22 || first == 0x27 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = bytes[range].last, last == 0x20 || last == 0x22 || last == 0x27 {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  private func target(
    of range: Range<Int>, _ addresses: [String: String], into findings: inout [Diagnostic]
  ) -> String {
    let written = source.text(range)
    if written.hasPrefix("#") || written.hasPrefix("data:") { return written }
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard !written.contains("://"), let path = parts.first.map(String.init),
      let resolved = Address.resolve(path, from: Address.folder(of: name)),
      let address = addresses[resolved]
    else {
      findings.append(
        .unknownAssetInStyleSheet(
          written, at: .bytes(source, range), names: addresses.keys.sorted()))
      return written
    }
    let fragment = parts.count == 2 ? "#" + parts[1] : ""
    return Self.relative(address, toFolderOf: Asset.folderAddress(of: name)) + fragment
  }

  /// `/assets/img/a.svg` from `/assets/` is `img/a.svg`, from `/assets/css/` `../img/a.svg`.
  private static func relative(_ address: String, toFolderOf folder: String) -> String {
    let from = folder.split(separator: "/")
    let to = address.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}

extension Asset {
  /// The folder, as an address, that an asset of that name is published in.
  static func folderAddress(of name: String) -> String {
    let path = name.hasPrefix("assets/") ? String(name.dropFirst("assets/".utf8.count)) : name
    return "/assets/" + Address.folder(of: path)
  }
}
