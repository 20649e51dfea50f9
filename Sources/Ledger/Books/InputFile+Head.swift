internal import Hashing
internal import Quantity

extension InputFile {
  /// As it is recorded after the last one.
  init(_ input: NewInput, after last: InputFile?, _ blocks: [BlockSummary]) {
    self.init(input, number: (last?.number ?? 0) + 1)
    head = nextHead(after: last?.head ?? RunRecord.beginning, blocks)
  }

  /// The head of the chain of inputs with this one after the head before it.
  func nextHead(after previous: Digest256, _ blocks: [BlockSummary]) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    startHead(after: previous, into: &hasher)
    for block in blocks {
      Self.add(block.kind, form: FactBlock.form, count: block.count, block.digest, to: &hasher)
    }
    return hasher.finish()
  }

  /// All but the facts.
  func startHead(after previous: Digest256, into hasher: inout BLAKE2bHasher<Digest256>) {
    hasher.update(previous.bytes)
    hasher.updateNumber(UInt64(number))
    hasher.updateField(source)
    hasher.updateField(format)
    hasher.updateField(name)
    hasher.update(sha256.bytes)
    for count in [bytes, Int(importedAt.milliseconds), read, setAside, passedOver] {
      hasher.updateNumber(UInt64(bitPattern: Int64(count)))
    }
  }

  /// `digest`: that of the facts' bytes.
  static func add(
    _ kind: FactKind, form: Int, count: Int, _ digest: Digest256,
    to hasher: inout BLAKE2bHasher<Digest256>
  ) {
    start(kind, form: form, count: count, &hasher)
    hasher.update(digest.bytes)
  }

  /// The same of stored bytes, in the form that they have.
  static func add(
    _ kind: FactKind, form: Int, count: Int, stored bytes: [UInt8],
    to hasher: inout BLAKE2bHasher<Digest256>
  ) {
    switch form {
    case 1:
      start(kind, form: form, count: count, &hasher)
      hasher.updateField(bytes.span)
    case 2: add(kind, form: form, count: count, .blake2b(of: bytes), to: &hasher)
    default: add(kind, form: form, count: count, FactBlock.digest(of: bytes), to: &hasher)
    }
  }

  private static func start(
    _ kind: FactKind, form: Int, count: Int, _ hasher: inout BLAKE2bHasher<Digest256>
  ) {
    hasher.updateNumber(UInt64(bitPattern: kind.rawValue))
    hasher.updateNumber(UInt64(form))
    hasher.updateNumber(UInt64(count))
  }
}
