import Foundation
import Mustache
import Testing

/// The language-neutral Mustache suite, when it is present beside the repository.
enum SpecificationSuite {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let data: DataValue?
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }
  }

  private struct Module: Decodable {
    let tests: [Case]
  }

  /// The cases of one module, with a notice and nothing when the suite is not present.
  static func cases(of module: String) -> [Case] {
    guard let folder else {
      print("notice: the Mustache specification suite is not present; \(module) is skipped")
      return []
    }
    do {
      let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
      return try JSONDecoder().decode(Module.self, from: data).tests
    } catch {
      print("notice: \(module).json of the Mustache suite cannot be read: \(error)")
      return []
    }
  }

  /// `mustache-spec` in `$PASSALONG_SPECIFICATIONS`, or in `shared/data` somewhere above.
  private static var folder: URL? {
    var candidates: [URL] = []
    if let path = ProcessInfo.processInfo.environment["PASSALONG_SPECIFICATIONS"] {
      candidates.append(URL(filePath: path).appending(path: "mustache-spec"))
    }
    var above = URL(filePath: #filePath).deletingLastPathComponent()
    while above.pathComponents.count > 1 {
      candidates.append(above.appending(path: "shared/data/mustache-spec"))
      above.deleteLastPathComponent()
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "sections.json").path)
    }
  }
}

/// Any JSON value; numbers with decimals as the text they are written with.
struct DataValue: Decodable, Sendable {
  let value: Value

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      value = .object(
        Object(
          try object.allKeys.map {
            (Key($0.stringValue), try object.decode(DataValue.self, forKey: $0).value)
          }))
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var elements: [Value] = []
      while !list.isAtEnd { elements.append(try list.decode(DataValue.self).value) }
      value = .list(elements)
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .null
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Int64.self) {
      value = .number(number)
    } else if let decimal = try? single.decode(Double.self) {
      value = .text("\(decimal)")
    } else {
      value = .text(try single.decode(String.self))
    }
  }
}
