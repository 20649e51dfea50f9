import Hashing
import Testing

@Suite struct KeyedHash64Tests {
  /// Vectors of the reference implementation of SipHash-2-4: key and message count up from 0.
  @Test(arguments: [
    (0, 0x726F_DB47_DD0E_0E31 as UInt64), (1, 0x74F8_39C5_93DC_67FD), (8, 0x93F5_F579_9A93_2462),
    (15, 0xA129_CA61_49BE_45E5),
  ])
  func theReferencesVectorsCome(_ count: Int, _ expected: UInt64) {
    let hash = KeyedHash64(key: Array(0..<16))
    #expect(hash.hash(Array(0..<UInt8(count)).span) == expected)
  }
}
