/// A text with holes for what is an advocate's own.
struct TextMould: Sendable, Hashable {
  enum Form: Sendable, Hashable {
    case plain
    /// Percent-encoded, as part of an address.
    case address
  }

  private struct Part: Sendable, Hashable {
    let before: String
    let hole: Hole
  }

  private enum Hole: Int, CaseIterable {
    case link, code, firstName

    /// For private use, at the very end of Unicode: in no text that people exchange.
    var mark: String {
      switch self {
      case .link: "\u{10FFF0}"
      case .code: "\u{10FFF1}"
      case .firstName: "\u{10FFF2}"
      }
    }

    func value(_ values: KitValues) -> String {
      switch self {
      case .link: values.link
      case .code: values.code
      case .firstName: values.firstName
      }
    }
  }

  /// What a text is filled in with to become a mould.
  static let marks = KitValues(
    link: Hole.link.mark, code: Hole.code.mark, firstName: Hole.firstName.mark)

  private let form: Form
  private let parts: [Part]
  private let end: String

  /// `text`: filled in with `marks`.
  init(_ text: String, _ form: Form) {
    self.form = form
    let marks = Hole.allCases.map { hole in
      (hole, Array((form == .plain ? hole.mark : ChannelAddress.encoded(hole.mark)).utf8))
    }
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      guard let (hole, mark) = marks.first(where: { bytes[index...].starts(with: $0.1) }) else {
        index += 1
        continue
      }
      parts.append(Part(before: String(decoding: bytes[start..<index], as: UTF8.self), hole: hole))
      index += mark.count
      start = index
    }
    self.parts = parts
    end = String(decoding: bytes[start...], as: UTF8.self)
  }

  func filled(_ values: KitValues) -> String {
    var text = ""
    for part in parts {
      text += part.before
      let value = part.hole.value(values)
      text += form == .plain ? value : ChannelAddress.encoded(value)
    }
    return text + end
  }
}
