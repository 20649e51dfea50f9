package import Facts
package import Hashing

/// The keyed hashes that stand for people and records; made from the programme's key at the edge.
///
/// Each purpose has a key of its own, so that the hash of a text as an order number says nothing
/// about the same text as a customer number.
package struct FactKeys: Sendable {
  package enum Purpose: String, Sendable, CaseIterable {
    case order, contract, content, customer, email, stem, phone, address, name, sound, visitor
    case person
  }

  /// By which files are known again.
  package let files: StreamHash64.Key
  private let hashes: [KeyedHash64]
  /// Nil where contents are `joined`.
  private let fields: FieldHash64?

  /// `programKey`: the secret key of the programme, of any length but none.
  ///
  /// `isPassing`: nobody keeps a hash, which is then had more cheaply.
  package init(
    programKey: [UInt8], contents: ContentForm = .apart, isPassing: Bool = false
  ) {
    let master = HMACSHA256(key: programKey)
    let fieldKey = master.code(of: Array("passalong facts 2 content".utf8)).bytes
    files = StreamHash64.Key(master.code(of: Array("passalong facts 3 file".utf8)).bytes)
    fields = contents == .apart ? FieldHash64(key: fieldKey, isBrief: isPassing) : nil
    hashes = Purpose.allCases.map { purpose in
      var key: [UInt8] = []
      master.code(of: Array("passalong facts 1 \(purpose.rawValue)".utf8)).append(to: &key)
      return KeyedHash64(key: Array(key.prefix(KeyedHash64.keyByteCount)), isBrief: isPassing)
    }
  }

  /// Never 0, which stands for not known.
  package func hash(_ text: borrowing Span<UInt8>, as purpose: Purpose) -> UInt64 {
    max(hashes[purpose.index].hash(text), 1)
  }

  /// The hash of all that a record says, as far as it is among `roles`; never 0. Nil where contents
  /// are `joined`.
  func content(_ bytes: Span<UInt8>, _ cells: Cells, of roles: RoleSet) -> UInt64? {
    guard let fields else { return nil }
    return max(fields.hash(bytes, cells, of: roles.bits), 1)
  }

  package func hash(_ text: String, as purpose: Purpose) -> UInt64 {
    hash(Array(text.utf8).span, as: purpose)
  }
}

extension FactKeys.Purpose {
  fileprivate var index: Int {
    switch self {
    case .order: 0
    case .contract: 1
    case .content: 2
    case .customer: 3
    case .email: 4
    case .stem: 5
    case .phone: 6
    case .address: 7
    case .name: 8
    case .sound: 9
    case .visitor: 10
    case .person: 11
    }
  }
}
