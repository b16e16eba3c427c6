// What somebody may be looking for, while they type: a list under the search field, after the combobox pattern of the
// ARIA Authoring Practices (list autocomplete). Without this script the field is a field.

type Suggestion = { kind: 'topic' | 'article'; words: string; address: string }

const leastLetters = 2
/** Milliseconds of quiet before the question is sent. */
const pause = 150

for (const form of document.querySelectorAll<HTMLFormElement>('form.search')) suggestIn(form)

function suggestIn(form: HTMLFormElement): void {
  const input = form.querySelector('input')
  const label = form.dataset.suggestions
  if (!input || label === undefined) return
  const list = document.createElement('ul')
  list.id = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  list.hidden = true
  form.append(list)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const)
    input.setAttribute(name, value)

  let chosen = -1
  let asking: AbortController | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const choose = (next: number): void => {
    const all = options()
    all[chosen]?.setAttribute('aria-selected', 'false')
    // Past either end lies the field itself.
    chosen = next >= all.length ? -1 : next
    const option = all[chosen]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const close = (): void => {
    asking?.abort()
    clearTimeout(waiting)
    list.hidden = true
    list.replaceChildren()
    input.setAttribute('aria-expanded', 'false')
    choose(-1)
  }
  const show = (found: readonly Suggestion[]): void => {
    list.replaceChildren(
      ...found.map(({ kind, words, address }, at) => {
        const option = document.createElement('li')
        option.id = `suggestion-${at}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.className = kind
        option.textContent = words
        option.dataset.address = address
        return option
      }),
    )
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    chosen = -1
    input.removeAttribute('aria-activedescendant')
  }
  const ask = async (): Promise<void> => {
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    const typed = input.value.trim()
    if (typed.length < leastLetters) return close()
    try {
      const answer = await fetch(`${form.action}/suggestions?q=${encodeURIComponent(typed)}`, { signal })
      if (!answer.ok) return close()
      const found: Suggestion[] = await answer.json()
      if (!signal.aborted && document.activeElement === input) show(found)
    } catch {
      // Without an answer the field stays a field.
    }
  }
  const goTo = (option: HTMLElement | undefined): boolean => {
    const address = option?.dataset.address
    if (address === undefined) return false
    location.assign(address)
    return true
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, pause)
  })
  input.addEventListener('keydown', (event) => {
    // While letters are being composed, the keys belong to whoever composes them.
    if (event.isComposing) return
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' && list.hidden) void ask()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      choose(event.key === 'ArrowDown' ? chosen + 1 : chosen === -1 ? options().length - 1 : chosen - 1)
    } else if (event.key === 'Enter' && goTo(options()[chosen])) event.preventDefault()
  })
  // A press would take the focus away, and the list with it, before it became a click.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) goTo(event.target.closest<HTMLElement>('[role=option]') ?? undefined)
  })
  input.addEventListener('blur', close)
}
