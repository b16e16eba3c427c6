import { describe, expect, it } from 'vitest'
import { originalOf, uploadKey, uploadPath, withoutService } from './uploadAddress.ts'

const url = (address: string): URL => new URL(address)

describe('the address of an upload', () => {
  it.each([
    ['https://a.example/u/b.jpg', 'a.example/u/b.jpg'],
    ['http://www.a.example/u/b-scaled.jpg?x=1#y', 'a.example/u/b.jpg'],
    ['https://i2.wp.com/a.example/u/b.jpg?w=300', 'a.example/u/b.jpg'],
    ['https://a.example/u/%D9%85%D8%B1%D9%83%D8%A8.jpg', 'a.example/u/مركب.jpg'],
  ])('%s is known as %s', (address, key) => {
    expect(uploadKey(url(address))).toBe(key)
  })

  it('keeps a query that is no size: not every address is a picture’s', () => {
    expect(withoutService(url('https://a.example/render?id=3')).href).toBe('https://a.example/render?id=3')
  })

  it('leads to what a size was cut from', () => {
    expect(originalOf(url('https://a.example/b-300x200.jpg'))?.href).toBe('https://a.example/b.jpg')
    expect(originalOf(url('https://a.example/b-300x.jpg'))).toBeNull()
  })

  it('lies beside the export under the path that it had', () => {
    expect(uploadPath(url('https://a.example/blog/wp-content/uploads/sites/3/%D9%85.jpg'), 'x.jpg')).toBe(
      'wp-content/uploads/sites/3/م.jpg',
    )
    expect(uploadPath(url('https://cdn.example/x.jpg'), '2026/03/x.jpg')).toBe(
      'wp-content/uploads/2026/03/x.jpg',
    )
    expect(uploadPath(url('https://a.example/wp-content/uploads/%2e%2e/%2e%2e/x'), '')).toBeNull()
    expect(uploadPath(null, '')).toBeNull()
  })
})
