internal import CCMark
internal import Glibc

/// The memory of one thread's parsed documents.
///
/// libcmark asks for hundreds of small pieces per page and gives each back on its own, which takes
/// a quarter of its time. Here a piece is given out by moving a pointer, and all of them are taken
/// back together when the thread's last open document closes.
@safe struct DocumentMemory {
  /// Each piece is preceded by its size, for `grow`; both are multiples of this.
  private static let alignment = 8
  private static let firstChunkByteCount = 256 << 10
  private static let chunkByteCountMax = 8 << 20

  /// A block from `malloc`: begins with the address of the block before it.
  private var chunk: UnsafeMutableRawPointer
  private var chunkByteCount: Int
  private var cursor: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var openDocuments = 0

  private init() {
    chunkByteCount = Self.firstChunkByteCount
    unsafe chunk = Self.makeChunk(chunkByteCount, before: nil)
    unsafe cursor = chunk + 2 * Self.alignment
    unsafe end = chunk + chunkByteCount
  }

  /// Set once, by `allocator`. A constant with an initialiser would be looked up under a lock that
  /// costs more than the memory does.
  private nonisolated(unsafe) static var key: pthread_key_t = 0

  /// The thread's memory, made at first use and freed with the thread; `allocator` was used before.
  static var current: UnsafeMutablePointer<DocumentMemory> {
    if let memory = unsafe pthread_getspecific(key) {
      return unsafe memory.assumingMemoryBound(to: DocumentMemory.self)
    }
    let memory = UnsafeMutablePointer<DocumentMemory>.allocate(capacity: 1)
    unsafe memory.initialize(to: DocumentMemory())
    unsafe pthread_setspecific(key, memory)
    return unsafe memory
  }

  /// What libcmark is to call for memory; works on the calling thread's.
  nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
    unsafe key = makeKey()
    let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    unsafe allocator.initialize(
      to: cmark_mem(
        calloc: { count, size in unsafe DocumentMemory.current.pointee.zeroed(count * size) },
        realloc: { piece, size in unsafe DocumentMemory.current.pointee.grow(piece, to: size) },
        free: { piece in unsafe DocumentMemory.current.pointee.giveBack(piece) }))
    return unsafe allocator
  }()

  mutating func open() { openDocuments += 1 }

  mutating func close() {
    openDocuments -= 1
    guard openDocuments == 0 else { return }
    freeChunks(keepingFirst: true)
  }

  private mutating func zeroed(_ size: Int) -> UnsafeMutableRawPointer {
    let piece = unsafe piece(size)
    unsafe memset(piece, 0, size)
    return unsafe piece
  }

  private mutating func grow(
    _ old: UnsafeMutableRawPointer?, to size: Int
  ) -> UnsafeMutableRawPointer {
    guard let old = unsafe old else { return unsafe piece(size) }
    let oldSize = unsafe (old - Self.alignment).load(as: Int.self)
    if size <= oldSize { return unsafe old }
    let added = Self.rounded(size) - Self.rounded(oldSize)
    if unsafe old + Self.rounded(oldSize) == cursor, unsafe end - cursor >= added {
      unsafe cursor += added
      unsafe (old - Self.alignment).storeBytes(of: size, as: Int.self)
      return unsafe old
    }
    let new = unsafe piece(size)
    unsafe memcpy(new, old, oldSize)
    return unsafe new
  }

  /// Takes the last piece back; others stay until the documents close.
  private mutating func giveBack(_ piece: UnsafeMutableRawPointer?) {
    guard let piece = unsafe piece else { return }
    let size = unsafe (piece - Self.alignment).load(as: Int.self)
    if unsafe piece + Self.rounded(size) == cursor { unsafe cursor = piece - Self.alignment }
  }

  @inline(__always)
  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let total = Self.rounded(size) + Self.alignment
    if unsafe end - cursor < total { addChunk(total) }
    unsafe cursor.storeBytes(of: size, as: Int.self)
    let piece = unsafe cursor + Self.alignment
    unsafe cursor += total
    return unsafe piece
  }

  private static func rounded(_ size: Int) -> Int { (size + alignment - 1) & ~(alignment - 1) }

  @inline(never)
  private mutating func addChunk(_ least: Int) {
    chunkByteCount = max(
      least + 2 * Self.alignment, min(chunkByteCount * 2, Self.chunkByteCountMax))
    unsafe chunk = Self.makeChunk(chunkByteCount, before: chunk)
    unsafe cursor = chunk + 2 * Self.alignment
    unsafe end = chunk + chunkByteCount
  }

  private mutating func freeChunks(keepingFirst: Bool) {
    while let before = unsafe chunk.load(as: UnsafeMutableRawPointer?.self) {
      unsafe free(chunk)
      unsafe chunk = before
      chunkByteCount = Self.firstChunkByteCount
    }
    if !keepingFirst { unsafe free(chunk) }
    unsafe cursor = chunk + 2 * Self.alignment
    unsafe end = chunk + chunkByteCount
  }

  private static func makeChunk(
    _ byteCount: Int, before: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer {
    // libcmark has no way to be told of it, and ends the process itself with its own allocator.
    guard let chunk = unsafe malloc(byteCount) else { fatalError("out of memory") }
    unsafe chunk.storeBytes(of: before, as: UnsafeMutableRawPointer?.self)
    return unsafe chunk
  }

  private static func makeKey() -> pthread_key_t {
    var key = pthread_key_t()
    let status = unsafe pthread_key_create(&key) { memory in
      guard let memory = unsafe memory?.assumingMemoryBound(to: DocumentMemory.self) else {
        return
      }
      unsafe memory.pointee.freeChunks(keepingFirst: false)
      unsafe memory.deallocate()
    }
    precondition(status == 0, "a process has room for a thread key")
    return key
  }
}
