import CBaseline
import QRCode

/// Rounds of which each measures all ways once, so that what disturbs one disturbs the others.
let rounds = 7
let prefix = "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/"
let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
let template = try QRTemplate(prefix: prefix, codeLength: 10)

func codesPerSecond(_ count: Int, _ work: () -> Void) -> Double {
  let duration = ContinuousClock().measure(work)
  return Double(count) / (duration / .seconds(1))
}

func forEachCode(_ count: Int, _ body: (borrowing Span<UInt8>) -> Void) {
  var code = [UInt8](repeating: symbols[0], count: 10)
  var state: UInt64 = 1
  for _ in 0..<count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    for index in code.indices { code[index] = symbols[Int(state >> UInt64(5 * index + 14)) & 31] }
    body(code.span)
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

var library: [Double] = []
var modules: [Double] = []
var paths: [Double] = []
var byteCount = 0
for _ in 0..<rounds {
  library.append(
    codesPerSecond(1_000) {
      _ = encode_links(prefix, Int32(template.version), Int32(template.level.rawValue), 1_000)
    })
  modules.append(
    codesPerSecond(200_000) {
      var symbol = template.blank
      forEachCode(200_000) { template.encode($0, into: &symbol) }
    })
  paths.append(
    codesPerSecond(100_000) {
      var symbol = template.blank
      var path: [UInt8] = []
      forEachCode(100_000) { code in
        path.removeAll(keepingCapacity: true)
        template.encode(code, into: &symbol)
        symbol.appendPath(to: &path)
      }
      byteCount = path.count
    })
}
print("version \(template.version), level \(template.level), mask \(template.mask), one core")
let results = [("libqrencode", library), ("modules", modules), ("modules, SVG path", paths)]
for (name, rates) in results {
  let rate = median(rates)
  print("\(name): \(Int(rate)) codes/s, \(Int(rate / median(library))) times libqrencode")
}
print("a path has \(byteCount) bytes; medians of \(rounds) rounds")
