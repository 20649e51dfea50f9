internal import Program
internal import YAML

/// `figure`: a picture with its caption.
struct FigureParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "A picture with its caption."

  let image: Located<String>
  let alternative: String?
  let caption: String?
  let credit: String?

  init?(from reader: inout RecordReader) {
    let image = reader.required("image", Located<String>.self, "The picture's file")
    alternative = reader.optional("alt", String.self, "What it shows; empty when it is decoration")
    caption = reader.optional("caption", String.self, "What stands below it")
    credit = reader.optional("credit", String.self, "Who made it")
    guard let image else { return nil }
    self.image = image
  }
}
