/** In bytes. Text of this length is dropped by the quick half of the collector; longer text waits for the slow one. */
const stride = 32 * 1024

/** The same bytes in pieces that are never long, however long the file's are: what keeps the memory of a stream low. */
export async function* strides(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes)
    for (let at = 0; at < piece.length; at += stride) yield piece.subarray(at, at + stride)
}
