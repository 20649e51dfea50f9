/// The letters of a domain's label as ASCII: RFC 3492.
enum Punycode {
  private static let base: UInt32 = 36
  private static let thresholdMin: UInt32 = 1
  private static let thresholdMax: UInt32 = 26
  private static let skew: UInt32 = 38
  private static let damp: UInt32 = 700
  private static let firstBias: UInt32 = 72
  private static let firstScalar: UInt32 = 0x80
  /// A label of the network is shorter still; what follows cannot overflow.
  private static let scalarsMax = 256

  /// Without `xn--` before it; nil for what is too long to be a label.
  static func encoded(_ scalars: [UInt32]) -> String? {
    if scalars.count > scalarsMax { return nil }
    var output = scalars.filter { $0 < firstScalar }.map { UInt8(truncatingIfNeeded: $0) }
    let plainCount = output.count
    if plainCount > 0 { output.append(UInt8(ascii: "-")) }
    var (delta, bias, handled) = (0 as UInt32, firstBias, plainCount)
    var next = firstScalar
    while handled < scalars.count {
      guard let least = scalars.filter({ $0 >= next }).min() else { return nil }
      delta += (least - next) * UInt32(handled + 1)
      next = least
      for scalar in scalars where scalar <= next {
        if scalar < next {
          delta += 1
          continue
        }
        append(delta, bias, to: &output)
        bias = adapted(delta, count: UInt32(handled + 1), isFirst: handled == plainCount)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number in digits that say by themselves where it ends.
  private static func append(_ number: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
    var rest = number
    var position = base
    while true {
      let threshold =
        position <= bias ? thresholdMin : min(max(position - bias, thresholdMin), thresholdMax)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    let letters: UInt32 = 26
    return UInt8(truncatingIfNeeded: value)
      + (value < letters ? UInt8(ascii: "a") : UInt8(ascii: "0") - UInt8(letters))
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = delta / (isFirst ? damp : 2)
    delta += delta / count
    var bias: UInt32 = 0
    while delta > (base - thresholdMin) * thresholdMax / 2 {
      delta /= base - thresholdMin
      bias += base
    }
    return bias + (base - thresholdMin + 1) * delta / (delta + skew)
  }
}
