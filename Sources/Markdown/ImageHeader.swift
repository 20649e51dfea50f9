/// The first bytes of an image file; every read stays inside of them.
struct ImageHeader {
  let bytes: [UInt8]

  /// PNG, third edition, 11.2.1: the first chunk is IHDR.
  var pngSize: ImageSize? {
    guard starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0),
      starts(with: "IHDR", at: 12)
    else { return nil }
    return ImageSize(bigEndian(4, at: 16), bigEndian(4, at: 20))
  }

  /// GIF89a, 18: the logical screen.
  var gifSize: ImageSize? {
    guard starts(with: "GIF87a", at: 0) || starts(with: "GIF89a", at: 0) else { return nil }
    return ImageSize(littleEndian(2, at: 6), littleEndian(2, at: 8))
  }

  /// RFC 9649: a lossy, lossless or extended first chunk.
  var webPSize: ImageSize? {
    guard starts(with: "RIFF", at: 0), starts(with: "WEBP", at: 8) else { return nil }
    if starts(with: "VP8X", at: 12) {
      guard let width = littleEndian(3, at: 24), let height = littleEndian(3, at: 27) else {
        return nil
      }
      return ImageSize(width + 1, height + 1)
    }
    if starts(with: "VP8L", at: 12) {
      guard byte(at: 20) == 0x2F, let packed = littleEndian(4, at: 21) else { return nil }
      return ImageSize(packed & 0x3FFF + 1, packed >> 14 & 0x3FFF + 1)
    }
    guard starts(with: "VP8 ", at: 12), starts(with: [0x9D, 0x01, 0x2A], at: 23) else {
      return nil
    }
    return ImageSize(
      littleEndian(2, at: 26).map { $0 & 0x3FFF }, littleEndian(2, at: 28).map { $0 & 0x3FFF })
  }

  /// ITU-T T.81, B.2: the first frame header; sides are swapped if Exif says that it lies down.
  var jpegSize: ImageSize? {
    guard starts(with: [0xFF, 0xD8], at: 0) else { return nil }
    var offset = 2
    var isTurned = false
    while let marker = jpegMarker(&offset) {
      // Markers without a segment: TEM and restarts.
      if marker == 0x01 || 0xD0...0xD7 ~= marker { continue }
      guard let length = bigEndian(2, at: offset), length >= 2 else { return nil }
      if marker == 0xE1 { isTurned = isTurned || isTurnedByExif(at: offset + 2, length - 2) }
      let isFrame = 0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        let height = bigEndian(2, at: offset + 3)
        let width = bigEndian(2, at: offset + 5)
        return isTurned ? ImageSize(height, width) : ImageSize(width, height)
      }
      if marker == 0xD9 || marker == 0xDA { return nil }
      offset += length
    }
    return nil
  }

  /// The marker at `offset`, which moves behind it; fill bytes before it are skipped.
  private func jpegMarker(_ offset: inout Int) -> Int? {
    guard byte(at: offset) == 0xFF else { return nil }
    while byte(at: offset) == 0xFF { offset += 1 }
    guard let marker = byte(at: offset) else { return nil }
    offset += 1
    return marker
  }

  /// Exif 2.32, 4.6.4: orientations 5 to 8 turn the picture by a quarter.
  private func isTurnedByExif(at start: Int, _ length: Int) -> Bool {
    guard length >= 14, starts(with: "Exif\0\0", at: start) else { return false }
    let tiff = start + 6
    let isBig = starts(with: "MM", at: tiff)
    guard isBig || starts(with: "II", at: tiff) else { return false }
    func number(_ count: Int, at offset: Int) -> Int? {
      isBig ? bigEndian(count, at: offset) : littleEndian(count, at: offset)
    }
    guard let directory = number(4, at: tiff + 4), directory < length,
      let entryCount = number(2, at: tiff + directory)
    else { return false }
    for index in 0..<entryCount {
      let entry = tiff + directory + 2 + index * 12
      guard entry + 12 <= start + length, let tag = number(2, at: entry) else { return false }
      if tag == 0x0112 { return number(2, at: entry + 8).map { 5...8 ~= $0 } ?? false }
    }
    return false
  }

  private func byte(at offset: Int) -> Int? {
    bytes.indices ~= offset ? Int(bytes[offset]) : nil
  }

  private func bigEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private func littleEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func starts(with text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { unsafe starts(with: Array($0), at: offset) }
  }

  private func starts(with expected: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + expected.count <= bytes.count else { return false }
    return bytes[offset..<(offset + expected.count)].elementsEqual(expected)
  }
}
