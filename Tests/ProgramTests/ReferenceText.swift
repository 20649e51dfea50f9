import Program
import YAML

/// The tables of `Documentation/campaign-files.md`, written from the records themselves.
struct ReferenceText {
  private var text = ""
  private var queue: [any YAMLRecord.Type] = []
  private var names: Set<String> = []

  static var all: String {
    var reference = ReferenceText()
    for kind in FileKind.allCases { reference.add(kind) }
    reference.addChannels()
    return reference.text
  }

  private mutating func add(_ kind: FileKind) {
    let front = kind.isFrontMatter ? " (front matter)" : ""
    text += "## `\(kind.pattern)`\(front)\n\n\(kind.record.recordSchema.summary)\n\n"
    addTable(kind.record)
    names.insert(kind.record.name)
    while !queue.isEmpty {
      let record = queue.removeFirst()
      guard names.insert(record.name).inserted else { continue }
      text += "### \(Self.title(record))\n\n\(record.summary)\n\n"
      addTable(record)
    }
  }

  private mutating func addTable(_ record: any YAMLRecord.Type) {
    let schema = record.recordSchema
    text += "| key | value | | what it says |\n|---|---|---|---|\n"
    for key in schema.keys {
      let words = schema.variants.filter { variant in
        variant.keys.contains { $0.name == key.name }
      }.map { "`\($0.word)`" }
      let isOfAll = words.count == schema.variants.count
      var need = key.isRequired ? "required" : key.defaultValue.map(Self.shown) ?? ""
      if !isOfAll { need = "with \(words.joined(separator: ", "))" }
      text += "| `\(key.name)` | \(value(key.schema)) | \(need) | \(key.summary) |\n"
    }
    text += "\n"
  }

  private mutating func value(_ schema: Schema) -> String {
    switch schema {
    case .text(let text): return text.expected.replacing("|", with: "\\|")
    case .choice(let words): return words.map { "`\($0)`" }.joined(separator: ", ")
    case .integer: return "whole number"
    case .boolean: return "`true`, `false`"
    case .list(let element): return "list of: " + value(element)
    case .map(let element, keyPattern: nil): return "names, each with: " + value(element)
    case .map: return "texts by language"
    case .record(let record):
      queue.append(record)
      return "[\(record.name)](#\(Self.title(record).lowercased().replacing(" ", with: "-")))"
    case .anyOf(let schemas): return schemas.map { value($0) }.joined(separator: "; or ")
    case .anything: return "anything"
    }
  }

  private mutating func addChannels() {
    text +=
      "## Channels\n\n| section | most characters | advised | a link counts |\n|---|---|---|---|\n"
    for channel in Channel.allCases {
      let cells = [channel.charactersMax, channel.charactersAdvised, channel.charactersPerLink]
        .map { $0.map(String.init) ?? "" }
      text += "| `## \(channel.rawValue)` | \(cells.joined(separator: " | ")) |\n"
    }
    text += "\n"
  }

  private static func title(_ record: any YAMLRecord.Type) -> String {
    record.name.prefix(1).uppercased() + record.name.dropFirst()
  }

  private static func shown(_ value: SchemaValue) -> String {
    switch value {
    case .text(let text): "`\(text)`"
    case .integer(let number): "`\(number)`"
    case .boolean(let flag): "`\(flag)`"
    case .list(let values): values.isEmpty ? "" : values.map(shown).joined(separator: ", ")
    }
  }
}
