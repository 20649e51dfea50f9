internal import Glibc

/// A C library that is loaded when something is first drawn, and stays.
///
/// Most runs draw nothing, and loading these with all that they need takes as long as everything
/// else that happens before a run begins.
@safe struct Library: Sendable {
  /// Nil when there is no such library.
  // Never changed, and good for as long as the process runs.
  nonisolated(unsafe) private let handle: UnsafeMutableRawPointer?
  private let failure: DrawingFailure?

  /// `package`: what Debian calls the package that has it.
  init(_ name: String, package: String) {
    let loaded = unsafe dlopen(name, RTLD_LAZY | RTLD_LOCAL)
    unsafe handle = loaded
    if unsafe loaded != nil {
      failure = nil
    } else {
      let reason = unsafe dlerror().map { unsafe String(cString: $0) }
      failure = .missingLibrary(name, package: package, reason: reason ?? "")
    }
  }

  /// Throws unless its functions can be called.
  func check() throws(DrawingFailure) {
    if let failure { throw failure }
  }

  /// A function by its name and C type.
  @unsafe func function<Function>(_ name: String) -> Function {
    guard let handle = unsafe handle, let address = unsafe dlsym(handle, name) else {
      preconditionFailure("`\(name)` is called without asking whether its library is there")
    }
    return unsafe unsafeBitCast(address, to: Function.self)
  }
}
