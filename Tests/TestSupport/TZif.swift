/// Writes compiled zones for tests, in any version and with any flaw.
package struct TZif {
  package var magic = "TZif"
  package var version = UInt8(ascii: "2")
  package var transitions: [(time: Int64, type: UInt8)] = []
  package var types: [(seconds: Int32, isDaylight: UInt8, nameIndex: UInt8)] = [(0, 0, 0)]
  package var names = "UTC\0"
  package var leapCount: UInt32 = 0
  package var footer = "UTC0"

  package init() {}

  package var bytes: [UInt8] {
    if version == 0 { return block(timeWidth: 4) }
    return block(timeWidth: 4) + block(timeWidth: 8) + Array("\n\(footer)\n".utf8)
  }

  private func block(timeWidth: Int) -> [UInt8] {
    var bytes = Array(magic.utf8) + [version] + [UInt8](repeating: 0, count: 15)
    let counts: [UInt32] = [
      0, 0, leapCount, UInt32(transitions.count), UInt32(types.count), UInt32(names.utf8.count),
    ]
    for count in counts { bytes += bigEndian(Int64(count), width: 4) }
    for transition in transitions { bytes += bigEndian(transition.time, width: timeWidth) }
    for transition in transitions { bytes.append(transition.type) }
    for type in types {
      bytes += bigEndian(Int64(type.seconds), width: 4) + [type.isDaylight, type.nameIndex]
    }
    bytes += Array(names.utf8)
    return bytes + [UInt8](repeating: 0, count: Int(leapCount) * (timeWidth + 4))
  }

  private func bigEndian(_ value: Int64, width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
