import Foundation
import Quantity
import TestSupport

/// Compiled zones of the machine; tests pass with a notice where there are none.
enum ZoneFiles {
  private static let folder = URL(filePath: "/usr/share/zoneinfo")

  static func rules(_ name: String) throws -> ZoneRules? {
    guard let bytes = bytes(name) else { return nil }
    return try ZoneRules(name: name, tzif: bytes)
  }

  static func bytes(_ name: String) -> [UInt8]? {
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
      print("notice: \(name) is not in /usr/share/zoneinfo, so it was not tested")
      return nil
    }
    return [UInt8](data)
  }

  /// Names of all zones with a place, sorted; empty where the machine has no list.
  static let names: [String] = {
    let table = try? String(contentsOf: folder.appending(path: "tzdata.zi"), encoding: .utf8)
    let lines = (table ?? "").split(separator: "\n").filter { $0.hasPrefix("Z ") }
    return lines.map { String($0.split(separator: " ")[1]) }.sorted()
  }()
}
