/// An error number of the system.
struct SystemError: Error {
  let number: Int32
}
